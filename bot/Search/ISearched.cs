using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Search;

/// <summary>Somebody who looks for something from the box they write a message in.</summary>
/// <param name="People">As they are for this person now.</param>
public sealed record Searcher(TenantId Tenant, UserId User, Lang Lang, DateOnly Today, People People);

/// <summary>One record that was found.</summary>
/// <param name="Title">What the person who looks sees of it in the list; nobody else does.</param>
/// <param name="Shared">What goes into the conversation when it is chosen: only what every reader may see, which a customer's name is not.</param>
public sealed record Hit(string Title, string Subtitle, AdaptiveCard Shared);

/// <summary>Finds records of one kind, among those that this person may see.</summary>
public interface ISearched
{
    /// <param name="words">As typed so far; empty when the search was only opened, which shows the latest.</param>
    Task<IReadOnlyList<Hit>> Find(Searcher who, string words, CancellationToken ct);
}
