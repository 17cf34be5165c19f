using System.Text;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// What a turn had to say and Teams certainly did not take: it asked for a longer pause than a turn can wait for, or could not be reached. It is said when the pause is over, whatever becomes
/// of this process meanwhile. What may have been taken is never said again.
/// </summary>
sealed class OwedReplies(Stores stores, ConnectorClient connector, ShownNames names, TimeProvider clock) : IDueWork
{
    static readonly TimeSpan afterAWhile = TimeSpan.FromMinutes(1);

    /// <summary>By then nobody waits for an answer any more.</summary>
    static readonly TimeSpan worthSaying = TimeSpan.FromHours(12);

    public DueKind Kind => DueKind.Reply;

    /// <param name="turn">With <paramref name="place"/>, the place of the reply in it, names the reply: when the same line is delivered again, its answer is owed once.</param>
    public async ValueTask Keep(SendResult failed, string turn, int place, ConversationReference to, Reply reply, Lang lang, CancellationToken ct)
    {
        if (After(failed) is not { } pause) return;
        var (tenant, chat, now) = (TenantId.Of(to.TenantId), Keys.Digest(to.ConversationId), clock.GetUtcNow());
        var id = $"{Keys.Digest($"{to.ConversationId}\n{turn}")}-{place:D2}";
        var owed = new OwedReply(to.ServiceUrl, to.ConversationId, to.BotId, to.UserId, lang, now, null, null, null);
        await stores.Owed.Add(tenant, id, reply switch
        {
            Reply.Words words => owed with { Words = words.Text.In(lang) },
            Reply.Card { Content: var card, Written: var written } => owed with { Card = Encoding.UTF8.GetString(written.Span), Summary = card.FallbackText },
            Reply.Aloud { Content: var card } => owed with { Card = Encoding.UTF8.GetString(card.ToUtf8Json().Span), Summary = card.FallbackText },
            _ => throw new InvalidOperationException($"{reply.GetType().Name} cannot be said later; add it to {nameof(OwedReplies)}."),
        }, ct);
        await stores.Dues.Put(new(now + pause, DueKind.Reply, tenant, chat, id), ct);
    }

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now < due.At) return WorkResult.NotYet;
        if (await stores.Owed.Of(due.Tenant, due.Part, ct) is not { } kept) return WorkResult.Done;
        if (kept.Value.ClaimedUntil > now) return WorkResult.NotYet;
        var mine = kept.Value with { ClaimedUntil = now + Claims.Length };
        if (await stores.Owed.Mark(due.Tenant, due.Part, mine, kept.ETag!, ct) is not { } mark) return WorkResult.NotYet;
        var to = new ConversationReference { ServiceUrl = mine.ServiceUrl, ConversationId = mine.Conversation, TenantId = due.Tenant.Value, BotId = mine.Bot, UserId = mine.User };
        var result = await connector.Send(to, await Said(due.Tenant, mine, ct), ct);
        if (After(result) is { } pause && now - mine.At < worthSaying)
        {
            await stores.Owed.Mark(due.Tenant, due.Part, mine with { ClaimedUntil = null }, mark, ct);
            return WorkResult.At(now + pause);
        }
        await stores.Owed.Remove(due.Tenant, due.Part, ct);
        return WorkResult.Done;
    }

    async ValueTask<OutboundActivity> Said(TenantId tenant, OwedReply owed, CancellationToken ct) => owed.Card is { } card
        ? OutboundActivity.Card(RawJson.Of(await names.In(tenant, card, owed.Lang, ct)), await names.In(tenant, owed.Summary ?? "", owed.Lang, ct))
        : OutboundActivity.Message(await names.In(tenant, owed.Words ?? "", owed.Lang, ct));

    /// <summary>When what was certainly not taken may be said again. Null: it was taken, may have been, or never will be.</summary>
    static TimeSpan? After(SendResult result) => result switch
    {
        SendResult.Throttled throttled => throttled.RetryAfter,
        SendResult.Refused { Kind: Refusal.NotConnected } => afterAWhile,
        _ => null,
    };
}
