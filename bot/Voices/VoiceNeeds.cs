using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>What the handlers of voices have to see.</summary>
static class VoiceNeeds
{
    /// <summary>A case; null when there is none of this id.</summary>
    public sealed record Case(VoiceId Id) : Need<Kept<Voice>?>
    {
        public override async Task<Kept<Voice>?> Load(Sources from, CancellationToken ct) => await from.Stores.Voices.Head(from.Tenant, Id, ct);
    }

    /// <summary>Everything that happened to a case, the oldest first.</summary>
    public sealed record Events(VoiceId Id) : Need<IReadOnlyList<VoiceEvent>>
    {
        public override async Task<IReadOnlyList<VoiceEvent>> Load(Sources from, CancellationToken ct) => await from.Stores.Voices.Events(from.Tenant, Id, ct);
    }

    /// <summary>The id behind a number; null when nothing is called so.</summary>
    public sealed record Named(VoiceNumber Number) : Need<VoiceId?>
    {
        public override async Task<VoiceId?> Load(Sources from, CancellationToken ct) => await from.Stores.Voices.Named(from.Tenant, Number, ct);
    }

    /// <summary>A number for the new case; asked for again, the same one.</summary>
    public sealed record FreeNumber(VoiceId For) : Need<VoiceNumber>
    {
        public override async Task<VoiceNumber> Load(Sources from, CancellationToken ct) => await from.Stores.Voices.NumberFor(from.Tenant, For, ct);
    }

    /// <summary>The latest cases of a registrant, a company or a person.</summary>
    public sealed record Of(VoiceList List) : Need<IReadOnlyList<Voice>>
    {
        const int atOnce = 50;

        public override async Task<IReadOnlyList<Voice>> Load(Sources from, CancellationToken ct) => await from.Stores.Voices.Of(from.Tenant, List, atOnce, ct);
    }

    /// <summary>The cases on somebody's desk.</summary>
    public sealed record OnDesk(UserId User) : Need<IReadOnlyList<Voice>>
    {
        public override async Task<IReadOnlyList<Voice>> Load(Sources from, CancellationToken ct) => await from.Stores.Desks.Voices(from.Tenant, User, ct);
    }

    /// <summary>Every open case, and those closed by exception lately.</summary>
    public sealed record AllOpen : Need<IReadOnlyList<Voice>>
    {
        public override async Task<IReadOnlyList<Voice>> Load(Sources from, CancellationToken ct) => await from.Stores.Voices.Open(from.Tenant, ct);
    }

    /// <summary>The causes found last.</summary>
    public sealed record KnownCauses : Need<IReadOnlyList<Cause>>
    {
        const int atOnce = 200;

        public override async Task<IReadOnlyList<Cause>> Load(Sources from, CancellationToken ct) => await from.Stores.Causes.Latest(from.Tenant, atOnce, ct);
    }

    /// <summary>A cause with its cases; null when there is none of this id.</summary>
    public sealed record History(CauseId Id) : Need<CauseHistory?>
    {
        public override async Task<CauseHistory?> Load(Sources from, CancellationToken ct) => await from.Stores.Causes.History(from.Tenant, Id, ct);
    }

    /// <summary>The customer company that is called so, or whose name begins so, by its own name; null when there is none or there are several.</summary>
    public sealed record Called(string Company) : Need<string?>
    {
        public override async Task<string?> Load(Sources from, CancellationToken ct)
        {
            var found = await Task.WhenAll(SearchKeys.OfCompany(Company).Take(1).Select(key => from.Stores.Customers.Named(from.Tenant, key, ct).AsTask()));
            return found.SelectMany(pointers => pointers).Where(pointer => pointer.Kind == NamePointer.OfCompany).Select(pointer => pointer.Name).Distinct().ToList() is [var one] ? one : null;
        }
    }

    /// <summary>The reps who serve a customer.</summary>
    public sealed record Serving(CompanyId Company) : Need<IReadOnlyList<UserId>>
    {
        public override async Task<IReadOnlyList<UserId>> Load(Sources from, CancellationToken ct) => CompanyRecord.ServedBy(await from.Stores.Customers.OpportunitiesAt(from.Tenant, Company, ct));
    }
}
