using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.CompanyDirectory;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Talks;

/// <summary>A leader offers a talk at a time that is free for both, and it stands in both calendars; over HTTP to a stand-in of Graph.</summary>
public sealed class TalkTests : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-talk-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInGraph graph = null!;
    StandInTeams teams = null!;

    public async Task InitializeAsync()
    {
        (graph, teams) = (await StandInGraph.Start(), await StandInTeams.Start());
        graph.Add(new Account(Seat.Haneul.Id, Seat.Haneul.Name), new Account(Seat.Jihoon.Id, Seat.Jihoon.Name));
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
        await graph.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task<BotHost> Start(bool calendars = true)
    {
        var bot = await BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), .. calendars ? ["--Directory:Calendar", "true", "--Directory:Endpoint", graph.Endpoint] : Array.Empty<string>()], samples: true);
        teams.Bot = bot.Address;
        return bot;
    }

    /// <summary>The rep asks for help; the leader's card has come.</summary>
    async Task Asked(BotHost bot)
    {
        await teams.Says(Seat.Jihoon, "도움말");
        await teams.Says(Seat.Haneul, "도움 요청 한빛 가격 승인이 필요합니다");
        await bot.Work();
    }

    Conversations.Shown Latest(Seat who) => teams.Chat(who).MaxBy(shown => shown.Touched)!;

    IReadOnlyList<JsonNode> Choices(JsonNode card) =>
        card["body"]!.AsArray().FirstOrDefault(element => element!["id"]?.GetValue<string>() == "slot")?["choices"] is JsonArray choices ? [.. choices.Select(choice => choice!)]
            : throw new InvalidOperationException($"No times to choose from:\n{card.ToJsonString()}\n{string.Join('\n', graph.Questions)}");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_free_time_is_offered_accepted_and_put_into_both_calendars_once(int deliveries)
    {
        teams.Deliveries = deliveries;
        graph.Busy[graph.Accounts[Seat.Jihoon.Id].Mail] = [(BotHost.Monday, BotHost.Monday.AddHours(4))];
        await using var bot = await Start();
        await Asked(bot);
        await teams.Presses(Seat.Jihoon, "대화 제안");
        var choices = Choices(Latest(Seat.Jihoon).Card!);
        Assert.Equal("11월 23일(월) 14:00–14:30", choices[0]["title"]!.GetValue<string>());

        await teams.Presses(Seat.Jihoon, "보내기", new Dictionary<string, string> { ["slot"] = choices[0]["value"]!.GetValue<string>() });
        await bot.Work();
        Assert.Contains("2026-11-23 14:00 (Seoul)", Latest(Seat.Haneul).Words, StringComparison.Ordinal);
        Assert.Empty(graph.Events);

        await teams.Presses(Seat.Haneul, "좋습니다");
        await bot.Work();
        await bot.Work();
        var (organiser, made) = Assert.Single(graph.Events);
        Assert.Equal(Seat.Jihoon.Id, organiser);
        Assert.Equal(graph.Accounts[Seat.Haneul.Id].Mail, made["attendees"]![0]!["emailAddress"]!["address"]!.GetValue<string>());
        Assert.Equal(("2026-11-23T05:00:00", true), (made["start"]!["dateTime"]!.GetValue<string>(), made["isOnlineMeeting"]!.GetValue<bool>()));
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Haneul])
        {
            Assert.Contains(teams.History(who), words => words.Contains("대화가 두 분의 일정에 들어갔습니다: 2026-11-23 14:00 (Seoul)", StringComparison.Ordinal));
            Assert.Contains(teams.Chat(who), shown => shown.Card?.ToJsonString().Contains("https://teams.microsoft.com/l/meetup-join/", StringComparison.Ordinal) is true);
        }
    }

    [Fact]
    public async Task An_event_whose_answer_was_lost_is_found_again_and_not_made_twice()
    {
        await using var bot = await Start();
        await Asked(bot);
        await teams.Presses(Seat.Jihoon, "대화 제안");
        await teams.Presses(Seat.Jihoon, "보내기", new Dictionary<string, string> { ["slot"] = Choices(Latest(Seat.Jihoon).Card!)[0]["value"]!.GetValue<string>() });
        await bot.Work();
        graph.LosesAnswers = true;
        await teams.Presses(Seat.Haneul, "좋습니다");
        await bot.Work();
        Assert.Single(graph.Events);
        graph.LosesAnswers = false;
        clock.Advance(TimeSpan.FromMinutes(2));
        await bot.Work();
        await bot.Work();
        Assert.Single(graph.Events);
        Assert.Contains(teams.History(Seat.Jihoon), words => words.Contains("두 분의 일정에 들어갔습니다", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calendars_that_may_not_be_written_leave_it_to_the_two()
    {
        await using var bot = await Start();
        await Asked(bot);
        await teams.Presses(Seat.Jihoon, "대화 제안");
        await teams.Presses(Seat.Jihoon, "보내기", new Dictionary<string, string> { ["slot"] = Choices(Latest(Seat.Jihoon).Card!)[0]["value"]!.GetValue<string>() });
        await bot.Work();
        graph.Fails = (_, path) => path.Contains("/events", StringComparison.Ordinal) ? (403, null) : null;
        await teams.Presses(Seat.Haneul, "좋습니다");
        await bot.Work();
        Assert.Empty(graph.Events);
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Haneul]) Assert.Contains(teams.History(who), words => words.Contains("일정에 넣지 못했습니다. 직접 넣어 주세요", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_calendars_cannot_be_seen_the_leader_writes_when()
    {
        graph.Fails = (_, path) => path.Contains("getSchedule", StringComparison.Ordinal) ? (403, null) : null;
        await using var bot = await Start();
        await Asked(bot);
        await teams.Presses(Seat.Jihoon, "대화 제안");
        Assert.Contains("지금은 두 분의 일정을 볼 수 없습니다", Latest(Seat.Jihoon).Words, StringComparison.Ordinal);
        await teams.Presses(Seat.Jihoon, "보내기", new Dictionary<string, string> { ["언제가 좋을까요?"] = "내일 오전 10시" });
        await bot.Work();
        Assert.Contains("내일 오전 10시", Latest(Seat.Haneul).Words, StringComparison.Ordinal);
        await teams.Presses(Seat.Haneul, "좋습니다");
        await bot.Work();
        Assert.Empty(graph.Events);
    }

    [Fact]
    public async Task Without_calendars_the_form_is_as_ever_and_nobody_is_asked()
    {
        await using var bot = await Start(calendars: false);
        await Asked(bot);
        await teams.Presses(Seat.Jihoon, "보내기", new Dictionary<string, string> { ["언제가 좋을까요?"] = "내일 오전 10시" });
        await bot.Work();
        Assert.Contains("내일 오전 10시", Latest(Seat.Haneul).Words, StringComparison.Ordinal);
        Assert.Empty(graph.Questions);
    }

    [Fact]
    public async Task A_time_that_has_passed_is_not_offered_from_an_old_card()
    {
        await using var bot = await Start();
        await Asked(bot);
        await teams.Presses(Seat.Jihoon, "대화 제안");
        var slot = Choices(Latest(Seat.Jihoon).Card!)[0]["value"]!.GetValue<string>();
        clock.Advance(TimeSpan.FromDays(1));
        await teams.Presses(Seat.Jihoon, "보내기", new Dictionary<string, string> { ["slot"] = slot });
        Assert.Contains("그 시간은 이미 지났습니다", Latest(Seat.Jihoon).Words, StringComparison.Ordinal);
    }
}
