using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using SalesBot.Bot;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Browser;

/// <summary>
/// The whole program as <c>dotnet run --project bot</c> starts it, nothing replaced: its own work, its own clock that the page moves. It begins on the
/// Monday on which every story begins, so that the tests do not depend on the day they are run.
/// </summary>
sealed class LocalProgram : IAsyncDisposable
{
    string[] settings = [];
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-page-").FullName;
    WebApplication app = null!;

    public Uri Address { get; } = new($"http://127.0.0.1:{OwnPort()}");

    /// <param name="begin">Another time than that Monday.</param>
    /// <param name="fill">Writes into the data folder before the start, and gives further settings.</param>
    public static async Task<LocalProgram> Start(DateTimeOffset? begin = null, Func<string, Task<string[]>>? fill = null)
    {
        var program = new LocalProgram();
        BeginAt(program.folder, begin ?? BotHost.Monday);
        if (fill is not null) program.settings = await fill(program.folder);
        await program.Begin();
        return program;
    }

    /// <summary>The clock of a program with this data folder begins on that Monday, whether it has passed or not.</summary>
    public static void BeginOnMonday(string folder) => BeginAt(folder, BotHost.Monday);

    static void BeginAt(string folder, DateTimeOffset begin) =>
        File.WriteAllText(Path.Combine(folder, "clock.txt"), (begin - TimeProvider.System.GetUtcNow()).ToString("c", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Stops the program and starts it again, on the same address and the same data.</summary>
    public async Task Restart(Func<Task>? meanwhile = null)
    {
        await app.DisposeAsync();
        if (meanwhile is not null) await meanwhile();
        await Begin();
    }

    /// <summary>A port that the system gives to nobody who asks for any: while the program is away its page goes on asking there, and must not find the program of another test.</summary>
    static int OwnPort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    async Task Begin()
    {
        app = SalesBotApp.Build(["--environment", "Development", "--urls", Address.ToString(), "--Local:DataFolder", folder, .. BotHost.Sqlite(folder), .. settings], builder => builder.Logging.ClearProviders());
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
