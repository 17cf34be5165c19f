using SalesBot.Domain.Roster;

namespace SalesBot.Domain.HandOvers;

/// <summary>What somebody is to a hand-over; this decides what they see and may do.</summary>
public enum HandOverPart
{
    None, Leaving, Successor, Leader,
}

public static class HandOverParts
{
    /// <summary>The two it is between, whoever started it, and the leaders above either.</summary>
    public static HandOverPart Of(this People people, UserId user, HandOver handOver) =>
        user == handOver.From ? HandOverPart.Leaving
        : user == handOver.To ? HandOverPart.Successor
        : user == handOver.StartedBy || people.IsLedBy(handOver.From, user) || people.IsLedBy(handOver.To, user) ? HandOverPart.Leader
        : HandOverPart.None;
}
