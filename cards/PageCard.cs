using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>The open questions of a run as one form: the same questions that the chat asks one by one.</summary>
public static class PageCard
{
    /// <param name="troubles">What could not be taken, by question key.</param>
    /// <param name="typed">The inputs as they came, so that nobody types anything twice.</param>
    /// <param name="offers">What an answer that could not be taken may mean, by question key.</param>
    public static AdaptiveCard Of(OpenRun run, Flow flow, Lang lang, IReadOnlyDictionary<string, Text>? troubles = null, IReadOnlyDictionary<string, string>? typed = null, IReadOnlyDictionary<string, IReadOnlyList<Option>>? offers = null)
    {
        if (flow.ShowsAll) return ProposalCard.Of(run, flow, lang, troubles, typed, offers);
        var page = flow.Form(run.Answers);
        return new()
        {
            FallbackText = run.Title == flow.Title.In(lang) ? run.Title : $"{flow.Title.In(lang)}: {run.Title}",
            Body =
            [
                Sections.Heading(run.Subject is null ? flow.Title.In(lang) : run.Title),
                Sections.Subtle(CardWords.InChatToo.In(lang)),
                .. page.SelectMany(question => Inputs(question, run.Answers.Kept(question.Key), troubles?.GetValueOrDefault(question.Key), typed, offers?.GetValueOrDefault(question.Key), lang)),
            ],
            Actions =
            [
                Buttons.Press(CardWords.Send, new CardAction.Answer(run.Id, run.Flow, run.Subject), lang, primary: true),
                .. page.Any(question => question.MayBeUnknown) ? [Buttons.Press(page.Any(question => question.MayBeSame) ? CardWords.SendRestSame : CardWords.SendRestUnknown, new CardAction.AnswerRestUnknown(run.Id, run.Flow, run.Subject), lang)] : Array.Empty<ActionElement>(),
                Buttons.PressOnly(CardWords.Cancel, new CardAction.CancelRun(run.Id, run.Flow, run.Subject), lang),
            ],
        };
    }

    /// <summary>A kept answer as its inputs show it: codes stay codes, evidence is its grade and who said it, everything else is shown as people read it.</summary>
    static (string? Value, string? Who) Present(Question question, string? kept, Lang lang) => (kept, question.Shape) switch
    {
        (null or WordsOrNoneKind.None, _) => (null, null),
        (_, Shape.Choice) => (kept, null),
        (_, Shape.Evidence) when new EvidenceKind().Read(kept, new(DateOnly.MinValue, lang)).Value is { } evidence => (evidence.Grade.ToString(), evidence.Who),
        _ => (question.Show(kept, lang), null),
    };

    internal static IEnumerable<Element> Inputs(Question question, string? kept, Text? trouble, IReadOnlyDictionary<string, string>? typed, IReadOnlyList<Option>? offers, Lang lang)
    {
        var label = PeoplesWords.Clean(question.Words.In(lang));
        var (value, who) = Present(question, kept, lang);
        value = typed?.GetValueOrDefault(question.Key) ?? value;
        if (question.Before is { } before) yield return PeoplesWords.Block(CardWords.Before.With(before).In(lang), isSubtle: true, spacing: Spacing.Medium);
        if (trouble is not null) yield return new RichTextBlock { Spacing = Spacing.Medium, Inlines = [PeoplesWords.Run(trouble.In(lang)) with { Color = Colors.Attention, Weight = FontWeight.Bolder }] };
        offers ??= kept is null ? question.Offers : [];
        if (offers.Count > 0)
        {
            yield return Choices(question.Key + Question.Offered, label, offers);
            // What was typed stands in the trouble; the field is for something else.
            (label, value) = (CardWords.OrElse.In(lang), null);
        }
        switch (question.Shape)
        {
            case Shape.Line line:
                yield return Field(question.Key, label, line.AtMost, many: false);
                break;
            case Shape.Paragraph paragraph:
                yield return Field(question.Key, label, paragraph.AtMost, many: true);
                break;
            case Shape.Day:
                yield return Field(question.Key, label, 100, many: false);
                break;
            case Shape.Choice choice:
                yield return Choices(question.Key, label, [.. choice.Options, .. question.MayBeSame ? [new Option(Question.Same, SameWords.Label)] : Array.Empty<Option>(), .. question.MayBeUnknown ? [new Option(Question.Unknown, UnknownWords.Label)] : Array.Empty<Option>()]);
                break;
            case Shape.WordsOrNone none:
                yield return Field(question.Key, label, none.AtMost, many: true);
                yield return new InputToggle { Id = question.Key + Shape.WordsOrNone.None, Label = CardWords.Or.In(lang), Title = none.NoneLabel.In(lang), Value = typed?.GetValueOrDefault(question.Key + Shape.WordsOrNone.None), Spacing = Spacing.None };
                break;
            case Shape.Evidence evidence:
                yield return Choices(question.Key, label, evidence.Options);
                yield return new InputText { Id = question.Key + Shape.Evidence.Who, Label = evidence.WhoLabel.In(lang), Value = typed?.GetValueOrDefault(question.Key + Shape.Evidence.Who) ?? who, MaxLength = 200, ErrorMessage = CardWords.PleaseWrite.In(lang), Spacing = Spacing.Small };
                break;
            default:
                throw new InvalidOperationException($"A card cannot show {question.Shape.GetType().Name}; add it to {nameof(PageCard)}.");
        }

        InputText Field(string id, string said, int atMost, bool many) => new()
        {
            Id = id, Label = said, Value = value, MaxLength = atMost, IsMultiline = many ? true : null, Placeholder = question.Hint?.In(lang), ErrorMessage = CardWords.PleaseWrite.In(lang), Spacing = Spacing.Medium,
        };

        InputChoiceSet Choices(string id, string said, IReadOnlyList<Option> options) => new()
        {
            Id = id, Label = said, Value = id.EndsWith(Question.Offered, StringComparison.Ordinal) ? null : value, Style = options.Count <= 4 ? ChoiceInputStyle.Expanded : ChoiceInputStyle.Compact, Placeholder = CardWords.Choose.In(lang), Spacing = Spacing.Medium,
            Choices = [.. options.Select(option => new InputChoice(option.Label.In(lang), option.Code))],
        };
    }
}
