namespace SalesBot.Domain.Language;

/// <summary>What words around an amount say about it: 약, 최소, 이상, or so, VAT 별도.</summary>
internal static class MoneyMarks
{
    public static Marks Leading(ref Cursor c, out bool between)
    {
        between = false;
        var i = c;
        Marks marks = Marks.None;
        for (int n = 0; n < 2; n++)
        {
            i.Blank();
            bool latin = Scan.IsLatin(i.Now);
            if (Vat(ref i, out var vat)) marks |= vat;
            else if (i.Eat("약 ") || i.Eat("대략 ") || i.Eat("한 ") || i.Eat("대충 ") || (i.Now == '약' && Scan.IsDigit(i.Peek(1)) && i.Eat('약')) || (i.Eat('~') && (Scan.IsWordChar(i.Now) || i.Now is '$' or '₩' or '€' or '£' or '¥')) || latin && i.WordAny(["around", "about", "approximately", "approx.", "approx", "roughly", "circa", "ballpark", "ca.", "c.", "some", "nearly", "almost", "close to", "in the region of", "in the range of", "in the neighborhood of", "in the neighbourhood of", "somewhere around"])) marks |= Marks.About;
            else if (i.Eat("최소 ") || i.Eat("최소") || i.Eat("적어도 ") || latin && i.WordAny(["at least", "not less than", "no less than", "north of", "upwards of", "more than", "over", "above", "minimum", "min.", "from"])) marks |= i.Text[i.At - 1] == 'm' && i.Text[i.At - 2] == 'o' ? Marks.None : Marks.AtLeast;
            else if (i.Eat("최대 ") || i.Eat("최대") || i.Eat("많아야 ") || latin && i.WordAny(["at most", "up to", "less than", "not exceeding", "not to exceed", "under", "below", "south of", "max.", "max", "maximum", "no more than", "not more than"])) marks |= Marks.AtMost;
            else if (latin && i.Word("between")) between = true;
            else break;
            c = i;
        }
        c.Blank();
        return marks;
    }

    public static Marks Trailing(ref Cursor c)
    {
        Marks marks = Marks.None;
        for (int n = 0; n < 6; n++)
        {
            var i = c;
            i.Blank();
            if (Vat(ref i, out var vat)) marks |= vat;
            else if (i.Eat("정도") || i.Eat("쯤") || i.Eat("남짓") || i.Eat("가량") || i.Eat("내외") || i.Eat("안팎") || i.Eat("가까이") || i.Eat("언저리") || i.Eat("전후") || (i.Now == '선' && !i.Sees("선금") && !i.Sees("선정") && Scan.Ended(new(i.Text, i.At + 1)) && i.Eat('선')) || i.Eat("수준") || i.Eat("규모") || i.WordAny(["or so", "-ish", "ish", "or thereabouts", "give or take", "ballpark"])) marks |= Marks.About;
            else if (i.Eat("이상") || i.Eat("초과") || i.Eat("넘게") || i.Eat("넘는") || i.Eat("넘음") || i.Eat("조금 넘게") || i.Eat("조금 넘음") || i.Eat("좀 넘게") || i.Eat("좀 넘음") || i.Eat("약간 넘게") || i.Eat("약간 넘음") || i.Eat("플러스 알파") || i.Eat("+α") || i.WordAny(["or more", "or above", "plus", "minimum", "and up"]) && !i.Sees(" vat") || (i.Eat('+') && !Scan.IsWordChar(i.Now) && !i.Sees(" vat"))) marks |= Marks.AtLeast;
            else if (i.Eat("이하") || i.Eat("밑") || i.Eat("아래") || i.Eat("미만") || i.Eat("이내") || i.Eat("한도") || i.Eat("언더") || i.Eat("까지") || i.WordAny(["or less", "or below", "max", "maximum", "at most", "tops", "cap"])) marks |= Marks.AtMost;
            else if (i.Eat("사이")) { }
            else if (i.Eat("대") && !Scan.IsHangul(i.Now)) marks |= Marks.About;
            else break;
            c = i;
        }
        return marks;
    }

    public static bool Vat(ref Cursor c, out Marks mark)
    {
        mark = Marks.None;
        var i = c;
        _ = i.Eat(',');
        i.Blank();
        bool bracket = i.Eat('(');
        bool plus = i.Eat('+') || i.Word("plus");
        i.Blank();
        // Tax is named in one of these letters, whatever leads it in.
        if (!Scan.IsLatin(i.Now) && i.Now != '부') return false;
        bool excluding = i.WordAny(["excl.", "excl", "excluding", "ex.", "ex", "exclusive of", "before", "without", "w/o", "net of"]);
        bool including = !excluding && i.WordAny(["incl.", "incl", "including", "inc.", "inc", "with", "inclusive of"]);
        i.Blank();
        if (!i.Eat("부가가치세") && !i.Eat("부가세") && !i.Eat("vat") && !i.Eat("v.a.t.") && !i.Eat("v.a.t") && !(plus || excluding || including ? i.Word("tax") : false)) return false;
        _ = i.Eat('는') || i.Eat('은');
        i.Blank();
        if (i.Eat("별도") || i.Eat("제외") || i.Eat("미포함") || i.Eat("불포함") || i.Eat("빼고") || i.Eat('+') || plus || excluding || i.WordAny(["excluded", "excl.", "excl", "not included", "extra", "separate", "exclusive"])) mark = Marks.VatExcluded;
        else if (i.Eat("포함") || including || i.WordAny(["included", "incl.", "incl", "inclusive"])) mark = Marks.VatIncluded;
        else return false;
        if (i.Before is '도' or '함' && i.Now == '로' || i.Before == '함' && i.Now is '해' or '한') _ = i.Eat('로') || i.Eat("해서") || i.Eat("한");
        if (bracket) { i.Blank(); _ = i.Eat(')'); }
        c = i;
        return true;
    }
}
