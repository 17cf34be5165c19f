using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Customers;

/// <summary>Who holds a position in one opportunity. Nobody: it was asked for, and is not known yet.</summary>
public sealed record Position(CustomerRole Role, string? Who, PersonId? Person, DateOnly On);

/// <summary>A line of the position map: a position, and who holds it if anybody is known to.</summary>
/// <param name="Unsure">How it is known, where it is not confirmed.</param>
public sealed record MappedPosition(CustomerRole Role, PersonId? Holder, string? Who, Grade? Unsure = null);

/// <summary>
/// The positions of one opportunity that we ought to know. They come first, and the names are put to them: an empty position is a question, not an error.
/// </summary>
public static class PositionMap
{
    /// <summary>The positions wanted in every opportunity, in order, then the others that somebody is known to hold.</summary>
    public static IReadOnlyList<MappedPosition> Of(Opportunity opportunity)
    {
        var held = Held(opportunity).ToLookup(position => position.Role);
        return
        [
            .. CustomerRoles.Wanted.Concat(held.Select(group => group.Key).Order().Where(role => !CustomerRoles.Wanted.Contains(role)))
                .SelectMany(role => held[role].Any() ? held[role] : [new MappedPosition(role, null, null)]),
        ];
    }

    /// <summary>Everybody who holds a position, the approver of the record's facts among them.</summary>
    public static IEnumerable<MappedPosition> Held(Opportunity opportunity)
    {
        if (opportunity.About(Topic.Approver) is { IsKnown: true } approver) yield return new(CustomerRole.FinalApprover, NameTokens.First(approver.Kept), approver.Kept, approver.Grade is Grade.Confirmed ? null : approver.Grade);
        foreach (var position in opportunity.Positions)
            if (position.Who is { } who && (position.Role is not CustomerRole.FinalApprover || !opportunity.Knows(Topic.Approver))) yield return new(position.Role, position.Person, who);
    }

    /// <summary>The positions a check-in may ask for next: nobody is known, and it was not asked in the last week. The approver is asked for as a fact.</summary>
    public static IEnumerable<CustomerRole> ToAsk(Opportunity opportunity, DateOnly today) =>
        CustomerRoles.Wanted.Where(role => role is not CustomerRole.FinalApprover && !opportunity.Positions.Exists(held => held.Role == role && (held.Who is not null || today.DayNumber - held.On.DayNumber < 7)));
}
