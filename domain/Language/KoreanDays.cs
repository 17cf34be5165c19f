namespace SalesBot.Domain.Language;

/// <summary>Korean words for days and periods, typed with or without blanks.</summary>
internal static class KoreanDays
{
    static readonly (string Word, int Days)[] RelativeDays =
    [
        ("그끄저께", -3), ("그저께", -2), ("그제", -2), ("어저께", -1), ("어제", -1), ("작일", -1), ("오늘", 0), ("금일", 0), ("내일모레", 2), ("낼모레", 2), ("내일", 1), ("명일", 1), ("익일", 1),
        ("모레", 2), ("그글피", 4), ("글피", 3), ("방금", 0), ("아까", 0),
    ];

    static readonly (string Word, int Weeks)[] Weeks =
    [
        ("다다음주", 2), ("다담주", 2), ("다음주", 1), ("담주", 1), ("차차주", 2), ("차주", 1), ("내주", 1), ("익주", 1), ("이번주", 0), ("금주", 0), ("요번주", 0), ("지지난주", -2), ("저저번주", -2), ("지난주", -1), ("저번주", -1),
        ("다다음 주", 2), ("다담 주", 2), ("다음 주", 1), ("담 주", 1), ("이번 주", 0), ("요번 주", 0), ("지지난 주", -2), ("저저번 주", -2), ("지난 주", -1), ("저번 주", -1), ("다음다음 주", 2), ("다음다음주", 2),
    ];

    static readonly (string Word, int Months)[] MonthWords =
    [
        ("다다음달", 2), ("다다음 달", 2), ("다담달", 2), ("다음다음 달", 2), ("다음다음달", 2), ("다음달", 1), ("다음 달", 1), ("담달", 1), ("담 달", 1), ("내달", 1), ("익월", 1), ("차월", 1), ("이번달", 0), ("이번 달", 0), ("요번달", 0),
        ("요번 달", 0), ("이달", 0), ("금월", 0), ("당월", 0), ("지지난달", -2), ("지지난 달", -2), ("저저번달", -2), ("지난달", -1), ("지난 달", -1), ("저번달", -1), ("저번 달", -1), ("전월", -1),
    ];

    static readonly (string Word, int Years)[] Years =
    [
        ("내후년", 2), ("내년도", 1), ("내년", 1), ("명년", 1), ("올해", 0), ("금년도", 0), ("금년", 0), ("작년도", -1), ("재작년", -2), ("작년", -1), ("지난해", -1), ("전년도", -1),
    ];

    static readonly (string Word, Calendar.Feast Feast)[] Feasts =
    [
        ("설날", Calendar.Feast.Seollal), ("설 연휴", Calendar.Feast.Seollal), ("설연휴", Calendar.Feast.Seollal), ("설 명절", Calendar.Feast.Seollal), ("설명절", Calendar.Feast.Seollal), ("구정 연휴", Calendar.Feast.Seollal),
        ("구정", Calendar.Feast.Seollal), ("설", Calendar.Feast.Seollal), ("추석 연휴", Calendar.Feast.Chuseok), ("추석연휴", Calendar.Feast.Chuseok), ("추석 명절", Calendar.Feast.Chuseok), ("추석", Calendar.Feast.Chuseok),
        ("한가위", Calendar.Feast.Chuseok), ("크리스마스", Calendar.Feast.Christmas), ("성탄절", Calendar.Feast.Christmas), ("신정", Calendar.Feast.NewYear), ("삼일절", Calendar.Feast.MarchFirst), ("3.1절", Calendar.Feast.MarchFirst),
        ("어린이날", Calendar.Feast.Children), ("현충일", Calendar.Feast.Memorial), ("광복절", Calendar.Feast.Liberation), ("개천절", Calendar.Feast.Foundation), ("한글날", Calendar.Feast.Hangul), ("근로자의 날", Calendar.Feast.Labour),
        ("근로자의날", Calendar.Feast.Labour), ("노동절", Calendar.Feast.Labour),
    ];

