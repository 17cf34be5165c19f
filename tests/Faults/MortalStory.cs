using Microsoft.Extensions.Time.Testing;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>
/// Plays a story while the program dies and is started again on the same store. Teams delivers again what got no answer, and the story goes on; whatever a
/// line says that people see, they must see in spite of it.
/// </summary>
/// <param name="lives">The program's lives, one after the other; when they are used up it lives on.</param>
/// <param name="patient">After a restart, first time passes and the sweeps do what was left behind; only then Teams delivers again. Otherwise at once.</param>
sealed class MortalStory(StoryStore store, string folder, IEnumerable<Life> lives, bool patient = false) : IAsyncDisposable
{
    /// <summary>What runs out after a death, one after the other: the lease of the sweeper, the claim of a card, the waiting of an intent for its facts.</summary>
    static readonly TimeSpan[] runsOut = [TimeSpan.Zero, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(70), TimeSpan.FromMinutes(11), TimeSpan.Zero];

    readonly FakeTimeProvider clock = new(BotHost.Monday);
    readonly Queue<Life> lives = new(lives);
    StandInTeams teams = null!;
    Life life = null!;
    BotHost? bot;
    bool unsettled;
    int at;

    public int Deaths { get; private set; }

    public StandInTeams Teams => teams;

    public BotHost Bot => bot!;

    public async Task Play(IEnumerable<string> lines)
    {
        teams = await StandInTeams.Start();
        teams.Taking = take => life.Send(take);
        teams.Died = async () =>
        {
            if (!life.LosesAnswer()) return false;
            await Revive();
            if (patient) await Settle();
            return true;
        };
        await Begin();
        var story = new ChatStory(teams, clock, () => throw new InvalidOperationException("A mortal story starts its program itself."));
        var number = 0;
        foreach (var raw in lines)
        {
            number++;
            if (raw.Trim() is not { Length: > 0 } line || line.StartsWith('#')) continue;
            story.AnyOrder = Deaths > 0;
            life.Reach(at = number);
            try
            {
                await story.Do(line);
            }
            catch (Exception failure)
            {
                throw new Xunit.Sdk.XunitException($"Line {number}: {line}\n{failure.Message}\n{await bot!.Explained()}");
            }
            if (!ChatStory.OnlyLooks(line)) await Work();
            if (unsettled) await Settle();
            // Teams lets nobody be spoken to faster than this.
            clock.Advance(TimeSpan.FromSeconds(2));
        }
    }

    async Task Begin()
    {
        while (true)
        {
            life = lives.Count > 0 ? lives.Dequeue() : new();
            life.Reach(at);
            var mine = life;
            try
            {
                bot = await BotHost.Start(folder, clock, store.Settings, samples: false, (_, tables) => mine.Around(store.Around(tables)), mine.Around);
                teams.Bot = bot.Address;
                return;
            }
            catch when (mine.IsOver())
            {
                Deaths++;
                unsettled = true;
            }
        }
    }

    async Task Revive()
    {
        Deaths++;
        unsettled = true;
        await bot!.DisposeAsync();
        await Begin();
    }

    async Task Work()
    {
        while (true)
        {
            try
            {
                await bot!.Work();
            }
            catch when (life.IsOver())
            {
            }
            if (!life.IsOver()) return;
            await Revive();
        }
    }

    async Task Settle()
    {
        unsettled = false;
        foreach (var later in runsOut)
        {
            clock.Advance(later);
            await Work();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null) await bot.DisposeAsync();
        await teams.DisposeAsync();
    }
}
