using System.Runtime.InteropServices;
using System.Text;

namespace SalesBot.Bench.Report;

/// <summary>What bench/RESULTS.md says, shown as it comes. It names no day and no machine, so that two runs can be compared line by line.</summary>
sealed class ResultsFile
{
    readonly StringBuilder text = new();

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
            activity, posts one reply and stores nothing; it runs in between in the same run.
            """);
    }

    public void Add(string lines)
    {
        Console.WriteLine(lines);
        text.Append(lines).Append('\n');
    }

    public Task Write(string path) => File.WriteAllTextAsync(path, text.ToString());

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
