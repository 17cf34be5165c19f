using Microsoft.Data.Sqlite;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Voices;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Budgets;

/// <summary>A company in which a hundred thousand cases have been registered: nobody reads more, or waits longer, than where there are none.</summary>
public class ManyCasesTests
{
    const int many = 100_000;

    [Fact]
    public async Task A_hundred_thousand_cases_change_neither_what_registering_costs_nor_what_the_lists_read()
    {
        var few = await Costs(0);
        var costs = await Costs(many);
        Assert.Equal(few, costs);
        Assert.InRange(costs[0].Trips.Waves, 1, 6);
        // The chat, the person, and the one case that concerns this person.
        Assert.All(costs.Skip(1), list => Assert.True(list is { Trips: { Waves: <= 2, Queries: 1 }, Rows: <= 3 }, list.ToString()));
    }

    /// <summary>What registering costs, then "my cases" and the owner's list, beside so many cases of others.</summary>
    static async Task<IReadOnlyList<(RoundTrips Trips, int Rows)>> Costs(int others)
    {
        CountingTables counting = null!;
        await using var here = await Surface.Surface.Open((_, tables) => counting = new(tables), fill: file => Fill(file, others));
        await here.Teams.Says(Seat.Seojun, "서울병원 박 과장이 납기 때문에 화가 많이 났어요");
        var registering = await Counted(() => here.Teams.Presses(Seat.Seojun, "접수"), Seat.Seojun, "접수했습니다");
        await here.Teams.Says(Seat.Jihoon, "VOC-1001 지정 김하늘");
        var mine = await Counted(() => here.Teams.Says(Seat.Seojun, "내 접수"), Seat.Seojun, "서울병원");
        var toDo = await Counted(() => here.Teams.Says(Seat.Haneul, "처리할 접수"), Seat.Haneul, "서울병원");
        return [registering, mine, toDo];

        async Task<(RoundTrips, int)> Counted(Func<Task<int>> act, Seat who, string sees)
        {
            var trips = new RoundTrips(0, 0, 0, 0, 0);
            here.Teams.Carry = async activity =>
            {
                (var answer, trips) = await Carried.To(here.Bot, activity, counting);
                return answer;
            };
            await act();
            here.Teams.Carry = null;
            Assert.Contains(sees, here.Newest(who), StringComparison.Ordinal);
            return (trips, counting.Rows);
        }
    }

    /// <summary>
    /// Cases of others, that ended long ago. Where the rows of one lie the stores themselves say; the rest are copies of it, made by the file. Nobody has to read them, so there is nothing in them.
    /// </summary>
    static async Task Fill(string path, int cases)
    {
        await using (SqliteStore.Open(path, TimeProvider.System))
        {
        }
        var places = new Places();
        var (stores, tenant, customer) = (new Stores(places), TenantId.Of("local"), Company.Named($"고객사 {stands}"));
        var one = Voices.Cases.Taken() with { Id = VoiceId.Of($"case-{stands}"), Company = customer.Id, Registrant = UserId.Of($"registrant-{stands}"), Owner = UserId.Of($"owner-{stands}") };
        var row = VoiceRow.Of(one);
        await stores.Voices.Add(tenant, one, null, [], [], default);
        await stores.Voices.Put(tenant, VoiceList.Of(one.Registrant), row, default);
        await stores.Voices.Put(tenant, VoiceList.Of(customer.Id), row, default);
        await stores.Desks.Put(tenant, one.Owner!.Value, row, default);
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        foreach (var (table, partition, key) in places.Written)
        {
            await using var copies = connection.CreateCommand();
            copies.CommandText = $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $cases) INSERT INTO {table} SELECT replace($partition, $stands, i), replace($key, $stands, i), '{{}}', 1 FROM n WHERE $cases > 0";
            foreach (var (name, value) in ((string, object)[])[("$cases", cases), ("$partition", partition), ("$key", key), ("$stands", stands)]) copies.Parameters.AddWithValue(name, value);
            Assert.Equal(cases, await copies.ExecuteNonQueryAsync());
        }
    }

    /// <summary>Stands for the number of a copy.</summary>
    const string stands = "777777777";

    /// <summary>Where something would be written.</summary>
    sealed class Places : ITables
    {
        public List<(Table Table, string Partition, string Key)> Written { get; } = [];

        public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) => new((Row?)null);

        public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct)
        {
            Written.AddRange(operations.Select(operation => (table, partition, operation.Key)));
            return new(new Submitted.Done([]));
        }
    }
}
