using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Language;

namespace SalesBot.Bot.Sentences;

/// <summary>The people we know at the customer whom a sentence is about, so that 김 부장님 in it meets the 김철수 부장 of our records.</summary>
static class KnownPeople
{
    /// <summary>Of more people of one name than these the rep would not find the right one in a list.</summary>
    const int mostOfOneName = 8;

    /// <summary>The names of a customer's people; records that were joined are one. Null: <paramref name="needs"/> has still to be read.</summary>
    /// <param name="mentioned">The people a text mentions, read with these names known.</param>
    public static IReadOnlyList<KnownName>? At(CompanyId id, Func<IReadOnlyList<KnownName>, IEnumerable<Reading<PersonMention>>> mentioned, Known known, List<Need> needs)
    {
        if (Lookup.Company(id, known, needs) is not { } company) return needs.Count > 0 ? null : [];
        var people = company.People.Select(person => new KnownName(NameKind.Person, person.Id.Value, person.Name, company.Company.Name, person.Title)).ToList();
        // Only where several bear the name it matters whether some of them are one.
        var alike = mentioned(people).Where(person => person.Values.Count > 1).SelectMany(person => person.Values.SelectMany(value => value.Known)).DistinctBy(name => name.Id).Take(mostOfOneName).ToList();
        foreach (var name in alike)
            if (known.Of(new PersonOf(PersonId.Of(name.Id))) is not { } found) needs.Add(new PersonOf(PersonId.Of(name.Id)));
            else if (found.Value is null or { IsErased: true } || found.Value.ShownIn is { } main && alike.Exists(other => other.Id == main.Value)) people.Remove(name);
        return needs.Count > 0 ? null : people;
    }
}
