using System.Globalization;
using SalesBot.Bot.Customers;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>What the decision was made on.</summary>
public sealed record Base(Sender Sender, Kept<Conversation> Conversation, Kept<RosterEntry>? Entry);

/// <summary>
/// Stores a decision: first the intents, then the record in one transaction (the commit point), then the chat and what follows from the record. A process that
/// dies in between leaves intents behind, and whoever finds them completes or drops them.
/// </summary>
public sealed class Commit(Stores stores, Colleagues colleagues, ShownNames names, IEnumerable<IFollower> followers)
{
    /// <summary>How long an intent may wait for the facts it was written for: far longer than storing them can take. After that nobody stores them any more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    readonly Dictionary<RecordKind, IFollower> followers = followers.ToDictionary(follower => follower.Kind);

    /// <summary>The intents that were written, or null when somebody else was faster and the turn must be decided again.</summary>
    public async Task<IReadOnlyList<Due>?> Of(Decision decision, Base on, DateTimeOffset now, CancellationToken ct)
    {
        var tenant = on.Sender.Tenant;
        var change = decision.Change;
        IReadOnlyList<Due> intents = change is null ? [] : IntentsOf(change, tenant, now);
        foreach (var met in decision.First.OfType<MetPerson>()) names.Learn(tenant, met.Person.Id, met.Person.Told.Name);
        if (change is not null)
        {
            await Task.WhenAll([stores.Dues.PutAll(intents, ct), .. decision.First.Select(aside => aside.Store(stores, tenant, ct).AsTask())]);
            if (!await change.Store(stores, tenant, ct)) return null;
        }

        var after = decision.After;
        var saved = after is null || after == on.Conversation.Value
            ? Task.FromResult(true)
            : stores.Conversations.Save(tenant, on.Sender.User, on.Sender.Chat, after, on.Conversation.ETag, ct).AsTask();
        await Task.WhenAll([
            saved,
            .. change is not null && followers.TryGetValue(change.Record.Kind, out var follower) ? [follower.Follow(tenant, change, ct)] : Array.Empty<Task>(),
            .. decision.Beside.Select(aside => aside.Store(stores, tenant, ct).AsTask()),
            .. decision.Roster is { } entry ? [colleagues.Change(tenant, entry.Id, stored => Changed(entry, on.Entry?.Value, stored), on.Entry, ct).AsTask()] : Array.Empty<Task>()]);
        return await saved ? intents : null;
    }

    /// <summary>What this turn has changed in the person's entry, over what is stored by now: the rest of what it was decided on may be a minute old.</summary>
    static RosterEntry Changed(RosterEntry entry, RosterEntry? before, RosterEntry? stored) => stored is null ? entry : stored with
    {
        Address = entry.Address ?? stored.Address,
        Lang = entry.Lang == before?.Lang ? stored.Lang : entry.Lang,
        Locale = entry.Locale == before?.Locale ? stored.Locale : entry.Locale,
        PausedUntil = entry.PausedUntil == before?.PausedUntil ? stored.PausedUntil : entry.PausedUntil,
        Away = entry.Away == before?.Away ? stored.Away : entry.Away,
        KnowsPurpose = stored.KnowsPurpose || entry.KnowsPurpose,
        Unreachable = entry.Unreachable,
    };

    /// <summary>A change that nobody typed: made by the clock, or following from another record. False: somebody else was faster, nothing was written.</summary>
    public async Task<bool> OfWork(Change change, TenantId tenant, DateTimeOffset now, CancellationToken ct)
    {
        await stores.Dues.PutAll(IntentsOf(change, tenant, now), ct);
        if (!await change.Store(stores, tenant, ct)) return false;
        if (followers.TryGetValue(change.Record.Kind, out var follower)) await follower.Follow(tenant, change, ct);
        return true;
    }

    /// <summary>A notice needs its intent; and what was not reached in other rows before a crash is put right by one too.</summary>
    static IReadOnlyList<Due> IntentsOf(Change change, TenantId tenant, DateTimeOffset now) =>
        [new(now, DueKind.Follow, tenant, change.Record.ToString(), change.Version.ToString(CultureInfo.InvariantCulture)), .. change.Dues, .. change.Notices.Select(notice => IntentOf(notice, tenant))];

    public static Due IntentOf(Notice notice, TenantId tenant) => new(notice.SendAt, DueKind.Notice, tenant, notice.Record.ToString(), notice.Id);
}
