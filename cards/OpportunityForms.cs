using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>The small forms that unfold on the cards of an opportunity.</summary>
static class OpportunityForms
{
    public static ActionElement AskForHelp(Opportunity opportunity, Lang lang) =>
        Buttons.Unfold(CardWords.AskHelp, [Sections.Words("help", CardWords.HelpWhat, lang, many: true)], CardWords.Send, new CardAction.AskForHelp(opportunity.Id), lang);

    /// <summary>A choice of every line that can be corrected; nothing when there is none.</summary>
    public static IEnumerable<ActionElement> Correct(Opportunity opportunity, Lang lang)
    {
        var lines = opportunity.OpenProblems.Select(problem => new InputChoice(PeoplesWords.InChoice($"{CardWords.Problem.In(lang)}: {Shown.Short(problem.Words, 40)}"), problem.Id.Value))
            .Concat(Topics.All.Where(about => opportunity.About(about.Topic) is not null).Select(about => new InputChoice(about.Label.In(lang), about.Topic.ToString()))).ToList();
        if (lines.Count == 0) yield break;
        yield return Buttons.Unfold(CardWords.Fix, [new InputChoiceSet { Id = "line", Label = CardWords.FixWhich.In(lang), Choices = lines, Value = lines[0].Value }], CardWords.Fix, new CardAction.Correct(opportunity.Id), lang);
    }

    public static IReadOnlyList<Element> Terms(OpportunityView view, Lang lang, string suffix = "", Terms? before = null) =>
    [
        Sections.Words("what" + suffix, CardWords.StepWhat, lang, CardWords.StepWhatExample, before?.What, atMost: 400),
        new InputChoiceSet
        {
            Id = "owner" + suffix, Label = CardWords.StepOwner.In(lang), Style = ChoiceInputStyle.Expanded, Value = before is null || before.Owner == view.Opportunity.Rep ? "rep" : "leader",
            Choices = [new(PeoplesWords.InChoice(CardWords.OwnerRep.With(view.NameOf(view.Opportunity.Rep)).In(lang)), "rep"), new(CardWords.OwnerLeader.In(lang), "leader")],
        },
        new InputDate { Id = "due" + suffix, Label = CardWords.StepDue.In(lang), Value = before?.Due ?? view.Today.AddDays(7), Min = view.Today, ErrorMessage = CardWords.PleaseWrite.In(lang) },
        Sections.Words("evidence" + suffix, CardWords.StepEvidence, lang, CardWords.StepEvidenceExample, before?.Evidence, atMost: 400),
    ];
}
