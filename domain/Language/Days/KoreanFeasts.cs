namespace SalesBot.Domain.Language;

/// <summary>Feasts by their Korean names: 설 전, 추석 연휴, 크리스마스.</summary>
internal static class KoreanFeasts
{
    static readonly (string Word, Calendar.Feast Feast)[] Feasts =
    [
        ("설날", Calendar.Feast.Seollal), ("설 연휴", Calendar.Feast.Seollal), ("설연휴", Calendar.Feast.Seollal), ("설 명절", Calendar.Feast.Seollal), ("설명절", Calendar.Feast.Seollal), ("구정 연휴", Calendar.Feast.Seollal),
        ("구정", Calendar.Feast.Seollal), ("설", Calendar.Feast.Seollal), ("추석 연휴", Calendar.Feast.Chuseok), ("추석연휴", Calendar.Feast.Chuseok), ("추석 명절", Calendar.Feast.Chuseok), ("추석", Calendar.Feast.Chuseok),
        ("한가위", Calendar.Feast.Chuseok), ("크리스마스", Calendar.Feast.Christmas), ("성탄절", Calendar.Feast.Christmas), ("신정", Calendar.Feast.NewYear), ("삼일절", Calendar.Feast.MarchFirst), ("3.1절", Calendar.Feast.MarchFirst),
        ("어린이날", Calendar.Feast.Children), ("현충일", Calendar.Feast.Memorial), ("광복절", Calendar.Feast.Liberation), ("개천절", Calendar.Feast.Foundation), ("한글날", Calendar.Feast.Hangul), ("근로자의 날", Calendar.Feast.Labour),
        ("근로자의날", Calendar.Feast.Labour), ("노동절", Calendar.Feast.Labour),
    ];

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
}
