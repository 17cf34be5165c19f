using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Bot.Opportunities;

/// <summary>Finds the line of a record that shall be corrected, and the run that asks for it again.</summary>
static class Correcting
{
    static readonly string[] problemWords = ["문제", "문제점", "problem", "problems"];
    static readonly string[] companyWords = ["고객사", "고객사 이름", "회사", "customer", "customer name", "company"];
    static readonly string[] nameWords = ["이름", "기회 이름", "제목", "name", "title"];
    static readonly string[] resultWords = ["결과", "단계 결과", "result"];
    static readonly string[] answerWords = ["답", "답변", "리더 질문", "answer"];

    /// <summary>The correction of this line, or null when the record has no such line.</summary>
    /// <param name="line">An id from a card, or what the line is called, as typed.</param>
    public static OpenRun? Run(Opportunity opportunity, string line, Incoming incoming)
    {
        var said = line.Trim();
        OpenRun As(string flow, IReadOnlyList<PlannedQuestion> plan) =>
            new(RunId.Of(incoming.Mint($"{opportunity.Id}\n{opportunity.Version}\n{flow}\n{said}").Next()), flow, opportunity.Id, opportunity.Title, plan, Answers.None, incoming.Now);
        return said.Length == 0 ? null
            : Is(companyWords, said) ? As(RenameFlow.OfCompany, [])
            : Is(nameWords, said) ? As(RenameFlow.OfName, [])
            : Plan(opportunity, said) is { } plan ? As(CheckInFlow.Correction, plan)
            : null;
    }

    static IReadOnlyList<PlannedQuestion>? Plan(Opportunity opportunity, string said)
    {
        if (opportunity.Problem(ProblemId.Of(said)) is { } problem) return CheckInPlan.ToCorrect(problem);
        if (opportunity.Step(StepId.Of(said)) is { Result: not null } step && step.Owner == opportunity.Rep) return CheckInPlan.ToCorrect(step);
        if (opportunity.Questions.Find(asked => asked.Id == said) is { } question) return CheckInPlan.ToCorrect(question);
        if (Enum.TryParse<Topic>(said, ignoreCase: true, out var topic) && Enum.IsDefined(topic) && !char.IsAsciiDigit(said[0])) return CheckInPlan.ToCorrect(opportunity, topic);
        if (Is(resultWords, said) && opportunity.Steps.LastOrDefault(done => done.Result is not null && done.Owner == opportunity.Rep) is { } latest) return CheckInPlan.ToCorrect(latest);
        if (Is(answerWords, said) && opportunity.Questions.LastOrDefault(asked => asked.Answer is not null) is { } answered) return CheckInPlan.ToCorrect(answered);
        if (Called(said) is { } called) return CheckInPlan.ToCorrect(opportunity, called);
        if (said is "new-problem") return CheckInPlan.ToAddProblem;
        if (Is(problemWords, said)) return opportunity.OpenProblems.LastOrDefault() is { } last ? CheckInPlan.ToCorrect(last) : CheckInPlan.ToAddProblem;
        // The words of the problem itself, or what its kind is called.
        return opportunity.OpenProblems.LastOrDefault(open => Says(open.Kind.About().Label, said) || Holds(open.Words, said)) is { } named ? CheckInPlan.ToCorrect(named) : null;
    }

    /// <summary>The topic that these words name: its whole label, or a part of exactly one, or of the first that begins with it.</summary>
    static Topic? Called(string said)
    {
        var labelled = Topics.All.Where(about => Says(about.Label, said)).ToList();
        return labelled.Count == 0 ? null
            : (labelled.Find(about => Starts(about.Label.Ko, said) || Starts(about.Label.En, said)) ?? labelled[0]).Topic;
    }

    static bool Is(string[] words, string said) => words.Contains(said, StringComparer.OrdinalIgnoreCase);

    static bool Says(Text label, string said) => Holds(label.Ko, said) || Holds(label.En, said);

    static bool Holds(string words, string said) => said.Length > 1 && words.Contains(said, StringComparison.OrdinalIgnoreCase);

    static bool Starts(string words, string said) => words.StartsWith(said, StringComparison.OrdinalIgnoreCase);
}
