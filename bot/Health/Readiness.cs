using SalesBot.Channel.Sending;
using SalesBot.Storage;

namespace SalesBot.Bot.Health;

/// <summary>
/// Whether the program can do its work: the storage answers, and there is a token to speak with. Anybody may ask, and asking often must cost nothing: an answer holds for
/// a few seconds, and those who ask meanwhile share it.
/// </summary>
sealed class Readiness(ITables tables, IBotTokens tokens, TimeProvider clock)
{
    static readonly TimeSpan holds = TimeSpan.FromSeconds(5), patience = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    Task<string?>? latest;
    long since;

    /// <summary>What is missing; null when nothing is.</summary>
    public Task<string?> Trouble()
    {
        lock (gate)
        {
            if (latest is not null && (!latest.IsCompleted || clock.GetElapsedTime(since) < holds)) return latest;
            since = clock.GetTimestamp();
            return latest = Task.Run(Look);
        }
    }

    async Task<string?> Look()
    {
        using var limit = new CancellationTokenSource(patience);
        var storage = Answers(async () => await tables.Get(Table.Roster, "ready", "ready", limit.Token));
        var token = Answers(async () => await tokens.Get(limit.Token));
        return (await storage, await token) switch
        {
            (true, true) => null,
            (false, true) => "storage cannot be reached",
            (true, false) => "no token from Microsoft Entra",
            _ => "storage cannot be reached, and no token from Microsoft Entra",
        };
    }

    static async Task<bool> Answers(Func<Task> ask)
    {
        try
        {
            await ask();
            return true;
        }
        // Whatever it is, the answer to "can it work?" is no; the log of whoever needs it says why.
        catch (Exception)
        {
            return false;
        }
    }
}
