using SalesBot.Bot.Customers;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Storage;

namespace SalesBot.Bot.Search;

/// <summary>
/// Customers' people, by their own name or their company's, for those who serve the company and their leaders. The card asks for nothing by itself: whoever opens
/// it has looked at a person, and that is written down.
/// </summary>
sealed class PersonSearch(Stores stores) : ISearched
{
    const int companiesAtMost = 5;
    const int atMost = 10;

    static readonly Text kind = new("고객", "Customer");

    public async Task<IReadOnlyList<Hit>> Find(Searcher who, string words, CancellationToken ct)
    {
        if (words.Length == 0) return [];
        var keys = Lookup.CompanyKeys(words).Concat(Lookup.PersonKeys(words)).Where(key => key.Length >= 2).Distinct();
        var pointers = (await Task.WhenAll(keys.Select(key => stores.Customers.Named(who.Tenant, key, ct).AsTask()))).SelectMany(found => found).DistinctBy(pointer => pointer.Records[0]).ToList();
        var named = pointers.Where(pointer => pointer.Kind is NamePointer.OfPerson).Select(pointer => PersonId.Of(pointer.Records[0])).ToHashSet();
        var companies = pointers.Select(pointer => pointer.Kind is NamePointer.OfCompany ? pointer.Records[0] : pointer.Company).OfType<string>().Distinct().Take(companiesAtMost);
        var records = await Task.WhenAll(companies.Select(id => stores.Customers.Company(who.Tenant, CompanyId.Of(id), ct).AsTask()));
        return [.. records.OfType<CompanyRecord>()
            .Where(record => Sight.Of(who.User, who.People, record.Serving).SeesAll)
            .SelectMany(record => record.People
                .Where(person => named.Contains(person.Id) || pointers.Any(pointer => pointer.Kind is NamePointer.OfCompany && pointer.Records[0] == record.Company.Id.Value))
                .Select(person => Hit(person, record, who)))
            .Take(atMost)];
    }

    static Hit Hit(CompanyPerson person, CompanyRecord company, Searcher who) =>
        new($"{person.Name} {person.Title}".Trim(), $"{kind.In(who.Lang)} · {company.Company.Name}", SharedCard.Of(kind, null, new CardAction.ShowPerson(person.Id), [], who.Lang));
}
