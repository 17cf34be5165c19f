using SalesBot.Domain;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;
using static SalesBot.Tests.Voices.Cases;

namespace SalesBot.Tests.Voices;

/// <summary>What is due when and to whom; among it, what the clocks of well-known help desks get wrong.</summary>
public class VoiceClockTests
{
    static readonly VoiceClock clock = new(WorkCalendar.Korea(), new());

    static DateOnly? DueOf(Voice voice, VoiceDeadline deadline) => clock.Owed(voice).Where(owed => owed.Deadline == deadline).Select(owed => (DateOnly?)owed.Due).SingleOrDefault();

    [Fact]
    public void Each_stage_has_its_deadline()
    {
        // Monday 23 November 2026; no holiday until Christmas.
        var registered = New(Registered());
        Assert.Equal(new(2026, 11, 24), DueOf(registered, VoiceDeadline.Assign));
        Assert.Equal(new(2026, 11, 24), DueOf(registered, VoiceDeadline.Acknowledge));
        Assert.Equal(new(2026, 11, 25), DueOf(registered.After(Assessed(), Assigned(new(2026, 11, 24))), VoiceDeadline.Accept));
        var taken = Taken();
        Assert.Equal(new(2026, 11, 30), DueOf(taken, VoiceDeadline.Cause));
        var found = taken.After(Cause(new(2026, 11, 25)));
        Assert.Equal(new(2026, 11, 27), DueOf(found, VoiceDeadline.Plan));
        var planned = found.After(Planned(new(2026, 11, 25), new(2026, 12, 4)));
        Assert.Equal(new(2026, 12, 4), DueOf(planned, VoiceDeadline.Action));
        var done = planned.After(Done(new(2026, 12, 3)));
        Assert.Equal(new(2026, 12, 7), DueOf(done, VoiceDeadline.Check));
        var removed = done.After(Checked(new(2026, 12, 4)));
        Assert.Equal(new(2026, 12, 8), DueOf(removed, VoiceDeadline.Tell));
        var told = removed.After(Told(new(2026, 12, 8)));
        Assert.Equal(new(2026, 12, 15), DueOf(told, VoiceDeadline.Hear));
        Assert.Null(DueOf(told, VoiceDeadline.Acknowledge));
    }

    [Fact]
    public void A_clock_does_not_run_on_holidays_and_substitute_days()
    {
        // Monday 17 August 2026 stands in for Liberation Day, which is a Saturday.
        Assert.Equal(new(2026, 8, 18), DueOf(New(Registered(on: new(2026, 8, 14))), VoiceDeadline.Assign));
        // Chuseok 2026 is 24 to 26 September, Thursday to Saturday.
        Assert.Equal(new(2026, 10, 1), DueOf(Taken(on: new(2026, 9, 22)), VoiceDeadline.Cause));
    }

    [Fact]
    public void The_owner_hears_the_day_before_and_on_the_day_the_leader_one_and_the_executive_three_days_after()
    {
        var voice = Taken().After(new CustomerAcknowledged(new("나", Day, "전화", Owner, At(Day)), Owner, At(Day), Day));
        var said = clock.Reminders(voice).Where(reminder => reminder.Deadline is VoiceDeadline.Cause).Select(reminder => (reminder.Day, To: Assert.Single(VoiceClock.Recipients(reminder, voice, Company))));
        Assert.Equal([(new(2026, 11, 27), Owner), (new(2026, 11, 30), Owner), (new(2026, 12, 1), Leader), (new(2026, 12, 3), Executive)], said);
    }

    [Fact]
    public void A_deadline_of_one_day_is_not_reminded_of_on_the_day_it_begins() =>
        Assert.DoesNotContain(clock.Reminders(New(Registered())), reminder => reminder.Step is ReminderStep.DayBefore);

    [Fact]
    public void Nobody_is_reminded_after_closing()
    {
        var closed = Taken().After(Cause(), Planned(), Done(), Checked(), Told(), Heard(), Closed());
        Assert.Empty(clock.Reminders(closed));
        Assert.Null(clock.Next(Day, closed));
        Assert.Empty(clock.Reminders(Taken().After(new VoiceWithdrawn("잘못 등록", Leader, At(Day), Day))));
        Assert.Empty(clock.Reminders(Taken().After(new ExceptionAsked("폐업", Owner, At(Day), Day), new ExceptionApproved(Leader, At(Day), Day))));
    }

    [Fact]
    public void A_breach_that_was_under_way_does_not_reach_anybody_once_it_is_done()
    {
        var late = Taken();
        var toLeader = clock.Reminders(late).Single(reminder => reminder is { Deadline: VoiceDeadline.Cause, Step: ReminderStep.Leader });
        Assert.True(clock.Holds(toLeader, late));
        Assert.False(clock.Holds(toLeader, late.After(Cause(new(2026, 12, 1)))));
    }

