using SalesBot.Storage;

namespace SalesBot.Tests.Contracts;

/// <summary>What every store promises. A backend is a subclass that supplies the store and nothing else.</summary>
public abstract class TablesContract
{
    protected const Table Any = Table.Opportunity;

    protected static CancellationToken Ct => CancellationToken.None;

    /// <summary>A store without rows.</summary>
    protected abstract ITables Tables { get; }

    /// <summary>How many write one row at the same time. Two hundred changes are made in all.</summary>
    protected virtual int Rivals => 200;

    /// <summary>The longest body of Korean text.</summary>
    protected virtual int LongestKorean => LongestBody;

    // Not by the serializer, which would escape what has to be stored as it is.
    protected static string Json(string text) => $"\"{text}\"";

    protected async Task<IReadOnlyList<string>> Write(string partition, params RowOp[] operations) =>
        Assert.IsType<Submitted.Done>(await Tables.Submit(Any, partition, operations, Ct)).ETags;

    protected async Task<Submitted> Submit(string partition, params RowOp[] operations) => await Tables.Submit(Any, partition, operations, Ct);

    protected async Task<Row?> Get(string partition, string key) => await Tables.Get(Any, partition, key, Ct);

    protected async Task<IEnumerable<string>> KeysOf(string partition, KeyRange range, int take = 1000) =>
        (await Tables.Query(Any, partition, range, take, Ct)).Rows.Select(row => row.Key);

    [Fact]
    public async Task A_missing_row_is_null()
    {
        await Write("p", new RowOp.Insert("there", "{}"));
        Assert.Null(await Get("p", "missing"));
        Assert.Null(await Get("q", "there"));
        Assert.Null(await Tables.Get(Table.Due, "p", "there", Ct));
    }

    [Fact]
    public async Task What_was_written_is_read_back_with_its_etag()
    {
        var etags = await Write("p", new RowOp.Insert("a", """{"n":1}"""), new RowOp.Upsert("b", """{"n":2}"""));
        Assert.Equal(new Row("p", "a", """{"n":1}""", etags[0]), await Get("p", "a"));
        Assert.Equal(new Row("p", "b", """{"n":2}""", etags[1]), await Get("p", "b"));
        var page = await Tables.Query(Any, "p", KeyRange.All, 10, Ct);
        Assert.Equal([new Row("p", "a", """{"n":1}""", etags[0]), new Row("p", "b", """{"n":2}""", etags[1])], page.Rows);
        Assert.False(page.More);
    }

    [Fact]
    public async Task Every_table_is_there_and_none_sees_the_rows_of_another()
    {
        foreach (var table in Enum.GetValues<Table>())
            Assert.IsType<Submitted.Done>(await Tables.Submit(table, "p", [new RowOp.Insert("k", Json(table.ToString()))], Ct));
        foreach (var table in Enum.GetValues<Table>())
            Assert.Equal(Json(table.ToString()), (await Tables.Get(table, "p", "k", Ct))?.Body);
    }

    [Fact]
    public async Task A_row_cannot_be_inserted_twice()
    {
        await Write("p", new RowOp.Insert("k", "1"));
        Assert.Equal(new Submitted.Conflict(0, "k"), await Submit("p", new RowOp.Insert("k", "2")));
        Assert.Equal("1", (await Get("p", "k"))?.Body);
    }

    [Fact]
    public async Task A_version_that_was_read_can_be_replaced_once()
    {
        var first = (await Write("p", new RowOp.Insert("k", "1")))[0];
        var second = (await Write("p", new RowOp.Replace("k", "2", first)))[0];
        Assert.NotEqual(first, second);
        Assert.Equal(new Submitted.Conflict(0, "k"), await Submit("p", new RowOp.Replace("k", "3", first)));
        Assert.Equal(new Row("p", "k", "2", second), await Get("p", "k"));
    }

    [Fact]
    public async Task A_missing_row_cannot_be_replaced()
    {
        var etag = (await Write("p", new RowOp.Insert("other", "1")))[0];
        Assert.Equal(new Submitted.Conflict(0, "k"), await Submit("p", new RowOp.Replace("k", "2", etag)));
        Assert.Null(await Get("p", "k"));
    }

