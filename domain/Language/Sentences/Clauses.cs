namespace SalesBot.Domain.Language;

/// <summary>Cuts a text into clauses: each says one thing, in one manner (seen, said, heard, guessed).</summary>
internal static class Clauses
{
    static readonly string[] KoreanEnds =
    [
        "는데", "은데", "인데", "지만", "했고", "었고", "았고", "였고", "됐고", "있고", "없고", "이고", "셨고", "라며", "다며", "으며", "하며", "면서", "하심", "셨음", "했음", "있음", "없음", "됐음", "었음", "았음", "대요", "래요", "네요", "어요", "아요", "해요", "세요", "습니다", "합니다", "입니다", "답니다", "랍니다", "더라", "더라고요", "더군요", "했다", "됐다", "있다", "없다",
        "이다", "한다", "된다", "한다함", "듯함", "같음", "같다", "같아요", "함", "됨", "먹음", "받음", "않음", "좋음", "하네", "만났고", "통화했고", "봤고", "냈고", "갔고", "왔고", "났고", "줬고", "받았고",
    ];

    static readonly string[] EnglishStarts =
    [
        "he", "she", "they", "we", "i", "it", "his", "her", "their", "our", "the", "budget", "delivery", "price", "pricing", "approval", "decision", "competitor", "competitors", "purchasing", "procurement", "legal", "final", "will", "is", "wants", "said", "says", "agreed", "now", "also", "customer", "no", "there", "heard", "asked", "promised",
    ];

    /// <param name="people">Names in a row (김 부장, 이 과장) belong to one clause.</param>
    public static List<Span> Of(Typed typed, IReadOnlyList<Found<Money>> money, IReadOnlyList<Found<PersonMention>> people)
    {
        List<Span> clauses = new(8);
        string low = typed.Low;
        int start = 0, wordStart = 0, m = 0, p = 0;
        for (int at = 0; at < low.Length; at++)
        {
            while (m < money.Count && money[m].Span.End <= at) m++;
            bool inMoney = m < money.Count && money[m].Span.Start < at && at < money[m].Span.End;
            char c = low[at];
            char next = at + 1 < low.Length ? low[at + 1] : ' ';
            bool cut = false;
            if (!inMoney)
            {
                if (c is '\n' or '!' or '?' or ';') cut = true;
                else if (c == '.') cut = !Scan.IsWordChar(next) && !Abbreviation(low, wordStart, at) && !(at > 0 && Scan.IsDigit(low[at - 1]) && next == ' ' && at + 2 < low.Length && Scan.IsDigit(low[at + 2]));
                else if (c == ',') cut = next == ' ' && !DatePart(low, at) && !Listed(at);
                else if (c == ' ')
                {
                    cut = at > wordStart && (EndsClause(low.AsSpan(wordStart, at - wordStart), low.AsSpan(at + 1)) || Noted(low, wordStart, at)) || (at + 5 < low.Length && next is 'b' or 'w' or 'h' or 't' or 'a' or '-' && (Sees(low, at, " but ") || Sees(low, at, " while ") || Sees(low, at, " however ") || Sees(low, at, " though ") || (Sees(low, at, " and ") && Starts(low, at + 5)) || Sees(low, at, " - ")));
                }
            }
            if (c is ' ' or '\n') wordStart = at + 1;
            if (!cut) continue;
            Add(at + 1);
            wordStart = Math.Max(wordStart, at + 1);
        }
        Add(low.Length);
        return clauses;

        bool Listed(int comma)
        {
            while (p < people.Count && people[p].Span.End < comma) p++;
            return p + 1 < people.Count && people[p].Span.End == comma && people[p + 1].Span.Start - comma is > 0 and <= 3;
        }

        void Add(int end)
        {
            int from = start, to = end;
            start = end;
            while (from < to && (low[from] is ' ' or '\n' or ',' or ';')) from++;
            while (to > from && (low[to - 1] is ' ' or '\n' or ',' or ';')) to--;
            if (to > from) clauses.Add(new(from, to - from));
        }
    }

    static bool Sees(string low, int at, string word) => low.AsSpan(at).StartsWith(word);

    static readonly System.Buffers.SearchValues<char> koreanLasts = System.Buffers.SearchValues.Create([.. KoreanEnds.Select(end => end[^1]).Distinct()]);

