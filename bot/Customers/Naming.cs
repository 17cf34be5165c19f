using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Customers;

/// <summary>
/// Who is meant by a full name that was told at a customer where the records hold that name already. The customer's people are read only when somebody was named in full, and then
/// beside what is read anyway.
/// </summary>
static class Naming
{
    /// <summary>The customer of a run is known from what the run is called, before its record is read.</summary>
    public static IEnumerable<Need> Foresee(OpenRun run) =>
        run.Answers.All.Any(answer => ToldPerson.Read(answer.Value) is { IsFull: true } || ToldPerson.All(answer.Value).Any(told => told.IsFull)) ? [new PeopleAt(Company.Named(run.Customer).Id)] : [];

    /// <summary>What has to be read or asked first; null once every name has its record.</summary>
    /// <param name="called">Whose record a name is.</param>
    public static Outcome? Of(OpenRun run, CheckInResult result, CompanyId company, Incoming incoming, Conversation conversation, Known known, out Func<ToldPerson, CompanyPerson?> called)
    {
        called = told => result.Meant(told, company);
        var told = Meeting.InFull(result.Events(run.Id, incoming.Mint(run.Id.Value), null, incoming.Today, incoming.User, incoming.Now), known.People.IsNamed);
        // What was answered is not looked up again.
        if (told.All(one => result.Meant(one, company) is not null)) return null;
        if (known.Of(new PeopleAt(company)) is not { } read) return Outcome.Wants(new PeopleAt(company));
        var (people, needs) = (read.Value.ToList(), new List<Need>());
        // A title beside the name once says it for the whole check-in.
        told = [.. told.Where(one => one.Title is not null || !told.Any(other => other.Name == one.Name && other.Title is not null))];
        KeepApart(people, told, known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        called = told => result.Meant(told, company) ?? Namesakes.Of(told, people).Record;
        var asked = told.Where(one => result.Meant(one, company) is null).Select(one => (one, Namesakes.Of(one, people).MayBe)).Where(pair => pair.MayBe.Count > 0).ToList();
        if (asked.Count == 0) return null;
        var after = run with { Plan = [.. run.Plan, .. asked.Select((pair, at) => WhoIsMeant.Plan(at, CustomerNames.Called(pair.one.Name, pair.one.Title), pair.MayBe))] };
        Reply reply = incoming.Action is null && CheckInFlow.Of(after.Plan, after.Flow) is var flow ? QuestionText.Of(flow.Page(after.Answers)[0], flow, after, null) : RunHandler.Page(after, incoming);
        return new Decision { After = conversation.With(after), Replies = [reply] };
    }

    /// <summary>Whom names in free words mean among the customer's people; an outcome when these have to be read first, which they are only where somebody was named in full.</summary>
    public static Outcome? Among(IReadOnlyList<ToldPerson> told, CompanyId company, Known known, out Func<ToldPerson, MeantPerson> meant)
    {
        meant = _ => new(null, []);
        if (told.Count == 0) return null;
        if (known.Of(new PeopleAt(company)) is not { } read) return Outcome.Wants(new PeopleAt(company));
        var (people, needs) = (read.Value.ToList(), new List<Need>());
        KeepApart(people, told, known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        meant = one => Namesakes.Of(one, people);
        return null;
    }

    /// <summary>Where several bear a name that was told it matters whether some of them are one: those that were joined with another are taken from the list.</summary>
    public static void KeepApart(List<CompanyPerson> people, IEnumerable<ToldPerson> told, Known known, List<Need> needs)
    {
        foreach (var alike in told.Select(one => Namesakes.Of(one, people).MayBe).Where(alike => alike.Count > 1).SelectMany(alike => alike).ToList())
            if (known.Of(new PersonOf(alike.Id)) is not { } found) needs.Add(new PersonOf(alike.Id));
            else if (found.Value is null or { IsErased: true } || found.Value.ShownIn is { } main && people.Exists(other => other.Id == main)) people.Remove(alike);
    }
}
