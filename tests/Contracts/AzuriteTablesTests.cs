using SalesBot.Storage;
using SalesBot.Storage.Azure;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Contracts;

/// <summary>The contract on Azure's own protocol, and what only a network can do.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AzuriteTablesTests(Azurite azurite) : TablesContract, IAsyncLifetime
{
    readonly AzureSettings settings = new() { Prefix = Azurite.NewPrefix(), Deadline = TimeSpan.FromSeconds(30) };
    ITables tables = null!;

    protected override ITables Tables => tables;

    // Two hundred at once are twenty thousand requests, and already ten are two thousand.
    protected override int Rivals => 4;

    // The emulator measures an entity by its JSON, in which the client writes a Korean character as six bytes. Azure counts two.
    protected override int LongestKorean => (Limits.EntityBytes / 6) - 200;

    public async Task InitializeAsync()
    {
        var azure = new AzureTables(azurite.Tables(), settings);
        await azure.Start(Ct);
        tables = new AzuritePace(azure);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    AzureTables Behind(FaultyWire wire, TimeSpan? deadline = null) => new(azurite.Tables(wire), settings with { Deadline = deadline ?? settings.Deadline });

    static bool IsWrite(HttpRequestMessage request) => request.Method != HttpMethod.Get;

    static bool IsRead(HttpRequestMessage request) => request.Method == HttpMethod.Get;

    public static TheoryData<string, RowOp[]> Losable => new()
    {
        { "insert", [new RowOp.Insert("new", "2")] },
        { "upsert", [new RowOp.Upsert("there", "2")] },
        { "batch", [new RowOp.Insert("new", "2"), new RowOp.Upsert("newer", "3"), new RowOp.Delete("there"), new RowOp.Delete("missing")] },
        { "delete", [new RowOp.Delete("there")] },
    };

    [Theory]
    [MemberData(nameof(Losable))]
    public async Task A_write_whose_answer_got_lost_is_done_once_and_said_to_be_done(string _, RowOp[] operations)
    {
        await Write("p", new RowOp.Insert("there", "1"));
        var etags = Assert.IsType<Submitted.Done>(await Behind(new(IsWrite, FaultyWire.AnswerLost)).Submit(Any, "p", operations, Ct)).ETags;
        foreach (var (operation, etag) in operations.Zip(etags))
            Assert.Equal((await Get("p", operation.Key))?.ETag ?? "", etag);
    }

    [Fact]
    public async Task A_write_that_was_carried_out_and_answered_with_an_error_is_done_and_no_conflict()
    {
        Assert.IsType<Submitted.Done>(await Behind(new(IsWrite, FaultyWire.SaysItFailed)).Submit(Any, "p", [new RowOp.Insert("k", "1")], Ct));
        Assert.NotNull(await Get("p", "k"));
    }

    [Fact]
    public async Task A_replace_whose_answer_got_lost_is_done_and_its_etag_is_good_for_the_next()
    {
        var first = (await Write("p", new RowOp.Insert("k", "1")))[0];
        var second = Assert.IsType<Submitted.Done>(await Behind(new(IsWrite, FaultyWire.AnswerLost)).Submit(Any, "p", [new RowOp.Replace("k", "2", first)], Ct)).ETags[0];
        await Write("p", new RowOp.Replace("k", "3", second));
        Assert.Equal(new Submitted.Conflict(0, "k"), await Behind(new(IsWrite)).Submit(Any, "p", [new RowOp.Replace("k", "4", first)], Ct));
    }

    [Fact]
    public async Task A_delete_of_a_version_whose_answer_got_lost_is_done()
    {
        var etag = (await Write("p", new RowOp.Insert("k", "1")))[0];
        Assert.IsType<Submitted.Done>(await Behind(new(IsWrite, FaultyWire.AnswerLost)).Submit(Any, "p", [new RowOp.Delete("k", etag)], Ct));
        Assert.Null(await Get("p", "k"));
    }

    [Fact]
    public async Task The_same_content_written_by_a_rival_is_not_mistaken_for_ones_own()
    {
        await Write("p", new RowOp.Insert("lease", "1"));
        var unavailable = await Assert.ThrowsAsync<StorageUnavailable>(async () =>
            await Behind(new(IsWrite, FaultyWire.RequestLost)).Submit(Any, "p", [new RowOp.Insert("lease", "1")], Ct));
        Assert.Equal(WriteFate.Unknown, unavailable.Fate);
    }

    [Fact]
    public async Task A_request_that_got_lost_is_sent_again()
    {
        Assert.IsType<Submitted.Done>(await Behind(new(IsWrite, FaultyWire.RequestLost)).Submit(Any, "p", [new RowOp.Insert("k", "1")], Ct));
        Assert.NotNull(await Behind(new(IsRead, FaultyWire.RequestLost, FaultyWire.AnswerLost)).Get(Any, "p", "k", Ct));
    }

    [Fact]
    public async Task A_busy_account_is_asked_again_and_its_conflicts_stay_conflicts()
    {
        await Write("p", new RowOp.Insert("k", "1"));
        Assert.Equal(new Submitted.Conflict(0, "k"), await Behind(new(IsWrite, FaultyWire.Busy, FaultyWire.TooMany)).Submit(Any, "p", [new RowOp.Insert("k", "2")], Ct));
    }

    [Fact]
    public async Task An_account_that_stays_busy_certainly_wrote_nothing()
    {
        var wire = new FaultyWire(IsWrite, [.. Enumerable.Repeat<Mishap>(FaultyWire.Busy, 100)]);
        var unavailable = await Assert.ThrowsAsync<StorageUnavailable>(async () =>
            await Behind(wire, TimeSpan.FromMilliseconds(300)).Submit(Any, "p", [new RowOp.Insert("k", "1")], Ct));
        Assert.Equal(WriteFate.NothingWritten, unavailable.Fate);
        Assert.True(wire.Met > 1, "It was tried only once.");
    }

    [Fact]
    public async Task Silence_ends_with_the_deadline_and_the_fate_of_a_write_is_unknown()
    {
        Mishap[] silence = [.. Enumerable.Repeat<Mishap>(FaultyWire.Silence, 100)];
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var write = await Assert.ThrowsAsync<StorageUnavailable>(async () =>
            await Behind(new(_ => true, silence), TimeSpan.FromMilliseconds(300)).Submit(Any, "p", [new RowOp.Insert("k", "1")], Ct));
        var read = await Assert.ThrowsAsync<StorageUnavailable>(async () =>
            await Behind(new(_ => true, silence), TimeSpan.FromMilliseconds(300)).Query(Any, "p", KeyRange.All, 10, Ct));
        Assert.Equal(WriteFate.Unknown, write.Fate);
        Assert.Equal(WriteFate.NothingWritten, read.Fate);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started), TimeSpan.FromMilliseconds(600), TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task One_silent_request_leaves_time_to_ask_again()
    {
        await Write("p", new RowOp.Insert("k", "1"));
        Assert.NotNull(await Behind(new(IsRead, FaultyWire.Silence), TimeSpan.FromSeconds(2)).Get(Any, "p", "k", Ct));
    }

    [Fact]
    public async Task An_account_that_cannot_be_reached_certainly_wrote_nothing()
    {
        // Taken and not listened at: a port that is free again is soon somebody else's.
        using var nobody = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        nobody.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        var port = ((System.Net.IPEndPoint)nobody.LocalEndPoint!).Port;
        var closed = System.Text.RegularExpressions.Regex.Replace(azurite.ConnectionString, "TableEndpoint=[^;]*", $"TableEndpoint=http://127.0.0.1:{port}/devstoreaccount1");
        var unreachable = new AzureTables(AzureClients.Tables(closed), settings with { Deadline = TimeSpan.FromSeconds(2) });
        var unavailable = await Assert.ThrowsAsync<StorageUnavailable>(async () => await unreachable.Submit(Any, "p", [new RowOp.Insert("k", "1")], Ct));
        Assert.Equal(WriteFate.NothingWritten, unavailable.Fate);
    }

    [Fact]
    public async Task A_missing_table_is_not_a_missing_row()
    {
        var elsewhere = new AzureTables(azurite.Tables(), new() { Prefix = Azurite.NewPrefix() });
        await Assert.ThrowsAsync<StorageUnavailable>(async () => await elsewhere.Get(Any, "p", "k", Ct));
        await Assert.ThrowsAsync<StorageUnavailable>(async () => await elsewhere.Query(Any, "p", KeyRange.All, 1, Ct));
        await Assert.ThrowsAsync<StorageUnavailable>(async () => await elsewhere.Submit(Any, "p", [new RowOp.Delete("k")], Ct));
        await Assert.ThrowsAsync<StorageUnavailable>(async () => await elsewhere.Submit(Any, "p", [new RowOp.Delete("k"), new RowOp.Insert("l", "1")], Ct));
    }

    [Fact]
    public async Task An_empty_page_that_is_not_the_last_is_followed()
    {
        await Write("p", new RowOp.Insert("a", "1"), new RowOp.Insert("b", "2"));
        var wire = new FaultyWire(IsRead, EmptyPage, EmptyPage);
        var page = await Behind(wire).Query(Any, "p", KeyRange.All, 10, Ct);
        Assert.Equal(["a", "b"], page.Rows.Select(row => row.Key));
        Assert.False(page.More);
        Assert.Equal(3, wire.Met);

        static Task<HttpResponseMessage> EmptyPage(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken ct)
        {
            var response = new HttpResponseMessage { RequestMessage = request, Content = new StringContent("""{"value":[]}""", null, "application/json") };
            response.Headers.Add("x-ms-continuation-NextPartitionKey", "p");
            response.Headers.Add("x-ms-continuation-NextRowKey", "a");
            return Task.FromResult(response);
        }
    }

    [Fact]
    public async Task Several_processes_may_start_at_once_and_again()
    {
        var shared = settings with { Prefix = Azurite.NewPrefix() };
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new AzureTables(azurite.Tables(), shared).Start(Ct)));
        await new AzureTables(azurite.Tables(), shared).Start(Ct);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("sales-bot")]
    public void A_prefix_no_table_can_have_is_refused(string prefix) =>
        Assert.Throws<StorageRefusal>(() => new AzureTables(azurite.Tables(), new() { Prefix = prefix }));
}
