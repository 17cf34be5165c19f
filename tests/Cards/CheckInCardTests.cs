using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Tests.Cards;

/// <summary>The list of a check-in, its form, and the recap.</summary>
public class CheckInCardTests
{
    [Fact]
    public void The_list_says_what_deserves_attention_and_why_and_settles_the_quiet_ones_with_one_tap() =>
        Approved.Card("check-in-list", lang => CheckInListCard.Of(List(lang, [Told(lang), .. Quiet(lang, 3)]), lang, new("이번 주 체크인입니다.", "It is time for this week's check-in.")));

    [Fact]
    public void A_quiet_week_of_ten_is_one_tap() => Approved.Card("check-in-list-quiet", lang => CheckInListCard.Of(List(lang, [.. Quiet(lang, 10)]), lang));

    [Fact]
    public void When_all_is_settled_it_says_so() =>
        Approved.Card("check-in-list-done", lang => CheckInListCard.Of(CheckInList.Of([.. Quiet(lang, 3)], _ => Sample.Today, Sample.Today), lang));

    [Fact]
    public void Who_has_no_opportunity_is_told_how_to_make_one() => Approved.Card("check-in-list-empty", lang => CheckInListCard.Of(List(lang, []), lang));

    [Fact]
    public void Of_very_many_a_part_is_shown_and_the_rest_counted() =>
        Approved.Card("check-in-list-many", lang => CheckInListCard.Of(List(lang, [.. Enumerable.Range(0, 30).Select(n => Sample.Named($"many{n}", new Sample(lang).Said($"고객사 {n:00}", $"Customer {n:00}"), new Sample(lang).Said("설비 교체", "New machines")))]), lang));

    [Fact]
    public void Several_opportunities_of_one_name_are_offered() => Approved.Card("which-opportunity", lang => CheckInListCard.Which([.. Quiet(lang, 2)], Sample.Rep, lang));

    [Fact]
    public void A_leader_sees_the_teams_opportunities() => Approved.Card("team-opportunities", lang => CheckInListCard.Team([Told(lang), .. Quiet(lang, 2)], [], new Sample(lang).NameOf, lang));

    [Fact]
    public void A_leader_of_leaders_sees_the_teams_below() => Approved.Card("teams-below", lang => CheckInListCard.Team(
        [],
        [
            new(Sample.Leader, new Sample(lang).LeaderName, Role.Leader, null, null, new Sample(lang).Said("영업1팀", "Sales 1"), lang, "Asia/Seoul", false),
            new(UserId.Of("lukas"), "Lukas Weber", Role.Leader, null, null, "", lang, "Europe/Berlin", false),
        ],
        new Sample(lang).NameOf, lang));

    [Fact]
    public void Help_waits_for_the_rep_to_say_with_which_opportunity() => Approved.Card("ask-help", lang => AskHelpCard.Of([Told(lang), .. Quiet(lang, 2)], new Sample(lang).Said("가격 승인이 필요합니다", "I need a price approval"), lang));

    [Fact]
    public void The_form_asks_at_most_five_questions() => Approved.Card("check-in-form", lang => PageCard.Of(Run(Told(lang)), CheckInFlow.Of(CheckInPlan.For(Told(lang), Sample.Today)), lang));

    [Fact]
    public void A_bad_answer_is_asked_again_and_what_was_typed_stays() =>
        Approved.Card("check-in-form-trouble", lang =>
        {
            var sample = new Sample(lang);
            var opportunity = sample.Opportunity(sample.Fact(Topic.Need, sample.Said("손으로 옮겨 적어요", "Copied by hand")));
            var run = Run(opportunity);
            var flow = CheckInFlow.Of(run.Plan);
            var typed = new Dictionary<string, string> { [flow.Questions[0].Key] = sample.Said("견적을 비교하기로 함", "They compare offers"), [flow.Questions[^1].Key] = "" };
            var progress = flow.Take(run.Answers, [.. typed], new(Sample.Today, lang));
            return PageCard.Of(run, flow, lang, progress.Troubles.Count > 0 ? progress.Troubles : new Dictionary<string, Text> { [flow.Questions[^1].Key] = FlowWords.Blank }, typed);
        });

