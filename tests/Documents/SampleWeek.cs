using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Weekly;

namespace SalesBot.Tests.Documents;

/// <summary>A week of an invented team, as the records hold it.</summary>
static class SampleWeek
{
    public static readonly DateOnly Monday = new(2026, 11, 23);
    public static readonly UserId Haneul = UserId.Of("haneul");
    public static readonly UserId Jihoon = UserId.Of("jihoon");

    /// <summary>What a hostile or merely careless person might type as a name.</summary>
    public static readonly string[] HostileNames =
        ["=1+1", "../../x", "=HYPERLINK(\"http://evil.example\",\"click\")", "<script>alert(1)</script>", "@SUM(A1)", "\u0000\u0008\uD800깨진 글자", "＋전각", "'\"; DROP", new string('가', 400), "{0} & <w:p/>", "\r\n-5+cmd|' /C calc'!A0"];

    static DateTimeOffset At(int day, int hour = 9) => new(Monday.Year, Monday.Month, Monday.Day + day, hour, 0, 0, TimeSpan.Zero);

    public static Text NameOf(UserId user) => user == Haneul ? Text.Same("김하늘") : user == Jihoon ? Text.Same("박지훈") : new("전 동료", "a former colleague");

    public static Opportunity Opportunity(int number = 0, string? company = null, string? name = null, bool full = true)
    {
        var id = OpportunityId.Of($"opportunity{number:D4}");
        var problem = ProblemId.Of("p1");
        List<OpportunityEvent> events =
        [
            new OpportunityOpened(id, name ?? "MES 교체", CompanyId.Of("hanbit"), company ?? "한빛전자", Haneul, Haneul, At(-2)),
            new FactLearned(Topic.Need, "공정 불량 원인을 하루 안에 못 찾는다고 하심. 엑셀로 모으느라 품질팀이 야근한다고 함", Grade.Confirmed, "이수민 차장", null, Monday.AddDays(-1), null, Haneul, At(-1)),
            new FactLearned(Topic.Budget, "secured", Grade.Confirmed, "김철수 부장", null, Monday, null, Haneul, At(0)),
            new FactLearned(Topic.Amount, "3억 5천만 원, 우리 견적", Grade.Confirmed, "김철수 부장", null, Monday, null, Haneul, At(0)),
            new ProblemReported(problem, ProblemKind.CompetitorAhead, "경쟁사가 가격을 많이 낮췄다고 합니다", Haneul, At(1)),
            new StepProposed(StepId.Of("s1"), new("상무님 면담을 잡는다", Haneul, Monday.AddDays(3), "면담 날짜가 확정된다"), problem, true, Jihoon, At(1)),
        ];
        if (full)
            events.AddRange(
            [
                new FactLearned(Topic.Stage, "proposed", Grade.Confirmed, null, null, Monday, null, Haneul, At(1)),
                new FactLearned(Topic.Approver, "박영수 상무", Grade.Hearsay, "이수민 차장", null, Monday, null, Haneul, At(1)),
                new FactLearned(Topic.Alternatives, "현상 유지와 다우시스템 두 가지를 함께 보고 있음", Grade.Hearsay, "이수민 차장", null, Monday, null, Haneul, At(1)),
                new FactLearned(Topic.DecisionProcess, "품의 → 투자심의 → 대표 결재 순서로 두 달쯤 걸릴 것 같음", Grade.Assumed, null, null, Monday, null, Haneul, At(2)),
                new FactLearned(Topic.Criteria, Domain.Flows.Question.Unknown, Grade.Unknown, null, null, Monday, null, Haneul, At(2)),
                new FactLearned(Topic.NextStep, "12월 3일에 공장 방문해서 라인을 함께 보기로 함", Grade.Confirmed, "김철수 부장", null, Monday, Monday.AddDays(10), Haneul, At(2)),
                new StepProposed(StepId.Of("s2"), new("견적 비교표를 보낸다", Haneul, Monday.AddDays(1), "부장님이 받았다고 답한다"), problem, true, Jihoon, At(0)),
                new StepDone(StepId.Of("s2"), "보내 드렸고 유지보수 조건을 다시 물어보심", Monday.AddDays(1), Effect.Partly, Haneul, At(1, 10)),
                new HelpAsked("기술팀에서 이력 추적 시연을 해 주실 분이 다음 주까지 필요합니다", Haneul, At(2)),
            ]);
        return OpportunityLedger.Apply(null, events).After!;
    }

