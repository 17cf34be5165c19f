using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Tests.Cards;

/// <summary>The cards about customer people: who they are, what is asked about a customer, hand-overs, privacy.</summary>
public class PeopleCardTests
{
    static readonly PersonId kim = PersonId.Of("kim"), park = PersonId.Of("park");

    [Fact]
    public void A_person_with_everything_that_is_known() => Approved.Card("person", lang => PersonCard.Of(new(Kim(lang), [new(PersonId.Of("k2"), Said(lang, "김 부장", "Ms. Kim"), null, null, Sample.Today)], new Sample(lang).NameOf, Sample.Today, ShowsPurpose: true, MayWrite: true), lang));

    [Fact]
    public void A_person_of_whom_little_is_known_and_whom_the_viewer_may_only_observe() =>
        Approved.Card("person-new", lang => PersonCard.Of(new(new() { Id = park, Name = Said(lang, "박영수", "Youngsoo Park") }, [], new Sample(lang).NameOf, Sample.Today, ShowsPurpose: false, MayWrite: false), lang));

    [Fact]
    public void Several_of_one_name_are_told_apart_by_title_and_company() =>
        Approved.Card("person-which", lang => PersonCard.Which([(kim, Said(lang, "김철수", "Chulsoo Kim"), Said(lang, "부장", "head of production"), Said(lang, "한빛전자", "Hanbit Electronics")), (park, Said(lang, "김철수", "Chulsoo Kim"), Said(lang, "과장", "manager"), Said(lang, "대성화학", "Daesung Chemical"))], lang));

    [Fact]
    public void A_person_of_whose_name_there_is_another() => Approved.Card("person-namesake", lang => PersonCard.Of(new(Kim(lang) with { Promises = [], Paths = [], Roles = [] }, [], new Sample(lang).NameOf, Sample.Today, ShowsPurpose: false, MayWrite: true)
    {
        Namesakes = [new(PersonId.Of("k3"), Said(lang, "김철수", "Chulsoo Kim"), Said(lang, "과장", "manager"), Said(lang, "전산팀", "IT"), Sample.Today)],
    }, lang));

    [Fact]
    public void What_was_heard_longer_ago() => Approved.Card("person-older", lang => PersonCard.Older(new(Kim(lang) with { HasOlder = true }, [], new Sample(lang).NameOf, Sample.Today, ShowsPurpose: false, MayWrite: true), "a", lang));

    [Fact]
    public void Whose_customers_a_rep_who_is_gone_has_left() =>
        Approved.Card("hand-over-left", lang => HandOverCard.Left(new(Sample.Rep, new Sample(lang).NameOf(Sample.Rep)), 14, [new(UserId.Of("emma"), Text.Same("Emma Clark")), new(UserId.Of("dy"), Text.Same(Said(lang, "오도윤", "Doyun Oh")))], lang));

    [Fact]
    public void Customers_of_a_rep_who_is_gone_among_what_waits() => Approved.Card("desk-left", lang => DeskCard.Of([], new Sample(lang).NameOf, _ => null, Sample.Today, lang, 0, null, [new(Sample.Rep, new Sample(lang).RepName, 14)]));

    [Fact]
    public void Where_only_a_person_can_say_who_is_meant() => Approved.Card("privacy-doubtful", lang => PrivacyCard.Doubtful(
    [
        new(kim, new("1", "Opportunity", "p", "r", kim, [Said(lang, "김 부장", "Mr. Kim")]), Said(lang, "어제 회의에서 김 부장님이 도입을 서두르자고 하셨습니다", "At yesterday's meeting Mr. Kim wanted to go ahead soon")),
        new(kim, new("2", "Voice", "p", "r", kim, [Said(lang, "김 부장", "Mr. Kim")]), Said(lang, "김 부장님이 납기 때문에 다시 전화하심", "Mr. Kim called again because of the delivery")),
    ], lang));

    [Fact]
    public void Who_is_known_at_a_customer() => Approved.Card("company-people", lang => CompanyCards.People(Company(lang), lang));

    [Fact]
    public void Who_decides_there() => Approved.Card("company-deciders", lang => CompanyCards.Deciders(Company(lang), lang));

    [Fact]
    public void Who_is_for_us_there() => Approved.Card("company-friends", lang => CompanyCards.Friends(Company(lang), lang));

    [Fact]
    public void Who_can_introduce_somebody_there() => Approved.Card("company-introducers", lang => CompanyCards.Introducers(Company(lang), lang));

    [Fact]
    public void What_was_promised_there() => Approved.Card("company-promises", lang => CompanyCards.Promises(Company(lang), lang));

    [Fact]
    public void A_promise_whose_day_has_passed() =>
        Approved.Card("promise-due", lang => PromiseCard.Of(new(Company(lang).Record.Promises.First(promise => promise.IsOpen), PersonId.Of("kim"), Company(lang).Name, new Sample(lang).NameOf, Sample.Today), lang));

