using Microsoft.Extensions.Options;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Roster;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>
/// Keeps the people in step with the directory. One replica reads it and stores what it found; every replica uses what is stored. So a start needs no directory, and a
/// directory that cannot be read changes nothing.
/// </summary>
sealed class DirectorySync(
    Stores stores, Colleagues colleagues, FilePeople file, DirectoryReader reader, AppInstalls installs, DirectoryTenant tenant, IOptions<DirectorySettings> options, TimeProvider clock,
    ILogger<DirectorySync> log)
{
    const int changesKept = 50;

    /// <summary>Longer than any reading takes; whoever has not finished by then has died.</summary>
    static readonly TimeSpan longestReading = TimeSpan.FromMinutes(15);

    static readonly TimeSpan afterTrouble = TimeSpan.FromMinutes(10);

    DateTimeOffset? used;

    /// <summary>Uses what is stored if this process does not yet, and reads the directory if it is time and nobody else does.</summary>
    public async Task Round(CancellationToken ct)
    {
        var (state, etag) = await Refreshed(ct);
        var now = clock.GetUtcNow();
        if (!options.Value.HasPeople || (state.NextAt > now && state.NextAt - now <= options.Value.Every) || (state.ReadingSince is { } since && now - since < longestReading && since <= now)) return;
        if (!await stores.Directory.Save(tenant.Id, state with { ReadingSince = now }, etag, ct)) return;
        await Read(ct);
        await installs.Round(ct);
    }

    /// <summary>At the start, and whenever another replica has read: the people as they are stored.</summary>
    public async Task<Kept<DirectoryState>> Refreshed(CancellationToken ct)
    {
        var state = await stores.Directory.State(tenant.Id, ct);
        if (state.Value.ReadAt is not { } read || read == used) return state;
        Use(await stores.Directory.People(tenant.Id, ct), read);
        return state;
    }

    async Task Read(CancellationToken ct)
    {
        var before = await stores.Directory.People(tenant.Id, ct);
        var reading = await reader.Read(before, file.People.All.Select(line => line.Id), ct);
        foreach (var trouble in reading.Troubles) DirectoryLog.Trouble(log, trouble.Part, trouble.Status);

        // What has been asked of the state meanwhile counts: an administrator may have accepted the losses.
        var (state, etag) = await stores.Directory.State(tenant.Id, ct);
        var now = clock.GetUtcNow();
        var after = state with { ReadingSince = null, Troubles = reading.Troubles, HeldBack = null, AcceptLosses = false, NextAt = now + (reading.Troubles.Count == 0 || options.Value.Every < afterTrouble ? options.Value.Every : afterTrouble) };
        var (was, found) = (before.Count(person => person.IsEnabled), reading.People.Count(person => person.IsEnabled));
        if (!state.AcceptLosses && DirectoryLosses.AreSuspicious(was, found))
        {
            DirectoryLog.HeldBack(log, found, was);
            await stores.Directory.Save(tenant.Id, after with { HeldBack = found }, etag, ct);
            return;
        }
        var changes = state.ReadAt is null ? [] : RosterChanges.Between(colleagues.People, Merged(reading.People));
        await stores.Directory.Replace(tenant.Id, before, reading.People, ct);
        if (!await stores.Directory.Save(tenant.Id, after with { ReadAt = now, People = found, Changes = [.. changes.Concat(state.Changes ?? []).Take(changesKept)] }, etag, ct)) return;
        Use(reading.People, now);
        await Follow(changes, now, ct);
        DirectoryLog.Read(log, found, changes.Count);
    }

    /// <summary>What somebody who is led by another one now works on goes from the desk of the old leader to that of the new one.</summary>
    async Task Follow(IReadOnlyList<RosterChange> changes, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var moved in changes.Where(change => change.Kind is RosterChangeKind.Leader))
            await stores.Dues.Put(LeaderDesks.Moved(moved.Id, moved.From.Length > 0 ? UserId.Of(moved.From) : null, tenant.Id, now), ct);
    }

    void Use(IReadOnlyList<DirectoryPerson> directory, DateTimeOffset read)
    {
        colleagues.Use(Merged(directory));
        used = read;
    }

    People Merged(IReadOnlyList<DirectoryPerson> directory) => CompanyPeople.Of(directory, file.People, new(options.Value.Zones)).People;
}
