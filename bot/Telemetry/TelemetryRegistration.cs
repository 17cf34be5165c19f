using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SalesBot.Channel.Sending;

namespace SalesBot.Bot.Telemetry;

/// <summary>
/// Traces, metrics and logs by OpenTelemetry's own protocol, to where the standard variables say (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its kin). Without that variable
/// nothing is exported.
/// </summary>
static class TelemetryRegistration
{
    public const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddMetrics().AddSingleton<Measures>();
        if (Endpoint(builder.Configuration) is null) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("salesbot", serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString()))
            .WithTracing(traces =>
            {
                traces.AddSource(Measures.Name);
                // Each of our turns is a trace of its own. The server's activity around it is not exported (its tags hold addresses), and would decide for ours otherwise.
                if (string.IsNullOrEmpty(builder.Configuration["OTEL_TRACES_SAMPLER"])) traces.SetSampler(new AlwaysOnSampler());
            })
            .WithMetrics(metrics => metrics.AddMeter(Measures.Name, ConnectorMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel"))
            .WithLogging(null, logs => logs.IncludeFormattedMessage = true)
            .UseOtlpExporter();
    }

    /// <exception cref="SettingsRefusal">It is no address, or one with a secret in it.</exception>
    public static Uri? Endpoint(IConfiguration configuration) =>
        configuration[EndpointKey] is not { Length: > 0 } written ? null
        : Uri.TryCreate(written, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "" } ? address
        : address is { UserInfo.Length: > 0 } ? throw new SettingsRefusal($"{EndpointKey} has a name and a secret in its address. Write the address alone, for example {EndpointKey}=https://collector.example:4318, and give the secret in the environment variable OTEL_EXPORTER_OTLP_HEADERS.")
        : throw new SettingsRefusal($"{EndpointKey} is '{written}'. Write the address of an OpenTelemetry collector, for example {EndpointKey}=http://localhost:4317, or remove it.");
}
