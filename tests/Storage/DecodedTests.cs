using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

/// <summary>What was decoded once is remembered, and never in place of what is stored.</summary>
public sealed class DecodedTests : IDisposable
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
        Assert.Equal(["second"], (await Read(here)).Value.Taken);
    }

    [Fact]
    public async Task What_was_refused_is_not_what_is_read()
    {
        await using var store = folder.Open();
        var stores = new Stores(store);
        Assert.True(await Save(stores, Conversation.New.Taking("first"), null));
        Assert.False(await Save(stores, Conversation.New.Taking("second"), null));
        Assert.Equal(["first"], (await Read(stores)).Value.Taken);
    }

    static ValueTask<Kept<Conversation>> Read(Stores stores) => stores.Conversations.Of(where.Tenant, where.User, where.Chat, default);

    static ValueTask<bool> Save(Stores stores, Conversation after, string? etag) => stores.Conversations.Save(where.Tenant, where.User, where.Chat, after, etag, default);
}
