using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Weekly;

/// <summary>A position of an opportunity, and who holds it as far as the reader may see that person.</summary>
/// <param name="Who">As it was told; null while nobody is known to hold it.</param>
public sealed record SeenPosition(Opportunity Opportunity, CustomerRole Role, string? Who, Person? Person);

/// <summary>Everything a reader may see of what their team has recorded, names in their places.</summary>
/// <param name="DueOf">The next day by which a case owes something.</param>
public sealed record SeenRecord(
    IReadOnlyList<Opportunity> Opportunities, IReadOnlyList<SeenPosition> Positions, IReadOnlyList<Person> People, IReadOnlyList<Voice> Voices, Func<UserId, Text> NameOf, Func<Voice, DateOnly?> DueOf)
{
    public static SeenRecord Nothing { get; } = new([], [], [], [], user => Text.Same(user.Value), _ => null);
}

/// <summary>What is recorded as tables for other programs: one row a thing, with who said it, how it is known, and when.</summary>
public static class Exports
{
    static readonly ExportColumn id = new("opportunity_id", new("기회 ID", "Opportunity ID"));
    static readonly ExportColumn company = new("company", new("고객사", "Customer"));
    static readonly ExportColumn name = new("name", new("기회", "Opportunity"));
    static readonly ExportColumn rep = new("rep", new("영업 담당", "Rep"));
    static readonly ExportColumn personId = new("person_id", new("고객 ID", "Person ID"));
    static readonly ExportColumn stance = new("stance", new("태도", "Stance"));
    static readonly ExportColumn stanceCode = new("stance_code", new("태도 코드", "Stance code"));
    static readonly ExportColumn by = new("recorded_by", new("기록한 사람", "Recorded by"));
    static readonly ExportColumn at = new("recorded_at", new("기록 시각 (UTC)", "Recorded at (UTC)"));

    public static IReadOnlyList<ExportTable> Of(SeenRecord seen, Lang lang) => [.. Opportunities(seen.Opportunities, seen.NameOf, lang), Positions(seen, lang), People(seen.People, lang), Observations(seen, lang), Voices(seen, lang)];

    static ExportTable Positions(SeenRecord seen, Lang lang) => new(
        "positions", new("고객사 인물과 자리", "Positions"),
        [
            id, company, name, new("role", new("자리", "Position")), new("role_code", new("자리 코드", "Code")), new("person", new("고객", "Person")), personId, new("title", new("직함", "Title")), stance, stanceCode, new("reached_by", new("접근 경로", "Reached by")),
        ],
        [
            .. seen.Positions.Select(position => (IReadOnlyList<string>)
            [
                position.Opportunity.Id.Value, position.Opportunity.CompanyName, position.Opportunity.Name, position.Role.Label().In(lang), position.Role.ToString(), position.Person?.Name ?? position.Who ?? "", position.Person?.Id.Value ?? "",
                position.Person?.Latest?.Title ?? "", .. StanceOf(position.Person, lang), position.Person is { } person ? string.Join(", ", PersonGaps.Reach(person).Take(3).Select(path => seen.NameOf(path.Via).In(lang))) : "",
            ]),
        ]);

    static ExportTable People(IReadOnlyList<Person> people, Lang lang) => new(
        "people", new("고객", "People"),
        [personId, new("name", new("이름", "Name")), company, new("department", new("부서", "Department")), new("title", new("직함", "Title")), stance, stanceCode, new("stance_on", new("태도를 본 날", "Stance seen on")), new("last_seen", new("마지막으로 본 날", "Last seen"))],
        [
            .. people.Select(person => (IReadOnlyList<string>)
                [person.Id.Value, person.Name, person.Latest?.CompanyName ?? "", person.Latest?.Department ?? "", person.Latest?.Title ?? "", .. StanceOf(person, lang), Day(person.Stances.FirstOrDefault()?.On), Day(person.LastSeen)]),
        ]);

