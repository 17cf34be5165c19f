namespace SalesBot.Domain.Work;

/// <summary>
/// When a holiday is made up for (관공서의 공휴일에 관한 규정 제3조): from a date on, when it falls on certain days of the weekend or, on a weekday,
/// together with another holiday.
/// </summary>
readonly record struct SubstituteRule(DateOnly Since, bool OnSaturday)
{
    /// <summary>1월 1일, 현충일 and, until 2025, 근로자의 날.</summary>
    public static readonly SubstituteRule Never = new(DateOnly.MaxValue, false);

    /// <summary>설날 and 추석 with the days around them: Sunday or another holiday, never Saturday. In force since 2014.</summary>
    public static readonly SubstituteRule SeollalAndChuseok = new(new(2013, 11, 5), false);

    /// <summary>어린이날: weekend or another holiday. In force since 2014.</summary>
    public static readonly SubstituteRule ChildrensDay = new(new(2013, 11, 5), true);

    /// <summary>
    /// 국경일: weekend or another holiday. The amendment of 2021-08-04 made 16 August, 4 October and 11 October 2021 substitute days; 3·1절 followed in 2022.
    /// 제헌절 comes under it as a national day when it is a public holiday again from 2026.
    /// </summary>
    public static readonly SubstituteRule NationalDay = new(new(2021, 8, 4), true);

    /// <summary>부처님오신날 and 성탄절 (기독탄신일): weekend or another holiday. Amendment of 2023-05-04.</summary>
    public static readonly SubstituteRule BuddhasBirthdayAndChristmas = new(new(2023, 5, 4), true);

    /// <summary>노동절, a public holiday from 2026: weekend or another holiday.</summary>
    public static readonly SubstituteRule LabourDay = new(new(2026, 5, 1), true);

    /// <summary>Whether the day off is lost on this date and has to be made up for.</summary>
    public bool IsLost(DateOnly date, bool meetsAnother) => date >= Since && date.DayOfWeek switch
    {
        DayOfWeek.Saturday => OnSaturday,
        DayOfWeek.Sunday => true,
        _ => meetsAnother,
    };
}
