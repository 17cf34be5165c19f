namespace SalesBot.Domain.Language;

/// <summary>How a text is to be taken: 12/5 in Korean is always December 5th; in the middle of a sentence 1/2 may be a half.</summary>
internal readonly record struct Manner(bool English, bool InSentence);

/// <summary>A whole phrase of time: what leads it in (by, around, 늦어도), one day or period or two ends of one, a clock time, and what follows (까지, 쯤, 이후).</summary>
internal static class DayGrammar
{
    enum Lead { None, Plain, By, Before, After, Around, From, Between }

    public static bool Phrase(ref Cursor c, ReadingContext ctx, Manner manner, out Draft<Day> draft)
    {
        if (ctx.Direction is not Direction.Either) return One(ref c, ctx, manner, out draft);
        var other = c;
        if (!One(ref c, ctx with { Direction = Direction.Forward }, manner, out draft)) return false;
        if (One(ref other, ctx with { Direction = Direction.Backward }, manner, out var back) && (!draft.Certain || !back.Certain || !draft.First.Equals(back.First)))
            draft = Draft<Day>.Ask(draft.First, back.First);
        return true;
    }

    static bool One(ref Cursor c, ReadingContext ctx, Manner manner, out Draft<Day> draft)
    {
        var i = c;
        var lead = Leading(ref i);
        bool latin = Scan.IsLatin(i.Now) || i.Now == ' ';
        bool about = lead is Lead.Around || (latin && i.WordAny(["around", "about", "roughly", "approximately", "approx", "circa"])) || (!manner.English && (i.Eat("대략 ") || i.Eat("약 ")));
        if (about) i.Eat('.');
        // "3pm on Tuesday", "noon tomorrow"
        var clocked = i;
        bool clockFirst = Clock.At(ref clocked, out var clock) && (clocked.Word("on") | clocked.Blank()) && Atom(clocked, ctx, manner, true, out _);
        bool eod = false;
        if (clockFirst) i = clocked;
        else
        {
            clock = default;
            eod = (Scan.IsLatin(i.Now) || i.Now == ' ') && (i.Word("eod") || i.Word("cob") || i.Word("eob") || i.Word("end of day") || i.Word("end of the day") || i.Word("close of business") || i.Word("end of business"));
            if (eod)
            {
                var day = i;
                _ = day.Word("on") || day.Word("of");
                day.Blank();
                if (Atom(day, ctx, manner, true, out _)) i = day;
                else
                {
                    c = i;
                    draft = Draft<Day>.Of(Day.On(ctx.Today).With(Marks.Deadline));
                    return true;
                }
            }
        }
        i.Blank();
        if (!Atom(ref i, ctx, manner, lead is not Lead.None || about || eod, out draft)) return false;
        Confirm(ref i, ref draft);
        if (!clockFirst && !ClockAfter(ref i, out clock) && Eod(ref i)) eod = true;
        if (Range(ref i, ctx, lead, manner, ref draft) && !clock.Set) ClockAfter(ref i, out clock);
        if (clock.Set)
        {
            var set = clock;
            draft = draft.Map(d => d with { At = set.First, Until = set.Until, Part = set.Part });
            if (clock.Second is { } second && draft.Certain) draft = Draft<Day>.Ask(draft.First, draft.First with { At = second });
            else if (clock.Doubt) draft = draft.Doubted();
        }
        Marks marks = about ? Marks.About : Marks.None;
        if (lead is Lead.By || eod) marks |= Marks.Deadline;
        if (lead is Lead.After) marks |= Marks.Onwards;
        if (lead is Lead.Before) draft = Before(draft, ctx);
        Trailing(ref i, ctx, ref draft, ref marks);
        if (marks != Marks.None) draft = draft.Map(d => d.With(marks));
        if (Qualified(c) || Excepted(i) || PartOf(c, draft.First) || Stepped(c, lead) || Counted(c, i) || AfterDeed(c)) draft = draft.Doubted();
        c = i;
        return true;
    }

