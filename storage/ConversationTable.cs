using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;

namespace SalesBot.Storage;

/// <summary>
/// What is in the air in a chat. Partition: tenant, user, chat; one row, <c>state</c>. Answers: where was this person, and was this turn taken already?
/// </summary>
public sealed class ConversationTable(ITables tables)
{
    const string state = "state";

    // Ten times as many as are talked in at one time: then hardly any loses its place to another.
    readonly Remembered<Kept<Conversation>> seen = new(atMost: 16 * 1024);

    /// <summary>
    /// The chat as this process saw it last; null when it does not know it, or no longer. Another process may have written it since, so what is decided on it holds only
    /// once it is saved over this version.
    /// </summary>
    public Kept<Conversation>? Remembered(TenantId tenant, UserId user, string chat) => seen.Of(Partition(tenant, user, chat));

    public async ValueTask<Kept<Conversation>> Of(TenantId tenant, UserId user, string chat, CancellationToken ct)
    {
        var partition = Partition(tenant, user, chat);
        if (await tables.Get(Table.Conversation, partition, state, ct) is not { } row) return new(Conversation.New, null);
        if (seen.Of(partition) is { } known && known.ETag == row.ETag) return known;
        var read = new Kept<Conversation>(JsonSerializer.Deserialize(row.Body, Stored.Json.Conversation)!, row.ETag);
        seen.Keep(partition, read);
        return read;
    }

    /// <summary>False: another turn of this chat was faster, nothing was written.</summary>
    public async ValueTask<bool> Save(TenantId tenant, UserId user, string chat, Conversation after, string? etag, CancellationToken ct)
    {
        var (partition, body) = (Partition(tenant, user, chat), JsonSerializer.Serialize(after, Stored.Json.Conversation));
        // Whatever comes of it, what was seen before is old.
        seen.Forget(partition);
        if (await tables.Submit(Table.Conversation, partition, [etag is null ? new RowOp.Insert(state, body) : new RowOp.Replace(state, body, etag)], ct) is not Submitted.Done done) return false;
        seen.Keep(partition, new(after, done.ETags[0]));
        return true;
    }

    static string Partition(TenantId tenant, UserId user, string chat) => Keys.Of(tenant.Value, user.Value, Keys.Digest(chat));
}
