namespace SalesBot.Domain.Customers;

/// <summary>What is not known of a person yet, as questions to ask and never as a reproach.</summary>
public static class PersonGaps
{
    /// <summary>Who has not been heard of for longer may have moved.</summary>
    const int silentAfterDays = 90;

    public static IEnumerable<Text> Of(Person person, DateOnly today)
    {
        if (!person.IsFullName) yield return new("성함이 어떻게 되시나요?", "What is the full name?");
        if (person.Latest is { Until: not null }) yield return new("지금은 어디에 계신가요?", "Where is this person now?");
        else if (person.Latest?.Title is null) yield return new("어느 부서, 어떤 직함이신가요?", "Which department and title?");
        else if (person.Latest is { OfCrm: true }) yield return new("CRM에 적힌 부서와 직함이 맞나요?", "Are department and title right as the CRM has them?");
        if (!person.Stances.Any()) yield return new("우리를 어떻게 보시나요? 무엇을 보고 아셨나요?", "How does this person see us, and what showed it?");
        if (person.Roles.IsEmpty) yield return new("이 건에서 어떤 역할을 하시나요?", "What part does this person have in it?");
        if (person.Paths.IsEmpty && person.Observations.IsEmpty) yield return new("우리 쪽 누가 만날 수 있나요?", "Who of ours can reach this person?");
        if (person.LastSeen is { } seen && today.DayNumber - seen.DayNumber > silentAfterDays) yield return new("최근에는 어떻게 지내시나요?", "What is the latest you know?");
    }

    /// <summary>Who of ours can reach the person: whoever was said to, and whoever heard something from them directly.</summary>
    public static IReadOnlyList<AccessPath> Reach(Person person) =>
    [
        .. person.Paths.Concat(person.Observations.Where(seen => seen.Kind is ObservationKind.Said or ObservationKind.Shown)
            .Select(seen => new AccessPath(seen.By, "", seen.On))).DistinctBy(path => path.Via),
    ];
}
