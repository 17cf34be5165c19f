using SalesBot.Storage;
using SalesBot.Storage.Azure;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Contracts;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteWorkTests(Azurite azurite) : WorkContract, IAsyncLifetime
{
    readonly AzureSettings settings = new() { Prefix = Azurite.NewPrefix(), Deadline = TimeSpan.FromSeconds(30) };
    AzureWork work = null!;

    protected override IWork Work => work;

    // The emulator's clock cannot be moved, but whoever holds a message may make it visible at once.
    protected override async Task EndLeases(params TakenWork[] taken)
    {
        var queue = azurite.Queues().GetQueueClient($"{settings.Prefix.ToLowerInvariant()}-work");
        foreach (var one in taken)
        {
            var receipt = one.Receipt.Split(' ');
            try
            {
                await queue.UpdateMessageAsync(receipt[0], receipt[1], visibilityTimeout: TimeSpan.Zero);
            }
            catch (Azure.RequestFailedException gone) when (gone.Status is 400 or 404)
            {
            }
        }
    }

    public async Task InitializeAsync()
    {
        work = new(azurite.Queues(), settings);
        await work.Start(Ct);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    AzureWork Behind(FaultyWire wire, TimeSpan? deadline = null) => new(azurite.Queues(wire), settings with { Deadline = deadline ?? settings.Deadline });

    [Fact]
    public async Task A_lease_ends_by_itself()
    {
        await Work.Put(new("notice", "1"), Ct);
        Assert.Single(await Work.Take(1, TimeSpan.FromSeconds(1), Ct));
        Assert.Empty(await Take());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        IReadOnlyList<TakenWork> again;
        while ((again = await Work.Take(1, Lease, patience.Token)).Count == 0)
        {
        }
        Assert.Equal(2, Assert.Single(again).Deliveries);
    }

    [Fact]
    public async Task Work_never_ends_by_itself()
    {
        await Work.Put(new("notice", "1"), Ct);
        var message = (await azurite.Queues().GetQueueClient($"{settings.Prefix.ToLowerInvariant()}-work").PeekMessageAsync()).Value;
        Assert.True(message.ExpiresOn is null || message.ExpiresOn > message.InsertedOn!.Value.AddYears(10), $"It ends {message.ExpiresOn}.");
    }

    [Fact]
    public async Task Work_whose_acknowledgement_got_lost_is_put_at_least_once()
    {
        await Behind(new(request => request.Method == HttpMethod.Post, FaultyWire.RequestLost, FaultyWire.AnswerLost)).Put(new("notice", "1"), Ct);
        Assert.NotEmpty(await Take());
    }

    [Fact]
    public async Task What_was_removed_although_the_answer_got_lost_is_done()
    {
        await Work.Put(new("notice", "1"), Ct);
        var taken = Assert.Single(await Take());
        await Behind(new(request => request.Method == HttpMethod.Delete, FaultyWire.AnswerLost)).Done(taken, Ct);
        await EndLeases(taken);
        Assert.Empty(await Take());
    }

    [Fact]
    public async Task A_silent_queue_is_given_up_at_the_deadline()
    {
        var silent = Behind(new(_ => true, [.. Enumerable.Repeat<Mishap>(FaultyWire.Silence, 100)]), TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAsync<StorageUnavailable>(async () => await silent.Put(new("notice", "1"), Ct));
        await Assert.ThrowsAsync<StorageUnavailable>(async () => await silent.Take(1, Lease, Ct));
    }
}
