namespace SalesBot.Domain.Language;

/// <summary>A clock time as typed, without its day.</summary>
internal struct ClockTime
{
    public bool Set;
    public TimeOnly? First;
    public TimeOnly? Second;
    public TimeOnly? Until;
    public DayPart Part;
    public bool Doubt;
}

/// <summary>
/// Reads 오후 3시 반, 15:30, 3pm, noon, "morning". Without 오전/오후 the hours 1 to 6 are afternoon and 9 to 11 morning, as nobody meets customers at night;
/// 7, 8 and 12 o'clock without more words may be either.
/// </summary>
internal static class Clock
{
    enum Half { None, Am, Pm, Night }

    public static bool At(ref Cursor c, out ClockTime time)
    {
        time = default;
        if (Scan.IsDigit(c.Now)) return Numeric(ref c, out time) || Korean(ref c, out time);
        return Scan.IsHangul(c.Now) ? Korean(ref c, out time) : English(ref c, out time);
    }

    static bool Korean(ref Cursor c, out ClockTime time)
    {
        time = default;
        var i = c;
        var half = Half.None;
        var part = DayPart.None;
        if (i.Eat("오전") || i.Eat("아침")) (half, part) = (Half.Am, DayPart.Morning);
        else if (i.Eat("새벽")) (half, part) = (Half.Am, DayPart.Morning);
        else if (i.Eat("점심")) { (half, part) = (Half.Pm, DayPart.Noon); _ = i.Eat("시간") || i.Eat("때"); }
        else if (i.Eat("오후") || i.Eat("낮")) (half, part) = (Half.Pm, DayPart.Afternoon);
        else if (i.Eat("저녁")) (half, part) = (Half.Pm, DayPart.Evening);
        else if (i.Eat("밤")) (half, part) = (Half.Night, DayPart.Evening);
        else if (i.Eat("정오")) { time = new() { Set = true, First = new(12, 0) }; c = i; return true; }
        else if (i.Eat("자정")) { time = new() { Set = true, First = new(0, 0), Doubt = true }; c = i; return true; }
        else if (!Scan.IsDigit(i.Now) && !NativeHour(i)) return false;
        var clock = i;
        clock.Blank();
        if (Hours(ref clock, half, out time)) { c = clock; return true; }
        var within = i;
        if (within.Eat('중') && !Scan.IsHangul(within.Now)) i = within;
        if (part is DayPart.None || c.Text[c.At..i.At] is "낮" or "새벽" || !Scan.Ended(i)) return false;
        time = new() { Set = true, Part = part };
        c = i;
        return true;

        static bool NativeHour(Cursor c) => Numerals.Native(ref c, out _, out _) && c.Eat('시');
    }

    /// <summary>n시, n시 반, n시 m분, n~m시, hh:mm, each after an optional half of the day.</summary>
    static bool Hours(ref Cursor c, Half half, out ClockTime time)
    {
        time = default;
        var i = c;
        if (!Hour(ref i, out int hour, out int minute, out bool oClock, out bool colon, out bool padded)) return false;
        int untilHour = -1, untilMinute = 0;
        var r = i;
        r.Blank();
        bool from = oClock && (r.Eat("부터") || r.Eat("에서"));
        if (from || r.Eat('~') || (r.Now == '-' && Scan.IsDigit(r.Peek(1)) && r.Eat('-')))
        {
            r.Blank();
            _ = r.Eat("오후") || r.Eat("오전");
            r.Blank();
            if (Hour(ref r, out int h, out int m, out bool o, out bool k, out _) && (o || k))
            {
                (untilHour, untilMinute) = (h, m);
                oClock |= o;
                colon |= k;
                i = r;
                if (from) _ = i.Loose("까지");
            }
        }
        if (!oClock && !colon) return false;
        if (!Resolve(half, hour, minute, padded, out var first, out var second, out bool doubt)) return false;
        time = new() { Set = true, First = first, Second = second, Doubt = doubt };
        if (untilHour >= 0)
        {
            int h = untilHour < 12 && first.Hour >= 12 ? untilHour + 12 : untilHour;
            if (h < first.Hour && h + 12 < 24) h += 12;
            if (h > 23 || new TimeOnly(h, untilMinute) <= first) return false;
            time.Until = new(h, untilMinute);
        }
        c = i;
        return true;
    }

    static bool Hour(ref Cursor c, out int hour, out int minute, out bool oClock, out bool colon, out bool padded)
    {
        hour = minute = 0;
        oClock = colon = padded = false;
        var i = c;
        if (Scan.IsDigit(i.Now))
        {
            if (!Numerals.Small(ref i, out hour, out int digits) || digits > 2) return false;
            padded = digits == 2 && hour < 10;
            if (i.Now == ':' && Scan.IsDigit(i.Peek(1)))
            {
                i.At++;
                if (!Numerals.Small(ref i, out minute, out digits) || digits != 2 || minute > 59 || (i.Now is ':' or '.' && Scan.IsDigit(i.Peek(1)))) return false;
                colon = true;
                if (hour > 23) return false;
                c = i;
                return true;
            }
        }
        else if (Numerals.Native(ref i, out hour, out int high)) { if (hour != high || !(i.Now == '시' || (i.Now == ' ' && i.Peek(1) == '시'))) return false; }
        else return false;
        if (hour > 24) return false;
        var u = i;
        if (u.Loose("시") && (Scan.Ended(u) || u.Now is '반' or '정' or '경' or '넘' or '전' or '이' or '가'))
        {
            i = u;
            oClock = true;
            if (i.Now == '정' && i.Peek(1) != '도') i.At++;
            var m = i;
            m.Blank();
            if (m.Now == '반' && Scan.Ended(new(m.Text, m.At + 1))) { m.At++; minute = 30; i = m; }
            else if (Numerals.Small(ref m, out int said, out _) && said <= 59 && m.Loose("분")) { minute = said; i = m; }
        }
        c = i;
        return true;
    }

