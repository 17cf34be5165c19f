using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Tests.Opportunities;

public class OpportunityLedgerTests
{
    static readonly UserId rep = UserId.Of("rep"), leader = UserId.Of("leader");
    static readonly DateTimeOffset now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    static readonly DateOnly today = new(2026, 11, 24);

    static Opportunity After(params OpportunityEvent[] events) =>
        OpportunityLedger.Apply(null, [new OpportunityOpened(OpportunityId.Of("o"), "MES 교체", CompanyId.Of("c"), "한빛전자", rep, rep, now), .. events]).After!;

    static FactLearned Fact(Topic topic, string kept, Grade grade = Grade.Confirmed, string? who = "김 부장", DateOnly? on = null, DateOnly? due = null) =>
        new(topic, kept, grade, who, null, on ?? today, due, rep, now);

    static ProblemReported Problem(string id, string words = "납기가 걱정") => new(ProblemId.Of(id), ProblemKinds.Guess(words), words, rep, now);

    [Fact]
    public void A_later_fact_stands_above_an_earlier_one() =>
        Assert.Equal("secured", After(Fact(Topic.Budget, "planned"), Fact(Topic.Budget, "secured")).About(Topic.Budget)!.Kept);

    [Fact]
    public void Unknown_is_recorded_and_is_not_knowledge()
    {
        var opportunity = After(Fact(Topic.Approver, Question.Unknown, Grade.Unknown, null));
        Assert.False(opportunity.Knows(Topic.Approver));
        Assert.NotNull(opportunity.About(Topic.Approver));
    }

    [Fact]
    public void A_problem_stays_open_until_somebody_says_how_it_was_resolved()
    {
        Assert.Single(After(Problem("p"), new ProblemStillOpen(ProblemId.Of("p"), null, rep, now), new NoProblemSeen(rep, now)).OpenProblems);
        Assert.Empty(After(Problem("p"), new ProblemResolved(ProblemId.Of("p"), "당김", rep, now)).OpenProblems);
    }

    [Fact]
    public void A_step_that_resolved_its_problem_closes_it()
    {
        var step = new StepProposed(StepId.Of("s"), new("만남", rep, today, "약속"), ProblemId.Of("p"), true, leader, now);
        Assert.Empty(After(Problem("p"), step, new StepDone(StepId.Of("s"), "만나서 풀림", today, Effect.Resolved, rep, now)).OpenProblems);
        Assert.Single(After(Problem("p"), step, new StepDone(StepId.Of("s"), "만났으나 그대로", today, Effect.None, rep, now)).OpenProblems);
    }

    [Fact]
    public void Nothing_happens_when_one_of_the_events_cannot()
    {
        var before = After();
        var (after, refusal) = OpportunityLedger.Apply(before, [Problem("p"), new ProblemResolved(ProblemId.Of("nobody's"), "?", rep, now)]);
        Assert.Null(after);
        Assert.NotNull(refusal);
    }

    [Fact]
    public void Any_act_of_the_leader_answers_a_request_for_help()
    {
        var asked = After(new HelpAsked("가격 승인", rep, now));
        Assert.True(asked.Help!.IsOpen);
        Assert.False(OpportunityLedger.Apply(asked, [new QuestionAsked("q", "얼마나?", leader, now)]).After!.Help!.IsOpen);
        Assert.True(OpportunityLedger.Apply(asked, [new CoachingPutOff(leader, now)]).After!.Help!.IsOpen);
    }

    [Fact]
    public void The_head_stays_small_however_long_the_story_gets()
    {
        var events = Enumerable.Range(0, 300).SelectMany(n => (OpportunityEvent[])[Problem($"p{n}", new string('가', 5000)), new ProblemResolved(ProblemId.Of($"p{n}"), "해결", rep, now)]);
        var opportunity = After([.. events]);
        Assert.Equal(Opportunity.FinishedKept, opportunity.Problems.Count);
        Assert.All(opportunity.Problems, problem => Assert.True(problem.Words.Length <= 600));
    }

    [Fact]
    public void An_ended_opportunity_takes_late_facts_but_no_problems()
    {
        var ended = After(new OpportunityEnded(OpportunityState.Won, "가격", rep, now));
        Assert.NotNull(OpportunityLedger.Apply(ended, [Fact(Topic.Amount, "3억")]).After);
        Assert.NotNull(OpportunityLedger.Apply(ended, [Problem("p")]).Refusal);
    }

    [Fact]
    public void Gaps_are_found_from_what_is_recorded()
    {
        Assert.Equal([ProblemKind.ApproverUnknown, ProblemKind.NoNextStep], Gaps.Found(After(), today));
        var known = After(Fact(Topic.Approver, "박 상무", who: "박 상무"), Fact(Topic.NextStep, "품의"), Fact(Topic.Promise, "견적", due: today.AddDays(-1)));
        Assert.Equal([ProblemKind.PromiseOverdue], Gaps.Found(known, today));
        Assert.Contains(ProblemKind.SilentCustomer, Gaps.Found(known, today.AddDays(40)));
        Assert.Contains(ProblemKind.SingleContact, Gaps.Found(After(Fact(Topic.Need, "수율")), today));
    }

