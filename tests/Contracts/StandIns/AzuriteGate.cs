using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>What becomes of one request at the door.</summary>
public enum AtTheDoor
{
    Passes,

    /// <summary>500, and nothing was done.</summary>
    Fails,

    /// <summary>503 ServerBusy, and nothing was done.</summary>
    Busy,

    /// <summary>The connection breaks before anything was done.</summary>
    RequestLost,

    /// <summary>It was done, and the connection breaks.</summary>
    AnswerLost,

    /// <summary>Nothing is done and nothing comes back, until whoever asked gives up.</summary>
    Silence,
}

/// <summary>
/// A door of HTTP in front of the emulator. It lets one write to the tables through at a time, which is what <see cref="AzuritePace"/> does within a process, so
/// that several processes can share the emulator; and it can treat requests as a storage account on a bad day does.
/// </summary>
public sealed class AzuriteGate : IAsyncDisposable
{
    /// <summary>What the client that forwards sets itself.</summary>
    static readonly HashSet<string> own = new(["Host", "Transfer-Encoding", "Connection", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    readonly WebApplication app;
    readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    readonly SemaphoreSlim one = new(1);
    long written;
    readonly Dictionary<int, string> behind = [];

    AzuriteGate(WebApplication app) => this.app = app;

    /// <summary>The emulator's connection string, by way of this door.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Asked about each request; without it all pass.</summary>
    public Func<HttpRequest, AtTheDoor> Treats { get; set; } = _ => AtTheDoor.Passes;

    public static async Task<AzuriteGate> Start(Azurite azurite)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var gate = new AzuriteGate(builder.Build()) { ConnectionString = azurite.ConnectionString };
        gate.app.Urls.Add("http://127.0.0.1:0");
        gate.app.Urls.Add("http://127.0.0.1:0");
        gate.app.Run(gate.Take);
        await gate.app.StartAsync();
        foreach (var (service, door) in new[] { "TableEndpoint=", "QueueEndpoint=" }.Zip(gate.app.Urls.Select(url => new Uri(url))))
        {
            var at = azurite.ConnectionString.IndexOf(service, StringComparison.Ordinal) + service.Length;
            var endpoint = new Uri(azurite.ConnectionString[at..azurite.ConnectionString.IndexOf(';', at)]).GetLeftPart(UriPartial.Authority);
            gate.behind[door.Port] = endpoint;
            gate.ConnectionString = gate.ConnectionString.Replace(endpoint, door.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        }
        return gate;
    }

    async Task Take(HttpContext context)
    {
        var treated = Treats(context.Request);
        switch (treated)
        {
            case AtTheDoor.Fails or AtTheDoor.Busy:
                context.Response.StatusCode = treated is AtTheDoor.Busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
                context.Response.Headers["x-ms-error-code"] = treated is AtTheDoor.Busy ? "ServerBusy" : "InternalError";
                return;
            case AtTheDoor.RequestLost:
                context.Abort();
                return;
            case AtTheDoor.Silence:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
        }
        using var response = await Forwarded(context.Request);
        if (treated is AtTheDoor.AnswerLost)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
            if (!own.Contains(name)) context.Response.Headers[name] = values.ToArray();
        await response.Content.CopyToAsync(context.Response.Body);
    }

    async Task<HttpResponseMessage> Forwarded(HttpRequest asked)
    {
        using var body = new MemoryStream();
        await asked.Body.CopyToAsync(body);
        // The signature is over the path as it was sent.
        var context = asked.HttpContext;
        using var request = new HttpRequestMessage(new(asked.Method), behind[context.Connection.LocalPort] + context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        if (body.Length > 0 || asked.ContentLength is 0) request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in asked.Headers)
            if (!own.Contains(name) && !request.Headers.TryAddWithoutValidation(name, values.AsEnumerable())) request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        return asked.Method is "GET" ? await http.SendAsync(request) : await Alone(request);
    }

    async Task<HttpResponseMessage> Alone(HttpRequestMessage request)
    {
        await one.WaitAsync();
        try
        {
            SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(written) > TimeSpan.FromMilliseconds(1));
            return await http.SendAsync(request);
        }
        finally
        {
            written = Stopwatch.GetTimestamp();
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }
}
