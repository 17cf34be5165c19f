using System.Reflection;
using System.Text.Json.Nodes;
using SalesBot.Cards.Elements;
using SalesBot.Tests.Channel;

namespace SalesBot.Tests.Cards;

public class ElementsTests
{
    static readonly AdaptiveCard everything = new()
    {
        FallbackText = "주간 점검",
        Speak = "주간 점검",
        Lang = "ko",
        Refresh = new() { Action = new ActionExecute { Verb = "refresh", Data = new Dictionary<string, string> { ["card"] = "1" } }, UserIds = ["29:one"] },
        Body =
        [
            new TextBlock
            {
                Id = "title", Text = "**주간 점검**", Style = TextBlockStyle.Heading, Size = FontSize.ExtraLarge, Weight = FontWeight.Bolder, Color = Colors.Accent,
                FontType = FontType.Monospace, IsSubtle = true, HorizontalAlignment = HorizontalAlignment.Center, MaxLines = 2, Wrap = false, IsVisible = false,
                Spacing = Spacing.ExtraLarge, Separator = true,
            },
            new RichTextBlock
            {
                HorizontalAlignment = HorizontalAlignment.Right,
                Inlines =
                [
                    PeoplesWords.Run("3억 5천만 원") with
                    {
                        Size = FontSize.Small, Weight = FontWeight.Lighter, Color = Colors.Good, FontType = FontType.Default, IsSubtle = true, Italic = true,
                        Strikethrough = true, Underline = true, Highlight = true, SelectAction = new ActionOpenUrl { Url = "https://example.org" },
                    },
                ],
            },
            new Image
            {
                Url = "https://example.org/a.png", AltText = "A chart", Size = ImageSize.Medium, Style = ImageStyle.Person,
                HorizontalAlignment = HorizontalAlignment.Left, SelectAction = new ActionExecute { Verb = "open" },
            },
            new Container
            {
                Style = ContainerStyle.Emphasis, Bleed = true, VerticalContentAlignment = VerticalAlignment.Center,
                SelectAction = new ActionToggleVisibility { TargetElements = ["title"] }, Items = [new TextBlock { Text = "inside" }],
            },
            new ColumnSet
            {
                Style = ContainerStyle.Warning, Bleed = true, SelectAction = new ActionSubmit(),
                Columns =
                [
                    new()
                    {
                        Id = "left", Width = "auto", Items = [], Style = ContainerStyle.Good, Bleed = false, VerticalContentAlignment = VerticalAlignment.Bottom,
                        IsVisible = true, Spacing = Spacing.None, Separator = false, SelectAction = new ActionExecute { Verb = "left" },
                    },
                    new() { Width = "48px", Items = [new TextBlock { Text = "right" }] },
                ],
            },
            new FactSet { Facts = [new("고객", PeoplesWords.Escape("(주)한빛 *특수*")), new() { Title = "Amount", Value = "3" }] },
            new Table
            {
                Columns = [new() { Width = 2, HorizontalCellContentAlignment = HorizontalAlignment.Left, VerticalCellContentAlignment = VerticalAlignment.Top }, new()],
                Rows =
                [
                    new()
                    {
                        Style = ContainerStyle.Accent, VerticalCellContentAlignment = VerticalAlignment.Top,
                        Cells =
                        [
                            new()
                            {
                                Items = [PeoplesWords.Block("cell", isSubtle: true, spacing: Spacing.Small)], Style = ContainerStyle.Attention, Bleed = true,
                                VerticalContentAlignment = VerticalAlignment.Top, SelectAction = new ActionSubmit(),
                            },
                        ],
                    },
                ],
                FirstRowAsHeader = true, ShowGridLines = false, GridStyle = ContainerStyle.Default,
                HorizontalCellContentAlignment = HorizontalAlignment.Left, VerticalCellContentAlignment = VerticalAlignment.Center,
            },
            new ActionSet
            {
                Actions =
                [
                    new ActionExecute
                    {
                        Id = "save", Title = "저장", Verb = "save", Data = new Dictionary<string, string> { ["id"] = "op-1" }, Style = ActionStyle.Positive,
                        Tooltip = "Stores it", AssociatedInputs = AssociatedInputs.Auto,
                        Fallback = new ActionSubmit { Title = "저장", Data = new Dictionary<string, string> { ["verb"] = "save" }, AssociatedInputs = AssociatedInputs.None },
                    },
                ],
            },
            new InputText
            {
                Id = "what", Label = "무슨 일이 있었나요?", Placeholder = "예: 예산이 미뤄졌다", Value = "v", IsMultiline = true, MaxLength = 2000, IsRequired = true,
                Regex = ".+", ErrorMessage = "한 줄이라도 적어 주세요.", Style = TextInputStyle.Text, InlineAction = new ActionSubmit { Title = "ok" },
            },
            new InputNumber { Id = "amount", Label = "Amount", Placeholder = "0", Value = 3.5m, Min = 0, Max = 100, ErrorMessage = "Type a number from 0 to 100." },
            new InputDate
            {
                Id = "due", Label = "Due", Placeholder = "day", Value = new(2026, 11, 26), Min = new(2026, 1, 1), Max = new(2027, 1, 1), ErrorMessage = "Choose a day.",
            },
            new InputTime { Id = "at", Label = "At", Placeholder = "time", Value = "16:00", Min = "08:00", Max = "18:00", ErrorMessage = "Choose a time." },
            new InputToggle { Id = "quiet", Label = "Quiet", Title = "Nothing changed", Value = "yes", ValueOn = "yes", ValueOff = "no" },
            new InputChoiceSet
            {
                Id = "who", Label = "Who", Placeholder = "Choose", Value = "a", IsMultiSelect = true, Style = ChoiceInputStyle.Expanded,
                Choices = [new("김하나", "a"), new() { Title = "Lee", Value = "b" }],
            },
        ],
        Actions =
        [
            new ActionOpenUrl { Title = "Help", Url = "https://example.org/help" },
            new ActionShowCard
            {
                Title = "More",
                Card = new() { FallbackText = "more", MsTeams = null, Body = [new InputText { Id = "more", Label = "More" }], Actions = [new ActionSubmit { Title = "Send" }] },
            },
            new ActionToggleVisibility { Title = "Show", TargetElements = ["title"], Style = ActionStyle.Destructive },
        ],
    };

