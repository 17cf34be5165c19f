using System.Collections.Immutable;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Customers;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Weekly;

namespace SalesBot.Tests.Cards;

/// <summary>The cards of the week: the leader's summary, the rep's report, the meeting, files.</summary>
public class WeeklyCardTests
{
    [Fact]
    public void A_summary_begins_with_the_leaders_own_debts_and_says_how_much_more_there_is() => Approved.Card("summary", lang => SummaryCard.Of(View(lang, 3), lang));

    [Fact]
    public void The_rest_of_a_summary_comes_page_by_page() => Approved.Card("summary-more", lang => SummaryCard.Of(View(lang, 12) with { From = SummaryView.AtOnce }, lang));

    [Fact]
    public void A_summary_of_a_very_large_team_fits_as_well() => Approved.Card("summary-large", lang => SummaryCard.Of(View(lang, 120), lang));

    [Fact]
    public void Customers_cases_stand_in_a_summary_with_their_stage_and_what_the_leader_can_do_and_positions_by_their_names() =>
        Approved.Card("summary-voices", lang =>
        {
            var sample = new Sample(lang);
            Voice Case(int number, string words, int daysAgo, params VoiceEvent[] more)
            {
                var day = Sample.Today.AddDays(-daysAgo);
                var voice = Voices.Cases.New([Voices.Cases.Registered(on: day), .. more]);
                return voice with { Id = VoiceId.Of($"v{number}"), Number = new(number), Words = words, CompanyName = sample.Said("서울병원", "Seoul Hospital"), Owner = voice.Owner is null ? null : Sample.Rep };
            }

            VoiceEvent[] taken = [Voices.Cases.Assessed(), Voices.Cases.Assigned(), Voices.Cases.Accepted()];
            Voice[] cases =
            [
                Case(1050, sample.Said("교육 자료를 더 받고 싶다고 하심", "Would like more training material"), 1),
                Case(1042, sample.Said("납기가 또 늦었다고 화를 내심", "Angry: the delivery was late again"), 12, taken),
                Case(1031, sample.Said("센서 값이 튄다고 하심", "The sensor readings jump"), 30, [.. taken, Voices.Cases.Cause(), Voices.Cases.Planned(), Voices.Cases.Done(), Voices.Cases.Checked(), Voices.Cases.Told(), Voices.Cases.Heard(Reaction.Dissatisfied)]),
            ];
            PositionTold Unknown(CustomerRole role) => new(role, null, null, Sample.Today.AddDays(-3), Sample.Rep, Sample.DaysAgo(3));
            var asked = OpportunityRow.Of(sample.Opportunity([sample.Fact(Topic.Need, "x", daysAgo: 2), Unknown(CustomerRole.DecisionMaker), Unknown(CustomerRole.Champion), new CheckInGiven(RunId.Of("r"), Sample.Rep, Sample.DaysAgo(2))]));
            HandedCustomer Customer(int number) => new(CompanyId.Of($"c{number}"), "x", [], [], [], Moved: true);
            var over = new HandOver { Id = HandOverId.Of("h"), From = UserId.Of("gone"), FromName = sample.Said("오정우", "Jungwoo Oh"), To = Sample.Rep, StartedBy = Sample.Leader, Sudden = true, StartedAt = Sample.DaysAgo(4), Customers = [.. Enumerable.Range(0, 6).Select(Customer)] };
            var lines = WeeklySummary.Of(Sample.Leader, [asked, HandOverRow.Of(over), .. cases.Select(voice => VoiceRow.Of(voice, watched: true))], _ => true, Sample.Today, at => DateOnly.FromDateTime(at.UtcDateTime));
            return SummaryCard.Of(View(lang, 0) with { Lines = lines }, lang);
        });

    [Fact]
    public void Nothing_to_attend_to_is_said_in_one_line() => Approved.Card("summary-empty", lang => SummaryCard.Of(View(lang, 0), lang));

