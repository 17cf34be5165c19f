using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>Which file somebody may have.</summary>
public static class FileChoiceCard
{
    /// <param name="meets">Leads a team, and so may walk it through the meeting.</param>
    public static AdaptiveCard Pack(string team, int opportunities, string day, bool meets, Lang lang) => new()
    {
        FallbackText = WeeklyCardWords.Pack.In(lang),
        Body = [Sections.Heading(WeeklyCardWords.Pack.In(lang)), PeoplesWords.Block(WeeklyCardWords.PackWhat.With(team, opportunities).In(lang))],
        Actions =
        [
            Buttons.PressOnly(WeeklyCardWords.AsWord, new CardAction.GetFile($"packdocx_{day}"), lang), Buttons.PressOnly(WeeklyCardWords.AsSlides, new CardAction.GetFile($"packpptx_{day}"), lang),
            .. meets ? [Buttons.PressOnly(WeeklyCardWords.StartMeeting, new CardAction.StartMeeting(), lang)] : Array.Empty<ActionElement>(),
        ],
    };

    /// <param name="opportunities">Null for whoever leads leaders: all that the teams below have.</param>
    public static AdaptiveCard Export(int? opportunities, string day, Lang lang) => new()
    {
        FallbackText = WeeklyCardWords.Export.In(lang),
        Body = [Sections.Heading(WeeklyCardWords.Export.In(lang)), PeoplesWords.Block((opportunities is { } many ? WeeklyCardWords.ExportWhat.With(many) : WeeklyCardWords.ExportAll).In(lang))],
        Actions =
        [
            Buttons.PressOnly(WeeklyCardWords.AsExcel, new CardAction.GetFile($"exportxlsx_{day}"), lang), Buttons.PressOnly(WeeklyCardWords.AsCsv, new CardAction.GetFile($"exportcsv_{day}"), lang),
            Buttons.PressOnly(WeeklyCardWords.AsJson, new CardAction.GetFile($"exportjson_{day}"), lang),
        ],
    };
}
