using System.Text.Json.Serialization;

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
}

/// <summary>Text without Markdown, in runs. The place for what people typed.</summary>
public sealed record RichTextBlock : Element
{
    public required IReadOnlyList<TextRun> Inlines { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A piece of a <see cref="RichTextBlock"/>. Markdown is not read in it.</summary>
public sealed record TextRun
{
    [JsonPropertyOrder(-20)]
    public string Type => "TextRun";

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
}
