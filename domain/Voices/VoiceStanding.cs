using SalesBot.Domain.Roster;

namespace SalesBot.Domain.Voices;

/// <summary>What somebody is to a case; one person may be several things.</summary>
[Flags]
public enum VoiceStanding
{
    None = 0,

    /// <summary>Registered it, or heard the same.</summary>
    Registrant = 1,
    Owner = 2,

    /// <summary>Has, or had, an action in it.</summary>
    Doer = 4,

    /// <summary>Looks at what comes in: the group the routes named, and the administrators.</summary>
    Triage = 8,

    /// <summary>A leader above the owner, or the deputy of one.</summary>
    Leader = 16,
    Executive = 32,

    /// <summary>Serves the customer, or leads somebody who does: may look, add what the customer said, and speak with them.</summary>
    Rep = 64,

    /// <summary>Had something to do about it once, and may still see what became of it.</summary>
    Before = 128,
}

public static class VoiceStandings
{
    public static VoiceStanding Of(this People people, UserId user, Voice voice)
    {
        var standing = VoiceStanding.None;
        if (voice.Registrant == user || voice.AlsoHeard.Contains(user)) standing |= VoiceStanding.Registrant;
        if (voice.Owner == user) standing |= VoiceStanding.Owner;
        if (voice.WasDoneBy(user) || voice.Tried.Any(action => action.Owner == user)) standing |= VoiceStanding.Doer;
        if (people.Triage(voice).Contains(user) || people.Find(user) is { } employee && employee.Is(Role.Administrator)) standing |= VoiceStanding.Triage;
        if (voice.Owner is { } owner && people.IsLedBy(owner, user)) standing |= VoiceStanding.Leader;
        if (people.Find(user) is { } known && known.Is(Role.Executive)) standing |= VoiceStanding.Executive;
        if (voice.Serving.Any(rep => rep == user || people.IsLedBy(rep, user))) standing |= VoiceStanding.Rep;
        if (voice.Desks.Contains(user)) standing |= VoiceStanding.Before;
        return standing;
    }

    /// <summary>The colleagues a name may mean: "나" and "me" are the speaker; a team behind the name tells two of one name apart.</summary>
    public static IReadOnlyList<UserId> Called(this People people, string words, UserId me)
    {
        var name = words.Trim().TrimEnd('님').Trim();
        if (self.Contains(name, StringComparer.OrdinalIgnoreCase)) return [me];
        List<UserId> Where(Func<Employee, bool> fits) => [.. Ids(people.All.Where(fits))];
        if (Where(person => Same(person.Name, name) || Same($"{person.Name} {person.Team}", name)) is { Count: > 0 } exact) return exact;
        return name.Length < 2 ? [] : Where(person => person.Name.Contains(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(person.Name + " ", StringComparison.OrdinalIgnoreCase));
    }

    static readonly string[] self = ["나", "저", "내가", "제가", "본인", "me", "i", "myself"];

    static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many look after a case at the most while nobody owns it.</summary>
    public const int LookAtOnce = 20;

    /// <summary>
    /// Who looks after a case while nobody owns it, and never nobody: the group it was routed to as far as it still works here, else the triage group, else the administrators,
    /// else executives, else leaders, else whoever registered it. Never more than <see cref="LookAtOnce"/>: what everybody is asked nobody does, and each is told in the one
    /// transaction in which it is stored.
    /// </summary>
    public static IReadOnlyList<UserId> Triage(this People people, Voice voice) => people.Triage(voice.Triage, voice.Registrant);

    public static IReadOnlyList<UserId> Triage(this People people, IReadOnlyList<UserId> routed, UserId registrant)
    {
        IEnumerable<UserId>[] groups =
        [
            routed.Where(user => people.Find(user) is not null), Ids(people.TriageGroup), Ids(people.Administrators), Ids(people.Executives), Ids(people.All.Where(person => person.Is(Role.Leader))), [registrant],
        ];
        return [.. groups.First(group => group.Any()).Take(LookAtOnce)];
    }

    /// <summary>Who is asked when the owner is late: their leader, or the leader's deputy; nobody there, then whoever looks after unowned cases.</summary>
    public static IReadOnlyList<UserId> LeaderOfOwner(this People people, Voice voice) =>
        voice.Owner is { } owner && people.LeaderOf(owner) is { } leader ? [leader.Id] : [.. people.Triage(voice).Where(user => user != voice.Owner).DefaultIfEmpty(voice.Registrant)];

    /// <summary>The executives above the owner, else all executives, else the administrators, else whoever looks after unowned cases.</summary>
    public static IReadOnlyList<UserId> ExecutivesFor(this People people, Voice voice)
    {
        var above = voice.Owner is { } owner ? Ids(people.LeadersAbove(owner).Where(leader => leader.Is(Role.Executive))).ToList() : [];
        IReadOnlyList<UserId> all = above.Count > 0 ? above : [.. Ids(people.Executives)];
        return all.Count > 0 ? all : people.Administrators.Count > 0 ? [.. Ids(people.Administrators)] : people.Triage(voice);
    }

    static IEnumerable<UserId> Ids(IEnumerable<Employee> employees) => employees.Select(employee => employee.Id);
}

/// <summary>Who may make which move. What the state allows is another question: <see cref="VoiceMoves"/>.</summary>
public static class VoiceRights
{
    const VoiceStanding anybody = VoiceStanding.Registrant | VoiceStanding.Owner | VoiceStanding.Doer | VoiceStanding.Triage | VoiceStanding.Leader | VoiceStanding.Executive | VoiceStanding.Rep | VoiceStanding.Before;
    const VoiceStanding overseer = VoiceStanding.Triage | VoiceStanding.Leader | VoiceStanding.Executive;

    /// <summary>The owner does the work. The leader stands in, so that nothing stops when the owner is away or gone.</summary>
    const VoiceStanding worker = VoiceStanding.Owner | VoiceStanding.Leader;

    public static bool May(VoiceStanding standing, VoiceMove move, Voice voice) => (standing & move switch
    {
        VoiceMove.Assess => overseer | VoiceStanding.Owner,
        VoiceMove.Assign => overseer,
        VoiceMove.Accept or VoiceMove.Refuse => VoiceStanding.Owner,
        VoiceMove.Acknowledge => overseer | VoiceStanding.Owner | VoiceStanding.Registrant | VoiceStanding.Rep,
        VoiceMove.Tell or VoiceMove.Close when voice.Owner is null => overseer,
        VoiceMove.FinishAction => worker | VoiceStanding.Doer,
        VoiceMove.ConfirmRemoval or VoiceMove.DenyRemoval or VoiceMove.News or VoiceMove.NameCustomer or VoiceMove.Reopen => anybody,
        // Where nobody leads the owner, the executives and whoever looks after unowned cases approve.
        VoiceMove.ApproveException or VoiceMove.DenyException => overseer,
        VoiceMove.Withdraw => overseer | (voice.IsAccepted ? VoiceStanding.None : VoiceStanding.Registrant),
        VoiceMove.HearAgain => anybody,
        VoiceMove.RemoveElsewhere => VoiceStanding.None,
        _ => worker,
    }) != 0;
}
