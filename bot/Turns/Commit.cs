using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>What the decision was made on.</summary>
public sealed record Base(Sender Sender, Kept<Conversation> Conversation, string? EntryETag);

/// <summary>
/// Stores a decision: first the intents, then the record in one transaction (the commit point), then the chat and the desks. A process that
/// dies in between leaves intents behind, and whoever finds them completes or drops them.
/// </summary>
static class Commit
{
    /// <summary>The intents that were written, or null when somebody else was faster and the turn must be decided again.</summary>
    public static async Task<IReadOnlyList<Due>?> Of(Decision decision, Base on, Colleagues colleagues, Stores stores, DateTimeOffset now, CancellationToken ct)
    {
        var tenant = on.Sender.Tenant;
        IReadOnlyList<Due> intents = decision.Change is { } change ? IntentsOf(change, tenant, now) : [];
        if (decision.Change is { } about)
        {
            await Task.WhenAll([
                stores.Dues.PutAll(intents, ct),
                .. decision.Companies.Select(company => stores.Customers.Meet(tenant, company, ct).AsTask()),
                .. decision.People.Select(person => stores.Customers.Meet(tenant, person, ct).AsTask())]);
            if (!await stores.Opportunities.Add(tenant, about.After, about.Before?.ETag, about.Events, about.Notices, ct)) return null;
        }

        var after = decision.After;
        var saved = after is null || after == on.Conversation.Value
            ? Task.FromResult(true)
            : stores.Conversations.Save(tenant, on.Sender.User, on.Sender.Chat, after, on.Conversation.ETag, ct).AsTask();
        await Task.WhenAll([
            saved,
            .. decision.Change is { } done ? Desks.Put(done.After, tenant, colleagues.People, stores, ct) : [],
            .. decision.Settled is { } settled ? [stores.CheckIns.Add(tenant, settled, ct).AsTask()] : Array.Empty<Task>(),
            .. decision.Roster is { } entry
                ? [colleagues.Change(tenant, entry.Id, stored => stored is null ? entry : stored with { Address = entry.Address, Lang = entry.Lang, Locale = entry.Locale, PausedUntil = entry.PausedUntil, Unreachable = null }, ct).AsTask()]
                : Array.Empty<Task>()]);
        return await saved ? intents : null;
    }

    /// <summary>A notice needs its intent; and a desk that was not reached before a crash is put right by one too.</summary>
    static IReadOnlyList<Due> IntentsOf(Change change, TenantId tenant, DateTimeOffset now) =>
        [new(now, DueKind.Desks, tenant, change.After.Id.Value), .. change.Notices.Select(notice => IntentOf(notice, tenant))];

    public static Due IntentOf(Notice notice, TenantId tenant) => new(notice.SendAt, DueKind.Notice, tenant, notice.Opportunity.Value, notice.Id);
}