    static readonly (string Word, int Days)[] Spans =
    [
        ("하루", 1), ("이틀", 2), ("사흘", 3), ("나흘", 4), ("닷새", 5), ("엿새", 6), ("이레", 7), ("여드레", 8), ("아흐레", 9), ("열흘", 10), ("보름", 15), ("일주일", 7), ("이주일", 14),
    ];

    /// <summary>A date at this place; the cursor stands on Hangul.</summary>
    public static bool At(ref Cursor c, ReadingContext ctx, Manner manner, out Draft<Day> draft)
    {
        draft = default;
        bool inWord = Scan.IsHangul(c.Before);
        return c.Now switch
        {
            '다' or '담' or '차' or '금' or '내' or '익' or '이' or '요' or '지' or '저' or '올' or '작' or '재' or '전' or '명' or '그' or '어' or '엊' or '오' or '낼' or '모' or '글' or '당' or '방' or '아'
                => Named(ref c, ctx, inWord, out draft) || Loose(ref c, ctx, inWord, out draft) || (!inWord && Counted(ref c, ctx, out draft)) || (!inWord && Feast(ref c, ctx, null, out draft)) || Spelled(ref c, ctx, inWord, out draft),
            '월' or '화' or '수' or '목' or '토' or '일' or '주' or '연' or '년' or '상' or '하' or '분' or '반' or '말'
                => Loose(ref c, ctx, inWord, out draft) || (!inWord && Counted(ref c, ctx, out draft)) || Spelled(ref c, ctx, inWord, out draft),
            '설' or '구' or '추' or '크' or '성' or '신' or '삼' or '현' or '광' or '개' or '한' or '근' or '노' => (!inWord && Feast(ref c, ctx, null, out draft)) || (!inWord && Counted(ref c, ctx, out draft)) || Spelled(ref c, ctx, inWord, out draft),
            _ => !inWord && (Counted(ref c, ctx, out draft) || Spelled(ref c, ctx, inWord, out draft)),
        };
    }