    [Fact]
    public void The_clock_stands_only_while_it_waits_and_goes_on_where_it_stood()
    {
        var waits = Taken().After(new WaitingForCustomer("시험 결과", Owner, At(new(2026, 11, 24)), new(2026, 11, 24)));
        Assert.Equal([VoiceDeadline.Age], clock.Owed(waits).Select(owed => owed.Deadline));
        // Two of five days had passed when it stopped... three working days it stood.
        var resumed = waits.After(new VoiceResumed(Owner, At(new(2026, 11, 27)), new(2026, 11, 27)));
        Assert.Equal(new(2026, 12, 3), DueOf(resumed, VoiceDeadline.Cause));
    }

    [Fact]
    public void A_customers_answer_by_another_route_starts_the_clock_again()
    {
        var waits = Taken().After(new WaitingForCustomer("시험 결과", Owner, At(Day), Day));
        Assert.NotNull(DueOf(waits.After(new CustomerSpoke("길에서 만났는데 결과가 나왔다고 하심", Other, At(new(2026, 11, 25)), new(2026, 11, 25))), VoiceDeadline.Cause));
    }

    [Fact]
    public void A_hold_ends_on_its_day_even_if_nobody_says_so()
    {
        var held = Taken().After(new PutOnHold("공장 휴무", new(2026, 11, 26), Owner, At(Day), Day));
        Assert.Equal(new(2026, 11, 26), DueOf(held, VoiceDeadline.Hold));
        // Said on 4 December, the clock stood only until 26 November.
        Assert.Equal(new(2026, 12, 3), DueOf(held.After(new VoiceResumed(Owner, At(new(2026, 12, 4)), new(2026, 12, 4))), VoiceDeadline.Cause));
    }

    [Fact]
    public void A_case_cannot_be_parked_out_of_sight()
    {
        var waits = Taken().After(new WaitingForCustomer("시험 결과", Owner, At(Day), Day));
        var old = Assert.Single(clock.Come(new(2027, 1, 11), waits));
        Assert.Equal((VoiceDeadline.Age, ReminderStep.Executive), (old.Deadline, old.Step));
        Assert.Equal([Executive], VoiceClock.Recipients(old, waits, Company));
    }

    [Fact]
    public void Who_comes_back_late_is_told_once_and_not_three_times()
    {
        var come = clock.Come(new(2026, 12, 4), Taken()).Where(reminder => reminder.Deadline is VoiceDeadline.Cause).ToList();
        Assert.Equal(4, come.Count);
        Assert.Equal([ReminderStep.OnTheDay, ReminderStep.Leader, ReminderStep.Executive], VoiceClock.Said(come).Select(reminder => reminder.Step));
    }

    [Fact]
    public void What_has_been_said_is_not_said_again()
    {
        var voice = Taken();
        var come = clock.Come(new(2026, 11, 30), voice);
        var reminded = voice.After(new VoiceReminded([.. come.Select(reminder => reminder.Key)], Owner, At(new(2026, 11, 30)), new(2026, 11, 30)));
        Assert.Empty(clock.Come(new(2026, 11, 30), reminded));
        Assert.Equal(new(2026, 12, 1), clock.Next(new(2026, 11, 30), reminded));
        Assert.Equal(voice.TouchedOn, reminded.TouchedOn);
    }

    [Fact]
    public void A_key_says_what_it_reminds_of()
    {
        var reminder = clock.Reminders(Taken()).First();
        Assert.Equal((reminder.Deadline, reminder.Step, reminder.Due), Reminder.Read(reminder.Key) is { } read ? (read.Deadline, read.Step, read.Due) : default);
        Assert.Null(Reminder.Read("not a key"));
    }

    [Fact]
    public void An_owner_who_left_owes_nothing_and_the_case_is_back_with_those_who_can_give_it_away()
    {
        var voice = Taken() with { Owner = UserId.Of("gone") };
        Assert.All(clock.Reminders(voice).Where(reminder => reminder.Step is ReminderStep.OnTheDay or ReminderStep.Leader), reminder => Assert.Equal([Triage], VoiceClock.Recipients(reminder, voice, Company)));
    }

    [Fact]
    public void Nobody_is_asked_to_check_the_own_work()
    {
        Assert.Equal([Owner], VoiceClock.Checkers(Taken().After(Cause(), Planned(), Done()), Company));
        Assert.Equal([Leader], VoiceClock.Checkers(Taken().After(Cause(), Planned() with { Owner = Owner }, Done() with { By = Owner }), Company));
        var leads = Taken().After(Cause(), Planned() with { Owner = Owner }, Planned(id: "a2") with { Owner = Leader }, Done() with { By = Owner }, Done(id: "a2") with { By = Leader });
        Assert.Equal([Triage], VoiceClock.Checkers(leads, Company));
    }

    [Fact]
    public void A_second_round_does_not_ask_for_the_acknowledgement_of_the_first()
    {
        var again = Taken().After(Cause(), Planned(), Done(), Checked(), Told(), Heard(Reaction.Dissatisfied, new(2026, 12, 7)));
        Assert.Null(DueOf(again, VoiceDeadline.Acknowledge));
        Assert.Equal(new(2026, 12, 14), DueOf(again, VoiceDeadline.Cause));
    }
}
