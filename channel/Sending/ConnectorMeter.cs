using System.Diagnostics.Metrics;

namespace SalesBot.Channel.Sending;

/// <summary>Counts the calls to the connector by what became of them: how many were sent, throttled, refused for which reason, or of unknown fate.</summary>
public sealed class ConnectorMeter(IMeterFactory meters)
{
    /// <summary>To be named where the program exports its metrics.</summary>
    public const string Name = "SalesBot.Channel";

    readonly Counter<long> calls = meters.Create(Name).CreateCounter<long>("channel.connector.calls");

    internal void Count(HttpMethod method, SendResult result) =>
        calls.Add(1, new("method", method.Method), new("result", result switch
        {
            SendResult.Sent => "Sent",
            SendResult.Throttled => "Throttled",
            SendResult.Refused refused => refused.Kind.ToString(),
            _ => "Unknown",
        }));
}
