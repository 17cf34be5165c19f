using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Tests.Customers;

/// <summary>Several people of one name at one company.</summary>
public class NamesakeTests
{
    static readonly CompanyId hanbit = Company.Named("한빛전자").Id;
    static readonly UserId rep = UserId.Of("rep");
    static readonly DateTimeOffset now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    static readonly CompanyPerson head = new(PersonId.Of("p1"), "김철수", "부장", "구매팀", default), manager = new(PersonId.Of("p2"), "김철수", "과장", null, default), untitled = new(PersonId.Of("p3"), "김철수", null, null, default);

    static ToldPerson Told(string words) => ToldPerson.Read(words)!;

    public static TheoryData<string, CompanyPerson[], string?, int> Meant => new()
    {
        { "김철수 부장", [head], "p1", 0 }, { "김철수 부장님", [head, manager], "p1", 0 }, { "김철수 과장", [head, manager], "p2", 0 },
        // One of that name, another title or department: promoted, or somebody else.
        { "김철수 과장", [head], null, 1 }, { "품질팀 김철수 부장", [head], null, 1 },
        { "김철수", [head], "p1", 0 }, { "김철수", [head, manager], null, 2 }, { "김철수 상무", [head, manager], null, 2 },
        { "김철수 부장", [untitled], "p3", 0 }, { "김철수 부장", [head, untitled], "p1", 0 },
        { "김철호 부장", [head], null, 0 }, { "김 부장", [head], null, 0 },
    };

    [Theory, MemberData(nameof(Meant))]
    public void A_full_name_means_whoever_has_the_title_and_else_it_is_asked(string told, CompanyPerson[] known, string? record, int asked)
    {
        var meant = Namesakes.Of(Told(told), known);
        Assert.Equal(record, meant.Record?.Id.Value);
        Assert.Equal(asked, meant.MayBe.Count);
    }

    [Fact]
    public void Another_of_that_name_has_a_record_of_their_own_the_same_whoever_tells_of_them()
    {
        var other = Namesakes.Another(Told("김철수 과장님"), hanbit);
        Assert.Equal(Namesakes.Another(Told("김철수 과장"), hanbit), other);
        Assert.NotEqual(Told("김철수 과장").At(hanbit), other);
        Assert.NotEqual(Namesakes.Another(Told("김철수 차장"), hanbit), other);
        // Told apart: not proposed as one again.
        Assert.Equal(Told("김철수").At(hanbit), new NamedPerson(other, Told("김철수 과장"), hanbit, "한빛전자", default).Apart);
        Assert.Null(new NamedPerson(Told("김철수").At(hanbit), Told("김철수 과장"), hanbit, "한빛전자", default).Apart);
    }

    [Fact]
    public void What_was_taken_for_a_new_title_goes_with_whoever_it_was()
    {
        PersonMet Met(string who, int day) => new NamedPerson(head.Id, Told(who), hanbit, "한빛전자", new(2026, 11, day)).Event(rep, now.AddDays(day));
        var seen = new ObservationMade(new("o1", ObservationTopic.Price, ObservationKind.Said, "비싸다", null, rep, new(2026, 11, 3), null, false, null, now), rep, now);
        PersonEvent[] mixed = [Met("김철수 부장", 1), seen, Met("김철수 과장", 2)];
        Assert.Equal("과장", PersonLedger.Of(head.Id, mixed, [])!.Latest!.Title);

        var split = new PersonSplit(manager.Id, "과장", null, ["o1"], rep, now.AddDays(5));
        // What is told of the other one later in the old way does not bring it back.
        var apart = PersonLedger.Of(head.Id, [.. mixed, split, Met("김철수 과장", 9)], [])!;
        Assert.Equal("부장", Assert.Single(apart.Affiliations).Title);
        Assert.Empty(apart.Observations);
        Assert.Contains(manager.Id, apart.NotTheSame);
        Assert.Equal("부장", PersonLedger.With(PersonLedger.Of(head.Id, mixed, [])!, split).Latest!.Title);
        // So do the roles and promises that are the other's, and what the first has otherwise stays.
        var (role, deal) = (new RoleHeld(CustomerRole.FinalApprover, OpportunityId.Of("deal"), "MES", new(2026, 11, 3), rep, now), OpportunityId.Of("deal"));
        PromiseEvent[] promises = [new PromiseMade("promise-1", PromiseSide.Ours, "견적", null, head.Id, new(2026, 11, 3), null, rep, now), new PromiseMade("promise-2", PromiseSide.Ours, "시연", null, head.Id, new(2026, 11, 3), null, rep, now)];
        var given = split with { Roles = [new(CustomerRole.FinalApprover, deal)], Promises = ["promise-1"] };
        foreach (var left in (Person[])[PersonLedger.Of(head.Id, [.. mixed, role, role with { Role = CustomerRole.Champion }, given], promises)!, PersonLedger.With(PersonLedger.Of(head.Id, [.. mixed, role, role with { Role = CustomerRole.Champion }], promises)!, given)])
            Assert.Equal((CustomerRole.Champion, "promise-2"), (Assert.Single(left.Roles).Role, Assert.Single(left.Promises).Id));
        // And a record is never left without a place.
        Assert.Equal("과장", PersonLedger.Of(head.Id, [Met("김철수 과장", 1), split], [])!.Latest!.Title);
    }

    [Fact]
    public void In_one_text_each_of_two_is_told_by_the_title()
    {
        NamedPerson[] met = [new(head.Id, Told("김철수 부장"), hanbit, "한빛전자", default), new(manager.Id, Told("김철수 과장"), hanbit, "한빛전자", default)];
        Assert.Equal("⟦p1⟧ 부장님은 찬성, ⟦p2⟧ 과장님은 반대. ⟦p2⟧ 님이 다시 전화하심", NameTokens.Hide("김철수 부장님은 찬성, 김철수 과장님은 반대. 김철수 님이 다시 전화하심", Meeting.Written(met)));
    }

    [Fact]
    public void A_surname_and_title_of_whom_the_rep_has_said_who_it_is_stands_for_the_name()
    {
        var met = Meeting.In([], ["김 부장님과 통화. 김부장님이 걱정하심"], hanbit, "한빛전자", new HashSet<PersonId> { head.Id }, _ => false, default, _ => head);
        Assert.Equal(("김철수", "부장"), (met.Single().Told.Name, met.Single().Told.Title));
        Assert.Equal("⟦p1⟧ 부장님과 통화. ⟦p1⟧부장님이 걱정하심", NameTokens.Hide("김 부장님과 통화. 김부장님이 걱정하심", Meeting.Written(met)));
    }
}
