using SalesBot.Bot.Customers;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>Where a case shows besides its own record: its cards in group chats and channels, and the opportunities of its customer.</summary>
sealed class VoiceElsewhere(Stores stores, Colleagues colleagues, Commit commit, ConnectorClient connector, ShownNames names, VoiceRecords records, TimeProvider clock)
{
    /// <summary>The latest of a customer that a new opportunity is told of.</summary>
    const int casesAtMost = 100;

    static readonly UserId theClock = UserId.Of("clock");

    /// <summary>Everybody in a group sees how far it has come. A bot that was removed from there loses nothing: the case lives in its record.</summary>
    public async Task<WorkResult> Places(Due due, CancellationToken ct)
    {
        if (await Case(due, ct) is not { } voice) return Gone(due);
        var lang = colleagues.People.Find(voice.Registrant)?.Lang ?? Lang.Ko;
        var card = VoiceCard.ForAll(records.View(voice, UserId.Of(""), colleagues.People, colleagues.NameOf, VoiceRecords.Today(clock.GetUtcNow())), lang);
        foreach (var place in voice.Places)
        {
            var reference = new ConversationReference { ServiceUrl = place.ServiceUrl, ConversationId = place.Conversation, TenantId = due.Tenant.Value };
            if (await connector.Update(reference, place.Card, await Answering.CardMessage(names, due.Tenant, card, lang, ct), ct) is SendResult.Throttled throttled) return WorkResult.At(clock.GetUtcNow() + throttled.RetryAfter);
        }
        return WorkResult.Done;
    }

    /// <summary>An open case is a gap at every open opportunity of its customer, until it ends; also at one that opens later.</summary>
    public async Task<WorkResult> Links(Due due, CancellationToken ct)
    {
        if (RecordRef.TryRead(due.Record, out var record) && record.Opportunity is { } opportunity) return await AtOpportunity(due, opportunity, ct);
        if (await Case(due, ct) is not { } voice) return Gone(due);
        if (voice.Company is not { } company || await stores.Customers.Company(due.Tenant, company, ct) is not { } customer) return WorkResult.Done;
        foreach (var serves in customer.Opportunities.Where(serves => serves.IsOpen))
            if (await stores.Opportunities.Head(due.Tenant, serves.Id, ct) is { } head && !await Linked(due.Tenant, head, [voice], ct)) return WorkResult.NotYet;
        return WorkResult.Done;
    }

    async Task<WorkResult> AtOpportunity(Due due, OpportunityId id, CancellationToken ct)
    {
        if (await stores.Opportunities.Head(due.Tenant, id, ct) is not { } head || head.Value.Version < Version(due)) return Gone(due);
        var cases = (await stores.Voices.Of(due.Tenant, VoiceList.Of(head.Value.Company), casesAtMost, ct)).ToList();
        // Under another customer's name it had the cases of that one.
        var others = head.Value.Voices.Except(cases.Select(voice => voice.Number)).ToList();
        foreach (var number in others)
            if (await stores.Voices.Named(due.Tenant, number, ct) is { } other && await stores.Voices.Head(due.Tenant, other, ct) is { } kept) cases.Add(kept.Value);
        return await Linked(due.Tenant, head, cases, ct) ? WorkResult.Done : WorkResult.NotYet;
    }

    /// <summary>False: somebody else was faster, it has to be looked at again.</summary>
    async Task<bool> Linked(TenantId tenant, Kept<Opportunity> head, IReadOnlyList<Voice> cases, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var events = new List<OpportunityEvent>();
        foreach (var voice in cases)
        {
            var opens = voice.IsOpen && voice.Kind is not VoiceKind.Praise && voice.Company == head.Value.Company;
            if (head.Value.Voices.Contains(voice.Number) != opens) events.Add(opens ? new VoiceOpened(voice.Number, theClock, now) : new VoiceEnded(voice.Number, theClock, now));
        }
        return events.Count == 0 || OpportunityLedger.Apply(head.Value, events).After is not { } after || await commit.OfWork(new OpportunityChange(head, after, events, []), tenant, now, ct);
    }

    async Task<Voice?> Case(Due due, CancellationToken ct) =>
        RecordRef.TryRead(due.Record, out var record) && await stores.Voices.Head(due.Tenant, VoiceId.Of(record.Id), ct) is { } head && head.Value.Version >= Version(due) ? head.Value : null;

    /// <summary>Of the record, when this came to be due.</summary>
    static int Version(Due due) => int.TryParse(due.Part, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>Its facts are still being written, or never were.</summary>
    WorkResult Gone(Due due) => clock.GetUtcNow() - due.At > TimeSpan.FromMinutes(10) ? WorkResult.Done : WorkResult.NotYet;
}
