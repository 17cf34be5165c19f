using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Summaries;

/// <summary>An invented company: each leader leads one rep who looks after an even share of the opportunities, with something to attend to in every second one.</summary>
sealed class Company
{
    public static readonly TenantId Tenant = TenantId.Of("bench");

    readonly int each;

    public Company(int leaders, int opportunities)
    {
        each = opportunities / leaders;
        Leaders = [.. Enumerable.Range(0, leaders).Select(at => Somebody($"leader{at}", Role.Leader, null))];
        People = People.Of(Leaders.Concat(Leaders.Select((leader, at) => Somebody($"rep{at}", Role.Rep, leader.Id))));
    }

    public IReadOnlyList<Employee> Leaders { get; }

    public People People { get; }

    /// <summary>What would lie on the leaders' desks.</summary>
    public Task Fill(Stores stores) => Parallel.ForEachAsync(Enumerable.Range(0, Leaders.Count), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (at, ct) =>
    {
        for (int number = 0; number < each; number++) await stores.Desks.Put(Tenant, Leaders[at].Id, OpportunityRow.Of(Opportunity(at, number)), ct);
    });

    static Opportunity Opportunity(int at, int number)
    {
        var (rep, leader, now) = (UserId.Of($"rep{at}"), UserId.Of($"leader{at}"), TimeProvider.System.GetUtcNow());
        var customer = Domain.Customers.Company.Named($"고객 {number}");
        OpportunityEvent[] events =
        [
            new OpportunityOpened(OpportunityId.Of($"o-{at}-{number}"), "MES 교체", customer.Id, customer.Name, rep, rep, now.AddDays(-40)),
            Said(Topic.Need, "수율 데이터를 설비마다 손으로 옮겨 적어요"), Said(Topic.Budget, "planned"), Said(Topic.Approver, "박영수 상무"), Said(Topic.NextStep, "견적을 비교하기로 함"), Said(Topic.Alternatives, "경쟁사 두 곳과 비교 중"),
            .. number % 2 == 0 ? (OpportunityEvent[])
            [
                new ProblemReported(ProblemId.Of("p"), ProblemKind.Price, "가격이 부담된다고 하심", rep, now.AddDays(-9)),
                new StepProposed(StepId.Of("s"), new("상무님 면담을 잡는다", rep, DateOnly.FromDateTime(now.UtcDateTime), "면담 날짜가 정해진다"), null, true, leader, now.AddDays(-5)),
            ] : [],
            new CheckInGiven(RunId.Of("r"), rep, now.AddDays(-3)),
        ];
        return OpportunityLedger.Apply(null, events).After!;

        FactLearned Said(Topic topic, string kept) => new(topic, kept, Grade.Confirmed, "김철수 부장", null, DateOnly.FromDateTime(now.UtcDateTime), null, rep, now.AddDays(-3));
    }

    static Employee Somebody(string id, Role roles, UserId? leader) => new(UserId.Of(id), id, roles, leader, null, "", Lang.Ko, "Asia/Seoul", false);
}
