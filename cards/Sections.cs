using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>The recurring pieces of a card's body.</summary>
static class Sections
{
    public static TextBlock Heading(string words) => new() { Text = PeoplesWords.Escape(words), Style = TextBlockStyle.Heading, Size = FontSize.Large, Weight = FontWeight.Bolder };

    public static TextBlock Label(Text words, Lang lang) => new() { Text = words.In(lang), Weight = FontWeight.Bolder, Spacing = Spacing.Medium };

    public static TextBlock Subtle(string words) => new() { Text = PeoplesWords.Escape(words), IsSubtle = true, Size = FontSize.Small, Spacing = Spacing.None };

    /// <summary>What is new, on top of a card.</summary>
    public static IEnumerable<Element> News(Text? news, Lang lang) =>
        news is null ? [] : [new Container { Style = ContainerStyle.Accent, Bleed = true, Items = [new TextBlock { Text = PeoplesWords.Escape(news.In(lang)), Weight = FontWeight.Bolder }] }];

    /// <summary>Our label, then what people said, in one block that reads no Markdown.</summary>
    public static RichTextBlock Line(string label, string words, string? after = null, Colors? color = null) => new()
    {
        Spacing = Spacing.Small,
        Inlines =
        [
            PeoplesWords.Run(label + "  ") with { Weight = FontWeight.Bolder, Color = color }, PeoplesWords.Run(words),
            .. after is null ? Array.Empty<TextRun>() : [PeoplesWords.Run("  " + after) with { IsSubtle = true, Size = FontSize.Small }],
        ],
    };

    /// <summary>One thing of a list: what is said of it, and beside it what can be done with it.</summary>
    public static ColumnSet Row(IReadOnlyList<Element> said, params ActionElement[] actions) => new()
    {
        Separator = true,
        Columns =
        [
            new() { Width = "stretch", Items = said },
            new() { Width = "auto", VerticalContentAlignment = VerticalAlignment.Center, Items = [new ActionSet { Actions = actions }] },
        ],
    };

    /// <summary>An input of a small form: its own button needs it filled in.</summary>
    public static InputText Words(string id, Text label, Lang lang, Text? example = null, string? value = null, bool many = false, int atMost = 4000) => new()
    {
        Id = id,
        Label = label.In(lang),
        Placeholder = example?.In(lang),
        Value = value,
        IsMultiline = many ? true : null,
        MaxLength = atMost,
        IsRequired = true,
        ErrorMessage = CardWords.PleaseWrite.In(lang),
    };
}
