using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.CheckIns;

/// <summary>
/// The open opportunities that reps below somebody who leads leaders have with the customers of this name. Only those of the own reps lie on a desk; the others are found by the customer, whose record names
/// them. Of somebody who leads no leaders nothing is read.
/// </summary>
sealed record ServedBelow(string Customer) : Need<IReadOnlyList<CompanyOpportunity>>
{
    const int companiesAtMost = 4;
    const int shownAtMost = 12;

    public override async Task<IReadOnlyList<CompanyOpportunity>> Load(Sources from, CancellationToken ct)
    {
        if (!from.Named.LeadersBelow(from.User).Any()) return [];
        var named = await Task.WhenAll(Lookup.CompanyKeys(Customer).Where(key => key.Length >= 2).Select(key => from.Stores.Customers.Named(from.Tenant, key, ct).AsTask()));
        var ids = named.SelectMany(pointers => pointers).Where(pointer => pointer.Kind is NamePointer.OfCompany).SelectMany(pointer => pointer.Records).Distinct().Take(companiesAtMost);
        var at = await Task.WhenAll(ids.Select(id => from.Stores.Customers.OpportunitiesAt(from.Tenant, CompanyId.Of(id), ct).AsTask()));
        return [.. at.SelectMany(opportunities => opportunities).Where(served => served.IsOpen && from.Named.IsLedBy(served.Rep, from.User)).DistinctBy(served => served.Id).Take(shownAtMost)];
    }

    /// <summary>Null: nobody below this person serves a customer of this name.</summary>
    public static Outcome? Of(string customer, Incoming incoming, Conversation conversation, Known known)
    {
        if (!known.People.LeadersBelow(incoming.User).Any()) return null;
        if (known.Of(new ServedBelow(customer)) is not { } served) return Outcome.Wants(new ServedBelow(customer));
        var (needs, found) = (new List<Need>(), new List<Opportunity>());
        foreach (var opportunity in served.Value)
            if (known.Record(opportunity.Id) is not { } record) needs.Add(new Need.Record(opportunity.Id));
            else if (record.Value is { } kept && known.People.Of(incoming.User, kept.Value) is not Standing.None) found.Add(kept.Value);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        return found switch
        {
            [] => null,
            [var one] => new Decision { After = conversation with { About = one.Id }, Replies = [Records.Show(one, incoming, known)] },
            _ => Decision.Saying(CheckInListCard.Which(found, incoming.User, incoming.Lang)),
        };
    }
}
