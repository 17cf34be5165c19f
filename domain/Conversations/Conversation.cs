using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Conversations;

/// <summary>
/// The state of one chat with one person: the runs in the air, the latest on top, and the turns that have already been taken.
/// </summary>
public sealed record Conversation
{
    /// <summary>Runs in the air at most; an older one is dropped only when a new one starts on top of so many.</summary>
    public const int RunsKept = 8;

    const int finishedKept = 4;

    public static readonly Conversation New = new();

    public ImmutableList<OpenRun> Runs { get; init => field = value ?? []; } = [];

    /// <summary>The latest check-ins that were finished, with their answers: whoever had the same form open on a second device may have written something else in it.</summary>
    public ImmutableList<OpenRun> Finished { get; init => field = value ?? []; } = [];

    /// <summary>Turns taken, by name: an activity id, or for a card action the digest of card, verb, person and inputs.</summary>
    public TurnsTaken Turns { get; init => field = value ?? TurnsTaken.None; } = TurnsTaken.None;

    /// <summary>The names of the turns themselves, as earlier releases keep them; only read, because both releases may run side by side for a while.</summary>
    public ImmutableList<string>? Taken { get; init; }

    /// <summary>The record the chat was last about, so that "고치기 예산" or "도움 요청" needs no name.</summary>
    public RecordRef? About { get; init; }

    [JsonIgnore]
    public OpenRun? Current => Runs.FindLast(run => !run.IsOffered);

    public OpenRun? Run(RunId id) => Runs.Find(run => run.Id == id);

    public Conversation Starting(OpenRun run)
    {
        // One run a subject and flow: "체크인 한빛" said twice goes on with the first.
        // Two that make something new have no subject yet and are two things.
        var others = Runs.RemoveAll(other => other.Id == run.Id || (run.Subject is not null && other.Flow == run.Flow && other.Subject == run.Subject));
        if (others.Count >= RunsKept) others = others.RemoveAt(0);
        return this with { Runs = others.Add(run), About = run.Subject ?? About };
    }

    /// <summary>The run lies ready beneath what is going on.</summary>
    public Conversation Offering(OpenRun run) => this with { Runs = Runs.RemoveAll(other => other.Id == run.Id).TakeLast(RunsKept - 1).Prepend(run with { IsOffered = true }).ToImmutableList() };

    /// <summary>The run with new answers, on top.</summary>
    public Conversation With(OpenRun run) => this with { Runs = Runs.RemoveAll(other => other.Id == run.Id).Add(run), About = run.Subject ?? About };

    public Conversation Without(RunId run) => this with { Runs = Runs.RemoveAll(other => other.Id == run) };

    public Conversation Finishing(OpenRun run) => Without(run.Id) with { Finished = (Finished.RemoveAll(other => other.Id == run.Id) is { Count: >= finishedKept } others ? others.RemoveAt(0) : Finished.RemoveAll(other => other.Id == run.Id)).Add(run) };

    public bool HasTaken(string turn) => Turns.Has(turn) || Taken?.Contains(turn) is true;

    public Conversation Taking(string turn) => this with { Turns = (Taken ?? []).Aggregate(Turns, (turns, taken) => turns.With(taken)).With(turn), Taken = null };
}
