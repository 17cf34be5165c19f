using SalesBot.Channel.Sending;

namespace SalesBot.Tests.Channel.StandIns;

/// <summary>Tokens named one after another; a rejected one is followed by a new one.</summary>
public sealed class CountedTokens : IBotTokens
{
    int current = 1;

    /// <summary>As if Microsoft Entra could not be reached.</summary>
    public bool None { get; set; }

    public int Asked { get; private set; }

    public ValueTask<string?> Get(CancellationToken cancellation)
    {
        Asked++;
        return None ? throw new InvalidOperationException("No token to be had.") : new($"token-{current}");
    }

    public void Reject(string token) => current++;
}