    [Fact]
    public void What_is_unsettled_there() => Approved.Card("company-unsettled", lang => CompanyCards.Unsettled(Company(lang), lang));

    [Fact]
    public void What_has_changed_there() => Approved.Card("company-insight", lang => CompanyCards.InsightOf(Company(lang), lang));

    [Fact]
    public void The_position_map_of_an_opportunity() => Approved.Card("position-map", lang => PositionMapCard.Of(new(Opportunity(lang), [Kim(lang), Park(lang)], new Sample(lang).NameOf, Sample.Today, MayWrite: true), lang));

    [Fact]
    public void The_form_that_begins_a_hand_over() =>
        Approved.Card("hand-over-start", lang => HandOverCard.Start([new(Sample.Rep, new Sample(lang).NameOf(Sample.Rep))], [new(UserId.Of("emma"), Text.Same("Emma Clark")), new(UserId.Of("dy"), Text.Same(Said(lang, "오도윤", "Doyun Oh")))], lang));

    [Fact]
    public void How_far_a_hand_over_is_as_the_successor_sees_it() => Approved.Card("hand-over", lang => HandOverCard.Of(new(HandOver(lang), HandOverPart.Successor, new Sample(lang).NameOf, Sample.Today), lang));

    [Fact]
    public void A_customer_that_is_handed_over() => Approved.Card("hand-over-pack", lang => HandOverCard.Pack(new(HandOver(lang), HandOver(lang).Customers[0], Company(lang), HandOverPart.Successor)
    {
        Before = [new(Said(lang, "오도윤", "Doyun Oh"), new(OnlyInHead.Unwritten, Said(lang, "구매팀은 메일보다 전화가 빠름", "Purchasing is quicker by phone than by mail"), Sample.DaysAgo(200)))],
    }, lang));

    [Fact]
    public void A_customer_as_whoever_leaves_sees_it() => Approved.Card("hand-over-leaving", lang => HandOverCard.Pack(new(HandOver(lang), HandOver(lang).Customers[0], Company(lang), HandOverPart.Leaving), lang));

    [Fact]
    public void A_hand_over_and_a_promise_past_its_day_among_what_waits() =>
        Approved.Card("desk-hand-over", lang => DeskCard.Of([], new Sample(lang).NameOf, _ => null, Sample.Today, lang, 0, [new(HandOver(lang), HandOverPart.Successor, 2, new(kim, Said(lang, "김철수", "Chulsoo Kim"), Sample.Today))], null, [PromiseRow.Of(kim, Said(lang, "한빛전자", "Hanbit Electronics"), Kim(lang).Promises[0], Sample.Now)]));

    [Fact]
    public void What_the_administrator_sees_of_a_person() => Approved.Card("privacy", lang => PrivacyCard.Of(new(Kim(lang), [new(kim, Sample.Rep, Sample.DaysAgo(1), LookKind.Card), new(kim, Sample.Leader, Sample.DaysAgo(3), LookKind.CompanyCard)], new Sample(lang).NameOf, Sample.Today), lang));

    [Fact]
    public void A_colleague_who_has_left() => Approved.Card("privacy-colleague", lang => PrivacyCard.Colleague(new(Sample.Rep, new Sample(lang).RepName, IsHere: false, 0), lang));

    [Fact]
    public void Who_would_go_is_shown_before_anybody_goes() =>
        Approved.Card("privacy-expired", lang => PrivacyCard.Expired(new(Sample.Now, 36, 2, [new(kim, Said(lang, "한빛전자", "Hanbit Electronics"), new(2023, 5, 2)), new(park, Said(lang, "대성화학", "Daesung Chemical"), new(2023, 7, 9))]), Sample.Today, lang));

    static string Said(Lang lang, string ko, string en) => new Sample(lang).Said(ko, en);

    static Observation Seen(Lang lang, string id, ObservationTopic topic, ObservationKind kind, string words, Stance? stance, int ago, bool restricted = false) =>
        new(id, topic, kind, words, stance, Sample.Rep, Sample.Today.AddDays(-ago), ContactChannel.Visit, restricted, null, Sample.DaysAgo(ago));