    public static IReadOnlyList<Domain.Weekly.Position> Positions { get; } =
    [
        new(new("최종 결재권자", "Final approver"), "박영수", "상무", null, "박지훈"),
        new(new("의사결정자", "Decision maker"), "김철수", "구매부장", new("우호", "favourable"), "김하늘", StanceTone.For),
        new(new("내부 지지자(챔피언)", "Champion")),
        new(new("기술 검토자", "Technical evaluator"), "정다은", "품질 수석", new("반대", "against"), null, StanceTone.Against),
        new(new("실무 담당자", "Working contact"), "이수민", "차장", new("중립", "neutral"), "김하늘", StanceTone.Neutral),
        new(new("구매 담당", "Procurement")),
    ];

    public static IReadOnlyList<VoiceLine> Voices { get; } =
    [
        new("V-1042", new("클레임", "claim"), "한빛전자", "납품한 센서 12개 중 3개가 사흘 만에 값이 튄다고 하심. 목소리가 많이 굳어 계셨음", new("원인 분석 중", "cause analysis"), "이서준", Monday.AddDays(-6), Monday.AddDays(2)),
        new("V-1050", new("요청", "request"), "두리물산", "월 마감 전에 미리 재고 알림을 받고 싶다고 하심", new("처리 담당자 지정", "owner assigned"), "최은영", Monday.AddDays(-1), null, new("같은 원인 다시 발생", "cause came back")),
    ];

    /// <summary>What an export holds.</summary>
    public static SeenRecord Seen()
    {
        var opportunity = Opportunity();
        var seen = new Observation("seen", ObservationTopic.Price, ObservationKind.Said, "경쟁사보다 비싸다고 하심", Stance.Reserved, Haneul, Monday, ContactChannel.Visit, false, null, At(0));
        var person = new Person { Id = PersonId.Of("p1"), Name = "김철수", Affiliations = [new(CompanyId.Of("hanbit"), "한빛전자", "구매팀", "부장", Monday)], Observations = [seen], Paths = [new(Haneul, "", Monday)] };
        return new([opportunity], [new(opportunity, CustomerRole.DecisionMaker, "김철수 부장", person), new(opportunity, CustomerRole.Champion, null, null)], [person], [Tests.Voices.Cases.Taken()], NameOf, _ => Monday.AddDays(3));
    }

    public static MeetingPack Pack(int opportunities = 3, bool hostile = false) => new(
        hostile ? HostileNames[1] : "영업1팀", "박지훈", new(Monday, TimeZoneInfo.Utc),
        [
            .. Enumerable.Range(0, opportunities).Select(number => new PackItem(
                hostile ? Opportunity(number, HostileNames[number % HostileNames.Length], HostileNames[(number + 1) % HostileNames.Length]) : Opportunity(number, number == 0 ? "한빛전자" : $"고객사 {number}", full: number % 3 != 1),
                "김하늘", number % 3 == 0 ? Positions : [])),
        ],
        Voices, NameOf);

    public static WeeklyReport Report(Lang lang = Lang.Ko, bool hostile = false) => new(Haneul, hostile ? HostileNames[0] : "김하늘", "영업1팀", "박지훈", Monday, Monday.AddDays(4), lang)
    {
        Customers =
        [
            new(OpportunityId.Of("a"), hostile ? HostileNames[2] : "한빛전자", "MES 교체")
            {
                Done = ["최근 접촉: 김철수 부장님과 견적 조건 협의 (11월 24일)", "예산 상태: 확보 (김철수 부장 · 사실 확인)", "단계 완료: 견적 비교표를 보냄 → 유지보수 조건을 다시 물어보심 (일부 해결)"],
                Problems = ["[경쟁사 우위] 경쟁사가 가격을 많이 낮췄다고 합니다 (11월 24일부터)", "[도움 요청] 이력 추적 시연을 해 주실 분이 다음 주까지 필요합니다"],
                Plans = ["12월 3일 공장 방문", "상무님 면담 잡기 (11월 26일까지)"],
            },
            new(OpportunityId.Of("b"), "두리물산", hostile ? HostileNames[5] : "창고 자동화") { Done = ["고객의 문제·니즈: 월 마감에 재고가 안 맞는다고 하심 (한 과장 · 사실 확인)"], Plans = ["현장 조사 일정 확정 (12월 1일까지)"] },
            new(OpportunityId.Of("c"), "누리식품", "콜드체인 센서") { Problems = ["[고객 무응답] 2주째 답이 없음"] },
        ],
        Quiet = ["세움건설 · 안전 관제", "미래기계 · 예지 정비"],
    };
}
