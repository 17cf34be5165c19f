using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Tests.History;

/// <summary>One decision of somebody about one opportunity, as it would have been stored.</summary>
public sealed record Entry(OpportunityId Opportunity, UserId By, DateTimeOffset At, IReadOnlyList<OpportunityEvent> Events);

/// <summary>A customer person of the generated year. Some have the name of somebody elsewhere, some a foreign one.</summary>
public sealed record Figure(string Name, string Title, string Department, Company Company)
{
    /// <summary>As reps write it: 김철수 부장.</summary>
    public string Who => Title.Length == 0 ? Name : $"{Name} {Title}";
}

/// <summary>
/// A year of three reps with 40 customers, 200 people there and 2,000 entries. The same every time: nothing here is random, clocked or looked up. It holds only what
/// reps and leaders tell; what follows from it (people, desks, summaries) is worked out by the program.
/// </summary>
public static class YearOfHistory
{
    public const int Companies = 40, PeopleAtEach = 5, EntriesInAll = 2_000;

    /// <summary>The last day of the year.</summary>
    public static readonly DateOnly Until = new(2026, 11, 20);

    public static readonly UserId Haneul = UserId.Of("00000000-0000-4000-8000-000000000001");
    public static readonly UserId Emma = UserId.Of("00000000-0000-4000-8000-000000000002");
    public static readonly UserId Jihoon = UserId.Of("00000000-0000-4000-8000-000000000003");
    public static readonly UserId Doyun = UserId.Of("00000000-0000-4000-8000-000000000008");

    public static readonly IReadOnlyList<UserId> Reps = [Haneul, Emma, Doyun];

    /// <summary>The three reps and their leader.</summary>
    public static readonly People People = People.Of(
    [
        Somebody(Haneul, "김하늘", Role.Rep, Lang.Ko), Somebody(Emma, "Emma Clark", Role.Rep, Lang.En), Somebody(Doyun, "오도윤", Role.Rep, Lang.Ko),
        Somebody(Jihoon, "박지훈", Role.Leader, Lang.Ko) with { Leader = null },
    ]);

    static readonly string[] heads = ["한빛", "대성", "미래", "가온", "새롬", "동화", "청운", "백두", "남해", "서진", "우진", "태광", "세화", "보람", "다온", "누리", "해솔", "정원", "금강", "신성"];
    static readonly (string Korean, string English)[] trades = [("전자", "Electronics"), ("화학", "Chemical"), ("물류", "Logistics"), ("건설", "Construction"), ("식품", "Foods"), ("정밀", "Precision"), ("제약", "Pharma"), ("중공업", "Industries")];
    static readonly string[] surnames = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍"];
    static readonly string[] given = ["철수", "영희", "민준", "서연", "도현", "지우", "성호", "은경", "재석", "미란", "동욱", "현정", "태영", "수진", "병철", "유나", "기태", "혜원", "상민", "나연"];
    static readonly string[] titles = ["부장", "과장", "상무", "팀장", "차장"];
    static readonly string[] departments = ["구매팀", "생산기술팀", "전산팀", "품질팀", "경영지원본부"];
    static readonly string[] foreign = ["Lukas Berg", "Anna Schmidt", "John Miller", "Mary Stone"];
    static readonly string[] projects = ["MES 교체", "설비 모니터링", "창고 자동화", "안전관리 시스템", "품질 검사"];

    static readonly string[] needs = ["수율 데이터를 손으로 옮겨 적는다고 하심", "오후마다 조회가 느려진다고 하심", "재고가 맞지 않아 월말마다 밤을 새운다고 하심", "감사 때마다 이력을 찾는 데 며칠이 걸린다고 하심"];
    static readonly string[] contacts = ["현장을 함께 돌아봄. 납기가 가장 걱정이라고 하심", "견적을 설명함. 가격이 경쟁사보다 높다고 하심", "시연을 보심. 화면이 쉽다고 좋아하심", "전화 통화. 내부 보고를 준비 중이라고 하심"];
    static readonly string[] steps = ["다음 주에 현장 설명회를 하기로 함", "견적을 비교해 알려 주기로 함", "품의를 올리기로 함", "공장장님께 보고하기로 함"];
    static readonly string[] promises = ["시험 장비를 빌려 드리기로 함", "도입 사례를 정리해 드리기로 함", "교육 일정을 잡아 드리기로 함", "보안 점검표를 보내 드리기로 함"];
    static readonly (ProblemKind Kind, string Words)[] problems = [(ProblemKind.Price, "가격이 부담된다고 하심"), (ProblemKind.CompetitorAhead, "경쟁사가 먼저 시연했다고 하심"), (ProblemKind.TechnicalOrQuality, "이관하는 동안 멈출까 걱정하심"), (ProblemKind.InternalSupport, "기술팀 지원 일정이 잡히지 않음")];

