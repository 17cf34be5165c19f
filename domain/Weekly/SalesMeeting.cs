using System.Collections.Immutable;
using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Weekly;

/// <summary>
/// A sales meeting that a leader walks through: what is looked at, in the order it had when the meeting began. What is decided is not kept here: it is a step of the
/// record it is about.
/// </summary>
public sealed record SalesMeeting(string Id, UserId Leader, DateTimeOffset At, ImmutableList<MeetingItem> Items);

/// <summary>One thing to look at together.</summary>
/// <param name="Why">What makes it worth looking at, the most pressing first.</param>
/// <param name="Version">Of a case: how it was when the meeting began.</param>
public sealed record MeetingItem(RecordRef Record, string Title, ImmutableList<WeeklyKind> Why, int Version = 0);

public static class Meetings
{
    /// <summary>A meeting of an hour or two looks at no more; the rest is in the pack.</summary>
    public const int OpportunitiesAtMost = 60, CasesAtMost = 20;

    /// <summary>One item an opportunity, in the order of its most pressing line; then the customers' cases in which something has to be decided.</summary>
    /// <param name="toDecide">Of the cases on the desk, with their versions.</param>
    public static ImmutableList<MeetingItem> Items(IReadOnlyList<WeeklyLine> lines, IReadOnlyDictionary<RecordRef, int> toDecide) =>
    [
        .. Items(lines.Where(line => line.Record.Opportunity is not null)).Take(OpportunitiesAtMost),
        .. Items(lines.Where(line => toDecide.ContainsKey(line.Record))).Take(CasesAtMost).Select(item => item with { Version = toDecide[item.Record] }),
    ];

    /// <summary>Nobody has taken it, somebody has to approve or to check, it came back, or it is late: the rest goes its way without the meeting.</summary>
    public static bool NeedsDecision(Voice voice, bool isLate) => voice.IsOpen && (isLate || voice.CameBack > 0 || voice.AsksException || !voice.IsAccepted || voice is { State: VoiceState.Action, ActionsDone: true });

    static IEnumerable<MeetingItem> Items(IEnumerable<WeeklyLine> lines) =>
        lines.GroupBy(line => line.Record).Select(group => new MeetingItem(group.Key, group.First().Title, [.. group.Select(line => line.Kind).Distinct()]));
}
