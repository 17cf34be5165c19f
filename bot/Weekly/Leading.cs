using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Weekly;

/// <summary>Who gets whose summary.</summary>
static class Leading
{
    /// <summary>Whoever leads people and has the role for it; a manager outside of sales has nothing to sum up.</summary>
    public static bool Leads(this People people, Employee employee) => (employee.Roles & (Role.Leader | Role.Executive)) != 0 && people.ReportsOf(employee.Id).Count > 0;

    /// <summary>The leaders directly below.</summary>
    public static IEnumerable<Employee> LeadersBelow(this People people, UserId leader) => people.ReportsOf(leader).Where(people.Leads);

    /// <summary>Everybody below who leads somebody, on all levels.</summary>
    public static IEnumerable<Employee> AllLeadersBelow(this People people, UserId leader) => people.TeamBelow(leader).Where(below => people.ReportsOf(below.Id).Count > 0);

    /// <summary>Leads a team, or stands in for somebody who does and is away.</summary>
    public static bool LeadsNow(this People people, UserId user) => people.ReportsOf(user).Count > 0 || people.AwayFor(user).Any(absent => people.ReportsOf(absent.Id).Count > 0);

    /// <summary>What their teams are called: their own, and those of whoever they stand in for.</summary>
    public static string TeamsOf(this People people, Employee employee) => string.Join(", ", people.AwayFor(employee.Id).Select(absent => absent.Team).Prepend(employee.Team).Where(team => team.Length > 0).Distinct());

    /// <summary>Their own, that of somebody they stand in for, and those of all levels below.</summary>
    public static bool MaySee(this People people, UserId viewer, UserId leader) => viewer == leader || people.IsAbove(viewer, leader) || people.StandsIn(viewer, leader);
}
