using System.Collections.Concurrent;
using System.Text;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Channel.Activities;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>
/// Puts the names in place of their tokens, in everything that is said. A name may be up to a minute old; that of somebody who was erased is forgotten at once in
/// this process, and within that minute in every other.
/// </summary>
public sealed class ShownNames(Stores stores, TimeProvider clock)
{
    static readonly TimeSpan fresh = TimeSpan.FromSeconds(60);
    const int rememberedAtMost = 50_000;

    readonly ConcurrentDictionary<(TenantId, PersonId), (string Name, long At)> names = new();

    /// <summary>This name has just been told.</summary>
    public void Learn(TenantId tenant, PersonId person, string name)
    {
        if (names.Count > rememberedAtMost) names.Clear();
        names[(tenant, person)] = (name, clock.GetTimestamp());
    }

    public void Forget(TenantId tenant, PersonId person) => names.TryRemove((tenant, person), out _);

    /// <summary>Everything was emptied; what was remembered is no longer so.</summary>
    public void Forget() => names.Clear();

    /// <summary>Reads the names that will be needed, side by side.</summary>
    public Task Prepare(TenantId tenant, IEnumerable<PersonId> named, CancellationToken ct) =>
        Task.WhenAll(named.Distinct().Where(person => !Knows(tenant, person)).Select(async person => Keep(tenant, person, await stores.Customers.NameOf(tenant, person, ct))));

    /// <summary>The text with the names in it.</summary>
    public async ValueTask<string> In(TenantId tenant, string text, Lang lang, CancellationToken ct)
    {
        if (!NameTokens.In(text).Any()) return text;
        await Prepare(tenant, NameTokens.In(text), ct);
        return NameTokens.Show(text, person => names.GetValueOrDefault((tenant, person)).Name, PeopleWords.Erased.In(lang));
    }

    /// <summary>The card as it is sent, with the names in it.</summary>
    public ValueTask<RawJson> In(TenantId tenant, AdaptiveCard card, Lang lang, CancellationToken ct) => In(tenant, card.ToUtf8Json(), lang, ct);

    /// <summary>The same of a card that is rendered already. Names hold letters only, so that they need no escaping wherever they stand.</summary>
    public async ValueTask<RawJson> In(TenantId tenant, ReadOnlyMemory<byte> written, Lang lang, CancellationToken ct) =>
        NameTokens.AreIn(written.Span) ? RawJson.Of(await In(tenant, Encoding.UTF8.GetString(written.Span), lang, ct)) : RawJson.Of(written);

    bool Knows(TenantId tenant, PersonId person) => names.TryGetValue((tenant, person), out var known) && clock.GetElapsedTime(known.At) < fresh;

    /// <summary>A name that is not there is not remembered: it may be one that is being written at this moment.</summary>
    void Keep(TenantId tenant, PersonId person, string? name)
    {
        if (name is null)
        {
            if (!Knows(tenant, person)) Forget(tenant, person);
            return;
        }
        if (names.Count > rememberedAtMost) names.Clear();
        names[(tenant, person)] = (name, clock.GetTimestamp());
    }
}
