using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SalesBot.Bench.Growth;
using SalesBot.Bench.Report;
using SalesBot.Bench.Teams;
using SalesBot.Bot;
using SalesBot.Bot.Work;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Bench.FanOut;

/// <summary>
/// The weekly check-in of very many people: all of them are due on Thursday at four, and Teams takes so many messages a second from a tenant. The real program, as
/// one or as several that share a store, under a clock that runs fast, with a Teams that takes its time to answer.
/// </summary>
sealed class Everybody(int people, ResultsFile results)
{
    // So that what the pace allows is what limits it, and not the processors of the machine that measures.
    const int factor = 5;

    /// <summary>What the program allows itself, and what Teams counts as too many.</summary>
    const int aSecond = 30, tooMany = 50;

    static readonly TimeSpan answersAfter = TimeSpan.FromMilliseconds(200);
    static readonly DateTimeOffset thursday = new(2026, 11, 26, 16, 0, 0, TimeSpan.FromHours(9));

    public async Task Run(string folder, int replicas)
    {
        var company = new Company(people);
        var time = new FastTime(thursday.AddMinutes(-10));
        var sent = new List<DateTimeOffset>(people);
        await using var teams = await Teams(sent, time);
        var file = Path.Combine(folder, $"{replicas}.db");
        await Fill(file, company, teams.Urls.First());
        await File.WriteAllTextAsync(Path.Combine(folder, "people.csv"), company.File());
        var programs = new List<WebApplication>();
        try
        {
            for (int number = 0; number < replicas; number++) programs.Add(await Start(folder, file, time, $"replica {number}"));
            // The first audit looks at everybody, and ends with who can be reached; the clock runs fast only after it.
            var roster = programs[0].Services.GetRequiredService<Stores>().Roster;
            while (await roster.Reach(TenantId.Of(Issuer.Tenant), CancellationToken.None) is null) await Task.Delay(50);
            var before = Memory();
            time.Factor = factor;
            var most = 0.0;
            for (var watch = Stopwatch.StartNew(); sent.Count < people && watch.Elapsed < TimeSpan.FromMinutes(5);)
            {
                await Task.Delay(500);
                most = Math.Max(most, Memory());
            }
            lock (sent) sent.Sort();
            var took = sent[^1] - sent[0];
            results.Add(string.Create(CultureInfo.InvariantCulture,
                $"| {replicas} | {sent.Count:N0} of {people:N0} | {took:mm\\:ss} | {sent.Count / took.TotalSeconds:0.0} | {sent.Count / took.TotalSeconds / aSecond * 100:0} % | {Busiest(sent)} (of {tooMany}) | {before:0} → {most:0} MB |"));
        }
        finally
        {
            foreach (var program in programs) await program.DisposeAsync();
        }
    }

    public static string Head => "| processes | cards | in | a second | of the pace | most in a second | managed memory |\n|---:|---:|---:|---:|---:|---:|---:|";

    static double Memory() => GC.GetTotalMemory(forceFullCollection: true) / (1024.0 * 1024);

    static int Busiest(List<DateTimeOffset> sent)
    {
        var (most, from) = (0, 0);
        for (int to = 0; to < sent.Count; to++)
        {
            while (sent[to] - sent[from] >= TimeSpan.FromSeconds(1)) from++;
            most = Math.Max(most, to - from + 1);
        }
        return most;
    }

    static async Task<WebApplication> Teams(List<DateTimeOffset> sent, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var teams = builder.Build();
        teams.Urls.Add("http://127.0.0.1:0");
        teams.MapPost("/v3/conversations/{chat}/activities", async () =>
        {
            var at = time.GetUtcNow();
            lock (sent) sent.Add(at);
            await Task.Delay(answersAfter, time);
            return Results.Text("""{"id":"1:1"}""", "application/json");
        });
        await teams.StartAsync();
        return teams;
    }

    static Task Fill(string file, Company company, string serviceUrl) =>
        FilledStore.Write(file, company, company.Reps.Count, thursday, each: 1, Issuer.Tenant, rep => new(serviceUrl, rep.Conversation, "28:salesbot", $"29:{rep.Id}"));

    static async Task<WebApplication> Start(string folder, string file, TimeProvider time, string name)
    {
        var app = SalesBotApp.Build(
            [
                "--environment", "Development", "--urls", "http://127.0.0.1:0", "--People:File", Path.Combine(folder, "people.csv"), "--Storage:File", file,
                "--Channel:AppId", "11111111-2222-3333-4444-555555555555", "--Channel:TenantId", Issuer.Tenant, "--Channel:ClientSecret", "none", "--Channel:Seams:AllowLoopback", "true",
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.Replace(ServiceDescriptor.Singleton(time));
                builder.Services.Replace(ServiceDescriptor.Singleton<IBotTokens>(new OneToken()));
                builder.Services.Replace(ServiceDescriptor.Singleton(new Replica(name)));
            });
        await app.StartAsync();
        return app;
    }

    sealed class OneToken : IBotTokens
    {
        public ValueTask<string?> Get(CancellationToken cancellation) => new("bench");

        public void Reject(string token)
        {
        }
    }
}
