using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Weekly;

namespace SalesBot.Tests.Weekly;

public class WeeklySummaryTests
{
    static readonly UserId leader = UserId.Of("leader"), rep = UserId.Of("rep");
    static readonly DateOnly today = new(2026, 11, 30);

    static DateTimeOffset Ago(int days) => new DateTimeOffset(2026, 11, 30, 1, 0, 0, TimeSpan.Zero).AddDays(-days);

    static FactLearned Approver(int ago = 1) => new(Topic.Approver, "박영수 상무", Grade.Confirmed, "박영수 상무", null, today.AddDays(-ago), null, rep, Ago(ago));

    static FactLearned Second(int ago = 1) => new(Topic.Need, "느리다", Grade.Confirmed, "김 부장", null, today.AddDays(-ago), null, rep, Ago(ago));

    static CheckInGiven CheckIn(int ago = 1) => new(RunId.Of("r"), rep, Ago(ago));

    static IReadOnlyList<WeeklyLine> Lines(params IReadOnlyList<OpportunityEvent> events)
    {
        var (after, refusal) = OpportunityLedger.Apply(null, [new OpportunityOpened(OpportunityId.Of("o"), "MES", CompanyId.Of("c"), "한빛", rep, rep, Ago(40)), .. events]);
        Assert.Null(refusal);
        return WeeklySummary.Of(leader, [OpportunityRow.Of(after!)], _ => true, today, at => DateOnly.FromDateTime(at.UtcDateTime));
    }

    static IEnumerable<WeeklyKind> Kinds(params IReadOnlyList<OpportunityEvent> events) => Lines(events).Select(line => line.Kind);

    [Fact]
    public void Who_knows_the_approver_two_people_and_the_news_has_nothing_to_attend_to() => Assert.Empty(Kinds(Approver(), Second(), CheckIn()));

    [Fact]
    public void An_unanswered_request_stands_above_problems_and_a_problem_above_what_is_not_known() =>
        Assert.Equal([WeeklyKind.HelpUnanswered, WeeklyKind.Problem, WeeklyKind.PositionUnknown],
            Kinds(new ProblemReported(ProblemId.Of("p"), ProblemKind.Price, "비싸다고 하심", rep, Ago(9)), new HelpAsked("승인이 필요합니다", rep, Ago(1)), CheckIn()));

    [Theory, InlineData(-1, WeeklyKind.OwnStepOverdue), InlineData(0, WeeklyKind.StepDue), InlineData(6, WeeklyKind.StepDue)]
    public void A_leaders_own_step_is_overdue_from_the_day_after(int due, WeeklyKind kind) =>
        Assert.Equal([kind], Kinds(Approver(), Second(), CheckIn(), new StepProposed(StepId.Of("s"), new("승인을 받는다", leader, today.AddDays(due), "메일"), null, true, leader, Ago(8))));

    [Theory, InlineData(-7, WeeklyKind.StepOverdue), InlineData(0, WeeklyKind.StepDue)]
    public void A_step_of_the_team_whose_day_has_passed_is_not_called_due_this_week(int due, WeeklyKind kind) =>
        Assert.Equal([kind], Kinds(Approver(), Second(), CheckIn(), new StepProposed(StepId.Of("s"), new("전화", rep, today.AddDays(due), "답"), null, true, leader, Ago(8))));

    [Fact]
    public void A_step_of_next_week_waits_until_then() =>
        Assert.Empty(Kinds(Approver(), Second(), CheckIn(), new StepProposed(StepId.Of("s"), new("승인을 받는다", leader, today.AddDays(7), "메일"), null, true, leader, Ago(8))));

    [Fact]
    public void What_a_rep_proposed_waits_for_the_leaders_answer() =>
        Assert.Equal([WeeklyKind.AnswerOwed], Kinds(Approver(), Second(), CheckIn(), new StepProposed(StepId.Of("s"), new("함께 간다", leader, today.AddDays(2), "면담"), null, false, rep, Ago(2))));

    [Theory, InlineData(7, true), InlineData(8, false)]
    public void Results_of_the_last_week_are_shown_and_older_ones_are_not(int ago, bool shown) =>
        Assert.Equal(shown, Kinds(Approver(), Second(), CheckIn(), new StepProposed(StepId.Of("s"), new("전화", rep, today.AddDays(-ago), "답"), null, true, leader, Ago(20)), new StepDone(StepId.Of("s"), "답을 들음", today.AddDays(-ago), Effect.Partly, rep, Ago(ago))).Contains(WeeklyKind.StepResult));

    [Theory, InlineData(14, false), InlineData(15, true)]
    public void An_opportunity_is_without_news_after_two_weeks(int ago, bool without) => Assert.Equal(without, Kinds(Approver(ago), Second(ago), CheckIn(ago)).Contains(WeeklyKind.NoNews));

    [Fact]
    public void What_was_told_outside_a_check_in_is_news_too() =>
        Assert.DoesNotContain(WeeklyKind.NoNews, Kinds(Approver(20), Second(20), CheckIn(20), new ProblemReported(ProblemId.Of("p"), ProblemKind.Price, "비싸다고 하심", rep, Ago(3))));