    static bool Named(ref Cursor c, ReadingContext ctx, bool inWord, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        foreach (var (word, weeks) in Weeks)
        {
            if (!i.Eat(word)) continue;
            // 내주 and 금주 also begin other words (내주세요), 차주 too; the three-syllable ones do not.
            if ((inWord && word.Length < 3) || (word.Length == 2 && word is not "담주" && !AfterWeek(i))) return false;
            if (i.Now == '도' && i.Peek(1) == '록') return false;
            c = i;
            return Week(ref c, ctx, Calendar.WeekFrom(ctx, weeks), out draft);
        }
        foreach (var (word, months) in MonthWords)
        {
            if (!i.Eat(word)) continue;
            if ((inWord && word.Length < 3) || (i.Now == '라' && i.Peek(1) != ' ')) return false;
            var month = new DateOnly(ctx.Today.Year, ctx.Today.Month, 1).AddMonths(months);
            c = i;
            return Month(ref c, ctx, month.Month, month.Year, out draft);
        }
        if (inWord) return false;
        foreach (var (word, years) in Years)
        {
            if (!i.Eat(word)) continue;
            c = i;
            return Year(ref c, ctx, ctx.Today.Year + years, out draft);
        }
        foreach (var (word, days) in RelativeDays)
        {
            if (!i.Eat(word)) continue;
            if (Scan.IsHangul(i.Now) && !Scan.Ended(i) && word.Length < 4 && i.Now is not ('만' or '통' or '한' or '고' or '대' or '김' or '저' or '전' or '메' or '견')) return false;
            if (i.Now == '의' || (word == "금일" && i.Now == '봉')) return false;
            draft = Draft<Day>.Of(Day.On(ctx.Today.AddDays(days)));
            c = i;
            return true;
        }
        if (i.Eat("엊그제") || i.Eat("엊그저께"))
        {
            // Two days ago by the letter, "the other day" in use.
            draft = Draft<Day>.Ask(Day.On(ctx.Today.AddDays(-2)), Day.On(ctx.Today.AddDays(-1)));
            c = i;
            return true;
        }
        if (i.Eat('낼'))
        {
            // 낼 is also "to hand in": 견적 낼 예정.
            var n = i;
            n.Blank();
            if (Scan.IsHangul(i.Now) && !Scan.Ended(i)) return false;
            if (n.Sees("예정") || n.Sees("것") || n.Sees("거") || n.Sees("게") || n.Sees("수 ") || n.Sees("수있") || n.Sees("때") || n.Sees("계획") || n.Sees("지 ") || n.Sees("만큼") || n.Sees("듯") || n.Sees("모양")) return false;
            bool sure = n.End || !Scan.IsHangul(n.Now) || Scan.Ended(n) || Scan.Ended(i) && Scan.IsHangul(i.Now);
            draft = Draft<Day>.Of(Day.On(ctx.Today.AddDays(1)));
            if (!sure) draft = draft.Doubted();
            c = i;
            return true;
        }
        if (i.Eat("올 ") || (i.Eat('올') && (i.Now is '상' or '하' or '연' or '봄' || Scan.IsDigit(i.Now))))
        {
            i.Blank();
            var y = i;
            if (!Scan.IsDigit(y.Now) && !y.Sees("상반기") && !y.Sees("하반기") && !y.Sees("연말") && !y.Sees("연내") && !y.Sees("연초")) return false;
            if (!Year(ref y, ctx, ctx.Today.Year, out draft) || y.At == i.At) return false;
            c = y;
            return true;
        }
        // 이번/다음/지난/오는 + a weekday, quarter, half or weekend
        int step;
        if (i.Eat("다다음")) step = 2;
        else if (i.Eat("다음") || i.Eat("담")) step = 1;
        else if (i.Eat("이번") || i.Eat("요번") || i.Eat("금") || i.Eat("당")) step = 0;
        else if (i.Eat("지난") || i.Eat("저번") || i.Eat("전")) step = -1;
        else if (i.Eat("오는") || i.Eat("돌아오는")) step = 9;
        else return false;
        bool shortWord = i.At - c.At < 2;
        i.Blank();
        if (step is -1 or 9 && !shortWord && Scan.IsDigit(i.Now))
        {
            // 지난 10월, 오는 12월 5일: the word says which way, whatever the sentence does.
            if (!NumericDays.At(ref i, ctx with { Direction = step < 0 ? Direction.Backward : Direction.Forward }, new(false, true), true, out draft)) return false;
            if (step < 0 ? draft.First.From > ctx.Today : draft.First.To < ctx.Today) return false;
            c = i;
            return true;
        }
        if (i.Eat("분기") && Scan.Ended(i) | Subpart(i) && step != 9)
        {
            int quarter = ((ctx.Today.Year * 4) + ((ctx.Today.Month - 1) / 3)) + step;
            draft = Draft<Day>.Of(QuarterPart(quarter / 4, (quarter % 4) + 1, PartOf(ref i)));
            c = i;
            return true;
        }
        if (shortWord) return false;
        if (step != 9 && step != 2 && i.Eat("반기") && Scan.Ended(i))
        {
            int half = (ctx.Today.Year * 2) + ((ctx.Today.Month - 1) / 6) + step;
            draft = Draft<Day>.Of(Calendar.Half(half / 2, (half % 2) + 1));
            c = i;
            return true;
        }
        if (i.Sees("상반기") || i.Sees("하반기"))
        {
            int half = i.Sees("상반기") ? 1 : 2, now = ctx.Today.Month <= 6 ? 1 : 2;
            if (step is 2 or 9) return false;
            i.At += 3;
            int year = ctx.Today.Year + (step == 1 && half <= now ? 1 : step == -1 && half >= now ? -1 : 0);
            draft = Draft<Day>.Of(HalfPart(year, half, PartOf(ref i)));
            // 이번 상반기 said in December is not this year's any more for everybody.
            if (step == 0 && half != now) draft = draft.Doubted();
            c = i;
            return true;
        }
        if (i.Eat("주말"))
        {
            if (step is 9) step = 0;
            draft = Calendar.WeekFrom(ctx, step).Map(w => new Day(w.From.AddDays(5), w.To));
            c = i;
            return true;
        }
        if (Weekday(ref i, out var weekday))
        {
            var week = Calendar.Week(Calendar.Monday(ctx.Today));
            var thisWeek = Calendar.InWeek(week, weekday);
            int ahead = thisWeek.From.DayNumber - ctx.Today.DayNumber;
            Day Shift(int weeks) => Day.On(thisWeek.From.AddDays(7 * weeks));
            draft = step switch
            {
                9 => Draft<Day>.Of(ahead > 0 ? thisWeek : Shift(1)),
                0 when ctx.Today.DayOfWeek is DayOfWeek.Sunday => Draft<Day>.Ask(thisWeek, Shift(1)),
                0 => ahead < 0 && ctx.Direction is not Direction.Backward ? Draft<Day>.Ask(thisWeek, Shift(1)) : Draft<Day>.Of(thisWeek),
                1 => ctx.Today.DayOfWeek is DayOfWeek.Sunday ? Draft<Day>.Ask(Shift(1), Shift(2)) : ahead > 0 ? Draft<Day>.Ask(Shift(1), thisWeek) : Draft<Day>.Of(Shift(1)),
                -1 => ahead < 0 ? Draft<Day>.Ask(Shift(-1), thisWeek) : Draft<Day>.Of(Shift(-1)),
                _ => Draft<Day>.Ask(Shift(step)),
            };
            c = i;
            return true;
        }
        return false;

        static bool AfterWeek(in Cursor c) => !Scan.IsHangul(c.Now) || Scan.Ended(c) || c.Sees("월요") || c.Sees("화요") || c.Sees("수요") || c.Sees("목요") || c.Sees("금요") || c.Sees("토요") || c.Sees("일요") || c.Sees("초") || c.Sees("말") || c.Sees("중");
    }

