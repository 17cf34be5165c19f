using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Weekly;

namespace SalesBot.Tests.Weekly;

public class WeeklyReportTests
{
    static readonly UserId rep = UserId.Of("rep");
    static readonly DateOnly today = new(2026, 11, 27);

    static DateTimeOffset At(int day, int hour = 9) => new(2026, 11, day, hour, 0, 0, TimeSpan.Zero);

    static FactLearned Fact(Topic topic, string kept, DateTimeOffset at, string? who = "김 부장") => new(topic, kept, Grade.Confirmed, who, null, DateOnly.FromDateTime(at.UtcDateTime), null, rep, at);

    static CustomerWeek? Draft(Lang lang, params IReadOnlyList<OpportunityEvent> events)
    {
        var (after, refusal) = OpportunityLedger.Apply(null, [new OpportunityOpened(OpportunityId.Of("o"), "MES", CompanyId.Of("c"), "한빛", rep, rep, At(1)), .. events]);
        Assert.Null(refusal);
        return WeeklyReports.Draft([new(after!, [.. events.Where(happened => happened.At >= At(23, 0))])], at => DateOnly.FromDateTime(at.UtcDateTime), today, lang).Customers.FirstOrDefault();
    }

    [Fact]
    public void Facts_say_from_whom_and_how_well_they_are_known() => Assert.Equal(["예산 상태: 확보 (김 부장 · 사실 확인)"], Draft(Lang.Ko, Fact(Topic.Budget, "secured", At(24)))!.Done);

    [Fact]
    public void What_was_told_before_the_week_is_not_told_again() => Assert.Null(Draft(Lang.Ko, Fact(Topic.Budget, "secured", At(20))));

    [Fact]
    public void A_correction_stands_for_what_it_corrects() =>
        Assert.Equal(["Budget: Planned (Kim · confirmed)"], Draft(Lang.En, Fact(Topic.Budget, "secured", At(24), "Kim"), Fact(Topic.Budget, "planned", At(25), "Kim"), new CorrectionGiven(RunId.Of("r"), rep, At(25)))!.Done);

    [Fact]
    public void Two_visits_are_two_visits() => Assert.Equal(2, Draft(Lang.Ko, Fact(Topic.LastContact, "김 부장님 방문", At(24)), Fact(Topic.LastContact, "이 차장님 통화", At(26)))!.Done.Count);

    [Fact]
    public void A_corrected_visit_is_one_visit() =>
        Assert.Equal(["최근 고객 접촉: 이 차장님 방문 (김 부장 · 사실 확인)"], Draft(Lang.Ko, Fact(Topic.LastContact, "김 부장님 방문", At(24)), Fact(Topic.LastContact, "이 차장님 방문", At(25)), new CorrectionGiven(RunId.Of("r"), rep, At(25)))!.Done);

    [Fact]
    public void Problems_stay_in_every_report_until_they_are_resolved()
    {
        var old = new ProblemReported(ProblemId.Of("p"), ProblemKind.Price, "비싸다고 하심", rep, At(3));
        Assert.Equal(["[가격 이견] 비싸다고 하심 (11월 3일(화)부터)"], Draft(Lang.Ko, old)!.Problems);
        Assert.Equal(["문제 해결: 비싸다고 하심 → 유지보수를 빼기로 함"], Draft(Lang.Ko, old, new ProblemResolved(ProblemId.Of("p"), "유지보수를 빼기로 함", rep, At(25)))!.Done);
    }

    [Fact]
    public void Plans_are_what_was_agreed_with_the_customer_and_the_steps_that_run()
    {
        var next = Fact(Topic.NextStep, "공장 방문", At(24)) with { Due = new(2026, 12, 3) };
        var step = new StepProposed(StepId.Of("s"), new("상무님 면담을 잡는다", rep, new(2026, 12, 1), "날짜"), null, true, UserId.Of("leader"), At(24));
        Assert.Equal(["고객과 합의: 공장 방문 (12월 3일(목)까지)", "상무님 면담을 잡는다 (12월 1일(화)까지)"], Draft(Lang.Ko, next, step)!.Plans);
    }

    [Fact]
    public void Unknown_is_a_good_answer_and_no_news() => Assert.Null(Draft(Lang.Ko, new FactLearned(Topic.Criteria, Domain.Flows.Question.Unknown, Grade.Unknown, null, null, today, null, rep, At(24))));

    [Fact]
    public void The_reps_own_words_stand_over_the_draft_and_an_emptied_customer_is_left_out()
    {
        CustomerWeek Customer(string id, string line) => new(OpportunityId.Of(id), id, "x") { Done = [line] };
        var record = ReportRecord.New(rep, Week.Of(today)).Correcting(Customer("a", "own words")).Correcting(new(OpportunityId.Of("b"), "b", "x"));
        Assert.Equal(["own words", "c"], record.Over([Customer("a", "draft"), Customer("b", "draft"), Customer("c", "c")]).Select(customer => customer.Done[0]));
    }

    [Fact]
    public void An_id_names_week_and_rep_and_nothing_else_does()
    {
        var week = Week.Of(today);
        Assert.Equal((week, rep), ReportRecord.Read(ReportRecord.IdOf(rep, week)));
        foreach (var other in (string[])["", "20261123", "20261124-rep", "x-rep", "20261123-"]) Assert.Null(ReportRecord.Read(other));
    }
}
