using CsCheck;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;

namespace SalesBot.Tests.Flows;

public class FlowTests
{
    static readonly ReadContext today = new(new(2026, 11, 24), Lang.Ko);

    static readonly Flow[] all =
    [
        NewOpportunityFlow.Flow, EndOpportunityFlow.Flow,
        CheckInFlow.Of(
        [
            new(PlannedKind.StepAfter, "s1", "전화\n통화함\nPartly"), new(PlannedKind.StepEffect, "s2", "견적 발송"), new(PlannedKind.LeaderAsks, "q1", "누가 결재하나요?"), new(PlannedKind.ProblemState, "p1", "납기"),
            new(PlannedKind.Fact, nameof(Topic.Budget), "planned"), new(PlannedKind.Fact, nameof(Topic.DecisionDate)), new(PlannedKind.Evidence), new(PlannedKind.NewProblem),
        ]),
        CheckInFlow.Of(CheckInPlan.ToCorrect(new Problem(ProblemId.Of("p1"), ProblemKind.Price, "비쌈", UserId.Of("u"), default))),
        RegisterVoiceFlow.Of([new(PlannedKind.Which, "v1", "VOC-1042")]),
        VoiceMoveFlow.Of(VoiceMoveFlow.Whys, [])!,
        .. VoiceMoveFlow.All.Select(about => VoiceMoveFlow.Of(about.Move, about.Move is VoiceMove.FindCause ? VoiceMoveFlow.Offering([new(CauseId.Of("c"), "야간 출하 기준이 없음", CauseCategory.Delivery, default)]) : [])).Where(flow => flow.Questions.Count > 0),
    ];

    public static IEnumerable<object[]> Flows() => all.Select((flow, at) => new object[] { flow.Name, at });

    [Theory, MemberData(nameof(Flows))]
    public void One_answer_at_a_time_or_a_page_at_a_time_ends_in_the_same(string name, int at)
    {
        var flow = all[at];
        var words = Gen.OneOf(new[] { "1", "2", "3", "4", "9", "모름", "없음", "unknown", "none", "2026-12-05", "김 부장님 직접", "가격이 비싸다고 함", "", "   ", "Resolved", "worse", "🙂" }.Select(Gen.Const).ToArray());
        Gen.Select(words.Array[flow.Questions.Count], Gen.Bool.Array[flow.Questions.Count]).Sample((raw, given) =>
        {
            var answers = flow.Questions.Select((question, n) => (question.Key, Words: raw[n], Given: given[n])).Where(answer => answer.Given).ToDictionary(answer => answer.Key, answer => answer.Words);
            Assert.Equal(OneByOne(flow, answers), PageByPage(flow, answers));
        }, iter: 300);
        Assert.NotEmpty(name);
    }

    /// <summary>How a step turned out or how a problem is now need not be known: nothing is recorded of it, and nothing more is asked.</summary>
    [Theory]
    [InlineData(PlannedKind.StepEffect)]
    [InlineData(PlannedKind.StepAfter)]
    [InlineData(PlannedKind.ProblemState)]
    public void Not_to_know_leaves_it_open(PlannedKind kind)
    {
        var flow = CheckInFlow.Of([new(kind, "id", "전화\n통화함\nPartly")]);
        foreach (var raw in (string[])["모름", "잘 모르겠어요", "don't know"])
        {
            var answers = flow.Take(Answers.None, [new(flow.Questions[0].Key, raw)], today).Answers;
            Assert.Empty(flow.Page(answers));
            Assert.IsType<CheckInGiven>(Assert.Single(flow.Finish(answers).Events(RunId.Of("r"), new Mint("turn"), null, today.Today, UserId.Of("u"), default)));
        }
    }

    static Answers OneByOne(Flow flow, Dictionary<string, string> given)
    {
        var now = Answers.None;
        var tried = new HashSet<string>();
        while (flow.Page(now).FirstOrDefault(question => given.ContainsKey(question.Key) && tried.Add(question.Key)) is { } question)
            now = flow.Take(now, [new(question.Key, given[question.Key])], today).Answers;
        return flow.OnRoute(now);
    }