    static Person Kim(Lang lang) => new()
    {
        Id = kim, Name = Said(lang, "김철수", "Chulsoo Kim"), Aliases = [Said(lang, "Chulsoo Kim", "Cheolsu Kim")],
        Affiliations =
        [
            new(CompanyId.Of("daesung"), Said(lang, "대성화학", "Daesung Chemical"), null, Said(lang, "차장", "manager"), new(2022, 3, 2), new(2025, 1, 6)),
            new(Sample.Company, Said(lang, "한빛전자", "Hanbit Electronics"), Said(lang, "생산기술팀", "production engineering"), Said(lang, "부장", "head of production"), new(2025, 1, 6)),
        ],
        Roles = [new(CustomerRole.Champion, OpportunityId.Of("hanbit"), Said(lang, "한빛전자 · MES 교체", "Hanbit Electronics · Replacement of the MES"), Sample.Today.AddDays(-30))],
        Paths = [new(Sample.Leader, Said(lang, "월례 조찬 모임", "the monthly breakfast"), Sample.Today.AddDays(-20))],
        Observations =
        [
            Seen(lang, "a", ObservationTopic.Proposal, ObservationKind.Did, Said(lang, "윗분께 먼저 우리 이야기를 꺼내 주심", "Brought us up with his superiors himself"), Stance.Supporter, 3),
            Seen(lang, "b", ObservationTopic.Delivery, ObservationKind.Said, Said(lang, "작년에 납기가 늦어 곤란했다고 하심", "Says last year's late delivery put him in a spot"), null, 12),
            Seen(lang, "c", ObservationTopic.Price, ObservationKind.Shown, Said(lang, "견적을 보고 고개를 저으심", "Shook his head at the offer"), Stance.Reserved, 40, restricted: true),
        ],
        Promises = [new("p1", PromiseSide.Ours, Said(lang, "도입 사례를 정리해 드리기로 함", "We send him a reference case"), Sample.Today.AddDays(-2), kim, Sample.Rep, Sample.Rep, Sample.Today.AddDays(-10), null)],
    };

    static Person Park(Lang lang) => new()
    {
        Id = park, Name = Said(lang, "박영수", "Youngsoo Park"), Affiliations = [new(Sample.Company, Said(lang, "한빛전자", "Hanbit Electronics"), null, Said(lang, "상무", "director"), new(2024, 1, 1))],
        Roles = [new(CustomerRole.FinalApprover, OpportunityId.Of("hanbit"), Said(lang, "한빛전자 · MES 교체", "Hanbit Electronics · Replacement of the MES"), Sample.Today.AddDays(-9))],
        Observations = [Seen(lang, "d", ObservationTopic.Delivery, ObservationKind.Said, Said(lang, "이번에도 납기가 걱정이라고 하심", "Worries about delivery this time, too"), Stance.Neutral, 9)],
    };

    static Opportunity Opportunity(Lang lang)
    {
        var sample = new Sample(lang);
        return sample.Opportunity([.. sample.Told(), sample.Fact(Topic.Approver, NameTokens.Of(park)), new PositionTold(CustomerRole.Champion, NameTokens.Of(kim), kim, Sample.Today, Sample.Rep, Sample.Now), new VoiceOpened(new(1042), Sample.Rep, Sample.Now)]);
    }

    static CompanyView Company(Lang lang)
    {
        var (sample, name) = (new Sample(lang), Said(lang, "한빛전자", "Hanbit Electronics"));
        CompanyRecord record = new(
            new(Sample.Company, name, []), [new(kim, Said(lang, "김철수", "Chulsoo Kim"), Said(lang, "부장", "head of production"), null, Sample.Today), new(park, Said(lang, "박영수", "Youngsoo Park"), Said(lang, "상무", "director"), null, Sample.Today)],
            [new(OpportunityId.Of("hanbit"), name, Sample.Rep, true, 3)],
            [.. Kim(lang).Promises, new("p2", PromiseSide.Ours, Said(lang, "시연 장비를 보내기로 함", "We send demo equipment"), Sample.Today.AddDays(-20), park, Sample.Rep, Sample.Rep, Sample.Today.AddDays(-30), null, Sample.Today.AddDays(-15), Said(lang, "직접 가져다 드림", "Brought it ourselves"))]);
        return new(record, [Kim(lang), Park(lang)], [Opportunity(lang)], sample.NameOf, Sample.Today, ShowsPurpose: false);
    }

    static HandOver HandOver(Lang lang) => new()
    {
        Id = HandOverId.Of("h"), From = Sample.Rep, FromName = new Sample(lang).RepName, To = UserId.Of("emma"), StartedBy = Sample.Leader, Sudden = false, StartedAt = Sample.DaysAgo(2), Version = 3,
        Customers =
        [
            new(Sample.Company, Said(lang, "한빛전자", "Hanbit Electronics"), [OpportunityId.Of("hanbit")], [new(OnlyInHead.Relations, Said(lang, "박 상무님은 점심 직후에 찾아뵙는 것이 좋음", "Mr. Park is best met right after lunch"), Sample.DaysAgo(1))], [new(kim, Said(lang, "김철수", "Chulsoo Kim"), Sample.Today.AddDays(7))]),
            new(CompanyId.Of("daesung"), Said(lang, "대성화학", "Daesung Chemical"), [], [], [], Moved: true, ConfirmedAt: Sample.DaysAgo(0)),
        ],
    };
}
