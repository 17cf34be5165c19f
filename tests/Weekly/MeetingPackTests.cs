using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Files;
using SalesBot.Domain;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Weekly;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.Documents;
using SalesBot.Tests.Voices;

namespace SalesBot.Tests.Weekly;

/// <summary>Customers' cases in the leader's week, and what a meeting pack shows beside the facts.</summary>
public class MeetingPackTests
{
    static IReadOnlyList<WeeklyLine> Lines(VoiceStanding standing, params IReadOnlyList<VoiceRow> rows) =>
        WeeklySummary.Of(Cases.Leader, rows, _ => true, Cases.Day.AddDays(7), at => DateOnly.FromDateTime(at.UtcDateTime), _ => standing);

    [Fact]
    public void A_case_nobody_owns_stands_in_the_summary_with_its_stage_and_age_and_can_be_assigned_there()
    {
        var voice = Cases.New(Cases.Registered());
        var line = Assert.Single(Lines(VoiceStanding.Leader | VoiceStanding.Triage, VoiceRow.Of(voice), VoiceRow.Of(voice, gone: true)));
        Assert.Equal((WeeklyKind.Voice, RecordRef.Of(voice.Id), "VOC-1042 · 서울병원", nameof(VoiceState.Registered), Cases.Day, VoiceMove.Assign), (line.Kind, line.Record, line.Title, line.Part, line.Since, line.Move!.Value));
    }

    [Fact]
    public void Cases_are_in_the_order_of_their_stage_and_then_of_their_age_and_what_came_back_is_apart()
    {
        Voice Case(string id, int daysAgo, params VoiceEvent[] more) => Cases.New([Cases.Registered(on: Cases.Day.AddDays(-daysAgo)), .. more]) with { Id = VoiceId.Of(id) };
        VoiceEvent[] taken = [Cases.Assessed(), Cases.Assigned(), Cases.Accepted()];
        VoiceEvent[] back = [.. taken, Cases.Cause(), Cases.Planned(), Cases.Done(), Cases.Checked(), Cases.Told(), Cases.Heard(Reaction.Dissatisfied)];
        var lines = Lines(VoiceStanding.Leader, [.. ((Voice[])[Case("worked", 9, taken), Case("back", 9, back), Case("new", 1), Case("old", 5)]).Select(voice => VoiceRow.Of(voice, watched: true))]);
        Assert.Equal(["old", "new", "worked", "back"], lines.Select(line => line.Record.Id));
        Assert.Equal([WeeklyKind.Voice, WeeklyKind.Voice, WeeklyKind.Voice, WeeklyKind.CauseCameBack], lines.Select(line => line.Kind));
        // The owner does the work; what the leader can do is to choose somebody else.
        Assert.Equal(VoiceMove.Assign, lines[2].Move);
    }

    [Fact]
    public void What_waits_for_the_leader_comes_before_anything_else_that_can_be_done_about_a_case()
    {
        var check = Cases.Taken().After(Cases.Cause(), Cases.Planned(), Cases.Done());
        Assert.Equal(VoiceMove.ConfirmRemoval, Assert.Single(Lines(VoiceStanding.Leader, VoiceRow.Of(check))).Move);
        // Of a case that somebody elsewhere owns, whoever leads the customer's rep can pass on what the customer says.
        Assert.Equal(VoiceMove.News, Assert.Single(Lines(VoiceStanding.Rep, VoiceRow.Of(Cases.Taken(), watched: true))).Move);
    }

    [Fact]
    public async Task Pack_and_summary_show_who_is_who_at_the_customer_and_the_open_cases()
    {
        await using var here = await Surface.Surface.Open();
        var story = new ChatStory(here.Teams, here.Clock, () => Task.FromResult(here.Bot));
        foreach (var line in (string[])
        [
            "지훈: 도움말", "하늘: 체크인", "하늘 presses 체크인 @ 한빛전자",
            "하늘 presses 보내기 (빈칸은 ‘모름’) { 고객이 다음에=12월 3일에 견적을 비교하기로 하심; 최종 결재=박영수 상무; 어떻게 아셨나요=고객이 직접 말씀·문서; 누가 말씀=김철수 부장; 새로 생긴 문제=경쟁사가 가격을 많이 낮췄다고 합니다 }", "하늘 sees 저장했습니다",
            "하늘: 김철수 부장 누구야", "하늘 presses 관찰 남기기 > 저장 { 보거나 들은 것=고개를 끄덕이심; 태도=우호; 어떻게=태도·표정 }",
            "하늘: 박영수 상무 누구야", "하늘 presses 관찰 남기기 > 저장 { 보거나 들은 것=리더만 알 이야기; 태도=반대; 어떻게=발언; restricted=true }",
            "서준: 서울병원 박 과장이 납기 때문에 화가 많이 났어요", "서준 presses 접수",
            "지훈: VOC-1001 지정 김하늘", "하늘: VOC-1001 수락",
        ])
        {
            await story.Do(line);
            await here.Bot.Work();
        }
        // The rep owns the case; the leader knows of it and has nothing to do about it.
        var lies = Assert.Single((await here.Bot.Stores.Desks.Rows(tenant, jihoon, default)).OfType<VoiceRow>(), row => !row.Gone);
        Assert.True(lies.Watched);
        Assert.Empty(await here.Bot.Stores.Desks.Voices(tenant, jihoon, default));

        var maker = here.Bot.Services.GetRequiredService<FileMaker>();
        foreach (var kind in (string[])["docx", "pptx"])
        {
            var made = (await maker.Make(tenant, jihoon, $"pack{kind}_today", default))!;
            Assert.Empty(Opened.Problems(Opened.Keep(made.Bytes, $"meeting.{kind}")));
            var words = Opened.Words(made.Bytes);
            foreach (var shown in (string[])["VOC-1001", "서울병원", "박영수", "최종 결재권자"]) Assert.Contains(shown, words);
            // A meeting is no place for what was told to the leaders alone.
            Assert.DoesNotContain("반대", words);
        }
        // The case ends, and is off every desk.
        await story.Do("지훈: VOC-1001 등록 취소 잘못 들음");
        await here.Bot.Work();
        Assert.DoesNotContain((await here.Bot.Stores.Desks.Rows(tenant, jihoon, default)).OfType<VoiceRow>(), row => !row.Gone);
        // Somebody who has no part in sales gets none, whatever they ask for.
        Assert.Null(await maker.Make(tenant, UserId.Of(Seat.Seojun.Id), "packdocx_today", default));
    }

    static readonly TenantId tenant = TenantId.Of("local");
    static readonly UserId jihoon = UserId.Of(Seat.Jihoon.Id);
}
