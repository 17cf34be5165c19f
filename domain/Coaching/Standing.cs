using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Domain.Coaching;

/// <summary>What somebody is to an opportunity: this decides what they see and may do, whatever card they pressed.</summary>
public enum Standing
{
    None, Rep, Leader,
}

public static class Standings
{
    /// <summary>A leader of any level above the rep, or the deputy of one.</summary>
    public static Standing Of(this People people, UserId user, Opportunity opportunity) =>
        user == opportunity.Rep ? Standing.Rep
        : people.LeadersAbove(opportunity.Rep).Any(leader => leader.Id == user || leader.Deputy == user) ? Standing.Leader
        : Standing.None;
}
