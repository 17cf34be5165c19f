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

    /// <summary>Their own, that of somebody they stand in for, and those of all levels below.</summary>
    public static bool MaySee(this People people, UserId viewer, UserId leader) => viewer == leader || people.IsAbove(viewer, leader) || people.StandsIn(viewer, leader);
}