    static readonly string[] Qualifiers =
        ["매주", "격주", "매월", "매달", "매일", "매년", "매", "그", "전주", "빨라야", "빨라도", "일러도", "빠르면", "half", "other", "every", "each", "alternate", "a week", "mid to", "early to", "black", "good", "cyber", "easter", "fiscal", "financial", "not", "except", "no earlier than", "no sooner than", "earliest", "business day of", "working day of", "workday of", "영업일", "영업일 기준", "근무일 기준"];

    /// <summary>토요일 빼고, 12월 첫 영업일, 3월 결산: what follows makes another day of it, or a clock that is not ours (KST).</summary>
    static bool Excepted(Cursor c)
    {
        c.Blank();
        return c.Sees("빼고") || c.Sees("제외") || c.Sees("말고") || c.Sees("은 빼") || c.Sees("은 제외") || c.Sees("첫 영업일") || c.Sees("첫영업일") || c.Sees("마지막 영업일") || c.Sees("첫날") || c.Sees("첫 날") || c.Sees("결산") || c.Word("end") || c.Sees("'s end") || c.Word("kst") || c.Word("gmt") || c.Word("utc") || c.Word("cet") || c.Word("est") || c.Word("pst") || c.Word("at the earliest") || c.Sees("에서 말 사이") || c.Sees("에서 말까지") || c.Sees("~말") || c.Sees("이나 ") || c.Sees("다음 날") || c.Sees("됐") || c.Sees("된 지") || c.Sees("다음날") || c.Sees("전날") || c.Sees("전 날") || c.Word("of") || c.Sees("또는") || c.Sees("아니면") || c.Sees("or ");
    }

