using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Surface;

/// <summary>An answer that Teams does not take because it wants a pause is not lost: it is said when the pause is over, once, whatever becomes of the program meanwhile.</summary>
public sealed class OwedReplyTests : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-owed-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInTeams teams = null!;

    public async Task InitializeAsync() => teams = await StandInTeams.Start();

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task<BotHost> Start()
    {
        var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true);
        teams.Bot = bot.Address;
        return bot;
    }

    void Throttles(int seconds) => teams.Refuse = context =>
    {
        context.Response.Headers.RetryAfter = $"{seconds}";
        return 429;
    };

    [Fact]
    [Row("3 error 429")]
    public async Task What_a_turn_had_to_say_in_a_pause_is_said_after_it_once_also_by_the_program_that_comes_next()
    {
        Throttles(30);
        await using (var first = await Start())
        {
            // The line is delivered twice, as Teams does when it thinks the first was lost.
            teams.Deliveries = 2;
            await teams.Says(Seat.Haneul, "체크인 한빛전자");
            teams.Deliveries = 1;
            await first.Work();
            Assert.Empty(teams.Chat(Seat.Haneul));
        }
        await using var second = await Start();
        clock.Advance(TimeSpan.FromSeconds(29));
        await second.Work();
        Assert.Empty(teams.Chat(Seat.Haneul));

        // The first one to say it is asked for another pause.
        clock.Advance(TimeSpan.FromSeconds(2));
        await second.Work();
        Assert.Empty(teams.Chat(Seat.Haneul));
        teams.Refuse = null;
        clock.Advance(TimeSpan.FromSeconds(31));
        await second.Work();
        await second.Work();
        Assert.Contains("한빛전자", Assert.Single(teams.Chat(Seat.Haneul)).Words, StringComparison.Ordinal);

        // It is a card like any other.
        await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 많이 낮췄다고 합니다" });
        Assert.Contains("경쟁사가 가격을 많이 낮췄다고 합니다", teams.Chat(Seat.Haneul)[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    [Row("3 POST is not repeated blindly")]
    public async Task What_may_have_been_taken_is_not_said_again()
    {
        teams.Refuse = _ => 500;
        await using var bot = await Start();
        await teams.Says(Seat.Haneul, "도움말");
        teams.Refuse = null;
        clock.Advance(TimeSpan.FromHours(1));
        await bot.Work();
        Assert.Empty(teams.Chat(Seat.Haneul));
    }

    [Fact]
    public async Task Several_answers_come_in_their_order_and_names_stand_in_them()
    {
        await using var bot = await Start();
        await teams.Says(Seat.Haneul, "체크인 한빛전자");
        await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["최종 결재"] = "최영수 상무", ["어떻게 아셨나요"] = "고객이 직접 말씀·문서", ["누가 말씀"] = "김철수 부장", ["문제 없음"] = "true" });
        Throttles(20);
        var before = teams.Chat(Seat.Haneul).Count;
        await teams.Says(Seat.Haneul, "한빛에 아는 사람 누구");
        clock.Advance(TimeSpan.FromSeconds(1));
        await teams.Says(Seat.Haneul, "도움말");
        teams.Refuse = null;
        clock.Advance(TimeSpan.FromSeconds(21));
        await bot.Work();
        var came = teams.Chat(Seat.Haneul).Skip(before).Select(shown => shown.Words).ToList();
        Assert.Equal(2, came.Count);
        Assert.Contains("최영수", came[0], StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", came[0], StringComparison.Ordinal);
        Assert.Contains("체크인", came[1], StringComparison.Ordinal);
    }
}
