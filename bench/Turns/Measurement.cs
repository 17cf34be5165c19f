using System.Diagnostics;
using System.Globalization;
using SalesBot.Bench.Growth;
using SalesBot.Bench.Measuring;
using SalesBot.Bench.Programs;
using SalesBot.Bench.Report;
using SalesBot.Bench.Teams;

namespace SalesBot.Bench;

/// <summary>The parts of a run: each store at each number of conversations with the floor and the peers in between, what tokens and the disk add, whether the cost grows, a card to everybody, and the pieces of a turn by themselves.</summary>
sealed class Measurement(Options options, string repository, Connector connector, HttpClient http, ResultsFile results)
{
    const int WarmUpAtOnce = 16;

    // The emulator takes making an opportunity from so many at once; more of them and some turns outlast their deadline. And so few opportunities of each rep suffice, one for each round.
    const int EmulatorAtOnce = 4, EmulatorRounds = 6;

    // Of 64 that finish at once on the emulator some outlast their deadline too.
    static readonly int[] usualAtOnce = [1, 16, 64], onEmulator = [1, 16];

    readonly Spell spell = new(http);

    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["sqlite", "azurite", "profile", "conditions", "growth", "growth-azurite", "everybody", "pieces", "summaries"];

    public Task Run(string part, string folder) => part switch
    {
        "sqlite" => Sqlite(folder),
        "azurite" => Azurite(folder),
        "profile" => Profile(folder),
        "conditions" => Conditions(folder),
        "growth" => Growth(folder),
        "growth-azurite" => GrowthOnAzurite(folder),
        "everybody" => Everybody(folder),
        "pieces" => ByItself(folder, part, "The pieces of a turn", "Micro"),
        "summaries" => ByItself(folder, part, "The weekly summaries of 2,000 leaders", "Summaries"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Add the part here."),
    };

    async Task Sqlite(string folder)
    {
        results.Begin("sqlite", "SQLite, the embedded default");
        await Store("turns.svg", folder, reps: options.AtOnce is null ? 1500 : 600, withVoices: true, timesOver: 1, BotProcess.Sqlite(folder));
    }

    async Task Azurite(string folder)
    {
        results.Begin("azurite", "Azure Tables and Queues on Azurite");
        using var azurite = await Programs.Azurite.Start(repository);
        results.Add("The emulator takes about 2,000 operations a second, and the turns that finish a check-in are more than it takes: what counts here is the processor time of an ordinary turn. So each check-in is answered many times before it is finished once, and voices are left out.\n");
        await Store(null, folder, reps: 100, withVoices: false, timesOver: 10, BotProcess.Azure(azurite.ConnectionString));
    }

    /// <summary>Where the time of an ordinary turn goes: the stacks of a bot that does nothing but take answers on the card.</summary>
    async Task Profile(string folder)
    {
        if (!Stacks.CanBeTaken)
        {
            Console.WriteLine("Where the time goes is not looked at: that needs dotnet tool install --global dotnet-trace");
            return;
        }
        results.Begin("profile", "Where the time of a turn goes");
        results.Add($"Answers on the card at {WarmUpAtOnce} at once on SQLite, the stacks of the bot's threads sampled meanwhile. A sample belongs to what is nearest to its top; the thread that writes to the disk counts while it waits for it.\n");
        var company = new Company(1500);
        using var bot = await BotProcess.Start(repository, folder, company, http, BotProcess.Sqlite(folder));
        var contestant = Contestant.Of(bot, company, company.Reps.Count, connector, spell, withVoices: false);
        await Prepare(contestant);
        var parts = await contestant.OnCardWhile(WarmUpAtOnce, () => Stacks.Sample(bot.Id, TimeSpan.FromSeconds(3), folder));
        results.Add("| what | of the samples |\n|---|---:|");
        foreach (var (what, part) in parts) results.Add(string.Create(CultureInfo.InvariantCulture, $"| {what} | {part * 100:0} % |"));
    }

    /// <summary>What tokens add to a turn, and what bringing it to the disk does: the same bot with each alone, in turn.</summary>
    async Task Conditions(string folder)
    {
        const string memory = "/dev/shm";
        results.Begin("conditions", "What tokens and the disk cost");
        results.Add("The same turns at 16 at once on SQLite, in turn in one run. *With tokens*: the channel's token is checked with every activity, and the bot shows one of its own with every reply. *In memory*: the file is where nothing has to be brought to a disk.\n");
        var company = new Company(600);
        await using var issuer = await Issuer.Start(connector.ServiceUrl);
        var inMemory = Directory.Exists(memory) ? Directory.CreateDirectory(Path.Combine(memory, Path.GetFileName(folder))) : null;
        try
        {
            List<(string Name, Func<string, Task<Contestant>> Start)> conditions =
            [
                ("", async mine => Contestant.Of(await BotProcess.Start(repository, mine, company, http, BotProcess.Sqlite(mine)), company, company.Reps.Count, connector, spell)),
                (", with tokens", async mine => Contestant.Of(await BotProcess.StartWithTokens(repository, mine, company, http, issuer, BotProcess.Sqlite(mine)), company, company.Reps.Count, connector, spell, Issuer.Tenant)),
            ];
            if (inMemory is not null)
                conditions.Add((", in memory", async mine => Contestant.Of(await BotProcess.Start(repository, mine, company, http, BotProcess.Sqlite(inMemory.FullName)), company, company.Reps.Count, connector, spell)));
            await SideBySide(folder, [Kind.Typed, Kind.OnCard], conditions);
        }
        finally
        {
            inMemory?.Delete(recursive: true);
        }
    }

    /// <summary>The same turns with few and with many opportunities of others in the store, in turn.</summary>
    async Task Growth(string folder)
    {
        results.Begin("growth", "Does the cost grow?");
        results.Add("The same turns at 16 at once on SQLite, with other people's opportunities in the store, ten each, in turn in one run.\n");
        int[] sizes = [.. ((int[])[100, 10_000]).Where(size => size < options.Most), options.Most];
        var started = await Growing(folder, [Kind.Typed, Kind.OnCard, Kind.Finishing], sizes, driving: 600, WarmUpAtOnce, timesOver: 1, async (mine, company, opportunities) =>
        {
            await FilledStore.Write(Path.Combine(mine, "salesbot.db"), company, opportunities, BotProcess.NextThursday);
            return (company, BotProcess.Sqlite(mine));
        });
        results.Add("\nThe start waits for nobody, and the audit that looks at everybody goes on beside the turns, with pauses:\n\n| opportunities of others | people | ready after s | audit done after s | CPU s by then | working set then, MB | CPU ms in a second without a turn |\n|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var one in started)
            results.Add(string.Create(CultureInfo.InvariantCulture, $"| {one.Opportunities:N0} | {one.People:N0} | {one.Ready.TotalSeconds:0.0} | {one.Audited.TotalSeconds:0} | {one.Cpu.TotalSeconds:0} | {one.MegaBytes:0} | {one.Idle.TotalMilliseconds:0} |"));
    }

    /// <summary>The emulator looks through a whole table for every question about more than one row, so what a bot asks of it takes the longer the more it holds; an audit of everybody does not end in the time of a measurement.</summary>
    async Task GrowthOnAzurite(string folder)
    {
        const int driving = 50;
        results.Begin("growth-azurite", "Does the cost grow on Azure Tables?");
        results.Add($"The same turns at {EmulatorAtOnce} at once, each bot on an emulator of its own, with other people's opportunities in its tables, ten each, in turn in one run. The emulator looks through a whole table for every question about more than one row, so one that holds more answers later: what counts is the processor time of the bot. Only those who take turns are in its people file.\n");
        var emulators = new List<Azurite>();
        try
        {
            var started = await Growing(folder, [Kind.Typed, Kind.OnCard], [.. ((int[])[100, 10_000]).Select(size => Math.Min(size, options.Most)).Distinct()], driving, EmulatorAtOnce, timesOver: 10, async (_, company, opportunities) =>
            {
                var emulator = await Programs.Azurite.Start(repository);
                emulators.Add(emulator);
                await FilledStore.WriteToAzure(emulator.ConnectionString, company, opportunities, BotProcess.NextThursday);
                return (new Company(driving), BotProcess.Azure(emulator.ConnectionString));
            });
            results.Add("\nA turn that waits longer for its answers has more of what the bot does meanwhile anyway:\n\n| opportunities of others | ready after s | CPU ms in a second without a turn |\n|---:|---:|---:|");
            foreach (var one in started)
                results.Add(string.Create(CultureInfo.InvariantCulture, $"| {one.Opportunities:N0} | {one.Ready.TotalSeconds:0.0} | {one.Idle.TotalMilliseconds:0} |"));
        }
        finally
        {
            emulators.ForEach(emulator => emulator.Dispose());
        }
    }

    /// <param name="driving">So many reps take turns beside those who own what is in the store.</param>
    /// <param name="fill">Fills a store with so many opportunities of the company, and gives who is listed in the bot's people file, and the settings with which it uses the store.</param>
    /// <returns>How each bot started.</returns>
    async Task<IReadOnlyList<Started>> Growing(string folder, IReadOnlyList<Kind> kinds, IReadOnlyList<int> sizes, int driving, int atOnce, int timesOver, Func<string, Company, int, Task<(Company Listed, string[] Storage)>> fill)
    {
        var started = new List<Started>();
        await SideBySide(folder, kinds, [.. sizes.Select(opportunities => ($", {opportunities:N0} others", (Func<string, Task<Contestant>>)(mine => Beside(mine, opportunities))))], atOnce);
        return started;

        async Task<Contestant> Beside(string mine, int opportunities)
        {
            var (company, watch) = (new Company(driving + (opportunities / FilledStore.EachRep)), Stopwatch.StartNew());
            var (listed, storage) = await fill(mine, company, opportunities);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{opportunities:N0} opportunities were written in {watch.Elapsed.TotalSeconds:0} s"));
            watch.Restart();
            var bot = await BotProcess.Start(repository, mine, listed, http, storage);
            var (audited, cpu, megaBytes) = (watch.Elapsed - bot.TimeToReady, bot.Cpu, bot.MegaBytes);
            started.Add(new(opportunities, listed.Reps.Count + listed.Leaders.Count, bot.TimeToReady, audited, cpu, megaBytes, await bot.CpuOfASecond(TimeSpan.FromSeconds(10))));
            return Contestant.Of(bot, listed, driving, connector, spell, withVoices: timesOver == 1, timesOver: timesOver);
        }
    }

    /// <summary>A card to very many people at once.</summary>
    async Task Everybody(string folder)
    {
        const int people = 20_000;
        results.Begin("everybody", "A card to everybody");
        results.Add($"The weekly check-in of {people:N0} people, all due at the same minute, with a Teams that answers after 200 ms, under a clock that runs fast. SalesBot allows itself 30 calls a second in a tenant, all processes together; more than 50 is what Teams counts as too many.\n");
        results.Add(FanOut.Everybody.Head);
        var everybody = new FanOut.Everybody(people, results);
        foreach (var replicas in (int[])[1, 3]) await everybody.Run(folder, replicas);
    }

    /// <summary>What a program beside this one measures, in a process of its own: the pieces of a turn by BenchmarkDotNet, the weekly summaries.</summary>
    async Task ByItself(string folder, string part, string title, string program)
    {
        results.Begin(part, title);
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { Path.Combine(repository, "bench", program, "bin", "Release", "net10.0", $"{program}.dll") }, WorkingDirectory = folder, RedirectStandardOutput = true };
        using var running = Process.Start(start)!;
        var table = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        if (running.ExitCode != 0) throw new InvalidOperationException($"{program} could not measure:\n{table}");
        results.Add(table.TrimEnd());
    }

    /// <summary>Several bots at once, round by round in turn, so that what else the machine does falls on all of them alike.</summary>
    async Task SideBySide(string folder, IReadOnlyList<Kind> kinds, IReadOnlyList<(string Name, Func<string, Task<Contestant>> Start)> bots, int atOnce = WarmUpAtOnce)
    {
        var contestants = new List<(string Name, Contestant Contestant, Dictionary<Kind, Measured> Measured)>();
        try
        {
            foreach (var (name, start) in bots)
            {
                var contestant = await start(Directory.CreateDirectory(Path.Combine(folder, $"{contestants.Count}")).FullName);
                contestants.Add((name, contestant, NewMeasured()));
                await Prepare(contestant, atOnce);
            }
            while (contestants.Any(one => one.Measured[Kind.Typed].Wall.TotalSeconds < options.Seconds) && contestants.All(one => one.Contestant.RoundsLeft > 0))
                foreach (var (_, contestant, measured) in contestants)
                    await contestant.Round(atOnce, kind => measured[kind]);
            results.Add(Table.Head);
            foreach (var kind in kinds)
                foreach (var (name, _, measured) in contestants)
                    results.Add(Table.Line($"{Table.Name(kind)}{name}", atOnce, measured[kind]));
        }
        finally
        {
            foreach (var (_, contestant, _) in contestants) contestant.Bot.Dispose();
        }
    }

    /// <param name="picture">The file of the picture that is drawn of it, if any.</param>
    /// <param name="timesOver">How often a round answers the ordinary questions.</param>
    async Task Store(string? picture, string folder, int reps, bool withVoices, int timesOver, params string[] storage)
    {
        var company = new Company(reps);
        using var bot = await BotProcess.Start(repository, folder, company, http, storage);
        var others = new List<(Kind Kind, ServerProcess Server)>();
        try
        {
            if (options.Peers)
            {
                others.Add((Kind.Floor, await ServerProcess.Start(typeof(Measurement).Assembly.Location, folder, "/healthz", http, Floor.Command)));
                others.Add((Kind.BotFramework, await Peer.Start(repository, "botbuilder.js", folder, http)));
                others.Add((Kind.AgentsSdk, await Peer.Start(repository, "agents.js", folder, http)));
            }
            await Compare(bot, others, company, picture, withVoices, timesOver);
        }
        finally
        {
            foreach (var (_, server) in others) server.Dispose();
        }
    }

    async Task Compare(ServerProcess bot, IReadOnlyList<(Kind Kind, ServerProcess Server)> others, Company company, string? picture, bool withVoices, int timesOver)
    {
        var contestant = Contestant.Of(bot, company, company.Reps.Count, connector, spell, withVoices: withVoices, timesOver: timesOver);
        await Prepare(contestant);
        foreach (var (_, server) in others) await WarmUp(server, company);

        results.Add(Table.Head);
        int[] asked = options.AtOnce is { } only ? [only] : timesOver > 1 ? onEmulator : usualAtOnce;
        foreach (var (number, conversations) in asked.Index())
        {
            var measured = NewMeasured();
            // The faster the machine, the more rounds fit into the time: some are left for the numbers that follow.
            for (var rounds = contestant.RoundsLeft / (asked.Length - number); rounds > 0 && !IsEnough(measured); rounds--)
            {
                await contestant.Round(conversations, kind => measured[kind]);
                for (int time = 0; time < timesOver; time++)
                    foreach (var (kind, server) in others)
                        await spell.Run(server, Lines(company), conversations, behind: false, measured[kind]);
            }
            foreach (var (kind, what) in measured.Where(kind => kind.Value.Turns > 0)) results.Add(Table.Line(Table.Name(kind), conversations, what));
            if (conversations == WarmUpAtOnce && picture is not null) results.Draw(picture, measured);
        }
        results.Add("\n| program | ready after s | working set at the end, MB |\n|---|---:|---:|");
        foreach (var (program, server) in (IEnumerable<(string, ServerProcess)>)[("SalesBot", bot), .. others.Select(other => (Table.Name(other.Kind), other.Server))])
            results.Add(string.Create(CultureInfo.InvariantCulture, $"| {program} | {server.TimeToReady.TotalSeconds:0.0} | {server.MegaBytes:0} |"));
    }

    bool IsEnough(Dictionary<Kind, Measured> measured) => ((Kind[])[Kind.Typed, Kind.OnCard]).All(kind => measured[kind].Wall.TotalSeconds >= options.Seconds);

    async Task Prepare(Contestant contestant, int atOnce = WarmUpAtOnce)
    {
        await (contestant.TimesOver > 1 ? contestant.Prepare(EmulatorAtOnce, EmulatorRounds) : contestant.Prepare(WarmUpAtOnce));
        // Half of them are for what is measured, however fast the machine is.
        var (watch, atLeast) = (Stopwatch.StartNew(), contestant.RoundsLeft / 2);
        while (watch.Elapsed.TotalSeconds < options.WarmUp && contestant.RoundsLeft > atLeast) await contestant.Round(atOnce, _ => new());
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
