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

    /// <summary>An open case is a gap at every open opportunity of its customer, until it ends.</summary>
    public async Task<WorkResult> Links(Due due, CancellationToken ct)
    {
        if (await Case(due, ct) is not { } voice) return Gone(due);
        if (voice.Company is not { } company || await stores.Customers.Company(due.Tenant, company, ct) is not { } customer) return WorkResult.Done;
        var now = clock.GetUtcNow();
        foreach (var serves in customer.Opportunities.Where(serves => serves.IsOpen))
        {
            if (await stores.Opportunities.Head(due.Tenant, serves.Id, ct) is not { } head) continue;
            var opens = voice.IsOpen && voice.Kind is not VoiceKind.Praise;
            if (head.Value.Voices.Contains(voice.Number) == opens) continue;
            OpportunityEvent happened = opens ? new VoiceOpened(voice.Number, theClock, now) : new VoiceEnded(voice.Number, theClock, now);
            if (OpportunityLedger.Apply(head.Value, [happened]).After is not { } after) continue;
            if (!await commit.OfWork(new OpportunityChange(head, after, [happened], []), due.Tenant, now, ct)) return WorkResult.NotYet;
        }
        return WorkResult.Done;
    }

    async Task<Voice?> Case(Due due, CancellationToken ct) =>
        RecordRef.TryRead(due.Record, out var record) && int.TryParse(due.Part, System.Globalization.CultureInfo.InvariantCulture, out var version)
        && await stores.Voices.Head(due.Tenant, VoiceId.Of(record.Id), ct) is { } head && head.Value.Version >= version ? head.Value : null;

    /// <summary>Its facts are still being written, or never were.</summary>
    WorkResult Gone(Due due) => clock.GetUtcNow() - due.At > TimeSpan.FromMinutes(10) ? WorkResult.Done : WorkResult.NotYet;
}
