using SalesBot.Bot.Turns;
using SalesBot.Domain;

namespace SalesBot.Bot.Search;

/// <summary>For whom a card in a conversation shows more than for everybody: their ids in the channel, as far as they have ever written.</summary>
sealed class Readers(Colleagues colleagues)
{
    /// <summary>Teams asks the card anew for so many people at most.</summary>
    public const int AtMost = 60;

    public async Task<IReadOnlyList<string>> Of(TenantId tenant, IEnumerable<UserId> people, CancellationToken ct)
    {
        var entries = await Task.WhenAll(people.Distinct().Take(AtMost).Select(user => colleagues.Stored(tenant, user, ct).AsTask()));
        return [.. entries.Select(entry => entry?.Value.Address?.User).OfType<string>().Where(user => user.Length > 0)];
    }
}
