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

    static CustomerWeek? Draft(Lang lang, params IReadOnlyList<OpportunityEvent> events) => Draft(new(new(2026, 11, 23)), today, lang, events);

    static CustomerWeek? Draft(Week week, DateOnly seenOn, Lang lang, params IReadOnlyList<OpportunityEvent> events)
    {
        var (after, refusal) = OpportunityLedger.Apply(null, [new OpportunityOpened(OpportunityId.Of("o"), "MES", CompanyId.Of("c"), "한빛", rep, rep, At(1)), .. events]);
        Assert.Null(refusal);
        return WeeklyReports.Draft([new(after!, [.. events.Where(happened => happened.At >= new DateTimeOffset(week.Monday, default, TimeSpan.Zero))])], week, at => DateOnly.FromDateTime(at.UtcDateTime), seenOn, lang).Customers.FirstOrDefault();
    }

    [Fact]
    public void Facts_say_from_whom_how_well_they_are_known_and_of_which_day_they_are() => Assert.Equal(["예산 상태: 확보 (김 부장 · 사실 확인 · 11월 24일(화))"], Draft(Lang.Ko, Fact(Topic.Budget, "secured", At(24)))!.Done);

    [Fact]
    public void What_was_told_before_the_week_is_not_told_again() => Assert.Null(Draft(Lang.Ko, Fact(Topic.Budget, "secured", At(20))));

    [Fact]
    public void A_correction_stands_for_what_it_corrects() =>
        Assert.Equal(["Budget: Planned (Kim · confirmed · Wed 25 Nov)"], Draft(Lang.En, Fact(Topic.Budget, "secured", At(24), "Kim"), Fact(Topic.Budget, "planned", At(25), "Kim"), new CorrectionGiven(RunId.Of("r"), rep, At(25)))!.Done);

    [Fact]
    public void Two_visits_are_two_visits() => Assert.Equal(2, Draft(Lang.Ko, Fact(Topic.LastContact, "김 부장님 방문", At(24)), Fact(Topic.LastContact, "이 차장님 통화", At(26)))!.Done.Count);

    [Fact]
    public void A_corrected_visit_is_one_visit() =>
        Assert.Equal(["최근 고객 접촉: 이 차장님 방문 (김 부장 · 사실 확인 · 11월 25일(수))"], Draft(Lang.Ko, Fact(Topic.LastContact, "김 부장님 방문", At(24)), Fact(Topic.LastContact, "이 차장님 방문", At(25)), new CorrectionGiven(RunId.Of("r"), rep, At(25)))!.Done);

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
    public void A_report_is_about_its_own_week_whenever_it_is_looked_at()
    {
        Week week = new(new(2026, 11, 23));
        DateOnly monday = new(2026, 11, 30), later = new(2026, 12, 14);
        DateTimeOffset On(DateOnly day) => new(day, new(9, 0), TimeSpan.Zero);
        var visit = Fact(Topic.LastContact, "공장 방문", On(monday)) with { HeardOn = new(2026, 11, 29) };
        var late = Fact(Topic.Budget, "secured", On(later)) with { HeardOn = new(2026, 11, 28) };
        var problem = new ProblemReported(ProblemId.Of("p"), ProblemKind.Price, "비싸다고 하심", rep, At(24));
        var solved = new ProblemResolved(problem.Id, "5% 낮춤", rep, On(monday));
        var mondays = new ProblemReported(ProblemId.Of("q"), ProblemKind.Price, "월요일에 들은 말", rep, On(monday));
        foreach (var seenOn in (DateOnly[])[monday, later])
        {
            var report = Draft(week, seenOn, Lang.Ko, problem, visit, mondays, solved, late)!;
            // A visit of Sunday that was told on Monday, and what was open on Sunday; nothing of Monday.
            Assert.Equal("최근 고객 접촉: 공장 방문 (김 부장 · 사실 확인 · 11월 29일(일))", Assert.Single(report.Done));
            Assert.Equal("[가격 이견] 비싸다고 하심 (11월 24일(화)부터)", Assert.Single(report.Problems));
        }
        var next = Draft(week.After, later, Lang.Ko, problem, visit, mondays, solved, late)!;
        Assert.Equal("문제 해결: 비싸다고 하심 → 5% 낮춤", Assert.Single(next.Done));
        Assert.Contains("월요일에 들은 말", Assert.Single(next.Problems), StringComparison.Ordinal);
        // What is told when its own report has long gone is news of the week that is to be reported now.
        Assert.Contains("예산 상태", Assert.Single(Draft(new(new(2026, 12, 7)), later, Lang.Ko, late)!.Done), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_of_the_week_after_and_what_is_past_its_day_is_a_problem()
    {
        Week later = new(new(2026, 12, 7));
        DateOnly monday = new(2026, 12, 14);
        var said = Fact(Topic.NextStep, "다음 주에 현장 설명회", At(23));
        Assert.Equal(["고객과 합의: 다음 주에 현장 설명회"], Draft(Lang.Ko, said)!.Plans);
        Assert.Null(Draft(later, monday, Lang.Ko, said));
        // Said again without news, it stands with the day of the words.
        Assert.Equal(["고객과 합의: 다음 주에 현장 설명회 (11월 23일(월)에 들음)"], Draft(later, monday, Lang.Ko, said, new FactStands(Topic.NextStep, new(2026, 12, 10), rep, new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero)))!.Plans);
        var step = new StepProposed(StepId.Of("s"), new("상무님 면담을 잡는다", rep, new(2026, 12, 7), "날짜"), null, true, UserId.Of("leader"), At(24));
        var report = Draft(later, monday, Lang.Ko, step)!;
        Assert.Empty(report.Plans);
        Assert.Equal(["[기한 지남] 상무님 면담을 잡는다 (12월 7일(월)까지)"], report.Problems);
        Assert.Equal(["상무님 면담을 잡는다 (12월 7일(월)까지)"], Draft(Lang.Ko, step)!.Plans);
    }

    [Fact]
    public void Its_parts_are_named_from_the_day_it_is_looked_at()
    {
        Week week = new(new(2026, 11, 23));
        Assert.Equal(("이번 주 한 일", "다음 주 계획"), (week.Done(new(2026, 11, 29)).Ko, week.Plans(new(2026, 11, 29)).Ko));
        Assert.Equal(("지난주 한 일", "이번 주 계획"), (week.Done(new(2026, 11, 30)).Ko, week.Plans(new(2026, 12, 6)).Ko));
        Assert.Equal(("그 주에 한 일", "그다음 주 계획"), (week.Done(new(2026, 12, 7)).Ko, week.Plans(new(2026, 12, 7)).Ko));
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