    static bool EndsClause(ReadOnlySpan<char> word, ReadOnlySpan<char> after)
    {
        // 통화함ㅋㅋ, 확보됐대요ㅠㅠ
        word = word.TrimEnd("ㅋㅎㅠㅜ~^");
        if (word.IsEmpty || !koreanLasts.Contains(word[^1]) || Quoted(word, after)) return false;
        foreach (var end in KoreanEnds)
            if (word[^1] == end[^1] && word.Length > end.Length - (end.Length == 1 ? 0 : 1) && word.EndsWith(end, StringComparison.Ordinal) && (end.Length > 1 || word.Length is 1 or > 2)) return true;
        return false;
    }

    static readonly string[] Quoting = ["하심", "하셨", "하시", "함", "합니", "하네", "하더", "하던", "했", "한다", "그러", "말씀", "카던", "카더"];

    /// <summary>"확보됐다 | 하심": what was said and that it was said are one clause. So are "김 부장님한테 들었는데" and what was heard.</summary>
    static bool Quoted(ReadOnlySpan<char> word, ReadOnlySpan<char> after)
    {
        if (word is "들었는데" or "들은바" or "듣기로는" or "말씀으로는") return true;
        // 줄이고 싶다, 검토하고 있다: one verb in two words.
        if (word[^1] == '고') return after.StartsWith("싶") || after.StartsWith("있") || after.StartsWith("계");
        if (word[^1] is not ('다' or '라' or '자' or '냐')) return false;
        foreach (var verb in Quoting)
            if (after.StartsWith(verb, StringComparison.Ordinal)) return true;
        return false;
    }

    static readonly string[] NounEnds = ["미팅", "통화", "방문", "확보", "만남", "완료", "예정", "요청", "승인", "배정", "확정"];

    static readonly System.Buffers.SearchValues<char> nounLasts = System.Buffers.SearchValues.Create([.. NounEnds.Select(end => end[^1]).Distinct()]);

    static readonly string[] NounStarts = ["예산", "품의", "견적", "납기", "경쟁사", "결재", "결정", "담당자", "가격", "발주"];

    /// <summary>Notes without verbs: "김 부장님 미팅 | 예산 3억 확보 | 품의 12월". The next subject begins where a deed was named.</summary>
    static bool Noted(string low, int start, int at)
    {
        var word = low.AsSpan(start, at - start);
        if (!nounLasts.Contains(word[^1])) return false;
        bool ends = false;
        foreach (var end in NounEnds) ends |= word.EndsWith(end, StringComparison.Ordinal);
        if (!ends) return false;
        var next = low.AsSpan(at + 1);
        foreach (var begin in NounStarts)
        {
            if (!next.StartsWith(begin, StringComparison.Ordinal)) continue;
            // "확보 예산" and "승인 결재" are one thing; a deed of meeting ends, or the next subject says something of its own.
            return word.EndsWith("미팅") || word.EndsWith("통화") || word.EndsWith("방문") || word.EndsWith("만남") || word.EndsWith("완료") || begin is "품의" or "납기" or "경쟁사" or "담당자" or "가격" or "견적";
        }
        return false;
    }

    static bool Starts(string low, int at)
    {
        int end = at;
        while (end < low.Length && end - at < 14 && Scan.IsLatin(low[end])) end++;
        var word = low.AsSpan(at, end - at);
        foreach (var start in EnglishStarts)
            if (word.SequenceEqual(start)) return true;
        return false;
    }

    static bool Abbreviation(string low, int start, int dot)
    {
        var word = low.AsSpan(start, dot - start);
        return word is "mr" or "ms" or "mrs" or "dr" or "prof" or "vs" or "approx" or "incl" or "excl" or "ca" or "no" or "co" or "inc" or "ltd" or "corp" or "jan" or "feb" or "mar" or "apr" or "jun" or "jul" or "aug" or "sep" or "sept" or "oct" or "nov" or "dec" or "a.m" or "p.m" or "e.g" or "i.e" or "tel";
    }

    /// <summary>"Dec 5, 2026" and "Friday, Dec 5" are one date.</summary>
    static bool DatePart(string low, int comma)
    {
        int at = comma + 1;
        while (at < low.Length && at - comma < 4 && low[at] == ' ') at++;
        if (at + 3 < low.Length && comma > 0 && Scan.IsDigit(low[comma - 1]) && low[at] == '2' && low[at + 1] == '0' && Scan.IsDigit(low[at + 2])) return true;
        var c = new Cursor(low, at);
        int from = comma;
        while (from > 0 && comma - from < 10 && Scan.IsLatin(low[from - 1])) from--;
        var w = new Cursor(low, from);
        return EnglishMonths.Weekday(ref w, true, out _) && w.At == comma && (Scan.IsDigit(c.Now) || EnglishMonths.MonthName(ref c, true, out _));
    }
}
