namespace SalesBot.Domain.Language;

/// <summary>Spans of time in Korean words: 하루 뒤, 열흘 안에, 두 달 뒤.</summary>
internal static class KoreanSpans
{
    static readonly (string Word, int Low, int High)[] Spans =
    [
        ("하루이틀", 1, 2), ("이삼일", 2, 3), ("삼사일", 3, 4), ("사오일", 4, 5), ("사나흘", 3, 4), ("하루", 1, 1), ("이틀", 2, 2), ("사흘", 3, 3), ("나흘", 4, 4), ("닷새", 5, 5), ("엿새", 6, 6), ("이레", 7, 7), ("여드레", 8, 8), ("아흐레", 9, 9), ("열흘", 10, 10), ("보름", 15, 15), ("일주일", 7, 7), ("이주일", 14, 14),
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
        foreach (var (word, least, most) in Spans)
            if (i.Eat(word)) { (low, high, unit) = (least, most, '일'); break; }
        if (unit == '\0' && i.Eat("반년")) (low, high, unit) = (6, 6, '월');
        if (unit == '\0')
        {
            if (!Numerals.Native(ref i, out low, out high) && !(Numerals.Sino(ref i, out low) && (high = low) > 0)) return false;
            // 이일 후 is "after this matter", so days counted this way begin at three.
            if (i.Now == '일' && low >= 3) { i.At++; unit = '일'; }
            else i.Blank();
            if (unit == '일') { }
            else if (i.Eat("주일") || i.Eat("주")) unit = '주';
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
            foreach (var (word, _, _) in Spans)
                if (c.Sees(word)) return true;
            return Numerals.Native(ref c, out _, out _);
        }
    }
}
