namespace SalesBot.Domain.Language;

/// <summary>Spans of time in Korean words: 하루 뒤, 열흘 안에, 두 달 뒤.</summary>
internal static class KoreanSpans
{
    static readonly (string Word, int Days)[] Spans =
    [
        ("하루", 1), ("이틀", 2), ("사흘", 3), ("나흘", 4), ("닷새", 5), ("엿새", 6), ("이레", 7), ("여드레", 8), ("아흐레", 9), ("열흘", 10), ("보름", 15), ("일주일", 7), ("이주일", 14),
    ];

    /// <summary>하루 뒤, 열흘 안에, 보름 뒤, 두 달 뒤, 한두 주 뒤, 삼 주 뒤.</summary>
    public static bool Counted(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        bool about = i.Eat("약 ") || i.Eat("대략 ") || (i.Now == '한' && i.Peek(1) == ' ' && (Scan.IsDigit(i.Peek(2)) || StartsSpan(new(i.Text, i.At + 2))) && i.Eat("한 "));
        if (Scan.IsDigit(i.Now))
        {
            if (!about || !SpansOfTime.Relative(ref i, ctx, out draft)) return false;
            draft = draft.Map(d => d.With(Marks.About));
            c = i;
            return true;
        }
        int low = 0, high = 0;
        char unit = '\0';
        foreach (var (word, days) in Spans)
            if (i.Eat(word)) { (low, high, unit) = (days, days, '일'); break; }
        if (unit == '\0' && i.Eat("반년")) (low, high, unit) = (6, 6, '월');
        if (unit == '\0')
        {
            if (!Numerals.Native(ref i, out low, out high) && !(Numerals.Sino(ref i, out low) && (high = low) > 0)) return false;
            i.Blank();
            if (i.Eat("주일") || i.Eat("주")) unit = '주';
            else if (i.Eat("달") || i.Eat("개월")) unit = '월';
            else if (i.Eat("해") || i.Eat("년")) unit = '년';
            else return false;
        }
        if (i.Eat("반")) return false;
        if (!SpansOfTime.Toward(ref i, ctx, low, high, unit, about, false, out draft)) return false;
        c = i;
        return true;

        static bool StartsSpan(Cursor c)
        {
            foreach (var (word, _) in Spans)
                if (c.Sees(word)) return true;
            return Numerals.Native(ref c, out _, out _);
        }
    }
}
