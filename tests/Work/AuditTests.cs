using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.Faults;

namespace SalesBot.Tests.Work;

/// <summary>There may be a hundred thousand people for the audit to look at. The real loop of the program on a file of its own, with an auditor that stops at one of them, once.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    static readonly CancellationToken ct = CancellationToken.None;

    readonly Folder folder = new();
    readonly Clock clock = new();
    readonly Auditor auditor = new();
    BotHost bot = null!;
    WorkLoop loop = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.Start(folder.Path, clock, BotHost.Sqlite(folder.Path));
        bot.Services.GetRequiredService<Colleagues>().Use(People.Of(Enumerable.Range(0, 60).Select(number => new Employee(Number(number), $"{number}", Role.Rep, null, null, "", Lang.Ko, "Asia/Seoul", false))));
        loop = ActivatorUtilities.CreateInstance<WorkLoop>(bot.Services, ActivatorUtilities.CreateInstance<Audit>(bot.Services, (object)(IAuditor[])[auditor]));
    }

    public async Task DisposeAsync()
    {
        await loop.StopAsync(ct);
        loop.Dispose();
        await bot.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Neither_the_start_nor_what_is_due_waits_for_it()
    {
        await bot.Stores.Dues.Put(new(BotHost.Monday.AddMinutes(-20), DueKind.Follow, TenantId.Of("local"), "opportunity:none", "1"), ct);

        await loop.StartAsync(ct);
        await auditor.Stopped.Task;

        await Until(async () => !await bot.Stores.Dues.Until(clock.GetUtcNow(), ct).AnyAsync(due => due.Kind is DueKind.Follow));
    }

    [Fact]
    public async Task It_begins_anew_when_the_clock_is_moved_meanwhile()
    {
        await loop.StartAsync(ct);
        await auditor.Stopped.Task;

        clock.Ahead = TimeSpan.FromDays(1);
        auditor.GoOn.SetResult();

        await Until(() => Task.FromResult(auditor.Looked.Count(user => user == Number(0)) == 2 && auditor.Looked.Contains(Number(59))));
        Assert.Single(auditor.Looked, user => user == Number(59));
    }

    [Fact]
    public async Task It_comes_again_after_an_hour_and_at_once_when_the_clock_is_set_back()
    {
        auditor.GoOn.SetResult();
        await loop.StartAsync(ct);
        await Until(() => Task.FromResult(auditor.Looked.Count(user => user == Number(59)) == 2), TimeSpan.FromSeconds(30));
        Assert.InRange(clock.GetUtcNow() - BotHost.Monday, TimeSpan.FromHours(1), TimeSpan.FromHours(2));

        clock.Ahead = TimeSpan.FromHours(-3);

        await Until(() => Task.FromResult(auditor.Looked.Count(user => user == Number(59)) == 3));
    }

    [Fact]
    public async Task A_store_that_is_away_ends_it_and_it_begins_anew()
    {
        auditor.GoOn.SetException(new StorageUnavailable("It is away.", WriteFate.NothingWritten));

        await loop.StartAsync(ct);

        await Until(() => Task.FromResult(auditor.Looked.Contains(Number(59))));
        Assert.Equal((2, 1), (auditor.Looked.Count(user => user == Number(0)), auditor.Looked.Count(user => user == Number(59))));
    }

    [Fact]
    public async Task What_the_queue_has_set_aside_it_gives_back()
    {
        var work = bot.Services.GetRequiredService<IWork>();
        await work.Put(new("nothing", "1"), ct);
        for (int times = 0; times <= Limits.Deliveries; times++)
        {
            await work.Take(1, TimeSpan.FromSeconds(10), ct);
            clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Single(await work.SetAside(1, ct));

        auditor.GoOn.SetResult();
        await ActivatorUtilities.CreateInstance<Audit>(bot.Services, (object)(IAuditor[])[auditor]).Run(ct);

        Assert.Empty(await work.SetAside(1, ct));
        Assert.Single(await work.Take(1, TimeSpan.FromSeconds(10), ct));
    }

    [Fact]
    public async Task What_fails_for_one_keeps_nobody_else_from_being_looked_at()
    {
        auditor.GoOn.SetException(new InvalidOperationException("It stops here."));

        await loop.StartAsync(ct);

        await Until(() => Task.FromResult(auditor.Looked.Contains(Number(59))));
        Assert.Contains("It stops here.", bot.Complained);
    }

    async Task Until(Func<Task<bool>> isSo, TimeSpan? atATime = null)
    {
        // The loop works on threads of its own.
        for (int times = 0; !await isSo(); times++)
        {
            Assert.True(times < 2000, "It does not come to that.");
            await Task.Delay(5);
            clock.Advance(atATime ?? TimeSpan.FromMilliseconds(100));
        }
    }

    static UserId Number(int number) => UserId.Of($"00000000-0000-4000-8000-9{number:D11}");

    /// <summary>Can be set, as the clock of a machine can, without the time that passes being another.</summary>
    sealed class Clock() : FakeTimeProvider(BotHost.Monday)
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }

    sealed class Auditor : IAuditor
    {
        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<UserId> Looked { get; } = [];

        public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken stop)
        {
            Looked.Enqueue(employee.Id);
            if (employee.Id != Number(30) || !Stopped.TrySetResult()) return 0;
            await GoOn.Task.WaitAsync(stop);
            return 0;
        }
    }
}
