namespace SalesBot.Cards.Elements;

/// <summary>
/// Something to fill in. Every value comes back as a string under <see cref="Element.Id"/>; an empty field is an empty string or missing.
/// The client's checks (required, pattern, length) are a courtesy, so whoever reads the answers checks again.
/// </summary>
public abstract record InputElement : Element
{
    /// <summary>Required: a placeholder is no label to a screen reader and is gone once something is typed.</summary>
    public required string Label { get; init; }

    public bool? IsRequired { get; init; }

    /// <summary>Shown when a check fails. Needed with <see cref="IsRequired"/>, a pattern or a limit; says what to do.</summary>
    public string? ErrorMessage { get; init; }
}

public sealed record InputText : InputElement
{
    public string? Placeholder { get; init; }
    public string? Value { get; init; }
    public bool? IsMultiline { get; init; }
    public int? MaxLength { get; init; }
    public TextInputStyle? Style { get; init; }

    /// <summary>A JavaScript pattern the client checks.</summary>
    public string? Regex { get; init; }

    public ActionElement? InlineAction { get; init; }
}

public sealed record InputNumber : InputElement
{
    public string? Placeholder { get; init; }
    public decimal? Value { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
}

/// <summary>A day, written <c>2026-11-26</c> whatever the reader's language.</summary>
public sealed record InputDate : InputElement
{
    public string? Placeholder { get; init; }
    public DateOnly? Value { get; init; }
    public DateOnly? Min { get; init; }
    public DateOnly? Max { get; init; }
}

/// <summary>A time of day, written <c>16:00</c>.</summary>
public sealed record InputTime : InputElement
{
    public string? Placeholder { get; init; }
    public string? Value { get; init; }
    public string? Min { get; init; }
    public string? Max { get; init; }
}

/// <summary>A check box. Comes back as <see cref="ValueOn"/> or <see cref="ValueOff"/>.</summary>
public sealed record InputToggle : InputElement
{
    public required string Title { get; init; }
    public string? Value { get; init; }
    public string? ValueOn { get; init; }
    public string? ValueOff { get; init; }
    public bool Wrap { get; init; } = true;
}

/// <summary>One choice or, with <see cref="IsMultiSelect"/>, several, which come back joined by commas: no value may contain one.</summary>
public sealed record InputChoiceSet : InputElement
{
    public required IReadOnlyList<InputChoice> Choices { get; init; }
    public string? Placeholder { get; init; }
    public string? Value { get; init; }
    public bool? IsMultiSelect { get; init; }
    public ChoiceInputStyle? Style { get; init; }
    public bool Wrap { get; init; } = true;
}

/// <summary>What is shown and what is sent. A title made of what people typed goes through <see cref="PeoplesWords.InChoice"/>.</summary>
public sealed record InputChoice
{
    public InputChoice()
    {
    }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public InputChoice(string title, string value) => (Title, Value) = (title, value);

    public required string Title { get; init; }
    public required string Value { get; init; }
}
