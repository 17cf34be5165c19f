using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Channel.StandIns;
using SalesBot.Tests.CompanyDirectory;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Telemetry;

/// <summary>What leaves the program as telemetry and logs: what the list promises, and nothing of people.</summary>
public sealed class TelemetryTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-telemetry-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A whole small story with marker words in everything people can write, with failures of every neighbour.</summary>
    async Task<(StandInCollector Collector, string Log)> Story(StandInCollector collector)
    {
        await using var teams = await StandInTeams.Start();
        await using var graph = await Company.Start();
        graph.Fails = (_, path) => path.Contains(Company.Leaders, StringComparison.Ordinal) ? (403, null) : null;
        var clock = new FakeTimeProvider(BotHost.Monday);
        var log = new RecordingLog();
        await using (var bot = await BotHost.Start(
            folder, clock, [.. BotHost.Sqlite(folder), .. collector.Settings, .. Company.Settings(graph), "--Logging:LogLevel:SalesBot", "Trace", "--Logging:LogLevel:Default", "Information", "--Logging:LogLevel:Azure", "Warning",
                "--Model:Endpoint", "http://127.0.0.1:1/v1", "--Model:Name", "marker-model", "--Model:Key", "marker-key"],
            samples: true,
            services: services => services.AddLogging(logging => logging.AddProvider(log).AddOpenTelemetry(options => options.IncludeFormattedMessage = true).SetMinimumLevel(LogLevel.Trace))))
        {
            teams.Bot = bot.Address;
            await teams.Says(Seat.Haneul, "새 기회 마커고객사 마커사업");
            await teams.Says(Seat.Haneul, "취소");
            await teams.Says(Seat.Haneul, "어제 한빛 마커부장님이 마커예산 3억 확보됐다고 하심");
            await teams.Says(Seat.Haneul, "도움 요청 마커가격");
            // A file with its pre-authorised address, one that is to be put somewhere, a search, a form in a group and one on a message.
            await teams.SendsFile(Seat.Mina, "marker-file.csv", "고객사,기회,담당\n마커고객,마커사업,김하늘\n"u8.ToArray());
            await teams.Invokes(Seat.Haneul, "fileConsent/invoke", new JsonObject
            {
                ["type"] = "fileUpload", ["action"] = "accept", ["context"] = new JsonObject { ["kind"] = "document", ["id"] = "marker-order" },
                ["uploadInfo"] = new JsonObject { ["contentUrl"] = "https://contoso-my.sharepoint.com/marker", ["name"] = "marker.docx", ["uploadUrl"] = "https://contoso-my.sharepoint.com/marker?tempauth=marker", ["uniqueId"] = "1", ["fileType"] = "docx" },
            });
            await teams.Invokes(Seat.Haneul, "composeExtension/query", Surface.Surface.Query("마커검색"));
            await teams.SaysIn("19:marker@thread.v2", Seat.Seojun, "마커병원 마커과장이 납기 때문에 화가 많이 났어요");
            await teams.Invokes(Seat.Seojun, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "logVoice", ["commandContext"] = "message", ["messagePayload"] = new JsonObject { ["id"] = "17", ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = "마커병원이 마커불만" } } }, "19:marker@thread.v2");
            await teams.Invokes(Seat.Seojun, "signin/verifyState", new JsonObject { ["state"] = "marker-state" });
            await bot.Work();
            teams.Refuse = context =>
            {
                context.Response.Headers.RetryAfter = "30";
                return 429;
            };
            await teams.Says(Seat.Haneul, "체크인 한빛전자");
            teams.Refuse = _ => 403;
            await teams.Says(Seat.Jihoon, "무엇이 기다리나");
            teams.Refuse = null;
            await bot.Services.GetRequiredService<Bot.CompanyDirectory.DirectorySync>().Round(CancellationToken.None);
            bot.Services.GetRequiredService<TracerProvider>().ForceFlush();
            bot.Services.GetRequiredService<MeterProvider>().ForceFlush();
            bot.Services.GetRequiredService<LoggerProvider>().ForceFlush();
        }
        return (collector, log.All);
    }

    [Fact]
    [Row("4.3.11 logs")]
    public async Task Neither_words_of_people_nor_names_ids_or_tokens_leave_the_program_and_what_is_emitted_is_listed()
    {
        await using var collector = await StandInCollector.Start();
        var (_, log) = await Story(collector);
        var (traces, metrics, logs) = (collector.All("traces"), collector.All("metrics"), collector.All("logs"));
        // What is looked for is really there to be found.
        Assert.Contains("salesbot.turn.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("storage_calls", traces, StringComparison.Ordinal);
        Assert.Contains("could not be read", logs, StringComparison.Ordinal);
        Assert.Contains("could not be read", log, StringComparison.Ordinal);
        foreach (var marker in (string[])["마커", "marker", "한빛", "김하늘", "박지훈", Seat.Haneul.Id, Seat.Haneul.Conversation, "29:", "Bearer", "smba", "tempauth", "sharepoint", "thread.v2", Company.Ann])
            foreach (var (where, text) in new[] { ("traces", traces), ("metrics", metrics), ("logs", logs), ("log", log) })
                Assert.False(text.Contains(marker, StringComparison.OrdinalIgnoreCase), $"'{marker}' is in the {where}: {Around(text, marker)}");

        var listed = Regex.Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "docs", "telemetry.md")), @"^\| `([a-z_]+\.[a-z_.]+)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToHashSet();
        var emitted = Regex.Matches(metrics, @"(salesbot\.[a-z_.]+|channel\.connector\.calls)").Select(match => match.Value).Where(name => name.Contains('.', StringComparison.Ordinal)).ToHashSet();
        Assert.Superset(emitted, listed);
        // Set aside and late are rare: what a story does not emit is at least made by the program.
        Assert.Equal(listed.Order(), Instruments().Order());
    }

    static IEnumerable<string> Instruments()
    {
        var names = new List<string>();
        using var listener = new System.Diagnostics.Metrics.MeterListener { InstrumentPublished = (instrument, _) => names.Add(instrument.Name) };
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>();
        using var measures = new Bot.Telemetry.Measures(meters);
        _ = new SalesBot.Channel.Sending.ConnectorMeter(meters);
        listener.Start();
        return names.Where(name => name.StartsWith("salesbot.", StringComparison.Ordinal) || name.StartsWith("channel.", StringComparison.Ordinal)).Distinct();
    }

    static string Around(string text, string marker)
    {
        var at = text.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 100)];
    }
}
