using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Customers;

/// <summary>A promise is brought up on its day whatever was lost meanwhile, and once however often it is looked at.</summary>
public class PromiseTimeTests
{
    const string marker = "남궁마루", isDue = "오늘까지인 약속입니다", isOver = "기한이 지난 약속입니다";
    static readonly TenantId tenant = TenantId.Of("local");

    [Fact]
    public async Task Its_lost_intent_is_put_back_and_what_was_said_is_not_said_again()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-promise-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            await using var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true);
            teams.Bot = bot.Address;
            var tables = (ITables)bot.Services.GetService(typeof(ITables))!;
            var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
            foreach (var line in (string[])["지훈: 도움말", $"하늘: 어제 한빛 {marker} 부장님 만났는데 예산 3억 확보됐다고 하심", "하늘 presses 저장", $"하늘: 한빛 {marker} 누구야", "하늘 presses 약속 적기 > 저장 { 무엇을 약속=사례 보내기; 언제까지=2026-11-24 }"]) await story.Do(line);
            var person = PersonId.Of((await bot.Stores.Customers.Named(tenant, marker, default)).First(pointer => pointer.Kind is NamePointer.OfPerson).Records[0]);
            var row = Assert.Single(await Waiting());
            await Lose();
            await bot.Audit();
            clock.Advance(TimeSpan.FromDays(1));
            await bot.Work();
            Assert.Equal((1, 0), (Said(Seat.Haneul, isDue), Said(Seat.Jihoon, isDue)));

            // As if the process had died after it was said.
            await bot.Stores.Dues.Put(new(clock.GetUtcNow(), DueKind.Promise, tenant, person.Value, row.Promise.Id), default);
            await bot.Work();
            Assert.Equal(1, Said(Seat.Haneul, isDue));

            // The next day is put back as well, and comes once, to the leader too.
            await Lose();
            await bot.Audit();
            for (int day = 0; day < 3; day++)
            {
                clock.Advance(TimeSpan.FromDays(1));
                await bot.Work();
            }
            Assert.Equal((1, 1), (Said(Seat.Haneul, isOver), Said(Seat.Jihoon, isOver)));

            // It goes with the person, its notices and the desk too; and who approves is not known any more.
            var deal = (await bot.Stores.Customers.OpportunitiesAt(tenant, (await bot.Stores.Customers.Person(tenant, person, default))!.Latest!.Company, default))[0].Id;
            var head = (await bot.Stores.Opportunities.Head(tenant, deal, default))!;
            FactLearned approves = new(Topic.Approver, NameTokens.Of(person), Grade.Confirmed, null, null, new(2026, 11, 27), null, UserId.Of(Seat.Haneul.Id), clock.GetUtcNow());
            Assert.True(await ((Commit)bot.Services.GetService(typeof(Commit))!).OfWork(new OpportunityChange(head, OpportunityLedger.Apply(head.Value, [approves]).After!, [approves], []), tenant, clock.GetUtcNow(), default));
            await bot.Stores.Dues.Put(new(clock.GetUtcNow(), DueKind.Erase, tenant, person.Value), default);
            await bot.Stores.Erasures.Put(tenant, new(person, UserId.Of(Seat.ByName["민아"].Id), clock.GetUtcNow()), default);
            await bot.Work();
            Assert.False((await bot.Stores.Opportunities.Head(tenant, deal, default))!.Value.Knows(Topic.Approver));
            Assert.Empty(await Waiting());
            await foreach (var kept in tables.Everything(Table.Person, default))
                Assert.False(kept.Partition.EndsWith(person.Value, StringComparison.Ordinal) && kept.Body.Contains(row.Promise.Id, StringComparison.Ordinal), kept.Key);

            int Said(Seat who, string words) => teams.History(who).Count(said => said.Contains(words, StringComparison.Ordinal));

            async Task<IReadOnlyList<PromiseRow>> Waiting() => await bot.Stores.Desks.Promises(tenant, UserId.Of(Seat.Haneul.Id), default);

            async Task Lose()
            {
                var lost = 0;
                await foreach (var due in tables.Everything(Table.Due, default))
                    if (Keys.Parts(due.Key).Contains(nameof(DueKind.Promise)))
                    {
                        await tables.Submit(Table.Due, due.Partition, [new RowOp.Delete(due.Key)], default);
                        lost++;
                    }
                Assert.Equal(1, lost);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
