namespace SalesBot.Bot.Work;

/// <summary>What became of an intent.</summary>
public abstract record WorkResult
{
    /// <summary>Done, settled, or superseded: the intent can go.</summary>
    public static readonly WorkResult Done = new Finished();

    /// <summary>Too early by this worker's clock, or its facts are still being written: the intent stays as it is.</summary>
    public static readonly WorkResult NotYet = new Waits();

    /// <summary>At another time: the intent moves there.</summary>
    public static WorkResult At(DateTimeOffset time) => new Moved(time);

    public sealed record Finished : WorkResult;

    public sealed record Waits : WorkResult;

    public sealed record Moved(DateTimeOffset To) : WorkResult;
}
