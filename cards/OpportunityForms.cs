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

    /// <summary>A choice of every line that can be corrected.</summary>
    /// <param name="told">What has just been recorded: its lines come first.</param>
    public static IEnumerable<ActionElement> Correct(Opportunity opportunity, Lang lang, IReadOnlyList<OpportunityEvent>? told = null)
    {
        var lines = (told ?? []).Select(happened => LineOf(happened, opportunity, lang)).OfType<InputChoice>().Concat(Lines(opportunity, lang)).DistinctBy(line => line.Value).ToList();
        yield return Buttons.Unfold(CardWords.Fix, [new InputChoiceSet { Id = "line", Label = CardWords.FixWhich.In(lang), Choices = lines, Value = lines[0].Value }], CardWords.Fix, new CardAction.Correct(opportunity.Id), lang);
    }

    static InputChoice? LineOf(OpportunityEvent happened, Opportunity now, Lang lang) => happened switch
    {
        FactLearned fact => new(fact.Topic.About().Label.In(lang), fact.Topic.ToString()),
        FactStands stands => new(stands.Topic.About().Label.In(lang), stands.Topic.ToString()),
        ProblemReported reported => Line(CardWords.Problem, reported.Words, reported.Id.Value, lang),
        ProblemStillOpen still => Line(CardWords.ProblemStill, now.Problem(still.Id)?.Words, still.Id.Value, lang),
        ProblemResolved resolved => Line(CardWords.ProblemResolved, now.Problem(resolved.Id)?.Words, resolved.Id.Value, lang),
        NoProblemSeen => new(CardWords.NoProblem.In(lang), "new-problem"),
        StepDone done => Line(CardWords.Result, done.What, done.Id.Value, lang),
        QuestionAnswered answered => Line(CardWords.Answer, answered.Words, answered.Id, lang),
        _ => null,
    };

    static IEnumerable<InputChoice> Lines(Opportunity opportunity, Lang lang) =>
    [
        .. opportunity.OpenProblems.Select(problem => Line(CardWords.Problem, problem.Words, problem.Id.Value, lang)),
        .. Topics.All.Where(about => opportunity.About(about.Topic) is not null).Select(about => new InputChoice(about.Label.In(lang), about.Topic.ToString())),
        .. opportunity.Steps.Where(step => step.Result is not null && step.Owner == opportunity.Rep).TakeLast(1).Select(step => Line(CardWords.Result, step.Result!.What, step.Id.Value, lang)),
        .. opportunity.Questions.Where(question => question.Answer is not null).TakeLast(1).Select(question => Line(CardWords.Answer, question.Answer, question.Id, lang)),
        new(CardWords.CustomerName.In(lang), "customer"), new(CardWords.OpportunityName.In(lang), "name"),
    ];

    static InputChoice Line(Text label, string? words, string id, Lang lang) => new(PeoplesWords.InChoice($"{label.In(lang)}: {Shown.Short(words ?? "", 40)}"), id);

    public static IReadOnlyList<Element> Terms(OpportunityView view, Lang lang, string suffix = "", Terms? before = null) =>
    [
        Sections.Words("what" + suffix, CardWords.StepWhat, lang, CardWords.StepWhatExample, before?.What, atMost: 400),
        new InputChoiceSet
        {
            Id = "owner" + suffix, Label = CardWords.StepOwner.In(lang), Style = ChoiceInputStyle.Expanded, Value = before is null || before.Owner == view.Opportunity.Rep ? "rep" : "leader",
            Choices = [new(PeoplesWords.InChoice(CardWords.OwnerRep.With(view.NameOf(view.Opportunity.Rep)).In(lang)), "rep"), new(CardWords.OwnerLeader.In(lang), "leader")],
        },
        new InputDate { Id = "due" + suffix, Label = CardWords.StepDue.In(lang), Value = before?.Due ?? view.Today.AddDays(7), Min = view.Today, IsRequired = true, ErrorMessage = CardWords.PleaseChooseDay.In(lang) },
        Sections.Words("evidence" + suffix, CardWords.StepEvidence, lang, CardWords.StepEvidenceExample, before?.Evidence, atMost: 400),
    ];
}
