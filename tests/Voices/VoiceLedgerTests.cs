using SalesBot.Domain.Voices;
using static SalesBot.Tests.Voices.Cases;

namespace SalesBot.Tests.Voices;

public class VoiceLedgerTests
{
    [Fact]
    public void A_complaint_goes_all_the_way_to_its_close()
    {
        var closed = New(Registered(), Assessed(), Assigned(), Accepted(), Cause(), Planned(), Done(), Checked(), Told(), Heard(), Closed());
        Assert.Equal(VoiceState.Closed, closed.State);
        Assert.False(closed.ClosedByException);
        Assert.Equal(1, closed.Version);
    }

    [Fact]
    public void Nobody_accepts_for_somebody_else() => Assert.Equal(VoiceWords.OnlyOwner, New(Registered(), Assessed(), Assigned()).Refusal(Accepted(by: Other)));

    [Fact]
    public void A_refused_case_has_no_owner_and_can_be_given_to_another()
    {
        var refused = New(Registered(), Assessed(), Assigned(), new OwnerRefused("휴직 예정입니다", Owner, At(Day), Day));
        Assert.Equal((VoiceState.Assessed, null, "휴직 예정입니다"), (refused.State, refused.Owner, refused.Refused!.Words));
        Assert.Equal(VoiceState.CauseAnalysis, refused.After(Assigned(owner: Other), Accepted(by: Other)).State);
    }

    [Fact]
    public void The_doer_does_not_check_the_own_work()
    {
        var done = Taken().After(Cause(), Planned(), Done());
        Assert.Equal(VoiceWords.OwnWork, done.Refusal(Checked(by: Doer)));
        Assert.Null(done.Refusal(Checked(by: Owner)));
    }

    [Fact]
    public void Whoever_did_an_action_planned_for_another_does_not_check_it_either()
    {
        var done = Taken().After(Cause(), Planned(), Done() with { By = Owner });
        Assert.Equal(VoiceWords.OwnWork, done.Refusal(Checked(by: Owner)));
        Assert.Equal(VoiceWords.OwnWork, done.Refusal(Checked(by: Doer)));
    }

    [Fact]
    public void A_dissatisfied_customer_sends_it_back_to_its_cause_and_what_was_done_counts_as_tried()
    {
        var again = Taken().After(Cause(), Planned(), Done(), Checked(), Told(), Heard(Reaction.Dissatisfied));
        Assert.Equal(VoiceState.CauseAnalysis, again.State);
        Assert.Equal("기준을 만들었다", Assert.Single(again.Tried).Result);
        Assert.Empty(again.Actions);
        Assert.Equal((null, null, null, 1), (again.Cause, again.Removed, again.Told, again.CameBack));
        Assert.Equal(Reaction.Dissatisfied, again.Dissatisfied!.Reaction);
    }

