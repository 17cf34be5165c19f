using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Customers;

/// <summary>Two people of one name who had been taken for one: what was told of each is with each of them, wherever it stands.</summary>
public class SeparatedTests
{
    const string marker = "남궁마루";
    static readonly TenantId tenant = TenantId.Of("local");

    [Fact]
    public async Task What_was_told_of_the_other_goes_with_the_other_even_if_the_intent_is_lost_and_an_erasure_reaches_it()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-separated-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            await using var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true);
            teams.Bot = bot.Address;
            await Play($"하늘: 어제 한빛 {marker} 부장님 만났는데 예산 3억 확보됐다고 하심", "하늘 presses 저장", $"하늘: 오늘 한빛 {marker} 부장님과 통화. 결정은 12월 20일까지 한다고 하심", "하늘 presses 저장",
                $"하늘: 한빛 {marker} 누구야", $"하늘 presses 약속 적기 > 저장 {{ 무엇을 약속={marker} 과장님께 사례 보내기 }}");
            var first = PersonId.Of((await bot.Stores.Customers.Named(tenant, marker, default)).First(pointer => pointer.Kind is NamePointer.OfPerson).Records[0]);
            var known = (await bot.Stores.Customers.Person(tenant, first, default))!;
            var company = known.Latest!.Company;
            var deal = (await bot.Stores.Customers.OpportunitiesAt(tenant, company, default))[0].Id;

            await teams.Presses(Seat.Haneul, "두 분이 섞여 있어요 > 나누기", new Dictionary<string, string> { ["그분의 직함"] = "과장", ["그분의 역할, 약속, 기록"] = known.Observations.Find(seen => seen.Fact is Topic.DecisionDate)!.Id });
            // Nobody has worked yet; the intent gets lost, and what is remembered beside it brings it back.
            var tables = (ITables)bot.Services.GetService(typeof(ITables))!;
            var lost = 0;
            await foreach (var row in tables.Everything(Table.Due, default))
                if (Keys.Parts(row.Key).Contains(nameof(DueKind.Separated)))
                {
                    await tables.Submit(Table.Due, row.Partition, [new RowOp.Delete(row.Key)], default);
                    lost++;
                }
            Assert.Equal(1, lost);
            await bot.Audit();
            await bot.Work();

            var other = Namesakes.Another(ToldPerson.Read($"{marker} 과장")!, company);
            var told = (await bot.Stores.Opportunities.Head(tenant, deal, default))!.Value;
            Assert.Equal((first, other), (told.About(Topic.Budget)!.Person, told.About(Topic.DecisionDate)!.Person));
            var events = await bot.Stores.Opportunities.Events(tenant, deal, default);
            Assert.Equal(other, Assert.Single(events.OfType<FactLearned>(), fact => fact.Topic is Topic.DecisionDate && fact.Person is not null).Person);
            await foreach (var (person, _) in bot.Stores.Customers.Separating(tenant, default)) Assert.Fail($"The separation of {person} is remembered although it was carried out.");

            // In free words the title says who is meant; without one the name is nobody's, and no one is asked.
            async Task<string> Help(string words)
            {
                await Play($"하늘: 도움 요청 한빛전자 {words}");
                return (await bot.Stores.Opportunities.Head(tenant, deal, default))!.Value.Help!.Words;
            }
            Assert.Contains(NameTokens.Of(other), await Help($"{marker} 과장님께 드릴 견적 승인이 필요합니다"), StringComparison.Ordinal);
            Assert.Contains(NameTokens.Of(first), await Help($"{marker} 부장님께 드릴 견적 승인이 필요합니다"), StringComparison.Ordinal);
            Assert.Empty(NameTokens.In(await Help($"{marker} 님 일정이 필요합니다")));

            // Before they were told apart their name stood for both; the title behind it says that the other was meant.
            var erasing = new Erasure(other, UserId.Of(Seat.ByName["민아"].Id), clock.GetUtcNow());
            await bot.Stores.Dues.Put(new(erasing.At, DueKind.Erase, tenant, other.Value), default);
            await bot.Stores.Erasures.Put(tenant, erasing, default);
            await bot.Work();
            clock.Advance(TimeSpan.FromMinutes(12));
            await bot.Work();
            await foreach (var (table, row) in All(tables))
                if (row.Body.Contains($"{NameTokens.Of(first)} 과장", StringComparison.Ordinal) || row.Body.Contains($"{marker} 과장", StringComparison.Ordinal)) Assert.Fail($"{table} {row.Key} {row.Body}");
            await Play($"하늘: 한빛 {marker} 부장 누구야", "하늘 sees (삭제된 분)");

            async Task Play(params string[] lines)
            {
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
                foreach (var line in lines)
                {
                    await story.Do(line);
                    await bot.Work();
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async IAsyncEnumerable<(Table Table, Row Row)> All(ITables tables)
    {
        foreach (var table in Enum.GetValues<Table>())
            await foreach (var row in tables.Everything(table, default)) yield return (table, row);
    }
}
