using SalesBot.Cards.Elements;
using SalesBot.Channel.Activities;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Work;

/// <summary>What became of a card that was sent without being asked for.</summary>
public abstract record Spoken
{
    public sealed record Sent(string? Id) : Spoken;

    /// <summary>Not taken, or of unknown fate: again after a while. A card of the present state may come twice; it may not be lost.</summary>
    public sealed record Later(TimeSpan After) : Spoken;

    /// <summary>This person cannot be reached: blocked, removed, gone.</summary>
    public sealed record Unreachable : Spoken;
}

/// <summary>Speaks to a person at their latest address.</summary>
public interface Speaker
{
    Task<Spoken> Send(TenantId tenant, UserId to, Address address, AdaptiveCard card, Lang lang, CancellationToken ct);

    /// <summary>As it is, without looking for names in it.</summary>
    Task<Spoken> Send(TenantId tenant, UserId to, Address address, OutboundActivity message, CancellationToken ct);
}
