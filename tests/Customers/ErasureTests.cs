using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Files;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Customers;

/// <summary>A person with a marker name is written everywhere the product can, erased, and looked for everywhere.</summary>
public class ErasureTests
{
    const string marker = "남궁마루";

    static readonly string[] spellings = [marker, "남궁 마루", "Maru Namgoong", "남궁 부장", "남궁부장"];
    static readonly TenantId tenant = TenantId.Of("local");
    static readonly Seat admin = Seat.ByName["민아"];

    /// <summary>Recognised where the sentence tells who it is, and not where the name runs into another word, stands apart, or is told of another customer.</summary>
    static readonly string[] written =
    [
        "지훈: 도움말", "서준: 도움말", "Emma: help",
        // Facts, observations, promises, paths, aliases.
        $"하늘: 어제 한빛 {marker} 부장님 만났는데 예산 3억 확보됐다고 하심. {marker} 씨가 납기를 걱정함", "하늘 presses 저장",
        $"하늘: 한빛전자(샘플) {marker} 누구야", $"하늘 sees {marker}",
        $"하늘 presses 관찰 남기기 > 저장 {{ 보거나 들은 것={marker} 님이 품질을 칭찬하심; 태도=우호 }}",
        $"하늘 presses 관찰 남기기 > 저장 {{ 보거나 들은 것=남궁 마루 님이 그{marker}라고 불리는 것을 싫어하심; 나와 리더만=true }}",
        $"하늘 presses 약속 적기 > 저장 {{ 무엇을 약속={marker} 님께 사례 보내기 }}",
        $"하늘 presses 제가 만날 수 있어요 > 저장 {{ 어떻게=그{marker}모임 }}",
        "하늘 presses 이름·소속 > 저장 { 다른 표기=Maru Namgoong }",
        // By surname and title: of what the person said, beside it, and on the record of a colleague of theirs.
        "하늘: 오늘 한빛 남궁 부장님과 통화. 품의는 12월 둘째 주라고 하심. 남궁부장님이 서두르심", "하늘 presses 저장",
        "하늘: 도움 요청 한빛전자 남궁 부장님께 드릴 견적 승인이 필요합니다",
        // On the record of another person.
        $"하늘: 김철수 부장 누구야", $"하늘 presses 관찰 남기기 > 저장 {{ 보거나 들은 것=Maru Namgoong 님과 사이가 좋으심, 그{marker}또. 남궁 부장과 점심을 드심 }}",
        // Problems, requests, steps and questions, of this customer and of others.
        "하늘: 체크인 한빛", $"하늘 presses 보내기 (빈칸은 ‘모름’) {{ 새로 생긴 문제={marker} 부장님이 반대하십니다 }}",
        $"지훈 presses 단계 정하기 > 보내기 {{ 무엇을={marker} 님과 남궁 마루 님 점심; 언제까지=2026-11-25; 잘됐다고={marker}씨가 웃음 }}",
        "하늘: 도움 요청 대성화학 남궁 마루 님 소개를 받고 싶습니다", $"하늘: 도움 요청 가온물류 그{marker}가또말함",
        // Cases: of a known customer and of none, with a cause and an action.
        $"서준: 한빛전자(샘플) {marker} 부장님이 납기 때문에 화가 많이 났어요", "서준 presses 접수",
        "지훈: VOC-1001 지정 김하늘", "하늘: VOC-1001 수락", $"하늘: VOC-1001 원인 {marker} 님께 그{marker}일정을 알리지 않음", "하늘: 소통",
        $"하늘: VOC-1001 조치 {marker} 님께 일정 설명, 남궁 부장님 확인", "하늘: 나", "하늘: 2026-12-01", $"하늘: VOC-1001 고객 소식 {marker} 님이 다시 전화하심",
        $"서준: 고객 불만 그{marker} 님이라는 분이 불친절했다고 하심", "서준 presses 접수 { 고객사=모름; 누가=모름 }",
        // A hand-over with what is only in the head.
        "지훈: 인수인계", "지훈 presses 시작 { 넘겨주는 사람=김하늘; 이어받는 사람=Emma Clark }",
        "하늘 presses 열기 @ 한빛전자", $"하늘 presses 머릿속에만 있는 것 > 저장 {{ 누가 우리를 돕고={marker} 님이 늘 먼저 알려 주심, 그{marker}라고도 함 }}",
        // A report that was sent, a summary that was kept, and forms that are not finished.
        "clock 2026-11-26 17:00", "하늘: 주간 보고", "하늘 presses 고치기 @ 한빛전자", $"하늘 presses 저장 {{ 다음 주 계획={marker} 님과 그{marker}면담 }}", "하늘 presses 리더에게 보내기",
        "지훈: 주간 요약", "clock 2026-11-30 08:01", "하늘: 새 기회", $"하늘: {marker}산업", $"Emma: log complaint {marker}",
    ];

