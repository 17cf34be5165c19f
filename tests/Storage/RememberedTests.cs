using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

/// <summary>What was read or written once is remembered, and never in place of what is stored.</summary>
public sealed class RememberedTests : IDisposable
{
    static readonly (TenantId Tenant, UserId User, string Chat) where = (TenantId.Of("t"), UserId.Of("rep"), "chat");

    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_another_process_has_written_since_is_what_is_read()
    {
        await using var store = folder.Open();
        var (here, there) = (new Stores(store), new Stores(store));
        Assert.True(await Save(here, Conversation.New.Taking("first"), null));
        Assert.True(await Save(there, Conversation.New.Taking("second"), (await Read(there)).ETag));
        Assert.True((await Read(here)).Value.HasTaken("second"));
    }

    [Fact]
    public async Task What_was_refused_is_not_what_is_read()
    {
        await using var store = folder.Open();
        var stores = new Stores(store);
        Assert.True(await Save(stores, Conversation.New.Taking("first"), null));
        Assert.False(await Save(stores, Conversation.New.Taking("second"), null));
        Assert.False((await Read(stores)).Value.HasTaken("second"));
    }

    [Fact]
    public async Task Only_the_version_that_was_seen_last_is_remembered_of_a_chat()
    {
        await using var store = folder.Open();
        var (here, there) = (new Stores(store), new Stores(store));
        Assert.Null(Remembered(here));
        Assert.True(await Save(here, Conversation.New.Taking("first"), null));
        var seen = Remembered(here)!;
        Assert.Equal((await Read(there)).ETag, seen.ETag);
        Assert.True(await Save(there, seen.Value.Taking("second"), seen.ETag));

        // What was decided on it cannot be stored any more, and it is not offered again.
        Assert.False(await Save(here, seen.Value.Taking("third"), seen.ETag));
        Assert.Null(Remembered(here));
        Assert.Equal((await Read(here)).ETag, Remembered(here)!.ETag);
    }

    [Fact]
    public void A_text_is_taken_for_another_one_neither_of_the_same_row_nor_of_another()
    {
        var decoded = new Decoded<StoredName>(Stored.Json.StoredName);
        var written = decoded.Encode("row", new("김철수"));
        Assert.Same(decoded.Of(new("row", "", written, "1")), decoded.Of(new("row", "", written, "2")));
        Assert.Equal("박영수", decoded.Of(new("row", "", written.Replace("김철수", "박영수", StringComparison.Ordinal), "1")).Name);
        for (int other = 0; other < 10_000; other++) Assert.Equal($"{other}", decoded.Of(new($"{other}", "", $$"""{"name":"{{other}}"}""", "1")).Name);
        Assert.Equal("김철수", decoded.Of(new("row", "", written, "1")).Name);
    }

    static Kept<Conversation>? Remembered(Stores stores) => stores.Conversations.Remembered(where.Tenant, where.User, where.Chat);

    static ValueTask<Kept<Conversation>> Read(Stores stores) => stores.Conversations.Of(where.Tenant, where.User, where.Chat, default);

    static ValueTask<bool> Save(Stores stores, Conversation after, string? etag) => stores.Conversations.Save(where.Tenant, where.User, where.Chat, after, etag, default);
}
