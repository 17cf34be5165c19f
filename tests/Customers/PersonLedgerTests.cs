using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Tests.Customers;

public class PersonLedgerTests
{
    [Fact]
    public void What_only_the_CRM_says_fills_in_and_stands_until_a_person_says_otherwise()
    {
        var (company, day) = (CompanyId.Of("c"), new DateOnly(2026, 11, 23));
        PersonMet Met(string? title, string? department, bool crm, int hour) => new("김철수", title, department, company, "한빛", day, $"{hour}", UserId.Of("u"), new(2026, 11, 23, hour, 0, 0, TimeSpan.Zero), crm);
        Affiliation Now(params PersonMet[] met) => PersonLedger.Of(PersonId.Of("p"), met, [])!.Affiliations is [var only] ? only : throw new InvalidOperationException("There is more than one affiliation.");
        // Told by people first: the CRM adds the department and changes no title.
        Assert.Equal(("부장", "구매팀", true), Now(Met("부장", null, false, 1), Met("이사", "구매팀", true, 2)) is var filled ? (filled.Title, filled.Department, filled.OfCrm) : default);
        Assert.Equal(("부장", false), Now(Met("부장", null, false, 1), Met("이사", null, true, 2)) is var kept ? (kept.Title, kept.OfCrm) : default);
        // The CRM first: a person's word takes its place, and that is no promotion.
        Assert.Equal(("부장", "구매팀", false), Now(Met("이사", "구매팀", true, 1), Met("부장", null, false, 2)) is var told ? (told.Title, told.Department, told.OfCrm) : default);
        // To be named without a title confirms none.
        Assert.True(Now(Met("이사", null, true, 1), Met(null, null, false, 2)).OfCrm);
    }

    static readonly UserId rep = UserId.Of("rep");
    static readonly Company hanbit = Company.Named("한빛전자"), daesung = Company.Named("대성화학");
    static readonly PersonId kim = ToldPerson.Read("김철수")!.At(hanbit.Id), manager = ToldPerson.Read("김 부장")!.At(hanbit.Id);
    static readonly DateOnly day = new(2026, 3, 2);

    static DateTimeOffset At(DateOnly on) => new(on.ToDateTime(new(9, 0)), TimeSpan.Zero);

    static PersonMet Met(string who, Company company, DateOnly on) => new NamedPerson(kim, ToldPerson.Read(who)!, company.Id, company.Name, on).Event(rep, At(on));

    static ObservationMade Seen(string id, Stance? stance, DateOnly on, string words = "말씀") =>
        new(new(id, ObservationTopic.Price, ObservationKind.Said, words, stance, rep, on, null, false, null, At(on)), rep, At(on));

    static Person Of(params PersonEvent[] events) => PersonLedger.Of(kim, events, [])!;

    [Fact]
    public void A_new_title_is_a_new_affiliation_and_the_old_one_stays_readable()
    {
        var person = Of(Met("김철수 부장", hanbit, day), Met("김철수 상무", hanbit, day.AddDays(100)));
        Assert.Equal([("부장", (DateOnly?)day.AddDays(100)), ("상무", null)], person.Affiliations.Select(where => (where.Title, where.Until)));
        Assert.Equal("김철수 상무", person.Called);
    }

    [Fact]
    public void A_title_told_for_the_first_time_is_no_promotion() => Assert.Single(Of(Met("김철수", hanbit, day), Met("김철수 부장", hanbit, day.AddDays(3))).Affiliations);

    [Fact]
    public void Whoever_moves_keeps_the_record()
    {
        var person = Of(Met("김철수 부장", hanbit, day), Seen("a", Stance.Favourable, day), new PersonMoved(daesung.Id, daesung.Name, null, "이사", day.AddDays(50), rep, At(day.AddDays(50))), Met("김철수 부장", hanbit, day.AddDays(60)));
        Assert.Equal((daesung.Id, "이사"), (person.Now!.Company, person.Now.Title));
        Assert.Equal(2, person.Affiliations.Count);
        Assert.Single(person.Observations);
    }

    [Fact]
    public void Todays_stance_is_the_latest_one_and_the_history_stays()
    {
        var person = Of(Met("김철수", hanbit, day), Seen("b", Stance.Supporter, day.AddDays(9)), Seen("a", Stance.Reserved, day), Seen("c", null, day.AddDays(20)));
        Assert.Equal([Stance.Supporter, Stance.Reserved], person.Stances.Select(seen => seen.Stance!.Value));
        Assert.Equal([(Stance.Reserved, Stance.Supporter)], Insight.Changes(person).Select(change => (change.From, change.To)));
    }

