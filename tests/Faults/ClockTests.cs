using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>Clocks that are wrong: set back, set forward, or different on two replicas. Cards may come later for it; none is lost, and none comes twice.</summary>
[Collection(AzuriteCollection.Name)]
public class ClockTests(Azurite azurite)
{
    const string News = "김하늘 님의 체크인에서 함께 볼 것이 있습니다.";

    [Fact]
    public async Task A_clock_that_is_set_back_an_hour_delays_a_card_and_loses_none()
    {
        using var folder = new Folder();
        await using var teams = await StandInTeams.Start();
        var clock = new FakeTimeProvider(BotHost.Monday);
        await using var bot = await BotHost.Start(folder.Path, clock, BotHost.Sqlite(folder.Path), samples: true);
        teams.Bot = bot.Address;
        await teams.Says(Seat.Jihoon, "도움말");
        await ReportsAProblem(teams);

        clock.AdjustTime(BotHost.Monday.AddHours(-1));
        await bot.Work();
        await bot.Audit();
        clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(2));
        await bot.Work();
        await bot.Work();

        Assert.Single(teams.History(Seat.Jihoon), words => words.Contains(News, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_that_jumps_a_day_forward_sends_what_fell_due_once()
    {
        using var folder = new Folder();
        await using var teams = await StandInTeams.Start();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 15, 59, 0, TimeSpan.FromHours(9)));
        await using var bot = await BotHost.Start(folder.Path, clock, BotHost.Sqlite(folder.Path), samples: true);
        teams.Bot = bot.Address;
        await teams.Says(Seat.Haneul, "도움말");

        clock.Advance(TimeSpan.FromDays(1));
        for (int times = 0; times < 3; times++) await bot.Work();

        Assert.Single(teams.History(Seat.Haneul), words => words.StartsWith("이번 주 체크인입니다", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_replicas_whose_clocks_are_five_minutes_apart_send_each_card_once()
    {
        using var folder = new Folder();
        await using var teams = await StandInTeams.Start();
        var store = StoryStore.Azure(azurite);
        var (early, late) = (new FakeTimeProvider(BotHost.Monday), new FakeTimeProvider(BotHost.Monday.AddMinutes(5)));
        await using var first = await BotHost.Start(folder.Path, early, store.Settings, samples: true, (_, tables) => store.Around(tables));
        await using var second = await BotHost.Start(folder.Path, late, store.Settings, samples: false, (_, tables) => store.Around(tables));
        teams.Bot = first.Address;
        await teams.Says(Seat.Jihoon, "도움말");
        teams.Bot = second.Address;
        await ReportsAProblem(teams);

        // Neither has done what it caused at once; each sweeps by its own clock.
        for (int minutes = 0; minutes <= 6; minutes++)
        {
            await first.Work();
            await second.Work();
            early.Advance(TimeSpan.FromMinutes(1));
            late.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(teams.History(Seat.Jihoon), words => words.Contains(News, StringComparison.Ordinal));
    }

    static async Task ReportsAProblem(StandInTeams teams)
    {
        await teams.Says(Seat.Haneul, "체크인 한빛");
        await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 많이 낮췄다고 합니다" });
    }
}
