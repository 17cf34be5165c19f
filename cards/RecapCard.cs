using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>What a check-in has stored.</summary>
/// <param name="Next">The next opportunity that deserves attention.</param>
/// <param name="Leader">Who sees it too.</param>
public sealed record Recap(Opportunity Opportunity, IReadOnlyList<OpportunityEvent> Events, Opportunity? Next, string? Leader);

/// <summary>The recap of a check-in: every line can be corrected, at once or days later.</summary>
public static class RecapCard
{
    /// <summary>Enough to see that it was taken as it was told; a card of everything would be a wall, or more than Teams delivers.</summary>
    const int wordsAtMost = 400;

    public static AdaptiveCard Of(Recap recap, DateOnly today, Lang lang) => new()
    {
        FallbackText = $"{CardWords.Stored.In(lang)}: {recap.Opportunity.Title}",
        Body =
        [
            Sections.Heading($"✓ {CardWords.Stored.In(lang)} · {recap.Opportunity.Title}"),
            .. recap.Events.Select(happened => Line(happened, recap.Opportunity, today, lang)).OfType<Element>(),
            .. LongWords.Since(recap.Opportunity) is null ? Array.Empty<Element>() : [Sections.Subtle(CardWords.Shortened.In(lang)), new ActionSet { Actions = [Buttons.PressOnly(CardWords.ReadWhole, new CardAction.ReadWhole(recap.Opportunity.Id), lang)] }],
            .. recap.Leader is { } leader ? [Sections.Subtle(CardWords.ToLeader.With(leader).In(lang))] : Array.Empty<Element>(),
        ],
        Actions =
        [
            .. recap.Next is { } next ? [Buttons.PressOnly(CardWords.Next.With(Shown.Short(next.Title, 40)), new CardAction.CheckInOf(next.Id), lang)] : Array.Empty<ActionElement>(),
            .. OpportunityForms.Correct(recap.Opportunity, lang, recap.Events),
            OpportunityForms.AskForHelp(recap.Opportunity, lang),
            Buttons.PressOnly(CardWords.List, new CardAction.CheckInList(), lang),
        ],
    };

    static Element? Line(OpportunityEvent happened, Opportunity now, DateOnly today, Lang lang) => happened switch
    {
        FactLearned fact => Sections.Line(fact.Topic.About().Label.In(lang), Short(Show(fact.Topic, fact.Kept, lang)), fact.Kept == Question.Unknown ? null : OpportunityLines.Source(fact.Grade, fact.Who, lang)),
        FactStands stands => Sections.Line(stands.Topic.About().Label.In(lang), now.About(stands.Topic) is { IsKnown: true } fact ? Show(fact.Topic, Shown.Short(fact.Kept, 200), lang) : "", SameWords.Label.In(lang)),
        ProblemReported problem => Sections.Line($"{CardWords.Problem.In(lang)} ({problem.Kind.About().Label.In(lang)})", Short(problem.Words), color: Colors.Attention),
        ProblemStillOpen still => Sections.Line(CardWords.ProblemStill.In(lang), Short(still.Words ?? now.Problem(still.Id)?.Words ?? "")),
        ProblemResolved resolved => Sections.Line(CardWords.ProblemResolved.In(lang), $"{Short(now.Problem(resolved.Id)?.Words ?? "")} → {Short(resolved.How)}", color: Colors.Good),
        NoProblemSeen => Sections.Line("·", CardWords.NoProblem.In(lang)),
        StepDone done => Sections.Line(CardWords.Result.In(lang), $"{Short(now.Step(done.Id)?.Terms.What ?? "")} → {Short(done.What)}", done.Effect.Label().In(lang)),
        PositionTold told => Sections.Line(told.Role.Label().In(lang), told.Who ?? UnknownWords.Label.In(lang)),
        SentenceTold told => PeoplesWords.Block($"“{Shown.Short(told.Words, 300)}”", isSubtle: true),
        QuestionAnswered answer => Sections.Line(CardWords.AnswerToLeader.In(lang), Short(UnknownWords.Show(answer.Words, lang))),
        _ => null,
    };

    static string Short(string words) => Shown.Short(words, wordsAtMost);

    static string Show(Topic topic, string kept, Lang lang) => topic.About().AskAs("").Show(kept, lang);
}
