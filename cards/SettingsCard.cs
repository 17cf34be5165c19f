using System.Globalization;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Cards;

/// <summary>A person's own settings, each with the words that change it.</summary>
public static class SettingsCard
{
    public static AdaptiveCard Of(SettingsView view, Lang lang)
    {
        var example = Text.Same(view.Today.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text Day(DateOnly day) => Shown.Day(day, view.Today);
        return new()
        {
            FallbackText = AbsenceWords.Settings.In(lang),
            Body =
            [
                Sections.Heading(AbsenceWords.Settings.In(lang)),
                Line(AbsenceWords.Language, AbsenceWords.ThisLanguage, AbsenceWords.OtherLanguage),
                .. view.PausedUntil is { } paused ? [Line(AbsenceWords.CheckIn, AbsenceWords.PausedUntil.With(Day(paused)), AbsenceWords.Resume)]
                    : view.NextCheckIn is { } next ? [Line(AbsenceWords.CheckIn, AbsenceWords.NextOn.With(Day(next)), AbsenceWords.Pause.With(example))]
                    : Array.Empty<Element>(),
                view.AwayUntil is { } away ? Line(AbsenceWords.Absence, AbsenceWords.AwayUntil.With(Day(away)), AbsenceWords.SayBack) : Line(AbsenceWords.Absence, AbsenceWords.Here, AbsenceWords.SayAway.With(example)),
                .. view.Deputy is { } deputy ? [Line(AbsenceWords.Deputy, Text.Same(deputy), null)] : Array.Empty<Element>(),
                .. view.StandsInFor.Count == 0 ? Array.Empty<Element>() : [Line(AbsenceWords.StandsInFor, Text.Same(string.Join(", ", view.StandsInFor)), null)],
            ],
        };

        Element Line(Text label, Text value, Text? how) => Sections.Line(label.In(lang), value.In(lang), how?.In(lang));
    }
}
