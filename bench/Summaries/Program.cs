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

    // Processor time, the best of five rounds in turn after a first one that counts for nothing: on a busy machine a clock measures what else is running.
    var (bare, read, built, kept, peak) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
    for (var round = 0; round < 6; round++)
    {
        if (round == 1) (bare, read, built, kept) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        bare = Min(bare, await Timed(leader => Bare(leader.Id)));
        read = Min(read, await Timed(async leader => await stores.Desks.Rows(Company.Tenant, leader.Id, default)));
        built = Min(built, await Timed(async leader => await Build(leader)));
        kept = Min(kept, await Timed(async leader => await stores.Summaries.Put(Company.Tenant, await Build(leader), default)));
    }
    Console.WriteLine("Processor time on SQLite. *Rows read* is what the store gives of each leader's desk and nothing more; *read and built* is a summary of it; *and kept* writes it for the leader above. Sending is measured with a card to everybody.\n");
    Console.WriteLine("| leaders | opportunities | rows as text | rows read | read and built | of the rows read | and kept | peak of the heap |");
    Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
    Console.WriteLine($"| {leaders:N0} | {opportunities:N0} | {bare.TotalSeconds:0.00} s | {read.TotalSeconds:0.00} s | {built.TotalSeconds:0.00} s | {built / read:0.00} times | {kept.TotalSeconds:0.00} s | {peak / 1024 / 1024} MiB |");
    return;

    // As the bot makes it: the rows of one desk, the lines in them, and what is kept for the leader above.
    async Task<KeptSummary> Build(Employee leader)
    {
        var (now, today) = (TimeProvider.System.GetUtcNow(), DateOnly.FromDateTime(DateTime.UtcNow));
        var lines = WeeklySummary.Of(leader.Id, await stores.Desks.Rows(Company.Tenant, leader.Id, default), opportunity => company.People.Of(leader.Id, opportunity) is Standing.Leader, today, at => DateOnly.FromDateTime(at.UtcDateTime));
        return KeptSummary.Of(leader.Id, Week.Of(today), now, lines, []);
    }

    async Task Bare(UserId leader)
    {
        await foreach (var _ in file.All(Table.Desk, Keys.Of(Company.Tenant.Value, leader.Value), KeyRange.All, default)) ;
    }

    async Task<TimeSpan> Timed(Func<Employee, Task> each)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var (at, leader) in company.Leaders.Index())
        {
            await each(leader);
            if (at % 100 == 99) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        }
        return Environment.CpuUsage.TotalTime - before;
    }

    static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
finally
{
    folder.Delete(recursive: true);
}