    [Fact]
    public async Task An_upsert_writes_whatever_is_there()
    {
        var first = (await Write("p", new RowOp.Upsert("k", "1")))[0];
        var second = (await Write("p", new RowOp.Upsert("k", "2")))[0];
        Assert.NotEqual(first, second);
        Assert.Equal("2", (await Get("p", "k"))?.Body);
    }

    [Fact]
    public async Task A_shorter_body_leaves_nothing_of_a_longer_one()
    {
        var etag = (await Write("p", new RowOp.Insert("a", Json(new('x', 100_000))), new RowOp.Insert("b", Json(new('x', 100_000)))))[0];
        await Write("p", new RowOp.Replace("a", "1", etag), new RowOp.Upsert("b", "2"));
        Assert.Equal("1", (await Get("p", "a"))?.Body);
        Assert.Equal("2", (await Get("p", "b"))?.Body);
    }

    [Fact]
    public async Task A_delete_without_etag_is_fine_whatever_is_there()
    {
        await Write("p", new RowOp.Insert("k", "1"));
        Assert.Equal([""], await Write("p", new RowOp.Delete("k")));
        Assert.Null(await Get("p", "k"));
        Assert.Equal([""], await Write("p", new RowOp.Delete("k")));
    }

    [Fact]
    public async Task Deletes_of_missing_rows_do_not_stop_what_is_submitted_with_them()
    {
        await Write("p", new RowOp.Insert("there", "1"));
        var etags = await Write("p", new RowOp.Delete("missing 1"), new RowOp.Insert("new", "2"), new RowOp.Delete("there"), new RowOp.Delete("missing 2"), new RowOp.Upsert("newer", "3"));
        Assert.Equal(["", (await Get("p", "new"))!.ETag, "", "", (await Get("p", "newer"))!.ETag], etags);
        Assert.Null(await Get("p", "there"));
        Assert.Equal(["", ""], await Write("p", new RowOp.Delete("missing 1"), new RowOp.Delete("missing 2")));
    }

    [Fact]
    public async Task A_conflict_after_deletes_of_missing_rows_names_its_own_position()
    {
        await Write("p", new RowOp.Insert("k", "1"), new RowOp.Insert("kept", "1"));
        Assert.Equal(new Submitted.Conflict(2, "k"), await Submit("p", new RowOp.Delete("missing"), new RowOp.Delete("kept"), new RowOp.Insert("k", "2")));
        Assert.NotNull(await Get("p", "kept"));
    }

    [Fact]
    public async Task A_delete_of_a_version_needs_that_version()
    {
        var first = (await Write("p", new RowOp.Insert("k", "1")))[0];
        var second = (await Write("p", new RowOp.Replace("k", "2", first)))[0];
        Assert.Equal(new Submitted.Conflict(0, "k"), await Submit("p", new RowOp.Delete("k", first)));
        Assert.Equal("2", (await Get("p", "k"))?.Body);
        Assert.Equal([""], await Write("p", new RowOp.Delete("k", second)));
        Assert.Null(await Get("p", "k"));
        Assert.Equal(new Submitted.Conflict(0, "k"), await Submit("p", new RowOp.Delete("k", second)));
    }

