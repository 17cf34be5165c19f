using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>
/// A queue at its worst: what is put comes twice, in another order, and all of it once more three days later, when it has long been done. The story goes on as
/// if nothing had been, because the queue only says where to look.
/// </summary>
public class BadQueueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_the_queue_delivers_twice_out_of_order_and_days_late_happens_once(int seed)
    {
        var (undisturbed, _) = await Stage.MainUndisturbed;
        using var folder = new Folder();
        var store = await Stage.Sqlite(folder);
        var clock = new FakeTimeProvider(BotHost.Monday);
        BadQueue? queue = null;
        await using var teams = await StandInTeams.Start();
        // One takes what people do and works on nothing; so everything that follows goes through the queue, to the other.
        await using var taking = await BotHost.Start(folder.Path, clock, store.Settings);
        await using var working = await BotHost.Start(folder.Path, clock, store.Settings, work: inner => queue = new(inner, new(seed), clock));
        teams.Bot = taking.Address;
        var story = new ChatStory(teams, clock, () => throw new InvalidOperationException("Both are running.")) { AnyOrder = true };
        foreach (var line in Stage.MainStory.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            await story.Do(line);
            if (!ChatStory.OnlyLooks(line)) await working.Work();
            clock.Advance(TimeSpan.FromSeconds(2));
        }

        (await Outcome.Of(teams, working.Services.GetRequiredService<ITables>())).AssertSameInEffect(undisturbed, deaths: 0);
        Assert.True(queue!.Again > 10, $"Only {queue.Again} messages came once more.");
    }

    sealed class BadQueue(IWork inner, Random random, TimeProvider clock) : IWork
    {
        readonly Queue<(WorkItem Item, DateTimeOffset At)> old = new();

        static readonly TimeSpan late = TimeSpan.FromDays(3);

        public int Again { get; private set; }

        public async ValueTask Put(WorkItem item, CancellationToken ct)
        {
            await inner.Put(item, ct);
            await inner.Put(item, ct);
            old.Enqueue((item, clock.GetUtcNow()));
        }

        public async ValueTask<IReadOnlyList<TakenWork>> Take(int atMost, TimeSpan lease, CancellationToken ct)
        {
            while (old.TryPeek(out var oldest) && clock.GetUtcNow() - oldest.At >= late)
            {
                Again++;
                await inner.Put(old.Dequeue().Item, ct);
            }
            var taken = (await inner.Take(atMost, lease, ct)).ToArray();
            random.Shuffle(taken);
            return taken;
        }

        public ValueTask Done(TakenWork work, CancellationToken ct) => inner.Done(work, ct);

        public ValueTask<IReadOnlyList<SetAsideWork>> SetAside(int atMost, CancellationToken ct) => inner.SetAside(atMost, ct);

        public ValueTask TryAgain(SetAsideWork work, CancellationToken ct) => inner.TryAgain(work, ct);
    }
}
