using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Tests.CompanyDirectory;

public class CompanyPeopleTests
{
    static readonly DirectoryPerson Boss = new(new("boss"), "Boss");
    static readonly DirectoryPerson Lead = new(new("lead"), "Lead", new("boss"), Roles: Role.Leader);
    static readonly DirectoryPerson Ann = new(new("ann"), "Ann", new("lead"), "Team 1", Language: "en-US", Country: "DE", Roles: Role.Rep);

    static (People People, IReadOnlyList<RosterNote> Notes) Of(IReadOnlyList<DirectoryPerson> directory, params Employee[] file) =>
        CompanyPeople.Of(directory, People.Of(file), new(new Dictionary<string, string> { ["DE"] = "Europe/Berlin" }));

    static Employee Line(string id, string name = "", Role roles = Role.Employee, string? leader = null, string? deputy = null, string team = "", Lang lang = Lang.Ko, bool triage = false) =>
        new(new(id), name, roles, leader is null ? null : new(leader), deputy is null ? null : new(deputy), team, lang, "Asia/Seoul", triage);

    [Fact]
    public void Without_a_directory_the_file_is_all_there_is() => Assert.Equal("Ann", Of([], Line("ann", "Ann")).People.Find(new("ann"))?.Name);

    [Fact]
    public void The_directory_says_name_leader_team_language_and_zone()
    {
        var (people, notes) = Of([Boss, Lead, Ann]);
        Assert.Equal(new(new("ann"), "Ann", Role.Rep, new("lead"), null, "Team 1", Lang.En, "Europe/Berlin", false), people.Find(new("ann")));
        Assert.Equal(["Lead", "Boss"], people.LeadersAbove(new("ann")).Select(leader => leader.Name));
        Assert.Empty(notes);
    }

    [Fact]
    public void What_the_file_says_wins_and_roles_come_from_both()
    {
        var ann = Of([Boss, Lead, Ann], Line("ann", "Another", Role.Administrator, "boss", "lead", "Team 9", triage: true)).People.Find(new("ann"))!;
        Assert.Equal(("Ann", Role.Rep | Role.Administrator, "boss", "lead", "Team 9", true), (ann.Name, ann.Roles, ann.Leader?.Value, ann.Deputy?.Value, ann.Team, ann.Triage));
    }

    [Fact]
    public void A_line_the_directory_has_not_been_able_to_tell_about_stands()
    {
        var (people, notes) = Of([Boss], Line("lee", "Lee", Role.Rep, "boss"));
        Assert.Equal("Boss", people.LeaderOf(new("lee"))?.Name);
        Assert.Empty(notes);
    }

    [Fact]
    public void Whoever_has_left_is_nobody_any_more_and_the_line_is_noted()
    {
        var (people, notes) = Of([Boss, Lead, Ann with { IsEnabled = false }], Line("ann", "Ann", Role.Rep));
        Assert.Null(people.Find(new("ann")));
        Assert.Equal([new RosterNote(RosterNoteKind.Left, new("ann"), "Ann")], notes);
    }

    [Fact]
    public void When_a_manager_has_left_the_next_one_up_leads() =>
        Assert.Equal("Boss", Of([Boss, Lead with { IsEnabled = false }, Ann]).People.LeaderOf(new("ann"))?.Name);

    [Fact]
    public void A_guest_has_no_role_unless_the_file_gives_one()
    {
        var guest = Ann with { IsGuest = true };
        var (people, notes) = Of([Boss, Lead, guest]);
        Assert.Equal(Role.Employee, people.Find(new("ann"))!.Roles);
        Assert.Equal([new RosterNote(RosterNoteKind.Guest, new("ann"), "Ann")], notes);
        Assert.Equal(Role.Rep, Of([Boss, Lead, guest], Line("ann", "Ann", Role.Rep)).People.Find(new("ann"))!.Roles);
    }

    [Fact]
    public void A_ring_of_closed_accounts_leads_nobody() =>
        Assert.Null(Of([Ann, Lead with { IsEnabled = false, Manager = new("boss") }, Boss with { IsEnabled = false, Manager = new("lead") }]).People.LeaderOf(new("ann")));

    [Fact]
    public void Every_change_of_a_person_is_told_apart()
    {
        var before = People.Of([Line("a", "A", Role.Rep, "l", team: "x"), Line("b", "B", Role.Rep), Line("l", "L", Role.Leader), Line("m", "M", Role.Leader), Line("gone", "Gone")]);
        var after = People.Of([Line("a", "A", Role.Rep, "m", team: "y"), Line("b", "B", Role.Rep | Role.Leader), Line("l", "L", Role.Leader), Line("m", "M", Role.Leader), Line("new", "New")]);
        Assert.Equal(
            [
                new(RosterChangeKind.Leader, new("a"), "A", "l", "m"), new(RosterChangeKind.Team, new("a"), "A", "x", "y"), new(RosterChangeKind.Roles, new("b"), "B", "Rep", "Rep, Leader"),
                new(RosterChangeKind.Joined, new("new"), "New"), new(RosterChangeKind.Left, new("gone"), "Gone"),
            ],
            RosterChanges.Between(before, after));
    }

    [Theory]
    [InlineData(100, 49, true)]
    [InlineData(100, 50, false)]
    [InlineData(9, 0, false)]
    [InlineData(10, 0, true)]
    public void A_reading_that_would_lose_most_people_is_suspicious(int before, int after, bool suspicious) => Assert.Equal(suspicious, DirectoryLosses.AreSuspicious(before, after));
}
