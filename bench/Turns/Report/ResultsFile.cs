using System.Runtime.InteropServices;
using System.Text;
using SalesBot.Bench.Measuring;

namespace SalesBot.Bench.Report;

/// <summary>
/// What bench/RESULTS.md says, shown as it comes: a head, and a section a part behind a line that names it, so that one part can be measured anew and the others
/// stay. It names no day and no machine, so that two runs can be compared line by line.
/// </summary>
/// <param name="order">The parts in the order in which they stand in the file.</param>
sealed class ResultsFile(string path, IReadOnlyList<string> order)
{
    readonly Dictionary<string, string> sections = Read(path);
    readonly Dictionary<string, string> pictures = [];
    readonly StringBuilder text = new();
    string part = "";

    static string Head => """
        # What a turn costs

        Made by `bash bench/run`; a part alone by `bash bench/run --only sqlite`.

        The real bot, as its own process in Release, over real HTTP on loopback; the driver, the connector that takes its replies (and the emulator) share the same cores, so
        turns/s says what this machine does with all of them together, and **CPU s / 10,000** what the bot alone costs. Closed loop: each conversation waits for its
        answer. Every expected reply was checked to have come. Measured after 15 s of the same turns. An *ordinary* turn is one answer to an open check-in, a *finishing* turn
        the last one, with everything it causes behind the answer (the leader's card) counted. What is answered is on disk (SQLite: WAL, synchronous=FULL; the emulator keeps it in memory). The *floor* reads an
        activity, posts one reply and stores nothing; the *peers* are what a user would pick instead, each with a multi-turn dialogue and its state in memory only. They run in between in the same run.

        """;

    public void Begin(string name, string title)
    {
        part = name;
        text.Clear();
        pictures.Clear();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        Add($"\n## {title}\n");
        Add($"{Environment.ProcessorCount} cores, {memory:0} GB of memory, {RuntimeInformation.FrameworkDescription} on {(OperatingSystem.IsLinux() ? "Linux" : OperatingSystem.IsWindows() ? "Windows" : "macOS")}; load average before: {Load()}.\n");
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
        pictures[name] = Picture.Of([.. measured.Where(kind => kind.Value.Turns > 0).Select(kind => (Table.Name(kind.Key), kind.Value.CpuSecondsPer10000))]);
        Add($"\n![Processor time of 10,000 turns]({name})\n");
        Add(Table.Head);
    }

    /// <summary>Puts the section into the file, in the place of what it said before.</summary>
    public async Task End()
    {
        sections[part] = text.ToString();
        await File.WriteAllTextAsync(path, Head + string.Concat(order.Where(sections.ContainsKey).Select(name => $"\n{Mark(name)}\n{sections[name]}")));
        foreach (var (name, drawn) in pictures) await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(path)!, name), drawn);
    }

    static string Mark(string name) => $"<!-- part {name} -->";

    static Dictionary<string, string> Read(string path)
    {
        var found = new Dictionary<string, string>();
        if (!File.Exists(path)) return found;
        foreach (var section in File.ReadAllText(path).Split("\n<!-- part ").Skip(1))
            if (section.IndexOf(" -->\n", StringComparison.Ordinal) is > 0 and var end) found[section[..end]] = section[(end + 5)..];
        return found;
    }

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