    [Fact]
    public void No_answer_is_no_reaction_and_does_not_close()
    {
        var heard = Taken().After(Cause(), Planned(), Done(), Checked(), Told(), Heard(Reaction.NoAnswer));
        Assert.Contains("reaction", heard.Refusal(Closed())!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_closes_only_when_another_approves_and_stays_visible()
    {
        var asked = Taken().After(new ExceptionAsked("고객사가 폐업함", Owner, At(Day), Day));
        Assert.Equal(VoiceState.CauseAnalysis, asked.State);
        Assert.Equal(VoiceWords.OwnException, asked.Refusal(new ExceptionApproved(Owner, At(Day), Day)));
        var closed = asked.After(new ExceptionApproved(Leader, At(Day), Day));
        Assert.True(closed.ClosedByException);
        Assert.Equal(("고객사가 폐업함", Leader), (closed.Exception!.Reason, closed.Exception.Approved));
    }

    [Fact]
    public void A_denied_exception_goes_on_where_it_was() =>
        Assert.Null(Taken().After(new ExceptionAsked("바쁨", Owner, At(Day), Day), new ExceptionDenied("한 번 더", Leader, At(Day), Day)).Exception);

    [Fact]
    public void A_reopened_case_starts_again_with_its_cause_and_its_owner()
    {
        var again = Taken().After(Cause(), Planned(), Done(), Checked(), Told(), Heard(), Closed(), new VoiceReopened("또 늦음", Registrant, At(Day), Day));
        Assert.Equal((VoiceState.CauseAnalysis, Owner, 1), (again.State, again.Owner, again.CameBack));
        Assert.Single(again.Tried);
    }

    [Fact]
    public void A_withdrawn_case_ends_at_once_and_never_comes_back()
    {
        var withdrawn = Taken().After(new VoiceWithdrawn("잘못 등록", Leader, At(Day), Day));
        Assert.False(withdrawn.IsOpen);
        Assert.NotNull(withdrawn.Refusal(new VoiceReopened("", Registrant, At(Day), Day)));
    }

    [Fact]
    public void A_declined_request_is_still_told_and_heard()
    {
        var declined = Taken(VoiceKind.Request).After(new VoiceDeclined("규격 밖입니다", Owner, At(Day), Day));
        Assert.Equal([VoiceStage.Telling, VoiceStage.Hearing], VoiceStages.Missing(declined));
        Assert.Equal(VoiceState.Closed, declined.After(Told(), Heard(Reaction.Accepted), Closed()).State);
    }

    [Fact]
    public void A_request_closes_without_cause_and_check_but_not_without_action()
    {
        var skipped = Taken(VoiceKind.Request).After(new CauseSkipped("단순 요청", Owner, At(Day), Day));
        Assert.NotNull(skipped.Refusal(Told()));
        Assert.Equal(VoiceState.Closed, skipped.After(Planned(), Done(), Told(), Heard(), Closed()).State);
    }

    [Fact]
    public void Called_a_complaint_later_it_owes_the_cause_that_was_left_out() =>
        Assert.Equal(VoiceState.CauseAnalysis, Taken(VoiceKind.Request).After(new CauseSkipped("단순 요청", Owner, At(Day), Day), Assessed(VoiceKind.Complaint)).State);

    [Fact]
    public void A_new_owner_goes_on_where_the_old_one_was()
    {
        var moved = Taken().After(Cause(), Planned(), Done(), Assigned(owner: Other));
        Assert.Equal(VoiceState.OwnerAssigned, moved.State);
        Assert.Equal(VoiceState.Action, moved.After(Accepted(by: Other)).State);
    }

    [Fact]
    public void It_can_be_given_to_another_while_it_waits() =>
        Assert.Equal(VoiceState.OwnerAssigned, Taken().After(new WaitingForCustomer("시험 결과", Owner, At(Day), Day), Assigned(owner: Other)).State);

    [Fact]
    public void Any_news_from_the_customer_ends_a_waiting()
    {
        var waits = Taken().After(new WaitingForCustomer("시험 결과", Owner, At(Day), Day));
        Assert.Equal(VoiceState.CauseAnalysis, waits.After(new CustomerSpoke("전화하심", Other, At(Day), Day)).State);
        Assert.Equal(VoiceState.CauseAnalysis, waits.After(new HeardAgain("저도 들었습니다", null, Domain.RunId.Of("r2"), Other, At(Day), Day)).State);
    }

    [Fact]
    public void Praise_needs_only_to_be_closed() => Assert.Equal(VoiceState.Closed, New(Registered(VoiceKind.Praise), Closed()).State);

    [Fact]
    public void A_dissatisfied_customer_who_was_only_thanked_becomes_a_case_somebody_must_take() =>
        Assert.Equal(VoiceState.Registered, New(Registered(VoiceKind.Praise), Told(), Heard(Reaction.Dissatisfied)).State);

    [Fact]
    public void A_cause_removed_elsewhere_removes_it_here_too()
    {
        var joined = Taken().After(Cause(), Planned());
        var removed = new CauseRemovedElsewhere(VoiceId.Of("v0"), new(1030), Domain.Voices.CauseId.Of("cause-1"), "확인함", Leader, At(Day), Day);
        var after = joined.After(removed);
        Assert.Equal(VoiceState.CauseRemoved, after.State);
        Assert.Equal([VoiceStage.Telling, VoiceStage.Hearing], VoiceStages.Missing(after));
        Assert.NotNull(joined.Refusal(removed with { Known = Domain.Voices.CauseId.Of("other") }));
    }

    [Fact]
    public void A_colleague_who_heard_the_same_joins_and_makes_no_second_case()
    {
        var heard = Taken().After(new HeardAgain("저도 들었습니다", null, Domain.RunId.Of("r2"), Other, At(Day), Day));
        Assert.Equal([Other], heard.AlsoHeard);
        Assert.True(VoiceMoves.IsMade(heard, new HeardAgain("저도 들었습니다", null, Domain.RunId.Of("r2"), Other, At(Day), Day)));
    }
}
