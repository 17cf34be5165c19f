using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>How much of a full record a card shows.</summary>
/// <param name="Words">Characters of what people said, a line.</param>
/// <param name="Steps">Steps with everything that can be done about them; of more only the state is shown until these are settled.</param>
sealed record Detail(int Words, int Steps);

/// <summary>
/// An opportunity as one person may see it: for the leader the coaching card, for the rep their own. It always shows the present state, whatever made
/// it appear; what the two have between them comes first, because that is what most cards come for.
/// </summary>
public static class OpportunityCard
{
    /// <summary>So many lines of any length fit; of more the size is looked at.</summary>
    const int surelyFit = 12;

    static readonly IReadOnlyList<Detail> details = [new(Words: LongWords.AtMost, Steps: 4), new(Words: 120, Steps: 2), new(Words: 60, Steps: 1)];

    public static AdaptiveCard Of(OpportunityView view, Lang lang) =>
        view.Opportunity.Facts.Count + view.Opportunity.OpenProblems.Count() + (3 * view.Opportunity.OpenSteps.Count()) <= surelyFit
            ? Of(view, lang, details[0]) : CardBudget.Fit(details, detail => Of(view, lang, detail));

    static AdaptiveCard Of(OpportunityView view, Lang lang, Detail detail)
    {
        var opportunity = view.Opportunity;
        return new()
        {
            FallbackText = Shown.Short($"{view.News?.In(lang)} {opportunity.Title}".Trim(), 200),
            Body =
            [
                .. Sections.News(view.News, lang),
                Sections.Heading(opportunity.Title),
                Sections.Subtle(Under(view, lang)),
                .. Help(view, lang),
                .. opportunity.Voices.IsEmpty ? Array.Empty<Element>() : [Sections.Line(VoiceCardWords.OpenCases.In(lang), string.Join(", ", opportunity.Voices), color: Colors.Attention)],
                .. OpportunityLines.Talk(view, detail, lang),
                .. StepLines.Of(view, detail, lang),
                .. OpportunityLines.Problems(opportunity, view.Today, detail, lang),
                .. OpportunityLines.Facts(opportunity, view.Today, detail, lang),
                .. LongWords.Since(opportunity) is null ? Array.Empty<Element>() : [new ActionSet { Actions = [Buttons.PressOnly(CardWords.ReadWhole, new CardAction.ReadWhole(opportunity.Id), lang)] }],
                .. OpportunityLines.NotKnown(opportunity, lang),
                .. Suggested(view, lang),
            ],
            Actions = [.. view.Standing is Standing.Leader ? Leader(view, lang) : view.Standing is Standing.Rep ? Rep(view, lang) : []],
        };
    }

    static string Under(OpportunityView view, Lang lang)
    {
        var opportunity = view.Opportunity;
        if (!opportunity.IsOpen) return string.Format(System.Globalization.CultureInfo.InvariantCulture, CardWords.Ended.In(lang), OpportunityTexts.State(opportunity.State).In(lang), Shown.Short(UnknownWords.Show(opportunity.EndReason ?? "", lang), 200));
        var rep = (opportunity.Rep == view.Viewer ? CardWords.Mine : CardWords.Rep.With(view.NameOf(opportunity.Rep))).In(lang);
        return opportunity.LastContact is { } contact ? $"{rep} · {CardWords.LastContact.With(Shown.Age(contact, view.Today)).In(lang)}" : rep;
    }

    static IEnumerable<Element> Help(OpportunityView view, Lang lang) =>
        view.Opportunity.Help is { IsOpen: true } help
            ? [new Container { Style = ContainerStyle.Attention, Items = [Sections.Line(CardWords.HelpAsked.In(lang), Shown.Short(help.Words, 400), Shown.Age(view.Today.DayOf(help.At), view.Today).In(lang))] }]
            : [];

    static IEnumerable<Element> Suggested(OpportunityView view, Lang lang)
    {
        if (view.Standing is not Standing.Leader || !view.Opportunity.IsOpen || view.Opportunity.OpenQuestion is not null) yield break;
        yield return Sections.Label(CardWords.SuggestedQuestion, lang);
        yield return new Container { Style = ContainerStyle.Good, Items = [new TextBlock { Text = Suggestion.For(view.Opportunity, view.Today).Question.In(lang) }] };
    }

    static IEnumerable<ActionElement> Leader(OpportunityView view, Lang lang)
    {
        var id = view.Opportunity.Id;
        if (!view.Opportunity.IsOpen) yield break;
        if (view.Opportunity.OpenQuestion is null) yield return Buttons.Press(CardWords.AskThis, new CardAction.AskSuggested(id, Suggestion.For(view.Opportunity, view.Today).About), lang, primary: true);
        yield return Buttons.Unfold(CardWords.AskOwn, [Sections.Words("question", CardWords.OwnQuestion, lang, many: true)], CardWords.Send, new CardAction.AskOwn(id), lang);
        yield return Buttons.Unfold(CardWords.MakeStep, OpportunityForms.Terms(view, lang), CardWords.Send, new CardAction.Propose(id), lang);
        if (view.FindsTimes) yield return Buttons.PressOnly(CardWords.OfferTalk, new CardAction.FindTalk(id), lang);
        else yield return Buttons.Unfold(CardWords.OfferTalk, [Sections.Words("when", CardWords.TalkWhen, lang, CardWords.TalkWhenExample, atMost: 200)], CardWords.Send, new CardAction.OfferTalk(id), lang);
        yield return Buttons.PressOnly(CardWords.NotNow, new CardAction.NotNow(id), lang);
    }

    static IEnumerable<ActionElement> Rep(OpportunityView view, Lang lang)
    {
        var opportunity = view.Opportunity;
        if (!opportunity.IsOpen)
        {
            yield return Buttons.PressOnly(CardWords.Reopen, new CardAction.Reopen(opportunity.Id), lang);
            yield break;
        }
        if (opportunity.OpenQuestion is { } question)
            yield return Buttons.Unfold(CardWords.AnswerIt, [Sections.Words("answer", CardWords.YourAnswer, lang, many: true)], CardWords.Send, new CardAction.AnswerLeader(opportunity.Id, question.Id), lang);
        if (opportunity.OpenTalk is { } talk)
        {
            yield return Buttons.PressOnly(CardWords.TalkYes, new CardAction.AcceptTalk(opportunity.Id, talk.Id), lang);
            yield return Buttons.PressOnly(CardWords.TalkNo, new CardAction.DeclineTalk(opportunity.Id, talk.Id), lang);
        }
        yield return Buttons.PressOnly(CardWords.CheckIn, new CardAction.CheckInOf(opportunity.Id), lang);
        yield return OpportunityForms.AskForHelp(opportunity, lang);
        if (opportunity.OpenTalk is not null) yield break;
        yield return Buttons.Unfold(CardWords.ProposeStep, OpportunityForms.Terms(view, lang), CardWords.Send, new CardAction.Propose(opportunity.Id), lang);
        foreach (var correct in OpportunityForms.Correct(opportunity, lang)) yield return correct;
        yield return Buttons.PressOnly(CardWords.End, new CardAction.End(opportunity.Id), lang);
    }
}
