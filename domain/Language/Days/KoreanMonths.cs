namespace SalesBot.Domain.Language;

/// <summary>What belongs to a month in Korean: its day, part, week or last day; and months in words (십이월).</summary>
internal static class KoreanMonths
{
    public static readonly (string Word, int Months)[] MonthWords =
    [
        ("다다음달", 2), ("다다음 달", 2), ("다담달", 2), ("다음다음 달", 2), ("다음다음달", 2), ("다음달", 1), ("다음 달", 1), ("담달", 1), ("담 달", 1), ("내달", 1), ("익월", 1), ("차월", 1), ("이번달", 0), ("이번 달", 0), ("요번달", 0),
        ("요번 달", 0), ("이달", 0), ("금월", 0), ("당월", 0), ("지지난달", -2), ("지지난 달", -2), ("저저번달", -2), ("지난달", -1), ("지난 달", -1), ("저번달", -1), ("저번 달", -1), ("전월", -1),
    ];

    /// <summary>What follows a month: a day, a part, a week of it, its last day.</summary>
    public static bool Month(ref Cursor c, ReadingContext ctx, int month, int? year, out Draft<Day> draft)
    {
        var i = c;
        i.Blank();
        if (Scan.IsDigit(i.Now) || Scan.IsHangul(i.Now))
        {
            var d = i;
            bool said = Numerals.Small(ref d, out int day, out int digits) ? digits <= 2 : Numerals.Sino(ref d, out day) && d.Now == '일';
            if (said)
            {
                int until = 0;
                var r = d;
                r.Blank();
                if ((r.Eat('~') || r.Eat('-') || r.Eat(',') || r.Eat('·')) && r.Blank() && Numerals.Small(ref r, out int second, out _) && r.Sees("일") && second > day) { until = second; }
                if (until > 0) d = r;
                bool dayUnit = d.Loose("일");
                if (dayUnit && d.Now == '자' && Scan.Ended(new(d.Text, d.At + 1))) d.At++;
                if (dayUnit && (!Scan.IsHangul(d.Now) || Scan.Ended(d) || d.Now is '전' or '이' or '중' or '날' or '경' or '월' or '화' or '수' or '목' or '금' or '토' or '일' or '내' or '안' or '목' or '께' or '오' or '저' or '한'))
                {
                    if (!d.Sees("동안") && !d.Sees(" 동안") && !d.Sees("간") && !d.Sees("째"))
                    {
                        if (!Calendar.Yearly(ctx, year, y => Calendar.Date(y, month, day) is { } first ? until == 0 ? first : Calendar.Date(y, month, until) is { } last ? first with { To = last.To } : null : null, out draft)) return false;
                        c = d;
                        return true;
                    }
                }
                // A day that makes no sense takes the month with it: half of a date is not what was meant.
                if (dayUnit) return Fail(out draft);
            }
        }
        if (Ordinal(ref i, out int nth))
        {
            var w = i;
            if (w.Loose("주차") || w.Loose("째주") || w.Loose("째 주") || (w.Loose("주") && (!Scan.IsHangul(w.Now) || Scan.Ended(w) || w.Now is '월' or '화' or '수' or '목' or '금' or '토' or '일' or '초' or '말' or '차')))
            {
                _ = w.Eat('차');
                if (!Calendar.Yearly(ctx, year, y => Clamped(y, month, nth), out draft)) return false;
                int inYear = draft.First.From.Year;
                var weekDraft = Calendar.WeekOfMonth(inYear, month, nth);
                if (draft.Certain) draft = weekDraft;
                var d = w;
                d.Blank();
                if (KoreanWeeks.Weekday(ref d, out var weekday) || KoreanWeeks.LoneWeekday(ref d, out weekday))
                {
                    // Tuesday of the second week and the second Tuesday are not always the same day.
                    var inWeek = draft.Map(week => Inside(week, weekday));
                    draft = Calendar.NthWeekday(inYear, month, nth, weekday) is { } counted && inWeek.Certain && !counted.Equals(inWeek.First) ? Draft<Day>.Ask(inWeek.First, counted) : inWeek;
                    w = d;
                }
                c = w;
                return true;
            }
            if (KoreanWeeks.Weekday(ref w, out var day) || (w.Blank() && KoreanWeeks.Weekday(ref w, out day)))
            {
                if (!Calendar.Yearly(ctx, year, y => Calendar.NthWeekday(y, month, nth, day), out draft)) return false;
                c = w;
                return true;
            }
            if (nth == 5 && (w.Loose("날") || w.Loose("영업일")))
            {
                bool business = w.Before == '일';
                if (!Calendar.Yearly(ctx, year, y => Day.On(Calendar.Months(y, month, month).To), out draft)) return false;
                if (business) draft = draft.Doubted();
                c = w;
                return true;
            }
        }
        i = c;
        i.Blank();
        if (i.Eat("말일"))
        {
            if (!Calendar.Yearly(ctx, year, y => Day.On(Calendar.Months(y, month, month).To), out draft)) return false;
            c = i;
            return true;
        }
        var part = PartOf(ref i);
        if (part is not Part.Whole) c = i;
        return Calendar.Yearly(ctx, year, y => Calendar.MonthPart(y, month, part), out draft);

        static bool Fail(out Draft<Day> draft)
        {
            draft = default;
            return false;
        }

        static Day? Clamped(int year, int month, int nth) => Calendar.WeekOfMonth(year, month, nth) is var week && week.Second is { } second && second.To > week.First.To ? second : week.First;

        static Day Inside(Day week, DayOfWeek weekday) => Day.On(Calendar.Monday(week.From).AddDays(((int)weekday + 6) % 7));
    }

