using SalesBot.Domain.Language;

namespace SalesBot.Domain.Flows;

/// <summary>An amount in the person's own words ("3억 5천만 원, 견적"), kept to the letter: what is no amount, or may be several, is asked back.</summary>
public sealed class AmountKind : AnswerKind<string>
{
    const int atMost = 200;

    public override Shape Shape { get; } = new Shape.Line(atMost);

    public override Taken<string> Read(string raw, ReadContext context)
    {
        var words = raw.Trim();
        if (words.Length == 0) return Taken<string>.Bad(FlowWords.Blank);
        if (words.Length > atMost) return Taken<string>.Bad(FlowWords.TooLong.With(atMost, words.Length));
        var reading = new ReadingContext(context.Today, context.Lang, Direction.Either);
        var (whole, found) = (MoneyReader.Read(words, reading), MoneyReader.FindAll(words, reading));
        if (!IsNegative(words) && (whole.Certainty is Certainty.Certain || found.Count > 0 && found.All(one => one.Reading.IsCertain))) return Taken<string>.Good(words);
        var may = whole.Values.Concat(found.SelectMany(one => one.Reading.Values)).Distinct().Take(4).ToList();
        return may.Count == 0 ? Taken<string>.Bad(FlowWords.Amount)
            : Taken<string>.Either(FlowWords.IsItAmount.With(Text.Same(Shown.Short(words, 60)), new Text(List(Lang.Ko), List(Lang.En))), [.. may.Select(one => one.Show(context.Lang))]);

        string List(Lang lang) => string.Join(" / ", may.Select(one => one.Show(lang)));
    }

    /// <summary>"-3억": a slip, or a discount; no amount either way.</summary>
    static bool IsNegative(string words)
    {
        for (int at = 0; at + 1 < words.Length; at++)
            if (words[at] is '-' or '−' or '–' && (at == 0 || words[at - 1] is ' ' or '(') && (char.IsAsciiDigit(words[at + 1]) || words[at + 1] is '$' or '₩' or '€')) return true;
        return words.Contains("마이너스", StringComparison.Ordinal) || words.StartsWith("minus ", StringComparison.OrdinalIgnoreCase);
    }

    public override string Keep(string value) => value;

    public override string Show(string value, Lang lang) => value;
}
