using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Settings;

/// <summary>"부재 박지훈 다음 주 금요일까지": somebody who is ill cannot say it. Their leader or an administrator does, and they are told who did.</summary>
static class ColleagueAbsence
{
    static readonly string[] ends = ["끝", "복귀", "end", "ends", "is back", "back"], politely = ["님은", "님이", "님", "씨"];

    /// <summary>Null: these words do not begin with a colleague's name.</summary>
    public static Outcome? Of(string words, Incoming incoming, Known known)
    {
        if (Named(words, known.People) is not { Found: [var first, ..] found } named) return null;
        if (!found.Exists(colleague => MaySay(incoming.User, colleague, known.People))) return Decision.Saying(SettingsWords.NotYoursToSay);
        if (found.Count > 1) return Decision.Saying(SettingsWords.WhichColleague.With(first.Name, string.Join(", ", found.Select(colleague => $"{colleague.Name} {colleague.Team}"))));
        var (name, ended, until) = (Text.Same(first.Name), ends.Contains(named.Behind, StringComparer.OrdinalIgnoreCase), UntilDay.Read(named.Behind, incoming));
        if (!ended && until is null) return Decision.Saying(SettingsWords.WhoIsAway.With(name, UntilDay.Example(incoming)));
        if (known.Of(new Meant(words)) is not { } meant) return Outcome.Wants(new Meant(words));
        var today = SendTimes.Zone(first).LocalDate(incoming.Now);
        var before = meant.Value.Entry is { } kept && kept.IsAway(today) ? kept.Away : null;
        // Over since yesterday: what comes to whoever is back comes now.
        if (ended) return before is null ? Decision.Saying(SettingsWords.ColleagueNotAway.With(name)) : Recorded(first, before with { Until = today.AddDays(-1), ClaimedUntil = null }, incoming, known, SettingsWords.ColleagueBack.With(name));
        var away = before?.Until == until ? before! : new Absence(before?.Since ?? incoming.Now, until!.Value, By: incoming.User);
        var said = SettingsWords.ColleagueAway.With(name, Shown.Day(until!.Value, incoming.Today));
        return Recorded(first, away, incoming, known, !known.People.Leads(first) ? [said] : [said, meant.Value.Deputy is { } there ? SettingsWords.ColleagueStoodInFor.With(Text.Same(there.Name)) : SettingsWords.ColleagueWithoutDeputy]);
    }

    static Decision Recorded(Employee colleague, Absence away, Incoming incoming, Known known, params Text[] said) => new()
    {
        Beside = [.. AbsenceTime.DuesOf(away, colleague.Id, incoming.Tenant, known.People, known.Calendar).Select(due => new Intended(due)), new SaidOfColleague(colleague.Id, colleague.Name, away)],
        Replies = [said.Aggregate((one, other) => new Text("{0} {1}", "{0} {1}").With(one, other))],
    };

    static bool MaySay(UserId user, Employee colleague, People people) => people.Find(user)?.Is(Role.Administrator) is true || people.IsLedBy(colleague.Id, user);

    /// <summary>The longest name these words begin with, whoever is called so, and what stands behind it. A team behind the name tells apart who is called the same.</summary>
    static (List<Employee> Found, string Behind)? Named(string words, People people)
    {
        var found = people.All.Where(person => person.Name.Length > 0 && Behind(words, person.Name) is not null).ToList();
        if (found.Count == 0) return null;
        var longest = found.Max(person => person.Name.Length);
        found = [.. found.Where(person => person.Name.Length == longest)];
        var behind = Behind(words, found[0].Name)!;
        if (politely.FirstOrDefault(after => Behind(behind, after) is not null) is { } polite) behind = Behind(behind, polite)!;
        if (found.Find(person => person.Team.Length > 0 && Behind(behind, person.Team) is not null) is { } member) return ([member], Behind(behind, member.Team)!);
        return (found, behind);
    }

    static string? Behind(string words, string beginning) =>
        words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && (words.Length == beginning.Length || words[beginning.Length] is ' ' or '님' or '씨') ? words[beginning.Length..].Trim() : null;

    /// <summary>The colleague these words begin with: what is remembered of them as it is stored now, and whether their deputy is there. Nothing is read where they name nobody, or several.</summary>
    public sealed record Meant(string Words) : Need<(RosterEntry? Entry, Employee? Deputy)>
    {
        public override async Task<(RosterEntry? Entry, Employee? Deputy)> Load(Sources from, CancellationToken ct)
        {
            if (Named(Words, from.Named) is not { Found: [var colleague] }) return default;
            var (entry, deputy) = (from.Stores.Roster.Of(from.Tenant, colleague.Id, ct).AsTask(), new DeputyWhoIsThere(colleague.Id).Load(from, ct));
            return ((await entry)?.Value, await deputy);
        }
    }

    /// <summary>Written over whatever was stored of the absence: who said it last is right.</summary>
    sealed record SaidOfColleague(UserId Of, string Name, Absence Away) : Aside
    {
        public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct)
        {
            for (int attempt = 0; attempt < 5; attempt++)
            {
                var kept = await stores.Roster.Of(tenant, Of, ct);
                if (kept?.Value.Away == Away || await stores.Roster.Save(tenant, (kept?.Value ?? new(Of, Name)) with { Away = Away }, kept?.ETag, ct)) return;
            }
            throw new StorageUnavailable($"The roster entry of {Of} was changed by others five times in a row.", WriteFate.NothingWritten);
        }
    }
}
