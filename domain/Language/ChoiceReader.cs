using System.Text;

namespace SalesBot.Domain.Language;

/// <summary>One thing to choose: what is stored and what people see.</summary>
public readonly record struct Choice(string Code, Text Label);

/// <summary>Reads which of a list was meant: by its label in either language, its number, its place, or an unmistakable part of the label.</summary>
public static class ChoiceReader
{
    public static Reading<Choice> Read(string? text, IReadOnlyList<Choice> choices)
    {
        var typed = Typed.Of(text);
        string said = Plain(Tight(typed.Low));
        var span = new Span(0, typed.Text.Length);
        if (said.Length == 0) return Reading<Choice>.None;

        List<Choice> exact = [];
        foreach (var choice in choices)
            if (said == Tight(choice.Code.ToLowerInvariant()) || said == Key(choice.Label.Ko) || said == Key(choice.Label.En)) exact.Add(choice);
        if (Number(typed.Low, out int nth))
        {
            int at = nth < 0 ? choices.Count - 1 : nth - 1;
            if (at >= 0 && at < choices.Count)
            {
                // "2" may also be a choice that is called 2.
                if (exact.Count == 1 && !exact[0].Equals(choices[at])) return Reading<Choice>.Ask([exact[0], choices[at]], span);
                return Reading<Choice>.Sure(choices[at], span);
            }
            if (exact.Count == 0) return Reading<Choice>.None;
        }
        if (exact.Count > 0) return Of(exact, span, true);

        // The label stands whole within what was typed: "경쟁사 우위인 듯", "가격 이견이요".
        bool denied = Denied(typed.Low);
        List<Choice> whole = [], parts = [];
        foreach (var choice in choices)
        {
            string ko = Key(choice.Label.Ko), en = Key(choice.Label.En);
            if ((ko.Length >= 2 && said.Contains(ko, StringComparison.Ordinal)) || (en.Length >= 3 && HasWords(typed.Low, choice.Label.En))) whole.Add(choice);
            else if (said.Length >= 2 && (ko.Contains(said, StringComparison.Ordinal) || Shared(typed.Low, choice.Label))) parts.Add(choice);
        }
        // A label inside a longer one that was typed as well ("기술" in "기술 검토자") does not count beside it.
        if (whole.Count > 1)
        {
            var longest = whole.MaxBy(w => Math.Max(Key(w.Label.Ko).Length, Key(w.Label.En).Length));
            if (whole.TrueForAll(w => w.Equals(longest) || Key(longest.Label.Ko).Contains(Key(w.Label.Ko), StringComparison.Ordinal))) whole = [longest];
        }
        // "Mostly price, some quality": a word of another choice stands beside it.
        if (whole.Count == 1)
            foreach (var choice in choices)
                if (!choice.Equals(whole[0]) && Touched(typed.Low, choice.Label, whole[0].Label)) whole.Add(choice);
        if (whole.Count > 0) return Of(whole, span, !denied && said.Length < 60);
        return parts.Count > 0 ? Of(parts, span, !denied) : Reading<Choice>.None;
    }

    static Reading<Choice> Of(List<Choice> choices, Span span, bool sure) =>
        choices.Count == 1 && sure ? Reading<Choice>.Sure(choices[0], span) : Reading<Choice>.Ask(choices, span);

    static readonly Words Denials = new(["아니", "아님", "말고", "않", "없", "not.", "n't", "no.", "or.", "또는", "아니면", "이나 ", "그리고", "이랑 ", "랑 ", "하고 ", "둘 다", "and.", "both", "&", "?", "글쎄", "모르", "except", "but.", "without", "other than", "빼고", "제외", "보다"]);

    static bool Denied(string low) => Denials.In(low);

