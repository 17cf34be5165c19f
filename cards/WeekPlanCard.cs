using System.Globalization;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Work;

namespace SalesBot.Cards;

/// <summary>The administrators' form of when check-ins and weekly summaries come.</summary>
public static class WeekPlanCard
{
    public const string CheckInDay = "checkInDay", CheckInAt = "checkInAt", SummaryDay = "summaryDay", SummaryAt = "summaryAt";

    /// <summary>What is asked for where something else was filled in.</summary>
    public static readonly Text DoesNotFit = new("평일 08:00부터 18:59 사이로 정해 주세요.", "Choose a weekday and a time from 08:00 to 18:59.");

    static readonly IReadOnlyList<DayOfWeek> days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    static readonly CultureInfo ko = CultureInfo.GetCultureInfo("ko-KR"), en = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="trouble">Why what was sent cannot be.</param>
    /// <param name="typed">What was sent, so that nothing has to be filled in twice.</param>
    public static AdaptiveCard Of(WeekPlan plan, Lang lang, Text? trouble = null, IReadOnlyDictionary<string, string>? typed = null)
    {
        return new()
        {
            FallbackText = WeekPlanWords.Title.In(lang),
            Body =
            [
                .. Sections.News(trouble, lang),
                Sections.Heading(WeekPlanWords.Title.In(lang)),
                new TextBlock { Text = WeekPlanWords.Explained.In(lang) },
                Sections.Label(WeekPlanWords.CheckIn, lang),
                Day(CheckInDay, WeekPlanWords.CheckInDay, plan.CheckInDay), Time(CheckInAt, WeekPlanWords.CheckInAt, plan.CheckInAt),
                Sections.Label(WeekPlanWords.Summary, lang),
                Day(SummaryDay, WeekPlanWords.SummaryDay, plan.SummaryDay), Time(SummaryAt, WeekPlanWords.SummaryAt, plan.SummaryAt),
            ],
            Actions = [Buttons.Press(WeekPlanWords.Save, new CardAction.SetPlan(), lang, primary: true), Buttons.PressOnly(WeekPlanWords.Leave, new CardAction.Administration(), lang)],
        };

        InputChoiceSet Day(string id, Text label, DayOfWeek day) => new()
        {
            Id = id, Label = label.In(lang), Value = typed?.GetValueOrDefault(id) ?? day.ToString(), Choices = [.. days.Select(one => new InputChoice((lang is Lang.Ko ? ko : en).DateTimeFormat.GetDayName(one), one.ToString()))],
            IsRequired = true, ErrorMessage = DoesNotFit.In(lang),
        };

        InputTime Time(string id, Text label, TimeOnly at) => new()
        {
            Id = id, Label = label.In(lang), Value = typed?.GetValueOrDefault(id) ?? at.ToString("HH:mm", CultureInfo.InvariantCulture), Min = "08:00", Max = "18:59", IsRequired = true, ErrorMessage = DoesNotFit.In(lang),
        };
    }

    /// <summary>The plan as it was filled in; null where something of it is no day of the week or no time.</summary>
    public static WeekPlan? Read(IReadOnlyDictionary<string, string> inputs) =>
        DayIn(inputs, CheckInDay) is { } checkIn && TimeIn(inputs, CheckInAt) is { } checkInAt && DayIn(inputs, SummaryDay) is { } summary && TimeIn(inputs, SummaryAt) is { } summaryAt ? new(checkIn, checkInAt, summary, summaryAt) : null;

    /// <summary>매주 목요일 16:00 / every Thursday 16:00.</summary>
    public static Text Shown(WeeklySchedule schedule)
    {
        var at = schedule.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        return new($"매주 {ko.DateTimeFormat.GetDayName(schedule.Day)} {at}", $"every {en.DateTimeFormat.GetDayName(schedule.Day)} {at}");
    }

    static DayOfWeek? DayIn(IReadOnlyDictionary<string, string> inputs, string id) => Enum.TryParse<DayOfWeek>(inputs.GetValueOrDefault(id), out var day) && days.Contains(day) ? day : null;

    static TimeOnly? TimeIn(IReadOnlyDictionary<string, string> inputs, string id) => TimeOnly.TryParseExact(inputs.GetValueOrDefault(id), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}

static class WeekPlanWords
{
    public static readonly Text Title = new("체크인과 주간 요약 일정", "When check-ins and summaries come");
    public static readonly Text Explained = new("각자의 시간대로 보냅니다. 쉬는 날이면 체크인은 그 주의 앞 근무일로, 주간 요약은 다음 근무일로 옮깁니다.", "Each in the person's own time zone. On a day off a check-in comes on the working day before, a summary on the next one.");
    public static readonly Text CheckIn = new("체크인 (영업사원)", "Check-in (reps)");
    public static readonly Text CheckInDay = new("체크인 요일", "Day of the check-in");
    public static readonly Text CheckInAt = new("체크인 시각", "Time of the check-in");
    public static readonly Text Summary = new("주간 요약 (리더)", "Weekly summary (leaders)");
    public static readonly Text SummaryDay = new("주간 요약 요일", "Day of the summary");
    public static readonly Text SummaryAt = new("주간 요약 시각", "Time of the summary");
    public static readonly Text Save = new("저장", "Save");
    public static readonly Text Leave = new("그대로 두기", "Leave as it is");
}