    public static IReadOnlyList<Company> AllCompanies { get; } = [.. Enumerable.Range(0, Companies).Select(at => Company.Named(NameOf(at)))];

    /// <summary>Whose customer the company is. They are not shared, so that a hand-over moves all of one rep's and nothing else.</summary>
    public static UserId RepOf(int company) => Reps[company % Reps.Count];

    public static IReadOnlyList<Figure> PeopleAt(int company) =>
    [
        .. Enumerable.Range(0, PeopleAtEach).Select(at => at == PeopleAtEach - 1 && company % 10 == 3
            ? new Figure(foreign[company / 10 % foreign.Length], "", "", AllCompanies[company])
            : new Figure(surnames[(company + (at * 7)) % surnames.Length] + given[((company * 3) + (at * 5) + (company / 20)) % given.Length], titles[at % titles.Length], departments[at], AllCompanies[company])),
    ];

    public static OpportunityId OpportunityOf(int company) => OpportunityId.Of(new Mint($"year\n{company}").Next());

    /// <summary>The entries in the order in which they happened.</summary>
    public static IReadOnlyList<Entry> Entries { get; } = [.. All().OrderBy(entry => entry.At).ThenBy(entry => entry.Opportunity.Value, StringComparer.Ordinal)];

    static string NameOf(int company) => $"{heads[company % heads.Length]}{trades[((company / heads.Length) + company) % trades.Length].Korean}";

    /// <summary>What the company calls itself in English.</summary>
    public static string EnglishNameOf(int company) => $"Customer{company} {trades[((company / heads.Length) + company) % trades.Length].English}";

    static IEnumerable<Entry> All()
    {
        var each = EntriesInAll / Companies;
        for (int company = 0; company < Companies; company++)
        {
            var (id, rep, people) = (OpportunityOf(company), RepOf(company), PeopleAt(company));
            for (int at = 0; at < each; at++)
            {
                // A week apart, on working days of the year before the end, each customer at its own hour.
                var day = Until.AddDays(-7 * (each - 1 - at) - (company % 5));
                var time = new DateTimeOffset(day.ToDateTime(new(9 + (company % 8), company % 60)), TimeSpan.FromHours(9));
                yield return new(id, rep, time, [.. Events(company, at, id, rep, people[(at + company) % people.Count], people, day, time)]);
            }
        }
    }

    static IEnumerable<OpportunityEvent> Events(int company, int at, OpportunityId id, UserId rep, Figure who, IReadOnlyList<Figure> people, DateOnly day, DateTimeOffset time)
    {
        FactLearned Said(Topic topic, string kept, Figure by, DateOnly? due = null) => new(topic, kept, Grade.Confirmed, by.Who, null, day, due, rep, time);
        var customer = AllCompanies[company];
        if (at == 0) yield return new OpportunityOpened(id, projects[company % projects.Length], customer.Id, customer.Name, rep, rep, time);
        if (at == 1) yield return Said(Topic.Approver, people[2].Who, people[0]);
        if (at == 2) yield return Said(Topic.Need, needs[company % needs.Length], who);
        if (at == 20) yield return Said(Topic.Budget, company % 3 == 0 ? "secured" : "planned", people[0]);
        // Every position but the last two is told in the course of the year.
        if (at is >= 4 and < 8) yield return new PositionTold(CustomerRoles.Wanted[at - 3], people[at % people.Count].Who, null, day, rep, time);
        yield return (at % 5) switch
        {
            0 => Said(Topic.NextStep, steps[(company + at) % steps.Length], who, day.AddDays(10)),
            1 => Said(Topic.Promise, promises[(company + (at / 5)) % promises.Length], who, day.AddDays(14)),
            2 => Said(Topic.Alternatives, company % 2 == 0 ? "경쟁사 두 곳과 비교 중" : "내재화도 검토 중", who),
            _ => Said(Topic.LastContact, contacts[(company + at) % contacts.Length], who),
        };
        var problem = ProblemId.Of($"year-{company}-{at / 10}");
        if (at % 10 == 3) yield return new ProblemReported(problem, problems[(company + at) % problems.Length].Kind, problems[(company + at) % problems.Length].Words, rep, time);
        else if (at % 10 == 8 && at < 40) yield return new ProblemResolved(problem, "현장 설명으로 풀림", rep, time);
        // The last step of the year is still going on.
        if (at == 45) yield return new StepProposed(StepId.Of($"year-{company}"), new("상무님 면담을 잡는다", rep, Until.AddDays(10), "면담 날짜가 정해진다"), null, true, Jihoon, time);
        yield return new CheckInGiven(RunId.Of($"year-{company}-{at}"), rep, time);
    }

    static Employee Somebody(UserId id, string name, Role roles, Lang lang) => new(id, name, roles, Jihoon, null, "영업1팀", lang, "Asia/Seoul", false);
}
