namespace SalesBot.Domain.Flows;

/// <summary>Words, or an explicit "none". Keeping nothing at all would not tell "no problem" from "not asked".</summary>
public sealed class WordsOrNoneKind(Text none) : AnswerKind<string>
{
    /// <summary>What is kept for an explicit "none".</summary>
    public const string None = "~none";

    static readonly HashSet<string> noneWords = new(StringComparer.OrdinalIgnoreCase)
    {
        None, "없음", "없어", "없어요", "없습니다", "없네요", "아니요", "아뇨", "아니오", "문제 없음", "문제없음", "문제 없어요", "문제없어요", "문제 없습니다", "문제없습니다", "특이사항 없음", "특이사항 없습니다", "이상 없음", "이상무",
        "none", "no", "nope", "nothing", "no problem", "no problems", "nothing new", "all good",
    };

    /// <summary>Whether these words are an explicit "none".</summary>
    public static bool IsNone(string words) => words.Length <= 30 && noneWords.Contains(words.Trim().TrimEnd('.', '!', '~'));

    public override Shape Shape { get; } = new Shape.WordsOrNone(12_000, none);

    public override Taken<string> Read(string raw, ReadContext context)
    {
        var words = raw.Trim();
        if (words.Length == 0) return Taken<string>.Bad(FlowWords.Blank);
        if (IsNone(words) || words == none.Ko || words.Equals(none.En, StringComparison.OrdinalIgnoreCase)) return Taken<string>.Good(None);
        // Not knowing is neither: kept as words it would become a problem called "unknown".
        if (UnknownWords.Match(words)) return Taken<string>.Bad(FlowWords.WordsOrNone);
        return words.Length > 12_000 ? Taken<string>.Bad(FlowWords.TooLong.With(12_000, words.Length)) : Taken<string>.Good(words);
    }

    public override string Keep(string value) => value;

    public override string Show(string value, Lang lang) => value == None ? none.In(lang) : value;

    /// <summary>Words win over a ticked "none": somebody who described a problem has one.</summary>
    public override string? FromCard(Func<string, string?> input) =>
        !string.IsNullOrWhiteSpace(input("")) ? input("") : input(Shape.WordsOrNone.None) == "true" ? None : null;
}
