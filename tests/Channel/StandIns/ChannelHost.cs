using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Channel;
using SalesBot.Channel.Receiving;
using SalesBot.Channel.Sending;

namespace SalesBot.Tests.Channel.StandIns;

/// <summary>The channel in a web server of its own, with nothing of the product around it.</summary>
public sealed class ChannelHost : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    readonly WebApplication app;

    ChannelHost(WebApplication app, RecordingReceiver receiver, RecordingLog log)
    {
        (this.app, Receiver, Log) = (app, receiver, log);
        Client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(StandIn.AddressOf(app)) };
    }

    public RecordingReceiver Receiver { get; }

    public RecordingLog Log { get; }

    public HttpClient Client { get; }

    public ConnectorClient Connector => app.Services.GetRequiredService<ConnectorClient>();

    public IServiceProvider Services => app.Services;

    public Pace Pace => app.Services.GetRequiredService<Pace>();

    /// <summary>Settings with which a bot starts in Development against stand-ins.</summary>
    public static Dictionary<string, string?> WithApp(StandInIssuer? issuer = null) => new()
    {
        ["Channel:AppId"] = AppId,
        ["Channel:TenantId"] = Tenant,
        ["Channel:ClientSecret"] = "not a secret",
        ["Channel:Seams:MetadataAddress"] = issuer?.Metadata,
        ["Channel:Seams:AllowLoopback"] = "true",
    };

    public static async Task<ChannelHost> Start(
        Dictionary<string, string?> settings, string environment = "Development", Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new RecordingLog();
        builder.Logging.ClearProviders().AddProvider(log);
        var receiver = new RecordingReceiver();
        builder.Services.AddSingleton<IReceiver>(receiver);
        services?.Invoke(builder.Services);
        builder.Services.AddChannel(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.MapMessages();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new(app, receiver, log);
    }

    /// <summary>Posts a body as the channel does.</summary>
    public Task<HttpResponseMessage> Post(string body, string? token = null, Action<HttpRequestMessage>? change = null) =>
        Post(Encoding.UTF8.GetBytes(body), token, change);

    public async Task<HttpResponseMessage> Post(byte[] body, string? token = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json", "utf-8") } },
        };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        change?.Invoke(request);
        return await Client.SendAsync(request);
    }

    public async Task<HttpStatusCode> Status(string body, string? token = null, Action<HttpRequestMessage>? change = null)
    {
        using var response = await Post(body, token, change);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}

/// <summary>Everything that was logged, as text.</summary>
public sealed class RecordingLog : ILoggerProvider, ILogger
{
    readonly ConcurrentQueue<string> lines = new();

    public string All => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