    [Fact]
    public async Task An_etag_from_before_a_delete_is_stale_for_the_row_that_came_after()
    {
        var first = (await Write("p", new RowOp.Insert("k", "1")))[0];
        await Write("p", new RowOp.Delete("k"));
        await Write("p", new RowOp.Insert("k", "1"));
        Assert.Equal(new Submitted.Conflict(0, "k"), await Submit("p", new RowOp.Replace("k", "2", first)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_conflict_anywhere_in_a_submission_writes_nothing_of_it(int position)
    {
        var stale = (await Write("p", new RowOp.Insert("head", "1")))[0];
        var fresh = (await Write("p", new RowOp.Replace("head", "2", stale), new RowOp.Insert("old", "1"), new RowOp.Insert("older", "1")))[0];
        List<RowOp> operations = [new RowOp.Insert("a", "1"), new RowOp.Upsert("old", "2"), new RowOp.Delete("older"), new RowOp.Insert("b", "1")];
        operations.Insert(position, new RowOp.Replace("head", "3", stale));
        Assert.Equal(new Submitted.Conflict(position, "head"), await Tables.Submit(Any, "p", operations, Ct));
        Assert.Equal(["head", "old", "older"], await KeysOf("p", KeyRange.All));
        Assert.Equal(new Row("p", "head", "2", fresh), await Get("p", "head"));
        Assert.Equal("1", (await Get("p", "old"))?.Body);
    }

    [Fact]
    public async Task A_hundred_operations_happen_together()
    {
        var etags = await Write("p", [.. Enumerable.Range(0, 100).Select(i => new RowOp.Insert($"{i:D3}", Json($"body {i}")))]);
        var page = await Tables.Query(Any, "p", KeyRange.All, 1000, Ct);
        Assert.Equal(etags, page.Rows.Select(row => row.ETag));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => Json($"body {i}")), page.Rows.Select(row => row.Body));
        await Write("p", [.. page.Rows.Select(row => new RowOp.Delete(row.Key, row.ETag))]);
        Assert.Empty((await Tables.Query(Any, "p", KeyRange.All, 1000, Ct)).Rows);
    }

    [Fact]
    public async Task Rows_come_in_ordinal_order()
    {
        string[] keys = ["A", "B", "Z", "_", "a", "aa", "a|1", "a|2", "a~C0BC", "b", "é-not", "0", "10", "2", "-", ".", ":", "@", " ", "!", "'", "%", "%41", "&", "+", "a'b", "{", "}", "|", "~"];
        keys = [.. keys.Where(key => key.All(char.IsAscii))];
        await Write("p", [.. keys.Select(key => new RowOp.Insert(key, Json(key)))]);
        Assert.Equal(keys.Order(StringComparer.Ordinal), await KeysOf("p", KeyRange.All));
        foreach (var key in keys)
            Assert.Equal(Json(key), (await Get("p", key))?.Body);
    }

    [Fact]
    public async Task A_range_has_its_first_key_and_not_its_last()
    {
        await Write("p", [.. "abcde".Select(c => new RowOp.Insert(c.ToString(), "1"))]);
        Assert.Equal(["b", "c"], await KeysOf("p", new(From: "b", Before: "d")));
        Assert.Equal(["c"], await KeysOf("p", new(From: "b", Before: "d", After: "b")));
        Assert.Equal(["d", "e"], await KeysOf("p", KeyRange.All.StartingAfter("c")));
        Assert.Equal(["d", "e"], await KeysOf("p", new(From: "d", After: "a")));
        Assert.Equal(["a", "b"], await KeysOf("p", new(Before: "c")));
        Assert.Empty(await KeysOf("p", new(From: "d", Before: "b")));
        Assert.Empty(await KeysOf("p", KeyRange.All.StartingAfter("e")));
    }

    [Fact]
    public async Task A_prefix_finds_what_begins_with_it_and_nothing_else()
    {
        await Write("p", [.. ((string[])["fac", "fact", "fact|", "fact|1", "fact|1|2", "fact|~", "fact|~~", "fact}", "facts", "head"]).Select(key => new RowOp.Insert(key, "1"))]);
        Assert.Equal(["fact|", "fact|1", "fact|1|2", "fact|~", "fact|~~"], await KeysOf("p", KeyRange.Prefix("fact|")));
        Assert.Equal(["fact|~", "fact|~~"], await KeysOf("p", KeyRange.Prefix("fact|~")));
        Assert.Equal(["fact|1|2"], await KeysOf("p", KeyRange.Prefix("fact|1|")));
        Assert.Equal(10, (await KeysOf("p", KeyRange.Prefix(""))).Count());
    }

    [Fact]
    public async Task A_page_says_whether_there_is_more()
    {
        await Write("p", [.. "abc".Select(c => new RowOp.Insert(c.ToString(), "1"))]);
        Assert.True((await Tables.Query(Any, "p", KeyRange.All, 2, Ct)).More);
        Assert.False((await Tables.Query(Any, "p", KeyRange.All, 3, Ct)).More);
        Assert.False((await Tables.Query(Any, "p", KeyRange.All.StartingAfter("b"), 1, Ct)).More);
        Assert.False((await Tables.Query(Any, "nothing", KeyRange.All, 1, Ct)).More);
    }

    [Fact]
    public async Task More_than_a_thousand_rows_are_read_page_by_page()
    {
        var keys = Enumerable.Range(0, 1050).Select(i => $"{i:D4}").ToArray();
        foreach (var hundred in keys.Chunk(100))
            await Write("p", [.. hundred.Select(key => new RowOp.Insert(key, "1"))]);
        await Write("q", new RowOp.Insert("0000", "1"));

        var first = await Tables.Query(Any, "p", KeyRange.All, 1000, Ct);
        Assert.Equal(keys[..1000], first.Rows.Select(row => row.Key));
        Assert.True(first.More);
        var second = await Tables.Query(Any, "p", KeyRange.All.StartingAfter(first.Rows[^1].Key), 1000, Ct);
        Assert.Equal(keys[1000..], second.Rows.Select(row => row.Key));
        Assert.False(second.More);

        Assert.False((await Tables.Query(Any, "p", new(Before: "1000"), 1000, Ct)).More);
        var all = new List<string>();
        await foreach (var row in Tables.All(Any, "p", KeyRange.All, Ct, pageSize: 400))
            all.Add(row.Key);
        Assert.Equal(keys, all);
    }

    [Fact]
    public async Task A_scan_goes_through_all_partitions_in_order()
    {
        foreach (var partition in (string[])["b", "a", "a|c", "C"])
            await Write(partition, new RowOp.Insert("2", Json(partition)), new RowOp.Insert("1", Json(partition)), new RowOp.Insert("3", Json(partition)));
        string[] expected = ["C/1", "C/2", "C/3", "a/1", "a/2", "a/3", "a|c/1", "a|c/2", "a|c/3", "b/1", "b/2", "b/3"];

        for (int size = 1; size <= 13; size++)
        {
            var all = new List<string>();
            await foreach (var row in Tables.Everything(Any, Ct, size))
                all.Add($"{row.Partition}/{row.Key}");
            Assert.Equal(expected, all);
        }

        var page = await Tables.Scan(Any, "a", null, 4, Ct);
        Assert.Equal(["a|c/1", "a|c/2", "a|c/3", "b/1"], page.Rows.Select(row => $"{row.Partition}/{row.Key}"));
        Assert.True(page.More);
        Assert.False((await Tables.Scan(Any, "a", "3", 6, Ct)).More);
        Assert.True((await Tables.Scan(Any, "a", "2", 1, Ct)).More);
        Assert.Empty((await Tables.Scan(Any, "b", null, 5, Ct)).Rows);
    }

    static readonly string[] Hostile =
    [
        "삼성전자 · 홍길동", "a/b\\c#d?e", "' or PartitionKey ne '", "%2F%00%", "..", ".", "\u0000\u0001\u007F\u009F", "\uD83D\uDE00 emoji", "half \uD83D", "\uFFFF\uE000",
        "O'Brien & Söhne <b>\"x\"</b>", "|", "~", "~0041", "A", "", " ", "\t\r\n", "+plus+", "ＦＵＬＬ", "ﬁ", "İı", "--;DROP TABLE Opportunity", "null", "\u202Ertl",
    ];

    [Fact]
    public async Task Hostile_texts_make_keys_that_find_their_own_row_and_no_other()
    {
        foreach (var text in Hostile)
            await Write(Keys.Of("tenant", text), new RowOp.Insert(Keys.Of("k", text), "1"), new RowOp.Insert(Keys.Of("k", text, text), "2"));
        foreach (var text in Hostile)
        {
            var page = await Tables.Query(Any, Keys.Of("tenant", text), Keys.Prefix("k"), 10, Ct);
            Assert.Equal([[text], [text, text]], page.Rows.Select(row => Keys.Parts(row.Key).Skip(1)).OrderBy(parts => parts.Count()));
            Assert.Equal("1", (await Get(Keys.Of("tenant", text), Keys.Of("k", text)))?.Body);
            Assert.Equal([Keys.Of("k", text, text)], await KeysOf(Keys.Of("tenant", text), Keys.Prefix("k", text)));
        }
    }

    static readonly string[] Bodies =
    [
        "{}", "\"\"", " {\r\n\t\"a\" : 1 } ", Json("삼성전자 3억 5천만 원"), Json("\uD83D\uDE00\uD83D\uDE00"), Json("\u2028\uFFFD\uFFFE\uFFFF\uE000\u007F\u0080\u00A0"), Json("<b>'&+%2F\\\\\\\"`</b>"),
        // Around the border between two properties of 32 Ki characters, whole emojis on it and everywhere else.
        Json(new('x', 32 * 1024 - 2)), Json(new('x', 32 * 1024 - 1)), Json(new('x', 70_000)), Json(new string('x', 32 * 1024 - 2) + "\uD83D\uDE00 after"),
        Json(string.Concat(Enumerable.Repeat("\uD83D\uDE00", 50_000))), Json("x" + string.Concat(Enumerable.Repeat("\uD83D\uDE00", 50_000))),
    ];

    [Fact]
    public async Task Any_document_comes_back_as_it_was()
    {
        for (int i = 0; i < Bodies.Length; i++)
            await Write("p", new RowOp.Insert($"{i:D2}", Bodies[i]));
        var page = await Tables.Query(Any, "p", KeyRange.All, 100, Ct);
        Assert.Equal(Bodies, page.Rows.Select(row => row.Body));
    }

    [Fact]
    public async Task A_row_of_nearly_a_mebibyte_is_stored()
    {
        var latin = Json(new('x', LongestBody - 2));
        var korean = Json(new('한', LongestKorean - 2));
        await Write("p", new RowOp.Insert("latin 1", latin));
        await Write("p", new RowOp.Upsert("korean1", korean));
        Assert.Equal(latin, (await Get("p", "latin 1"))?.Body);
        Assert.Equal(korean, (await Get("p", "korean1"))?.Body);
        Assert.Equal(["korean1", "latin 1"], await KeysOf("p", KeyRange.All));
    }

    // By Azure's formula, for the partition "p", a key of seven characters and sixteen properties.
    protected const int LongestBody = (Limits.EntityBytes - 4 - (2 * (1 + 7)) - (8 + 2 + 4 + (2 * 16)) - (10 * (8 + 4 + 4)) - (6 * (8 + 6 + 4))) / 2;

    [Fact]
    public async Task Keys_of_512_characters_are_stored()
    {
        var (partition, key) = (new string('p', 512), new string('k', 512));
        await Write(partition, new RowOp.Insert(key, "1"));
        Assert.Equal("1", (await Get(partition, key))?.Body);
        Assert.Equal([key], await KeysOf(partition, KeyRange.Prefix(key[..511])));
    }

    static readonly (string Why, RowOp[] Operations)[] Refused =
    [
        ("no operation", []),
        ("101 operations", [.. Enumerable.Range(0, 101).Select(i => new RowOp.Insert($"{i}", "1"))]),
        ("a row twice", [new RowOp.Insert("k", "1"), new RowOp.Delete("k")]),
        ("a key of 513", [new RowOp.Insert(new('k', 513), "1")]),
        ("an empty key", [new RowOp.Insert("", "1")]),
        ("no body", [new RowOp.Insert("k", "")]),
        ("a bare control character", [new RowOp.Upsert("k", "\"\0\"")]),
        ("half an emoji", [new RowOp.Insert("k", "\"\uD83D\"")]),
        ("half an emoji at the end", [new RowOp.Insert("k", "\"\uD83D")]),
        ("the other half", [new RowOp.Insert("k", "\"\uDE00\uD83D\"")]),
        ("any version replaced", [new RowOp.Replace("k", "1", "*")]),
        ("no version replaced", [new RowOp.Replace("k", "1", "")]),
        ("any version deleted", [new RowOp.Delete("k", "*")]),
        ("too large a row", [new RowOp.Insert("1234567", new('1', LongestBody + 1))]),
        ("too large together", [.. Enumerable.Range(0, 5).Select(i => new RowOp.Insert($"{i}", new('1', 450_000)))]),
        // Korean is six bytes a character on the wire.
        ("too large on the wire", [.. Enumerable.Range(0, 3).Select(i => new RowOp.Insert($"{i}", new('한', 300_000)))]),
        .. "/\\#?\0\n\u001F\u007F\u0085é한".Select(c => ($"U+{(int)c:X4} in a key", (RowOp[])[new RowOp.Insert($"a{c}b", "1")])),
    ];

    [Fact]
    public async Task What_Azure_would_refuse_is_refused()
    {
        foreach (var (why, operations) in Refused)
        {
            var with = operations.Length is > 0 and < 100 ? operations.Append(new RowOp.Insert("innocent", "1")) : operations;
            var refusal = await Record.ExceptionAsync(async () => await Tables.Submit(Any, "p", [.. with], Ct));
            Assert.True(refusal is StorageRefusal, $"{why}: {refusal?.ToString() ?? "was not refused"}");
        }
        Assert.Empty(await KeysOf("p", KeyRange.All));
    }

    [Fact]
    public async Task Questions_that_Azure_would_refuse_are_refused()
    {
        await Assert.ThrowsAsync<StorageRefusal>(() => Get("a/b", "k"));
        await Assert.ThrowsAsync<StorageRefusal>(() => Get("p", "a#b"));
        await Assert.ThrowsAsync<StorageRefusal>(() => Get("p", ""));
        await Assert.ThrowsAsync<StorageRefusal>(() => KeysOf("", KeyRange.All));
        await Assert.ThrowsAsync<StorageRefusal>(() => KeysOf("p", KeyRange.All, take: 0));
        await Assert.ThrowsAsync<StorageRefusal>(() => KeysOf("p", KeyRange.All, take: 1001));
        await Assert.ThrowsAsync<StorageRefusal>(() => KeysOf("p", new(From: "한")));
        await Assert.ThrowsAsync<StorageRefusal>(() => KeysOf("p", KeyRange.All.StartingAfter(new('k', 513))));
        await Assert.ThrowsAsync<StorageRefusal>(async () => await Tables.Scan(Any, null, "k", 10, Ct));
        await Assert.ThrowsAsync<StorageRefusal>(async () => await Tables.Scan(Any, null, null, 0, Ct));
    }

    [Fact]
    public async Task Two_hundred_changes_by_rivals_of_one_row_lose_nothing()
    {
        await Write("p", new RowOp.Insert("count", "0"));
        await Task.WhenAll(Enumerable.Range(0, Rivals).Select(async _ =>
        {
            for (int done = 0; done < 200 / Rivals;)
            {
                var row = (await Get("p", "count"))!;
                if (await Submit("p", new RowOp.Replace("count", $"{int.Parse(row.Body) + 1}", row.ETag)) is Submitted.Done)
                    done++;
            }
        }));
        Assert.Equal("200", (await Get("p", "count"))?.Body);
    }

    [Fact]
    public async Task Of_many_that_insert_the_same_row_one_succeeds()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Submit("p", new RowOp.Insert("lease", $"{i}"), new RowOp.Insert($"holder {i}", "1"))));
        var winner = Assert.Single(Enumerable.Range(0, 50), i => outcomes[i] is Submitted.Done);
        Assert.Equal($"{winner}", (await Get("p", "lease"))?.Body);
        Assert.Equal([$"holder {winner}", "lease"], await KeysOf("p", KeyRange.All));
    }

    [Fact]
    public async Task What_was_cancelled_before_it_began_is_not_done()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Tables.Submit(Any, "p", [new RowOp.Insert("k", "1")], cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Tables.Get(Any, "p", "k", cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Tables.Query(Any, "p", KeyRange.All, 1, cancelled.Token));
        Assert.Null(await Get("p", "k"));
    }
}
