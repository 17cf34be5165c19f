using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Proposals;
using SalesBot.Domain.Roster;

namespace SalesBot.Tests.Cards;

/// <summary>Help, forms, what was read from a sentence, and what waits.</summary>
public class OtherCardTests
{
    [Fact]
    public void A_rep_is_welcomed_with_what_a_rep_can_do() => Approved.Card("help-rep", lang => Help(lang, Role.Rep));

    [Fact]
    public void A_leader_is_welcomed_with_what_a_leader_can_do() => Approved.Card("help-leader", lang => Help(lang, Role.Leader));

    [Fact]
    public void An_employee_outside_sales_is_welcome_too() => Approved.Card("help-employee", lang => Help(lang, Role.Employee));

    [Fact]
    public void Where_nobody_asked_for_it_the_list_of_all_words_is_folded_away() => Approved.Card("welcome-rep", lang => Help(lang, Role.Rep, folded: true));

    [Fact]
    public void A_new_opportunity_takes_two_lines() => Approved.Card("new-opportunity-form", lang => PageCard.Of(Run(NewOpportunityFlow.Name, null, NewOpportunityFlow.Flow.Title.In(lang)), NewOpportunityFlow.Flow, lang));

    [Fact]
    public void An_ending_asks_how_and_why() =>
        Approved.Card("end-opportunity-form", lang => PageCard.Of(Run(EndOpportunityFlow.Name, OpportunityId.Of("hanbit"), new Sample(lang).Opportunity().Title), EndOpportunityFlow.Flow, lang));

    [Fact]
    public void What_was_read_from_a_sentence_is_shown_line_by_line() => Approved.Card("proposal", lang => Proposal(lang, certain: true));

    [Fact]
    public void What_could_not_be_read_for_certain_stands_open() => Approved.Card("proposal-open", lang => Proposal(lang, certain: false));

    [Fact]
    public void What_waits_begins_with_the_leaders_own_debts() =>
        Approved.Card("desk-leader", lang =>
        {
            var sample = new Sample(lang);
            var opportunity = sample.Opportunity(
            [
                .. sample.Told(), new HelpAsked(sample.Said("금요일까지 가격 승인이 필요합니다", "I need a price approval by Friday"), Sample.Rep, Sample.DaysAgo(1)),
                new StepProposed(Sample.Step, sample.Terms(Sample.Leader, -2), null, true, Sample.Leader, Sample.DaysAgo(9)),
                new HelpAsked(sample.Said("금요일까지 가격 승인이 필요합니다", "I need a price approval by Friday"), Sample.Rep, Sample.Now),
            ]);
            var missing = Sample.Named("seoul", sample.Said("서울병원", "Seoul Hospital"), sample.Said("PACS 증설", "More PACS storage"));
            return DeskCard.Of(Waiting.For(Sample.Leader, [opportunity, missing], _ => Standing.Leader, Sample.Today), sample.NameOf, _ => null, Sample.Today, lang);
        });

    [Fact]
    public void Nothing_waits() => Approved.Card("desk-empty", lang => DeskCard.Of([], new Sample(lang).NameOf, _ => null, Sample.Today, lang));

    [Fact]
    public void Of_very_much_that_waits_a_part_is_shown_and_the_rest_counted() =>
        Approved.Card("desk-many", lang =>
        {
            var sample = new Sample(lang);
            var all = Enumerable.Range(0, 40).Select(n => Sample.Named($"many{n}", sample.Said($"고객사 {n:00}", $"Customer {n:00}"), sample.Said("설비 교체", "New machines"), sample.Competitor(n)));
            return DeskCard.Of(Waiting.For(Sample.Leader, all, _ => Standing.Leader, Sample.Today), sample.NameOf, _ => null, Sample.Today, lang);
        });

    static AdaptiveCard Help(Lang lang, Role roles, bool folded = false)
    {
        var sample = new Sample(lang);
        return HelpCard.Of(new(roles is Role.Leader ? sample.LeaderName : sample.RepName, roles,
            [.. Commands.All.Where(about => about.For is For.Everybody || (roles is Role.Rep && about.For is For.Reps) || (roles is not Role.Employee && about.For is For.Sales or For.SalesAndExecutives) || (roles is Role.Leader && about.For is For.Leaders or For.Teams)).Select(about => new HelpLine(new(about.Ko[0], about.En[0]), about.About))],
            [.. Commands.All.Where(about => about.For is For.Answering).Select(about => new Text(about.Ko[0], about.En[0]))], folded), lang);
    }

    static OpenRun Run(string flow, OpportunityId? subject, string title) => new(RunId.Of("run"), flow, subject, title, [], Answers.None, Sample.Now);

    static AdaptiveCard Proposal(Lang lang, bool certain)
    {
        var sample = new Sample(lang);
        var told = sample.Said("어제 한빛 김 부장님이 예산 3억 확보됐다고 하심, 품의는 12월 둘째 주", "Met Ms. Kim of Hanbit yesterday, she said the budget of 300 million is secured");
        List<PlannedQuestion> plan =
        [
            .. certain ? Array.Empty<PlannedQuestion>() :
            [
                new(PlannedKind.Which, null, sample.Said("한빛\nhanbit\t한빛전자 · MES 교체\nhanbit2\t한빛전자 · 창고 자동화", "Hanbit\nhanbit\tHanbit Electronics · Replacement of the MES\nhanbit2\tHanbit Electronics · Warehouse")),
                new(PlannedKind.NewName, null, sample.Said("한빛", "Hanbit")),
            ],
            new(PlannedKind.ContactDay),
            .. certain ? Array.Empty<PlannedQuestion>() : [new(PlannedKind.Who, "0", sample.Said("김 부장\np1\t김철수\t부장\np2\t김영호\t부장", "Ms. Kim\np1\tChulsoo Kim\t\np2\tYoungho Kim\t"))],
            new(PlannedKind.ReadFact, nameof(Topic.Budget)), new(PlannedKind.ReadEvidence, nameof(Topic.Budget)),
            new(PlannedKind.ReadFact, nameof(Topic.DecisionProcess)), new(PlannedKind.ReadEvidence, nameof(Topic.DecisionProcess)), new(PlannedKind.Confirm, null, told),
        ];
        var answers = Answers.None.With(plan.Single(planned => planned.Kind is PlannedKind.ContactDay).Key, "2026-11-22").With($"{PlannedKind.ReadFact}.{Topic.Budget}", "secured")
            .With($"{PlannedKind.ReadFact}.{Topic.DecisionProcess}", sample.Said("품의는 12월 둘째 주", "internal approval in the second week of December"))
            .With($"{PlannedKind.ReadEvidence}.{Topic.Budget}", new EvidenceKind().Keep(new(Grade.Confirmed, sample.Said("김 부장님", "Ms. Kim"))));
        if (certain) answers = answers.With($"{PlannedKind.ReadEvidence}.{Topic.DecisionProcess}", new EvidenceKind().Keep(new(Grade.Hearsay, sample.Said("김 부장님", "Ms. Kim"))));
        var run = Run(ProposalFlow.Name, certain ? OpportunityId.Of("hanbit") : null, sample.Opportunity().Title) with { Plan = plan, Answers = answers };
        return PageCard.Of(run, ProposalFlow.Of(plan), lang);
    }
}
