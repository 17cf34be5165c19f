using System.Collections.Immutable;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Roster;

namespace SalesBot.Domain.Voices;

/// <summary>
/// One rule by which a new voice finds its way. All that it names must fit; what it leaves out fits everything. The first rule that fits and leads to somebody who
/// works here holds.
/// </summary>
/// <param name="Word">A word of the product or matter, looked for in what the customer said.</param>
/// <param name="RepOfCustomer">Leads to the rep who serves this customer.</param>
/// <param name="Owner">Who is asked to take it.</param>
/// <param name="Group">Who looks at it first, instead of the triage group.</param>
public sealed record VoiceRoute(VoiceKind? Kind = null, string? Company = null, string? Word = null, bool RepOfCustomer = false, UserId? Owner = null, IReadOnlyList<UserId>? Group = null)
{
    public bool Fits(VoiceKind kind, string? company, string words) =>
        (Kind is null || Kind == kind)
        && (Company is null || (company is not null && CustomerNames.Company(company).Contains(CustomerNames.Company(Company), StringComparison.Ordinal)))
        && (Word is null || words.Contains(Word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Where a new voice goes: to somebody who is asked to take it, and to those who look after it until somebody has.</summary>
public sealed record Routed(UserId? Owner, ImmutableList<UserId> Triage);

public static class VoiceRouting
{
    /// <param name="reps">Who serves this customer, the one who knows it best first.</param>
    public static Routed Of(IReadOnlyList<VoiceRoute> routes, VoiceKind kind, string? company, string words, IReadOnlyList<UserId> reps, UserId registrant, People people)
    {
        foreach (var route in routes.Where(route => route.Fits(kind, company, words)))
        {
            var owner = route.Owner is { } named && people.Find(named) is not null ? named : route.RepOfCustomer ? reps.Where(rep => people.Find(rep) is not null).Select(rep => (UserId?)rep).FirstOrDefault() : null;
            var group = (route.Group ?? []).Where(user => people.Find(user) is not null).ToImmutableList();
            if (owner is not null || !group.IsEmpty) return new(owner, group.IsEmpty ? Nobody(registrant, people) : group);
        }
        return new(null, Nobody(registrant, people));
    }

    static ImmutableList<UserId> Nobody(UserId registrant, People people) => [.. people.Triage([], registrant)];
}
