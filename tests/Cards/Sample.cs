using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Tests.Cards;

/// <summary>People, words and an opportunity for pictures of cards, in the language of the card. Everything happens on one fixed day.</summary>
sealed class Sample(Lang lang)
{
    public static readonly Today Today = new(new(2026, 11, 23), TimeZoneInfo.Utc);
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    public static readonly UserId Rep = UserId.Of("rep");
    public static readonly UserId Leader = UserId.Of("leader");
    public static readonly CompanyId Company = CompanyId.Of("hanbit");

    /// <summary>Words somebody typed.</summary>
    public string Said(string ko, string en) => lang is Lang.Ko ? ko : en;

    public string RepName => Said("김하늘", "Haneul Kim");

    public string LeaderName => Said("박지훈", "Jihoon Park");

    public Text NameOf(UserId id) => Text.Same(id == Rep ? RepName : id == Leader ? LeaderName : Said("최은영", "Eunyoung Choi"));

    public static DateTimeOffset DaysAgo(int days) => Now.AddDays(-days);

    /// <summary>An opportunity as these events left it.</summary>
    public Opportunity Opportunity(params IReadOnlyList<OpportunityEvent> events) => Named("hanbit", Said("한빛전자", "Hanbit Electronics"), Said("MES 교체", "Replacement of the MES"), events);

    public static Opportunity Named(string id, string company, string name, params IReadOnlyList<OpportunityEvent> events)
    {
        var (after, refusal) = OpportunityLedger.Apply(null, [new OpportunityOpened(OpportunityId.Of(id), name, CompanyId.Of(id), company, Rep, Rep, DaysAgo(40)), .. events]);
        return after ?? throw new InvalidOperationException(refusal!.En);
    }

    public FactLearned Fact(Topic topic, string kept, Grade grade = Grade.Confirmed, string? who = null, int daysAgo = 5, DateOnly? due = null) =>
        new(topic, kept, grade, who ?? Said("김철수 부장", "Ms. Kim, head of production"), null, Today.AddDays(-daysAgo), due, Rep, DaysAgo(daysAgo));

    public FactLearned Unknown(Topic topic) => new(topic, Domain.Flows.Question.Unknown, Grade.Unknown, null, null, Today, null, Rep, Now);

    public ProblemReported Competitor(int daysAgo = 0) =>
        new(ProblemId.Of("competitor"), ProblemKind.CompetitorAhead, Said("경쟁사가 가격을 많이 낮췄다고 합니다", "The competitor has lowered its price a lot"), Rep, DaysAgo(daysAgo));

    public Terms Terms(UserId owner, int inDays = 4) =>
        new(Said("공장장님과 납기 협의", "Talk about delivery with the plant manager"), owner, Today.AddDays(inDays), Said("납기 확답을 받음", "A confirmed date of delivery"));

    public static readonly StepId Step = StepId.Of("step1");

    /// <summary>What a check-in may have told: a need with its source, a planned budget, a problem.</summary>
    public IReadOnlyList<OpportunityEvent> Told() =>
    [
        Fact(Topic.Need, Said("수율 데이터를 설비마다 손으로 옮겨 적어요", "We copy yield data from every machine by hand")),
        Fact(Topic.Budget, "planned", Grade.Hearsay),
        Fact(Topic.NextStep, Said("다음 주 화요일에 견적 비교", "Comparison of offers next Tuesday"), daysAgo: 0, due: Today.AddDays(8)),
        Competitor(),
    ];
}
