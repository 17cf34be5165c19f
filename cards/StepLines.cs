using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>The steps of an opportunity, each with what this viewer can do about it now.</summary>
static class StepLines
{
    /// <summary>More open steps than anybody can follow; the rest appear as these are settled.</summary>
    const int shownAtMost = 4;

    public static IEnumerable<Element> Of(OpportunityView view, Detail detail, Lang lang)
    {
        var open = view.Opportunity.OpenSteps.ToList();
        var last = view.Opportunity.Steps.LastOrDefault(step => !step.IsOpen);
        if (open.Count == 0 && last is null) yield break;
        yield return Sections.Label(CardWords.Steps, lang);
        if (last is not null) yield return Closed(last, lang);
        foreach (var (at, step) in open.OrderByDescending(step => step.AwaitsAnswer).ThenBy(step => step.Terms.Due).Take(shownAtMost).Index()) yield return Open(step, view, canAct: at < detail.Steps, lang);
    }

    static Element Closed(Step step, Lang lang) => step.Result is { } result
        ? Sections.Line(CoachingWords.State(step.State).In(lang), $"{Shown.Short(step.Terms.What, 120)} → {Shown.Short(result.What, 160)}", result.Effect.Label().In(lang), Colors.Good)
        : Sections.Line(CoachingWords.State(step.State).In(lang), Shown.Short(step.Terms.What, 120), step.Reason is null ? null : Shown.Short(step.Reason, 160));

    static Container Open(Step step, OpportunityView view, bool canAct, Lang lang) => new()
    {
        Style = ContainerStyle.Emphasis,
        Spacing = Spacing.Small,
        Items =
        [
            Sections.Line(CoachingWords.State(step.State).In(lang), Shown.Short(step.Terms.What, 200)),
            Sections.Subtle(CardWords.Owner.With(OpportunityLines.NameOf(step.Terms.Owner, view, lang), Shown.Day(step.Terms.Due, lang, view.Today)).In(lang)),
            PeoplesWords.Block($"{CardWords.Shows.In(lang)}: {Shown.Short(step.Terms.Evidence, 160)}", isSubtle: true, spacing: Spacing.None),
            .. step.Reason is { } reason ? [PeoplesWords.Block($"{CardWords.Reason.In(lang)}: {Shown.Short(reason, 160)}", isSubtle: true, spacing: Spacing.None)] : Array.Empty<Element>(),
            .. canAct && Actions(step, view, lang).ToList() is { Count: > 0 } actions ? [new ActionSet { Actions = actions }] : Array.Empty<Element>(),
        ],
    };

    static IEnumerable<ActionElement> Actions(Step step, OpportunityView view, Lang lang)
    {
        if (view.Standing is Standing.None || !view.Opportunity.IsOpen) yield break;
        var id = view.Opportunity.Id;
        if (view.Standing is Standing.StepOwner && step.Owner != view.Viewer) yield break;
        if (step.AwaitsAnswerOf(view.Standing is Standing.Rep ? Side.Rep : Side.Leader, view.Opportunity))
        {
            yield return Buttons.Press(CardWords.Agree, new CardAction.AgreeStep(id, step.Id), lang, primary: true);
            yield return Change(step, view, lang);
            yield return Why(CardWords.Refuse, new CardAction.RefuseStep(id, step.Id), step, "refuse", lang);
        }
        if (step.IsRunning && step.Terms.Owner == view.Viewer)
        {
            yield return Buttons.Unfold(CardWords.GiveResult,
            [
                Sections.Words(StepInputs.Result(step.Id), CardWords.WhatHappened, lang, many: true),
                new InputChoiceSet
                {
                    Id = StepInputs.Effect(step.Id), Label = CardWords.EffectOnProblem.In(lang), Style = ChoiceInputStyle.Expanded, IsRequired = true, ErrorMessage = CardWords.Choose.In(lang),
                    Choices = [.. Enum.GetValues<Effect>().Select(effect => new InputChoice(effect.Label().In(lang), effect.ToString()))],
                },
            ], CardWords.Send, new CardAction.FinishStep(id, step.Id), lang);
            if (step.State is not StepState.InProgress) yield return Buttons.Press(CardWords.Start, new CardAction.StartStep(id, step.Id), lang);
            if (step.State is not StepState.Blocked) yield return Why(CardWords.Blocked, new CardAction.BlockStep(id, step.Id), step, "block", lang);
            yield return Change(step, view, lang);
        }
        if (step.AskedBy == view.Viewer || step.Terms.Owner == view.Viewer) yield return Why(CardWords.CancelStep, new CardAction.CancelStep(id, step.Id), step, "cancel", lang);
    }

    static ActionElement Why(Text title, CardAction action, Step step, string what, Lang lang) =>
        Buttons.Unfold(title, [Sections.Words(StepInputs.Reason(step.Id, what), CardWords.Why, lang)], CardWords.Send, action, lang);

    static ActionElement Change(Step step, OpportunityView view, Lang lang) =>
        Buttons.Unfold(CardWords.Change, OpportunityForms.Terms(view, lang, StepInputs.Suffix(step.Id), step.Terms), CardWords.Send, new CardAction.ChangeStep(view.Opportunity.Id, step.Id), lang);
}