    static readonly (string Word, int Nth)[] Places =
    [
        ("첫번째", 1), ("첫째", 1), ("처음", 1), ("두번째", 2), ("둘째", 2), ("세번째", 3), ("셋째", 3), ("네번째", 4), ("넷째", 4), ("다섯번째", 5), ("다섯째", 5), ("여섯번째", 6), ("여섯째", 6), ("일곱번째", 7), ("일곱째", 7), ("여덟번째", 8), ("아홉번째", 9), ("열번째", 10), ("맨마지막", -1), ("마지막", -1), ("맨끝", -1), ("끝", -1), ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("last", -1),
        ("일번", 1), ("이번", 2), ("삼번", 3), ("사번", 4), ("오번", 5), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5),
    ];

    /// <summary>2, 2번, #2, 2), ②, 두 번째, second, the last one: nothing else may be typed beside it.</summary>
    static bool Number(string low, out int nth)
    {
        nth = 0;
        string t = Tight(low);
        foreach (var ending in (ReadOnlySpan<string>)["으로할게요", "으로", "로", "이요", "요", "입니다", "것", "거", "을", "를", "one", "option"])
            if (t.Length > ending.Length && t.EndsWith(ending, StringComparison.Ordinal)) { t = t[..^ending.Length]; break; }
        if (t.StartsWith("the", StringComparison.Ordinal)) t = t[3..];
        foreach (var lead in (ReadOnlySpan<string>)["number", "option", "no", "choice"])
            if (t.StartsWith(lead, StringComparison.Ordinal) && t.Length > lead.Length) { t = t[lead.Length..]; break; }
        if (t.Length == 1 && t[0] is >= '①' and <= '⑳') { nth = t[0] - '①' + 1; return true; }
        foreach (var (word, place) in Places)
            if (t == word) { nth = place; return true; }
        foreach (var ending in (ReadOnlySpan<string>)["번째", "번", "st", "nd", "rd", "th"])
            if (t.Length > ending.Length && t.EndsWith(ending, StringComparison.Ordinal)) { t = t[..^ending.Length]; break; }
        return t.Length is 1 or 2 && int.TryParse(t, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out nth) && nth > 0;
    }

    /// <summary>True when every word that was typed (particles aside) is a word of the label, or begins one.</summary>
    static bool Shared(string low, Text label)
    {
        string ko = label.Ko.ToLowerInvariant(), en = label.En.ToLowerInvariant();
        bool any = false;
        foreach (var range in low.AsSpan().SplitAny(' ', ',', '.', '!', '~', '\n'))
        {
            var word = low.AsSpan(range);
            if (word.Length == 0) continue;
            bool hit = word.Length >= 3 && Begins(en, word) || word.Length >= 2 && (Begins(ko, word) || (word.Length >= 3 && Particles.Contains(word[^1]) && Begins(ko, word[..^1])));
            if (!hit) return false;
            any = true;
        }
        return any;
    }

    /// <summary>True when a word of one label, which the other does not have, was typed.</summary>
    static bool Touched(string low, Text label, Text other)
    {
        foreach (var (words, against) in ((string, string)[])[(label.Ko, other.Ko), (label.En, other.En)])
            foreach (var word in words.ToLowerInvariant().Split([' ', '·', '/'], StringSplitOptions.RemoveEmptyEntries))
                if (word.Length >= (Scan.IsHangul(word[0]) ? 2 : 5) && !Around.Contains(word) && !Key(against).Contains(word, StringComparison.Ordinal) && low.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    const string Particles = "은는이가을를요도";

    static bool Begins(string label, ReadOnlySpan<char> word)
    {
        int from = 0;
        while (from <= label.Length - word.Length)
        {
            int at = label.AsSpan(from).IndexOf(word, StringComparison.Ordinal);
            if (at < 0) return false;
            at += from;
            if (at == 0 || !Scan.IsWordChar(label[at - 1])) return true;
            from = at + 1;
        }
        return false;
    }

    static bool HasWords(string low, string label)
    {
        string plain = label.ToLowerInvariant();
        int at = low.IndexOf(plain, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !Scan.IsLatin(low[at - 1])) && (at + plain.Length == low.Length || !Scan.IsLatin(low[at + plain.Length]));
    }

    static string Key(string label) => Tight(label.ToLowerInvariant());

    static readonly string[] Around = ["이에요", "예요", "입니다", "이요", "요", "같아요", "문제", "이슈", "쪽", "건", "issue", "issues", "problem"];

    /// <summary>"가격이요", "예산 문제요": the ending is only manners, and "problem" is what all the choices are, unless nothing else was said.</summary>
    static string Plain(string said)
    {
        for (bool cut = true; cut;)
        {
            cut = false;
            foreach (var ending in Around)
                if (said.Length >= ending.Length + 2 && said.EndsWith(ending, StringComparison.Ordinal)) { said = said[..^ending.Length]; cut = true; break; }
        }
        return said;
    }

    static string Tight(string text)
    {
        var into = new StringBuilder(text.Length);
        foreach (char c in text)
            if (Scan.IsWordChar(c) || c is >= '①' and <= '⑳' || (!char.IsAscii(c) && char.IsLetterOrDigit(c))) into.Append(c);
        return into.ToString();
    }
}
