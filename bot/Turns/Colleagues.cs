using System.Collections.Concurrent;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>
/// The people of the company and what SalesBot remembers of each. Entries may be up to a minute old, so nothing is authorised by them:
/// who leads whom comes from <see cref="People"/>, and who is away is read anew (<see cref="PeopleFor"/>).
/// </summary>
public sealed class Colleagues(RosterTable roster, TimeProvider clock)
{
    static readonly TimeSpan fresh = TimeSpan.FromSeconds(60);

    // More than there are in a process who work at once, so that they do not starve each other.
    const int attempts = 20;

    readonly ConcurrentDictionary<(TenantId, UserId), (RosterEntry Entry, string ETag, long At)> entries = new();

    public People People { get; private set; } = People.Empty;

    /// <summary>How a colleague is called. Somebody who is no longer in the directory is still somebody.</summary>
    public Text NameOf(UserId id) => People.Find(id) is { } employee ? Text.Same(employee.Name) : new("전 동료", "a former colleague");

    public void Use(People people) => People = people;

    /// <summary>The people as they are for this person now: with whom of those they are named the deputy of is away. Nothing is read for somebody who is nobody's deputy.</summary>
    public async Task<People> PeopleFor(TenantId tenant, UserId user, CancellationToken ct)
    {
        var people = People;
        if (people.StandsInFor(user) is not { Count: > 0 } named) return people;
        var now = clock.GetUtcNow();
        var entries = await Task.WhenAll(named.Select(absent => roster.Of(tenant, absent.Id, ct).AsTask()));
        return people.While(named.Zip(entries).Where(pair => pair.Second?.Value.IsAway(SendTimes.Zone(pair.First).LocalDate(now)) is true).Select(pair => pair.First.Id));
    }

    /// <summary>Everything was emptied; what was remembered is no longer so.</summary>
    public void Forget() => entries.Clear();

    /// <summary>The sender's entry with the latest address and language, and as it is stored. Where they differ it is to be stored with this turn.</summary>
    /// <param name="anew">Not from up to a minute ago.</param>
    public async ValueTask<(RosterEntry Entry, Kept<RosterEntry>? Stored)> EntryOf(Sender sender, bool anew, CancellationToken ct)
    {
        var stored = anew ? await Read(sender.Tenant, sender.User, ct) : await Stored(sender.Tenant, sender.User, ct);
        return (With(sender, stored), stored);
    }

    /// <summary>Whether the sender's entry is known without reading it, and nothing of it has changed.</summary>
    public bool Knows(Sender sender) => Recent(sender.Tenant, sender.User) is { } stored && With(sender, stored) == stored.Value;

    static RosterEntry With(Sender sender, Kept<RosterEntry>? stored)
    {
        var locale = Langs.FromTag(sender.Locale);
        var entry = stored?.Value ?? new(sender.User, sender.UserName);
        // Somebody who writes in a group has not shown that their own chat can be reached.
        if (sender.Address is { } address) entry = entry with { Address = address, Unreachable = null };
        if (locale is not null) entry = entry with { Locale = locale };
        return entry;
    }

    /// <summary>The person's language as far as it is known without reading anything: for what has to be said when nothing can be read.</summary>
    public Lang LangOf(Sender sender) =>
        (entries.TryGetValue((sender.Tenant, sender.User), out var seen) ? seen.Entry.Lang : null) ?? Langs.FromTag(sender.Locale) ?? People.Find(sender.User)?.Lang ?? Lang.Ko;

    public async ValueTask<Kept<RosterEntry>?> Stored(TenantId tenant, UserId user, CancellationToken ct) => Recent(tenant, user) ?? await Read(tenant, user, ct);

    // Somebody who could not be reached may have written to another replica since.
    Kept<RosterEntry>? Recent(TenantId tenant, UserId user) =>
        entries.TryGetValue((tenant, user), out var seen) && seen.Entry.Address is not null && clock.GetElapsedTime(seen.At) < fresh ? new(seen.Entry, seen.ETag) : null;

    /// <summary>Reads the entry, changes it and writes it back, again if somebody else was faster.</summary>
    public async ValueTask<RosterEntry> Change(TenantId tenant, UserId user, Func<RosterEntry?, RosterEntry> change, CancellationToken ct) =>
        await Change(tenant, user, change, await Read(tenant, user, ct), ct);

    /// <summary>As above, beginning with what was read before. It may be old: only the store says that there is nothing to change.</summary>
    public async ValueTask<RosterEntry> Change(TenantId tenant, UserId user, Func<RosterEntry?, RosterEntry> change, Kept<RosterEntry>? read, CancellationToken ct)
    {
        var stored = read;
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            if (attempt > 0) stored = await Read(tenant, user, ct);
            var after = change(stored?.Value);
            if (stored?.Value == after)
            {
                if (attempt > 0) return after;
                continue;
            }
            if (await roster.Save(tenant, after, stored?.ETag, ct))
            {
                entries.TryRemove((tenant, user), out _);
                return after;
            }
        }
        throw new StorageUnavailable($"The roster entry of {user} was changed by others {attempts} times in a row.", WriteFate.NothingWritten);
    }

    async ValueTask<Kept<RosterEntry>?> Read(TenantId tenant, UserId user, CancellationToken ct)
    {
        var kept = await roster.Of(tenant, user, ct);
        // Somebody who is only now written to must not push out what others use; the cache is a help, not a record.
        if (entries.Count > 50_000) entries.Clear();
        if (kept is not null) entries[(tenant, user)] = (kept.Value, kept.ETag!, clock.GetTimestamp());
        else entries.TryRemove((tenant, user), out _);
        return kept;
    }
}
