using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Storage;
using SalesBot.Tests.Browser;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>How a story ended whose program was killed, and how often that was.</summary>
sealed record KilledEnd(Outcome Outcome, int Kills, int Deliveries, int Sends);

/// <summary>
/// Plays a story with the real program as one process or as several behind a plain round-robin: each activity goes to the next one. They are killed and started
/// again. Teams delivers again what got no answer. Whatever a line says that people see they must come to see, once the leases and claims of the dead have run out.
/// </summary>
sealed class KilledStory : IAsyncDisposable
{
    /// <summary>What runs out after a death: nothing, the lease of the sweeper, the claim of a card, the waiting of an intent for its facts.</summary>
    static readonly TimeSpan[] runsOut = [TimeSpan.Zero, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(70), TimeSpan.FromMinutes(11)];

    /// <summary>Two sweeps of the real program, on a busy machine.</summary>
    static readonly TimeSpan patience = TimeSpan.FromSeconds(8);

    readonly Folder folder = new();
    readonly Queue<Kill> kills;
    readonly HttpClient http = new();
    readonly FakeTimeProvider unused = new();
    readonly Lock sync = new();
    readonly Func<Folder, Task<StoryStore>> choose;
    readonly BotProcess?[] bots;
    StandInTeams teams = null!;
    StoryStore store = null!;
    int turn, delivered, sent, deliveredInAll, sentInAll, killed, deaths;

    KilledStory(IEnumerable<Kill> kills, Func<Folder, Task<StoryStore>> store, int replicas) => (this.kills, choose, bots) = (new(kills), store, new BotProcess[replicas]);

    /// <summary>The one that has the latest activity.</summary>
    BotProcess Bot => bots[turn]!;

    /// <param name="store">The embedded file if not given.</param>
    public static async Task<KilledEnd> Play(IEnumerable<string> lines, IEnumerable<Kill> kills, Func<Folder, Task<StoryStore>>? store = null, int replicas = 1)
    {
        await using var story = new KilledStory(kills, store ?? Stage.Sqlite, replicas);
        return await story.Play(lines);
    }

    async Task<KilledEnd> Play(IEnumerable<string> lines)
    {
        store = await choose(folder);
        LocalProgram.BeginOnMonday(folder.Path);
        teams = await StandInTeams.Start();
        teams.Delivering = Delivering;
        teams.Taking = Taking;
        teams.Died = Died;
        await Begin();
        var story = new ChatStory(teams, unused, () => throw new InvalidOperationException("This story starts its program itself."));
        var number = 0;
        foreach (var raw in lines)
        {
            number++;
            if (raw.Trim() is not { Length: > 0 } line || line.StartsWith('#')) continue;
            try
            {
                await Do(story, line);
            }
            catch (Exception failure)
            {
                throw new Xunit.Sdk.XunitException($"Line {number}: {line}\n{failure.Message}\nThe program said:\n{string.Join("\n---\n", bots.Select(bot => bot?.Said))}");
            }
        }
        return new(await Settled(), killed, deliveredInAll, sentInAll);
    }

    /// <summary>What does not come is waited for; and if the one who owed it was killed, until that one's lease has run out.</summary>
    async Task Do(ChatStory story, string line)
    {
        if (line.StartsWith("clock ", StringComparison.Ordinal))
        {
            await MoveClock(new DateTimeOffset(DateTime.ParseExact(line[6..].Trim(), "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(9)));
            return;
        }
        foreach (var later in runsOut)
        {
            if (later > TimeSpan.Zero) await MoveClock(await Alive(() => Bot.Clock(http)) + later);
            for (var since = Stopwatch.StartNew(); ;)
                try
                {
                    story.AnyOrder = Volatile.Read(ref killed) > 0;
                    await story.Do(line);
                    return;
                }
                catch (Exception notYet) when (notYet is Xunit.Sdk.XunitException or InvalidOperationException && (since.Elapsed < patience || (killed > 0 && later != runsOut[^1])))
                {
                    await Died();
                    if (since.Elapsed >= patience) break;
                    // Another process works in real time: there is no clock to move and nothing to be told by.
                    await Task.Delay(20);
                }
        }
    }

    /// <summary>Kills the process for good and lets this one do what it left behind, under a clock that can be moved at once.</summary>
    async Task<Outcome> Settled()
    {
        var now = await Alive(() => Bot.Clock(http));
        (teams.Delivering, teams.Taking, teams.Died) = (null, null, null);
        foreach (var bot in bots) bot!.Dispose();
        var clock = new FakeTimeProvider(now);
        await using var last = await BotHost.Start(folder.Path, clock, store.Settings, samples: false, (_, tables) => store.Around(tables));
        foreach (var later in (TimeSpan[])[.. runsOut, TimeSpan.Zero])
        {
            clock.Advance(later);
            await last.Work();
        }
        return await Outcome.Of(teams, last.Services.GetRequiredService<ITables>());
    }

    void Delivering()
    {
        lock (sync)
        {
            turn = (turn + 1) % bots.Length;
            teams.Bot = Bot.Address;
            deliveredInAll++;
            delivered++;
            if (kills.TryPeek(out var next) && next is Kill.During during && during.Delivery == delivered) _ = KillAfter(during.After, Bot);
        }
    }

    IResult Taking(Func<IResult> take)
    {
        Kill.Sending? kill;
        lock (sync)
        {
            if (bots.All(bot => bot!.HasEnded)) return Results.StatusCode(StatusCodes.Status410Gone);
            sentInAll++;
            sent++;
            kill = kills.TryPeek(out var next) && next is Kill.Sending sending && sending.Send == sent ? sending : null;
            if (kill is { Taken: false }) KillNow(Bot);
        }
        if (kill is { Taken: false }) return Results.StatusCode(StatusCodes.Status410Gone);
        var taken = take();
        if (kill is { Taken: true })
            lock (sync)
                KillNow(Bot);
        return taken;
    }

    async Task KillAfter(TimeSpan after, BotProcess which)
    {
        await Task.Delay(after);
        lock (sync)
            if (bots.Contains(which)) KillNow(which);
    }

    void KillNow(BotProcess which)
    {
        if (which.HasEnded) return;
        which.Kill();
        killed++;
        kills.TryDequeue(out _);
    }

    /// <summary>Starts anew what was killed. True: one of them had the latest activity.</summary>
    async Task<bool> Died()
    {
        if (Volatile.Read(ref killed) == deaths) return false;
        var hadIt = Bot.HasEnded;
        await Begin();
        return hadIt;
    }

    async Task Begin()
    {
        deaths = killed;
        lock (sync) (delivered, sent) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, bots.Length).Where(at => bots[at] is not { HasEnded: false }).Select(async at =>
        {
            bots[at]?.Dispose();
            bots[at] = await BotProcess.Start(folder.Path, store.Settings);
        }));
    }

    Task MoveClock(DateTimeOffset to) => Alive(async () =>
    {
        foreach (var bot in bots) await bot!.MoveClock(to, http);
        return true;
    });

    /// <summary>The clock may be asked of a process that is being killed; the next one has it.</summary>
    async Task<T> Alive<T>(Func<Task<T>> ask)
    {
        while (true)
            try
            {
                return await ask();
            }
            catch (HttpRequestException) when (killed > deaths)
            {
                await Died();
            }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots) bot?.Dispose();
        if (teams is not null) await teams.DisposeAsync();
        http.Dispose();
        folder.Dispose();
    }
}
