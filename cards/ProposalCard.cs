using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Proposals;

namespace SalesBot.Cards;

/// <summary>
/// What was read from a sentence, to look over: a line each, so that one tap stores it when it is right. A line opens for changing; what could not be read for
/// certain stands open from the start.
/// </summary>
public static class ProposalCard
{
    public static AdaptiveCard Of(OpenRun run, Flow flow, Lang lang, IReadOnlyDictionary<string, Text>? troubles, IReadOnlyDictionary<string, string>? typed, IReadOnlyDictionary<string, IReadOnlyList<Option>>? offers)
    {
        var told = run.Plan.FirstOrDefault(planned => planned.Kind is PlannedKind.Confirm)?.Context ?? "";
        return new()
        {
            FallbackText = run.Title == flow.Title.In(lang) ? run.Title : $"{flow.Title.In(lang)}: {run.Title}",
            Body =
            [
                Sections.Heading(run.Subject is null ? flow.Title.In(lang) : run.Title),
                .. told.Length > 0 ? [PeoplesWords.Block($"“{Shown.Short(told, 400)}”", isSubtle: true, spacing: Spacing.Small)] : Array.Empty<Element>(),
                .. flow.Shown(run.Answers).Where(question => !IsPartOfLine(run, question)).SelectMany(question => Line(question, EvidenceOf(run, flow, question), run, troubles, typed, offers, lang)),
                Sections.Subtle((flow.Store is { } store ? ProposalWords.LookOverBefore.With(store) : ProposalWords.LookOver).In(lang)),
            ],
            Actions =
            [
                Buttons.Press(flow.Store ?? CardWords.Store, new CardAction.Answer(run.Id, run.Flow, run.Subject), lang, primary: true),
                Buttons.PressOnly(CardWords.Cancel, new CardAction.CancelRun(run.Id, run.Flow, run.Subject), lang),
            ],
        };
    }

    /// <summary>A fact and the question how it is known are one line to people.</summary>
    static Question? EvidenceOf(OpenRun run, Flow flow, Question question) =>
        Planned(run, question) is { Kind: PlannedKind.ReadFact, About: { } topic } ? flow.Shown(run.Answers).FirstOrDefault(other => other.Key == new PlannedQuestion(PlannedKind.ReadEvidence, topic).Key) : null;

    /// <summary>Asked once for several facts, it is a line of its own.</summary>
    static bool IsPartOfLine(OpenRun run, Question question) => Planned(run, question) is { Kind: PlannedKind.ReadEvidence, Topics.Count: 1 };

    static PlannedQuestion? Planned(OpenRun run, Question question) => run.Plan.FirstOrDefault(planned => planned.Key == question.Key);

    static IEnumerable<Element> Line(Question question, Question? evidence, OpenRun run, IReadOnlyDictionary<string, Text>? troubles, IReadOnlyDictionary<string, string>? typed, IReadOnlyDictionary<string, IReadOnlyList<Option>>? offers, Lang lang)
    {
        var all = evidence is null ? [question] : new[] { question, evidence };
        var inputs = all.SelectMany(each => PageCard.Inputs(each, run.Answers.Kept(each.Key), troubles?.GetValueOrDefault(each.Key), typed, offers?.GetValueOrDefault(each.Key), lang)).ToList();
        // What is open, or was answered badly, is to be seen; the rest is one line that opens.
        if (all.Any(each => !run.Answers.Has(each) || troubles?.ContainsKey(each.Key) is true))
        {
            yield return new Container { Style = ContainerStyle.Emphasis, Spacing = Spacing.Small, Items = inputs };
            yield break;
        }
        var editor = "edit-" + question.Key;
        yield return new ColumnSet
        {
            Spacing = Spacing.Small,
            Separator = true,
            Columns =
            [
                new()
                {
                    Width = "stretch",
                    Items = [Sections.Line(question.Words.In(lang), question.Show(run.Answers.Kept(question.Key)!, lang), evidence is null ? null : evidence.Show(run.Answers.Kept(evidence.Key)!, lang))],
                },
                new()
                {
                    Width = "auto",
                    Items = [new ActionSet { Actions = [new ActionToggleVisibility { Title = CardWords.ChangeLine.In(lang), TargetElements = [editor] }] }],
                },
            ],
        };
        yield return new Container { Id = editor, IsVisible = false, Style = ContainerStyle.Emphasis, Items = inputs };
    }
}
