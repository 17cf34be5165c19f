namespace SalesBot.Domain.Language;

/// <summary>Korean words for weeks and weekdays: 다음 주 화요일, 담주 초, 월~수.</summary>
internal static class KoreanWeeks
{
    public static readonly (string Word, int Weeks)[] Weeks =
    [
        ("다다음주", 2), ("다담주", 2), ("다음주", 1), ("담주", 1), ("차차주", 2), ("차주", 1), ("내주", 1), ("익주", 1), ("이번주", 0), ("금주", 0), ("요번주", 0), ("지지난주", -2), ("저저번주", -2), ("지난주", -1), ("저번주", -1),
        ("다다음 주", 2), ("다담 주", 2), ("다음 주", 1), ("담 주", 1), ("이번 주", 0), ("요번 주", 0), ("지지난 주", -2), ("저저번 주", -2), ("지난 주", -1), ("저번 주", -1), ("다음다음 주", 2), ("다음다음주", 2),
    ];

    /// <summary>What follows a week: 화요일, 화, 초, 중, 말, 후반.</summary>
    public static bool Week(ref Cursor c, ReadingContext ctx, Draft<Day> week, out Draft<Day> draft)
    {
        draft = week;
        var i = c;
        i.Blank();
        if (Weekday(ref i, out var weekday) || LoneWeekday(ref i, out weekday))
        {
            draft = week.Map(w => Calendar.InWeek(w, weekday));
            if (i.Now is '~' or '-' && Letter(i.Peek(1), out var until) && until != weekday && (!Scan.IsHangul(i.Peek(2)) || Scan.Ended(new(i.Text, i.At + 2))))
            {
                int away = ((int)until - (int)weekday + 7) % 7;
                draft = draft.Map(d => d with { To = d.From.AddDays(away) });
                i.At += 2;
            }
            // 월,수 and 화/목 name more days than one value can hold.
            else if (i.Now is ',' or '/' or '·' or '&' && Letter(i.Peek(1), out _)) draft = draft.Doubted();
            c = i;
            return true;
        }
        if (Letter(i.Now, out _) && Letter(i.Peek(1), out _) && i.Peek(1) != '일' && !Scan.IsHangul(i.Peek(2))) draft = week.Doubted();
        var p = i;
        if (p.Eat("주말") || (p.Eat('말') && KoreanMonths.Closes(p))) draft = week.Map(w => new Day(w.From.AddDays(5), w.To));
        else if (i.Eat("주중")) { p = i; draft = week.Map(w => new Day(w.From, w.From.AddDays(4))); }
        else if (i.Eat("초반") || (i.Eat('초') && KoreanMonths.Closes(i))) { p = i; draft = week.Map(w => new Day(w.From, w.From.AddDays(1))); }
        else if (i.Eat("중반")) { p = i; draft = week.Map(w => new Day(w.From.AddDays(2), w.From.AddDays(2))).Doubted(); }
        else if (i.Eat("후반")) { p = i; draft = week.Map(w => new Day(w.From.AddDays(3), w.From.AddDays(4))); }
        else return true;
        c = p;
        return true;
    }

    public static bool Weekday(ref Cursor c, out DayOfWeek weekday)
    {
        if (Letter(c.Now, out weekday) && c.Peek(1) is '요' or '욜' && (c.Peek(1) == '욜' || c.Peek(2) == '일'))
        {
            c.At += c.Peek(1) == '욜' ? 2 : 3;
            _ = c.Eat("날");
            return true;
        }
        return false;
    }

    /// <summary>A weekday by its first letter, only right after a week: 다음 주 화. 일 (also "work" and "day") is never taken so.</summary>
    public static bool LoneWeekday(ref Cursor c, out DayOfWeek weekday)
    {
        if (!Letter(c.Now, out weekday) || weekday is DayOfWeek.Sunday) return false;
        var i = c;
        i.At++;
        bool particle = i.Now is '은' or '는' or '이' or '가' or '을' or '를' or '에' or '도' && !Scan.IsHangul(i.Peek(1));
        if (Scan.IsHangul(i.Now) && !particle && !i.Sees("까지") && !i.Sees("쯤") && !i.Sees("오전") && !i.Sees("오후") && !i.Sees("부터") && !i.Sees("에는") && !i.Sees("이요") && !i.Sees("입니다") && !i.Sees("정도")) return false;
        c = i;
        return true;
    }

    public static bool Letter(char c, out DayOfWeek weekday)
    {
        int at = "일월화수목금토".IndexOf(c);
        weekday = (DayOfWeek)Math.Max(at, 0);
        return at >= 0 && c != '\0';
    }

    /// <summary>월~수, 목-금.</summary>
    public static bool LetterRange(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        if (!Letter(c.Now, out var from) || c.Peek(1) is not ('~' or '-') || !Letter(c.Peek(2), out var to) || Scan.IsHangul(c.Peek(3)) && !Scan.Ended(new(c.Text, c.At + 3)) || to == from) return false;
        c.At += 3;
        int away = ((int)to - (int)from + 7) % 7;
        draft = Calendar.Weekday(ctx, from).Map(d => d with { To = d.From.AddDays(away) });
        return true;
    }
}