    /// <summary>True when the word before makes something else of the date: every Monday, Black Friday, fiscal year-end, 그 다음 주.</summary>
    static bool Qualified(in Cursor c)
    {
        var before = c.Text[Math.Max(0, c.At - 24)..c.At].TrimEnd(' ');
        foreach (var word in Qualifiers)
            if (before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || !Scan.IsWordChar(before[before.Length - word.Length - 1]))) return true;
        return false;
    }

    /// <summary>"마지막 주 금요일", "the first of next month": a week, or a part of the period, that was not understood.</summary>
    static bool PartOf(in Cursor c, Day day)
    {
        var before = c.Text[Math.Max(0, c.At - 12)..c.At].TrimEnd(' ');
        if (!day.IsOneDay) return before.EndsWith(" of") || before.EndsWith(" of the") || Ends(before, "mid") || Ends(before, "early") || Ends(before, "late") || Ends(before, "end") || Ends(before, "middle");
        var weekday = c;
        // 광주, 청주 and the like are towns.
        return before.EndsWith('주') && !(before.Length > 1 && "광청제경원진여양파공충상나".Contains(before[^2])) && KoreanWeeks.Weekday(ref weekday, out _);

        static bool Ends(ReadOnlySpan<char> before, string word) => before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || !Scan.IsWordChar(before[^(word.Length + 1)]));
    }

    /// <summary>"the week after Dec 5", "2 days before Dec 5".</summary>
    static bool Stepped(in Cursor c, Lead lead)
    {
        if (lead is not (Lead.After or Lead.Before)) return false;
        var before = c.Text[Math.Max(0, c.At - 12)..c.At].TrimEnd(' ');
        return before.EndsWith("week") || before.EndsWith("weeks") || before.EndsWith("day") || before.EndsWith("days") || before.EndsWith("month") || before.EndsWith("months") || before.EndsWith("wk") || before.EndsWith("wks");
    }

    /// <summary>발주하고 3주 뒤, 계약 2주 후: counted from something else than today, unless what stands before only says what it is about (납품은 2주 뒤).</summary>
    static bool Counted(in Cursor from, in Cursor to)
    {
        var told = from.Text[from.At..to.At].TrimEnd(' ');
        if (told.IsEmpty || !Scan.IsDigit(told[0]) && !Scan.IsHangul(told[0]) || told.IndexOf("뒤") < 0 && told.IndexOf('후') < 0 || !IsLength(told)) return false;
        var before = from.Text[Math.Max(0, from.At - 16)..from.At].TrimEnd(' ');
        if (before.IsEmpty || !Scan.IsHangul(before[^1])) return false;
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return !(word[^1] is '은' or '는' or '이' or '가' or '을' or '를' or '도' or '께' or '님' or '랑' or '과' or '와' or '요' || word is "약" or "한" or "대략" or "앞으로" or "지금부터" or "오늘부터" or "정확히" or "아마" or "아마도" or "네" or "넵" or "음" or "그럼" or "딱" or "최종" || word.EndsWith("에서") || word.EndsWith("한테"));
    }

    /// <summary>출장 다녀온 다음 주, 계약한 다음 달: next after that, not after now.</summary>
    static bool AfterDeed(in Cursor c) => (c.Sees("다음") || c.Sees("담")) && c.At > 1 && c.Before == ' ' && c.Peek(-2) is var last && Scan.IsHangul(last) && (last - '가') % 28 == 4 && last is not ('은' or '는' or '전' or '안' or '건');

    static bool IsLength(ReadOnlySpan<char> told) => told.IndexOf('주') >= 0 || told.IndexOf('달') >= 0 || told.IndexOf("개월") >= 0 || told.IndexOf('일') >= 0 || told.IndexOf('년') >= 0 || told.IndexOf("열흘") >= 0 || told.IndexOf("보름") >= 0 || told.IndexOf("이틀") >= 0 || told.IndexOf("사흘") >= 0 || told.IndexOf("나흘") >= 0;

    static bool ClockAfter(ref Cursor c, out ClockTime clock)
    {
        var t = c;
        _ = t.Eat(',');
        _ = t.Loose("@") || t.Word("at") || t.Word("around") || t.Word("from") || t.Word("in the");
        t.Blank();
        if (!Clock.At(ref t, out clock)) return false;
        c = t;
        return true;
    }

    static bool Eod(ref Cursor c) => c.Word("eod") || c.Word("cob") || c.Word("eob") || c.Word("end of day") || c.Word("end of business") || c.Word("close of business");

    static bool Atom(Cursor c, ReadingContext ctx, Manner manner, bool led, out Draft<Day> draft) => Atom(ref c, ctx, manner, led, out draft);

    public static bool Atom(ref Cursor c, ReadingContext ctx, Manner manner, bool led, out Draft<Day> draft)
    {
        draft = default;
        if (Scan.IsDigit(c.Now) || c.Now == '\'') return NumericDays.At(ref c, ctx, manner, led, out draft);
        if (Scan.IsHangul(c.Now)) return KoreanDays.At(ref c, ctx, manner, out draft);
        return Scan.IsLatin(c.Now) && EnglishDays.At(ref c, ctx, manner, led, out draft);
    }

    static Lead Leading(ref Cursor c)
    {
        if (c.Now == '~') { c.At++; c.Blank(); return Lead.By; }
        if (Scan.IsHangul(c.Now))
        {
            if (c.Eat("늦어도 ") || c.Eat("늦어도")) { c.Blank(); return Lead.By; }
            return Lead.None;
        }
        if (c.WordAny(["by the end of", "before the end of", "until the end of"])) { c.At -= "the end of".Length; return Lead.By; }
        if (c.WordAny(["by", "until", "till", "til", "no later than", "not later than", "at the latest by", "due by", "due on", "due", "latest by", "latest"])) { _ = c.Word("on"); return Lead.By; }
        // Before year-end is by its end; so is "within this month".
        if (c.Word("before"))
        {
            if (c.Sees(" year-end") || c.Sees(" year end") || c.Sees(" month-end") || c.Sees(" month end") || c.Sees(" quarter-end") || c.Sees(" quarter end") || c.Sees(" eoy") || c.Sees(" eom")) return Lead.By;
            return Lead.Before;
        }
        if (c.Sees("within this ") || c.Sees("within next ") || c.Sees("within q") || c.Sees("within h1") || c.Sees("within h2")) { _ = c.Word("within"); return Lead.By; }
        if (c.WordAny(["prior to", "ahead of"])) return Lead.Before;
        if (c.WordAny(["after", "since"])) return Lead.After;
        if (c.Word("starting")) { _ = c.WordAny(["from", "on", "in"]); return Lead.After; }
        if (c.Word("from")) return Lead.From;
        if (c.Word("between")) return Lead.Between;
        if (c.WordAny(["sometime in", "some time in", "sometime", "some time", "during"])) return Lead.Plain;
        if (c.WordAny(["in", "on", "for", "at"])) return Lead.Plain;
        return Lead.None;
    }

    /// <summary>A weekday written beside a date must agree with it; if it does not, one of the two is a slip and only the rep knows which.</summary>
    static void Confirm(ref Cursor c, ref Draft<Day> draft)
    {
        if (!draft.First.IsOneDay) return;
        var i = c;
        i.Blank();
        bool bracket = i.Eat('(') || i.Eat('[');
        _ = i.Eat(',');
        i.Blank();
        DayOfWeek weekday;
        if (bracket && KoreanWeeks.Letter(i.Now, out weekday)) { i.At++; _ = i.Eat("요일") || i.Eat("욜"); }
        else if (!KoreanWeeks.Weekday(ref i, out weekday) && !EnglishMonths.Weekday(ref i, bracket, out weekday)) return;
        if (bracket && !i.Eat(')') && !i.Eat(']')) return;
        c = i;
        Agree(ref draft, weekday);
    }

    public static void Agree(ref Draft<Day> draft, DayOfWeek weekday)
    {
        Day first = draft.First;
        bool firstFits = first.From.DayOfWeek == weekday, secondFits = draft.Second is { } s && s.From.DayOfWeek == weekday;
        if (draft.Second is not null && firstFits != secondFits) draft = Draft<Day>.Of(firstFits ? first : draft.Second.Value);
        else if (!firstFits) draft = Draft<Day>.Ask(first, Day.On(Nearest(first.From, weekday)));

        static DateOnly Nearest(DateOnly date, DayOfWeek weekday)
        {
            int away = ((int)weekday - (int)date.DayOfWeek + 7) % 7;
            return date.AddDays(away > 3 ? away - 7 : away);
        }
    }

    static bool Range(ref Cursor c, ReadingContext ctx, Lead lead, Manner manner, ref Draft<Day> draft)
    {
        var i = c;
        i.Blank();
        bool from = false, dash = false;
        if (i.Eat('~')) dash = true;
        else if (i.Now == '-' && i.Peek(1) != '-') { i.At++; dash = true; }
        else if (i.Eat("부터") || i.Eat("에서")) from = true;
        else if (lead is Lead.Between) { if (!i.Word("and")) return false; from = true; }
        else if (i.Word("to") || i.Word("through") || i.Word("thru") || (lead is Lead.From && (i.Word("until") || i.Word("till")))) from = true;
        else return false;
        i.Blank();
        _ = i.Word("the");
        i.Blank();
        // The other end lies after this one, so it is read forward from here: "12월 5일~7일", "Mon to Wed".
        var anchored = ctx with { Today = draft.First.From, Direction = Direction.Forward };
        if (Weekday(i, out var weekday, out var after) && !(after.Blank() && Scan.IsDigit(after.Now)))
        {
            int away = ((int)weekday - (int)draft.First.From.DayOfWeek + 7) % 7;
            if (!draft.First.IsOneDay || away == 0) return false;
            draft = draft.Map(d => d with { To = d.From.AddDays(away) });
            i = after;
        }
        else if (Atom(ref i, anchored, manner, true, out var other))
        {
            Confirm(ref i, ref other);
            if (other.First.To < draft.First.From || other.First.To.DayNumber - draft.First.From.DayNumber > 3 * 366) return false;
            var to = other.First.To;
            bool sure = other.Certain || other.Second is null || other.Second.Value.To < draft.First.From;
            draft = draft.Map(d => d with { To = to < d.From ? d.To : to });
            if (!sure) draft = draft.Doubted();
        }
        else return false;
        c = i;
        if (from) _ = c.Loose("까지") || c.Loose("사이");
        return dash || from;

        static bool Weekday(Cursor c, out DayOfWeek weekday, out Cursor after)
        {
            after = c;
            return KoreanWeeks.Weekday(ref after, out weekday) || EnglishMonths.Weekday(ref after, true, out weekday);
        }
    }

    /// <summary>"Before X": by the day before it. In a report that is no day, so it is asked.</summary>
    static Draft<Day> Before(Draft<Day> draft, ReadingContext ctx)
    {
        var changed = draft.Map(d =>
        {
            var to = d.From.AddDays(-1);
            return new Day(to, to, d.Marks | Marks.Deadline, d.At, d.Until, d.Part);
        });
        if (draft.First.At is not null) changed = draft.Map(d => d.With(Marks.Deadline));
        return ctx.Direction is Direction.Backward ? changed.Doubted() : changed;
    }

    static void Trailing(ref Cursor c, ReadingContext ctx, ref Draft<Day> draft, ref Marks marks)
    {
        for (int n = 0; n < 4; n++)
        {
            var i = c;
            bool spaced = i.Now == ' ';
            i.Blank();
            if (i.Eat("까지") || i.Eat("까진") || Ends(ref i, "이내") || i.Eat("안에") || i.Eat("안으로") || i.Eat("내로") || i.Eat("내에") || i.Eat("중으로") || i.Eat("이전") || Ends(ref i, "내") || Ends(ref i, "안") && i.Now != ' ') marks |= Marks.Deadline;
            else if (i.Eat("전까지") || i.Eat("전에") || i.Eat("전으로") || i.Eat("되기 전") || i.Eat("오기 전") || Ends(ref i, "전"))
            {
                bool loose = spaced && i.Before == '전' && i.Now == ' ';
                _ = i.Eat("에");
                draft = Before(draft, ctx);
                if (loose) draft = draft.Doubted();
            }
            else if (i.Eat("이후") || i.Eat("지나서") || i.Eat("지나고") || i.Eat("넘어서") || i.Eat("쇠고") || i.Eat("끝나고") || Ends(ref i, "후") || Ends(ref i, "뒤")) marks |= Marks.Onwards;
            else if (i.Eat("쯤") || i.Eat("남짓") || i.Eat("즈음") || i.Eat("무렵") || i.Eat("전후") || i.Eat("정도") || i.Eat("언저리") || Ends(ref i, "경") || Ends(ref i, "께")) marks |= Marks.About;
            else if (Ends(ref i, "중") || i.Eat("중에")) { }
            else if (i.WordAny(["or so", "or thereabouts", "ish", "-ish"])) marks |= Marks.About;
            else if (i.WordAny(["at the latest", "latest", "or earlier", "or before"])) marks |= Marks.Deadline;
            else if (i.WordAny(["onwards", "onward", "or later", "or after"])) marks |= Marks.Onwards;
            else return;
            c = i;
        }
    }

    /// <summary>Eats a short ending only when the word ends there: 경 in "5일경에", not in "경쟁사".</summary>
    static bool Ends(ref Cursor c, string ending)
    {
        var i = c;
        if (!i.Eat(ending)) return false;
        if (Scan.IsHangul(i.Now) && !(i.Now is '에' or '까' or '은' or '는' or '의' or '로' or '이' && !Scan.IsHangul(i.Peek(2)) || i.Sees("으로") || i.Sees("부터") || i.Sees("쯤") || i.Sees("정도"))) return false;
        c = i;
        return true;
    }
}
