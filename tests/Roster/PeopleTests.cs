using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Tests.Roster;

public class PeopleTests
{
    /// <summary>boss above lead above ann and ben; carl's leader left the company; x and y lead each other; me leads itself.</summary>
    static readonly People Company = People.Of(
    [
        Person("boss", roles: Role.Executive | Role.Leader),
        Person("lead", "boss", deputy: "ann", roles: Role.Leader),
        Person("ann", "lead", roles: Role.Rep, triage: true),
        Person("ben", "lead", deputy: "gone", roles: Role.Rep | Role.Administrator),
        Person("carl", "gone"),
        Person("x", "y"),
        Person("y", "x"),
        Person("me", "me", deputy: "me"),
    ]);

    [Fact]
    public void A_leader_sees_the_team_and_the_teams_below_it()
    {
        Assert.Equal(["lead"], Names(Company.ReportsOf(Id("boss"))));
        Assert.Equal(["lead", "ann", "ben"], Names(Company.TeamBelow(Id("boss"))));
        Assert.Equal(["ann", "ben"], Names(Company.TeamBelow(Id("lead"))));
        Assert.Empty(Company.TeamBelow(Id("ann")));
    }

    [Theory]
    [InlineData("boss", "ann", true)]
    [InlineData("boss", "lead", true)]
    [InlineData("lead", "ben", true)]
    [InlineData("lead", "boss", false)]
    [InlineData("ann", "ben", false)]
    [InlineData("ann", "ann", false)]
    [InlineData("gone", "carl", true)]
    [InlineData("boss", "nobody", false)]
    [InlineData("me", "me", false)]
    [InlineData("x", "y", true)]
    [InlineData("x", "x", false)]
    public void Who_is_above_whom_follows_the_leaders(string leader, string other, bool above)
    {
        Assert.Equal(above, Company.IsAbove(Id(leader), Id(other)));
        Assert.Equal(above, Names(Company.TeamBelow(Id(leader))).Contains(other));
    }

    [Fact]
    public void Leaders_above_are_told_nearest_first_and_a_circle_ends()
    {
        Assert.Equal(["lead", "boss"], Names(Company.LeadersAbove(Id("ann"))));
        Assert.Equal(["y"], Names(Company.LeadersAbove(Id("x"))));
        Assert.Equal("boss", Company.LeaderOf(Id("lead"))?.Name);
        Assert.Null(Company.LeaderOf(Id("boss")));
    }

    [Fact]
    public void A_leader_or_deputy_who_is_missing_is_nobody()
    {
        Assert.Null(Company.LeaderOf(Id("carl")));
        Assert.Empty(Company.LeadersAbove(Id("carl")));
        Assert.Null(Company.DeputyOf(Id("ben")));
        Assert.Null(Company.LeaderOf(Id("me")));
        Assert.Null(Company.DeputyOf(Id("me")));
        Assert.Null(Company.Find(Id("nobody")));
        Assert.Null(Company.LeaderOf(Id("nobody")));
        Assert.Empty(People.Empty.TeamBelow(Id("boss")));
    }

    [Fact]
    public void A_deputy_knows_for_whom_to_stand_in()
    {
        Assert.Equal("ann", Company.DeputyOf(Id("lead"))?.Name);
        Assert.Equal(["lead"], Names(Company.StandsInFor(Id("ann"))));
        Assert.Empty(Company.StandsInFor(Id("lead")));
    }

    [Fact]
    public void A_deputy_leads_in_the_place_of_somebody_who_is_away_and_only_then()
    {
        var away = Company.While([Id("lead")]);
        Assert.False(Company.IsLedBy(Id("ben"), Id("ann")));
        Assert.Empty(Company.AwayFor(Id("ann")));
        Assert.True(away.IsLedBy(Id("ben"), Id("ann")));
        Assert.Equal("lead", away.InPlaceOf(Id("ann"), Id("ben"))?.Name);
        Assert.Equal(["lead"], Names(away.AwayFor(Id("ann"))));
        Assert.Equal(Company.All, away.All);
    }

    [Fact]
    public void Whoever_leads_in_their_own_right_stands_in_for_nobody()
    {
        var away = Company.While([Id("lead")]);
        Assert.True(away.IsLedBy(Id("ben"), Id("boss")));
        Assert.Null(away.InPlaceOf(Id("boss"), Id("ben")));
        Assert.Null(away.InPlaceOf(Id("ann"), Id("ann")));
        Assert.Null(away.InPlaceOf(Id("ben"), Id("ann")));
    }

    [Fact]
    public void Groups_are_found_by_role_and_one_person_may_hold_several()
    {
        Assert.Equal(["ann"], Names(Company.TriageGroup));
        Assert.Equal(["ben"], Names(Company.Administrators));
        Assert.Equal(["boss"], Names(Company.Executives));
        var ben = Company.Find(Id("ben"))!;
        Assert.True(ben.Is(Role.Rep) && ben.Is(Role.Administrator) && ben.Is(Role.Employee) && !ben.Is(Role.Leader));
        Assert.True(Company.Find(Id("carl"))!.Is(Role.Employee));
    }

    [Fact]
    public void A_changed_entry_takes_the_place_of_the_old_one()
    {
        var changed = Company.With(Person("ann", "boss"), Person("new", "ann"));
        Assert.Equal(["lead", "ann", "ben", "new"], Names(changed.TeamBelow(Id("boss"))));
        Assert.Equal(Company.All.Count + 1, changed.All.Count);
        Assert.Equal("lead", Company.LeaderOf(Id("ann"))?.Name);
    }

    [Fact]
    public void Employees_with_the_same_entry_are_equal() => Assert.Equal(Person("ann", "lead", roles: Role.Rep | Role.Leader), Person("ann", "lead", roles: Role.Leader | Role.Rep));

    static Employee Person(string id, string? leader = null, string? deputy = null, Role roles = Role.Employee, bool triage = false) =>
        new(Id(id), id, roles, leader is null ? null : Id(leader), deputy is null ? null : Id(deputy), "", Lang.Ko, "Asia/Seoul", triage);

    static UserId Id(string id) => new(id);

    static IEnumerable<string> Names(IEnumerable<Employee> people) => people.Select(person => person.Name);
}