    [Fact]
    public void A_check_in_asks_at_most_five_questions_and_always_for_problems()
    {
        var full = After([.. Enumerable.Range(0, 8).Select(n => Problem($"p{n}")), new QuestionAsked("q", "누구?", leader, now),
            new StepProposed(StepId.Of("s"), new("만남", rep, today, "약속"), null, true, leader, now)]);
        foreach (var opportunity in (Opportunity[])[After(), full])
        {
            var plan = CheckInPlan.For(opportunity, today);
            Assert.InRange(plan.Count, 1, CheckInPlan.Most);
            Assert.Equal(PlannedKind.NewProblem, plan[^1].Kind);
        }
        Assert.Equal(PlannedKind.StepEffect, CheckInPlan.For(full, today)[0].Kind);
    }

    [Fact]
    public void The_result_of_the_last_step_is_the_first_question()
    {
        var opportunity = After(Problem("p"), new StepProposed(StepId.Of("s"), new("만남", leader, today, "약속"), ProblemId.Of("p"), true, leader, now), new StepDone(StepId.Of("s"), "만남", today, Effect.Partly, leader, now));
        Assert.Equal(PlannedKind.StepAfter, CheckInPlan.For(opportunity, today.AddDays(2))[0].Kind);
        Assert.Equal(AttentionKind.StepResult, Attention.Of(opportunity, today.AddDays(2), null).First().Kind);
    }

    static readonly UserId leaderAbove = UserId.Of("leader above");

    static StepProposed Proposed(UserId by, UserId owner, ProblemId? problem = null) => new(StepId.Of("s"), new("만남", owner, today, "약속"), problem, false, by, now);

    [Fact]
    public void A_step_a_leader_proposed_is_answered_by_the_rep_and_by_no_other_leader()
    {
        var proposed = After(Proposed(leader, rep));
        Assert.NotNull(OpportunityLedger.Apply(proposed, [new StepAgreed(StepId.Of("s"), leaderAbove, now)]).Refusal);
        Assert.NotNull(OpportunityLedger.Apply(proposed, [new StepRefused(StepId.Of("s"), "바쁨", leaderAbove, now)]).Refusal);
        Assert.NotNull(OpportunityLedger.Apply(proposed, [new StepAgreed(StepId.Of("s"), rep, now)]).After);
    }

    [Fact]
    public void A_step_the_rep_proposed_may_be_answered_by_any_leader_above() =>
        Assert.NotNull(OpportunityLedger.Apply(After(Proposed(rep, rep)), [new StepAgreed(StepId.Of("s"), leaderAbove, now)]).After);

    [Fact]
    public void Only_the_owner_of_a_step_says_how_it_goes()
    {
        var agreed = OpportunityLedger.Apply(After(Proposed(leader, rep)), [new StepAgreed(StepId.Of("s"), rep, now)]).After!;
        foreach (var move in (OpportunityEvent[])[new StepStarted(StepId.Of("s"), leader, now), new StepBlocked(StepId.Of("s"), "출장", leader, now), new StepDone(StepId.Of("s"), "만남", today, Effect.Partly, leader, now)])
            Assert.NotNull(OpportunityLedger.Apply(agreed, [move]).Refusal);
    }

    [Fact]
    public void A_corrected_result_opens_the_problem_that_the_first_one_closed()
    {
        var resolved = After(Problem("p"), Proposed(leader, rep, ProblemId.Of("p")), new StepAgreed(StepId.Of("s"), rep, now), new StepDone(StepId.Of("s"), "풀림", today, Effect.Resolved, rep, now));
        Assert.Empty(resolved.OpenProblems);
        Assert.Single(OpportunityLedger.Apply(resolved, [new StepDone(StepId.Of("s"), "알고 보니 아님", today, Effect.None, rep, now.AddDays(2))]).After!.OpenProblems);
    }

    [Fact]
    public void A_problem_that_was_called_resolved_by_mistake_is_opened_again() =>
        Assert.Single(After(Problem("p"), new ProblemResolved(ProblemId.Of("p"), "당김", rep, now), new ProblemStillOpen(ProblemId.Of("p"), null, rep, now)).OpenProblems);

    [Fact]
    public void A_correction_is_no_check_in() =>
        Assert.Null(After(Fact(Topic.Budget, "planned"), new CorrectionGiven(RunId.Of("r"), rep, now)).LastCheckIn);

    [Fact]
    public void Of_more_problems_than_there_is_room_for_those_asked_longest_ago_come_first()
    {
        var opportunity = After([.. Enumerable.Range(1, 6).Select(n => (OpportunityEvent)Problem($"p{n}"))]);
        var first = Asked(opportunity);
        var later = OpportunityLedger.Apply(opportunity, [.. first.Select(id => (OpportunityEvent)new ProblemStillOpen(ProblemId.Of(id), null, rep, now.AddDays(1)))]).After!;
        Assert.Equal(6, first.Concat(Asked(later)).Distinct().Count());

        static List<string> Asked(Opportunity opportunity) => [.. CheckInPlan.For(opportunity, today).Where(planned => planned.Kind is PlannedKind.ProblemState).Select(planned => planned.About!)];
    }
}
