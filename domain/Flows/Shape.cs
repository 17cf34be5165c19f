namespace SalesBot.Domain.Flows;

/// <summary>One thing a person can choose: the code is stored, the label is shown.</summary>
public sealed record Option(string Code, Text Label);

/// <summary>How a question looks on a card. A closed list: a renderer that covers these covers every flow.</summary>
public abstract record Shape
{
    public sealed record Line(int AtMost) : Shape;

    public sealed record Paragraph(int AtMost) : Shape;

    public sealed record Day : Shape;

    public sealed record Choice(IReadOnlyList<Option> Options) : Shape;

    /// <summary>Words, or an explicit "none" with a tick box of its own (suffix <see cref="None"/>).</summary>
    public sealed record WordsOrNone(int AtMost, Text NoneLabel) : Shape
    {
        public const string None = "-none";
    }

    /// <summary>How it is known (a choice) and from whom (a line, suffix <see cref="Who"/>).</summary>
    public sealed record Evidence(IReadOnlyList<Option> Options, Text WhoLabel) : Shape
    {
        public const string Who = "-who";
    }
}
