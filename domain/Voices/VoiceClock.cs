using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Domain.Voices;

/// <summary>What a case owes by a day.</summary>
public enum VoiceDeadline
{
    /// <summary>Somebody is asked to take it.</summary>
    Assign,
    Accept,

    /// <summary>The customer knows that we have it.</summary>
    Acknowledge,
    Cause,

    /// <summary>Something is agreed to be done.</summary>
    Plan,
    Action,

    /// <summary>Somebody else looks whether the cause is gone.</summary>
    Check,
    Tell,
    Hear,
    Close,

    /// <summary>A hold is over.</summary>
    Hold,

    /// <summary>However it stands, it is old.</summary>
    Age,
}

/// <summary>How many working days each deadline gives.</summary>
/// <param name="Plan">The rule book gives no days for planning, checking and closing; without any, a case could rest there unseen.</param>
public sealed record VoiceDays(int Assign = 1, int Accept = 1, int Acknowledge = 1, int Cause = 5, int Plan = 2, int Check = 2, int Tell = 2, int Hear = 5, int Close = 2, int Age = 30, int Leader = 1, int Executive = 3);

/// <summary>Whom a reminder goes to.</summary>
public enum ReminderStep
{
    /// <summary>To the one who owes it: the working day before, and the day itself.</summary>
    DayBefore, OnTheDay,

    /// <summary>To the owner's leader, one working day after it was due.</summary>
    Leader,

    /// <summary>To the executive, three working days after; and for a case that is old.</summary>
    Executive,
}

/// <summary>One reminder and the day it goes out.</summary>
public sealed record Reminder(VoiceDeadline Deadline, ReminderStep Step, DateOnly Due, DateOnly Day)
{
    /// <summary>Names it for good: a deadline that moves is another one.</summary>
    public string Key => $"{Deadline}:{Due:yyyy-MM-dd}:{Step}";

    public static Reminder? Read(string? key) =>
        key?.Split(':') is [var deadline, var due, var step] && Enum.TryParse<VoiceDeadline>(deadline, out var what) && Enum.TryParse<ReminderStep>(step, out var who)
        && DateOnly.TryParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? new(what, who, day, day)
            : null;
}

/// <summary>
/// What is due when, and to whom it is said. Pure: it knows a case, the working days and a day. It counts working days only, stands still while the case waits, and says
/// nothing about a case that has ended.
/// </summary>
public sealed class VoiceClock(WorkCalendar calendar, VoiceDays days)
{
    /// <summary>What this case owes now, and by which day.</summary>
    public IEnumerable<(VoiceDeadline Deadline, DateOnly Due)> Owed(Voice voice)
    {
        if (!voice.IsOpen) yield break;
        // "Older than that in all": waiting does not make a case younger, or a case could be parked out of sight.
        yield return (VoiceDeadline.Age, calendar.AddWorkingDays(voice.RegisteredOn, days.Age));
        if (voice.Wait is { Until: { } until }) yield return (VoiceDeadline.Hold, until);
        if (voice.Waits) yield break;
        if (voice is { Acknowledged: null, Told: null, CameBack: 0 } && voice.Kind.Passes().Shared is Pass.Must) yield return (VoiceDeadline.Acknowledge, calendar.AddWorkingDays(voice.RegisteredOn, days.Acknowledge));
        switch (voice.State)
        {
            case VoiceState.Registered or VoiceState.Assessed when voice.Kind.Passes().Owner is Pass.Must:
                yield return (VoiceDeadline.Assign, Counted(voice, days.Assign));
                break;
            case VoiceState.OwnerAssigned:
                yield return (VoiceDeadline.Accept, Counted(voice, days.Accept));
                break;
            case VoiceState.CauseAnalysis:
                yield return (VoiceDeadline.Cause, Counted(voice, days.Cause));
                break;
            case VoiceState.CauseFound:
                yield return (VoiceDeadline.Plan, Counted(voice, days.Plan));
                break;
            case VoiceState.Action when !voice.ActionsDone:
                yield return (VoiceDeadline.Action, Shifted(voice.OpenActions.Min(action => action.Due), voice));
                break;
            case VoiceState.Action when voice.Kind.Passes().Removed is Pass.Must:
                yield return (VoiceDeadline.Check, Counted(voice, days.Check));
                break;
            case VoiceState.Action or VoiceState.CauseRemoved or VoiceState.Declined:
                yield return (VoiceDeadline.Tell, Counted(voice, days.Tell));
                break;
            case VoiceState.Shared when voice.Kind.Passes().Heard is Pass.Must:
                yield return (VoiceDeadline.Hear, Counted(voice, days.Hear));
                break;
            case VoiceState.Heard or VoiceState.Shared:
                yield return (VoiceDeadline.Close, Counted(voice, days.Close));
                break;
        }
    }

    /// <summary>Every reminder of the present deadlines, past and to come.</summary>
    public IEnumerable<Reminder> Reminders(Voice voice) => Owed(voice).SelectMany(owed => Reminders(owed.Deadline, owed.Due, voice));

    /// <summary>What has come by <paramref name="today"/> and has not been said yet.</summary>
    public IReadOnlyList<Reminder> Come(DateOnly today, Voice voice) => [.. Reminders(voice).Where(reminder => reminder.Day <= today && !voice.Reminded.Contains(reminder.Key))];

    /// <summary>
    /// Of these, what is said: of several for one person about one deadline only the latest. Who comes back from a weekend, or a program that was down, tells people once.
    /// </summary>
    public static IEnumerable<Reminder> Said(IEnumerable<Reminder> come) => come.GroupBy(reminder => (reminder.Deadline, Level(reminder.Step))).Select(group => group.MaxBy(reminder => reminder.Day)!);

