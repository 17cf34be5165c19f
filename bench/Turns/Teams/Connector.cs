using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Bench.Teams;

/// <summary>
/// Plays the connector of Teams: takes what the bot says, counts it chat by chat and keeps the latest message of each. It does as little as
/// possible, because it shares the machine with what is measured.
/// </summary>
sealed class Connector : IAsyncDisposable
{
    const string Before = "/v3/conversations/";
    const string Behind = "/activities";

    static readonly byte[] Taken = """{"id":"1:1"}"""u8.ToArray();

    readonly WebApplication app;
    readonly ConcurrentDictionary<string, Chat> chats = new(StringComparer.Ordinal);

    Connector(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First();

    public static async Task<Connector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var connector = new Connector(builder.Build());
        connector.app.Urls.Add("http://127.0.0.1:0");
        connector.app.Run(connector.Take);
        await connector.app.StartAsync();
        return connector;
    }

    public Chat Of(string conversation) => chats.GetOrAdd(conversation, static _ => new());

    async Task Take(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var end = path.IndexOf(Behind, Before.Length, StringComparison.Ordinal);
        if (!path.StartsWith(Before, StringComparison.Ordinal) || end < 0)
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }
        var message = new byte[(int)context.Request.ContentLength!];
        await context.Request.Body.ReadExactlyAsync(message);
        Of(path[Before.Length..end]).Take(message);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Taken.Length;
        await context.Response.Body.WriteAsync(Taken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>What has come in one chat.</summary>
sealed class Chat
{
    int count;
    byte[] latest = [];

    public int Count => Volatile.Read(ref count);

    /// <summary>The body of the latest message.</summary>
    public byte[] Latest => Volatile.Read(ref latest);

    public void Take(byte[] message)
    {
        Volatile.Write(ref latest, message);
        Interlocked.Increment(ref count);
    }
}
