using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Cards;

/// <summary>A part of what an administrator looks after: how it stands, and what can be done.</summary>
/// <param name="Alarms">Somebody has to do something.</param>
public sealed record AdministrationPart(Text Title, IReadOnlyList<Text> Lines, IReadOnlyList<AdministrationButton> Buttons, bool Alarms = false);

public sealed record AdministrationButton(Text Title, CardAction Action);

/// <summary>The installation as its administrators see it.</summary>
public static class AdministrationCard
{
    public static AdaptiveCard Of(IReadOnlyList<AdministrationPart> parts, Text? news, Lang lang) => new()
    {
        FallbackText = news?.In(lang) ?? AdministrationCardWords.Title.In(lang),
        Body = [.. Sections.News(news, lang), Sections.Heading(AdministrationCardWords.Title.In(lang)), .. parts.SelectMany(part => Part(part, lang))],
    };

    static IEnumerable<Element> Part(AdministrationPart part, Lang lang)
    {
        yield return new Container
        {
            Separator = true,
            Spacing = Spacing.Medium,
            Style = part.Alarms ? ContainerStyle.Attention : null,
            Items =
            [
                new TextBlock { Text = part.Title.In(lang), Weight = FontWeight.Bolder },
                .. part.Lines.Select(line => new TextBlock { Text = PeoplesWords.Escape(line.In(lang)), Spacing = Spacing.Small }),
                .. part.Buttons.Count > 0 ? [new ActionSet { Actions = [.. part.Buttons.Select(button => Buttons.PressOnly(button.Title, button.Action, lang))] }] : Array.Empty<Element>(),
            ],
        };
    }

    /// <summary>By name, and why; the card goes back to the whole.</summary>
    public static AdaptiveCard Unreached(ReachReport report, Func<DateTimeOffset, Text> ago, Lang lang) => new()
    {
        FallbackText = AdministrationCardWords.UnreachedTitle.In(lang),
        Body =
        [
            Sections.Heading(AdministrationCardWords.UnreachedTitle.In(lang)),
            .. report.Unreached.Count == 0 ? [new TextBlock { Text = AdministrationCardWords.EverybodyReached.In(lang) }] : report.Unreached.Take(shownAtMost).Select(person => Row(person, ago, lang)),
            .. report.Missing > shownAtMost ? [Sections.Subtle(CardWords.More.With(report.Missing - shownAtMost).In(lang))] : Array.Empty<Element>(),
        ],
        Actions = [Buttons.PressOnly(AdministrationCardWords.Title, new CardAction.Administration(), lang)],
    };

    const int shownAtMost = 30;

    static Element Row(Unreached person, Func<DateTimeOffset, Text> ago, Lang lang) =>
        Sections.Line(person.Name, AdministrationCardWords.Why(person.Why).In(lang), person.Since is { } since ? ago(since).In(lang) : null);
}

static class AdministrationCardWords
{
    public static readonly Text Title = new("관리", "Administration");
    public static readonly Text UnreachedTitle = new("연락이 닿지 않는 사람", "Who cannot be reached");
    public static readonly Text EverybodyReached = new("모두 연락이 닿습니다.", "Everybody can be reached.");

    public static Text Why(ReachKind why) => why switch
    {
        ReachKind.NotDelivered => new("메시지를 받지 않습니다. 앱을 지웠거나 차단했을 수 있습니다.", "takes no messages; the app may have been removed or blocked."),
        ReachKind.InstallRefused => new("앱 설치가 거절되었습니다. Teams 앱 정책을 확인해 주세요.", "Teams refused to install the app; check its app policies."),
        _ => new("아직 대화한 적이 없습니다. 앱을 설치해 주세요.", "has no chat with SalesBot yet; install the app."),
    };
}
