using SalesBot.Bot.Customers;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.History;

/// <summary>The generated year as it lies in an embedded file; written once, and copied for whoever begins there.</summary>
static class YearStore
{
    static readonly Lazy<Task<byte[]>> written = new(async () =>
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-year-").FullName;
        try
        {
            var file = Path.Combine(folder, "year.db");
            await using (var store = SqliteStore.Open(file, TimeProvider.System)) await Write(new(store));
            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    });

    public static async Task Begin(string file) => await File.WriteAllBytesAsync(file, await written.Value);

    /// <summary>Every entry as a turn would have stored it, customers side by side.</summary>
    static async Task Write(Stores stores)
    {
        var tenant = TenantId.Of("local");
        var colleagues = new Colleagues(stores.Roster, TimeProvider.System);
        colleagues.Use(YearOfHistory.People);
        var follower = new OpportunityFollower(stores, colleagues);
        await Parallel.ForEachAsync(YearOfHistory.Entries.GroupBy(entry => entry.Opportunity), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (entries, ct) =>
        {
            Kept<Opportunity>? kept = null;
            foreach (var entry in entries)
            {
                var (told, met) = Capture.Of(entry.Events, kept?.Value, YearOfHistory.People.IsNamed, DateOnly.FromDateTime(entry.At.DateTime));
                var (after, refusal) = OpportunityLedger.Apply(kept?.Value, told);
                Assert.Null(refusal);
                if (kept is null) await stores.Customers.Meet(tenant, YearOfHistory.AllCompanies.First(company => company.Id == after!.Company), ct);
                await Task.WhenAll(met.Select(person => stores.Customers.Meet(tenant, person, entry.By, entry.At, ct).AsTask()));
                Assert.True(await stores.Opportunities.Add(tenant, after!, kept?.ETag, told, [], ct));
                await follower.Follow(tenant, null, after!, told, ct);
                kept = await stores.Opportunities.Head(tenant, entry.Opportunity, ct);
            }
        });
    }
}