    [Fact]
    public void A_leader_of_leaders_sees_the_teams_below_and_no_order_of_merit() =>
        Approved.Card("summary-teams", lang =>
        {
            var sample = new Sample(lang);
            var view = View(lang, 0);
            var team = View(lang, 2);
            TeamBelow Below(string id, string name, string unit, KeptSummary? summary) => new(UserId.Of(id), name, unit, summary);
            return SummaryCard.Of(view with
            {
                Leader = UserId.Of("head"), Viewer = UserId.Of("head"),
                Teams =
                [
                    Below("leader", sample.LeaderName, sample.Said("영업1팀", "Sales 1"), KeptSummary.Of(Sample.Leader, Week.Of(Sample.Today), Sample.Now, team.Lines, [])),
                    Below("other", sample.Said("오정우", "Jungwoo Oh"), sample.Said("영업2팀", "Sales 2"), KeptSummary.Of(Sample.Leader, Week.Of(Sample.Today), Sample.Now, [], [])),
                    Below("new", sample.Said("윤가람", "Garam Yoon"), "", null),
                ],
            }, lang);
        });

    [Fact]
    public void A_summary_is_opened_by_the_leader_above_under_the_name_of_its_leader() => Approved.Card("summary-of-other", lang => SummaryCard.Of(View(lang, 1) with { Viewer = UserId.Of("head") }, lang));

    [Fact]
    public void A_report_is_made_already_and_can_be_corrected_customer_by_customer() => Approved.Card("report", lang => ReportCard.Of(Report(lang), lang));

    [Fact]
    public void A_customers_lines_are_text_to_change() => Approved.Card("report-edit", lang => ReportCard.Edit(Report(lang), Report(lang).Report.Customers[0], lang));

    [Fact]
    public void A_leader_reads_the_report_as_it_was_sent() =>
        Approved.Card("report-sent", lang => ReportCard.Of(Report(lang) with { IsRep = false, News = new("김하늘 님의 주간 보고가 왔습니다.", "Haneul Kim has sent the weekly report.") }, lang));

    [Fact]
    public void A_report_of_many_customers_is_shown_in_parts() =>
        Approved.Card("report-many", lang =>
        {
            var view = Report(lang);
            return ReportCard.Of(view with { Report = view.Report with { Customers = [.. Enumerable.Range(0, 30).Select(n => view.Report.Customers[0] with { Opportunity = OpportunityId.Of($"o{n}"), Done = [.. Enumerable.Repeat(new string(lang is Lang.Ko ? '가' : 'x', 300), 9)] })] } }, lang);
        });

    [Fact]
    public void A_week_without_records_says_so() => Approved.Card("report-empty", lang => ReportCard.Of(Report(lang) with { Report = Report(lang).Report with { Customers = [], Quiet = [] } }, lang));

    [Fact]
    public void The_meeting_shows_one_item_and_where_to_write_what_is_decided() => Approved.Card("meeting", lang => MeetingCard.Of(Meeting(lang, 0), lang));

    [Fact]
    public void The_meeting_ends_with_what_was_decided() =>
        Approved.Card("meeting-over", lang =>
        {
            var sample = new Sample(lang);
            var step = new Step(Sample.Step, sample.Terms(Sample.Rep, 3), StepState.Agreed, Sample.Leader, Sample.Now);
            return MeetingCard.Over(Meeting(lang, 0).Meeting, [new(sample.Opportunity().Title, step)], [], sample.NameOf, Sample.Today, lang);
        });

    [Fact]
    public void The_pack_can_be_had_in_two_forms() => Approved.Card("pack", lang => FileChoiceCard.Pack(new Sample(lang).Said("영업1팀", "Sales 1"), 12, "20261123", meets: true, lang));

    [Fact]
    public void An_export_can_be_had_in_three_forms() => Approved.Card("export", lang => FileChoiceCard.Export(12, "20261123", lang));

