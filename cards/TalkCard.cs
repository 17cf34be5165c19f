using System.Globalization;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>A time that is free for both, as the leader reads it.</summary>
public sealed record FreeTime(DateTimeOffset Start, Text Shown);

/// <param name="Unseen">The calendars could not be looked at.</param>
public sealed record TalkView(Opportunity Opportunity, Text Rep, IReadOnlyList<FreeTime> Free, bool Unseen);

/// <summary>Times to talk: to choose from, or in the leader's own words.</summary>
public static class TalkCard
{
    public const string Slot = "slot";

    const string format = "yyyy-MM-ddTHH:mm";

    public static AdaptiveCard Of(TalkView view, Lang lang) => new()
    {
        FallbackText = CardWords.OfferTalk.In(lang),
        Body =
        [
            Sections.Heading($"{CardWords.OfferTalk.In(lang)}: {view.Rep.In(lang)}"),
            Sections.Subtle(view.Opportunity.Title),
            .. view.Free.Count > 0
                ? [new InputChoiceSet { Id = Slot, Label = CardWords.TalkFree.In(lang), Style = ChoiceInputStyle.Expanded, Choices = [.. view.Free.Select(free => new InputChoice(free.Shown.In(lang), Written(free.Start)))] }]
                : new Element[] { new TextBlock { Text = (view.Unseen ? TalkCardWords.Unseen : TalkCardWords.NoneFree).In(lang) } },
            Sections.Words("when", view.Free.Count > 0 ? CardWords.TalkOwnWords : CardWords.TalkWhen, lang, CardWords.TalkWhenExample, atMost: 200),
        ],
        Actions =
        [
            Buttons.Press(CardWords.Send, new CardAction.OfferTalk(view.Opportunity.Id), lang, primary: true),
            Buttons.PressOnly(CardWords.Cancel, new CardAction.Show(view.Opportunity.Id), lang),
        ],
    };

    static string Written(DateTimeOffset start) => start.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The chosen time; null when none was, or when it is none of ours.</summary>
    public static DateTimeOffset? StartOf(string? written) =>
        DateTime.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) && start.Minute % 30 == 0 ? new(start, TimeSpan.Zero) : null;
}

static class TalkCardWords
{
    public static readonly Text Unseen = new("지금은 두 분의 일정을 볼 수 없습니다. 언제가 좋을지 직접 적어 주세요.", "The calendars cannot be seen just now. Please write when it suits you.");
    public static readonly Text NoneFree = new("앞으로 일주일 동안 두 분이 모두 비어 있는 시간이 없습니다. 직접 적어 주세요.", "There is no time free for both of you in the next week. Please write when it suits you.");
}
