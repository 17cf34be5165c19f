using Microsoft.Extensions.Time.Testing;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Customers;

/// <summary>A person with a marker name is written everywhere the product can, erased, and looked for everywhere.</summary>
public class ErasureTests
{
    const string marker = "남궁마루";

    static readonly string[] spellings = [marker, "남궁 마루", "Maru Namgoong"];

    [Fact]
    public async Task An_erased_name_is_nowhere_any_more_and_a_restored_backup_loses_it_again()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-erasure-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            var admin = new Seat("정민아", "00000000-0000-4000-8000-000000000006");
            async Task<BotHost> Start()
            {
                var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true);
                teams.Bot = bot.Address;
                return bot;
            }

            await using (var bot = await Start())
            {
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
                foreach (var line in (string[])
                [
                    "지훈: 도움말",
                    $"하늘: 어제 한빛 {marker} 부장님 만났는데 예산 3억 확보됐다고 하심. {marker} 씨가 납기를 걱정함", "하늘 presses 저장",
                    $"하늘: 한빛전자(샘플) {marker} 누구야", $"하늘 sees {marker}",
                    $"하늘 presses 관찰 남기기 > 저장 {{ 보거나 들은 것={marker} 님이 품질을 칭찬하심; 태도=우호 }}",
                    $"하늘 presses 약속 적기 > 저장 {{ 무엇을 약속={marker} 님께 사례 보내기 }}",
                    "하늘 presses 이름·소속 > 저장 { 다른 표기=Maru Namgoong }",
                    // Nobody recognises these: another customer's opportunity, a word run together, the name apart, and a form that is not finished.
                    $"하늘: 도움 요청 대성화학 남궁 마루 님 소개를 받고 싶습니다", $"하늘: 도움 요청 가온물류 그{marker}가또말함", "하늘: 새 기회", $"하늘: {marker}산업",
                ]) await story.Do(line);
                await bot.Work();
                Assert.NotEmpty(await Found(bot));
            }
            Assert.True(InFile(folder));
            File.Copy(Path.Combine(folder, "salesbot.db"), Path.Combine(folder, "backup.db"));

            await using (var bot = await Start())
            {
                await teams.Says(admin, $"개인정보 {marker}");
                await teams.Presses(admin, "삭제 > 삭제", new Dictionary<string, string> { ["name"] = marker });
                // Somebody records of the same person while the erasure is on its way.
                await teams.Says(Seat.Haneul, "취소");
                await bot.Work();
                clock.Advance(TimeSpan.FromMinutes(12));
                await bot.Work();
                await bot.Work();
                Assert.Empty(await Found(bot));
                await teams.Says(Seat.Haneul, $"한빛전자(샘플) {marker} 누구야");
                Assert.DoesNotContain("칭찬", teams.Chat(Seat.Haneul)[^1].Words, StringComparison.Ordinal);
                await teams.Says(Seat.Jihoon, "가온물류");
                Assert.Contains("(삭제된 분)", teams.Chat(Seat.Jihoon)[^1].Words, StringComparison.Ordinal);
            }
            Assert.False(InFile(folder));

            // The backup still holds it. Restored, it loses it again when the bot starts.
            var terminal = new SalesBot.Bot.Terminal(new StringWriter(), new StringWriter());
            Assert.Equal(0, await SalesBot.Bot.ProgramCommands.Run(["restore", Path.Combine(folder, "backup.db"), "--Storage:File", Path.Combine(folder, "salesbot.db")], terminal)!);
            await using (var bot = await Start())
            {
                await bot.Audit();
                await bot.Work();
                Assert.Empty(await Found(bot));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<List<string>> Found(BotHost bot)
    {
        var found = new List<string>();
        var tables = (ITables)bot.Services.GetService(typeof(ITables))!;
        foreach (var table in Enum.GetValues<Table>())
            await foreach (var row in tables.Everything(table, default))
                if (spellings.Any(name => row.Body.Contains(name, StringComparison.OrdinalIgnoreCase) || string.Concat(Keys.Parts(row.Key)).Contains(name.Replace(" ", ""), StringComparison.OrdinalIgnoreCase))) found.Add($"{table} {row.Key} {row.Body}");
        return found;
    }

    /// <summary>The bytes of the file and its log, whether or not a row still leads to them.</summary>
    static bool InFile(string folder) => Directory.GetFiles(folder, "salesbot.db*").Where(file => !file.Contains("before-restore", StringComparison.Ordinal))
        .Any(file => spellings.Any(name => File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) >= 0));
}
