using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.CheckIns;

/// <summary>An opportunity with the reasons why it deserves attention.</summary>
public sealed record Listed(Opportunity Opportunity, IReadOnlyList<Attention> Reasons);

/// <summary>A rep's opportunities at one check-in: those that deserve attention, and the quiet ones.</summary>
public sealed record CheckInList(DateOnly Today, IReadOnlyList<Listed> Attention, IReadOnlyList<Opportunity> Quiet, IReadOnlyList<Opportunity> Settled)
{
    /// <param name="settledOn">The last local day on which an opportunity was settled as quiet.</param>
    public static CheckInList Of(IEnumerable<Opportunity> own, Func<OpportunityId, DateOnly?> settledOn, DateOnly today)
    {
        var (attention, quiet, settled) = (new List<Listed>(), new List<Opportunity>(), new List<Opportunity>());
        foreach (var opportunity in own.Where(opportunity => opportunity.IsOpen).OrderBy(opportunity => opportunity.Title, StringComparer.Ordinal))
        {
            var reasons = CheckIns.Attention.Of(opportunity, today, settledOn(opportunity.Id)).ToList();
            if (reasons.Count > 0) attention.Add(new(opportunity, reasons));
            else if (settledOn(opportunity.Id) == today) settled.Add(opportunity);
            else quiet.Add(opportunity);
        }
        return new(today, [.. attention.OrderBy(listed => listed.Reasons[0].Kind)], quiet, settled);
    }
}
