namespace SalesBot.Domain.Language;

/// <summary>Judges an answer that should be one value: what was found in it, and whether what stands around it could change the meaning.</summary>
internal static class Whole
{
    static readonly Words Doubts = new(
    [
        "아니", "아님", "말고", "않", "안 되", "안 됨", "안 돼", "안되", "안됨", "안돼", "못", "미정", "취소", "글쎄", "모르", "또는", "혹은", "아니면", "없", "이나 ", "든지", "not.", "n't", "never", "tbd", "or.", "unless", "maybe", "perhaps", "except", "instead", "cancel", "연휴", "half past", "quarter past", "quarter to", "?", "몇", "초반", "중반", "후반", "영업일", "기준", "빼고", "제외", "쯤인지", "수 ",
        // Less, more, not there, not then: what the value is compared with is not what was asked for.
        "안된", "안 된", "모자라", "모자람", "부족", "덜 ", " 더", "감소", "증가", "올라", "올랐", "늘어", "줄어", "줄여", "깎", "마이너스", "휴무", "휴가", "휴일", "쉬는", "쉰", "쉽니", "불가", "어렵", "어려", "힘들", "연기", "미뤄", "미룸", "밀려", "밀림", "변경", "바뀌", "less.", "short.", "minus", "fewer", "closed", "holiday", "day off", "postpon", "moved", "changed", "too much", "too little", "too ", "their time", "local time", "현지", "먼저 ",
    ]);

    public static Reading<T> Of<T>(Typed typed, List<Found<T>> found, Reading<T>? otherwise, IEnumerable<Span>? also = null)
    {
        bool name = typeof(T) == typeof(CompanyMention) || typeof(T) == typeof(PersonMention);
        if (found.Count == 0) return otherwise ?? Reading<T>.None;
        if (found.Count == 1)
        {
            var one = found[0];
            return one.Reading.IsCertain && !Plain(typed, [.. (also ?? []).Where(span => !span.Touches(one.Span)).Append(one.Span).OrderBy(span => span.Start)], name) ? Reading<T>.Ask(one.Reading.Values, one.Span) : one.Reading;
        }
        List<T> values = [];
        foreach (var f in found)
            foreach (var value in f.Reading.Values)
                if (!values.Contains(value)) values.Add(value);
        return Reading<T>.Ask(values, new(found[0].Span.Start, found[^1].Span.End - found[0].Span.Start));
    }

    /// <summary>True when nothing outside the spans is a number, a word of doubt or denial, or a word that is not known.</summary>
    public static bool Plain(Typed typed, ReadOnlySpan<Span> spans, bool name = false)
    {
        int at = 0;
        foreach (var span in spans)
        {
            if (!Harmless(typed.Low.AsSpan(at, span.Start - at), at > 0, name)) return false;
            at = span.End;
        }
        return Harmless(typed.Low.AsSpan(at), at > 0, name);

        static bool Harmless(ReadOnlySpan<char> rest, bool behind, bool name)
        {
            if (rest.IndexOfAnyInRange('0', '9') >= 0) return false;
            return !Doubts.In(rest) && Understood.All(rest, behind) && (!name || Understood.Name(rest));
        }
    }
}
