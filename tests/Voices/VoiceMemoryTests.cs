using SalesBot.Domain;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;
using static SalesBot.Tests.Voices.Cases;

namespace SalesBot.Tests.Voices;

/// <summary>What a case is compared with: cases that are alike, causes that are known, silences, and whether the process is run.</summary>
public class VoiceMemoryTests
{
    static readonly Voice open = New(Registered());

    [Theory]
    [InlineData("서울병원", "배송이 또 지연됐다고 불만", true)]
    [InlineData("서울병원(샘플)", "납기가 또 늦었다고 하심", true)]
    [InlineData("서울병원", "직원이 친절하다고 하심", false)]
    [InlineData("한빛전자", "납기가 또 늦었다고 하심", false)]
    [InlineData(null, "납기가 또 늦었다고 하심", false)]
    public void The_same_customer_with_much_the_same_matter_is_likely_the_same_case(string? company, string words, bool same) =>
        Assert.Equal(same, LikelySame.Of(company, null, words, [open]) is not null);

    [Fact]
    public void A_case_that_has_ended_is_not_the_same() => Assert.Null(LikelySame.Of("서울병원", null, "납기가 또 늦었다", [open.After(new VoiceWithdrawn("잘못", Registrant, At(Day), Day))]));

    [Fact]
    public void One_cause_of_the_same_words_is_one_record() => Assert.Equal(Domain.Voices.Cause.IdOf("야간 출하 기준이 없음"), Domain.Voices.Cause.IdOf(" 야간 출하기준이 없음."));

    [Fact]
    public void A_cause_knows_where_it_came_back_what_was_tried_and_who_may_tell()
    {
        var cause = new Cause(CauseId.Of("cause-1"), "야간 출하 기준이 없음", CauseCategory.Delivery, At(Day));
        var first = CauseCase.Of(Taken().After(Cause(), Planned(), Done(), Checked(new(2026, 11, 24))), Taken().After(Cause()).Cause!);
        var joined = first with { Voice = VoiceId.Of("v2"), Number = new(1050), State = VoiceState.Action, RemovedAt = null, Tried = [] };
        var later = joined with { Voice = VoiceId.Of("v3"), Number = new(1060), Joined = At(new(2026, 12, 1)), CompanyName = "한빛전자" };
        var history = new CauseHistory(cause, [later, joined, first]);
        Assert.Equal([later], history.CameBack);
        Assert.Equal(["VOC-1042: 출하 기준을 만든다 → 기준을 만들었다"], history.Tried);
        Assert.Equal([joined.Voice, later.Voice], history.ToTell(first.Voice).Select(one => one.Voice));
        Assert.Empty(new CauseHistory(cause, [first with { Left = true }]).Tried);
    }

    [Fact]
    public void Known_causes_that_fit_the_words_are_offered()
    {
        var delivery = new Cause(CauseId.Of("1"), "야간 출하 기준이 없음", CauseCategory.Delivery, At(Day));
        var price = new Cause(CauseId.Of("2"), "할인 조건이 계약서에 없음", CauseCategory.Price, At(Day));
        Assert.Equal([delivery], LikelyCauses.For(open, [price, delivery]));
    }

    [Fact]
    public void A_customer_who_was_not_satisfied_and_fell_silent_is_asked_about()
    {
        Assert.Equal(Day.AddDays(21), Silence.AskOn(open, null));
        Assert.Equal(Day.AddDays(25), Silence.AskOn(open, Day.AddDays(4)));
        Assert.Equal(Day.AddDays(24), Silence.AskOn(open.After(new CustomerSpoke("재촉하심", Other, At(Day.AddDays(3)), Day.AddDays(3))), null));
        var settled = Taken().After(Cause(), Planned(), Done(), Checked(), Told(), Heard(), Closed());
        Assert.Null(Silence.AskOn(settled, null));
        Assert.NotNull(Silence.AskOn(Taken().After(new ExceptionAsked("연락 두절", Owner, At(Day), Day), new ExceptionApproved(Leader, At(Day), Day)), null));
        Assert.Null(Silence.AskOn(New(Registered(VoiceKind.Praise)), null));
    }

    [Fact]
    public void The_review_shows_what_nobody_runs_oldest_first()
    {
        var today = new DateOnly(2026, 12, 7);
        Voice Numbered(Voice voice, int number) => voice with { Number = new(number) };
        var untouched = Numbered(New(Registered()), 1);
        var older = Numbered(New(Registered(on: new(2026, 11, 16))), 2);
        var neverAccepted = Numbered(New(Registered(), Assessed(), Assigned(new(2026, 12, 1))), 3);
        var fresh = Numbered(New(Registered(on: today)), 4);
        var exception = Numbered(Taken().After(new ExceptionAsked("폐업", Owner, At(Day), Day), new ExceptionApproved(Leader, At(Day), new(2026, 12, 2))), 5);
        var ofLastMonth = Numbered(exception with { StageOn = new(2026, 10, 30) }, 6);
        var cameBack = Numbered(Taken().After(Cause(), Planned(), Done(), Checked(), Told(), Heard(Reaction.Dissatisfied, new(2026, 12, 4))), 7);
        var waits = Numbered(Taken().After(new WaitingForCustomer("시험 결과", Owner, At(Day), Day)), 8);
        var review = ProcessReview.Of([fresh, exception, ofLastMonth, cameBack, waits, untouched, older, neverAccepted], new(2026, 11, 7), today, WorkCalendar.Korea(), new());
        Assert.Equal(
            [(ReviewKind.Untouched, 2), (ReviewKind.Untouched, 1), (ReviewKind.NeverAccepted, 3), (ReviewKind.ClosedByException, 5), (ReviewKind.CameBack, 7)],
            review.Select(line => (line.Kind, line.Voice.Number.Value)));
    }
}
