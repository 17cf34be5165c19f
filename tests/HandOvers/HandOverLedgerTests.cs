using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.HandOvers;

namespace SalesBot.Tests.HandOvers;

public class HandOverLedgerTests
{
    static readonly UserId leaving = UserId.Of("leaving"), successor = UserId.Of("successor"), leader = UserId.Of("leader");
    static readonly CompanyId hanbit = Company.Named("한빛전자").Id, daesung = Company.Named("대성화학").Id;
    static readonly DateTimeOffset now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    static HandOver Begun(bool sudden) => HandOverLedger.Apply(null, new HandOverStarted(HandOverId.Of("h"), leaving, "김하늘", successor, sudden,
        [new(hanbit, "한빛전자", [OpportunityId.Of("a")], [], []), new(daesung, "대성화학", [OpportunityId.Of("b")], [], [])], leader, now)).After!;

    [Fact]
    public void A_planned_one_changes_hands_customer_by_customer_as_the_successor_confirms()
    {
        var first = HandOverLedger.Apply(Begun(sudden: false), new CustomerConfirmed(hanbit, successor, now)).After!;
        Assert.Equal([true, false], first.Customers.Select(customer => customer.Moved));
        Assert.True(first.IsOpen);
        Assert.Equal(HandOverState.Finished, HandOverLedger.Apply(first, new CustomerConfirmed(daesung, successor, now)).After!.State);
    }

    [Fact]
    public void A_sudden_one_moves_everything_at_once_and_is_confirmed_afterwards()
    {
        var begun = Begun(sudden: true);
        Assert.True(begun.Customers.TrueForAll(customer => customer.Moved));
        Assert.True(begun.IsOpen);
    }

    [Fact]
    public void A_planned_one_becomes_sudden_when_the_rep_is_gone() => Assert.True(HandOverLedger.Apply(Begun(sudden: false), new RepGone(leader, now)).After!.Customers.TrueForAll(customer => customer.Moved));

    [Fact]
    public void What_has_gone_on_to_somebody_else_is_nothing_to_read_any_more()
    {
        var first = HandOverLedger.Apply(Begun(sudden: true), new CustomerWentOn(hanbit, leader, now)).After!;
        Assert.True(first.IsOpen);
        Assert.NotNull(HandOverLedger.Apply(first, new CustomerConfirmed(hanbit, successor, now)).Refusal);
        Assert.Equal(HandOverState.Finished, HandOverLedger.Apply(first, new CustomerWentOn(daesung, leader, now)).After!.State);
    }

    [Fact]
    public void Gaps_stay_marked_until_they_are_filled()
    {
        var told = HandOverLedger.Apply(Begun(sudden: false), new HeadEmptied(hanbit, OnlyInHead.Relations, "공장장님이 도와주심", leaving, now)).After!;
        Assert.Equal([OnlyInHead.Unwritten, OnlyInHead.SpokenPromises, OnlyInHead.Introduction], told.Customer(hanbit)!.Gaps);
    }

    [Fact]
    public void Introductions_have_their_dates()
    {
        var person = PersonId.Of("kim");
        var planned = HandOverLedger.Apply(Begun(sudden: false), new IntroductionPlanned(hanbit, person, "김철수", new(2026, 12, 1), leaving, now)).After!;
        var made = HandOverLedger.Apply(planned, new IntroductionMade(hanbit, person, new(2026, 12, 2), successor, now)).After!;
        Assert.Equal(new Introduction(person, "김철수", new(2026, 12, 1), new(2026, 12, 2)), made.Customer(hanbit)!.Introductions.Single());
    }

    public static TheoryData<HandOverEvent> Illegal() =>
    [
        new HeadEmptied(hanbit, OnlyInHead.Relations, "…", successor, now), new CustomerWentOn(hanbit, leader, now), new CustomerConfirmed(hanbit, leaving, now), new CustomerConfirmed(CompanyId.Of("?"), successor, now),
        new IntroductionMade(hanbit, PersonId.Of("?"), new(2026, 12, 2), successor, now),
    ];

    [Theory, MemberData(nameof(Illegal))]
    public void What_cannot_happen_is_refused_with_a_reason(HandOverEvent happened) => Assert.NotNull(HandOverLedger.Apply(Begun(sudden: false), happened).Refusal);

    [Fact]
    public void Confirming_twice_and_cancelling_what_has_moved_are_refused()
    {
        var first = HandOverLedger.Apply(Begun(sudden: false), new CustomerConfirmed(hanbit, successor, now)).After!;
        Assert.NotNull(HandOverLedger.Apply(first, new CustomerConfirmed(hanbit, successor, now)).Refusal);
        Assert.NotNull(HandOverLedger.Apply(first, new HandOverCancelled(leader, now)).Refusal);
    }
}
