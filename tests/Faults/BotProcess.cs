using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using SalesBot.Bot;

namespace SalesBot.Tests.Faults;

/// <summary>The real program in a process of its own, on a data folder that outlives it, with nothing replaced.</summary>
sealed class BotProcess : IDisposable
{
    readonly Process process;
    readonly Queue<string> said = new();
    readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    bool ended, disposed;

    BotProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    /// <summary>Also while the system is still about to end it.</summary>
    public bool HasEnded => ended || process.HasExited;

    /// <summary>What it wrote last.</summary>
    public string Said
    {
        get
        {
            lock (said) return string.Join('\n', said);
        }
    }

    /// <param name="storage">Settings of the store.</param>
    public static async Task<BotProcess> Start(string folder, string[] storage)
    {
        var dotnet = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";
        var start = new ProcessStartInfo(dotnet) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[typeof(SalesBotApp).Assembly.Location, "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Local:DataFolder", folder, .. storage])
            start.ArgumentList.Add(word);
        var bot = new BotProcess(Process.Start(start)!);
        bot.process.OutputDataReceived += bot.Keep;
        bot.process.ErrorDataReceived += bot.Keep;
        bot.process.EnableRaisingEvents = true;
        bot.process.Exited += (_, _) => bot.listening.TrySetException(new InvalidOperationException($"The bot ended instead of starting. It said:\n{bot.Said}"));
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        bot.Address = await bot.listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return bot;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        ended = true;
        process.Kill();
    }

    public async Task<DateTimeOffset> Clock(HttpClient http) => (await http.GetFromJsonAsync<JsonElement>(new Uri(Address, "/local/clock"))).GetProperty("now").GetDateTimeOffset();

    /// <summary>Moves the clock on to this time; the clock never goes back.</summary>
    public async Task MoveClock(DateTimeOffset to, HttpClient http)
    {
        using var moved = await http.PostAsJsonAsync(new Uri(Address, "/local/clock"), new { to = to.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) });
        if (!moved.IsSuccessStatusCode && await Clock(http) < to) throw new InvalidOperationException($"The clock could not be moved to {to}: {await moved.Content.ReadAsStringAsync()}");
    }

    void Keep(object from, DataReceivedEventArgs line)
    {
        if (line.Data is not { } words) return;
        lock (said)
        {
            said.Enqueue(words);
            if (said.Count > 60) said.Dequeue();
        }
        const string announces = "Now listening on: ";
        if (words.IndexOf(announces, StringComparison.Ordinal) is >= 0 and var at) listening.TrySetResult(new(words[(at + announces.Length)..].Trim()));
    }

    public void Dispose()
    {
        if (disposed) return;
        (disposed, ended) = (true, true);
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