    [Fact]
    public async Task An_erased_name_is_nowhere_any_more_and_a_restored_backup_loses_it_again()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-erasure-").FullName;
        var logged = new Everything();
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            async Task<BotHost> Start()
            {
                var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true, services: services => services.AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddFilter<Everything>(null, LogLevel.Trace).AddProvider(logged)));
                teams.Bot = bot.Address;
                return bot;
            }

            await using (var bot = await Start())
            {
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
                foreach (var line in written)
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
                var found = await Found(bot);
                // Every table in which people's words can lie holds it now.
                Assert.Superset(new HashSet<Table> { Table.Opportunity, Table.Person, Table.Company, Table.Names, Table.Voice, Table.Cause, Table.HandOver, Table.Desk, Table.Conversation, Table.Report, Table.Summary }, found.Select(one => one.Table).ToHashSet());
                Assert.NotEmpty(await InFiles(bot));
            }
            Assert.True(InFile(folder));
            File.Copy(Path.Combine(folder, "salesbot.db"), Path.Combine(folder, "backup.db"));

            PersonId erased;
            await using (var bot = await Start())
            {
                erased = PersonId.Of((await bot.Stores.Customers.Named(tenant, marker, default)).First(pointer => pointer.Kind is NamePointer.OfPerson).Records[0]);
                await teams.Says(admin, $"개인정보 {marker}");
                await teams.Presses(admin, "삭제 > 삭제", new Dictionary<string, string> { ["name"] = marker });
                await bot.Work();

                // While it is on its way a colleague writes on the card they have before them, another is told of the person anew, and a turn that was decided before arrives after the first pass.
                await teams.Presses(Seat.Haneul, "관찰 남기기 > 저장", new Dictionary<string, string> { ["보거나 들은 것"] = $"{marker} 님이 그{marker}라고 하심" }, marker);
                var company = (await bot.Stores.Customers.Named(tenant, "한빛전자", default)).First(pointer => pointer.Kind is NamePointer.OfCompany);
                var late = new NamedPerson(erased, ToldPerson.Read($"{marker} 부장")!, CompanyId.Of(company.Records[0]), company.Name, new(2026, 11, 30));
                await bot.Stores.Customers.Meet(tenant, late, UserId.Of(Seat.Haneul.Id), clock.GetUtcNow(), default);
                await teams.Says(Seat.Haneul, "취소");
                await teams.Says(Seat.Haneul, $"도움 요청 가온물류 또 그{marker}라고 하심");
                await bot.Work();
                Assert.NotEmpty(await Found(bot));

                clock.Advance(TimeSpan.FromMinutes(12));
                await bot.Work();
                await bot.Work();
                Assert.Empty(await Found(bot));
                Assert.Empty(await InFiles(bot));
                await teams.Says(Seat.Haneul, $"한빛전자(샘플) {marker} 누구야");
                Assert.DoesNotContain("칭찬", teams.Chat(Seat.Haneul)[^1].Words, StringComparison.Ordinal);
                // The case and the opportunity stay, the name does not.
                await teams.Says(Seat.Jihoon, "VOC-1001");
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
                clock.Advance(TimeSpan.FromMinutes(12));
                await bot.Work();
                Assert.Empty((await Found(bot)).Select(one => one.Row));
                Assert.DoesNotContain(logged.Said, line => spellings.Any(name => line.Contains(name, StringComparison.OrdinalIgnoreCase)));

                // Somebody of that name who is told of afterwards is somebody new, and stays.
                await teams.Says(Seat.Haneul, "취소");
                await teams.Says(Seat.Haneul, $"오늘 한빛 {marker} 부장님 만났는데 예산 3억 확보됐다고 하심");
                await teams.Presses(Seat.Haneul, "저장");
                clock.Advance(TimeSpan.FromHours(2));
                await bot.Work();
                await bot.Work();
                Assert.NotEmpty(await Found(bot));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<List<(Table Table, string Row)>> Found(BotHost bot)
    {
        var found = new List<(Table, string)>();
        var tables = (ITables)bot.Services.GetService(typeof(ITables))!;
        foreach (var table in Enum.GetValues<Table>())
            await foreach (var row in tables.Everything(table, default))
                if (spellings.Any(name => row.Body.Contains(name, StringComparison.OrdinalIgnoreCase) || string.Concat(Keys.Parts(row.Key)).Contains(name.Replace(" ", ""), StringComparison.OrdinalIgnoreCase))) found.Add((table, $"{table} {row.Partition} {row.Key} {row.Body}"));
        return found;
    }

    /// <summary>The files that a leader and a rep can have, unpacked.</summary>
    static async Task<List<string>> InFiles(BotHost bot)
    {
        var (maker, found) = (bot.Services.GetRequiredService<FileMaker>(), new List<string>());
        foreach (var who in (Seat[])[Seat.Jihoon, Seat.Haneul])
            foreach (var order in (string[])["exportjson_1", "exportxlsx_1", "exportcsv_1", "packdocx_1", "packpptx_1", $"report_{Domain.Weekly.ReportRecord.IdOf(UserId.Of(Seat.Haneul.Id), Domain.Weekly.Week.Of(new(2026, 11, 26)))}"])
                if (await maker.Make(tenant, UserId.Of(who.Id), order, default) is { } made && Unpacked(made.Bytes).Any(text => spellings.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)))) found.Add($"{who.Name} {order}");
        return found;
    }

    static IEnumerable<string> Unpacked(byte[] bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 'P' || bytes[1] != 'K') return [Encoding.UTF8.GetString(bytes)];
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        })];
    }

    /// <summary>The bytes of the file and its log, whether or not a row still leads to them.</summary>
    static bool InFile(string folder) => Directory.GetFiles(folder, "salesbot.db*").Where(file => !file.Contains("before-restore", StringComparison.Ordinal))
        .Any(file => spellings.Any(name => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)) >= 0));

    /// <summary>Keeps every line of the log, however small.</summary>
    sealed class Everything : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Enqueue($"{formatter(state, exception)} {exception}");

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
