using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SalesBot.Bench.Programs;

/// <summary>Microsoft's storage emulator, from where tests/run installs it. What it can do bounds the turns a second; the bot's processor time is what counts here. What it holds stays in memory: it would write all of it to its file every few seconds, and answer nobody meanwhile.</summary>
sealed partial class Azurite : IDisposable
{
    // The emulator's account is the same everywhere and documented, so its key is no secret.
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Ends itself when our end of its input is closed, so it never outlives a run that was killed.
    const string Script = "process.stdin.on('end', () => process.exit(0)).resume(); process.argv.splice(1, 0, 'azurite'); require(process.argv[2]); ";

    readonly Process process;

    Azurite(Process process, string connectionString) => (this.process, ConnectionString) = (process, connectionString);

    public string ConnectionString { get; }

    public static async Task<Azurite> Start(string repository)
    {
        var program = Path.Combine(repository, "tests", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(program)) throw new InvalidOperationException("The storage emulator is not installed. Run: bash bench/run");
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-e", Script, "--", program, "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var places = new Dictionary<string, string>();
        while (!(places.ContainsKey("Queue") && places.ContainsKey("Table")))
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The storage emulator ended instead of starting.");
            if (Listening().Match(line) is { Success: true } match) places[match.Groups[1].Value] = match.Groups[2].Value;
        }
        // A pipe that nobody reads fills up and stops the emulator.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return new(process, $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};QueueEndpoint={places["Queue"]}/{Account};TableEndpoint={places["Table"]}/{Account};");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex("^Azurite (Queue|Table) service is successfully listening at (http://[0-9.:]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}
