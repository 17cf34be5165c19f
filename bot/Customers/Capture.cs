using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>What was told, with the people in it recognised: their names stand on their own records, and the words refer to them.</summary>
public static class Capture
{
    /// <param name="before">The opportunity it is told of; null for a new one.</param>
    /// <param name="called">Whose record a name is, where the rep has looked it over.</param>
    /// <param name="isOpen">Whom of several this name means nobody has said: then it stays a word, and is no one's.</param>
    public static (IReadOnlyList<OpportunityEvent> Events, IReadOnlyList<NamedPerson> Met) Of(
        IReadOnlyList<OpportunityEvent> events, Opportunity? before, Func<string, bool> isColleague, DateOnly today, Func<ToldPerson, CompanyPerson?>? called = null, Func<ToldPerson, bool>? isOpen = null)
    {
        var opened = events.OfType<OpportunityOpened>().FirstOrDefault();
        if ((before?.Company ?? opened?.Company) is not { } company) return (events, []);
        var linked = events.Select(happened => Meeting.Linked(happened, company, called)).ToList();
        var met = Meeting.In(linked, company, before?.CompanyName ?? opened!.CompanyName, before is null ? new HashSet<PersonId>() : Meeting.KnownTo(before), isColleague, today, called);
        if (isOpen is not null) met = [.. met.Where(person => !isOpen(person.Told))];
        if (met.Count == 0) return (linked, met);
        var names = Meeting.Written(met);
        return ([.. linked.Select(happened => Hidden(happened, names, Stored.Json.OpportunityEvent))], met);
    }

    /// <summary>A value with these names as tokens, wherever they stand in it.</summary>
    public static T Hidden<T>(T value, IReadOnlyList<WrittenName> names, JsonTypeInfo<T> json)
    {
        var written = JsonSerializer.Serialize(value, json);
        if (!names.Any(name => written.Contains(name.Written, StringComparison.Ordinal))) return value;
        var node = JsonNode.Parse(written)!;
        NamesInJson.Change(node, words => NameTokens.Hide(words, names));
        return node.Deserialize(json)!;
    }
}
