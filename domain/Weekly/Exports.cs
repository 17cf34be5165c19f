using SalesBot.Domain.Coaching;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Weekly;

/// <summary>What is recorded of opportunities as tables for other programs: one row a thing, with who said it, how it is known, and when.</summary>
public static class Exports
{
    static readonly ExportColumn id = new("opportunity_id", new("기회 ID", "Opportunity ID"));
    static readonly ExportColumn company = new("company", new("고객사", "Customer"));
    static readonly ExportColumn name = new("name", new("기회", "Opportunity"));
    static readonly ExportColumn rep = new("rep", new("영업 담당", "Rep"));
    static readonly ExportColumn by = new("recorded_by", new("기록한 사람", "Recorded by"));
    static readonly ExportColumn at = new("recorded_at", new("기록 시각 (UTC)", "Recorded at (UTC)"));

    public static IReadOnlyList<ExportTable> Of(IReadOnlyList<Opportunity> opportunities, Func<UserId, Text> nameOf, Lang lang)
    {
        string Named(UserId user) => nameOf(user).In(lang);
        string[] About(Opportunity opportunity) => [opportunity.Id.Value, opportunity.CompanyName, opportunity.Name];
        IReadOnlyList<IReadOnlyList<string>> Rows(Func<Opportunity, IEnumerable<string[]>> of) => [.. opportunities.SelectMany(opportunity => of(opportunity).Select(row => (IReadOnlyList<string>)[.. About(opportunity), .. row]))];
        return
        [
            new("opportunities", new("영업 기회", "Opportunities"),
            [
                id, company, name, rep, new("rep_id", new("영업 담당 ID", "Rep ID")), new("state", new("상태", "State")), new("end_reason", new("종료 사유", "Reason")), new("opened_at", new("등록 시각 (UTC)", "Opened at (UTC)")),
                new("last_contact", new("최근 접촉", "Last contact")), new("last_check_in", new("최근 체크인 (UTC)", "Last check-in (UTC)")), new("version", new("버전", "Version")),
                .. Topics.All.Select(about => new ExportColumn(about.Topic.Code(), about.Label)),
            ],
            Rows(opportunity =>
            [[
                Named(opportunity.Rep), opportunity.Rep.Value, OpportunityTexts.State(opportunity.State).In(lang), opportunity.EndReason is { } reason ? UnknownWords.Show(reason, lang) : "", Time(opportunity.OpenedAt), Day(opportunity.LastContact), opportunity.LastCheckIn is { } checkIn ? Time(checkIn) : "",
                opportunity.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), .. Topics.All.Select(about => opportunity.About(about.Topic) is { } fact ? about.AskAs("x").Show(fact.Kept, lang) : ""),
            ]])),
            new("facts", new("사실과 근거", "Facts and evidence"),
            [
                id, company, name, new("topic", new("항목", "What")), new("topic_code", new("항목 코드", "Code")), new("value", new("내용", "Value")), new("evidence", new("근거", "How known")), new("evidence_code", new("근거 코드", "Evidence code")),
                new("said_by", new("말씀하신 분", "Said by")), new("heard_on", new("들은 날", "Heard on")), new("due", new("기한", "Due")), by, at,
            ],
            Rows(opportunity => opportunity.Facts.Select(fact => (string[])
            [
                fact.Topic.About().Label.In(lang), fact.Topic.Code(), fact.Topic.About().AskAs("x").Show(fact.Kept, lang), fact.Grade.Label().In(lang), fact.Grade.ToString().ToLowerInvariant(), fact.Who ?? "", Day(fact.HeardOn), Day(fact.Due), Named(fact.By), Time(fact.At),
            ]))),
            new("problems", new("문제점", "Problems"),
            [
                id, company, name, new("kind", new("종류", "Kind")), new("kind_code", new("종류 코드", "Code")), new("words", new("내용", "Words")), new("latest", new("최근 상황", "Latest")), new("resolved", new("해결 내용", "Resolved")), new("resolved_at", new("해결 시각 (UTC)", "Resolved at (UTC)")), by, at,
            ],
            Rows(opportunity => opportunity.Problems.Select(problem => (string[])
            [
                problem.Kind.About().Label.In(lang), problem.Kind.Code(), problem.Words, problem.Latest ?? "", problem.Resolved ?? "", problem.ResolvedAt is { } resolved ? Time(resolved) : "", Named(problem.By), Time(problem.Since),
            ]))),
            new("steps", new("단계와 결과", "Steps and results"),
            [
                id, company, name, new("what", new("단계", "Step")), new("owner", new("맡은 사람", "Owner")), new("due", new("기한", "Due")), new("shows", new("확인 방법", "Shows that it worked")), new("state", new("상태", "State")),
                new("result", new("결과", "Result")), new("effect", new("문제에 대한 영향", "Effect")), new("result_on", new("결과일", "Result on")), new("reason", new("사유", "Reason")), by, at,
            ],
            Rows(opportunity => opportunity.Steps.Select(step => (string[])
            [
                step.Terms.What, Named(step.Terms.Owner), Day(step.Terms.Due), step.Terms.Evidence, CoachingWords.State(step.State).In(lang), step.Result?.What ?? "", step.Result?.Effect.Label().In(lang) ?? "", Day(step.Result?.On), step.Reason ?? "", Named(step.AskedBy), Time(step.At),
            ]))),
        ];
    }

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
