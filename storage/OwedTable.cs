using System.Text.Json;
using SalesBot.Domain;

namespace SalesBot.Storage;

/// <summary>
/// Answers that Teams would not take when they were given. In the table of chats, partition: tenant, <c>owed</c>; a row each, until it has been said. Answers: what was still to be said there?
/// </summary>
public sealed class OwedTable(ITables tables)
{
    public async ValueTask<Kept<OwedReply>?> Of(TenantId tenant, string id, CancellationToken ct) =>
        await tables.Get(Table.Conversation, Partition(tenant), Keys.Of(id), ct) is { } row ? new(JsonSerializer.Deserialize(row.Body, Stored.Json.OwedReply)!, row.ETag) : null;

    /// <summary>That it is owed already is as good: the same line was delivered again.</summary>
    public async ValueTask Add(TenantId tenant, string id, OwedReply reply, CancellationToken ct) => await tables.Submit(Table.Conversation, Partition(tenant), [new RowOp.Insert(Keys.Of(id), Body(reply))], ct);

    /// <summary>Writes who is saying it; the mark of the new version, or null when another worker was faster.</summary>
    public async ValueTask<string?> Mark(TenantId tenant, string id, OwedReply reply, string etag, CancellationToken ct) =>
        await tables.Submit(Table.Conversation, Partition(tenant), [new RowOp.Replace(Keys.Of(id), Body(reply), etag)], ct) is Submitted.Done { ETags: [var mark] } ? mark : null;

    public async ValueTask Remove(TenantId tenant, string id, CancellationToken ct) => await tables.Submit(Table.Conversation, Partition(tenant), [new RowOp.Delete(Keys.Of(id))], ct);

    static string Body(OwedReply reply) => JsonSerializer.Serialize(reply, Stored.Json.OwedReply);

    static string Partition(TenantId tenant) => Keys.Of(tenant.Value, "owed");
}

/// <summary>An answer as it is to be said: a card, or words. Names stand in it as tokens.</summary>
/// <param name="Card">The card's JSON.</param>
/// <param name="Summary">What a notification shows of the card.</param>
/// <param name="ClaimedUntil">A worker is saying it; after this time another one may.</param>
public sealed record OwedReply(string ServiceUrl, string Conversation, string? Bot, string? User, Lang Lang, DateTimeOffset At, string? Card, string? Summary, string? Words, DateTimeOffset? ClaimedUntil = null);
