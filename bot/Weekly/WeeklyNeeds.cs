using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Weekly;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>Every row of one desk.</summary>
sealed record RowsOf(UserId User) : Need<IReadOnlyList<DeskRow>>
{
    public override async Task<IReadOnlyList<DeskRow>> Load(Sources from, CancellationToken ct) => await from.Stores.Desks.Rows(from.Tenant, User, ct);
}

/// <summary>Every row of the person's own desk, and of the desks of those they stand in for now.</summary>
sealed record LedRows(UserId User) : Need<IReadOnlyList<DeskRow>>
{
    public override Task<IReadOnlyList<DeskRow>> Load(Sources from, CancellationToken ct) => Read(from.Stores, from.Tenant, User, from.Named.StandsInFor(User), from.People, ct);

    /// <param name="absent">For whom they may stand in: those desks are read beside their own, and who of them is away is known by the time they have come.</param>
    public static async Task<IReadOnlyList<DeskRow>> Read(Stores stores, TenantId tenant, UserId user, IEnumerable<Employee> absent, Task<People> people, CancellationToken ct)
    {
        var read = absent.Select(leader => leader.Id).Prepend(user).Select(of => (Of: of, Rows: stores.Desks.Rows(tenant, of, ct).AsTask())).ToList();
        await Task.WhenAll(read.Select(desk => desk.Rows));
        var now = await people;
        var desks = new List<IReadOnlyList<DeskRow>>();
        foreach (var (of, rows) in read)
            if (of == user || now.StandsIn(user, of)) desks.Add(await rows);
        return Together(desks);
    }

    /// <summary>What lies on several desks is there once, as it is where it still belongs.</summary>
    public static IReadOnlyList<DeskRow> Together(IReadOnlyList<IReadOnlyList<DeskRow>> desks) =>
        desks.Count == 1 ? desks[0] : [.. desks.SelectMany(rows => rows).GroupBy(row => row.Record).Select(group => group.OrderBy(row => row.Gone).ThenByDescending(row => row.Version).First())];
}

/// <summary>The teams below a leader, for the leader's own eyes with those of whoever they stand in for: each with the summary that was kept this week, or last week while this one has none.</summary>
sealed record TeamsBelow(UserId Leader) : Need<IReadOnlyList<TeamBelow>>
{
    public override async Task<IReadOnlyList<TeamBelow>> Load(Sources from, CancellationToken ct)
    {
        var people = await from.People;
        var below = people.LeadersBelow(Leader).ToList();
        if (Leader == from.User) below.AddRange(people.AwayFor(Leader).Where(away => people.Leads(away) && below.TrueForAll(other => other.Id != away.Id)));
        var week = Week.Of(SendTimes.Zone(people.Find(from.User)).LocalDate(from.Now));
        return await Task.WhenAll(below.Select(async team =>
        {
            var (present, before) = (from.Stores.Summaries.Of(from.Tenant, team.Id, week, ct).AsTask(), from.Stores.Summaries.Of(from.Tenant, team.Id, week.Before, ct).AsTask());
            await Task.WhenAll(present, before);
            return new TeamBelow(team.Id, team.Name, team.Team, await present ?? await before);
        }));
    }
}

/// <summary>What a rep has done with the report of a week.</summary>
sealed record ReportOf(string Id) : Need<Kept<ReportRecord>?>
{
    public override async Task<Kept<ReportRecord>?> Load(Sources from, CancellationToken ct) => await from.Stores.Reports.Of(from.Tenant, Id, ct);
}

/// <summary>A meeting that was begun.</summary>
sealed record MeetingOf(UserId Leader, string Id) : Need<SalesMeeting?>
{
    public override async Task<SalesMeeting?> Load(Sources from, CancellationToken ct) => await from.Stores.Summaries.Meeting(from.Tenant, Leader, Id, ct);
}

/// <summary>A rep's opportunities with what happened to each since a week began.</summary>
sealed record WeekOfRep(UserId Rep, Week Week) : Need<IReadOnlyList<WeekOf>>
{
    public override async Task<IReadOnlyList<WeekOf>> Load(Sources from, CancellationToken ct) => await Read(from.Stores, from.Tenant, Rep, Week, SendTimes.Zone(from.Named.Find(Rep)), ct);

    /// <summary>How far a record may be ahead of the desk, so that head and events can be read side by side.</summary>
    const int ahead = 8;

    /// <summary>Only what was touched since is read beyond the desk. What was told after the week is read with it: it may be about a day of the week, and it tells what was still open then.</summary>
    public static async Task<IReadOnlyList<WeekOf>> Read(Stores stores, TenantId tenant, UserId rep, Week week, TimeZoneInfo zone, CancellationToken ct)
    {
        var from = zone.FirstInstant(week.Monday, TimeOnly.MinValue);
        var own = (await stores.Desks.Rows(tenant, rep, ct)).OfType<OpportunityRow>().Where(row => row.Opportunity.Rep == rep).ToList();
        return [.. (await Task.WhenAll(own.Select(One))).OfType<WeekOf>()];

        async Task<WeekOf?> One(OpportunityRow row)
        {
            if (!row.Gone && row.Opportunity.TouchedAt < from) return new(row.Opportunity, []);
            var (id, version) = (row.Opportunity.Id, row.Opportunity.Version + ahead);
            var (readHead, readEvents) = (stores.Opportunities.Head(tenant, id, ct).AsTask(), stores.Opportunities.EventsSince(tenant, id, version, from, ct).AsTask());
            await Task.WhenAll(readHead, readEvents);
            if (await readHead is not { } head) return null;
            var events = head.Value.Version <= version ? await readEvents : await stores.Opportunities.EventsSince(tenant, id, head.Value.Version, from, ct);
            // What has ended is part of the week in which it ended, and of none after it.
            return row.Gone && events.Count == 0 ? null : new(head.Value, events);
        }
    }
}
