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
        : user == handOver.StartedBy || Leads(people, user, handOver.From) || Leads(people, user, handOver.To) ? HandOverPart.Leader
        : HandOverPart.None;

    static bool Leads(People people, UserId user, UserId rep) => people.LeadersAbove(rep).Any(leader => leader.Id == user || leader.Deputy == user);
}
