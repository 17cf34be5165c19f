namespace SalesBot.Domain.Language;

/// <summary>A number with what it counts: 3 대, 120 users, 15%. The unit of a percentage is "%".</summary>
public readonly record struct Quantity(decimal Low, decimal High, string Unit, Marks Marks = Marks.None)
{
    public bool IsPercent => Unit == "%";

    public bool IsRange => Low != High;
}

/// <summary>Reads counts and percentages.</summary>
public static class QuantityReader
{
    static readonly string[] Units =
    [
        "세트", "라인", "라이선스", "사용자", "시간", "개월", "주일", "개", "명", "대", "건", "톤", "회", "번", "식", "장", "권", "병", "평", "일", "주", "달", "년", "배", "분",
        "units", "unit", "pcs", "pieces", "users", "people", "seats", "licenses", "licences", "lines", "sets", "machines", "sites", "tons", "tonnes", "days", "day", "weeks", "week", "months", "month", "years", "year", "hours", "hour", "times", "ea",
    ];

    public static Reading<Quantity> Read(string? text)
    {
        var typed = Typed.Of(text);
        return Whole.Of(typed, FindAll(typed), Bare(typed));
    }

    public static IReadOnlyList<Found<Quantity>> FindAll(string? text) => FindAll(Typed.Of(text));

    static List<Found<Quantity>> FindAll(Typed typed)
    {
        List<Found<Quantity>> found = [];
        for (var c = new Cursor(typed.Low, 0); !c.End;)
        {
            int start = c.At;
            bool begins = Scan.IsDigit(c.Now) ? !Scan.IsDigit(c.Before) && !Scan.IsLatin(c.Before) && !(c.Before is '.' or '-' or '/' or ':' or ',' && Scan.IsWordChar(c.Peek(-2))) && c.Before is not ('#' or '$' or '₩' or '€' or '£' or '¥')
                : c.Now == '~' ? !Scan.IsWordChar(c.Before) : Scan.IsHangul(c.Now) ? !Scan.IsWordChar(c.Before) : Scan.IsLatin(c.Now) && !Scan.IsWordChar(c.Before);
            if (begins && Phrase(ref c, out var draft))
            {
                var span = new Span(start, c.At - start);
                found.Add(new(draft.At(span), span));
                continue;
            }
            c.At = DayReader.Next(typed.Low, start);
        }
        return found;
    }

    static Reading<Quantity>? Bare(Typed typed)
    {
        var c = new Cursor(typed.Low, 0);
        c.Blank();
        int start = c.At;
        if (!Numerals.Digits(ref c, out decimal value, out _)) return null;
        int end = c.At;
        c.Blank();
        return c.End ? Reading<Quantity>.Sure(new(value, value, ""), new(start, end - start)) : null;
    }

    static bool Phrase(ref Cursor c, out Draft<Quantity> draft)
    {
        draft = default;
        var i = c;
        bool minus = i.Before == '-';
        Marks marks = i.Eat("약 ") || i.Eat("대략 ") || (i.Sees("한 ") && Scan.IsDigit(i.Peek(2)) && i.Eat("한 ")) || i.Eat('~') || i.WordAny(["about", "around", "roughly"]) ? Marks.About : i.Eat("최소 ") || i.WordAny(["at least", "over", "more than"]) ? Marks.AtLeast : i.Eat("최대 ") || i.WordAny(["up to", "at most", "less than"]) ? Marks.AtMost : Marks.None;
        i.Blank();
        decimal low, high;
        if (Scan.IsDigit(i.Now))
        {
            if (!Numerals.Digits(ref i, out low, out _)) return false;
            high = low;
            var r = i;
            r.Blank();
            _ = r.Eat('%') && r.Blank();
            if ((r.Eat('~') || (r.Now == '-' && r.Eat('-')) || r.Word("to")) && r.Blank() && Numerals.Digits(ref r, out decimal second, out _) && second > low) { high = second; i = r; }
            decimal scale = i.Loose("만") ? 10_000 : i.Loose("천") ? 1_000 : i.Loose("백") ? 100 : 1;
            (low, high) = (low * scale, high * scale);
        }
        else if (Numerals.Native(ref i, out int from, out int to)) (low, high) = (from, to);
        else if (Scan.IsLatin(i.Now) && Numerals.English(ref i, out low)) high = low;
        else return false;
        bool thirds = Scan.IsDigit(i.Before) && MoneyDoubts.Thirds(i.Text[c.At..i.At]);
        if (i.Eat('여')) marks |= Marks.About;
        i.Blank();
        string? unit = null;
        if (i.Eat('%') || i.Eat("퍼센트") || i.Eat("프로") || i.Word("percent") || i.Word("per cent") || i.Word("pct"))
        {
            // Percentage points are a difference of percentages and nothing else.
            if (i.Now == 'p' || i.Sees("포인트") || i.Sees("젝트") || i.Sees("그램") || i.Sees(" point")) return false;
            unit = "%";
        }
        else
        {
            foreach (var word in Units)
            {
                if (Scan.IsHangul(word[0]) ? !i.Sees(word) : !i.Word(word)) continue;
                if (Scan.IsHangul(word[0])) { i.At += word.Length; if (Scan.IsHangul(i.Now) && !Scan.Ended(i) && !i.Sees("가") && !i.Sees("이") && !i.Sees("의") && !i.Sees("도") && !i.Sees("이상") && !i.Sees("이하") && !i.Sees("미만") && !i.Sees("동안")) return false; }
                unit = word;
                break;
            }
        }
        if (unit is null) return false;
        var t = i;
        if (t.Loose("정도") || t.Loose("쯤") || t.Loose("남짓") || t.Loose("가량")) marks |= Marks.About;
        else if (t.Loose("이상") || t.Loose("초과") || t.Word("or more")) marks |= Marks.AtLeast;
        else if (t.Loose("이하") || t.Loose("미만") || t.Loose("이내") || t.Loose("까지") || t.Word("or less")) marks |= Marks.AtMost;
        else t = i;
        c = t;
        draft = Draft<Quantity>.Of(new(low, high, unit, marks));
        // -10% is less; 1.200 is what half of Europe writes for twelve hundred.
        if (minus || thirds) draft = draft.Doubted();
        return true;
    }
}
