using System.Text.Json.Nodes;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Cards;

/// <summary>The opportunity as leader and rep see it, in every state that changes what they can do.</summary>
public class OpportunityCardTests
{
    /// <summary>Eight in the morning in Seoul is still yesterday in Greenwich.</summary>
    [Fact]
    public void What_was_said_this_morning_was_said_today()
    {
        var sample = new Sample(Lang.Ko);
        var opportunity = sample.Opportunity(new ProblemReported(ProblemId.Of("p"), ProblemKind.Price, "가격이 비싸다고 하심", Sample.Rep, new(2026, 11, 22, 23, 0, 0, TimeSpan.Zero)));
        var today = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul").Today(new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero));
        var words = string.Join(' ', CardReading.Words(JsonNode.Parse(OpportunityCard.Of(new(opportunity, Standing.Leader, Sample.Leader, sample.NameOf, today), Lang.Ko).ToJson())!));
        Assert.Contains("오늘", words, StringComparison.Ordinal);
        Assert.DoesNotContain("어제", words, StringComparison.Ordinal);
        Assert.Equal(new(2026, 11, 23), Assert.Single(Waiting.For(Sample.Leader, [opportunity], _ => Standing.Leader, today)).Since);
    }

    [Fact]
    public void The_leader_gets_the_facts_the_problem_and_one_question() =>
        Approved.Card("opportunity-coaching", lang => Leader(lang, new("{0} 님의 체크인에서 함께 볼 것이 있습니다.", "{0}'s check-in has something to look at together."), sample => sample.Told()));

    [Fact]
    public void An_end_that_was_told_is_offered_to_be_recorded() =>
        Approved.Card("ending-told", lang => EndingCard.Of([(OpportunityId.Of("hanbit"), Title(lang))], OpportunityState.Won, lang));

    [Fact]
    public void Where_it_was_not_said_of_which_opportunity_each_can_be_chosen() =>
        Approved.Card("ending-told-of-which", lang => EndingCard.Of([(OpportunityId.Of("hanbit"), Title(lang)), (OpportunityId.Of("daesung"), new Sample(lang).Said("대성화학 · 안전관리 시스템", "Daesung Chemical · Safety system"))], null, lang));

    [Fact]
    public void A_sentence_without_a_fact_is_told_where_its_news_belongs() =>
        Approved.Card("sentence-unread", lang => UnreadCard.Of(OpportunityId.Of("hanbit"), Title(lang), lang));

    static string Title(Lang lang) => new Sample(lang).Opportunity().Title;

    [Fact]
    public void A_request_for_help_stands_out() =>
        Approved.Card("opportunity-help-asked", lang => Leader(lang, new("{0} 님이 도움을 요청했습니다.", "{0} asks for your help."), sample =>
            [.. sample.Told(), new HelpAsked(sample.Said("금요일까지 가격 승인이 필요합니다", "I need a price approval by Friday"), Sample.Rep, Sample.Now)]));

    [Fact]
    public void While_a_question_waits_for_its_answer_the_leader_is_not_offered_another() =>
        Approved.Card("opportunity-question-waits-leader", lang => Leader(lang, null, Asked));

    [Fact]
    public void The_rep_can_answer_the_leaders_question() =>
        Approved.Card("opportunity-question-waits-rep", lang => Rep(lang, new("리더의 질문이 도착했습니다.", "Your leader has a question."), Asked));

    [Fact]
    public void The_rep_can_say_yes_or_no_to_a_talk() =>
        Approved.Card("opportunity-talk-offered", lang => Rep(lang, new("리더가 대화를 제안했습니다.", "Your leader offers a talk."), sample =>
            [.. sample.Told(), new TalkOffered("talk", sample.Said("내일 오전 10시, 30분", "tomorrow 10 am, 30 minutes"), Sample.Leader, Sample.Now)]));

    [Fact]
    public void The_rep_can_agree_to_a_proposed_step_change_it_or_refuse_it() =>
        Approved.Card("step-proposed", lang => Rep(lang, null, sample => [.. sample.Told(), Proposed(sample, Sample.Rep)]));

    [Fact]
    public void Who_proposed_a_step_waits_for_the_other_one() =>
        Approved.Card("step-proposed-by-viewer", lang => Leader(lang, null, sample => [.. sample.Told(), Proposed(sample, Sample.Rep)]));

    [Fact]
    public void The_owner_of_an_agreed_step_gives_its_result() =>
        Approved.Card("step-agreed", lang => Rep(lang, new("오늘까지인 단계의 결과를 알려 주세요.", "How did the step due today turn out?"), sample =>
            [.. sample.Told(), Proposed(sample, Sample.Rep), new StepAgreed(Sample.Step, Sample.Rep, Sample.Now)]));

    [Fact]
    public void The_leader_owns_steps_too() =>
        Approved.Card("step-of-the-leader", lang => Leader(lang, null, sample =>
            [.. sample.Told(), new StepProposed(Sample.Step, sample.Terms(Sample.Leader, -1), null, true, Sample.Leader, Sample.DaysAgo(7))]));

