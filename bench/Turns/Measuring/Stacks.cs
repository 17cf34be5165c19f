using System.Diagnostics;
using System.Text.Json;

namespace SalesBot.Bench.Measuring;

/// <summary>
/// Samples the stacks of a process and says what its threads were doing. It needs .NET's own tool for that (dotnet tool install --global dotnet-trace); without it nothing can be said.
/// A sample belongs to whatever is nearest to its top; threads that only wait for something to do are left out.
/// </summary>
static class Stacks
{
    const string Rest = "the runtime: tasks, memory, strings";

    static readonly (string What, string[] Names)[] kinds =
    [
        ("SQLite: reading and writing rows, bringing them to the disk", ["SQLitePCL.", "Microsoft.Data.Sqlite.", "SalesBot.Storage.Sqlite."]),
        ("JSON: reading and writing rows, cards and activities", ["System.Text.Json."]),
        ("HTTP: the server that takes activities", ["Microsoft.AspNetCore."]),
        ("HTTP: the client that calls Teams", ["System.Net.Http.", "Microsoft.Extensions.Http."]),
        ("sockets", ["System.Net.Sockets.", "System.IO.Pipelines."]),
        ("settings, logs and measurements", ["Microsoft.Extensions.", "System.Diagnostics."]),
        ("SalesBot: what the product knows (domain)", ["SalesBot.Domain."]),
        ("SalesBot: cards", ["SalesBot.Cards."]),
        ("SalesBot: the path of a turn", ["SalesBot.Bot."]),
        ("SalesBot: the protocol", ["SalesBot.Channel."]),
        ("SalesBot: tables and keys", ["SalesBot.Storage."]),
    ];

    /// <summary>Below these nothing is done: a thread waits.</summary>
    static readonly string[] waiting =
    [
        "System.Threading.WaitHandle", "System.Threading.Monitor.Wait", "System.Threading.LowLevelLifoSemaphore", "System.Threading.LowLevelLock", "System.Threading.SemaphoreSlim.Wait", "System.Threading.ManualResetEventSlim.Wait",
        "System.Threading.Thread.Sleep", "System.Net.Sockets.SocketAsyncEngine.EventLoop", "System.Threading.PortableThreadPool+GateThread", "System.Threading.TimerQueue.TimerThread", "System.IO.FileSystemWatcher", "Microsoft.Win32.SafeHandles",
    ];

    static string Tool => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools", "dotnet-trace");

    public static bool CanBeTaken => File.Exists(Tool);

    /// <summary>What part of the samples each kind of work has, the most first.</summary>
    public static async Task<IReadOnlyList<(string What, double Part)>> Sample(int process, TimeSpan time, string folder)
    {
        var trace = Path.Combine(folder, "stacks");
        var start = new ProcessStartInfo(Tool)
        {
            ArgumentList = { "collect", "-p", $"{process}", "--profile", "dotnet-sampled-thread-time", "--format", "Speedscope", "-o", $"{trace}.nettrace", "--duration", time.ToString("dd\\:hh\\:mm\\:ss") },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var tool = Process.Start(start)!;
        var (said, complained) = (tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
        await tool.WaitForExitAsync();
        if (tool.ExitCode != 0) throw new InvalidOperationException($"dotnet-trace could not sample the bot:\n{await said}{await complained}");
        return Read(await File.ReadAllBytesAsync($"{trace}.speedscope.json"));
    }

    static List<(string What, double Part)> Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var names = document.RootElement.GetProperty("shared").GetProperty("frames").EnumerateArray().Select(frame => Plain(frame.GetProperty("name").GetString()!)).ToArray();
        var times = new Dictionary<string, double>();
        foreach (var thread in document.RootElement.GetProperty("profiles").EnumerateArray())
        {
            var (stack, last) = (new Stack<string>(), 0.0);
            foreach (var step in thread.GetProperty("events").EnumerateArray())
            {
                var at = step.GetProperty("at").GetDouble();
                // From the top of the stack downwards.
                if (stack.Count > 0 && at > last && KindOf(stack) is { } kind) times[kind] = times.GetValueOrDefault(kind) + at - last;
                last = at;
                if (step.GetProperty("type").GetString() is "O") stack.Push(names[step.GetProperty("frame").GetInt32()]);
                else stack.Pop();
            }
        }
        var all = times.Values.Sum();
        return [.. times.Select(one => (one.Key, one.Value / all)).OrderByDescending(one => one.Item2)];
    }

    static string? KindOf(Stack<string> stack)
    {
        var isManaged = false;
        foreach (var frame in stack)
        {
            isManaged |= frame is "CPU_TIME";
            if (!isManaged && waiting.Any(wait => frame.StartsWith(wait, StringComparison.Ordinal))) return null;
            foreach (var (what, names) in kinds)
                if (names.Any(name => frame.StartsWith(name, StringComparison.Ordinal))) return what;
        }
        return isManaged ? Rest : null;
    }

    /// <summary>Without the module.</summary>
    static string Plain(string frame) => frame[(frame.IndexOf('!', StringComparison.Ordinal) + 1)..];
}
