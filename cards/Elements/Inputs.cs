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

    /// <summary>What only this kind of input has.</summary>
    private protected abstract void WriteInput(CardWriter to);

    private protected override void WriteOwn(CardWriter to)
    {
        WriteInput(to);
        to.Add("label"u8, Label);
        to.Add("isRequired"u8, IsRequired);
        to.Add("errorMessage"u8, ErrorMessage);
    }
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

    private protected override ReadOnlySpan<byte> Type => "Input.Text"u8;

    private protected override void WriteInput(CardWriter to)
    {
        to.Add("placeholder"u8, Placeholder);
        to.Add("value"u8, Value);
        to.Add("isMultiline"u8, IsMultiline);
        to.Add("maxLength"u8, MaxLength);
        to.Add("style"u8, Style);
        to.Add("regex"u8, Regex);
        to.Add("inlineAction"u8, InlineAction);
    }
}

public sealed record InputNumber : InputElement
{
    public string? Placeholder { get; init; }
    public decimal? Value { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Number"u8;

    private protected override void WriteInput(CardWriter to)
    {
        to.Add("placeholder"u8, Placeholder);
        to.Add("value"u8, Value);
        to.Add("min"u8, Min);
        to.Add("max"u8, Max);
    }
}

/// <summary>A day, written <c>2026-11-26</c> whatever the reader's language.</summary>
public sealed record InputDate : InputElement
{
    public string? Placeholder { get; init; }
    public DateOnly? Value { get; init; }
    public DateOnly? Min { get; init; }
    public DateOnly? Max { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Date"u8;

    private protected override void WriteInput(CardWriter to)
    {
        to.Add("placeholder"u8, Placeholder);
        to.Add("value"u8, Value);
        to.Add("min"u8, Min);
        to.Add("max"u8, Max);
    }
}

/// <summary>A time of day, written <c>16:00</c>.</summary>
public sealed record InputTime : InputElement
{
    public string? Placeholder { get; init; }
    public string? Value { get; init; }
    public string? Min { get; init; }
    public string? Max { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Time"u8;

    private protected override void WriteInput(CardWriter to)
    {
        to.Add("placeholder"u8, Placeholder);
        to.Add("value"u8, Value);
        to.Add("min"u8, Min);
        to.Add("max"u8, Max);
    }
}

/// <summary>A check box. Comes back as <see cref="ValueOn"/> or <see cref="ValueOff"/>.</summary>
public sealed record InputToggle : InputElement
{
    public required string Title { get; init; }
    public string? Value { get; init; }
    public string? ValueOn { get; init; }
    public string? ValueOff { get; init; }
    public bool Wrap { get; init; } = true;

    private protected override ReadOnlySpan<byte> Type => "Input.Toggle"u8;

    private protected override void WriteInput(CardWriter to)
    {
        to.Add("title"u8, Title);
        to.Add("value"u8, Value);
        to.Add("valueOn"u8, ValueOn);
        to.Add("valueOff"u8, ValueOff);
        to.Add("wrap"u8, Wrap);
    }
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

    private protected override ReadOnlySpan<byte> Type => "Input.ChoiceSet"u8;

    private protected override void WriteInput(CardWriter to)
    {
        to.Add("choices"u8, Choices);
        to.Add("placeholder"u8, Placeholder);
        to.Add("value"u8, Value);
        to.Add("isMultiSelect"u8, IsMultiSelect);
        to.Add("style"u8, Style);
        to.Add("wrap"u8, Wrap);
    }
}

/// <summary>What is shown and what is sent. A title made of what people typed goes through <see cref="PeoplesWords.InChoice"/>.</summary>
public sealed record InputChoice : ICardPart
{
    public InputChoice()
    {
    }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public InputChoice(string title, string value) => (Title, Value) = (title, value);

    public required string Title { get; init; }
    public required string Value { get; init; }

    void ICardPart.Write(CardWriter to)
    {
        to.Add("title"u8, Title);
        to.Add("value"u8, Value);
    }
}
