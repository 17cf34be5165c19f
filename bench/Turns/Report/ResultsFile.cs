using System.Runtime.InteropServices;
using System.Text;
using SalesBot.Bench.Measuring;

namespace SalesBot.Bench.Report;

/// <summary>What bench/RESULTS.md says, shown as it comes. It names no day and no machine, so that two runs can be compared line by line.</summary>
sealed class ResultsFile
{
    readonly StringBuilder text = new();
    readonly Dictionary<string, string> pictures = [];

    public ResultsFile()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        Add($"""
            # What a turn costs

            Made by `bash bench/run`. {Environment.ProcessorCount} cores, {memory:0} GB of memory, {RuntimeInformation.FrameworkDescription} on {(OperatingSystem.IsLinux() ? "Linux" : OperatingSystem.IsWindows() ? "Windows" : "macOS")}; load average before the run: {Load()}.

            The real bot, as its own process in Release, over real HTTP on loopback; the driver, the connector that takes its replies (and the emulator) share the same cores, so
            turns/s says what this machine does with all of them together, and **CPU s / 10,000** what the bot alone costs. Closed loop: each conversation waits for its
            answer. Every expected reply was checked to have come. Measured after 15 s of the same turns. An *ordinary* turn is one answer to an open check-in, a *finishing* turn
            the last one, with everything it causes behind the answer (the leader's card) counted. What is answered is on disk (SQLite: WAL, synchronous=FULL). The *floor* reads an
            activity, posts one reply and stores nothing; the *peers* are what a user would pick instead, each with a multi-turn dialogue and its state in memory only. They run in between in the same run.
            """);
    }

    public void Add(string lines)
    {
        Console.WriteLine(lines);
        text.Append(lines).Append('\n');
    }

    /// <summary>Draws the processor time of each kind of turn, to be seen beside the tables.</summary>
    /// <param name="name">The file it is written to, beside the results.</param>
    public void Draw(string name, IReadOnlyDictionary<Kind, Measured> measured)
    {
        pictures[name] = Picture.Of([.. measured.Select(kind => (Table.Name(kind.Key), kind.Value.CpuSecondsPer10000))]);
        Add($"\n![Processor time of 10,000 turns]({name})\n");
        Add(Table.Head);
    }

    public async Task Write(string path)
    {
        await File.WriteAllTextAsync(path, text.ToString());
        foreach (var (name, drawn) in pictures) await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(path)!, name), drawn);
    }

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
