using System.Diagnostics;
using System.Diagnostics.Metrics;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Telemetry;

/// <summary>
/// What the program measures of itself. Names of handlers, tables and kinds, counts and times: never words of people, ids, addresses or tokens.
/// docs/telemetry.md lists all of it, and a test holds the list to what is emitted.
/// </summary>
public sealed class Measures : IDisposable
{
    /// <summary>Of the meter and of the source of spans.</summary>
    public const string Name = "SalesBot";

    static readonly AsyncLocal<MeasuredTurn?> current = new();

    readonly ActivitySource spans = new(Name);
    readonly Histogram<double> turn, storage, age;
    readonly Histogram<int> calls;
    readonly Counter<long> work, graph, setAside;

    public Measures(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        turn = meter.CreateHistogram<double>("salesbot.turn.duration", "s", "From the verified activity to the decision that is stored.");
        calls = meter.CreateHistogram<int>("salesbot.turn.storage_calls", "{call}", "Calls to the storage in one turn.");
        storage = meter.CreateHistogram<double>("salesbot.storage.duration", "s", "One call to the storage, retries included.");
        age = meter.CreateHistogram<double>("salesbot.work.age", "s", "How late something due was acted on.");
        work = meter.CreateCounter<long>("salesbot.work.acted", "{intent}", "What became of something due.");
        setAside = meter.CreateCounter<long>("salesbot.work.set_aside", "{intent}", "Failed so often that an administrator has to look.");
        graph = meter.CreateCounter<long>("salesbot.graph.calls", "{call}", "Calls to Microsoft Graph by status; 429 is throttling, 0 is no answer.");
    }

    /// <summary>Whether anybody wants to know of calls to the storage; otherwise watching them is cost without use.</summary>
    public bool WatchesStorage => storage.Enabled || calls.Enabled || spans.HasListeners();

    public MeasuredTurn Turn() => current.Value = new(this, spans.StartActivity("turn"));

    public void Storage(string table, string operation, string outcome, TimeSpan took)
    {
        current.Value?.Called();
        storage.Record(took.TotalSeconds, new("table", table), new("operation", operation), new("outcome", outcome));
    }

    public void Acted(DueKind kind, string outcome, TimeSpan late)
    {
        age.Record(Math.Max(0, late.TotalSeconds), new KeyValuePair<string, object?>("kind", kind.ToString()));
        work.Add(1, new("kind", kind.ToString()), new("outcome", outcome));
    }

    public void SetAside(DueKind kind) => setAside.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));

    public void Graph(int status) => graph.Add(1, new KeyValuePair<string, object?>("status", status));

    public Activity? Span(string name) => spans.StartActivity(name);

    public void Dispose() => spans.Dispose();

    /// <summary>One turn while it lasts. What it came to is told last; a turn that tells nothing has failed.</summary>
    public sealed class MeasuredTurn(Measures measures, Activity? span) : IDisposable
    {
        readonly long began = Stopwatch.GetTimestamp();
        int called;

        public string Handler { get; set; } = "none";

        public string Outcome { get; set; } = "failed";

        internal void Called() => Interlocked.Increment(ref called);

        public void Dispose()
        {
            current.Value = null;
            measures.turn.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("handler", Handler), new("outcome", Outcome));
            measures.calls.Record(called, new KeyValuePair<string, object?>("handler", Handler));
            span?.SetTag("handler", Handler).SetTag("outcome", Outcome).SetTag("storage_calls", called);
            span?.Dispose();
        }
    }
}
