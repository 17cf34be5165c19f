namespace SalesBot.Domain.Language;

/// <summary>Amounts in 억, 만, 천: with digits (3억 5천만, 1억2천, 120백만) and in words (삼억 오천만).</summary>
internal static class KoreanUnits
{
    /// <summary>Sums parts with falling units: 3억 | 5천만, 1조 | 2,000억. A part without 만 after 억 (1억 2천) means 만 in speech.</summary>
    public static bool Units(ref Cursor c, Cursor i, decimal first, bool plain, out MoneyNumbers.Amount amount)
    {
        amount = new() { Value = first, Unit = 1, Bare = true };
        decimal total = 0, part = first, last = decimal.MaxValue;
        bool any = false, korean = false;
        c = i;
        for (int n = 0; n < 5; n++)
        {
            var u = i;
            u.Blank();
            decimal inner = 1, unit;
            // 5천만: 천 inside the part; 120백만원 counts in millions.
            bool small = false;
            var s = u;
            if (s.Eat("천만")) { inner = 1_000; unit = 10_000; }
            else if (s.Eat("백만")) { inner = 100; unit = 10_000; }
            else if (s.Eat("십만")) { inner = 10; unit = 10_000; }
            else if (s.Eat("십억")) { inner = 10; unit = 100_000_000; }
            else if (s.Eat("백억")) { inner = 100; unit = 100_000_000; }
            else if (s.Eat("천억")) { inner = 1_000; unit = 100_000_000; }
            else if (s.Now == '조' && s.Peek(1) is not ('건' or '직' or '정' or '달' or '사' or '치' or '금' or '립' or '율') && s.Eat('조')) unit = 1_000_000_000_000;
            else if (s.Now == '억' && s.Peek(1) is not ('지' or '울' or '제') && s.Eat('억')) unit = 100_000_000;
            else if (s.Now == '만' && s.Peek(1) is not ('나' or '들' or '족' or '료' or '약' or '기' or '큼') && s.Eat('만')) unit = 10_000;
            else if (s.Now == '천' && s.Peek(1) is not ('안' or '천') && s.Eat('천')) { unit = 1_000; small = true; }
            else if (s.Now == '백' && s.Peek(1) is not ('업' or '지' or '화' or '엔') && s.Eat('백')) { unit = 100; small = true; }
            else
            {
                if (any && part > 0)
                {
                    // "1억 2000" and "3억5": digits left hanging after a unit.
                    if (last >= 100_000_000 && korean)
                    {
                        amount.Doubt = true;
                        amount.Value = total + (part < 10 ? part * 10_000_000 : part * 10_000);
                        amount.Other = total + part;
                        c = i;
                        if (Currency(i)) { amount.Value = total + part; amount.Other = null; amount.Doubt = part < 10_000; }
                    }
                    else if (last == 10_000) { amount.Value = total + part; c = i; }
                    amount.Unit = 1;
                    amount.Bare = false;
                    amount.KoreanUnit = true;
                }
                return true;
            }
            if (!small)
            {
                // 5천 5백만: a smaller unit collected before 만
                decimal value = part * inner * unit;
                if (unit >= last) return any;
                total += value;
                last = unit;
                korean = true;
                i = s;
                amount = new() { Value = total, Unit = inner * unit, KoreanUnit = true, Spelled = false };
                c = i;
            }
            else
            {
                // 5천, 5천5백, then perhaps 만 or 억
                decimal sum = part * unit;
                var more = s;
                if (Numerals.Digits(ref more, out decimal hundreds, out _) && unit == 1_000)
                {
                    if (hundreds < 10 && more.Now == '백' && more.Peek(1) is not ('업' or '지' or '화')) { more.At++; sum += hundreds * 100; s = more; }
                    // 2억7천500만
                    else if (hundreds is >= 100 and < 1_000 && more.Now == '만' && more.Peek(1) is not ('나' or '들')) { sum += hundreds; s = more; }
                }
                var big = s;
                decimal scale = big.Eat('만') && big.Now is not ('나' or '들') ? 10_000 : big.Before == '만' ? 0 : s.Now == '억' && s.Peek(1) is not ('지' or '울') ? 100_000_000 : 0;
                if (scale == 100_000_000) { big = s; big.At++; }
                if (scale > 0 && scale < last)
                {
                    total += sum * scale;
                    last = scale;
                    korean = true;
                    i = big;
                    amount = new() { Value = total, Unit = scale, KoreanUnit = true };
                    c = i;
                }
                else
                {
                    bool won = Currency(s);
                    if (last >= 100_000_000 && korean)
                    {
                        // 1억2천 is 120,000,000 in speech; with 원 right behind it could be meant to the letter.
                        amount = new() { Value = total + (sum * 10_000), Unit = unit, KoreanUnit = true, Other = won ? total + sum : null, Doubt = won };
                    }
                    else if (korean) amount = new() { Value = total + sum, Unit = unit, KoreanUnit = true };
                    else amount = new() { Value = won ? sum : sum * 10_000, Other = won ? null : sum, Unit = unit };
                    if (amount.Other is null && !korean && !won) amount.Doubt = true;
                    c = s;
                    return true;
                }
            }
            any = true;
            // 3억 반 is 3.5; nobody agrees how to write it, so it is asked.
            var half = i;
            half.Blank();
            if (half.Eat('반') && !Scan.IsHangul(half.Now))
            {
                amount.Value = total + (amount.Unit / 2);
                amount.Doubt = true;
                c = half;
                return true;
            }
            var next = i;
            next.Blank();
            if (!Scan.IsDigit(next.Now) || !Numerals.Digits(ref next, out part, out plain) || (i.Now == ' ' && !Continues(next, last)) || next.Now is '/' or ':' or '%' or '~' || Dated(next)) { c = i; return true; }
            i = next;
        }
        return true;

        static bool Currency(Cursor c)
        {
            c.Blank();
            return (c.Now == '원' && !(c.Sees("원격") || c.Sees("원가") || c.Sees("원자"))) || c.Sees("달러") || c.Sees("유로") || c.Now == '불' && !c.Sees("불만") || c.Sees("엔") && !c.Sees("엔지") || c.Sees("위안") || c.Sees("파운드") || c.Sees("won") || c.Sees("krw");
        }

        // After a blank the next digits belong to the amount only when a unit or won follows: "3억 2개 업체" is three hundred million.
        static bool Continues(Cursor c, decimal last)
        {
            c.Blank();
            return c.Now is '천' or '백' or '만' or '억' or '십' && !(c.Now == '만' && c.Peek(1) is '나' or '들') || c.Now == '원';
        }

        static bool Dated(Cursor c)
        {
            c.Blank();
            return c.Now is '월' or '일' or '년' or '시' or '분' or '개' or '명' or '주' or '차' or '번' or '대' or '건';
        }
    }

