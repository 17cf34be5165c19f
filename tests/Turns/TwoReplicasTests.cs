using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Turns;

/// <summary>What a person said of themselves to one replica a moment ago counts for the other one too.</summary>
public sealed class TwoReplicasTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-replicas-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Being_away_and_back_a_pause_and_the_language_hold_whichever_replica_hears_of_them()
    {
        var clock = new FakeTimeProvider(BotHost.Monday);
        await using var teams = await StandInTeams.Start();
        await using var one = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true);
        await using var other = await BotHost.Start(folder + "/other", clock, BotHost.Sqlite(folder), samples: true, services: services => services.Replace(ServiceDescriptor.Singleton(one.Stores)));
        foreach (var bot in (BotHost[])[one, other]) await At(bot, "도움말");

        await At(one, "부재 내일까지");
        Assert.Contains("돌아오셨습니다", await At(other, "부재 끝"), StringComparison.Ordinal);
        Assert.Contains("지금 부재로 기록되어 있지 않습니다", await At(one, "부재 끝"), StringComparison.Ordinal);

        await At(one, "쉬기 2026-12-01");
        await At(other, "영어");
        Assert.Contains("paused until Tue 1 Dec", await At(one, "settings"), StringComparison.Ordinal);
        Assert.Contains("Check-ins will come again", await At(other, "resume"), StringComparison.Ordinal);
        Assert.DoesNotContain("paused", await At(one, "settings"), StringComparison.Ordinal);

        Task<string> At(BotHost bot, string line) => Says(teams, bot, line);
    }

    [Fact]
    public async Task A_check_in_goes_on_whichever_replica_hears_the_next_answer_and_a_line_that_comes_again_to_the_other_one_is_taken_once()
    {
        var clock = new FakeTimeProvider(BotHost.Monday);
        await using var teams = await StandInTeams.Start();
        await using var one = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true);
        await using var other = await BotHost.Start(folder + "/other", clock, BotHost.Sqlite(folder), samples: false);

        await Says(teams, one, "체크인 한빛");
        Assert.Contains("최종 결재는", await Says(teams, one, "12월 3일에 공장에서 시연하기로 함"), StringComparison.Ordinal);
        var line = teams.Envelope(Seat.Haneul, "message", ("text", "박영수 상무"));
        foreach (var bot in (BotHost[])[other, one, one])
        {
            teams.Bot = bot.Address;
            (await teams.Post(line)).EnsureSuccessStatusCode();
        }
        Assert.Contains("방금 답하신 내용은 어떻게 아셨나요?", await Says(teams, one, "모르겠어요"), StringComparison.Ordinal);
        Assert.Contains("새로 생긴 문제가 있나요?", await Says(teams, other, "김철수 부장님이 직접 말씀하심"), StringComparison.Ordinal);
        var stored = await Says(teams, one, "없음");
        Assert.Contains("저장했습니다 · 한빛전자", stored, StringComparison.Ordinal);
        Assert.Contains("박영수 상무", stored, StringComparison.Ordinal);
        Assert.Contains("아직 모름", stored, StringComparison.Ordinal);
    }

    static async Task<string> Says(StandInTeams teams, BotHost bot, string line)
    {
        teams.Bot = bot.Address;
        await teams.Says(Seat.Haneul, line);
        return teams.Chat(Seat.Haneul)[^1].Words;
    }
}
