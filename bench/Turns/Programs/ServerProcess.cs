using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SalesBot.Bench.Programs;

/// <summary>A server that is measured from outside: started as a process of its own, asked for nothing but its answers and its processor time.</summary>
sealed class ServerProcess : IDisposable
{
    const int LinesKept = 40;

    static readonly TimeSpan glance = TimeSpan.FromMilliseconds(150);

    readonly Process process;
    readonly Queue<string> said = new();

    ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>What is shown to it with every activity; null where it asks for nothing.</summary>
    public string? Token { get; init; }

    public TimeSpan TimeToReady { get; private set; }

    public int Id => process.Id;

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Processor time of a second in which nobody asks for anything.</summary>
    /// <param name="within">So long it is looked at.</param>
    public async Task<TimeSpan> CpuOfASecond(TimeSpan within)
    {
        var before = Cpu;
        await Task.Delay(within);
        return (Cpu - before) / within.TotalSeconds;
    }

    public double MegaBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024.0 * 1024);
        }
    }

    /// <summary>What it wrote last; nothing as long as all is well, because it logs warnings only.</summary>
    public string Said
    {
        get
        {
            lock (said) return string.Join('\n', said);
        }
    }

    /// <param name="path">Answers 200 once the server is ready.</param>
    public static Task<ServerProcess> Start(string program, string folder, string path, HttpClient http, params string[] arguments) =>
        Start("dotnet", Words(program, arguments), folder, path, http);

    /// <summary>How a program of .NET is told where to listen.</summary>
    public static Func<Uri, IEnumerable<string>> Words(string program, params string[] arguments) => address => [program, .. arguments, "--urls", address.ToString()];

    /// <param name="command">What runs the program.</param>
    /// <param name="words">Its arguments, once it is known where it shall listen.</param>
    /// <param name="token">What is shown to it with every activity.</param>
    /// <param name="environment">Variables of its own.</param>
    public static async Task<ServerProcess> Start(
        string command, Func<Uri, IEnumerable<string>> words, string folder, string path, HttpClient http, string? token = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(command) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in words(address)) start.ArgumentList.Add(word);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var since = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, address) { Token = token };
        server.process.OutputDataReceived += server.Keep;
        server.process.ErrorDataReceived += server.Keep;
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            while (!await server.Answers(path, http))
            {
                if (server.process.HasExited || since.Elapsed > TimeSpan.FromMinutes(1)) throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList.Take(1).Select(Path.GetFileName))} did not become ready. It said:\n{server.Said}");
                await Task.Delay(50);
            }
        }
        catch
        {
            server.Dispose();
            throw;
        }
        server.TimeToReady = since.Elapsed;
        return server;
    }

    /// <summary>Waits until the work that goes on behind the answers is done, so that it is counted where it was caused.</summary>
    /// <param name="calmFor">So long nothing may happen. What a moved clock made due is only found by the next sweep.</param>
    public async Task Quiet(TimeSpan? calmFor = null)
    {
        var patience = Stopwatch.StartNew();
        var calm = 0;
        var enough = (int)Math.Ceiling((calmFor ?? TimeSpan.FromMilliseconds(300)) / glance);
        for (var before = Cpu; calm < enough; before = Cpu)
        {
            // The audit that looks at a million opportunities takes more than ten minutes, because it lets everything else go first.
            if (patience.Elapsed > TimeSpan.FromMinutes(45)) throw new InvalidOperationException("The server works on and on although nothing is asked of it.");
            await Task.Delay(glance);
            calm = Cpu - before <= TimeSpan.FromMilliseconds(10) ? calm + 1 : 0;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    async Task<bool> Answers(string path, HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(Address, path));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    void Keep(object from, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (said)
        {
            said.Enqueue(line.Data);
            if (said.Count > LinesKept) said.Dequeue();
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
