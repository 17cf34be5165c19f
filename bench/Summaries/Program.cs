using System.Diagnostics;
using System.Globalization;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Weekly;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;
using SalesBot.Summaries;

// What the weekly summaries of a company cost beside a bare read of the same rows: dotnet run -c Release --project bench/Summaries [leaders] [opportunities]
var leaders = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2_000;
var opportunities = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
var folder = Directory.CreateTempSubdirectory("salesbot-summaries-");
try
{
    await using var file = SqliteStore.Open(Path.Combine(folder.FullName, "salesbot.db"), TimeProvider.System);
    var stores = new Stores(file);
    var company = new Company(leaders, opportunities);
    await company.Fill(stores);

    // Three times in turn, the best of each: on a busy machine the others measure what else was running.
    var (bare, read, made, peak) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
    for (var round = 0; round < 3; round++)
    {
        bare = Min(bare, await Timed(leader => Bare(leader.Id)));
        read = Min(read, await Timed(async leader => await stores.Desks.Rows(Company.Tenant, leader.Id, default)));
        made = Min(made, await Timed(leader => Make(leader)));
    }
    Console.WriteLine($"| leaders | opportunities | rows as text | rows as records | read, built and kept | of the bare read | peak of the heap |");
    Console.WriteLine($"|---:|---:|---:|---:|---:|---:|---:|");
    Console.WriteLine($"| {leaders:N0} | {opportunities:N0} | {bare.TotalSeconds:0.00} s | {read.TotalSeconds:0.00} s | {made.TotalSeconds:0.00} s | {made / bare:0.00}× as text, {made / read:0.00}× as records | {peak / 1024 / 1024} MiB |");
    return;

    // As the bot makes it: the rows of one desk, the lines in them, and what is kept for the leader above.
    async Task Make(Employee leader)
    {
        var (now, today) = (TimeProvider.System.GetUtcNow(), DateOnly.FromDateTime(DateTime.UtcNow));
        var lines = WeeklySummary.Of(leader.Id, await stores.Desks.Rows(Company.Tenant, leader.Id, default), opportunity => company.People.Of(leader.Id, opportunity) is Standing.Leader, today, at => DateOnly.FromDateTime(at.UtcDateTime));
        await stores.Summaries.Put(Company.Tenant, KeptSummary.Of(leader.Id, Week.Of(today), now, lines, []), default);
    }

    async Task Bare(UserId leader)
    {
        await foreach (var _ in file.All(Table.Desk, Keys.Of(Company.Tenant.Value, leader.Value), KeyRange.All, default)) ;
    }

    async Task<TimeSpan> Timed(Func<Employee, Task> each)
    {
        var watch = Stopwatch.StartNew();
        foreach (var (at, leader) in company.Leaders.Index())
        {
            await each(leader);
            if (at % 100 == 99) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        }
        return watch.Elapsed;
    }

    static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
finally
{
    folder.Delete(recursive: true);
}
