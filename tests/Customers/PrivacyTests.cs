using Microsoft.Extensions.Time.Testing;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Customers;

/// <summary>What nobody needs any more goes: colleagues who have left, and customers of whom nothing was told for years.</summary>
public class PrivacyTests
{
    [Fact]
    public async Task A_colleague_who_has_left_and_customers_past_their_time_are_seen_first_and_then_erased()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-privacy-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            await using (var bot = await Start(folder, clock, teams, "everybody.csv", _ => true))
                await Play(bot, teams, clock,
                    "지훈: 도움말", "민아: 도움말", "하늘: 김철수 부장 누구야", "서준: 도움말", "서준: 서울병원 박 과장이 납기 때문에 화가 많이 났어요", "서준 presses 접수", "하늘: 도움 요청 대성화학 이서준 님이 도와주기로 함");

            await using (var bot = await Start(folder, clock, teams, "without.csv", line => !line.Contains("이서준", StringComparison.Ordinal) && !line.Contains("김하늘", StringComparison.Ordinal)))
            {
                await Play(bot, teams, clock,
                    "민아: 관리", "민아 presses 떠난 동료 보기", "민아 sees 이서준", "민아 sees 김하늘",
                    // Nobody's customers are lost over it.
                    "민아 presses 보기 @ 김하늘", "민아 sees 아직 넘기지 않은 기회", "민아 cannot press 삭제",
                    "민아: 개인정보 이서준", "민아 sees 디렉터리에서 빠진 동료입니다.",
                    "민아 presses Word로 받기", "민아 has seen 개인정보 이서준 2026-11-23.docx",
                    "민아 presses 삭제 > 삭제 { 성함=이서진 }", "민아 sees 적으신 성함이 기록과 다릅니다",
                    "민아 presses 삭제 > 삭제 { 성함=이서준 }", "민아 sees 삭제를 시작했습니다", "clock 2026-11-23 10:12", "clock 2026-11-23 11:30");
                Assert.Empty(await Holding(bot, "이서준"));
                // The case stays, with somebody who may look after it.
                await Play(bot, teams, clock, "지훈: VOC-1001", "지훈 sees 서울병원");

            }

            await using (var bot = await Start(folder, clock, teams, "later.csv", line => !line.Contains("이서준", StringComparison.Ordinal)))
            {
                // Three years on: whoever decides in an open opportunity stays, whoever was spoken of stays, the others are shown, and go when an administrator says so.
                await Play(bot, teams, clock, "clock 2029-12-03 10:00", "지훈: 서울병원(샘플) 이영희 팀장 누구야", "지훈 presses 관찰 남기기 > 저장 { 보거나 들은 것=다시 연락을 주심 }",
                    "민아: 관리", "민아 presses 다시 찾기", "민아: 관리", "민아 presses 누가 지워지는지 보기", "민아 sees 마지막 기록에서 36개월이 지났고", "민아 sees 김철수", "민아 does not see 정미란", "민아 does not see 이영희");
                await teams.Presses(Seat.ByName["민아"], "이분들의 기록 지우기 > 이분들의 기록 지우기");
                await Play(bot, teams, clock, "민아 sees 기록을 지우기 시작했습니다", "clock 2029-12-03 10:12", "clock 2029-12-03 11:30", "지훈: 한빛 김철수 부장 누구야", "지훈 sees 보여 드릴 기록이 없습니다", "지훈: 서울병원(샘플) 이영희 팀장 누구야", "지훈 sees 다시 연락을 주심",
                    "민아: 관리", "민아 sees 지난 고객 0명");
                Assert.Empty(await Holding(bot, "김철수"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<BotHost> Start(string folder, FakeTimeProvider clock, StandInTeams teams, string name, Func<string, bool> keeps)
    {
        var people = Path.Combine(folder, name);
        File.WriteAllLines(people, File.ReadAllLines(Path.Combine(Repository.Folder, "bot", "Local", "sample", "people.csv")).Where(keeps));
        var bot = await BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), "--People:File", people], samples: true);
        teams.Bot = bot.Address;
        return bot;
    }

    static async Task Play(BotHost bot, StandInTeams teams, FakeTimeProvider clock, params string[] lines)
    {
        var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
        foreach (var line in lines)
        {
            try
            {
                await story.Do(line);
            }
            catch (Exception failure)
            {
                throw new Xunit.Sdk.XunitException($"{line}\n{failure.Message}\n{bot.Complained}");
            }
            await bot.Work();
        }
    }

    static async Task<List<string>> Holding(BotHost bot, string name)
    {
        var found = new List<string>();
        var tables = (ITables)bot.Services.GetService(typeof(ITables))!;
        foreach (var table in Enum.GetValues<Table>())
            await foreach (var row in tables.Everything(table, default))
                if (row.Body.Contains(name, StringComparison.Ordinal) || string.Concat(Keys.Parts(row.Key)).Contains(name, StringComparison.Ordinal)) found.Add($"{table} {row.Key} {row.Body}");
        return found;
    }
}
