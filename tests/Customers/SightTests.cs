using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Roster;
using SalesBot.Tests.History;

namespace SalesBot.Tests.Customers;

/// <summary>Who may see what of a customer person.</summary>
public class SightTests
{
    static readonly People people = YearOfHistory.People.With(
        new Employee(UserId.Of("boss"), "최은영", Role.Leader | Role.Executive, null, null, "", Lang.Ko, "Asia/Seoul", false),
        YearOfHistory.People.Find(YearOfHistory.Jihoon)! with { Leader = UserId.Of("boss"), Deputy = UserId.Of("deputy") },
        new Employee(UserId.Of("deputy"), "Lukas Weber", Role.Leader, null, null, "", Lang.En, "Europe/Berlin", false),
        new Employee(UserId.Of("clerk"), "이서준", Role.Employee, null, null, "", Lang.Ko, "Asia/Seoul", false),
        new Employee(UserId.Of("admin"), "정민아", Role.Administrator, null, null, "", Lang.Ko, "Asia/Seoul", false));

    static readonly Person kim = new() { Id = PersonId.Of("kim"), Name = "김철수", Observations = [Seen(YearOfHistory.Haneul, false), Seen(YearOfHistory.Haneul, true), Seen(UserId.Of("clerk"), false)] };

    static Observation Seen(UserId by, bool restricted) => new($"{by}{restricted}", ObservationTopic.Trust, ObservationKind.Said, "말씀", null, by, new(2026, 3, 2), null, restricted, null, default);

    static int SeenBy(string viewer, People? by = null) => Sight.Of(UserId.Of(viewer), by ?? people, [YearOfHistory.Haneul]).Of(kim)?.Observations.Count ?? -1;

    [Fact]
    public void The_rep_who_serves_sees_everything_including_what_they_restricted() => Assert.Equal(3, SeenBy(YearOfHistory.Haneul.Value));

    [Fact]
    public void The_leaders_above_see_the_restricted_too() => Assert.Equal(3, SeenBy("boss"));

    [Fact]
    public void A_deputy_sees_what_the_leader_sees_while_that_one_is_away_and_nothing_otherwise()
    {
        Assert.Equal(3, SeenBy("deputy", people.While([YearOfHistory.Jihoon])));
        Assert.Equal(-1, SeenBy("deputy"));
        Assert.Null(Sight.Of(UserId.Of("boss"), people.While([YearOfHistory.Jihoon]), [YearOfHistory.Haneul]).InPlaceOf);
        Assert.Equal(YearOfHistory.Jihoon, Sight.Of(UserId.Of("deputy"), people.While([YearOfHistory.Jihoon]), [YearOfHistory.Haneul]).InPlaceOf!.Id);
    }

    [Fact]
    public void Another_rep_who_does_not_serve_the_customer_sees_nothing() => Assert.Equal(-1, SeenBy(YearOfHistory.Emma.Value));

    [Fact]
    public void Any_employee_sees_what_they_observed_themselves() => Assert.Equal(1, SeenBy("clerk"));

    [Fact]
    public void Whoever_has_left_the_company_sees_nothing_not_even_their_own_words() => Assert.Null(Sight.Of(YearOfHistory.Haneul, People.Of(people.All.Where(one => one.Id != YearOfHistory.Haneul)), []).Of(kim));

    [Fact]
    public void The_administrator_does_not_read_along() => Assert.Equal(-1, SeenBy("admin"));

    [Fact]
    public void A_successor_does_not_see_what_the_first_rep_restricted() => Assert.Equal(2, Sight.Of(YearOfHistory.Emma, people, [YearOfHistory.Emma]).Of(kim)!.Observations.Count);
}
