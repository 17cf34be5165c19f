using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Bench.Growth;

/// <summary>Fills a file with other people's opportunities through the stores, before the bot is started on it.</summary>
static class FilledStore
{
    public const int EachRep = 10;

    /// <param name="company">Its last reps own them.</param>
    /// <param name="each">How many a rep has.</param>
    public static async Task Write(string path, Teams.Company company, int opportunities, int each = EachRep, string inTenant = "local")
    {
        var tenant = TenantId.Of(inTenant);
        var clock = TimeProvider.System;
        await using var file = SqliteStore.Open(path, clock);
        var stores = new Stores(file);
        var first = company.Reps.Count - (opportunities / each);
        await Parallel.ForEachAsync(Enumerable.Range(0, opportunities), new ParallelOptions { MaxDegreeOfParallelism = 32 }, (number, ct) => Add(first + (number / each), number, ct));

        async ValueTask Add(int rep, int number, CancellationToken ct)
        {
            var (owner, now) = (UserId.Of(company.Reps[rep].Id), clock.GetUtcNow());
            var customer = Company.Named($"고객 {number}");
            var id = OpportunityId.Of(new Mint($"bench\n{number}").Next());
            OpportunityEvent[] events =
            [
                new OpportunityOpened(id, "MES 교체", customer.Id, customer.Name, owner, owner, now.AddDays(-40)),
                Said(Topic.Need, "수율 데이터를 설비마다 손으로 옮겨 적어요"), Said(Topic.Budget, "planned"), Said(Topic.Approver, "박영수 상무"), Said(Topic.NextStep, "견적을 비교하기로 함"),
            ];
            var after = OpportunityLedger.Apply(null, events).After!;
            await stores.Opportunities.Add(tenant, after, null, events, [], ct);
            await stores.Desks.Put(tenant, owner, OpportunityRow.Of(after), ct);
            await stores.Desks.Put(tenant, UserId.Of(company.LeaderOf(rep).Id), OpportunityRow.Of(after), ct);

            FactLearned Said(Topic topic, string kept) => new(topic, kept, Grade.Confirmed, "김철수 부장", null, DateOnly.FromDateTime(now.UtcDateTime), null, owner, now.AddDays(-3));
        }
    }
}
