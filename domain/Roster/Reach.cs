namespace SalesBot.Domain.Roster;

/// <summary>Why somebody who works with SalesBot cannot be written to.</summary>
public enum ReachKind
{
    /// <summary>The app is not there yet, or the person has never opened it.</summary>
    NeverMet,

    /// <summary>The app was to be installed, and Teams refused.</summary>
    InstallRefused,

    /// <summary>Cards are not taken any more: the app was removed or blocked, or the account is closed.</summary>
    NotDelivered,
}

public sealed record Unreached(UserId Id, string Name, ReachKind Why, DateTimeOffset? Since);

/// <summary>A colleague who has left.</summary>
/// <param name="LedBy">On whose desk their opportunities lie.</param>
public sealed record Leaver(UserId Id, string Name, UserId? LedBy = null);

/// <summary>Who can be written to, as it was at one moment. Made by the audit, so that asking for it reads one row.</summary>
/// <param name="Missing">How many cannot; <paramref name="Unreached"/> names the first of them.</param>
/// <param name="Left">Those whom the directory no longer holds, and of whom SalesBot still remembers something; the first of them.</param>
public sealed record ReachReport(DateTimeOffset At, int Reached, int Missing, IReadOnlyList<Unreached> Unreached, IReadOnlyList<Leaver>? Left = null)
{
    const int namedAtMost = 100;

    /// <summary>Of everybody who has something to do here; plain employees come by themselves.</summary>
    public static ReachReport Of(People people, IReadOnlyDictionary<UserId, RosterEntry> entries, DateTimeOffset now)
    {
        var working = people.All.Where(person => person.Roles is not Role.Employee || person.Triage).ToList();
        var unreached = working.Select(person => Why(person, entries.GetValueOrDefault(person.Id))).OfType<Unreached>().ToList();
        return new(now, working.Count - unreached.Count, unreached.Count, [.. unreached.Take(namedAtMost)],
            [.. entries.Values.Where(entry => people.Find(entry.Id) is null).Select(entry => new Leaver(entry.Id, entry.Name, entry.LedBy)).OrderBy(left => left.Name, StringComparer.Ordinal).Take(namedAtMost)]);
    }

    static Unreached? Why(Employee person, RosterEntry? entry) => entry switch
    {
        { Unreachable: { } since } => new(person.Id, person.Name, ReachKind.NotDelivered, since),
        { Address: not null } => null,
        { Install: { IsDone: false } refused } => new(person.Id, person.Name, ReachKind.InstallRefused, refused.At),
        _ => new(person.Id, person.Name, ReachKind.NeverMet, null),
    };
}