    static bool Subpart(in Cursor c) => c.Now is '초' or '말' or '중' or '내' or '안';

    /// <summary>What follows a week: 화요일, 화, 초, 중, 말, 후반.</summary>
    static bool Week(ref Cursor c, ReadingContext ctx, Draft<Day> week, out Draft<Day> draft)
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
        if (p.Eat("주말") || (p.Eat('말') && Closes(p))) draft = week.Map(w => new Day(w.From.AddDays(5), w.To));
        else if (i.Eat("주중")) { p = i; draft = week.Map(w => new Day(w.From, w.From.AddDays(4))); }
        else if (i.Eat("초반") || (i.Eat('초') && Closes(i))) { p = i; draft = week.Map(w => new Day(w.From, w.From.AddDays(1))); }
        else if (i.Eat("중반")) { p = i; draft = week.Map(w => new Day(w.From.AddDays(2), w.From.AddDays(2))).Doubted(); }
        else if (i.Eat("후반")) { p = i; draft = week.Map(w => new Day(w.From.AddDays(3), w.From.AddDays(4))); }
        else return true;
        c = p;
        return true;
    }

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
                if (Weekday(ref d, out var weekday) || LoneWeekday(ref d, out weekday))
                {
                    // Tuesday of the second week and the second Tuesday are not always the same day.
                    var inWeek = draft.Map(week => Inside(week, weekday));
                    draft = Calendar.NthWeekday(inYear, month, nth, weekday) is { } counted && inWeek.Certain && !counted.Equals(inWeek.First) ? Draft<Day>.Ask(inWeek.First, counted) : inWeek;
                    w = d;
                }
                c = w;
                return true;
            }
            if (Weekday(ref w, out var day) || (w.Blank() && Weekday(ref w, out day)))
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

    /// <summary>What follows a year: month, quarter, half, feast, 초, 말.</summary>
    public static bool Year(ref Cursor c, ReadingContext ctx, int year, out Draft<Day> draft)
    {
        draft = default;
        if (year is < 1950 or > 2190) return false;
        var i = c;
        i.Blank();
        _ = i.Eat('.');
        i.Blank();
        var d = i;
        if (Scan.IsDigit(i.Now) && Numerals.Small(ref d, out int n, out int digits) && digits <= 2)
        {
            var m = d;
            if (NumericDays.Quarters(ref i, n, d, year, out draft)) { c = i; return true; }
            int until = 0;
            if (m.Blank() && (m.Eat('~') || m.Eat('-')) && m.Blank() && Numerals.Small(ref m, out until, out _) && m.Loose("월") && until is >= 1 and <= 12 && until > n && n >= 1)
            {
                draft = Draft<Day>.Of(Calendar.Months(year, n, until));
                c = m;
                return true;
            }
            if (NumericDays.MonthUnit(ref d) && n is >= 1 and <= 12) { c = d; return Month(ref c, ctx, n, year, out draft); }
        }
        else if (Scan.IsHangul(i.Now) && SpelledMonth(ref d, out n)) { c = d; return Month(ref c, ctx, n, year, out draft); }
        d = i;
        if ((d.Eat('q') || d.Eat('h')) && Scan.IsDigit(d.Now)) { d = i; if (EnglishDays.QuarterOrHalf(ref d, year, out draft)) { c = d; return true; } }
        d = i;
        if (d.Eat("상반기")) { draft = Draft<Day>.Of(HalfPart(year, 1, PartOf(ref d))); c = d; return true; }
        if (d.Eat("하반기")) { draft = Draft<Day>.Of(HalfPart(year, 2, PartOf(ref d))); c = d; return true; }
        if (d.Eat("전반기") || d.Eat("후반기")) { draft = Draft<Day>.Of(Calendar.Half(year, d.Text[d.At - 3] == '전' ? 1 : 2)); c = d; return true; }
        if (d.Eat("연말") || d.Eat("말경") || (d.Eat('말') && Closes(d))) { draft = Draft<Day>.Of(Calendar.Months(year, 12, 12)); c = d; return true; }
        d = i;
        if (d.Eat("연초") || d.Eat("초반") || (d.Eat('초') && Closes(d))) { draft = Draft<Day>.Ask(Calendar.Months(year, 1, 1), Calendar.Months(year, 1, 3)); c = d; return true; }
        d = i;
        if (d.Eat("연내")) { draft = Draft<Day>.Of(Calendar.Year(year).With(Marks.Deadline)); c = d; return true; }
        if (d.Eat("중반") || d.Eat("중순")) { draft = Draft<Day>.Ask(Calendar.Months(year, 5, 8), Calendar.Months(year, 6, 7)); c = d; return true; }
        if (d.Eat("이맘때")) { draft = Draft<Day>.Ask(Calendar.Months(year, ctx.Today.Month, ctx.Today.Month)); c = d; return true; }
        if (Season(ref d, year, out draft)) { c = d; return true; }
        if (Feast(ref d, ctx, year, out draft)) { c = d; return true; }
        draft = Draft<Day>.Of(Calendar.Year(year));
        return true;
    }

    static bool Season(ref Cursor c, int year, out Draft<Day> draft)
    {
        draft = default;
        int first = c.Eat("봄") ? 3 : c.Eat("여름") ? 6 : c.Eat("가을") ? 9 : c.Eat("겨울") ? 12 : 0;
        if (first == 0) return false;
        var from = new DateOnly(year, first, 1);
        draft = Draft<Day>.Ask(new Day(from, from.AddMonths(3).AddDays(-1)));
        return true;
    }

    /// <summary>Words that need no lead: 화요일, 월말, 연말, 연내, 상반기, 주말, 반년 뒤.</summary>
    static bool Loose(ref Cursor c, ReadingContext ctx, bool inWord, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (Weekday(ref i, out var weekday))
        {
            draft = Calendar.Weekday(ctx, weekday);
            c = i;
            return true;
        }
        if (i.Eat("상반기")) { if (!HalfYearly(ref i, ctx, 1, out draft)) return false; c = i; return true; }
        if (i.Eat("하반기")) { if (!HalfYearly(ref i, ctx, 2, out draft)) return false; c = i; return true; }
        if (inWord) return false;
        if (LetterRange(ref i, ctx, out draft)) { c = i; return true; }
        if (i.Eat("연말") || i.Eat("년말")) { c = i; return Calendar.Yearly(ctx, null, y => Calendar.Months(y, 12, 12), out draft); }
        if (i.Eat("연초") || i.Eat("년초"))
        {
            c = i;
            if (!Calendar.Yearly(ctx, null, y => Calendar.Months(y, 1, 3), out draft)) return false;
            draft = Draft<Day>.Ask(draft.First, Calendar.Months(draft.First.From.Year, 1, 1));
            return true;
        }
        if ((i.Eat("연내") || i.Eat("년내")) && Closes(i)) { draft = Draft<Day>.Of(Calendar.Year(ctx.Today.Year).With(Marks.Deadline)); c = i; return true; }
        i = c;
        if (i.Eat("월말") || i.Eat("말일"))
        {
            bool day = i.Before == '일' || i.Eat('일');
            var month = ctx.Today;
            if (ctx.Direction is Direction.Backward && (day ? month.AddDays(1).Day != 1 : month.Day < 21)) month = new DateOnly(month.Year, month.Month, 1).AddDays(-1);
            var late = Calendar.MonthPart(month.Year, month.Month, Part.Late);
            draft = Draft<Day>.Of(day ? Day.On(late.To) : late);
            // On the last day of a month its end is today, or the next one.
            if (ctx.Direction is not Direction.Backward && ctx.Today == late.To && ctx.Today.AddMonths(1) is var next) draft = Draft<Day>.Ask(draft.First, day ? Day.On(Calendar.MonthPart(next.Year, next.Month, Part.Late).To) : Calendar.MonthPart(next.Year, next.Month, Part.Late));
            c = i;
            return true;
        }
        if (i.Eat("월초"))
        {
            var month = new DateOnly(ctx.Today.Year, ctx.Today.Month, 1);
            var early = Calendar.MonthPart(month.Year, month.Month, Part.Early);
            if (ctx.Direction is not Direction.Backward && early.To < ctx.Today) { month = month.AddMonths(1); early = Calendar.MonthPart(month.Year, month.Month, Part.Early); }
            draft = Draft<Day>.Of(early);
            c = i;
            return true;
        }
        if (i.Eat("분기말") || i.Eat("분기 말"))
        {
            int quarter = ((ctx.Today.Month - 1) / 3) + 1;
            draft = Draft<Day>.Of(Calendar.Months(ctx.Today.Year, quarter * 3, quarter * 3));
            if (ctx.Direction is Direction.Backward && draft.First.From > ctx.Today) draft = draft.Doubted();
            c = i;
            return true;
        }
        if (i.Eat("주말"))
        {
            var weekend = Calendar.Week(Calendar.Monday(ctx.Today));
            var day = new Day(weekend.From.AddDays(5), weekend.To);
            if (ctx.Direction is Direction.Backward && day.From > ctx.Today) day = new(day.From.AddDays(-7), day.To.AddDays(-7));
            draft = ctx.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Draft<Day>.Ask(day, new(day.From.AddDays(7), day.To.AddDays(7))) : Draft<Day>.Of(day);
            c = i;
            return true;
        }
        return false;
    }

    static bool HalfYearly(ref Cursor c, ReadingContext ctx, int half, out Draft<Day> draft)
    {
        var part = PartOf(ref c);
        return Calendar.Yearly(ctx, null, y => HalfPart(y, half, part), out draft);
    }

    static Day HalfPart(int year, int half, Part part)
    {
        int first = half == 1 ? 1 : 7;
        return part switch
        {
            Part.Early => Calendar.Months(year, first, first + 1),
            Part.Middle => Calendar.Months(year, first + 2, first + 3),
            Part.Late => Calendar.Months(year, first + 5, first + 5),
            _ => Calendar.Half(year, half),
        };
    }

    /// <summary>The quarter, or its first, middle or last month when 초, 중순 or 말 follows.</summary>
    public static Day QuarterPart(int year, int quarter, Part part)
    {
        if (part is Part.Whole) return Calendar.Quarter(year, quarter);
        int month = (quarter * 3) - (part is Part.Early ? 2 : part is Part.Middle ? 1 : 0);
        return Calendar.Months(year, month, month);
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

    static bool Closes(in Cursor c) => !Scan.IsHangul(c.Now) || (Scan.Ended(c) && !c.Sees("고"));

    /// <summary>하루 뒤, 열흘 안에, 보름 뒤, 두 달 뒤, 한두 주 뒤, 삼 주 뒤.</summary>
    static bool Counted(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        bool about = i.Eat("약 ") || i.Eat("대략 ") || (i.Now == '한' && i.Peek(1) == ' ' && (Scan.IsDigit(i.Peek(2)) || StartsSpan(new(i.Text, i.At + 2))) && i.Eat("한 "));
        if (Scan.IsDigit(i.Now))
        {
            if (!about || !NumericDays.Relative(ref i, ctx, out draft)) return false;
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
        if (!NumericDays.Toward(ref i, ctx, low, high, unit, about, false, out draft)) return false;
        c = i;
        return true;

        static bool StartsSpan(Cursor c)
        {
            foreach (var (word, _) in Spans)
                if (c.Sees(word)) return true;
            return Numerals.Native(ref c, out _, out _);
        }
    }

    /// <summary>십이월 오일, 유월, 시월 말.</summary>
    static bool Spelled(ref Cursor c, ReadingContext ctx, bool inWord, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (inWord || !SpelledMonth(ref i, out int month)) return false;
        c = i;
        return Month(ref c, ctx, month, null, out draft);
    }

    static bool SpelledMonth(ref Cursor c, out int month)
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

    public static bool Feast(ref Cursor c, ReadingContext ctx, int? year, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        Calendar.Feast feast = default;
        bool found = false, both = false, day = false;
        foreach (var (word, name) in Feasts)
        {
            if (!i.Eat(word)) continue;
            (feast, found, day) = (name, true, word == "설날");
            break;
        }
        if (!found)
        {
            if (!i.Eat("명절 연휴") && !i.Eat("명절")) return false;
            both = true;
        }
        // 설 begins many words: 설계, 설정, 설비, 설명.
        if (i.Before == '설' && Scan.IsHangul(i.Now) && !((Scan.Ended(i) && !"계정나마미방결발납회하요오아저점".Contains(i.Now)) || i.Now is '전' or '이' or '후' or '지' or '쇠')) return false;
        if (both) year = null;
        Day? In(int y)
        {
            if (!both) return Calendar.On(feast, y) is { } on ? Around(on, Calendar.IsLong(feast) && !day) : null;
            // 명절 is whichever of the two comes next (or came last).
            if (Calendar.On(Calendar.Feast.Seollal, y) is not { } seollal || Calendar.On(Calendar.Feast.Chuseok, y) is not { } chuseok) return null;
            bool forward = ctx.Direction is not Direction.Backward;
            var first = Around(seollal, true);
            var second = Around(chuseok, true);
            return forward ? first.To >= ctx.Today ? first : second : second.From <= ctx.Today ? second : first;
        }
        if (!Calendar.Yearly(ctx, year, In, out draft)) return false;
        var near = i;
        near.Blank();
        bool longOne = both || Calendar.IsLong(feast);
        if (longOne && (near.Eat("전후") || near.Eat("앞뒤") || near.Eat("즈음") || near.Eat("무렵")))
        {
            draft = draft.Map(d => new Day(d.From.AddDays(-6), d.To.AddDays(6)));
            i = near;
        }
        c = i;
        return true;

        static Day Around(DateOnly on, bool wide) => wide ? new(on.AddDays(-1), on.AddDays(1)) : Day.On(on);
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
    static bool LoneWeekday(ref Cursor c, out DayOfWeek weekday)
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
    static bool LetterRange(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        if (!Letter(c.Now, out var from) || c.Peek(1) is not ('~' or '-') || !Letter(c.Peek(2), out var to) || Scan.IsHangul(c.Peek(3)) && !Scan.Ended(new(c.Text, c.At + 3)) || to == from) return false;
        c.At += 3;
        int away = ((int)to - (int)from + 7) % 7;
        draft = Calendar.Weekday(ctx, from).Map(d => d with { To = d.From.AddDays(away) });
        return true;
    }
}
