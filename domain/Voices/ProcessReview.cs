using SalesBot.Domain.Work;

namespace SalesBot.Domain.Voices;

/// <summary>What an executive looks at to see whether the process is really run.</summary>
public enum ReviewKind
{
    /// <summary>Nobody has done anything about it.</summary>
    Untouched,

    /// <summary>Somebody was asked to take it and never said yes.</summary>
    NeverAccepted,

    /// <summary>Older than all of it should take.</summary>
    Old,
    ClosedByException,

    /// <summary>Its cause had been found to be gone and came back, or the customer was not satisfied.</summary>
    CameBack,
}

/// <summary>One line of the review. It leads to the case, where the one thing to do about it stands.</summary>
public sealed record ReviewLine(ReviewKind Kind, Voice Voice, DateOnly Since);

/// <summary>Is the process run? Worked out from the open cases and the closings of a month: counts of what needs attention, never of people.</summary>
public static class ProcessReview
{
    /// <summary>Working days without a hand on it after which a case counts as untouched.</summary>
    public const int UntouchedAfter = 5;

    /// <param name="since">Closings before this day are of an earlier review.</param>
    public static IReadOnlyList<ReviewLine> Of(IEnumerable<Voice> voices, DateOnly since, DateOnly today, WorkCalendar calendar, VoiceDays days) =>
        [.. voices.SelectMany(voice => Lines(voice, since, today, calendar, days).Take(1)).OrderBy(line => line.Kind).ThenBy(line => line.Since).ThenBy(line => line.Voice.Number.Value)];

    static IEnumerable<ReviewLine> Lines(Voice voice, DateOnly since, DateOnly today, WorkCalendar calendar, VoiceDays days)
    {
        if (voice.IsOpen)
        {
            if (voice.State is VoiceState.OwnerAssigned && calendar.WorkingDaysBetween(voice.StageOn, today) > days.Accept) yield return new(ReviewKind.NeverAccepted, voice, voice.StageOn);
            if (!voice.Waits && calendar.WorkingDaysBetween(voice.TouchedOn, today) >= UntouchedAfter) yield return new(ReviewKind.Untouched, voice, voice.TouchedOn);
            if (calendar.WorkingDaysBetween(voice.RegisteredOn, today) > days.Age) yield return new(ReviewKind.Old, voice, voice.RegisteredOn);
            if (voice.CameBack > 0) yield return new(ReviewKind.CameBack, voice, voice.StageOn);
        }
        else if (voice.ClosedByException && voice.StageOn >= since) yield return new(ReviewKind.ClosedByException, voice, voice.StageOn);
    }
}
