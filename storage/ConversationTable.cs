using SalesBot.Domain;
using SalesBot.Domain.Conversations;

namespace SalesBot.Storage;

/// <summary>
/// What is in the air in a chat. Partition: tenant, user, chat; one row, <c>state</c>. Answers: where was this person, and was this turn taken already?
/// </summary>
public sealed class ConversationTable(ITables tables)
{
    const string state = "state";

    readonly Decoded<Conversation> states = new(Stored.Json.Conversation);

    public async ValueTask<Kept<Conversation>> Of(TenantId tenant, UserId user, string chat, CancellationToken ct) =>
        await tables.Get(Table.Conversation, Partition(tenant, user, chat), state, ct) is { } row ? new(states.Of(row), row.ETag) : new(Conversation.New, null);

    /// <summary>False: another turn of this chat was faster, nothing was written.</summary>
    public async ValueTask<bool> Save(TenantId tenant, UserId user, string chat, Conversation after, string? etag, CancellationToken ct)
    {
        var partition = Partition(tenant, user, chat);
        var body = states.Encode(partition, after);
        return await tables.Submit(Table.Conversation, partition, [etag is null ? new RowOp.Insert(state, body) : new RowOp.Replace(state, body, etag)], ct) is Submitted.Done;
    }

    static string Partition(TenantId tenant, UserId user, string chat) => Keys.Of(tenant.Value, user.Value, Keys.Digest(chat));
}
