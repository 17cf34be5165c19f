using SalesBot.Storage;

namespace SalesBot.Tests.Contracts;

/// <summary>What every way of spreading work promises.</summary>
public abstract class WorkContract
{
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    protected static CancellationToken Ct => CancellationToken.None;

    /// <summary>Without any work.</summary>
    protected abstract IWork Work { get; }

    /// <summary>Lets the leases of what was taken come to their end.</summary>
    protected abstract Task EndLeases(params TakenWork[] taken);

    protected async Task<TakenWork[]> Take(int atMost = 32) => [.. await Work.Take(atMost, Lease, Ct)];

    protected async Task<SetAsideWork[]> SetAside() => [.. await Work.SetAside(32, Ct)];

    async Task WearOut(params string[] ids)
    {
        foreach (var id in ids)
            await Work.Put(new("notice", id), Ct);
        for (int delivery = 1; delivery <= 5; delivery++)
        {
            var taken = await Take();
            Assert.Equal(ids.Select(id => (id, delivery)).Order(), taken.Select(work => (work.Item.Id, work.Deliveries)).Order());
            Assert.Empty(await SetAside());
            await EndLeases(taken);
        }
        Assert.Empty(await Take());
    }

    [Fact]
    public async Task Where_there_is_no_work_none_is_taken()
    {
        Assert.Empty(await Take());
        Assert.Empty(await SetAside());
    }

    [Fact]
    public async Task What_is_taken_is_hidden_from_everybody_else()
    {
        await Work.Put(new("notice", "tenant|opportunity|notice~0031"), Ct);
        var taken = Assert.Single(await Take());
        Assert.Equal(new WorkItem("notice", "tenant|opportunity|notice~0031"), taken.Item);
        Assert.Equal(1, taken.Deliveries);
        Assert.Empty(await Take());
    }

    [Fact]
    public async Task What_is_done_is_gone()
    {
        await Work.Put(new("notice", "1"), Ct);
        var taken = Assert.Single(await Take());
        await Work.Done(taken, Ct);
        await EndLeases(taken);
        Assert.Empty(await Take());
        await Work.Done(taken, Ct);
    }

    [Fact]
    public async Task What_is_not_done_within_its_lease_is_taken_again()
    {
        await Work.Put(new("notice", "1"), Ct);
        await EndLeases(await Take());
        Assert.Equal(2, Assert.Single(await Take()).Deliveries);
    }

    [Fact]
    public async Task Who_lost_the_lease_does_not_remove_the_work_of_who_has_it_now()
    {
        await Work.Put(new("notice", "1"), Ct);
        var first = Assert.Single(await Take());
        await EndLeases(first);
        var second = Assert.Single(await Take());
        await Work.Done(first, Ct);
        await EndLeases(second);
        var third = Assert.Single(await Take());
        await Work.Done(third, Ct);
        await EndLeases(third);
        Assert.Empty(await Take());
    }

    [Fact]
    public async Task The_same_work_may_be_put_twice()
    {
        await Work.Put(new("notice", "1"), Ct);
        await Work.Put(new("notice", "1"), Ct);
        Assert.Equal(2, (await Take()).Length);
    }

    [Fact]
    public async Task No_more_is_taken_than_asked_for()
    {
        for (int i = 0; i < 5; i++)
            await Work.Put(new("notice", $"{i}"), Ct);
        Assert.Equal(3, (await Take(3)).Length);
        Assert.Equal(2, (await Take(3)).Length);
    }

    [Fact]
    public async Task Many_who_take_at_the_same_time_never_take_the_same()
    {
        for (int i = 0; i < 60; i++)
            await Work.Put(new("notice", $"{i}"), Ct);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var mine = new List<string>();
            while (await Take(4) is { Length: > 0 } some)
                mine.AddRange(some.Select(work => work.Item.Id));
            return mine;
        }));
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"{i}").Order(), taken.SelectMany(mine => mine).Order());
    }

    [Fact]
    public async Task What_was_taken_five_times_in_vain_is_set_aside()
    {
        await WearOut("1");
        Assert.Equal(new WorkItem("notice", "1"), Assert.Single(await SetAside()).Item);
        Assert.Single(await SetAside());
        Assert.Empty(await Take());
    }

    [Fact]
    public async Task What_was_set_aside_is_tried_again_as_if_it_were_new()
    {
        await WearOut("1", "2", "3");
        var second = (await SetAside()).Single(work => work.Item.Id == "2");
        await Work.TryAgain(second, Ct);
        var taken = Assert.Single(await Take());
        Assert.Equal(("2", 1), (taken.Item.Id, taken.Deliveries));
        Assert.Equal(["1", "3"], (await SetAside()).Select(work => work.Item.Id).Order());
        await Work.TryAgain(second, Ct);
        Assert.Equal(["1", "3"], (await SetAside()).Select(work => work.Item.Id).Order());
        Assert.Empty(await Take());
        Assert.Single(await Work.SetAside(1, Ct));
    }

    [Fact]
    public async Task Ids_come_back_as_they_were()
    {
        WorkItem[] items = [new("a", "|"), new("B-2_x", "<a\"x\">&amp;'</a>"), new("a", "%41~0041+"), new("a", new('i', 2048))];
        foreach (var item in items)
            await Work.Put(item, Ct);
        Assert.Equal(items.ToHashSet(), (await Take()).Select(work => work.Item).ToHashSet());
    }

    [Fact]
    public async Task What_a_queue_would_refuse_is_refused()
    {
        WorkItem[] refused = [new("", "1"), new("a|b", "1"), new("공지", "1"), new(new('k', 65), "1"), new("a", ""), new("a", "two words"), new("a", "한"), new("a", "\0"), new("a", new('i', 2049))];
        foreach (var item in refused)
            await Assert.ThrowsAsync<StorageRefusal>(async () => await Work.Put(item, Ct));
        await Assert.ThrowsAsync<StorageRefusal>(() => Take(0));
        await Assert.ThrowsAsync<StorageRefusal>(() => Take(33));
        await Assert.ThrowsAsync<StorageRefusal>(async () => await Work.SetAside(33, Ct));
        await Assert.ThrowsAsync<StorageRefusal>(async () => await Work.Take(1, TimeSpan.Zero, Ct));
        await Assert.ThrowsAsync<StorageRefusal>(async () => await Work.Take(1, TimeSpan.FromDays(8), Ct));
        Assert.Empty(await Take());
    }
}
