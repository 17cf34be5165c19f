using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using static SalesBot.Tests.Voices.Cases;

namespace SalesBot.Tests.Voices;

public class VoiceRoutingTests
{
    static Routed Route(IReadOnlyList<VoiceRoute> routes, People? people = null, IReadOnlyList<UserId>? reps = null, VoiceKind kind = VoiceKind.Complaint, string? company = "서울병원(샘플)", string words = "PACS 저장 장치가 느리다고 하심") =>
        VoiceRouting.Of(routes, kind, company, words, reps ?? [], Registrant, people ?? Company);

    [Fact]
    public void All_that_a_rule_names_must_fit()
    {
        var rule = new VoiceRoute(VoiceKind.Complaint, "서울병원", "pacs", Owner: Owner);
        Assert.Equal(Owner, Route([rule]).Owner);
        Assert.Null(Route([rule], kind: VoiceKind.Praise).Owner);
        Assert.Null(Route([rule], company: "한빛전자").Owner);
        Assert.Null(Route([rule], company: null).Owner);
        Assert.Null(Route([rule], words: "친절하다고 하심").Owner);
    }

    [Fact]
    public void The_first_rule_that_leads_to_somebody_holds()
    {
        Assert.Equal(Other, Route([new(Owner: UserId.Of("gone")), new(RepOfCustomer: true), new(Owner: Other)]).Owner);
        Assert.Equal(Doer, Route([new(RepOfCustomer: true), new(Owner: Other)], reps: [UserId.Of("gone"), Doer]).Owner);
    }

    [Fact]
    public void A_rule_may_lead_to_a_group()
    {
        var routed = Route([new(Group: [Other, UserId.Of("gone"), Doer])]);
        Assert.Null(routed.Owner);
        Assert.Equal([Other, Doer], routed.Triage);
    }

    [Fact]
    public void Nobody_matches_and_it_is_never_nowhere()
    {
        Assert.Equal([Triage], Route([]).Triage);
        Assert.Equal([Admin], Route([], Without(person => person.Triage)).Triage);
        Assert.Equal([Executive], Route([], Without(person => person.Triage || person.Is(Role.Administrator))).Triage);
        Assert.Equal([Leader], Route([], Without(person => person.Triage || (person.Roles & (Role.Administrator | Role.Executive)) != 0)).Triage);
        Assert.Equal([Registrant], Route([], People.Empty).Triage);
    }

    /// <summary>Each of them gets a card in the transaction that stores the case, and a transaction has room for a hundred.</summary>
    [Fact]
    public void However_many_leaders_there_are_only_some_are_asked_to_look()
    {
        var leaders = People.Of(Enumerable.Range(0, 300).Select(number => Company.All.First(person => person.Is(Role.Leader)) with { Id = UserId.Of($"leader-{number}"), Leader = null, Roles = Role.Leader, Triage = false }));
        Assert.Equal(VoiceStandings.LookAtOnce, Route([], leaders).Triage.Count);
    }

    static People Without(Func<Employee, bool> left) => People.Of(Company.All.Where(person => !left(person) || person.Roles == Role.Employee && !person.Triage));

    [Fact]
    public void What_somebody_is_to_a_case_follows_from_the_case_and_the_people()
    {
        var voice = Taken().After(Cause(), Planned(), new HeardAgain("저도", null, RunId.Of("r2"), Other, At(Day), Day));
        Assert.Equal(VoiceStanding.Owner, Company.Of(Owner, voice));
        Assert.Equal(VoiceStanding.Registrant, Company.Of(Registrant, voice));
        Assert.Equal(VoiceStanding.Registrant, Company.Of(Other, voice));
        Assert.Equal(VoiceStanding.Doer, Company.Of(Doer, voice));
        Assert.Equal(VoiceStanding.Leader, Company.Of(Leader, voice));
        Assert.Equal(VoiceStanding.Leader | VoiceStanding.Executive, Company.Of(Executive, voice));
        Assert.Equal(VoiceStanding.Triage, Company.Of(Triage, voice));
        Assert.Equal(VoiceStanding.Triage, Company.Of(Admin, voice));
        Assert.Equal(VoiceStanding.None, Company.Of(UserId.Of("stranger"), voice));
    }

    [Fact]
    public void Whoever_is_nothing_to_a_case_may_do_nothing() =>
        Assert.DoesNotContain(Enum.GetValues<VoiceMove>(), move => VoiceRights.May(VoiceStanding.None, move, Taken()));

    [Theory]
    [InlineData(VoiceMove.Accept, VoiceStanding.Owner)]
    [InlineData(VoiceMove.Refuse, VoiceStanding.Owner)]
    [InlineData(VoiceMove.Assign, VoiceStanding.Triage | VoiceStanding.Leader | VoiceStanding.Executive)]
    [InlineData(VoiceMove.FindCause, VoiceStanding.Owner | VoiceStanding.Leader)]
    [InlineData(VoiceMove.Close, VoiceStanding.Owner | VoiceStanding.Leader)]
    [InlineData(VoiceMove.ApproveException, VoiceStanding.Triage | VoiceStanding.Leader | VoiceStanding.Executive)]
    [InlineData(VoiceMove.Withdraw, VoiceStanding.Triage | VoiceStanding.Leader | VoiceStanding.Executive)]
    [InlineData(VoiceMove.RemoveElsewhere, VoiceStanding.None)]
    public void Each_move_is_for_those_it_is_for(VoiceMove move, VoiceStanding whom) =>
        Assert.Equal(whom, Enum.GetValues<VoiceStanding>().Where(standing => VoiceRights.May(standing, move, Taken())).Aggregate(VoiceStanding.None, (all, one) => all | one));
}