    /// <summary>The next day on which something has to be said; null when nothing is left to say.</summary>
    public DateOnly? Next(DateOnly after, Voice voice) =>
        Reminders(voice).Where(reminder => reminder.Day > after && !voice.Reminded.Contains(reminder.Key)).Select(reminder => (DateOnly?)reminder.Day).Min();

    /// <summary>Whether the reminder is still true: the deadline it speaks of is the present one.</summary>
    public bool Holds(Reminder reminder, Voice voice) => Owed(voice).Any(owed => owed.Deadline == reminder.Deadline && owed.Due == reminder.Due);

    /// <summary>Whether the case has been brought before the executives: something that it owes still was, and nobody has done it since.</summary>
    public bool IsEscalated(Voice voice) => Reminded(voice).Any(reminder => reminder.Step is ReminderStep.Executive && Holds(reminder, voice));

    /// <summary>Whether this person has been told of the same deadline at a later step since: then the earlier word says nothing new.</summary>
    public static bool IsOvertaken(Reminder reminder, Voice voice, UserId user, People people) =>
        Reminded(voice).Any(later => later.Deadline == reminder.Deadline && later.Due == reminder.Due && later.Step > reminder.Step && Recipients(later, voice, people).Contains(user));

    static IEnumerable<Reminder> Reminded(Voice voice) => voice.Reminded.Select(Reminder.Read).OfType<Reminder>();

    /// <summary>Of what has come, what each person is told: of several about one deadline the latest only, whatever they are to the case.</summary>
    public static IEnumerable<(UserId To, Reminder Reminder)> Told(IEnumerable<Reminder> come, Voice voice, People people) =>
        Said(come).SelectMany(reminder => Recipients(reminder, voice, people).Select(to => (To: to, Reminder: reminder))).GroupBy(told => (told.To, told.Reminder.Deadline)).Select(told => told.MaxBy(one => one.Reminder.Step));

    /// <summary>To whom it is said.</summary>
    public static IReadOnlyList<UserId> Recipients(Reminder reminder, Voice voice, People people) => reminder.Step switch
    {
        ReminderStep.Leader => people.LeaderOfOwner(voice),
        ReminderStep.Executive => people.ExecutivesFor(voice),
        _ => Owing(reminder.Deadline, voice, people),
    };

    /// <summary>Whose turn it is. An owner who no longer works here owes nothing any more: it is back with whoever looks after unowned cases.</summary>
    static IReadOnlyList<UserId> Owing(VoiceDeadline deadline, Voice voice, People people)
    {
        if (deadline is VoiceDeadline.Action)
        {
            var doers = voice.OpenActions.OrderBy(action => action.Due).Take(1).Select(action => action.Owner).Where(doer => people.Find(doer) is not null).ToList();
            if (doers.Count > 0) return voice.Owner is { } owns && !doers.Contains(owns) && people.Find(owns) is not null ? [.. doers, owns] : doers;
        }
        if (deadline is VoiceDeadline.Check) return Checkers(voice, people);
        return voice.Owner is { } owner && people.Find(owner) is not null ? [owner] : people.Triage(voice);
    }

    /// <summary>Who is asked to look whether the cause is gone: the owner when somebody else did it, else the owner's leader; never the doer.</summary>
    public static IReadOnlyList<UserId> Checkers(Voice voice, People people)
    {
        if (voice.Owner is { } owner && people.Find(owner) is not null && !voice.WasDoneBy(owner)) return [owner];
        IEnumerable<UserId>[] groups = [people.LeaderOfOwner(voice), people.Triage(voice), people.ExecutivesFor(voice), [voice.Registrant]];
        return [.. groups.Select(group => group.Where(user => !voice.WasDoneBy(user)).ToList()).FirstOrDefault(group => group.Count > 0) ?? [voice.Registrant]];
    }

    IEnumerable<Reminder> Reminders(VoiceDeadline deadline, DateOnly due, Voice voice)
    {
        if (deadline is VoiceDeadline.Age)
        {
            yield return new(deadline, ReminderStep.Executive, due, calendar.NextWorkingDay(due.AddDays(1)));
            yield break;
        }
        var day = calendar.NextWorkingDay(due);
        var before = calendar.AddWorkingDays(day, -1);
        // A deadline of one day would be reminded of on the very day its card came.
        if (before > voice.StageOn) yield return new(deadline, ReminderStep.DayBefore, due, before);
        yield return new(deadline, ReminderStep.OnTheDay, due, day);
        if (deadline is VoiceDeadline.Hold) yield break;
        yield return new(deadline, ReminderStep.Leader, due, calendar.AddWorkingDays(day, days.Leader));
        yield return new(deadline, ReminderStep.Executive, due, calendar.AddWorkingDays(day, days.Executive));
    }

    static int Level(ReminderStep step) => step is ReminderStep.DayBefore ? (int)ReminderStep.OnTheDay : (int)step;

    /// <summary>So many working days from the day the stage began, without those in which the case waited.</summary>
    DateOnly Counted(Voice voice, int workingDays) => Shifted(calendar.AddWorkingDays(voice.StageOn, workingDays), voice);

    /// <summary>The day moved on by the working days in which the case waited.</summary>
    DateOnly Shifted(DateOnly day, Voice voice)
    {
        var stood = voice.Stood.Sum(stood => calendar.WorkingDaysBetween(stood.From, stood.To));
        return stood == 0 ? day : calendar.AddWorkingDays(day, stood);
    }
}
