namespace SalesBot.Domain.Language;

/// <summary>Which way a date without a year lies: "the 5th" in a plan is the coming one, in a report the last one.</summary>
public enum Direction
{
    Forward,
    Backward,

    /// <summary>Not known: where plan and report would differ, both are given and the rep is asked.</summary>
    Either,
}

/// <summary>Where and when somebody types: their own date, language and whether they plan or report.</summary>
public sealed record ReadingContext(DateOnly Today, Lang Lang, Direction Direction = Direction.Forward);
