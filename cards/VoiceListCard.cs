using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Voices;

namespace SalesBot.Cards;

/// <summary>Cases in a list: those somebody registered, and those that wait for somebody.</summary>
public static class VoiceListCard
{
    const int shownAtMost = 15;

    /// <summary>What somebody registered, the newest first, and how each of them stands.</summary>
    public static AdaptiveCard Mine(IReadOnlyList<Voice> voices, DateOnly today, Lang lang) => new()
    {
        FallbackText = VoiceCardWords.Mine.In(lang),
        Body =
        [
            Sections.Heading(VoiceCardWords.Mine.In(lang)),
            .. voices.Count == 0 ? [new TextBlock { Text = VoiceCardWords.NoneMine.In(lang) }] : voices.Take(shownAtMost).Select(voice => Row(voice, Shown.Age(voice.RegisteredOn, today).In(lang), late: false, lang)),
            .. voices.Count > shownAtMost ? [Sections.Subtle(VoiceCardWords.MoreByNumber.In(lang))] : Array.Empty<Element>(),
        ],
        Actions = [Buttons.PressOnly(VoiceCardWords.Register, new CardAction.RegisterVoice(), lang)],
    };

    /// <summary>What somebody has to do something about, what is due first on top.</summary>
    public static AdaptiveCard ToDo(IReadOnlyList<VoiceView> views, Lang lang)
    {
        var all = views.Select(view => (View: view, Due: view.Owed.OrderBy(owed => owed.Due).FirstOrDefault())).OrderBy(pair => pair.Due?.Due ?? DateOnly.MaxValue).ThenBy(pair => pair.View.Voice.RegisteredAt).ToList();
        return new()
        {
            FallbackText = VoiceCardWords.ToDo.In(lang),
            Body =
            [
                Sections.Heading(VoiceCardWords.ToDo.In(lang)),
                .. all.Count == 0 ? [new TextBlock { Text = VoiceCardWords.NoneToDo.In(lang) }] : all.Take(shownAtMost).Select(pair => Row(pair.View.Voice,
                    pair.Due is { } due ? $"{VoiceCardWords.Deadline(due.Deadline).In(lang)} {Shown.Day(due.Due, lang, pair.View.Today)}" : "", pair.Due?.Due < pair.View.Today, lang)),
                .. all.Count > shownAtMost ? [Sections.Subtle(CardWords.More.With(all.Count - shownAtMost).In(lang))] : Array.Empty<Element>(),
            ],
        };
    }

    internal static Element Row(Voice voice, string after, bool late, Lang lang) => Sections.Row(
        [Sections.Line(voice.Title, Shown.Short(voice.Words, 100), color: late ? Colors.Attention : null), Sections.Subtle(after.Length > 0 ? $"{VoiceTexts.State(voice).In(lang)} · {after}" : VoiceTexts.State(voice).In(lang))],
        Buttons.PressOnly(CardWords.Open, new CardAction.ShowVoice(voice.Id, voice.Cause?.Known), lang));
}
