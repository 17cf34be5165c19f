namespace SalesBot.Domain.Language;

/// <summary>Korean words for days and periods, typed with or without blanks.</summary>
internal static class KoreanDays
{
    static readonly (string Word, int Days)[] RelativeDays =
    [
        ("그끄저께", -3), ("그저께", -2), ("그제", -2), ("어저께", -1), ("어제", -1), ("작일", -1), ("오늘", 0), ("금일", 0), ("내일모레", 2), ("낼모레", 2), ("내일", 1), ("명일", 1), ("익일", 1),
        ("모레", 2), ("그글피", 4), ("글피", 3), ("방금 전", 0), ("방금", 0), ("아까", 0),
    ];

    static readonly System.Buffers.SearchValues<char> inWord = System.Buffers.SearchValues.Create("다담차금내익이요지저올작재전명그어엊오낼모글당방아간월화수목토일주연년상하분반말");

    /// <summary>Whether a date may begin with this letter in the middle of a word: 한빛미팅다음주화요일. All others only begin words.</summary>
    public static bool BeginsInWord(char letter) => inWord.Contains(letter);

    // With these a date, a count of days, a feast, a time of day or what leads one in begins; most words do not.
    static readonly System.Buffers.SearchValues<char> ofWord = System.Buffers.SearchValues.Create("다담차금내익이요지저올작재전명그어엊오낼모글당방아간월화수목토일주연년상하분반말설구추크성신삼현광개한근노사육륙칠팔십유시열스서마쉰두너대여세석네넉셋넷나닷엿보새점낮밤정자늦약첫둘후돌");

    /// <summary>Whether anything of time may begin a word with this letter.</summary>
    public static bool BeginsWord(char letter) => ofWord.Contains(letter);

    /// <summary>A date at this place; the cursor stands on Hangul.</summary>
    public static bool At(ref Cursor c, ReadingContext ctx, Manner manner, out Draft<Day> draft)
    {
        draft = default;
        bool inWord = Scan.IsHangul(c.Before);
        return c.Now switch
        {
            '다' or '담' or '차' or '금' or '내' or '익' or '이' or '요' or '지' or '저' or '올' or '작' or '재' or '전' or '명' or '그' or '어' or '엊' or '오' or '낼' or '모' or '글' or '당' or '방' or '아' or '간'
                => Named(ref c, ctx, inWord, out draft) || Loose(ref c, ctx, inWord, out draft) || (!inWord && KoreanSpans.Counted(ref c, ctx, out draft)) || (!inWord && KoreanFeasts.Feast(ref c, ctx, null, out draft)) || KoreanMonths.Spelled(ref c, ctx, inWord, out draft),
            '월' or '화' or '수' or '목' or '토' or '일' or '주' or '연' or '년' or '상' or '하' or '분' or '반' or '말'
                => Loose(ref c, ctx, inWord, out draft) || (!inWord && KoreanSpans.Counted(ref c, ctx, out draft)) || KoreanMonths.Spelled(ref c, ctx, inWord, out draft),
            '설' or '구' or '추' or '크' or '성' or '신' or '삼' or '현' or '광' or '개' or '한' or '근' or '노' => (!inWord && KoreanFeasts.Feast(ref c, ctx, null, out draft)) || (!inWord && KoreanSpans.Counted(ref c, ctx, out draft)) || KoreanMonths.Spelled(ref c, ctx, inWord, out draft),
            _ => !inWord && (KoreanSpans.Counted(ref c, ctx, out draft) || KoreanMonths.Spelled(ref c, ctx, inWord, out draft)),
        };
    }

    static bool Named(ref Cursor c, ReadingContext ctx, bool inWord, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        foreach (var (word, weeks) in KoreanWeeks.Weeks)
        {
            if (!i.Eat(word)) continue;
            // 내주 and 금주 also begin other words (내주세요), 차주 too; the three-syllable ones do not.
            if ((inWord && word.Length < 3) || (word.Length == 2 && word is not "담주" && !AfterWeek(i))) return false;
            if (i.Now == '도' && i.Peek(1) == '록') return false;
            c = i;
            return KoreanWeeks.Week(ref c, ctx, Calendar.WeekFrom(ctx, weeks), out draft);
        }
        foreach (var (word, months) in KoreanMonths.MonthWords)
        {
            if (!i.Eat(word)) continue;
            if ((inWord && word.Length < 3) || (i.Now == '라' && i.Peek(1) != ' ')) return false;
            var month = new DateOnly(ctx.Today.Year, ctx.Today.Month, 1).AddMonths(months);
            c = i;
            return KoreanMonths.Month(ref c, ctx, month.Month, month.Year, out draft);
        }
        if (inWord) return false;
        foreach (var (word, years) in KoreanYears.Years)
        {
            if (!i.Eat(word)) continue;
            c = i;
            return KoreanYears.Year(ref c, ctx, ctx.Today.Year + years, out draft);
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
        if (i.Eat("어젯밤") || i.Eat("간밤") || i.Eat("지난밤"))
        {
            draft = Draft<Day>.Of(Day.On(ctx.Today.AddDays(-1)) with { Part = DayPart.Evening });
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
            if (!KoreanYears.Year(ref y, ctx, ctx.Today.Year, out draft) || y.At == i.At) return false;
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
            draft = Draft<Day>.Of(KoreanYears.QuarterPart(quarter / 4, (quarter % 4) + 1, KoreanMonths.PartOf(ref i)));
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
            draft = Draft<Day>.Of(KoreanYears.HalfPart(year, half, KoreanMonths.PartOf(ref i)));
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
        if (KoreanWeeks.Weekday(ref i, out var weekday))
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

    /// <summary>Words that need no lead: 화요일, 월말, 연말, 연내, 상반기, 주말, 반년 뒤.</summary>
    static bool Loose(ref Cursor c, ReadingContext ctx, bool inWord, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (KoreanWeeks.Weekday(ref i, out var weekday))
        {
            draft = Calendar.Weekday(ctx, weekday);
            c = i;
            return true;
        }
        if (i.Eat("상반기")) { if (!KoreanYears.HalfYearly(ref i, ctx, 1, out draft)) return false; c = i; return true; }
        if (i.Eat("하반기")) { if (!KoreanYears.HalfYearly(ref i, ctx, 2, out draft)) return false; c = i; return true; }
        if (inWord) return false;
        if (KoreanWeeks.LetterRange(ref i, ctx, out draft)) { c = i; return true; }
        if (i.Eat("연말연초") || i.Eat("연말 연초") || i.Eat("연말연시")) { draft = Draft<Day>.Ask(new(new(ctx.Today.Year, 12, 1), new(ctx.Today.Year + 1, 1, 31))); c = i; return true; }
        if (i.Eat("연말") || i.Eat("년말")) { c = i; return Calendar.Yearly(ctx, null, y => Calendar.Months(y, 12, 12), out draft); }
        if (i.Eat("연초") || i.Eat("년초"))
        {
            c = i;
            if (!Calendar.Yearly(ctx, null, y => Calendar.Months(y, 1, 3), out draft)) return false;
            draft = Draft<Day>.Ask(draft.First, Calendar.Months(draft.First.From.Year, 1, 1));
            return true;
        }
        if ((i.Eat("연내") || i.Eat("년내")) && KoreanMonths.Closes(i)) { draft = Draft<Day>.Of(Calendar.Year(ctx.Today.Year).With(Marks.Deadline)); c = i; return true; }
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
}