    static ExportTable Observations(SeenRecord seen, Lang lang) => new(
        "observations", new("고객에게서 보고 들은 것", "Observations"),
        [
            personId, new("name", new("이름", "Name")), new("seen_on", new("본 날", "On")), new("topic", new("무엇에 대해", "About")), new("topic_code", new("무엇 코드", "Code")), new("how", new("어떻게", "How")), new("how_code", new("어떻게 코드", "How code")),
            stance, stanceCode, new("words", new("내용", "Words")), by, at,
        ],
        [
            .. seen.People.SelectMany(person => person.Observations.Select(made => (IReadOnlyList<string>)
            [
                person.Id.Value, person.Name, Day(made.On), made.Topic.Label().In(lang), made.Topic.ToString(), made.Kind.Label().In(lang), made.Kind.ToString(), made.Stance?.Label().In(lang) ?? "", made.Stance?.ToString() ?? "", made.Show(lang), seen.NameOf(made.By).In(lang), Time(made.At),
            ])),
        ]);

    static ExportTable Voices(SeenRecord seen, Lang lang) => new(
        "voices", new("고객의 소리", "Customer voices"),
        [
            new("number", new("접수 번호", "Number")), new("kind", new("구분", "Kind")), new("kind_code", new("구분 코드", "Kind code")), company, new("words", new("고객 말씀", "In the customer's words")), new("stage", new("단계", "Stage")),
            new("stage_code", new("단계 코드", "Stage code")), new("owner", new("처리 담당자", "Owner")), new("registered_on", new("접수일", "Registered on")), new("due", new("다음 기한", "Next deadline")), new("cause", new("근본 원인", "Cause")), new("cause_category", new("원인 종류", "Kind of cause")),
            new("came_back", new("다시 나타남", "Came back")),
        ],
        [
            .. seen.Voices.Select(voice => (IReadOnlyList<string>)
            [
                voice.Number.ToString(), voice.Kind.Label().In(lang), voice.Kind.ToString(), voice.CompanyName ?? "", voice.Words, VoiceTexts.State(voice).In(lang), voice.State.ToString(), voice.Owner is { } owner ? seen.NameOf(owner).In(lang) : "", Day(voice.RegisteredOn),
                Day(seen.DueOf(voice)), voice.Cause?.Words ?? "", voice.Cause?.Category.Label().In(lang) ?? "", voice.CameBack > 0 ? new Text("예", "yes").In(lang) : "",
            ]),
        ]);

    static string[] StanceOf(Person? person, Lang lang) => person?.Stances.FirstOrDefault()?.Stance is { } seen ? [seen.Label().In(lang), seen.ToString()] : ["", ""];

    static IReadOnlyList<ExportTable> Opportunities(IReadOnlyList<Opportunity> opportunities, Func<UserId, Text> nameOf, Lang lang)
    {
        string Named(UserId user) => nameOf(user).In(lang);
        string[] About(Opportunity opportunity) => [opportunity.Id.Value, opportunity.CompanyName, opportunity.Name];
        IReadOnlyList<IReadOnlyList<string>> Rows(Func<Opportunity, IEnumerable<string[]>> of) => [.. opportunities.SelectMany(opportunity => of(opportunity).Select(row => (IReadOnlyList<string>)[.. About(opportunity), .. row]))];
        return
        [
            new("opportunities", new("영업 기회", "Opportunities"),
            [
                id, company, name, rep, new("rep_id", new("영업 담당 ID", "Rep ID")), new("state", new("상태", "State")), new("end_reason", new("종료 사유", "Reason")), new("opened_at", new("등록 시각 (UTC)", "Opened at (UTC)")),
                new("last_contact_on", new("최근 접촉일", "Last contact on")), new("last_check_in", new("최근 체크인 (UTC)", "Last check-in (UTC)")), new("version", new("버전", "Version")),
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
