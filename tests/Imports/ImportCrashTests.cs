using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.HandOvers;

namespace SalesBot.Tests.Imports;

/// <summary>The program dies in the middle of a file: whoever starts next goes on there, and nothing comes twice.</summary>
public class ImportCrashTests
{
    const int rows = 120;

    [Fact]
    public async Task An_import_that_was_cut_off_goes_on_where_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-import-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            var file = ChatStory.Encoded("cp949", "번호,고객사,기회명,담당자,금액\r\n" + string.Concat(Enumerable.Range(1, rows).Select(at => $"=\"{at:D4}\",고객사 {at % 40},기회 {at},김하늘,{at}000000\r\n")));
            await using (var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder)))
            {
                teams.Bot = bot.Address;
                Assert.Equal(200, await teams.SendsFile(Seat.Mina, "crm.csv", file));
                await bot.Work();
            }
            await using (var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), tables: (_, tables) => new DyingTables(tables, SalesBot.Storage.Table.Opportunity, after: 70)))
            {
                teams.Bot = bot.Address;
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
                await story.Do($"민아 presses {rows}건 가져오기");
                await Assert.ThrowsAsync<ProcessKilled>(bot.Work);
            }
            clock.Advance(TimeSpan.FromMinutes(2));
            await using (var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder)))
            {
                teams.Bot = bot.Address;
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
                await bot.Work();
                await story.Do("민아 sees 가져왔습니다");
                var tenant = TenantId.Of("local");
                var desk = await bot.Stores.Desks.Opportunities(tenant, UserId.Of(Seat.Haneul.Id), default);
                Assert.Equal(rows, desk.Count);
                Assert.All(desk, opportunity => Assert.Equal(1, opportunity.Version));
                Assert.Equal(1, teams.Chat(Seat.Mina).Count(shown => shown.Words.StartsWith("가져왔습니다", StringComparison.Ordinal)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
