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

    public async ValueTask<Kept<Conversation>> Of(TenantId tenant, UserId user, string chat, CancellationToken ct) =>
        await tables.Get(Table.Conversation, Partition(tenant, user, chat), state, ct) is { } row
            ? new(JsonSerializer.Deserialize(row.Body, Stored.Json.Conversation)!, row.ETag)
            : new(Conversation.New, null);

    /// <summary>False: another turn of this chat was faster, nothing was written.</summary>
    public async ValueTask<bool> Save(TenantId tenant, UserId user, string chat, Conversation after, string? etag, CancellationToken ct)
    {
        var body = JsonSerializer.Serialize(after, Stored.Json.Conversation);
        return await tables.Submit(Table.Conversation, Partition(tenant, user, chat), [etag is null ? new RowOp.Insert(state, body) : new RowOp.Replace(state, body, etag)], ct) is Submitted.Done;
    }

    static string Partition(TenantId tenant, UserId user, string chat) => Keys.Of(tenant.Value, user.Value, Keys.Digest(chat));
}
