using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Proposals;

namespace SalesBot.Bot.Voices;

/// <summary>Who of the customer's said it.</summary>
/// <param name="Person">Whose record it is; null: nobody was named, or whom of several it is nobody knows yet.</param>
/// <param name="Called">As the case calls them.</param>
sealed record WhoSaid(PersonId? Person, string? Called)
{
    /// <summary>What has to be read or asked first; null once it is known, or known to be open.</summary>
    public static Outcome? Of(OpenRun run, string? named, CompanyId company, IReadOnlyList<UserId> serving, Incoming incoming, Conversation conversation, Known known, out WhoSaid said)
    {
        said = new(null, named);
        if (ToldPerson.Read(named) is not { } told) return null;
        said = new(told.At(company), named);
        if (!told.IsFull || known.Of(new PeopleAt(company)) is not { } listed) return null;
        var (people, needs) = (listed.Value.ToList(), new List<Need>());
        var called = CustomerNames.Called(told.Name, told.Title);
        var before = run.Plan.FirstOrDefault(planned => planned.Kind is PlannedKind.Who && NamedInSentence.SaidIn(planned) == called && run.Answers.Kept(planned.Key) is not null);
        // Once it was answered whom the name means, it does not matter who of them are one.
        if (before is null) Naming.KeepApart(people, [told], known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        var meant = Namesakes.Of(told, people);
        if (meant.MayBe.Count == 0)
        {
            said = new(meant.Record?.Id ?? told.At(company), named);
            return null;
        }
        // Whoever may not see the customer's people is told of none: somebody with another title is another person, until one who knows them says that they are one.
        var sees = Sight.Of(incoming.User, known.People, serving).SeesAll;
        if (!sees && told.Title is not null)
        {
            said = new(Namesakes.Another(told, company), named);
            return null;
        }
        var asked = before ?? WhoIsMeant.Plan(0, called, sees ? meant.MayBe : []);
        if (!run.Plan.Contains(asked) || run.Answers.Kept(asked.Key) is not { } answer)
        {
            var after = run with { Plan = [.. run.Plan.Where(planned => planned.Kind is not PlannedKind.Who), asked], Answers = run.Answers.Without(asked.Key) };
            return new Decision { After = conversation.With(after), Replies = [incoming.Action is null && FlowCatalog.Of(after) is { } flow ? QuestionText.Of(flow.Page(after.Answers)[0], flow, after, null) : RunHandler.Page(after, incoming)] };
        }
        var one = answer == Question.Unknown ? null : sees ? WhoIsMeant.Of(run.Plan, run.Answers, told, company) : Titled(told, answer, people);
        said = new(one?.Id, one is null ? named : CustomerNames.Called(told.Name, one.Title));
        return null;
    }

    /// <summary>The one with this title or in this department. Where it fits nobody's, nobody is claimed to be meant.</summary>
    static CompanyPerson? Titled(ToldPerson told, string answer, IReadOnlyList<CompanyPerson> people) =>
        Namesakes.Of(told with { Title = answer }, people).Record ?? Namesakes.Of(told with { Department = answer }, people).Record;
}
