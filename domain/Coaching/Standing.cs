using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Domain.Coaching;

/// <summary>What somebody is to an opportunity: this decides what they see and may do, whatever card they pressed.</summary>
public enum Standing
{
    None, Rep, Leader,

    /// <summary>Has a step to do here and no other part in it: a deputy whose leader is back, or a leader of before.</summary>
    StepOwner,
}

public static class Standings
{
    /// <summary>A leader of any level above the rep, or who stands in for one. A step stays with its owner until it has a result, whoever leads by then.</summary>
    public static Standing Of(this People people, UserId user, Opportunity opportunity) =>
        user == opportunity.Rep ? Standing.Rep
        : people.IsLedBy(opportunity.Rep, user) ? Standing.Leader
        : opportunity.OpenSteps.Any(step => step.Owner == user) ? Standing.StepOwner
        : Standing.None;
}
