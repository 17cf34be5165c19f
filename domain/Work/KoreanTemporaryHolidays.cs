namespace SalesBot.Domain.Work;

/// <summary>
/// Days the government gave once (임시공휴일, by decision of the State Council), and polling days at the end of a term of office (공직선거법 제34조), which are public
/// holidays too. Polling days after an early end of a term are temporary holidays by decision. What is announced after this release goes into the
/// company's file of extra days.
/// </summary>
static class KoreanTemporaryHolidays
{
    static readonly Holiday[] All =
    [
        Day(2020, 4, 15, "제21대 국회의원 선거일", "Election day (21st National Assembly)"),        // 공직선거법 제34조
        Day(2020, 8, 17, "임시공휴일", "Temporary holiday"),                                      // State Council 2020-07-21: relief in the pandemic
        Day(2022, 3, 9, "제20대 대통령 선거일", "Election day (20th President)"),                  // 공직선거법 제34조
        Day(2022, 6, 1, "제8회 전국동시지방선거일", "Election day (8th local elections)"),          // 공직선거법 제34조
        Day(2023, 10, 2, "임시공휴일", "Temporary holiday"),                                      // State Council 2023-09-05: between 추석 and 개천절
        Day(2024, 4, 10, "제22대 국회의원 선거일", "Election day (22nd National Assembly)"),        // 공직선거법 제34조
        Day(2024, 10, 1, "임시공휴일(국군의 날)", "Temporary holiday (Armed Forces Day)"),          // State Council 2024-09-03
        Day(2025, 1, 27, "임시공휴일", "Temporary holiday"),                                      // State Council 2025-01-14: before 설날
        Day(2025, 6, 3, "제21대 대통령 선거일", "Election day (21st President)"),                  // State Council 2025-04-08: early election
        Day(2026, 6, 3, "제9회 전국동시지방선거일", "Election day (9th local elections)"),          // 공직선거법 제34조
    ];

    public static IEnumerable<Holiday> Of(int year) => All.Where(holiday => holiday.Date.Year == year);

    static Holiday Day(int year, int month, int day, string ko, string en) => new(new(year, month, day), new(ko, en), HolidayKind.Temporary);
}
