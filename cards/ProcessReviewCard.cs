using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Voices;

namespace SalesBot.Cards;

/// <summary>Is the process run? Cases that nobody runs, oldest first, each with its one action. What stands here is work, not people.</summary>
public static class ProcessReviewCard
{
    const int shownAtMost = 12;

    public static AdaptiveCard Of(IReadOnlyList<ReviewLine> lines, Func<UserId, Text> nameOf, DateOnly today, Lang lang) => new()
    {
        FallbackText = VoiceCardWords.Review.In(lang),
        Body =
        [
            Sections.Heading(VoiceCardWords.Review.In(lang)),
            .. lines.Count == 0 ? [new TextBlock { Text = VoiceCardWords.ReviewEmpty.In(lang) }] : Kinds(lines, nameOf, today, lang),
            .. lines.Count > shownAtMost ? [Sections.Subtle(CardWords.More.With(lines.Count - shownAtMost).In(lang))] : Array.Empty<Element>(),
        ],
    };

    static IEnumerable<Element> Kinds(IReadOnlyList<ReviewLine> lines, Func<UserId, Text> nameOf, DateOnly today, Lang lang)
    {
        foreach (var kind in lines.Take(shownAtMost).GroupBy(line => line.Kind))
        {
            yield return Sections.Label(VoiceCardWords.Reviewed(kind.Key), lang);
            foreach (var line in kind) yield return Row(line, nameOf, today, lang);
        }
    }

    static Element Row(ReviewLine line, Func<UserId, Text> nameOf, DateOnly today, Lang lang) => Sections.Row(
        [
            Sections.Line(line.Voice.Title, Shown.Short(line.Kind is ReviewKind.ClosedByException ? line.Voice.Exception!.Reason : line.Voice.Words, 100)),
            Sections.Subtle($"{(line.Voice.Owner is { } owner ? nameOf(owner).In(lang) : VoiceCardWords.Nobody.In(lang))} · {Shown.Age(line.Since, today).In(lang)}"),
        ],
        Action(line, lang));

    /// <summary>Who is late is asked again or somebody else is; what came back or was closed by exception is looked at.</summary>
    static ActionElement Action(ReviewLine line, Lang lang) => line.Kind is ReviewKind.NeverAccepted || line is { Kind: ReviewKind.Untouched, Voice.Owner: null } && line.Voice.Kind.Passes().Owner is Pass.Must
        ? Buttons.PressOnly(VoiceMove.Assign.About().Label, new CardAction.MoveVoice(line.Voice.Id, VoiceMove.Assign), lang)
        : Buttons.PressOnly(CardWords.Open, new CardAction.ShowVoice(line.Voice.Id, line.Voice.Cause?.Known), lang);
}
