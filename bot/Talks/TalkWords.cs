using System.Globalization;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;

namespace SalesBot.Bot.Talks;

static class TalkWords
{
    static readonly CultureInfo korean = CultureInfo.GetCultureInfo("ko-KR"), english = CultureInfo.GetCultureInfo("en-GB");

    public static readonly Text Subject = new("코칭 대화: {0}", "Coaching talk: {0}");
    public static readonly Text Passed = new("그 시간은 이미 지났습니다. ‘대화 제안’을 다시 눌러 주세요.", "That time has passed. Please press ‘Offer a talk’ again.");

    /// <summary>A half hour as somebody in this zone reads it.</summary>
    public static Text When(DateTimeOffset start, TimeZoneInfo zone)
    {
        var (from, to) = (TimeZoneInfo.ConvertTime(start, zone), TimeZoneInfo.ConvertTime(start + Availability.Step, zone));
        return new(from.ToString("M월 d일(ddd) HH:mm", korean) + to.ToString("–HH:mm", korean), from.ToString("ddd d MMM HH:mm", english) + to.ToString("–HH:mm", english));
    }

    /// <summary>As it is kept with the offer and read by both, whatever their languages and zones: with the place whose time it is.</summary>
    public static string Kept(DateTimeOffset start, TimeZoneInfo zone) =>
        $"{TimeZoneInfo.ConvertTime(start, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} ({zone.Id.Split('/')[^1].Replace('_', ' ')})";

    public static Text News(Talk? talk) => talk switch
    {
        { Arranged: true } => new Text("대화가 두 분의 일정에 들어갔습니다: {0}", "The talk stands in both calendars: {0}").With(Text.Same(talk.When)),
        _ => new("대화하기로 한 시간을 일정에 넣지 못했습니다. 직접 넣어 주세요.", "The talk could not be put into the calendars. Please add it yourselves."),
    };
}
