namespace SalesBot.Domain.Work;

/// <summary>Why a day is a holiday.</summary>
public enum HolidayKind
{
    /// <summary>Named by law.</summary>
    Statutory,

    /// <summary>대체공휴일: makes up for a statutory holiday that was lost to a weekend or to another holiday.</summary>
    Substitute,

    /// <summary>임시공휴일 and election days.</summary>
    Temporary,
}

/// <summary>A day on which people do not work. Two holidays may share a date (5 May 2025 was Children's Day and Buddha's Birthday).</summary>
public sealed record Holiday(DateOnly Date, Text Name, HolidayKind Kind);
