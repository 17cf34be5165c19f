using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Work;

public class LateCheckInTests
{
    [Fact]
    public async Task A_check_in_that_comes_late_does_not_ask_about_what_was_told_since_it_was_due()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-late-").FullName;
        var clock = new FakeTimeProvider(BotHost.Monday);
        await using (var teams = await StandInTeams.Start())
        await using (var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder)))
        {
            teams.Bot = bot.Address;
            clock.SetUtcNow(BotHost.Monday.AddDays(4));
            await teams.Says(Seat.Haneul, "새 기회 한빛전자 MES 교체");
            await bot.Work();
            Assert.Single(teams.Chat(Seat.Haneul));

            clock.SetUtcNow(BotHost.Monday.AddDays(10).AddHours(7));
            await bot.Work();
            Assert.Contains("이번 주 체크인입니다", teams.Chat(Seat.Haneul)[^1].Words, StringComparison.Ordinal);
        }
        Directory.Delete(folder, recursive: true);
    }
}
