using System.Diagnostics;
using SalesBot.Storage;

namespace SalesBot.Bot.Telemetry;

/// <summary>The store with a watch beside it: which table, what kind of call, how long. Keys are never looked at; names of customers are in some.</summary>
sealed class MeasuredTables(ITables tables, Measures measures) : ITables
{
    public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) => Measured(table, "get", tables.Get(table, partition, key, ct), _ => "done");

    public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) => Measured(table, "query", tables.Query(table, partition, range, take, ct), _ => "done");

    public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct) =>
        Measured(table, "submit", tables.Submit(table, partition, operations, ct), submitted => submitted is Submitted.Done ? "done" : "conflict");

    public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) => Measured(table, "scan", tables.Scan(table, afterPartition, afterKey, take, ct), _ => "done");

    ValueTask<T> Measured<T>(Table table, string operation, ValueTask<T> call, Func<T, string> outcomeOf) => measures.WatchesStorage ? Watched(table, operation, call, outcomeOf) : call;

    async ValueTask<T> Watched<T>(Table table, string operation, ValueTask<T> call, Func<T, string> outcomeOf)
    {
        using var span = measures.Span("storage");
        var (began, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            var result = await call;
            outcome = outcomeOf(result);
            return result;
        }
        finally
        {
            span?.SetTag("table", table.ToString()).SetTag("operation", operation).SetTag("outcome", outcome);
            measures.Storage(table.ToString(), operation, outcome, Stopwatch.GetElapsedTime(began));
        }
    }
}
