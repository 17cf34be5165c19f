using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SalesBot.Tests.Channel.StandIns;

/// <summary>One request the bot made.</summary>
/// <param name="Path">As it was on the wire, escapes included, from <c>/v3</c> on.</param>
/// <param name="Authorization">Null where no token was sent.</param>
public sealed record ConnectorCall(string Method, string Path, string Body, string? Authorization)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The conversation the call is about, unescaped.</summary>
    public string Conversation => Uri.UnescapeDataString(Path.Split('/')[3]);
}

/// <summary>What the connector does with one call.</summary>
public sealed record ConnectorBehaviour(int Status = 200, string? Body = null, string? RetryAfter = null, string? Location = null)
{
    public bool Hangs { get; init; }

    public bool Resets { get; init; }

    /// <summary>Takes the call and never answers.</summary>
    public static ConnectorBehaviour Hang { get; } = new() { Hangs = true };

    /// <summary>Takes the call and drops the connection.</summary>
    public static ConnectorBehaviour Reset { get; } = new() { Resets = true };

    /// <summary>An error as the connector words it.</summary>
    public static ConnectorBehaviour Error(int status, string code) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "As told by the test." } }.ToJsonString());
}

/// <summary>
/// Teams' side of the Bot Connector REST API: gives ids, remembers every call, and fails when told to. Conversations with one person get the id
/// <c>a:</c> and the person's id.
/// </summary>
public sealed class StandInConnector : StandIn
{
    readonly ConcurrentQueue<ConnectorBehaviour> next = new();
    readonly ConcurrentQueue<ConnectorCall> calls = new();
    readonly Channel<ConnectorCall> arrivals = System.Threading.Channels.Channel.CreateUnbounded<ConnectorCall>();
    int given;

    /// <summary>What activities name as their service URL.</summary>
    public string ServiceUrl => $"{Address}/teams/";

    /// <summary>Every call so far, in order.</summary>
    public IReadOnlyList<ConnectorCall> Calls => [.. calls];

    /// <summary>What happens when nothing special was asked for; null is success.</summary>
    public Func<ConnectorCall, ConnectorBehaviour?> Otherwise { get; set; } = _ => null;

    public static async Task<StandInConnector> Start()
    {
        var connector = new StandInConnector();
        await connector.Listen();
        return connector;
    }

    /// <summary>The next calls go like this, one each; after them everything works again.</summary>
    public void Next(params ConnectorBehaviour[] behaviours)
    {
        foreach (var behaviour in behaviours)
            next.Enqueue(behaviour);
    }

    /// <summary>The next call that has not been awaited yet, as soon as it is here. Fails after ten seconds.</summary>
    public async Task<ConnectorCall> Arrival()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await arrivals.Reader.ReadAsync(patience.Token);
    }

    protected override void Map(WebApplication app) => app.Run(async context =>
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        using var reader = new StreamReader(context.Request.Body);
        var call = new ConnectorCall(
            context.Request.Method,
            target.StartsWith("/teams/", StringComparison.Ordinal) ? target["/teams".Length..] : target,
            await reader.ReadToEndAsync(),
            context.Request.Headers.Authorization is [{ } authorization] ? authorization : null);
        var behaviour = next.TryDequeue(out var told) ? told : Otherwise(call) ?? Success(call);
        calls.Enqueue(call);
        arrivals.Writer.TryWrite(call);
        await Behave(context, behaviour);
    });

    ConnectorBehaviour Success(ConnectorCall call)
    {
        var id = call switch
        {
            { Method: "DELETE" } => null,
            { Method: "PUT" } => Uri.UnescapeDataString(call.Path.Split('/')[^1]),
            { Path: "/v3/conversations" } => "a:" + call.Json.GetProperty("members")[0].GetProperty("id").GetString(),
            _ => $"1:{Interlocked.Increment(ref given)}",
        };
        return new(call.Method is "POST" ? 201 : 200, id is null ? null : new JsonObject { ["id"] = id }.ToJsonString());
    }

    static async Task Behave(HttpContext context, ConnectorBehaviour behaviour)
    {
        if (behaviour.Resets)
        {
            context.Abort();
            return;
        }
        if (behaviour.Hangs)
        {
            var gone = new TaskCompletionSource();
            await using (context.RequestAborted.Register(gone.SetResult))
                await gone.Task;
            return;
        }
        context.Response.StatusCode = behaviour.Status;
        if (behaviour.RetryAfter is { } after)
            context.Response.Headers.RetryAfter = after;
        if (behaviour.Location is { } location)
            context.Response.Headers.Location = location;
        if (behaviour.Body is { } body)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body);
        }
    }
}
