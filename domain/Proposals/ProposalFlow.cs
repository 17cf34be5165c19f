using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Proposals;

/// <summary>The run in which a rep looks over what was read from a sentence: every line can be changed or emptied, and only "store" stores.</summary>
public static class ProposalFlow
{
    public const string Name = "proposal";

    public static Flow<ProposalResult> Of(IReadOnlyList<PlannedQuestion> plan)
    {
        var questions = new List<Question>();
        foreach (var planned in plan)
            questions.Add(planned.Kind switch
            {
                PlannedKind.Which => Ask.OneOf(planned.Key, ProposalWords.Which, [.. Candidates(planned)]).OrElse(ProposalWords.WhichIsUnknown),
                PlannedKind.NewName => Ask.Line(planned.Key, ProposalWords.NewName, 120).Asked(Ask.OnlyIf(questions[^1], ProposalPlan.NewOne)),
                PlannedKind.ContactDay => new Question<DateOnly>(planned.Key, ProposalWords.ContactDay, new DayKind(Direction.Backward)).Offering(ProposalPlan.ReadingsOf(planned)).LeftOpen(),
                PlannedKind.ContactWith => OnKnownDay(Ask.Line(planned.Key, ProposalWords.ContactWith, 120).Removable()),
                PlannedKind.Who => WhoIsMeant.Question(planned),
                PlannedKind.ReadFact when planned.Topic is Topic.LastContact => OnKnownDay(planned.Topic.About().AskAs(planned.Key, planned.Topic.About().Label).Removable()),
                PlannedKind.ReadFact => planned.Topic.About().AskAs(planned.Key, planned.Topic.About().Label).Removable().Offering(ProposalPlan.ReadingsOf(planned)),
                PlannedKind.ReadEvidence => Evidence(planned),
                PlannedKind.ReadProblem => Ask.Paragraph(planned.Key, ProposalWords.Problem.With(ProblemOf(planned).About().Label)).Removable().Offering(ProposalPlan.ReadingsOf(planned)),
                PlannedKind.Confirm => Ask.YesNo(planned.Key, ProposalWords.Confirm),
                _ => throw new InvalidOperationException($"{planned.Kind} is not part of a proposal."),
            });
        return new(Name, ProposalWords.Title, questions, answers => new(plan, answers)) { ShowsAll = true, Confirmation = questions[^1] };
    }

    /// <summary>A contact on a day that nobody knows is no last contact: its words are kept as they were typed, and nothing else of it.</summary>
    static Question OnKnownDay(Question question) => question.Asked(new([new PlannedQuestion(PlannedKind.ContactDay).Key], kept => kept != Question.Unknown)).OnForm();

    internal static ProblemKind ProblemOf(PlannedQuestion planned) => Enum.Parse<ProblemKind>(planned.About![(planned.About!.IndexOf('.') + 1)..]);

    static Question Evidence(PlannedQuestion planned) =>
        new Question<Evidence>(planned.Key, ProposalWords.HowKnown.With(ProposalWords.List([.. planned.Topics.Select(topic => topic.About().Label)])), new EvidenceKind())
            .Asked(new([.. planned.Topics.Select(topic => new PlannedQuestion(PlannedKind.ReadFact, topic.ToString()).Key)], kept => kept != Question.Unknown && kept != WordsOrNoneKind.None));

    static IEnumerable<Option> Candidates(PlannedQuestion planned)
    {
        var lines = planned.Context!.Split('\n');
        foreach (var line in lines.Skip(1))
            if (line.Split('\t', 2) is [var id, var title]) yield return new(id, Text.Same(title));
        yield return new(ProposalPlan.NewOne, lines[0].Length > 0 ? ProposalWords.NewOneFor.With(Text.Same(lines[0])) : ProposalWords.NewOne);
    }
}