    [Fact]
    public void The_result_of_a_due_step_is_the_first_question() =>
        Approved.Card("check-in-form-step-due", lang =>
        {
            var sample = new Sample(lang);
            var opportunity = sample.Opportunity([.. sample.Told(), new StepProposed(Sample.Step, sample.Terms(Sample.Rep, 0), null, false, Sample.Leader, Sample.DaysAgo(4)), new StepAgreed(Sample.Step, Sample.Rep, Sample.DaysAgo(4))]);
            return PageCard.Of(Run(opportunity), CheckInFlow.Of(CheckInPlan.For(opportunity, Sample.Today)), lang);
        });

    [Fact]
    public void A_correction_asks_for_one_line() =>
        Approved.Card("correction-form", lang =>
        {
            var plan = CheckInPlan.ToCorrect(Told(lang), Topic.Budget);
            return PageCard.Of(Run(Told(lang)) with { Flow = CheckInFlow.Correction, Plan = plan }, CheckInFlow.Of(plan, CheckInFlow.Correction), lang);
        });

    [Fact]
    public void The_recap_shows_what_was_stored_and_who_sees_it() =>
        Approved.Card("recap", lang =>
        {
            var sample = new Sample(lang);
            return RecapCard.Of(new(sample.Opportunity(sample.Told()), [.. sample.Told(), sample.Unknown(Topic.Approver)], Quiet(lang, 1).Single(), sample.LeaderName), Sample.Today, lang);
        });

    [Fact]
    public void The_recap_has_a_line_for_every_kind_of_answer() =>
        Approved.Card("recap-everything", lang =>
        {
            var sample = new Sample(lang);
            IReadOnlyList<OpportunityEvent> before = [.. sample.Told(), new QuestionAsked("question", sample.Said("누가 정하시나요?", "Who decides?"), Sample.Leader, Sample.DaysAgo(1)), new StepProposed(Sample.Step, sample.Terms(Sample.Rep, 0), null, false, Sample.Leader, Sample.DaysAgo(4)), new StepAgreed(Sample.Step, Sample.Rep, Sample.DaysAgo(4))];
            IReadOnlyList<OpportunityEvent> told =
            [
                new SentenceTold(sample.Said("어제 김 부장님을 만났습니다", "Met Ms. Kim yesterday"), Sample.Rep, Sample.Now),
                new StepDone(Sample.Step, sample.Said("1주 당겨 주기로 함", "They bring it forward by a week"), Sample.Today, Effect.Partly, Sample.Rep, Sample.Now),
                new QuestionAnswered("question", sample.Said("상무님이 정하십니다", "The director decides"), Sample.Rep, Sample.Now),
                new FactStands(Topic.Budget, Sample.Today, Sample.Rep, Sample.Now),
                new ProblemStillOpen(ProblemId.Of("competitor"), null, Sample.Rep, Sample.Now),
                new ProblemResolved(ProblemId.Of("competitor"), sample.Said("가격을 맞춤", "We matched the price"), Sample.Rep, Sample.Now),
                new NoProblemSeen(Sample.Rep, Sample.Now),
            ];
            return RecapCard.Of(new(sample.Opportunity([.. before, .. told]), told, null, null), Sample.Today, lang);
        });

    static Opportunity Told(Lang lang) => new Sample(lang).Opportunity(new Sample(lang).Told());

    static IEnumerable<Opportunity> Quiet(Lang lang, int count)
    {
        var sample = new Sample(lang);
        var companies = sample.Said("대성화학 미래건설 가온물류 서울병원 한서식품 동해조선 북악철강 남산제지 청계전기 한강유통", "Daesung Mirae Gaon Seoul Hanseo Donghae Bugak Namsan Cheonggye Hangang").Split(' ');
        return Enumerable.Range(0, count).Select(n => Sample.Named($"quiet{n}", companies[n], sample.Said("설비 교체", "New machines"),
            sample.Fact(Topic.Approver, sample.Said("한지민 상무", "Ms. Han, director"), daysAgo: 3), sample.Fact(Topic.NextStep, sample.Said("다음 주 설명회", "Presentation next week"), daysAgo: 3)));
    }

    static CheckInList List(Lang lang, IEnumerable<Opportunity> own) => CheckInList.Of(own, _ => null, Sample.Today);

    static OpenRun Run(Opportunity opportunity) =>
        new(RunId.Of("run"), CheckInFlow.Name, opportunity.Id, opportunity.Title, CheckInPlan.For(opportunity, Sample.Today), Answers.None, Sample.Now);
}
