using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;
using SalesBot.Storage.Azure;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Bench.Growth;

/// <summary>
/// Fills a store with other people's opportunities through the stores, before the bot is started on it: as it is where SalesBot has been for long, so everybody has their schedule, and what is
/// theirs lies on their leader's desk.
/// </summary>
static class FilledStore
{
    public const int EachRep = 10;

    // As many as the writer of the file takes in one transaction, and as many as keep the emulator busy.
    const int inTheFile = 256, onAzure = 8;

    /// <summary>In an embedded file.</summary>
    public static async Task Write(string path, Teams.Company company, int opportunities, DateTimeOffset checkIn, int each = EachRep, string inTenant = "local", Func<Teams.Seat, Address>? reachedAt = null)
    {
        await using var file = SqliteStore.Open(path, TimeProvider.System);
        await Write(new Stores(file), inTheFile, company, opportunities, checkIn, each, inTenant, reachedAt);
    }

    /// <summary>The same in a storage account, as a bot with the settings of every installation finds it.</summary>
    public static async Task WriteToAzure(string connectionString, Teams.Company company, int opportunities, DateTimeOffset checkIn)
    {
        // Nobody waits for an answer here, and the emulator is slow when it has much to take.
        var tables = new AzureTables(AzureClients.Tables(connectionString), new() { Deadline = TimeSpan.FromMinutes(1) });
        await tables.Start(CancellationToken.None);
        await Write(new Stores(tables), onAzure, company, opportunities, checkIn, EachRep, "local", null);
    }

    /// <param name="company">Its last reps own them.</param>
    /// <param name="checkIn">When their next check-in is due; their leaders' summaries are a few days later.</param>
    /// <param name="each">How many a rep has.</param>
    static async Task Write(Stores stores, int sideBySide, Teams.Company company, int opportunities, DateTimeOffset checkIn, int each, string inTenant, Func<Teams.Seat, Address>? reachedAt)
    {
        var tenant = TenantId.Of(inTenant);
        var first = company.Reps.Count - (opportunities / each);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = sideBySide };
        await Parallel.ForEachAsync(Enumerable.Range(first, company.Reps.Count - first), parallel, async (rep, ct) =>
        {
            var (seat, leader) = (company.Reps[rep], UserId.Of(company.LeaderOf(rep).Id));
            var entry = new RosterEntry(UserId.Of(seat.Id), seat.Name, reachedAt?.Invoke(seat), NextCheckIn: checkIn, LedBy: leader);
            await stores.Dues.Put(new(checkIn, DueKind.CheckIn, tenant, seat.Id), ct);
            await stores.Roster.Save(tenant, entry, null, ct);
            for (int number = 0; number < each; number++) await Add(rep, (rep * each) + number, ct);
        });
        var summary = checkIn.AddDays(4);
        await Parallel.ForEachAsync(company.Reps.Skip(first).Index().Select(rep => company.LeaderOf(first + rep.Index)).Distinct(), parallel, async (leader, ct) =>
        {
            await stores.Dues.Put(new(summary, DueKind.Summary, tenant, leader.Id), ct);
            await stores.Roster.Save(tenant, new(UserId.Of(leader.Id), leader.Name, NextSummary: summary), null, ct);
        });

        async ValueTask Add(int rep, int number, CancellationToken ct)
        {
            var (owner, now) = (UserId.Of(company.Reps[rep].Id), TimeProvider.System.GetUtcNow());
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