    static bool Resolve(Half half, int hour, int minute, bool padded, out TimeOnly first, out TimeOnly? second, out bool doubt)
    {
        second = null;
        doubt = false;
        first = default;
        if (hour > 24) return false;
        if (hour == 24) { doubt = true; return true; }
        int known = half switch
        {
            Half.Am => hour == 12 ? -2 : hour,
            Half.Pm => hour < 12 ? hour + 12 : hour,
            Half.Night => hour == 12 ? -2 : hour is >= 6 and < 12 ? hour + 12 : hour,
            _ => hour is 0 or > 12 || padded ? hour : hour is 12 ? 12 : hour is >= 1 and <= 6 ? hour + 12 : hour is >= 9 ? hour : -1,
        };
        if (known == -1) { first = new(hour, minute); second = new(hour + 12, minute); doubt = true; }
        else if (known == -2) { first = new(0, minute); second = new(12, minute); doubt = true; }
        else first = new(known, minute);
        // 오전 13시 says two things.
        doubt |= half is Half.Am && hour > 12;
        return true;
    }

    static bool Numeric(ref Cursor c, out ClockTime time)
    {
        time = default;
        var i = c;
        if (!Hour(ref i, out int hour, out int minute, out _, out bool colon, out bool padded)) return false;
        int untilHour = -1, untilMinute = 0;
        bool colonToo = false;
        var firstHalf = Meridiem(ref i);
        var r = i;
        r.Blank();
        if ((r.Eat('-') || r.Eat('~') || r.Word("to")) && r.Blank() && Hour(ref r, out int h, out int m, out _, out colonToo, out _))
        {
            var t = r;
            var last = Meridiem(ref t);
            if (last is not Half.None || (colon && colonToo))
            {
                (untilHour, untilMinute) = (h, m);
                if (firstHalf is Half.None && last is not Half.None) firstHalf = last is Half.Pm && hour > h && h != 12 ? Half.Am : last;
                if (last is Half.Pm && untilHour < 12) untilHour += 12;
                i = t;
            }
        }
        bool oClock = i.Word("o'clock") || i.Word("oclock");
        bool at = EndsWithAt(c);
        if (firstHalf is Half.None && !colon && !oClock && !(at && !Scan.IsWordChar(i.Now) && !(i.Now is '/' or '.' or ',' or '-' or '%' && Scan.IsDigit(i.Peek(1))) && i.Now != '%' && hour is >= 1 and <= 12 && !Counted(i))) return false;
        if (Scan.IsLatin(i.Now) || hour > 23) return false;
        if (!(firstHalf is Half.Am && hour == 12 ? Midnight(minute, out var first, out var second, out bool doubt) : Resolve(firstHalf, hour, minute, padded, out first, out second, out doubt))) return false;
        time = new() { Set = true, First = first, Second = second, Doubt = doubt };
        if (untilHour >= 0)
        {
            if (untilHour < first.Hour && untilHour + 12 < 24) untilHour += 12;
            if (untilHour > 23 || new TimeOnly(untilHour, untilMinute) <= first) return false;
            time.Until = new(untilHour, untilMinute);
        }
        c = i;
        return true;

        static bool Midnight(int minute, out TimeOnly first, out TimeOnly? second, out bool doubt)
        {
            (first, second, doubt) = (new(0, minute), null, false);
            return true;
        }

        static bool EndsWithAt(in Cursor c) => c.Peek(-1) == ' ' && c.Peek(-2) == 't' && c.Peek(-3) == 'a' && !Scan.IsLatin(c.Peek(-4));

        static bool Counted(in Cursor c) => c.NextWord(out _) is var word && (word.SequenceEqual("percent") || word.SequenceEqual("million") || Numerals.Scale(word) > 0 || word.SequenceEqual("sites") || word.SequenceEqual("usd"));
    }

    static Half Meridiem(ref Cursor c)
    {
        if (c.Word("am") || c.Word("a.m.") || c.Word("a.m")) return Half.Am;
        return c.Word("pm") || c.Word("p.m.") || c.Word("p.m") ? Half.Pm : Half.None;
    }

    static bool English(ref Cursor c, out ClockTime time)
    {
        time = default;
        if (c.Word("noon") || c.Word("midday")) { time = new() { Set = true, First = new(12, 0) }; return true; }
        if (c.Word("midnight")) { time = new() { Set = true, First = new(0, 0), Doubt = true }; return true; }
        if (c.WordAny(["in the morning", "morning", "am"])) { time = new() { Set = true, Part = DayPart.Morning }; return true; }
        if (c.WordAny(["in the afternoon", "afternoon", "pm"])) { time = new() { Set = true, Part = DayPart.Afternoon }; return true; }
        if (c.WordAny(["in the evening", "evening", "night"])) { time = new() { Set = true, Part = DayPart.Evening }; return true; }
        if (c.WordAny(["at lunchtime", "lunchtime", "at lunch", "lunch time"])) { time = new() { Set = true, Part = DayPart.Noon }; return true; }
        return false;
    }
}
