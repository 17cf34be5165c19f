using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Turns;

/// <summary>Azure Storage goes away in the middle of a check-in and comes back.</summary>
[Collection(AzuriteCollection.Name)]
public class UnreachableStorageTests(Azurite azurite)
{
    [Fact]
    public async Task A_storage_that_cannot_be_reached_is_said_and_the_same_press_works_once_it_is_back()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-unreachable-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var endpoint = azurite.ConnectionString.Split(';').Single(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal))["TableEndpoint=".Length..];
            await using var gate = new TcpGate(new(endpoint));
            var through = azurite.ConnectionString.Replace(new Uri(endpoint).Authority, $"127.0.0.1:{gate.Port}", StringComparison.Ordinal);
            await using var bot = await BotHost.Start(folder, new FakeTimeProvider(BotHost.Monday), ["--Storage:ConnectionString", through, "--Storage:Prefix", Azurite.NewPrefix()], samples: true);
            teams.Bot = bot.Address;
            string Newest(Seat who) => teams.Chat(who).MaxBy(shown => shown.Touched)!.Words;
            async Task<int> Version() => (await bot.Stores.Desks.Opportunities(TenantId.Of("local"), UserId.Of(Seat.Haneul.Id), default)).Single(opportunity => opportunity.CompanyName.StartsWith("한빛", StringComparison.Ordinal)).Version;

            await teams.Installs(Seat.Jihoon);
            await teams.Says(Seat.Haneul, "체크인 한빛");
            var version = await Version();
            var filled = new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 낮췄다고 함" };
            await gate.Close();
            await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", filled);
            Assert.Contains("저장하지 못했습니다", Newest(Seat.Haneul), StringComparison.Ordinal);
            await teams.Says(Seat.Haneul, "기다리는 일");
            Assert.Contains("저장하지 못했습니다", Newest(Seat.Haneul), StringComparison.Ordinal);

            gate.Open();
            Assert.Equal(version, await Version());
            await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", filled);
            await bot.Work();
            Assert.Contains("저장했습니다", Newest(Seat.Haneul), StringComparison.Ordinal);
            Assert.Equal(version + 1, await Version());
            Assert.Contains("경쟁사가 가격을 낮췄다고 함", Newest(Seat.Jihoon), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
