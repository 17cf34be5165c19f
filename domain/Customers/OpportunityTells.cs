using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Customers;

/// <summary>
/// What an opportunity's events say about customer people, without anybody typing it again: who said it is an observation of that person, who approves or holds a
/// position has a role. Every line has a key made from the event, so it may be worked out again at any time.
/// </summary>
public static class OpportunityTells
{
    public sealed record Told(IReadOnlyList<(PersonId Person, PersonEvent Event)> People, IReadOnlyList<PromiseEvent> Promises);

    /// <param name="events">What one decision recorded, names as tokens.</param>
    public static Told Of(Opportunity after, int version, IReadOnlyList<OpportunityEvent> events)
    {
        var (people, promises) = (new List<(PersonId, PersonEvent)>(), new List<PromiseEvent>());
        var channel = events.OfType<FactLearned>().Where(fact => fact.Topic is Topic.LastContact).Select(fact => ChannelIn(fact.Kept)).FirstOrDefault();
        for (int at = 0; at < events.Count; at++)
        {
            var key = $"{after.Id}-{version}-{at}";
            switch (events[at])
            {
                case FactLearned { Kept: not Flows.Question.Unknown } fact:
                    foreach (var person in Sources(fact))
                        people.Add((person, new ObservationMade(new($"seen-{key}", TopicOf(fact), KindOf(fact.Grade), fact.Kept, null, fact.By, fact.HeardOn, channel, false, after.Id, fact.At, fact.Topic), fact.By, fact.At)));
                    // Who holds a role somebody has to say; what only the CRM says is asked about first.
                    if (fact.Topic is Topic.Approver && fact is not { Grade: Grade.Unknown, Who: Fact.Crm } && NameTokens.First(fact.Kept) is { } approver) people.Add((approver, new RoleHeld(CustomerRole.FinalApprover, after.Id, after.Title, fact.HeardOn, fact.By, fact.At, fact.Grade is Grade.Confirmed ? null : fact.Grade)));
                    if (fact.Topic is Topic.Promise) promises.Add(new PromiseMade($"promise-{key}", SentenceReader.IsTheirPromise(fact.Kept) ? PromiseSide.Theirs : PromiseSide.Ours, fact.Kept, fact.Due, fact.Person ?? (NameTokens.In(fact.Kept).Distinct().ToList() is [var named] ? named : null), fact.HeardOn, after.Id, fact.By, fact.At));
                    break;
                case PositionTold { Person: { } holder } told:
                    people.Add((holder, new RoleHeld(told.Role, after.Id, after.Title, told.On, told.By, told.At)));
                    break;
                case PositionEmptied emptied:
                    people.Add((emptied.Person, new RoleEnded(emptied.Role, after.Id, emptied.On, emptied.By, emptied.At)));
                    break;
                case ProblemReported problem when NameTokens.In(problem.Words).Distinct().ToList() is [var about]:
                    people.Add((about, new ObservationMade(new($"seen-{key}", TopicOf(problem.Kind), ObservationKind.OurReading, problem.Words, problem.Kind is ProblemKind.Opponent ? Stance.Against : null, problem.By, DateOnly.FromDateTime(problem.At.UtcDateTime), channel, false, after.Id, problem.At), problem.By, problem.At)));
                    break;
            }
        }
        return new(people, promises);
    }

    /// <summary>Which version of the opportunity told this observation; null when it was written on the person's card.</summary>
    public static int? VersionIn(string observation) => observation.Split('-') is ["seen", .., var version, _] && int.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var told) ? told : null;

    /// <summary>Who said it; of a contact, whoever was met.</summary>
    static IEnumerable<PersonId> Sources(FactLearned fact) =>
        fact.Topic is Topic.LastContact ? NameTokens.In(fact.Kept).Concat(fact.Person is { } source ? [source] : []).Distinct() : fact.Person is { } person ? [person] : [];

    static ObservationKind KindOf(Grade grade) => grade switch { Grade.Hearsay => ObservationKind.HeardFromAnother, Grade.Assumed => ObservationKind.OurReading, _ => ObservationKind.Said };

    static ObservationTopic TopicOf(FactLearned fact) => fact.Topic switch
    {
        Topic.Amount or Topic.Budget => ObservationTopic.Price,
        Topic.Trigger => ObservationTopic.Change,
        Topic.LastContact => Heard(fact.Kept),
        _ => ObservationTopic.Proposal,
    };

    /// <summary>What a problem of this kind is about.</summary>
    public static ObservationTopic TopicOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Price or ProblemKind.BudgetUnclear => ObservationTopic.Price,
        ProblemKind.Delivery => ObservationTopic.Delivery,
        ProblemKind.TechnicalOrQuality => ObservationTopic.Quality,
        ProblemKind.PersonLeft => ObservationTopic.Change,
        ProblemKind.InternalSupport => ObservationTopic.Responsiveness,
        _ => ObservationTopic.Proposal,
    };

    /// <summary>What the words are about, by the words people use for it.</summary>
    public static ObservationTopic Heard(string words) => topics.FirstOrDefault(topic => topic.Words.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase))) is { Words: not null } found ? found.Topic : ObservationTopic.Proposal;

    static readonly (ObservationTopic Topic, string[] Words)[] topics =
    [
        (ObservationTopic.Delivery, ["납기", "납품일", "delivery", "lead time"]),
        (ObservationTopic.Price, ["가격", "단가", "비싸", "견적", "할인", "price", "expensive", "discount"]),
        (ObservationTopic.Quality, ["품질", "불량", "고장", "quality", "defect"]),
        (ObservationTopic.Responsiveness, ["대응", "답이 늦", "연락이 안", "response", "slow to answer"]),
        (ObservationTopic.Technology, ["기술", "성능", "화면", "기능", "technical", "performance", "feature"]),
        (ObservationTopic.Trust, ["신뢰", "믿", "trust"]),
    ];

    static ContactChannel? ChannelIn(string kept)
    {
        foreach (var channel in Enum.GetValues<ContactChannel>())
            if (kept.StartsWith(channel.Label().Ko, StringComparison.Ordinal) || kept.StartsWith(channel.Label().En, StringComparison.OrdinalIgnoreCase)) return channel;
        return kept.Contains("통화", StringComparison.Ordinal) ? ContactChannel.Phone : null;
    }
}
