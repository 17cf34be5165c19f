using System.Collections.Immutable;

namespace SalesBot.Domain.Weekly;

/// <summary>
/// A sales meeting that a leader walks through: what is looked at, in the order it had when the meeting began. What is decided is not kept here: it is a step of the
/// record it is about.
/// </summary>
public sealed record SalesMeeting(string Id, UserId Leader, DateTimeOffset At, ImmutableList<MeetingItem> Items);

/// <summary>One thing to look at together.</summary>
/// <param name="Why">What makes it worth looking at, the most pressing first.</param>
public sealed record MeetingItem(RecordRef Record, string Title, ImmutableList<WeeklyKind> Why);

public static class Meetings
{
    /// <summary>A meeting of an hour or two looks at no more; the rest is in the pack.</summary>
    public const int ItemsAtMost = 60;

    /// <summary>One item an opportunity, in the order of its most pressing line.</summary>
    public static ImmutableList<MeetingItem> Items(IEnumerable<WeeklyLine> lines) =>
        [.. lines.Where(line => line.Record.Opportunity is not null).GroupBy(line => line.Record).Take(ItemsAtMost).Select(group => new MeetingItem(group.Key, group.First().Title, [.. group.Select(line => line.Kind).Distinct()]))];
}
