using System.Globalization;
using SalesBot.Bench.Measuring;

namespace SalesBot.Bench.Report;

/// <summary>One line for each kind of turn and number of conversations at once.</summary>
static class Table
{
    public const string Head = """
        | turn | at once | turns | turns/s | p50 ms | p95 ms | p99 ms | CPU s / 10,000 |
        |---|---:|---:|---:|---:|---:|---:|---:|
        """;

    public static string Line(string name, int atOnce, Measured measured) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {atOnce} | {measured.Turns:N0} | {measured.TurnsASecond:N0} | {measured.Percentile(0.50):0.00} | {measured.Percentile(0.95):0.00} | {measured.Percentile(0.99):0.00} | {measured.CpuSecondsPer10000:0.00} |");

    public static string Name(Kind kind) => kind switch
    {
        Kind.Floor => "floor",
        Kind.BotFramework => "peer: botbuilder for Node",
        Kind.AgentsSdk => "peer: Agents SDK for Node",
        Kind.Typed => "ordinary, typed",
        Kind.OnCard => "ordinary, on the card",
        Kind.Told => "voice, told in a sentence",
        Kind.Registered => "voice, registered",
        _ => "finishing",
    };
}
