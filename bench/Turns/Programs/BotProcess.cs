using SalesBot.Bench.Teams;
using SalesBot.Domain.Work;

namespace SalesBot.Bench.Programs;

/// <summary>The real bot, as it is built, in local mode with a data folder of its own. It logs warnings only, as one in production would.</summary>
static class BotProcess
{
    /// <param name="storage">Settings of the store.</param>
    public static async Task<ServerProcess> Start(string repository, string folder, Company company, HttpClient http, params string[] storage)
    {
        var people = Path.Combine(folder, "people.csv");
        await File.WriteAllTextAsync(people, company.File());
        var bot = await ServerProcess.Start(Program(repository), folder, "/readyz", http,
            ["--environment", "Development", "--Local:DataFolder", folder, "--People:File", people, "--Logging:LogLevel:Default", "Warning", .. storage]);
        try
        {
            // A leader's card waits for the leader's working hours, so the same time of the same kind of day is measured, whenever this is run.
            using var moved = await http.PostAsync(new Uri(bot.Address, "/local/clock"), new StringContent($$"""{"to":"{{WorkingMorning:yyyy-MM-dd}}T10:00"}""", null, "application/json"));
            moved.EnsureSuccessStatusCode();
            // Check-ins of a Thursday that was jumped over come due, and must not come in between what is measured.
            await bot.Quiet(longerThanASweep);
            return bot;
        }
        catch
        {
            bot.Dispose();
            throw;
        }
    }

    /// <summary>The same as in production: with an app id, tokens of the channel checked, tokens of its own fetched and shown. Only the pace of Teams is lifted, and its clock is the real one.</summary>
    public static async Task<ServerProcess> StartWithTokens(string repository, string folder, Company company, HttpClient http, Issuer issuer, params string[] storage)
    {
        var people = Path.Combine(folder, "people.csv");
        await File.WriteAllTextAsync(people, company.File());
        return await ServerProcess.Start("dotnet", ServerProcess.Words(Program(repository),
            ["--environment", "Development", "--People:File", people, "--Logging:LogLevel:Default", "Warning", .. issuer.Settings, "--Channel:Pace:PerConversation", "1000000", "--Channel:Pace:PerTenant", "1000000", .. storage]),
            folder, "/readyz", http, issuer.Token(), issuer.Environment);
    }

    static string Program(string repository) => Path.Combine(repository, "bot", "bin", "Release", "net10.0", "SalesBot.Bot.dll");

    static readonly TimeSpan longerThanASweep = TimeSpan.FromSeconds(3);

    public static string[] Sqlite(string folder) => ["--Storage:File", Path.Combine(folder, "salesbot.db")];

    public static string[] Azure(string connectionString) => ["--Storage:ConnectionString", connectionString];

    /// <summary>When check-ins are due that come after what is measured.</summary>
    public static DateTimeOffset NextThursday => new(WorkingMorning.AddDays(2), new(16, 0), TimeSpan.FromHours(9));

    /// <summary>The next working Tuesday that is at least a day away, at ten o'clock; check-ins are due on Thursdays.</summary>
    static DateOnly WorkingMorning
    {
        get
        {
            var calendar = WorkCalendar.Korea();
            var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(2);
            while (day.DayOfWeek is not DayOfWeek.Tuesday || !calendar.IsWorkingDay(day)) day = day.AddDays(1);
            return day;
        }
    }
}
