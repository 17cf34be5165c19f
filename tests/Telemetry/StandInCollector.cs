using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Telemetry;

/// <summary>An OpenTelemetry collector: takes traces, metrics and logs over HTTP and keeps the bytes as they came.</summary>
public sealed class StandInCollector : StandIn
{
    readonly ConcurrentQueue<(string Signal, byte[] Body)> taken = new();

    public static async Task<StandInCollector> Start()
    {
        var collector = new StandInCollector();
        await collector.Listen();
        return collector;
    }

    public string[] Settings => ["--OTEL_EXPORTER_OTLP_ENDPOINT", Address, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"];

    /// <summary>Everything of one signal (traces, metrics, logs) as text: strings in protobuf are plain UTF-8.</summary>
    public string All(string signal) => string.Concat(taken.Where(one => one.Signal == signal).Select(one => Encoding.UTF8.GetString(one.Body)));

    protected override void Map(WebApplication app) => app.Run(async context =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        taken.Enqueue((context.Request.Path.Value!.Split('/')[^1], body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    });
}
