using System.Text.Json.Nodes;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace SalesBot.Tests.Voices;

/// <summary>What happens to a case around the people who work on it: nothing of it is lost, whoever leaves, cannot be reached or takes the bot away.</summary>
public sealed class VoiceLifeTests : IAsyncLifetime
{
    const string Thread = "19:voices@thread.tacv2;messageid=1700";

    static readonly TenantId tenant = TenantId.Of("local");

    Surface.Surface here = null!;

    public async Task InitializeAsync() => here = await Surface.Surface.Open();

    public async Task DisposeAsync() => await here.DisposeAsync();

    async Task ItIs(string day, string time = "09:01")
    {
        here.Clock.SetUtcNow(new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromHours(9)));
        await here.Bot.Work();
    }

    async Task Says(Seat who, string text)
    {
        await here.Teams.Says(who, text);
        await here.Bot.Work();
    }

    async Task Registered(string words = "서울병원 박 과장이 납기 때문에 화가 많이 났어요")
    {
        await here.Teams.Says(Seat.Seojun, words);
        await here.Teams.Presses(Seat.Seojun, "접수");
        await here.Bot.Work();
    }

    async Task<Voice> Case(int number = 1001)
    {
        var id = await here.Bot.Stores.Voices.Named(tenant, new(number), default);
        return (await here.Bot.Stores.Voices.Head(tenant, id!.Value, default))!.Value;
    }

    int Times(Seat who, string words) => here.Teams.Chat(who).Count(shown => shown.Words.Contains(words, StringComparison.Ordinal));

    [Fact]
    public async Task The_card_in_a_channel_shows_everybody_each_move_and_a_bot_that_was_removed_from_there_loses_nothing()
    {
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Haneul, Seat.Emma]) await here.Teams.Says(who, "도움말");
        await here.Teams.SaysIn(Thread, Seat.Seojun, "서울병원 박 과장이 납기 때문에 화가 많이 났어요");
        var door = Assert.Single(here.Teams.Chat(Thread));
        var (_, opened) = await here.Teams.Invokes(Seat.Seojun, "task/fetch", new JsonObject { ["data"] = Data(door.Card!, "작성하기") }, Thread, door.Id);
        await here.Teams.Invokes(Seat.Seojun, "task/submit", new JsonObject { ["data"] = Data(opened!["task"]!["value"]!["card"]!["content"]!, "접수") }, Thread, door.Id);
        await here.Bot.Work();
        Assert.Contains("VOC-1001", here.Newest(Thread), StringComparison.Ordinal);
        Assert.Contains("접수", here.Newest(Thread), StringComparison.Ordinal);

        await Says(Seat.Jihoon, "VOC-1001 지정 김하늘");
        Assert.Contains("김하늘", here.Newest(Thread), StringComparison.Ordinal);
        await Says(Seat.Jihoon, "VOC-1001 지정 Emma Clark");
        Assert.Contains("Emma Clark", here.Newest(Thread), StringComparison.Ordinal);
        await Says(Seat.Emma, "VOC-1001 accept");
        Assert.Contains("원인 분석 중", here.Newest(Thread), StringComparison.Ordinal);
        await Says(Seat.Emma, "VOC-1001 hold The plant is closed");
        await Says(Seat.Emma, "2026-11-27");
        Assert.Contains("보류", here.Newest(Thread), StringComparison.Ordinal);
        Assert.Single(here.Teams.Chat(Thread));

        var removed = true;
        here.Teams.Refuse = context => removed && Uri.UnescapeDataString(context.Request.Path.Value!).Contains(Thread, StringComparison.Ordinal) ? 403 : null;
        await Says(Seat.Emma, "VOC-1001 resume");
        Assert.Equal(VoiceState.CauseAnalysis, (await Case()).State);
        Assert.Contains("보류", here.Newest(Thread), StringComparison.Ordinal);
        removed = false;
        await Says(Seat.Emma, "VOC-1001 cause Nobody ships at night");
        await Says(Seat.Emma, "Delivery");
        Assert.Contains("근본 원인 확인", here.Newest(Thread), StringComparison.Ordinal);
    }

    static JsonObject Data(JsonNode card, string title)
    {
        var button = CardReading.Button(card, title, null)!;
        var data = button["data"]!.DeepClone().AsObject();
        data.Remove("msteams");
        foreach (var (id, value) in CardReading.Inputs(card, button, new Dictionary<string, string>())) data[id] = value;
        return data;
    }

    [Fact]
    public async Task An_owner_who_was_never_reachable_is_no_dead_end()
    {
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Mina, Seat.Eunyoung]) await here.Teams.Says(who, "도움말");
        await Registered();
        await Says(Seat.Jihoon, "VOC-1001 지정 Emma Clark");
        Assert.Empty(here.Teams.Chat(Seat.Emma));
        await ItIs("2026-11-24");
        await ItIs("2026-11-25");
        Assert.Equal(1, Times(Seat.Jihoon, "기한이 지났습니다: 수락 여부 답변 (Emma Clark)"));

        // The card that could not be sent keeps nobody from giving the case to somebody else.
        await Says(Seat.Jihoon, "VOC-1001 지정 김하늘");
        Assert.Equal(UserId.Of(Seat.Haneul.Id), (await Case()).Owner);
        await ItIs("2026-11-25", "11:30");
        await Says(Seat.Emma, "help");
        await ItIs("2026-11-25", "13:30");
        Assert.Equal(0, Times(Seat.Emma, "VOC-1001"));
        // And the new owner finds it when they first write.
        await Says(Seat.Haneul, "도움말");
        await ItIs("2026-11-25", "15:00");
        Assert.Equal(1, Times(Seat.Haneul, "맡으실 수 있나요?"));
    }

    [Fact]
    public async Task A_reminder_that_comes_days_late_says_what_is_so_by_then_and_says_it_once()
    {
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Mina, Seat.Haneul]) await here.Teams.Says(who, "도움말");
        await Registered();
        // Nobody owns it: those who would be reminded of the day are the same who are told that it has passed.
        await ItIs("2026-11-26");
        Assert.Equal((0, 1), (Times(Seat.Jihoon, "오늘까지입니다: 처리 담당자 지정"), Times(Seat.Jihoon, "기한이 지났습니다: 처리 담당자 지정")));
        await Says(Seat.Jihoon, "VOC-1001 지정 김하늘");
        await ItIs("2026-12-01");
        Assert.Equal((0, 1), (Times(Seat.Haneul, "오늘까지입니다: 수락 여부 답변"), Times(Seat.Haneul, "11월 27일(금)까지였습니다. 이어서 부탁드립니다: 수락 여부 답변")));
        Assert.Equal(1, Times(Seat.Jihoon, "기한이 지났습니다: 수락 여부 답변 (김하늘)"));
    }

    [Fact]
    public async Task The_case_of_an_owner_who_has_left_is_back_with_those_who_can_give_it_away()
    {
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Mina, Seat.Haneul]) await here.Teams.Says(who, "도움말");
        await Registered();
        await Says(Seat.Jihoon, "VOC-1001 지정 김하늘");
        await Says(Seat.Haneul, "VOC-1001 수락");
        var colleagues = here.Bot.Services.GetRequiredService<Colleagues>();
        colleagues.Use(People.Of([.. colleagues.People.All.Where(person => person.Id != UserId.Of(Seat.Haneul.Id))]));
        var seen = here.Teams.Chat(Seat.Haneul).Count;
        await ItIs("2026-11-24");
        Assert.Equal(1, Times(Seat.Jihoon, "오늘까지입니다"));
        await Says(Seat.Mina, "VOC-1001 지정 Emma Clark");
        Assert.Contains("처리를 부탁했습니다", here.Newest(Seat.Mina), StringComparison.Ordinal);
        await ItIs("2026-12-10");
        Assert.Equal(seen, here.Teams.Chat(Seat.Haneul).Count);
    }

    [Fact]
    public async Task A_customer_who_fell_silent_is_asked_about_once_and_any_contact_puts_it_off()
    {
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Haneul]) await here.Teams.Says(who, "도움말");
        await Registered();
        await Says(Seat.Jihoon, "VOC-1001 지정 김하늘");
        await Says(Seat.Haneul, "VOC-1001 수락");
        await ItIs("2026-12-01");
        await Says(Seat.Seojun, "VOC-1001 소식 길에서 만났는데 아직 기다린다고 하심");
        await ItIs("2026-12-14", "11:00");
        Assert.Equal(0, Times(Seat.Haneul, "한동안 연락이 없었습니다"));
        await ItIs("2026-12-22", "11:00");
        Assert.Equal(1, Times(Seat.Haneul, "한동안 연락이 없었습니다"));
        Assert.Equal(1, Times(Seat.Jihoon, "한동안 연락이 없었습니다"));
        await ItIs("2027-01-11", "11:00");
        Assert.Equal(1, Times(Seat.Haneul, "한동안 연락이 없었습니다"));
    }

    int Reviews() => here.Teams.Chat(Seat.Eunyoung).Count(shown => shown.Words.StartsWith("고객의 소리 점검", StringComparison.Ordinal));

    [Fact]
    public async Task The_executive_gets_the_review_on_the_first_working_day_of_the_month_and_on_request()
    {
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Eunyoung]) await here.Teams.Says(who, "도움말");
        await Registered();
        await here.Bot.Audit();
        await ItIs("2026-12-01", "08:30");
        Assert.Equal(0, Reviews());
        await ItIs("2026-12-01", "09:01");
        Assert.Equal(1, Reviews());
        await ItIs("2026-12-01", "10:00");
        Assert.Equal(1, Reviews());
        await ItIs("2027-01-04");
        Assert.Equal(2, Reviews());
        await Says(Seat.Eunyoung, "점검");
        Assert.Contains("VOC-1001", here.Newest(Seat.Eunyoung), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cause_that_is_gone_in_one_case_asks_the_owner_of_every_other_to_tell_the_customer()
    {
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Haneul, Seat.Emma]) await here.Teams.Says(who, "도움말");
        await Registered();
        await Registered("가온물류 최 부장이 납기가 늦다고 화를 냈어요");
        await Says(Seat.Jihoon, "VOC-1001 지정 김하늘");
        await Says(Seat.Jihoon, "VOC-1002 지정 Emma Clark");
        await Says(Seat.Haneul, "VOC-1001 수락");
        await Says(Seat.Emma, "VOC-1002 accept");
        await Says(Seat.Haneul, "VOC-1001 원인 야간 출하 기준이 없음");
        await Says(Seat.Haneul, "납기·물류");
        await Says(Seat.Emma, "VOC-1002 cause 야간 출하 기준이 없음");
        await Says(Seat.Haneul, "VOC-1001 조치 출하 기준을 만든다");
        await Says(Seat.Haneul, "나");
        await Says(Seat.Haneul, "2026-11-27");
        await Says(Seat.Haneul, "VOC-1001 완료 기준을 만들었습니다");
        await Says(Seat.Jihoon, "VOC-1001 원인 제거 확인 이틀 지켜봄");
        Assert.Equal(VoiceState.CauseRemoved, (await Case(1002)).State);
        Assert.Equal(1, Times(Seat.Emma, "VOC-1001: 이틀 지켜봄"));
        Assert.Contains("Customer told", string.Join(' ', CardReading.Buttons(here.Teams.Chat(Seat.Emma)[^1].Card!)), StringComparison.Ordinal);
    }
}
