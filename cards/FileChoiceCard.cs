using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>Which file somebody may have.</summary>
public static class FileChoiceCard
{
    public static AdaptiveCard Pack(string team, int opportunities, string day, Lang lang) => new()
    {
        FallbackText = WeeklyCardWords.Pack.In(lang),
        Body = [Sections.Heading(WeeklyCardWords.Pack.In(lang)), PeoplesWords.Block(WeeklyCardWords.PackWhat.With(team, opportunities).In(lang))],
        Actions =
        [
            Buttons.PressOnly(WeeklyCardWords.AsWord, new CardAction.GetFile($"packdocx_{day}"), lang), Buttons.PressOnly(WeeklyCardWords.AsSlides, new CardAction.GetFile($"packpptx_{day}"), lang),
            Buttons.PressOnly(WeeklyCardWords.StartMeeting, new CardAction.StartMeeting(), lang),
        ],
    };

    public static AdaptiveCard Export(int opportunities, string day, Lang lang) => new()
    {
        FallbackText = WeeklyCardWords.Export.In(lang),
        Body = [Sections.Heading(WeeklyCardWords.Export.In(lang)), PeoplesWords.Block(WeeklyCardWords.ExportWhat.With(opportunities).In(lang))],
        Actions =
        [
            Buttons.PressOnly(WeeklyCardWords.AsExcel, new CardAction.GetFile($"exportxlsx_{day}"), lang), Buttons.PressOnly(WeeklyCardWords.AsCsv, new CardAction.GetFile($"exportcsv_{day}"), lang),
            Buttons.PressOnly(WeeklyCardWords.AsJson, new CardAction.GetFile($"exportjson_{day}"), lang),
        ],
    };
}
