using SalesBot.Bot.Turns;
using SalesBot.Bot.Voices;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Weekly;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>Makes a leader's summary from one partition, and for a leader of leaders from the kept summaries of the level below.</summary>
sealed class SummaryMaker(Stores stores, Colleagues colleagues, TimeProvider clock)
{
    /// <summary>Deeper than any company; a circle of leaders ends here.</summary>
    const int levelsAtMost = 12;

    public async Task<SummaryView> Make(TenantId tenant, Employee leader, CancellationToken ct)
    {
        var (now, zone) = (clock.GetUtcNow(), SendTimes.Zone(leader));
        var today = zone.LocalDate(now);
        var below = new List<TeamBelow>();
        foreach (var team in colleagues.People.LeadersBelow(leader.Id)) below.Add(new(team.Id, team.Name, team.Team, await Kept(tenant, team, Week.Of(today), levelsAtMost, ct)));
        await stores.Desks.TidyPeople(tenant, leader.Id, Week.Of(today).Before.Before.Monday, ct);
        var lines = Lines(colleagues.People, leader.Id, await stores.Desks.Rows(tenant, leader.Id, ct), today, zone);
        await stores.Summaries.Put(tenant, KeptSummary.Of(leader.Id, Week.Of(today), now, lines, [.. below.Select(team => team.Summary).OfType<KeptSummary>()]), ct);
        return new(leader.Id, leader.Id, Text.Same(leader.Name), today, lines, below, colleagues.NameOf);
    }

    /// <summary>The lines that are this leader's by who leads whom now.</summary>
    public static IReadOnlyList<WeeklyLine> Lines(People people, UserId leader, IEnumerable<DeskRow> rows, DateOnly today, TimeZoneInfo zone) =>
        WeeklySummary.Of(
            leader, rows.Where(row => row switch { VoiceRow voice => voice.IsOf(leader, people), HandOverRow over => people.Of(leader, over.HandOver) is HandOverPart.Leader, _ => true }), opportunity => opportunity.Rep != leader && people.Of(leader, opportunity) is Standing.Leader, today, zone.LocalDate,
            voice => people.Of(leader, voice));

    /// <summary>A leader whose own Monday has not begun, or who is not reached yet, has none; then it is made here, and made anew when their own time comes.</summary>
    async Task<KeptSummary?> Kept(TenantId tenant, Employee leader, Week week, int levels, CancellationToken ct)
    {
        if (await stores.Summaries.Of(tenant, leader.Id, week, ct) is { } kept) return kept;
        if (levels == 0) return null;
        var below = new List<KeptSummary>();
        foreach (var team in colleagues.People.LeadersBelow(leader.Id))
            if (await Kept(tenant, team, week, levels - 1, ct) is { } one) below.Add(one);
        var (now, zone) = (clock.GetUtcNow(), SendTimes.Zone(leader));
        var made = KeptSummary.Of(leader.Id, week, now, Lines(colleagues.People, leader.Id, await stores.Desks.Rows(tenant, leader.Id, ct), zone.LocalDate(now), zone), below);
        await stores.Summaries.Put(tenant, made, ct);
        return made;
    }
}