    [Fact]
    public void The_order_of_arrival_and_repetition_do_not_matter()
    {
        PersonEvent[] events = [Met("김철수 부장", hanbit, day), Seen("a", Stance.Reserved, day), new RoleHeld(CustomerRole.Champion, OpportunityId.Of("o"), "MES", day, rep, At(day)), Seen("b", Stance.Against, day.AddDays(2))];
        var expected = Of(events);
        var actual = Of([.. events.Reverse(), .. events]);
        Assert.Equal(expected.Observations, actual.Observations);
        Assert.Equal(expected.Affiliations, actual.Affiliations);
        Assert.Equal(expected.Roles, actual.Roles);
    }

    [Fact]
    public void Joined_records_are_one_person_until_they_are_parted()
    {
        var partial = PersonLedger.Of(manager, [Met("김 부장", hanbit, day), Seen("m", Stance.Neutral, day.AddDays(1)), new PersonJoined(kim, true, rep, At(day.AddDays(2)))], [])!;
        PersonEvent[] own = [Met("김철수 부장", hanbit, day), Seen("k", Stance.Supporter, day.AddDays(5)), new PersonJoined(manager, false, rep, At(day.AddDays(2)))];
        Assert.Equal(kim, partial.ShownIn);
        var whole = PersonLedger.Whole(Of(own), [partial]);
        Assert.Equal(["k", "m"], whole.Observations.Select(seen => seen.Id));
        Assert.Contains("김 부장", whole.Aliases);
        Assert.Equal(partial.Called, whole.JoinedAs[manager]);
        var parted = PersonLedger.Whole(Of([.. own, new PersonParted(manager, rep, At(day.AddDays(6)))]), [partial]);
        Assert.Equal(["k"], parted.Observations.Select(seen => seen.Id));
        Assert.Empty(Duplicates.Of(parted, [new(manager, "김 부장", "부장", null, day)]));
    }

    [Fact]
    public void What_was_on_its_way_when_somebody_was_erased_stays_erased_and_a_new_meeting_begins_anew()
    {
        PersonEvent[] events = [Met("김철수", hanbit, day), new PersonErased(rep, At(day.AddDays(10))), Seen("late", Stance.Against, day.AddDays(9))];
        Assert.True(Of(events).IsErased);
        Assert.Empty(Of(events).Observations);
        var again = Of([.. events, Met("김철수 부장", hanbit, day.AddDays(40))]);
        Assert.False(again.IsErased);
        Assert.Equal("김철수 부장", again.Called);
    }

    [Fact]
    public void A_corrected_observation_says_the_new_words_and_one_taken_back_is_gone()
    {
        var corrected = Of(Met("김철수", hanbit, day), Seen("a", Stance.Against, day), new ObservationCorrected("a", "다시 여쭤 보니 검토 중", Stance.Reserved, false, rep, At(day.AddDays(1))));
        Assert.Equal(("다시 여쭤 보니 검토 중", Stance.Reserved), (corrected.Observations[0].Words, corrected.Observations[0].Stance!.Value));
        Assert.Empty(Of(Met("김철수", hanbit, day), Seen("a", null, day), new ObservationTakenBack("a", "다른 분 말씀", rep, At(day.AddDays(1)))).Observations);
    }

    [Fact]
    public void A_promise_is_open_until_it_is_kept_and_may_pass_to_another_owner()
    {
        var made = new PromiseMade("p", PromiseSide.Ours, "견적", day.AddDays(5), kim, day, null, rep, At(day));
        Assert.True(Promises.Of([made])[0].IsOverdue(day.AddDays(6)));
        Assert.Equal(UserId.Of("next"), Promises.Of([new PromiseTakenOver("p", UserId.Of("next"), rep, At(day.AddDays(1))), made])[0].Owner);
        var kept = Promises.Of([made, new PromiseKept("p", day.AddDays(8), "보내 드림", rep, At(day.AddDays(8)))])[0];
        Assert.True(kept is { IsOpen: false, WasKeptLate: true });
    }

    [Fact]
    public void A_concern_of_several_people_is_shown_with_their_words_and_never_counted()
    {
        Person Someone(string name, params ObservationMade[] seen) => PersonLedger.Of(ToldPerson.Read(name)!.At(hanbit.Id), [Met(name, hanbit, day), .. seen], [])!;
        var insight = Insight.Of([Someone("김철수 부장", Seen("a", null, day, "비싸다고 하심")), Someone("이영희 과장", Seen("b", Stance.Reserved, day.AddDays(1), "단가가 부담")), Someone("박민준 상무", Seen("c", Stance.Supporter, day, "가격이 좋다고 하심"))], [], day.AddDays(9));
        Assert.Equal(["단가가 부담", "비싸다고 하심"], insight.Concerns.Single().Voices.Select(voice => voice.Said.Words));
    }
}
