using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Opportunities;

/// <summary>These words were told of another person of the same name, for whom they had been taken: they refer to them from now on.</summary>
/// <param name="Words">As they stand from now on.</param>
public sealed record WordsPassed(PersonId From, PersonId To, IReadOnlyList<string> Words, UserId By, DateTimeOffset At) : OpportunityEvent(By, At)
{
    /// <summary>What happened, told of the right one of the two.</summary>
    /// <param name="sentences">All that the same turn told of the first was told of the other, and so was the sentence it came from.</param>
    public OpportunityEvent In(OpportunityEvent happened, bool sentences) => happened switch
    {
        FactLearned fact when Are(fact.Kept, fact.Person) => fact with { Kept = Theirs(fact.Kept), Person = Theirs(fact.Person), Who = fact.Who is { } who ? Theirs(who) : null },
        ProblemReported problem when Are(problem.Words) => problem with { Words = Theirs(problem.Words) },
        SentenceTold told when sentences => told with { Words = Theirs(told.Words) },
        _ => happened,
    };

    /// <summary>Whether the record still says of the first what was told of the other.</summary>
    public bool IsIn(Opportunity opportunity) => opportunity.Facts.Any(fact => Are(fact.Kept, fact.Person)) || opportunity.Problems.Any(problem => Are(problem.Words));

    public Opportunity In(Opportunity now) => now with
    {
        Facts = now.Facts.ConvertAll(fact => Are(fact.Kept, fact.Person) ? fact with { Kept = Theirs(fact.Kept), Person = Theirs(fact.Person), Who = fact.Who is { } who ? Theirs(who) : null } : fact),
        Problems = now.Problems.ConvertAll(problem => Are(problem.Words) ? problem with { Words = Theirs(problem.Words) } : problem),
    };

    /// <summary>In the head words may be shortened, here they are whole.</summary>
    bool Are(string words, PersonId? said = null) =>
        (said == From || NameTokens.In(words).Contains(From)) && Theirs(words) is var theirs && Words.Any(one => theirs == one || theirs == Shown.Short(one, OpportunityLedger.WordsInHead));

    string Theirs(string words) => NameTokens.Pass(words, From, To);

    PersonId? Theirs(PersonId? said) => said == From ? To : said;
}
