using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Coaching;

/// <summary>An opportunity as one person sees it now, with what has just happened to it said on top.</summary>
/// <param name="Viewer">Who looks; their own name is "you" to them.</param>
/// <param name="NameOf">How a colleague is called.</param>
/// <param name="News">What is new, if anything.</param>
public sealed record OpportunityView(Opportunity Opportunity, Standing Standing, UserId Viewer, Func<UserId, Text> NameOf, Today Today, Text? News = null)
{
    /// <summary>Whether the calendars can be asked for a time to talk.</summary>
    public bool FindsTimes { get; init; }
}
