using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>
/// Microsoft's storage emulator, one for the whole test run, on ports of its own choice, with everything in memory. Tests that use
/// it belong to the collection <see cref="AzuriteCollection"/>, because overlapping transactions make it fail.
/// </summary>
public sealed partial class Azurite : IAsyncLifetime
{
    // The emulator's account is the same everywhere and documented, so its key is no secret.
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Ends itself when our end of its input is closed, so it never outlives a test run, not even one that was killed.
    const string Start = "process.stdin.on('end', () => process.exit(0)).resume(); process.argv.splice(1, 0, 'azurite'); require(process.argv[2]); ";

    static int prefixes;

    Process? process;

    /// <summary>What a connection string in the settings would be.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>A prefix nobody else uses in this run: tables and queues of one's own.</summary>
    public static string NewPrefix() => $"T{Interlocked.Increment(ref prefixes)}";

    /// <summary>Clients that try once, as the product's own, and whose requests pass through <paramref name="wire"/>.</summary>
    public TableServiceClient Tables(HttpMessageHandler? wire = null) => new(ConnectionString, Once(new TableClientOptions(), wire));

    /// <inheritdoc cref="Tables"/>
    public QueueServiceClient Queues(HttpMessageHandler? wire = null) => new(ConnectionString, Once(new QueueClientOptions(), wire));

    public async Task InitializeAsync()
    {
        var program = Path.Combine(Repository.Folder, "tests", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(program))
            throw new InvalidOperationException($"The storage emulator is not installed ({program} is missing). Run: bash tests/run");
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
            ["-e", Start, "--", program, "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"])
        {
            start.ArgumentList.Add(argument);
        }
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException("The storage emulator needs Node.js, which is not installed. Install Node.js 20 or later, then run: bash tests/run", exception);
        }
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        string? queue = null, table = null;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (queue is null || table is null)
        {
            var line = await process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException($"The storage emulator ended instead of starting. Run: bash tests/run. It said:\n{errors}");
            if (Listening().Match(line) is { Success: true } match)
                _ = match.Groups[1].Value == "Queue" ? queue = match.Groups[2].Value : table = match.Groups[2].Value;
        }
        // A pipe that nobody reads fills up and stops the emulator.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};QueueEndpoint={queue}/{Account};TableEndpoint={table}/{Account};";
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    static TOptions Once<TOptions>(TOptions options, HttpMessageHandler? wire)
        where TOptions : Azure.Core.ClientOptions
    {
        options.Retry.MaxRetries = 0;
        if (wire is not null)
            options.Transport = new HttpClientTransport(wire);
        return options;
    }

    [GeneratedRegex("^Azurite (Queue|Table) service is successfully listening at (http://[0-9.:]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}

/// <summary>The tests that share the one emulator, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
