using System.Text.Json.Nodes;
using SalesBot.Domain;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Surface;

/// <summary>Where others read along nothing is said about opportunities or people: it is answered in the person's own chat.</summary>
public sealed class GroupTests : IAsyncLifetime
{
    const string Group = "19:sales@thread.v2";
    const string Thread = "19:voices@thread.tacv2;messageid=1700";

    Surface here = null!;

    public async Task InitializeAsync() => here = await Surface.Open();

    public async Task DisposeAsync() => await here.DisposeAsync();

    [Theory]
    [InlineData(Group)]
    [InlineData(Thread)]
    [Row("1 mentions")]
    [Row("1 conversation ids")]
    public async Task A_private_matter_is_answered_privately_and_the_thread_only_says_so(string place)
    {
        await here.Teams.Says(Seat.Haneul, "도움말");
        Assert.Equal(200, await here.Teams.SaysIn(place, Seat.Haneul, "기회 목록"));
        Assert.Contains("한빛전자", here.Newest(Seat.Haneul), StringComparison.Ordinal);
        Assert.Equal(["개인 채팅으로 답해 드렸습니다."], here.Teams.Chat(place).Select(shown => shown.Words));
    }

    [Fact]
    public async Task A_customers_name_or_news_said_in_a_group_goes_on_in_the_persons_own_chat()
    {
        await here.Teams.Says(Seat.Haneul, "도움말");
        await here.Teams.SaysIn(Group, Seat.Haneul, "한빛전자");
        Assert.DoesNotContain("한빛", string.Concat(here.Teams.Chat(Group).Select(shown => shown.Words)), StringComparison.Ordinal);
        Assert.Contains("고객이 다음에 무엇을 언제까지 하기로 했나요?", here.Newest(Seat.Haneul), StringComparison.Ordinal);
        await here.Teams.Says(Seat.Haneul, "다음 주 화요일에 견적 비교");
        Assert.Contains("남은 질문", here.Newest(Seat.Haneul), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delivered_twice_it_is_done_and_said_once()
    {
        await here.Teams.Says(Seat.Haneul, "도움말");
        here.Teams.Deliveries = 2;
        await here.Teams.SaysIn(Group, Seat.Haneul, "새 기회 우리은행 콜센터 교체");
        Assert.Single(here.Teams.Chat(Group));
        Assert.Single(await here.Bot.Stores.Desks.Opportunities(TenantId.Of("local"), UserId.Of(Seat.Haneul.Id), default), opportunity => opportunity.CompanyName == "우리은행");
    }

    [Fact]
    public async Task Somebody_who_has_never_written_to_the_bot_gets_a_chat_of_their_own()
    {
        await here.Teams.SaysIn(Group, Seat.Haneul, "기회 목록");
        Assert.Contains("한빛전자", here.Newest(Seat.Haneul), StringComparison.Ordinal);

        // Another language is spoken from the very answer that says so.
        await here.Teams.SaysIn(Group, Seat.Haneul, "English");
        Assert.Equal("I have answered in our own chat.", here.Newest(Group));
        await here.Teams.SaysIn(Group, Seat.Haneul, "한국어");
        Assert.Equal("개인 채팅으로 답해 드렸습니다.", here.Newest(Group));
    }

    [Fact]
    public async Task Without_the_app_the_thread_says_how_to_get_it_and_nothing_else()
    {
        here.Teams.Refuse = context => context.Request.Path.Value is "/v3/conversations" ? 403 : null;
        await here.Teams.SaysIn(Group, Seat.Haneul, "기회 목록");
        Assert.Contains("SalesBot 앱을 추가해 주세요", here.Newest(Group), StringComparison.Ordinal);
        Assert.Empty(here.Teams.Chat(Seat.Haneul));
    }

    [Theory]
    [InlineData("도움말")]
    [InlineData("")]
    public async Task Help_for_the_group_names_nobody_and_says_what_can_be_done_there(string words)
    {
        await here.Teams.SaysIn(Group, Seat.Haneul, words);
        Assert.Contains("여기에서 할 수 있는 일", here.Newest(Group), StringComparison.Ordinal);
        Assert.DoesNotContain("김하늘", here.Newest(Group), StringComparison.Ordinal);
        Assert.Empty(here.Teams.Chat(Seat.Haneul));
    }

    [Fact]
    [Row("1 mentions")]
    public async Task What_is_said_to_others_is_not_listened_to_even_where_the_text_looks_like_a_mention()
    {
        await here.Teams.SaysIn(Group, Seat.Haneul, "기회 목록", mentions: false);
        await here.Teams.SaysIn(Group, Seat.Haneul, "<at>SalesBot</at> 기회 목록", mentions: false);
        Assert.Empty(here.Teams.Chat(Group));
        Assert.Empty(here.Teams.Chat(Seat.Haneul));
    }

    [Fact]
    [Row("1 installationUpdate")]
    [Row("1 conversationUpdate")]
    public async Task Added_to_a_group_the_bot_says_once_what_it_can_do_there_and_enrols_nobody()
    {
        var added = here.Teams.Envelope(Seat.Seojun, "installationUpdate", ("action", "add"));
        var joined = here.Teams.Envelope(Seat.Seojun, "conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:salesbot" })));
        foreach (var activity in new[] { added, joined, added })
        {
            activity["conversation"] = new JsonObject { ["id"] = Group, ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = "local" };
            using var response = await here.Teams.Post(activity);
            Assert.True(response.IsSuccessStatusCode);
        }
        Assert.Contains("여기에서 할 수 있는 일", Assert.Single(here.Teams.Chat(Group)).Words, StringComparison.Ordinal);
        Assert.Null((await here.Bot.Stores.Roster.Of(TenantId.Of("local"), UserId.Of(Seat.Seojun.Id), default))?.Value.NextCheckIn);
    }

    [Fact]
    [Row("1 installationUpdate")]
    public async Task Added_to_a_team_it_says_so_in_the_channel_that_was_chosen_and_enrols_nobody()
    {
        const string channel = "19:general@thread.tacv2";
        JsonObject InTeam(string type, params (string Name, JsonNode? Value)[] more)
        {
            var activity = here.Teams.Envelope(Seat.Seojun, type, more);
            activity["conversation"] = new JsonObject { ["id"] = channel, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "local" };
            activity["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = "local" }, ["team"] = new JsonObject { ["id"] = channel, ["name"] = "영업1팀" }, ["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channel } },
            };
            return activity;
        }
        await Post(InTeam("installationUpdate", ("action", "add")));
        await Post(InTeam("conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:salesbot" }))));
        Assert.Contains("여기에서 할 수 있는 일", Assert.Single(here.Teams.Chat(channel)).Words, StringComparison.Ordinal);
        Assert.Empty(here.Teams.Chat(Seat.Seojun));
        // A year of releases later nobody has been greeted again.
        here.Clock.Advance(TimeSpan.FromDays(30));
        await Post(InTeam("installationUpdate", ("action", "add-upgrade")));
        await Post(InTeam("installationUpdate", ("action", "remove-upgrade")));
        Assert.Single(here.Teams.Chat(channel));
        Assert.Null((await here.Bot.Stores.Roster.Of(TenantId.Of("local"), UserId.Of(Seat.Seojun.Id), default))?.Value.Unreachable);
    }

    [Fact]
    [Row("1 installationUpdate")]
    public async Task A_newer_package_greets_nobody_and_whoever_lost_the_app_by_one_is_reached_again_with_the_next()
    {
        var (tenant, jihoon) = (TenantId.Of("local"), UserId.Of(Seat.Jihoon.Id));
        await here.Teams.Installs(Seat.Jihoon);
        Assert.Single(here.Teams.Chat(Seat.Jihoon));
        here.Clock.Advance(TimeSpan.FromDays(3));
        await Post(here.Teams.Envelope(Seat.Jihoon, "installationUpdate", ("action", "add-upgrade")));
        Assert.Single(here.Teams.Chat(Seat.Jihoon));
        await Post(here.Teams.Envelope(Seat.Jihoon, "installationUpdate", ("action", "remove-upgrade")));
        Assert.NotNull((await here.Bot.Stores.Roster.Of(tenant, jihoon, default))!.Value.Unreachable);
        await Post(here.Teams.Envelope(Seat.Jihoon, "installationUpdate", ("action", "add-upgrade")));
        Assert.Null((await here.Bot.Stores.Roster.Of(tenant, jihoon, default))!.Value.Unreachable);
        Assert.Single(here.Teams.Chat(Seat.Jihoon));
        // Whom an upgrade is the first news of can be written to, and is enrolled into nothing.
        await Post(here.Teams.Envelope(Seat.Lukas, "installationUpdate", ("action", "add-upgrade")));
        var lukas = (await here.Bot.Stores.Roster.Of(tenant, UserId.Of(Seat.Lukas.Id), default))!.Value;
        Assert.Equal((Seat.Lukas.Conversation, null), (lukas.Address?.Conversation, lukas.NextCheckIn));
        Assert.Empty(here.Teams.Chat(Seat.Lukas));
    }

    async Task Post(JsonObject activity)
    {
        using var response = await here.Teams.Post(activity);
        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Notices_still_go_to_the_persons_own_chat_after_they_wrote_in_a_group()
    {
        await here.Teams.Says(Seat.Jihoon, "도움말");
        await here.Teams.SaysIn(Group, Seat.Jihoon, "도움말");
        await here.Teams.Says(Seat.Haneul, "체크인 한빛전자");
        await here.Teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 많이 낮췄다고 합니다" });
        await here.Bot.Work();
        Assert.Contains("김하늘 님의 체크인에서", here.Newest(Seat.Jihoon), StringComparison.Ordinal);
        Assert.Single(here.Teams.Chat(Group));
    }

    [Fact]
    [Row("1 installationUpdate")]
    [Row("3 error 403 unreachable")]
    public async Task An_app_that_was_removed_means_that_the_person_is_not_reached_until_they_write_again()
    {
        await here.Teams.Says(Seat.Jihoon, "도움말");
        using var response = await here.Teams.Post(here.Teams.Envelope(Seat.Jihoon, "installationUpdate", ("action", "remove")));
        Assert.True(response.IsSuccessStatusCode);
        var (tenant, jihoon) = (TenantId.Of("local"), UserId.Of(Seat.Jihoon.Id));
        Assert.NotNull((await here.Bot.Stores.Roster.Of(tenant, jihoon, default))!.Value.Unreachable);
        await here.Teams.SaysIn(Group, Seat.Jihoon, "도움말");
        Assert.NotNull((await here.Bot.Stores.Roster.Of(tenant, jihoon, default))!.Value.Unreachable);
        await here.Teams.Says(Seat.Jihoon, "도움말");
        Assert.Null((await here.Bot.Stores.Roster.Of(tenant, jihoon, default))!.Value.Unreachable);
    }
}
