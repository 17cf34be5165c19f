namespace SalesBot.Domain.Customers;

/// <summary>Somebody's stance became another one.</summary>
public sealed record StanceChange(PersonId Person, Stance From, Stance To, Observation Because);

/// <summary>What several people of one customer said about the same thing, with their words.</summary>
public sealed record SharedConcern(ObservationTopic Topic, IReadOnlyList<(PersonId Person, Observation Said)> Voices);

/// <summary>What one customer's people tell us together. As observations with their words; nothing is counted or averaged.</summary>
public sealed record CustomerInsight(IReadOnlyList<StanceChange> Changes, IReadOnlyList<SharedConcern> Concerns, IReadOnlyList<CustomerPromise> KeptLate)
{
    public bool IsEmpty => Changes.Count + Concerns.Count + KeptLate.Count == 0;
}

public static class Insight
{
    /// <summary>What is older than this says little about the customer of today.</summary>
    const int daysBack = 180;

    const int voicesShown = 4;

    // What customers say when they are content: such words are no concern.
    static readonly string[] content = ["좋다", "좋아", "만족", "쉽다", "감사", "잘 되", "good", "happy", "satisfied", "easy", "thank"];

    public static CustomerInsight Of(IReadOnlyList<Person> people, IReadOnlyList<CustomerPromise> promises, DateOnly today)
    {
        bool Recent(DateOnly day) => today.DayNumber - day.DayNumber <= daysBack;
        var changes = people.SelectMany(person => Changes(person).Concat(First(person))).Where(change => Recent(change.Because.On)).OrderByDescending(change => change.Because.On);
        var concerns = people.SelectMany(person => person.Observations.Where(seen => Recent(seen.On) && IsConcern(seen)).DistinctBy(seen => seen.Topic).Select(seen => (person.Id, seen)))
            .GroupBy(voice => voice.seen.Topic).Where(voices => voices.Select(voice => voice.Id).Distinct().Count() > 1)
            .Select(voices => new SharedConcern(voices.Key, [.. voices.OrderByDescending(voice => voice.seen.On).Take(voicesShown)]))
            .OrderByDescending(concern => concern.Voices[0].Said.On);
        return new([.. changes], [.. concerns], [.. promises.Where(promise => promise.WasKeptLate && Recent(promise.KeptOn!.Value))]);
    }

    /// <summary>Whoever was reluctant from the first time that we saw how they stand: there was nothing before it that could have changed.</summary>
    static IEnumerable<StanceChange> First(Person person) =>
        !person.HasOlder && person.Stances.LastOrDefault() is { Stance: Stance.Against or Stance.Reserved } seen ? [new(person.Id, Stance.Unknown, seen.Stance.Value, seen)] : [];

    /// <summary>Each time the stance became another one, the latest first.</summary>
    public static IEnumerable<StanceChange> Changes(Person person)
    {
        var stances = person.Stances.ToList();
        for (int at = 0; at + 1 < stances.Count; at++)
            if (stances[at].Stance != stances[at + 1].Stance) yield return new(person.Id, stances[at + 1].Stance!.Value, stances[at].Stance!.Value, stances[at]);
    }

    /// <summary>"This proposal" is what everybody talks about; a concern is about something in particular, and nothing they are content with.</summary>
    static bool IsConcern(Observation seen) =>
        seen.Topic is not ObservationTopic.Proposal && seen.Stance is not (Stance.Supporter or Stance.Favourable) && seen.Kind is not ObservationKind.OurReading
        && seen.Fact is null or Opportunities.Topic.LastContact && !content.Any(word => seen.Words.Contains(word, StringComparison.OrdinalIgnoreCase));
}
