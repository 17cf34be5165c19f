namespace SalesBot.Domain.Language;

/// <summary>Numbers as they are typed: digits with well-formed groups, Korean numerals of both kinds, English number words.</summary>
internal static class Numerals
{
    // decimal holds 28 digits; nobody's amount or count has more than 15 before the point.
    const int MostDigits = 15;

    /// <summary>
    /// Reads 1200, 1,200 or 3.5 from the start of a digit run. Badly grouped digits (12,00) are refused: whatever they mean, guessing is wrong.
    /// </summary>
    public static bool Digits(ref Cursor c, out decimal value, out bool plain)
    {
        value = 0;
        plain = true;
        var i = c;
        int digits = 0;
        while (Scan.IsDigit(i.Now) && digits <= MostDigits) { value = (value * 10) + (i.Now - '0'); i.At++; digits++; }
        if (digits == 0 || Scan.IsDigit(i.Now)) return false;
        if (i.Now == ',' && digits <= 3 && Group(i))
        {
            plain = false;
            while (i.Now == ',' && Group(i) && digits <= MostDigits)
            {
                for (int d = 1; d <= 3; d++) value = (value * 10) + (i.Peek(d) - '0');
                i.At += 4;
                digits += 3;
            }
        }
        if (i.Now == ',' && Scan.IsDigit(i.Peek(1))) return false;
        if (i.Now == '.' && Scan.IsDigit(i.Peek(1)))
        {
            plain = false;
            decimal scale = 1;
            int places = 0;
            i.At++;
            while (Scan.IsDigit(i.Now) && places < 10) { scale /= 10; value += (i.Now - '0') * scale; i.At++; places++; }
            if (Scan.IsDigit(i.Now) || (i.Now is '.' or ',' && Scan.IsDigit(i.Peek(1)))) return false;
        }
        c = i;
        return true;

        static bool Group(in Cursor c) =>
            Scan.IsDigit(c.Peek(1)) && Scan.IsDigit(c.Peek(2)) && Scan.IsDigit(c.Peek(3)) && !Scan.IsDigit(c.Peek(4));
    }

    /// <summary>Reads a small whole number of at most four plain digits, as dates use them.</summary>
    public static bool Small(ref Cursor c, out int value, out int digits)
    {
        value = 0;
        digits = 0;
        var i = c;
        while (Scan.IsDigit(i.Now) && digits < 5) { value = (value * 10) + (i.Now - '0'); i.At++; digits++; }
        if (digits is 0 or > 4) return false;
        c = i;
        return true;
    }

    public static int SinoDigit(char c) => c switch
    {
        '일' => 1, '이' => 2, '삼' => 3, '사' => 4, '오' => 5, '육' or '륙' => 6, '칠' => 7, '팔' => 8, '구' => 9, _ => 0,
    };

    /// <summary>Reads 1 to 99 in Sino-Korean: 십이, 이십오. Used where a unit follows at once (십이월, 삼주), never alone.</summary>
    public static bool Sino(ref Cursor c, out int value)
    {
        var i = c;
        int first = SinoDigit(i.Now);
        if (first > 0) i.At++;
        if (i.Now == '십')
        {
            i.At++;
            int last = SinoDigit(i.Now);
            // 이십일 is 21, but in 이십일일 and 십일 the last 일 is the day.
            if (last > 0 && !(i.Now == '일' && i.Peek(1) != '일')) i.At++;
            else last = 0;
            value = (Math.Max(first, 1) * 10) + last;
        }
        else value = first;
        if (value == 0) return false;
        c = i;
        return true;
    }

    static readonly (string Word, int Low, int High)[] Natives =
    [
        ("한두", 1, 2), ("두세", 2, 3), ("두서너", 2, 4), ("서너", 3, 4), ("너댓", 4, 5), ("대여섯", 5, 6), ("스무", 20, 20), ("다섯", 5, 5),
        ("여섯", 6, 6), ("일곱", 7, 7), ("여덟", 8, 8), ("아홉", 9, 9), ("열", 10, 10), ("한", 1, 1), ("두", 2, 2), ("세", 3, 3), ("석", 3, 3), ("네", 4, 4), ("넉", 4, 4),
    ];