    static Answers PageByPage(Flow flow, Dictionary<string, string> given)
    {
        var now = Answers.None;
        for (int round = 0; round <= flow.Questions.Count; round++)
            now = flow.Take(now, flow.Page(now).Where(question => given.ContainsKey(question.Key)).Select(question => KeyValuePair.Create(question.Key, given[question.Key])), today).Answers;
        return flow.OnRoute(now);
    }

    [Theory, MemberData(nameof(Flows))]
    public void No_question_throws_whatever_is_typed(string name, int at)
    {
        Gen.String.Sample(raw => { foreach (var question in all[at].Questions) question.Take(raw, today); }, iter: 500);
        Assert.NotEmpty(name);
    }

    [Theory, MemberData(nameof(Flows))]
    public void What_is_kept_can_be_read_again_and_means_the_same(string name, int at)
    {
        foreach (var question in all[at].Questions)
            foreach (var raw in (string[])["1", "2", "모름", "없음", "2026-12-05", "김철수 부장 직접", "그냥 말"])
                if (question.Take(raw, today).Value is { } kept)
                {
                    Assert.Equal(kept, question.Take(kept, today).Value);
                    Assert.NotEqual("", question.Show(kept, Lang.Ko));
                    Assert.NotEqual("", question.Show(kept, Lang.En));
                }
        Assert.NotEmpty(name);
    }

    [Theory, MemberData(nameof(Flows))]
    public void A_blank_answer_is_refused_with_something_to_do(string name, int at)
    {
        foreach (var question in all[at].Questions)
            Assert.NotNull(question.Take("   ", today).Trouble);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void A_changed_mind_drops_the_answer_that_hung_on_it()
    {
        var flow = CheckInFlow.Of([new(PlannedKind.ProblemState, "p1", "납기"), new(PlannedKind.NewProblem)]);
        var answers = flow.Take(Answers.None, [new("ProblemState.p1", "resolved"), new("ProblemHow.p1", "2주 당김")], today).Answers;
        answers = flow.Take(answers, [new("ProblemState.p1", "still")], today).Answers;
        Assert.Null(flow.OnRoute(answers).Kept("ProblemHow.p1"));
        Assert.Equal(["NewProblem"], flow.Page(answers).Select(question => question.Key));
    }

    [Fact]
    public void Evidence_is_not_asked_when_nothing_was_known()
    {
        var flow = CheckInFlow.Of([new(PlannedKind.Fact, nameof(Topic.Approver)), new(PlannedKind.Fact, nameof(Topic.Need)), new(PlannedKind.Evidence), new(PlannedKind.NewProblem)]);
        var answers = flow.Take(Answers.None, [new("Fact.Approver", "모름"), new("Fact.Need", "모르겠어요")], today).Answers;
        Assert.Equal(["NewProblem"], flow.Page(answers).Select(question => question.Key));
    }

    [Fact]
    public void A_rule_that_hangs_on_a_later_question_is_refused_with_both_names()
    {
        var late = Ask.Line("late", Text.Same("?"));
        var early = Ask.Line("early", Text.Same("?")).Asked(Ask.OnlyIf(late, "x"));
        var refused = Assert.Throws<ArgumentException>(() => new Flow("f", Text.Same("f"), [early, late]));
        Assert.Contains("'early'", refused.Message);
        Assert.Contains("'late'", refused.Message);
    }

    [Fact]
    public void Two_questions_of_one_key_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Flow("f", Text.Same("f"), [Ask.Line("a", Text.Same("?")), Ask.Line("a", Text.Same("?"))]));

    [Fact]
    public void A_number_that_belongs_to_a_date_chooses_no_evidence() => Assert.Equal(new Evidence(Grade.Hearsay, "3월에"), new EvidenceKind().Read("3월에 전해 들음", today).Value);

    [Theory]
    [InlineData("김철수 부장님이 직접 말씀하심", Grade.Confirmed, "김철수 부장님")]
    [InlineData("1 김 부장", Grade.Confirmed, "김 부장")]
    [InlineData("박 과장에게 전해 들음", Grade.Hearsay, "박 과장")]
    [InlineData("내 판단", Grade.Assumed, null)]
    [InlineData("Mr Kim told me directly", Grade.Confirmed, "Mr Kim")]
    public void Evidence_is_read_from_the_wording(string raw, Grade grade, string? who) =>
        Assert.Equal(new Evidence(grade, who), new EvidenceKind().Read(raw, today).Value);
}
