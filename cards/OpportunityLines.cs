using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>What is known of an opportunity, line by line: facts with grade, source and age; problems; what is not known; steps and the talk about them.</summary>
static class OpportunityLines
{
    public static string Source(Grade grade, string? who, Lang lang) => who is null ? grade.Label().In(lang) : $"{who} · {grade.Label().In(lang)}";

    public static IEnumerable<Element> Problems(Opportunity opportunity, Today today, Detail detail, Lang lang)
    {
        var open = opportunity.OpenProblems.ToList();
        if (open.Count == 0) yield break;
        yield return Sections.Label(CardWords.Problems, lang);
        foreach (var problem in open.AsEnumerable().Reverse().Take(6))
            yield return Sections.Line(problem.Kind.About().Label.In(lang), Shown.Short(problem.Latest ?? problem.Words, detail.Words), Shown.Age(today.DayOf(problem.Since), today).In(lang), Colors.Attention);
    }

    public static IEnumerable<Element> Facts(Opportunity opportunity, Today today, Detail detail, Lang lang)
    {
        var known = Topics.All.Select(about => opportunity.About(about.Topic)).OfType<Domain.Opportunities.Fact>().Where(fact => fact.IsKnown).ToList();
        if (known.Count == 0) yield break;
        yield return Sections.Label(CardWords.Facts, lang);
        foreach (var fact in known) yield return Line(fact, today, detail.Words, lang);
    }

    /// <summary>One fact, how it is known and how old it is.</summary>
    public static Element Line(Domain.Opportunities.Fact fact, Today today, int words, Lang lang) =>
        Sections.Line(fact.Topic.About().Label.In(lang), Shown.Short(fact.Topic.About().AskAs("").Show(fact.Kept, lang), words), $"{Source(fact.Grade, fact.Who, lang)} · {Shown.Age(fact.HeardOn, today).In(lang)}");

    public static IEnumerable<Element> NotKnown(Opportunity opportunity, Lang lang)
    {
        var missing = Topics.All.Where(about => about.Topic is not (Topic.Promise or Topic.Paperwork or Topic.LastContact) && !opportunity.Knows(about.Topic)).Select(about => about.Label.In(lang)).ToList();
        if (missing.Count == 0) yield break;
        yield return Sections.Label(CardWords.NotKnown, lang);
        yield return new TextBlock { Text = string.Join(" · ", missing), IsSubtle = true, Spacing = Spacing.Small };
    }

    /// <summary>What leader and rep asked and answered, in a box of its own.</summary>
    public static IEnumerable<Element> Talk(OpportunityView view, Detail detail, Lang lang) =>
        Said(view, detail, lang).ToList() is { Count: > 0 } said ? [new Container { Style = ContainerStyle.Emphasis, Items = said }] : [];

    static IEnumerable<Element> Said(OpportunityView view, Detail detail, Lang lang)
    {
        foreach (var question in view.Opportunity.Questions.TakeLast(2))
        {
            yield return Sections.Line(CardWords.Question.In(lang), Shown.Short(question.Words, detail.Words), Shown.Age(view.Today.DayOf(question.At), view.Today).In(lang));
            yield return Sections.Line(CardWords.Answer.In(lang), question.Answer is { } answer ? Shown.Short(UnknownWords.Show(answer, lang), detail.Words) : CardWords.NoAnswerYet.In(lang));
        }
        foreach (var talk in view.Opportunity.Talks.TakeLast(1))
        {
            yield return Sections.Line(CardWords.Talk.In(lang), Shown.Short(talk.When, detail.Words), talk.Accepted switch { true => CardWords.TalkIsOn.In(lang), false => CardWords.TalkIsOff.In(lang), null => CardWords.NoAnswerYet.In(lang) });
            // The link is for the two who talk, and as long as they may still want it.
            if (talk is { Link: { } link, Start: { } start } && view.Standing is (Standing.Leader or Standing.Rep) && view.Today.DayOf(start.AddHours(12)) >= view.Today)
                yield return new ActionSet { Actions = [new ActionOpenUrl { Title = CardWords.JoinTalk.In(lang), Url = link }] };
        }
    }

    public static string NameOf(UserId id, OpportunityView view, Lang lang) => id == view.Viewer ? CardWords.You.In(lang) : view.NameOf(id).In(lang);
}
