namespace SalesBot.Domain.Flows;

/// <summary>One of a few options: by number, code, label, or a part of a label that fits only one.</summary>
public sealed class ChoiceKind(IReadOnlyList<Option> options) : AnswerKind<string>
{
    public override Shape Shape { get; } = new Shape.Choice(options);

    public override Taken<string> Read(string raw, ReadContext context)
    {
        var words = raw.Trim().TrimEnd('.', '!', '번', ')').Trim();
        if (words.Length == 0) return Taken<string>.Bad(Trouble());
        if (int.TryParse(words, out var number) && number >= 1 && number <= options.Count) return Taken<string>.Good(options[number - 1].Code);
        foreach (var option in options)
            if (Same(option.Code, words) || Same(option.Label.Ko, words) || Same(option.Label.En, words)) return Taken<string>.Good(option.Code);
        var parts = options.Where(option => words.Length > 1 && (Holds(option.Label.Ko, words) || Holds(option.Label.En, words))).ToList();
        return parts.Count == 1 ? Taken<string>.Good(parts[0].Code) : Taken<string>.Bad(Trouble());
    }

    public override string Keep(string value) => value;

    public override string Show(string value, Lang lang) => options.FirstOrDefault(option => option.Code == value)?.Label.In(lang) ?? value;

    Text Trouble() => FlowWords.ChooseOne.With(new Text(List(Lang.Ko), List(Lang.En)));

    string List(Lang lang) => string.Join(", ", options.Select((option, at) => $"{at + 1} {option.Label.In(lang)}"));

    static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    static bool Holds(string label, string part) => label.Contains(part, StringComparison.OrdinalIgnoreCase);
}