    static SummaryView View(Lang lang, int opportunities)
    {
        var sample = new Sample(lang);
        var rows = Enumerable.Range(0, opportunities).Select(n => OpportunityRow.Of(Sample.Named($"many{n}", sample.Said($"한빛전자 {n:00}", $"Hanbit {n:00}"), sample.Said("MES 교체", "Replacement of the MES"),
        [
            sample.Competitor(n % 30),
            .. n % 3 != 0 ? Array.Empty<OpportunityEvent>() :
            [
                new StepProposed(StepId.Of($"overdue{n}"), sample.Terms(Sample.Leader, -2), null, true, Sample.Leader, Sample.DaysAgo(9)),
                new HelpAsked(sample.Said("금요일까지 가격 승인이 필요합니다", "I need a price approval by Friday"), Sample.Rep, Sample.DaysAgo(1)),
            ],
            .. n % 3 != 1 ? Array.Empty<OpportunityEvent>() :
            [
                new StepProposed(StepId.Of($"mine{n}"), sample.Terms(Sample.Rep, 1), null, true, Sample.Leader, Sample.DaysAgo(9)),
                new StepProposed(StepId.Of($"asked{n}"), sample.Terms(Sample.Leader, 5), null, false, Sample.Rep, Sample.DaysAgo(2)),
                new StepProposed(StepId.Of($"done{n}"), sample.Terms(Sample.Rep, -3), null, true, Sample.Leader, Sample.DaysAgo(12)),
                new StepDone(StepId.Of($"done{n}"), sample.Said("상무님이 만나 주시기로 함", "The director will see us"), Sample.Today.AddDays(-4), Effect.Partly, Sample.Rep, Sample.DaysAgo(4)),
            ],
        ])));
        var lines = WeeklySummary.Of(Sample.Leader, rows, _ => true, Sample.Today, at => DateOnly.FromDateTime(at.UtcDateTime));
        return new(Sample.Leader, Sample.Leader, Text.Same(sample.LeaderName), Sample.Today, lines, [], sample.NameOf);
    }

    static ReportView Report(Lang lang)
    {
        var sample = new Sample(lang);
        var report = new WeeklyReport(Sample.Rep, sample.RepName, sample.Said("영업1팀", "Sales 1"), sample.LeaderName, Week.Of(Sample.Today).Monday, Sample.Today.AddDays(4), lang)
        {
            Customers =
            [
                new(OpportunityId.Of("hanbit"), sample.Said("한빛전자", "Hanbit Electronics"), sample.Said("MES 교체", "Replacement of the MES"))
                {
                    Done = [sample.Said("예산 상태: 확보 (김철수 부장 · 사실 확인)", "Budget: Secured (Chulsoo Kim · confirmed)")],
                    Problems = [sample.Said("[경쟁사 우위] 가격을 많이 낮췄다고 합니다 (11월 24일(화)부터)", "[Competitor ahead] They cut the price (since Tue 24 Nov)")],
                    Plans = [sample.Said("상무님 면담을 잡는다 (11월 26일(목)까지)", "Arrange a meeting with the director (by Thu 26 Nov)")],
                },
                new(OpportunityId.Of("duri"), sample.Said("두리물산", "Duri Trading"), sample.Said("창고 자동화", "Warehouse")) { Problems = [sample.Said("[고객 무응답] 2주째 답이 없음", "[Customer silent] No answer for two weeks")] },
            ],
            Quiet = [sample.Said("세움건설 · 안전 관제", "Seum · Safety")],
        };
        return new(report, ReportRecord.New(Sample.Rep, report.Week), IsRep: true, OwnForm: false, Sample.Today.AddDays(4));
    }

    static MeetingView Meeting(Lang lang, int at)
    {
        var sample = new Sample(lang);
        var opportunity = sample.Opportunity([.. sample.Told(), sample.Competitor(3)]);
        var meeting = new SalesMeeting("20261123", Sample.Leader, Sample.Now, [new(opportunity.Id, opportunity.Title, [WeeklyKind.HelpUnanswered, WeeklyKind.Problem]), new(OpportunityId.Of("next"), "next", [WeeklyKind.NoNews])]);
        return new(meeting, at, new(opportunity, Standing.Leader, Sample.Leader, sample.NameOf, Sample.Today));
    }
}
