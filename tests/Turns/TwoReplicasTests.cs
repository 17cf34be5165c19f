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

        async Task<string> At(BotHost bot, string line)
        {
            teams.Bot = bot.Address;
            await teams.Says(Seat.Haneul, line);
            return teams.Chat(Seat.Haneul)[^1].Words;
        }
    }
}