    [Fact]
    [Row("6 elements and actions")]
    public void Every_element_with_every_property_is_what_the_official_schema_allows() => Assert.Empty(CardSchema.Check(everything.ToJson()));

    [Fact]
    public void Every_kind_of_element_and_action_is_in_the_card_that_is_checked()
    {
        var kinds = typeof(Element).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Element)) || t.IsSubclassOf(typeof(ActionElement))))
            .Select(t => t.Name.StartsWith("Input", StringComparison.Ordinal) ? t.Name.Insert(5, ".")
                : t.Name.StartsWith("Action", StringComparison.Ordinal) && t.Name != "ActionSet" ? t.Name.Insert(6, ".") : t.Name);
        var json = everything.ToJson();
        Assert.All(kinds, kind => Assert.Contains($"\"type\":\"{kind}\"", json));
    }

    /// <summary>Each kind writes its own properties, so one that was added and not written would go unseen.</summary>
    [Fact]
    public void Every_property_that_a_kind_has_is_written()
    {
        var written = new Dictionary<string, HashSet<string>>();
        Note(JsonNode.Parse(everything.ToJson())!);
        foreach (var type in typeof(Element).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterface("ICardPart") is not null))
        {
            var kind = type.IsSubclassOf(typeof(InputElement)) ? type.Name.Insert(5, ".") : type.IsSubclassOf(typeof(ActionElement)) ? type.Name.Insert(6, ".") : type.Name;
            // What has no type of its own in the JSON stands somewhere in it.
            var here = written.TryGetValue(kind, out var own) ? own : [.. written.Values.SelectMany(names => names)];
            Assert.All(type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly), property => Assert.Contains(property.Name, here, StringComparer.OrdinalIgnoreCase));
        }

        void Note(JsonNode? node)
        {
            foreach (var inner in node switch { JsonObject fields => fields.Select(field => field.Value), JsonArray items => items, _ => Enumerable.Empty<JsonNode?>() }) Note(inner);
            if (node is not JsonObject one) return;
            var kind = one["type"]?.ToString() ?? "";
            if (!written.TryGetValue(kind, out var names)) written[kind] = names = [];
            names.UnionWith(one.Select(field => field.Key));
        }
    }

    [Fact]
    [Row("6 width")]
    public void The_card_says_its_version_and_asks_for_the_full_width()
    {
        var card = JsonNode.Parse(new AdaptiveCard { FallbackText = "x" }.ToJson())!;
        Assert.Equal("1.5", card["version"]!.ToString());
        Assert.Equal("AdaptiveCard", card["type"]!.ToString());
        Assert.Equal("Full", card["msteams"]!["width"]!.ToString());
    }

    [Fact]
    public void Korean_is_written_as_Korean() => Assert.Contains("\"text\":\"견적\"", new AdaptiveCard { FallbackText = "x", Body = [new TextBlock { Text = "견적" }] }.ToJson());

    [Fact]
    [Row("6 labels and errors")]
    [Row("6 six actions")]
    public void What_is_wrong_with_a_card_is_said_where_it_is_wrong()
    {
        var six = Enumerable.Range(0, 7).Select(i => new ActionSubmit { Title = $"{i}" }).ToList();
        var card = new AdaptiveCard
        {
            FallbackText = " ",
            Body =
            [
                new TextBlock { Id = "same", Text = "a" },
                new InputText { Id = "same", Label = "", IsRequired = true },
                new InputChoiceSet { Id = "c", Label = "c", Choices = [new("a", "1,2")] },
            ],
            Actions = [.. six, new ActionSubmit()],
        };
        Assert.Equal(
            [
                "card: fallbackText is missing.",
                "card: 8 buttons; Teams shows 6. Use a second ActionSet.",
                "card.body[1]: the id 'same' is used twice.",
                "card.body[1]: an input needs a label.",
                "card.body[1]: an input that can be refused needs an errorMessage that says what to do.",
                "card.body[2]: a choice's value contains a comma, which separates several choices.",
                "card.actions[7]: a button needs a title.",
            ],
            CardSchema.Check(card.ToJson()));
    }

    [Fact]
    [Row("3 message size")]
    public void A_card_over_the_budget_is_refused()
    {
        var card = new AdaptiveCard { FallbackText = "x", Body = [new TextBlock { Text = new string('가', 10_000) }] };
        Assert.Contains("bytes", Assert.Single(CardSchema.Check(card.ToJson())));
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","fallbackText":"x","body":[{"type":"TextBlock"}]}""", "#/body[0].text: PropertyRequired (text)")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","fallbackText":"x","body":[{"type":"TextBlock","text":"a","bold":true}]}""", "#/body[0].bold: NoAdditionalPropertiesAllowed (bold)")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","fallbackText":"x","body":[{"type":"Chart.Donut"}]}""", "#/body[0]: no element of this type is allowed here.")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","fallbackText":"x","body":[{"type":"Container","items":[{"type":"TextBlock","text":3}]}]}""", "#/body[0].items[0].text: StringExpected (text)")]
    public void An_element_the_schema_refuses_is_named(string json, string expected) => Assert.Contains(expected, CardSchema.Check(json));
}
