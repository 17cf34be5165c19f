namespace SalesBot.Domain.Weekly;

/// <summary>What the parts of a report are called on the day it is looked at: on the Monday after, what was done was done last week.</summary>
public static class ReportHeadings
{
    static readonly Text[] done = [new("이번 주 한 일", "Done this week"), new("지난주 한 일", "Done last week"), new("그 주에 한 일", "Done in that week")];
    static readonly Text[] plans = [new("다음 주 계획", "Plans for next week"), new("이번 주 계획", "Plans for this week"), new("그다음 주 계획", "Plans for the week after")];

    public static Text Done(this Week week, DateOnly seenOn) => done[WeeksLater(week, seenOn)];

    public static Text Plans(this Week week, DateOnly seenOn) => plans[WeeksLater(week, seenOn)];

    static int WeeksLater(Week week, DateOnly seenOn) => seenOn <= week.Sunday ? 0 : Week.Of(seenOn) == week.After ? 1 : 2;
}
