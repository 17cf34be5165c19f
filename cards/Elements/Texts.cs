namespace SalesBot.Cards.Elements;

/// <summary>
/// Our own words. Teams reads a subset of Markdown in them (bold, italic, lists, links), therefore what people typed never goes in here as it
/// is: use <see cref="PeoplesWords.Block"/>, or <see cref="PeoplesWords.Escape"/> for a name inside one of our sentences.
/// </summary>
public sealed record TextBlock : Element
{
    public required string Text { get; init; }
    public TextBlockStyle? Style { get; init; }
    public FontSize? Size { get; init; }
    public FontWeight? Weight { get; init; }
    public Colors? Color { get; init; }
    public FontType? FontType { get; init; }
    public bool? IsSubtle { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    public int? MaxLines { get; init; }

    /// <summary>True unless said otherwise: a cut sentence helps nobody.</summary>
    public bool Wrap { get; init; } = true;

    private protected override ReadOnlySpan<byte> Type => "TextBlock"u8;

    private protected override void WriteOwn(CardWriter to)
    {
        to.Add("text"u8, Text);
        to.Add("style"u8, Style);
        to.Add("size"u8, Size);
        to.Add("weight"u8, Weight);
        to.Add("color"u8, Color);
        to.Add("fontType"u8, FontType);
        to.Add("isSubtle"u8, IsSubtle);
        to.Add("horizontalAlignment"u8, HorizontalAlignment);
        to.Add("maxLines"u8, MaxLines);
        to.Add("wrap"u8, Wrap);
    }
}

/// <summary>Text without Markdown, in runs. The place for what people typed.</summary>
public sealed record RichTextBlock : Element
{
    public required IReadOnlyList<TextRun> Inlines { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    private protected override ReadOnlySpan<byte> Type => "RichTextBlock"u8;

    private protected override void WriteOwn(CardWriter to)
    {
        to.Add("inlines"u8, Inlines);
        to.Add("horizontalAlignment"u8, HorizontalAlignment);
    }
}

/// <summary>A piece of a <see cref="RichTextBlock"/>. Markdown is not read in it.</summary>
public sealed record TextRun : ICardPart
{
    public required string Text { get; init; }
    public FontSize? Size { get; init; }
    public FontWeight? Weight { get; init; }
    public Colors? Color { get; init; }
    public FontType? FontType { get; init; }
    public bool? IsSubtle { get; init; }
    public bool? Italic { get; init; }
    public bool? Strikethrough { get; init; }
    public bool? Underline { get; init; }
    public bool? Highlight { get; init; }
    public ActionElement? SelectAction { get; init; }

    void ICardPart.Write(CardWriter to)
    {
        to.Add("type"u8, "TextRun"u8);
        to.Add("text"u8, Text);
        to.Add("size"u8, Size);
        to.Add("weight"u8, Weight);
        to.Add("color"u8, Color);
        to.Add("fontType"u8, FontType);
        to.Add("isSubtle"u8, IsSubtle);
        to.Add("italic"u8, Italic);
        to.Add("strikethrough"u8, Strikethrough);
        to.Add("underline"u8, Underline);
        to.Add("highlight"u8, Highlight);
        to.Add("selectAction"u8, SelectAction);
    }
}
