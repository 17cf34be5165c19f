using Azure.Core;
using Microsoft.Extensions.Options;

namespace SalesBot.Channel.Sending;

/// <summary>The token the bot shows to the connector.</summary>
public interface IBotTokens
{
    /// <summary>A token to send along; null where none is used. Throws when there should be one and there is none to be had.</summary>
    ValueTask<string?> Get(CancellationToken cancellation);

    /// <summary>The connector did not accept this one: the next should be new.</summary>
    void Reject(string token);
}

/// <summary>For local mode: the connector is a program on this machine and gets nothing it could use elsewhere.</summary>
sealed class NoTokens : IBotTokens
{
    public ValueTask<string?> Get(CancellationToken cancellation) => new((string?)null);

    public void Reject(string token)
    {
    }
}

/// <summary>Tokens of the bot's app from Microsoft Entra, see <see cref="BotCredential"/>. Kept until five minutes before they expire.</summary>
sealed class EntraTokens(Func<TokenCredential> credential, string scope, TimeProvider time) : IBotTokens
{
    static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // A configuration that is wrong gets every token rejected; that must not become a flood of requests for new ones.
    static readonly TimeSpan BetweenNew = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    TokenCredential source = credential();
    AccessToken held;
    DateTimeOffset newSince = time.GetUtcNow();

    public async ValueTask<string?> Get(CancellationToken cancellation)
    {
        TokenCredential from;
        lock (gate)
        {
            if (held.Token is { } token && held.ExpiresOn - Margin > time.GetUtcNow())
                return token;
            from = source;
        }
        var fresh = await from.GetTokenAsync(new TokenRequestContext([scope]), cancellation);
        lock (gate)
        {
            if (ReferenceEquals(from, source))
                held = fresh;
        }
        return fresh.Token;
    }

    public void Reject(string token)
    {
        lock (gate)
        {
            if (held.Token != token || time.GetUtcNow() - newSince < BetweenNew)
                return;
            // A credential keeps its tokens; only a new one asks again.
            source = credential();
            held = default;
            newSince = time.GetUtcNow();
        }
    }

    public static IBotTokens For(IOptions<ChannelSettings> options, TimeProvider time)
    {
        var settings = options.Value;
        if (settings.IsLocal)
            return new NoTokens();
        var cloud = CloudProfile.Find(settings.EnabledProfiles[0])!;
        return new EntraTokens(() => BotCredential.Of(settings), cloud.Scope, time);
    }
}
