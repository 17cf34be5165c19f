using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Voices;

/// <summary>What the company has set for its voices: where they go, and how many days each stage has.</summary>
sealed record VoiceRules(IReadOnlyList<VoiceRoute> Routes, VoiceDays Days, WorkCalendar Calendar, int SilentAfterDays)
{
    public VoiceClock Clock { get; } = new(Calendar, Days);

    public static VoiceRules Of(VoiceSettings settings, WorkCalendar calendar) => new(settings.RoutesOf(), settings.Days.Of(), calendar, settings.SilentAfterDays);
}