    [Fact]
    public void A_blocked_step_says_why() =>
        Approved.Card("step-blocked", lang => Leader(lang, null, sample =>
            [.. sample.Told(), Proposed(sample, Sample.Rep), new StepAgreed(Sample.Step, Sample.Rep, Sample.Now), new StepBlocked(Sample.Step, sample.Said("공장장님 출장", "The plant manager is travelling"), Sample.Rep, Sample.Now)]));

    [Fact]
    public void A_changed_step_asks_again() =>
        Approved.Card("step-change-proposed", lang => Leader(lang, null, sample =>
            [.. sample.Told(), Proposed(sample, Sample.Rep), new StepAgreed(Sample.Step, Sample.Rep, Sample.Now), new StepChanged(Sample.Step, sample.Terms(Sample.Rep, 11), Sample.Rep, Sample.Now)]));

    [Fact]
    public void A_result_stands_with_what_it_did_to_the_problem() =>
        Approved.Card("step-done", lang => Leader(lang, new("단계의 결과가 왔습니다.", "The result of a step has come."), sample =>
            [.. sample.Told(), Proposed(sample, Sample.Rep), new StepAgreed(Sample.Step, Sample.Rep, Sample.Now), new StepDone(Sample.Step, sample.Said("1주 당겨 주기로 함", "They bring it forward by a week"), Sample.Today, Effect.Partly, Sample.Rep, Sample.Now)]));

    [Fact]
    public void What_has_ended_can_be_opened_again_by_its_rep() =>
        Approved.Card("opportunity-ended", lang => Rep(lang, null, sample =>
            [.. sample.Told(), new OpportunityEnded(OpportunityState.Lost, sample.Said("가격 차이를 좁히지 못함", "The difference in price was too large"), Sample.Rep, Sample.Now)]));

    [Fact]
    public void Of_a_new_one_nothing_is_known_yet() => Approved.Card("opportunity-new", lang => Rep(lang, new("영업 기회를 만들었습니다.", "The opportunity has been created."), _ => []));

    [Fact]
    public void What_people_type_is_shown_harmlessly() =>
        Approved.Card("opportunity-hostile-words", lang => Leader(lang, null, sample =>
        [
            sample.Fact(Topic.Need, "<script>alert(1)</script> **bold** [click](https://evil.example) <at>everybody</at> \u202Egnorw"),
            new ProblemReported(ProblemId.Of("p"), ProblemKind.Other, "# 1. * _ ~ ` | 👨‍👩‍👧 " + new string('x', 3000), Sample.Rep, Sample.Now),
        ]));

    [Fact]
    public void The_fullest_opportunity_still_fits() =>
        Approved.Card("opportunity-fullest", lang => Leader(lang, null, sample =>
        [
            .. Topics.All.Select(about => sample.Fact(about.Topic, about.Topic switch
            {
                Topic.Budget => "secured", Topic.Purchasing => "tender", Topic.Stage => "proposed", Topic.DecisionDate => "2026-12-11",
                _ => Long(sample.Said("고객이 하신 말씀을 그대로 길게 적은 문장입니다. ", "A long sentence in the customer's own words, as it was said. ")),
            })),
            .. Enumerable.Range(0, 8).Select(n => new ProblemReported(ProblemId.Of($"p{n}"), ProblemKind.TechnicalOrQuality, Long(sample.Said("현장에서 멈추는 일이 반복됩니다. ", "It keeps stopping on the shop floor. ")), Sample.Rep, Sample.DaysAgo(n))),
            .. Enumerable.Range(0, 5).Select(n => new StepProposed(StepId.Of($"s{n}"), new(Long(sample.Said("현장 점검을 함께 한다. ", "Inspect the site together. ")), Sample.Leader, Sample.Today.AddDays(n), Long(sample.Said("점검표에 서명. ", "A signed list. "))), null, true, Sample.Leader, Sample.Now)),
            new HelpAsked(Long(sample.Said("도움이 필요합니다. ", "I need help. ")), Sample.Rep, Sample.Now),
        ]));

    static string Long(string sentence) => string.Concat(Enumerable.Repeat(sentence, 20)).Trim();

    static IReadOnlyList<OpportunityEvent> Asked(Sample sample) =>
        [.. sample.Told(), new QuestionAsked("question", sample.Said("고객은 경쟁사의 어떤 점이 좋다고 하시던가요?", "What does the customer like about them?"), Sample.Leader, Sample.Now)];

    static StepProposed Proposed(Sample sample, UserId owner) => new(Sample.Step, sample.Terms(owner), ProblemId.Of("competitor"), false, Sample.Leader, Sample.Now);

    static AdaptiveCard Leader(Lang lang, Text? news, Func<Sample, IReadOnlyList<OpportunityEvent>> events) => As(Standing.Leader, Sample.Leader, lang, news, events);

    static AdaptiveCard Rep(Lang lang, Text? news, Func<Sample, IReadOnlyList<OpportunityEvent>> events) => As(Standing.Rep, Sample.Rep, lang, news, events);

    static AdaptiveCard As(Standing standing, UserId viewer, Lang lang, Text? news, Func<Sample, IReadOnlyList<OpportunityEvent>> events)
    {
        var sample = new Sample(lang);
        return OpportunityCard.Of(new(sample.Opportunity(events(sample)), standing, viewer, sample.NameOf, Sample.Today, news?.With(sample.RepName)), lang);
    }
}
