using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Imports;

/// <summary>What a row of the CRM does to an opportunity. Whatever a person has said stands, also "not known".</summary>
public static class Importing
{
    /// <summary>What the CRM tells, as facts nobody has confirmed yet; for one that is not there, with its beginning.</summary>
    public static IReadOnlyList<OpportunityEvent> Told(Opportunity? before, OpportunityId id, ImportRow row, Customers.Company company, DateOnly today, UserId by, DateTimeOffset at)
    {
        var facts = (row.Facts ?? []).Select(fact => new FactLearned(fact.Topic, fact.Kept, Grade.Unknown, Fact.Crm, null, today, null, by, at));
        return before is null ? [new OpportunityOpened(id, row.Name!, company.Id, company.Name, row.Rep!.Value, by, at), .. facts] : [.. facts];
    }

    /// <summary>Those of them that tell something new: on what nobody has spoken of, or what the CRM itself said otherwise before.</summary>
    /// <param name="told">As they would be kept, names as tokens.</param>
    public static IReadOnlyList<OpportunityEvent> News(Opportunity? before, IReadOnlyList<OpportunityEvent> told) => before is null ? told :
    [
        .. told.OfType<FactLearned>().Where(fact => before.IsOpen && (before.About(fact.Topic) is not { } known || (known.IsOfCrm && known.Kept != Shown.Short(fact.Kept, OpportunityLedger.WordsInHead)))),
    ];

    /// <summary>The number was given to something else meanwhile: neither the customer nor the name is the same.</summary>
    public static bool IsAnother(Opportunity found, ImportRow row) =>
        Customers.CustomerNames.Company(found.CompanyName) != Customers.CustomerNames.Company(row.Company) && Customers.CustomerNames.Company(found.Name) != Customers.CustomerNames.Company(row.Name!);
}