    public static Part PartOf(ref Cursor c)
    {
        var i = c;
        i.Blank();
        Part part;
        if (i.Eat("초순") || i.Eat("초반") || (i.Sees("초") && Closes(new(i.Text, i.At + 1)) && i.Eat('초'))) part = Part.Early;
        else if (i.Eat("중순") || i.Eat("중반")) part = Part.Middle;
        else if (i.Eat("하순") || i.Eat("말경") || i.Eat("말쯤") || i.Eat("후반") || (i.Sees("말") && Closes(new(i.Text, i.At + 1)) && i.Eat('말'))) part = Part.Late;
        else return Part.Whole;
        // The About of 말쯤 and 말경 is read by what trails, so it is handed back.
        if (i.Before is '쯤' or '경') i.At--;
        c = i;
        return part;
    }

    public static bool Closes(in Cursor c) => !Scan.IsHangul(c.Now) || (Scan.Ended(c) && !c.Sees("고"));

    /// <summary>십이월 오일, 유월, 시월 말.</summary>
    public static bool Spelled(ref Cursor c, ReadingContext ctx, bool inWord, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (inWord || !SpelledMonth(ref i, out int month)) return false;
        c = i;
        return Month(ref c, ctx, month, null, out draft);
    }

    public static bool SpelledMonth(ref Cursor c, out int month)
    {
        month = 0;
        var i = c;
        if (i.Eat("유월")) month = 6;
        else if (i.Eat("시월")) month = 10;
        else if (!Numerals.Sino(ref i, out month) || !i.Eat('월')) return false;
        if (month is < 1 or > 12 || i.Sees("요") || (Scan.IsHangul(i.Now) && !Scan.Ended(i) && i.Now is not ('말' or '초' or '중' or '하'))) return false;
        c = i;
        return true;
    }

    /// <summary>1주차, 첫째, 첫, 둘째, 마지막: 5 stands for the last.</summary>
    static bool Ordinal(ref Cursor c, out int nth)
    {
        nth = 0;
        var i = c;
        if (i.Eat("첫째") || i.Eat("첫번째") || i.Eat("첫 번째") || i.Eat("첫")) nth = 1;
        else if (i.Eat("둘째") || i.Eat("두번째") || i.Eat("두 번째") || i.Eat("두째")) nth = 2;
        else if (i.Eat("셋째") || i.Eat("세번째") || i.Eat("세 번째") || i.Eat("세째")) nth = 3;
        else if (i.Eat("넷째") || i.Eat("네번째") || i.Eat("네 번째") || i.Eat("네째")) nth = 4;
        else if (i.Eat("마지막") || i.Eat("막")) nth = 5;
        else if (Scan.IsDigit(i.Now) && i.Peek(1) == '주' && i.Now is >= '1' and <= '4') { nth = i.Now - '0'; i.At++; }
        else if (Scan.IsDigit(i.Now) && i.Now is >= '1' and <= '4' && (i.Peek(1) == '째' || (i.Peek(1) == '번' && i.Peek(2) == '째'))) { nth = i.Now - '0'; i.At += i.Peek(1) == '째' ? 1 : 3; }
        else return false;
        c = i;
        return true;
    }
}
