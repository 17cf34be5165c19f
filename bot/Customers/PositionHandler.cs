using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>The position map of an opportunity: shown, and filled position by position.</summary>
sealed class PositionHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.ShowPositions), typeof(CardAction.TellPosition)];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action is CardAction.OnOpportunity { Id: var id } ? [new Need.Record(id)] : [];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) =>
        Records.Of(((CardAction.OnOpportunity)incoming.Action!).Id, incoming, known, (kept, standing) =>
            incoming.Action is CardAction.TellPosition ? Tell(kept, standing, incoming, conversation, known) : Show(kept.Value, incoming, conversation, known, null));

    static Outcome Show(Opportunity opportunity, Incoming incoming, Conversation conversation, Known known, Text? news)
    {
        var needs = new List<Need>();
        var people = Holders(opportunity, known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        return Looking.Decided([Looking.Map(opportunity, people, incoming, known, news)], people, LookKind.CompanyCard, incoming, known) with { After = conversation with { About = opportunity.Id } };
    }

    static Outcome Tell(Kept<Opportunity> kept, Standing standing, Incoming incoming, Conversation conversation, Known known)
    {
        if (standing is not Standing.Rep) return Show(kept.Value, incoming, conversation, known, TurnWords.NotRep);
        if (incoming.Input("who") is not { } who || !Enum.TryParse<CustomerRole>(incoming.Input("role"), out var role) || !Enum.IsDefined(role)) return Show(kept.Value, incoming, conversation, known, CustomerReplies.Empty);
        var needs = new List<Need>();
        var people = Holders(kept.Value, known, needs);
        if (known.Of(new PeopleAt(kept.Value.Company)) is not { } listed) return Outcome.Wants([.. needs, new PeopleAt(kept.Value.Company)]);
        var (there, told) = (listed.Value.ToList(), ToldPerson.Read(who));
        // Once it was answered whom the name means, it does not matter who of them are one.
        if (told is not null && !incoming.Inputs.ContainsKey(WhoIsMeant.Plan(0, "", []).Key)) Naming.KeepApart(there, [told], known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        Func<ToldPerson, CompanyPerson?> called = one => Namesakes.Of(one, there).Record;
        if (told is not null && Namesakes.Of(told, there).MayBe is { Count: > 0 } mayBe)
        {
            var asked = WhoIsMeant.Plan(0, CustomerNames.Called(told.Name, told.Title), mayBe);
            if (incoming.Input(asked.Key) is not { } answer || WhoIsMeant.Question(asked).Take(answer, incoming.Reading).Value is not { } meant)
                return Decision.Saying(Looking.Map(kept.Value, people, incoming, known, null, new(role, who, WhoIsMeant.Question(asked))));
            called = one => WhoIsMeant.Of([asked], Answers.None.With(asked.Key, meant), one, kept.Value.Company) ?? Namesakes.Of(one, there).Record;
            if (called(told) is { } one) who = CustomerNames.Called(told.Name, told.Title ?? one.Title);
        }
        return Records.Apply(incoming, known, kept, [new PositionTold(role, who, null, incoming.Today, incoming.User, incoming.Now)], _ => [], after => Looking.Map(after, people, incoming, known, CustomerReplies.Stored), called);
    }

    /// <summary>Whoever may see the opportunity may see who holds its positions; of what they said only what is not restricted.</summary>
    static IReadOnlyList<Person> Holders(Opportunity opportunity, Known known, List<Need> needs) =>
    [
        .. PositionMap.Held(opportunity).Select(held => held.Holder).OfType<PersonId>().Distinct()
            .Select(id => Lookup.Person(id, known, needs)).OfType<Person>().Where(person => !person.IsErased).Select(person => person.Seen(seen => !seen.Restricted || seen.By == known.Me.Id)),
    ];
}