    /// <summary>Reads a native Korean count before a counter: 한, 두, 서너, 열두.</summary>
    public static bool Native(ref Cursor c, out int low, out int high)
    {
        var i = c;
        int tens = i.Eat("열") ? 10 : i.Eat("스물") ? 20 : i.Eat("서른") ? 30 : i.Eat("마흔") ? 40 : i.Eat("쉰") ? 50 : 0;
        var from = tens > 0 ? i : c;
        foreach (var (word, least, most) in Natives)
        {
            // 스물다섯, 서른두: only one to nine stand behind a ten.
            if (tens > 0 && (least != most || least > 9) || !from.Eat(word)) continue;
            (low, high) = (tens + least, tens + most);
            c = from;
            return true;
        }
        low = high = tens;
        if (tens > 0) c = i;
        return tens > 0;
    }

    static readonly (string Word, decimal Value)[] EnglishSmall =
    [
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
        ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60),
        ("seventy", 70), ("eighty", 80), ("ninety", 90),
    ];

    public static decimal EnglishWord(ReadOnlySpan<char> word)
    {
        foreach (var (name, value) in EnglishSmall)
            if (word.SequenceEqual(name)) return value;
        return 0;
    }

    public static decimal Scale(ReadOnlySpan<char> word) => word switch
    {
        "hundred" => 100m,
        "thousand" => 1_000m,
        "million" or "millions" or "mil" or "mln" => 1_000_000m,
        "billion" or "billions" or "bil" or "bln" => 1_000_000_000m,
        "trillion" => 1_000_000_000_000m,
        _ => 0,
    };

    /// <summary>Reads number words: twenty-five, three hundred million, a million, two and a half million, half a million.</summary>
    public static bool English(ref Cursor c, out decimal value)
    {
        value = 0;
        var i = c;
        decimal part = 0;
        bool any = false, scaled = false;
        var word = i.NextWord(out var after);
        if (word.SequenceEqual("half") || word.SequenceEqual("quarter"))
        {
            decimal share = word.SequenceEqual("half") ? 0.5m : 0.25m;
            i = after;
            _ = i.Word("of") | i.Word("a");
            var scale = Scale(i.NextWord(out after));
            if (scale < 1_000) return false;
            value = share * scale;
            c = after;
            return true;
        }
        for (int n = 0; n < 12; n++)
        {
            word = i.NextWord(out after);
            if (word.Length == 0)
            {
                if (!(any && i.Now == '-' && EnglishWord(Skip(i, 1).NextWord(out _)) is > 0 and < 10)) break;
                i.At++;
                continue;
            }
            decimal small = EnglishWord(word), scale = Scale(word);
            if (small > 0)
            {
                if (part > 0 && !(small < 10 && part % 100 is >= 20 and <= 90 && part % 10 == 0) && part % 100 != 0) break;
                part += small;
                any = true;
            }
            else if (scale > 0 && (any || part > 0))
            {
                if (scale == 100) part *= 100;
                else { value += Math.Max(part, 1) * scale; part = 0; }
                scaled = true;
            }
            else if (word is "a" or "an")
            {
                var next = Scale(after.NextWord(out var beyond));
                if (any || next == 0) break;
                part = 1;
                any = true;
            }
            else if (word.SequenceEqual("and") && any)
            {
                var half = after;
                if (half.Word("a") && half.Word("half"))
                {
                    part += 0.5m;
                    i = half;
                    continue;
                }
                if (!scaled || EnglishWord(after.NextWord(out _)) == 0) break;
            }
            else break;
            i = after;
        }
        value += part;
        if (!any || value <= 0) return false;
        c = i;
        return true;

        static Cursor Skip(Cursor c, int n) => new(c.Text, c.At + n);
    }
}
