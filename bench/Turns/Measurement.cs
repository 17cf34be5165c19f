using System.Diagnostics;
using System.Globalization;
using SalesBot.Bench.Growth;
using SalesBot.Bench.Measuring;
using SalesBot.Bench.Programs;
using SalesBot.Bench.Report;
using SalesBot.Bench.Teams;

namespace SalesBot.Bench;

/// <summary>The order of a run: each store at each number of conversations, with the floor in between, and then whether the cost grows.</summary>
sealed class Measurement(Options options, string repository, Connector connector, HttpClient http, ResultsFile results)
{
    const int WarmUpAtOnce = 16;
    static readonly int[] atOnce = [1, 16, 64];

    readonly Spell spell = new(http);

    public Task Sqlite(string folder) => Store("SQLite, the embedded default", "turns.svg", folder, reps: 1500, Bot.Sqlite(folder));

    public async Task Azurite(string folder)
    {
        using var azurite = await Programs.Azurite.Start(repository, folder);
        await Store("Azure Tables and Queues on Azurite", null, folder, reps: 100, "--Storage:ConnectionString", azurite.ConnectionString);
    }

    /// <summary>The same turns with few and with many opportunities of others in the store, in turn.</summary>
    public async Task Growth(string folder)
    {
        const int driving = 600;
        int[] sizes = [.. ((int[])[100, 10_000, 1_000_000]).Where(size => size <= options.Most)];
        var company = new Company(driving + (sizes[^1] / FilledStore.EachRep));
        var contestants = new List<(int Opportunities, Contestant Contestant, Dictionary<Kind, Measured> Measured)>();
        try
        {
            foreach (var opportunities in sizes)
            {
                var mine = Directory.CreateDirectory(Path.Combine(folder, $"{opportunities}")).FullName;
                await FilledStore.Write(Path.Combine(mine, "salesbot.db"), company, opportunities);
                var bot = await Bot.Start(repository, mine, company, http, Bot.Sqlite(mine));
                var contestant = Contestant.Of(bot, company, driving, connector, spell);
                contestants.Add((opportunities, contestant, NewMeasured()));
                await contestant.Prepare(WarmUpAtOnce);
                await WarmUp(contestant);
            }
            while (contestants.Any(one => one.Measured[Kind.Typed].Wall.TotalSeconds < options.Seconds && one.Contestant.HasMore))
                foreach (var (_, contestant, measured) in contestants)
                    await contestant.Round(WarmUpAtOnce, kind => measured[kind]);
            results.Add("\n## Does the cost grow?\n\nThe same turns at 16 at once on SQLite, with other people's opportunities in the store, both stores in turn in one run.\n");
            results.Add(Table.Head);
            foreach (var kind in (Kind[])[Kind.Typed, Kind.OnCard, Kind.Finishing])
                foreach (var (opportunities, _, measured) in contestants)
                    results.Add(Table.Line($"{Table.Name(kind)}, {opportunities:N0} others", WarmUpAtOnce, measured[kind]));
        }
        finally
        {
            foreach (var (_, contestant, _) in contestants) contestant.Bot.Dispose();
        }
    }

    /// <param name="picture">The file of the picture that is drawn of it, if any.</param>
    async Task Store(string name, string? picture, string folder, int reps, params string[] storage)
    {
        var company = new Company(reps);
        using var bot = await Bot.Start(repository, folder, company, http, storage);
        using var floor = await ServerProcess.Start(typeof(Measurement).Assembly.Location, folder, "/healthz", http, Floor.Command);
        using var botFramework = await Peer.Start(repository, "botbuilder.js", folder, http);
        using var agentsSdk = await Peer.Start(repository, "agents.js", folder, http);
        (Kind Kind, ServerProcess Server)[] others = [(Kind.Floor, floor), (Kind.BotFramework, botFramework), (Kind.AgentsSdk, agentsSdk)];
        var contestant = Contestant.Of(bot, company, reps, connector, spell);
        await contestant.Prepare(WarmUpAtOnce);
        await WarmUp(contestant);
        foreach (var (_, server) in others) await WarmUp(server, company);

        results.Add($"\n## {name}\n");
        results.Add(Table.Head);
        foreach (var conversations in atOnce)
        {
            var measured = NewMeasured();
            while (measured.Where(kind => kind.Key is Kind.Typed or Kind.OnCard).Any(kind => kind.Value.Wall.TotalSeconds < options.Seconds) && contestant.HasMore)
            {
                await contestant.Round(conversations, kind => measured[kind]);
                foreach (var (kind, server) in others) await spell.Run(server, Lines(company), conversations, behind: false, measured[kind]);
            }
            foreach (var (kind, what) in measured) results.Add(Table.Line(Table.Name(kind), conversations, what));
            if (conversations == WarmUpAtOnce && picture is not null) results.Draw(picture, measured);
        }
        results.Add("\n| program | ready after s | working set at the end, MB |\n|---|---:|---:|");
        foreach (var (program, server) in (IEnumerable<(string, ServerProcess)>)[("SalesBot", bot), .. others.Select(other => (Table.Name(other.Kind), other.Server))])
            results.Add(string.Create(CultureInfo.InvariantCulture, $"| {program} | {server.TimeToReady.TotalSeconds:0.0} | {server.MegaBytes:0} |"));
    }

    async Task WarmUp(Contestant contestant)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < options.WarmUp && contestant.HasMore) await contestant.Round(WarmUpAtOnce, _ => new());
    }

    async Task WarmUp(ServerProcess server, Company company)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < options.WarmUp) await spell.Run(server, Lines(company), WarmUpAtOnce, behind: false, new());
    }

    IReadOnlyList<Part> Lines(Company company)
    {
        var activities = new Activities(connector.ServiceUrl);
        return [.. company.Reps.Select(rep => new Part(connector.Of(rep.Conversation), [activities.Typed(rep, "박영수 상무"), activities.Typed(rep, "김철수 부장 직접")], MessagesEach: 1))];
    }

    static Dictionary<Kind, Measured> NewMeasured() => Enum.GetValues<Kind>().ToDictionary(kind => kind, _ => new Measured());
}