    /// <summary>삼억 오천만, 이천만, 천만, 백만, 서너 억.</summary>
    public static bool Spelled(ref Cursor c, out MoneyNumbers.Amount amount)
    {
        amount = default;
        var i = c;
        if (Numerals.Native(ref i, out int low, out int high) && low != high)
        {
            i.Blank();
            decimal unit = i.Eat('억') ? 100_000_000 : i.Eat("천만") ? 10_000_000 : i.Eat("백만") ? 1_000_000 : 0;
            if (unit == 0) return false;
            // 서너 억: a range of speech; its lower end cannot stand alone, so it is asked.
            amount = new() { Value = low * unit, Other = high * unit, Unit = unit, KoreanUnit = true, Doubt = true, Spelled = true };
            c = i;
            return true;
        }
        i = c;
        decimal total = 0, part = 0, digit = 0;
        bool any = false, big = false;
        decimal last = decimal.MaxValue, lastSmall = 0;
        var end = i;
        for (int n = 0; n < 24; n++)
        {
            if (i.Now == ' ' && any) { var b = i; b.Blank(); if (!Scan.IsHangul(b.Now) || !(Numerals.SinoDigit(b.Now) > 0 && b.Peek(1) is '천' or '백' or '십' or '만' or '억' || b.Now is '천' && b.Peek(1) is '만')) break; i = b; }
            char now = i.Now;
            int value = Numerals.SinoDigit(now);
            if (value > 0)
            {
                if (digit > 0) break;
                digit = value;
                i.At++;
                continue;
            }
            decimal unit = now switch { '십' => 10, '백' => 100, '천' => 1_000, '만' => 10_000, '억' => 100_000_000, '조' => 1_000_000_000_000, _ => 0 };
            if (unit == 0) break;
            if (unit <= 1_000)
            {
                if (lastSmall > 0 && unit >= lastSmall) break;
                part += Math.Max(digit, 1) * unit;
                lastSmall = unit;
            }
            else
            {
                if (unit >= last) break;
                decimal whole = part + digit;
                if (whole == 0) { if (any || unit != 10_000) break; whole = 1; }
                total += whole * unit;
                last = unit;
                part = 0;
                lastSmall = 0;
                big = true;
            }
            digit = 0;
            i.At++;
            any = true;
            end = i;
        }
        if (!any) return false;
        bool hanging = digit > 0 && Scan.IsHangul(i.Now) == false && end.At == i.At - 1;
        if (part > 0 && big && last >= 100_000_000)
        {
            bool won = end.Now == '원' || (end.Now == ' ' && end.Peek(1) == '원');
            amount = new() { Value = total + (part * 10_000), Other = won ? total + part : null, Doubt = won, KoreanUnit = true, Unit = 1, Spelled = true };
        }
        else if (big && hanging && last >= 100_000_000)
        {
            amount = new() { Value = total + (digit * 10_000_000), Other = total, Doubt = true, KoreanUnit = true, Unit = 1, Spelled = true };
            end = i;
        }
        else if (big) amount = new() { Value = total + part, KoreanUnit = true, Unit = last, Spelled = true };
        else
        {
            bool won = end.Now == '원' || (end.Now == ' ' && end.Peek(1) == '원') || end.Sees("달러") || end.Sees("불");
            if (part < 100) return false;
            amount = new() { Value = won ? part : part * 10_000, Other = won ? null : part, Doubt = !won, Unit = lastSmall, Spelled = true };
        }
        c = end;
        return true;
    }
}