    [Fact]
    public void Without_news_since_the_day_of_the_last_news_whoever_told_it_and_however()
    {
        // Opened forty days ago, never checked in; what was told twenty days ago was the last of it.
        var line = Assert.Single(Lines(Approver(20), Second(25)), line => line.Kind is WeeklyKind.NoNews);
        Assert.Equal(today.AddDays(-20), line.Since);
    }

    [Fact]
    public void Customers_of_a_hand_over_that_nobody_has_read_wait_in_the_summary_until_they_are_taken_over()
    {
        HandedCustomer Customer(string id, bool confirmed) => new(CompanyId.Of(id), id, [], [], [], Moved: true, confirmed ? Ago(1) : null);
        HandOver Of(params IEnumerable<HandedCustomer> customers) => new() { Id = HandOverId.Of("h"), From = rep, FromName = "김하늘", To = UserId.Of("emma"), StartedBy = leader, Sudden = true, StartedAt = Ago(5), Customers = [.. customers] };
        IReadOnlyList<WeeklyLine> Shown(HandOver handOver) => WeeklySummary.Of(leader, [HandOverRow.Of(handOver)], _ => true, today, at => DateOnly.FromDateTime(at.UtcDateTime));
        var line = Assert.Single(Shown(Of(Customer("a", false), Customer("b", true), Customer("c", false))));
        Assert.Equal((WeeklyKind.HandOver, "김하늘", UserId.Of("emma"), "2", today.AddDays(-5)), (line.Kind, line.Title, line.Whose, line.Part, line.Since));
        Assert.Empty(Shown(Of(Customer("a", true))));
    }

    [Fact]
    public void A_silent_customer_is_named_once_and_not_as_without_news_too() => Assert.Equal([WeeklyKind.PositionUnknown, WeeklyKind.CustomerSilent], Kinds(Approver(30), CheckIn(30)));

    [Fact]
    public void Problems_are_in_the_order_of_their_age()
    {
        var lines = Lines(Approver(), Second(), CheckIn(), new ProblemReported(ProblemId.Of("new"), ProblemKind.Price, "새것", rep, Ago(2)), new ProblemReported(ProblemId.Of("old"), ProblemKind.Price, "오래된 것", rep, Ago(12)));
        Assert.Equal(["오래된 것", "새것"], lines.Select(line => line.Words));
    }

    [Fact]
    public void What_is_no_longer_this_leaders_is_left_out()
    {
        var (after, _) = OpportunityLedger.Apply(null, [new OpportunityOpened(OpportunityId.Of("o"), "MES", CompanyId.Of("c"), "한빛", rep, rep, Ago(40))]);
        Assert.Empty(WeeklySummary.Of(leader, [OpportunityRow.Of(after!)], _ => false, today, at => DateOnly.FromDateTime(at.UtcDateTime)));
    }

    [Fact]
    public void A_kept_summary_counts_what_is_below_and_keeps_the_most_pressing_lines()
    {
        var lines = Enumerable.Range(0, 20).SelectMany(_ => Lines(new ProblemReported(ProblemId.Of("p"), ProblemKind.Price, "비싸다", rep, Ago(9)), CheckIn())).ToList();
        var below = KeptSummary.Of(UserId.Of("below"), Week.Of(today), Ago(0), lines, []);
        var above = KeptSummary.Of(leader, Week.Of(today), Ago(0), [], [below]);
        Assert.Equal(KeptSummary.LinesKept, below.First.Count);
        Assert.Equal(40, above.Total);
        Assert.Equal(1, above.Below);
        Assert.Empty(above.First);
    }

    [Theory]
    [InlineData("2026-11-23", "20261116"), InlineData("2026-11-24", "20261116"), InlineData("2026-11-25", "20261123"), InlineData("2026-11-29", "20261123")]
    public void Until_Tuesday_a_report_is_about_the_week_before(string day, string week) => Assert.Equal(week, Week.ToReport(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Code);

    [Theory, InlineData("20261124"), InlineData("2026112"), InlineData("x"), InlineData(""), InlineData(null), InlineData("00010101")]
    public void Only_a_Monday_names_a_week(string? code) => Assert.Null(Week.Read(code));

    [Fact]
    public void A_concern_that_several_people_of_one_customer_share_is_one_line_with_their_words()
    {
        ProblemReported Said(string id, string person) => new(ProblemId.Of(id), ProblemKind.Price, $"{NameTokens.Of(PersonId.Of(person))} 님이 비싸다고 하심 {id}", rep, Ago(2));
        var line = Assert.Single(Lines(Approver(), Second(), CheckIn(), Said("a", "p1"), Said("b", "p2")), line => line.Kind is WeeklyKind.SharedConcern);
        Assert.Contains("비싸다고 하심 a", line.Words, StringComparison.Ordinal);
        Assert.Contains("비싸다고 하심 b", line.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Kinds(Approver(), Second(), CheckIn(), Said("a", "p1"), Said("b", "p1")), kind => kind is WeeklyKind.SharedConcern);
    }
}
