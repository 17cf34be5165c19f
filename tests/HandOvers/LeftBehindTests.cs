using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.HandOvers;

/// <summary>A rep and their leader are both gone: nobody's customers are left lying, an administrator gives them to somebody.</summary>
public class LeftBehindTests
{
    [Fact]
    public async Task Where_the_leader_is_gone_too_an_administrator_is_told_and_begins_the_hand_over()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-left-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            await using (var bot = await Start("everybody.csv", _ => true))
            {
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
                foreach (var line in (string[])["하늘: 도움말", "지훈: 도움말", "Emma: help", "민아: 도움말"]) await story.Do(line);
                // Nobody is told of somebody who is there.
                await bot.Audit();
                await bot.Work();
                await story.Do("민아 has never seen 누가 이어받을까요?");
            }
            await using (var bot = await Start("without.csv", line => !line.Contains("박지훈", StringComparison.Ordinal) && !line.Contains("김하늘", StringComparison.Ordinal)))
            {
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
                // Who has left is known after one look, and told with the next; however often, once.
                for (int look = 0; look < 3; look++)
                {
                    await bot.Audit();
                    await bot.Work();
                }
                Assert.Single(teams.History(Seat.Mina), words => words.Contains("김하늘 님의 고객을 누가 이어받을까요?", StringComparison.Ordinal));
                await story.Do("민아 presses 시작 { 이어받는 사람=Emma Clark }");
                await story.Do("민아 sees 인수인계: 김하늘 → Emma Clark");
                await bot.Work();
                await story.Do("Emma: check in 한빛");
                await story.Do("Emma sees MES 교체");
                // Pressed by somebody else, or once more, it shows how it stands.
                await story.Do("서준 presses what 민아 pressed");
                await story.Do("서준 has never seen 인수인계: 김하늘");
                await story.Do("민아 presses again");
                await bot.Audit();
                await bot.Work();
                Assert.Single(teams.History(Seat.Mina), words => words.Contains("누가 이어받을까요?", StringComparison.Ordinal));
            }

            async Task<BotHost> Start(string name, Func<string, bool> keeps)
            {
                var people = Path.Combine(folder, name);
                // Whoever was led by somebody who is gone is led by nobody.
                var lines = File.ReadAllLines(Path.Combine(Repository.Folder, "bot", "Local", "sample", "people.csv")).Where(keeps).ToList();
                if (name is "without.csv") lines = [.. lines.Select(line => line.Replace(Seat.Jihoon.Id, "", StringComparison.Ordinal))];
                File.WriteAllLines(people, lines);
                var bot = await BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), "--People:File", people], samples: true);
                teams.Bot = bot.Address;
                return bot;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
