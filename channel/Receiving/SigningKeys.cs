using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SalesBot.Channel.Receiving;

/// <summary>
/// The keys of one issuer, kept and fetched anew: twice a day, and when a token names a key that is not among them. So an issuer may change its keys at any
/// moment, and the first token of the new key is taken. Whoever makes up names of keys causes one fetch in half a minute, no more.
/// </summary>
sealed class SigningKeys(string metadata, IDocumentRetriever documents, TimeProvider time) : IConfigurationManager<OpenIdConnectConfiguration>
{
    static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    // What an issuer that cannot be reached said last is believed for as long as the protocol allows keys to be kept.
    static readonly TimeSpan Usable = TimeSpan.FromDays(5);

    static readonly TimeSpan BetweenFetches = TimeSpan.FromSeconds(30);
    static readonly TimeSpan BetweenFirstFetches = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    OpenIdConnectConfiguration? held;
    Task<OpenIdConnectConfiguration>? fetching;
    DateTimeOffset heldSince, triedAt;

    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        Task<OpenIdConnectConfiguration>? fetch = null;
        lock (gate)
        {
            if (held is null || now - heldSince >= Fresh)
                fetch = Fetch(now);
            if (held is { } known && now - heldSince < Usable)
                return Task.FromResult(known);
        }
        return fetch?.WaitAsync(cancel) ?? throw new InvalidOperationException($"The keys at {metadata} could not be fetched a moment ago.");
    }

    /// <summary>The keys, with this one among them if the issuer has it.</summary>
    /// <exception cref="InvalidOperationException">There are no keys to be had.</exception>
    public async Task<OpenIdConnectConfiguration> With(string key, CancellationToken cancel)
    {
        var known = await GetConfigurationAsync(cancel);
        if (key is "" || known.JsonWebKeySet?.Keys.Any(one => one.Kid == key) is true)
            return known;
        Task<OpenIdConnectConfiguration>? fetch;
        lock (gate)
            fetch = Fetch(time.GetUtcNow());
        try
        {
            return fetch is null ? known : await fetch.WaitAsync(cancel);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            // The token will be refused for its unknown key; those of the known keys go on.
            return known;
        }
    }

    /// <summary>Asked for by nobody: <see cref="With"/> comes before the check that would.</summary>
    public void RequestRefresh()
    {
    }

    /// <summary>The name of the key in the head of a token nobody has checked yet; empty when it is no token.</summary>
    public static string NamedBy(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid ?? "";
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    /// <summary>One at a time for everybody who waits; null when the last one was only just now.</summary>
    Task<OpenIdConnectConfiguration>? Fetch(DateTimeOffset now)
    {
        if (fetching is { IsCompleted: false })
            return fetching;
        if (fetching is not null && now - triedAt < (held is null ? BetweenFirstFetches : BetweenFetches))
            return null;
        triedAt = now;
        return fetching = Now();
    }

    async Task<OpenIdConnectConfiguration> Now()
    {
        // Off the caller's lock.
        await Task.Yield();
        try
        {
            var fetched = await OpenIdConnectConfigurationRetriever.GetAsync(metadata, documents, CancellationToken.None);
            // Whom we take for the issuer is ours to say: the handler would add whomever this document names.
            fetched.Issuer = "";
            lock (gate)
                (held, heldSince) = (fetched, time.GetUtcNow());
            return fetched;
        }
        catch (Exception failed)
        {
            throw new InvalidOperationException($"The keys at {metadata} could not be fetched.", failed);
        }
    }
}
