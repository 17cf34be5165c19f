using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.History;

namespace SalesBot.Tests.HandOvers;

/// <summary>A year of three reps. One of them disappears, and the successor can answer from chat.</summary>
public class YearHandedOverTests
{
    const string restricted = "조직 개편으로 곧 자리를 옮길 듯하다고 하심";

    static readonly TenantId tenant = TenantId.Of("local");

    [Fact]
    public async Task Everything_of_a_rep_who_disappears_is_there_for_the_successor_and_for_nobody_else()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-year-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            var everybody = People(folder, "everybody.csv", YearOfHistory.Reps);
            var company = Enumerable.Range(0, YearOfHistory.Companies).First(at => YearOfHistory.RepOf(at) == YearOfHistory.Haneul);
            var (customer, people) = (YearOfHistory.AllCompanies[company], YearOfHistory.PeopleAt(company));
            Dictionary<int, (int Events, int Seen, int Promises)> before;
            await YearStore.Begin(Path.Combine(folder, "salesbot.db"));
            await using (var bot = await Start(folder, clock, everybody))
            {
                teams.Bot = bot.Address;
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
                await story.Do($"하늘: {customer.Name} {people[0].Who} 누구야");
                await story.Do($"하늘 sees {people[0].Name}");
                await story.Do("하늘 presses 관찰 남기기 > 저장 { 보거나 들은 것=우리 제안을 윗분께 먼저 말씀해 주심; 태도=적극 지지; 어떻게=행동 }");
                await story.Do($"하늘 presses 관찰 남기기 > 저장 {{ 보거나 들은 것={restricted}; 나와 리더만=true }}");
                await story.Do("지훈: 도움말");
                await story.Do("Emma: help");
                await story.Do($"지훈: {customer.Name} {people[2].Who} 누구야");
                await story.Do("지훈 presses 제가 만날 수 있어요 > 저장 { 어떻게=조찬 모임 }");
                before = await Counted(bot);
                await bot.Audit();
            }
            var without = People(folder, "without.csv", [YearOfHistory.Emma, YearOfHistory.Doyun]);
            // The program dies while the customers change hands: whoever starts next goes on where it was.
            await using (var bot = await Start(folder, clock, without, tables => new DyingTables(tables, SalesBot.Storage.Table.Opportunity, after: 4)))
            {
                teams.Bot = bot.Address;
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
                // Nobody has to notice: the leader is told, by name, and begins it where it is told.
                await bot.Audit();
                await bot.Work();
                await story.Do("지훈 sees 김하늘 님의 고객을 누가 이어받을까요?");
                await story.Do($"지훈 sees 맡았던 고객사 {Enumerable.Range(0, YearOfHistory.Companies).Count(at => YearOfHistory.RepOf(at) == YearOfHistory.Haneul)}곳");
                await story.Do("지훈: 무엇이 기다리나");
                await story.Do("지훈 sees 담당자가 떠난 고객사");
                await story.Do("지훈 presses 시작 { 이어받는 사람=Emma Clark }");
                await story.Do("지훈 sees 긴급 인수인계(담당자 부재)");
                await story.Do("지훈 sees 인수인계: 김하늘 → Emma Clark");
                await Assert.ThrowsAsync<SalesBot.Tests.Contracts.StandIns.ProcessKilled>(bot.Work);
            }
            clock.Advance(TimeSpan.FromMinutes(1));
            await using (var bot = await Start(folder, clock, without))
            {
                teams.Bot = bot.Address;
                var story = new ChatStory(teams, clock, () => Task.FromResult(bot));

                // Who decides, at every customer that is hers now.
                foreach (var at in Enumerable.Range(0, YearOfHistory.Companies).Where(at => YearOfHistory.RepOf(at) == YearOfHistory.Haneul))
                {
                    await story.Do($"Emma: who decides at {YearOfHistory.AllCompanies[at].Name}");
                    await story.Do($"Emma sees first {YearOfHistory.PeopleAt(at)[2].Name}, Final approver");
                    await story.Do($"Emma sees first {YearOfHistory.PeopleAt(at)[4].Name}, Decision maker");
                }
                await story.Do($"Emma: who likes us at {customer.Name}");
                await story.Do("Emma sees supporter · since Mon 23 Nov");
                await story.Do("Emma sees 우리 제안을 윗분께 먼저 말씀해 주심");
                await story.Do($"Emma: what did we promise {customer.Name}");
                var record = (await bot.Stores.Customers.Company(tenant, customer.Id, default))!;
                Assert.Contains(record.Promises, promise => promise.IsOpen);
                Assert.All(record.Promises.Where(promise => promise.IsOpen), promise => Assert.Equal(YearOfHistory.Emma, promise.Owner));
                await story.Do("Emma sees We promised");
                foreach (var words in Promises.Pressing(record.Promises).Take(12).Select(promise => promise.Words).Distinct()) await story.Do($"Emma sees {words}");
                await story.Do($"Emma: what is unsettled at {customer.Name}");
                await story.Do("Emma sees 상무님 면담을 잡는다");
                await story.Do("Emma sees Emma Clark");
                var open = (await bot.Stores.Opportunities.Head(tenant, YearOfHistory.OpportunityOf(company), default))!.Value.OpenProblems.ToList();
                Assert.NotEmpty(open);
                foreach (var problem in open) await story.Do($"Emma sees {problem.Words}");
                await story.Do($"Emma: who can introduce me at {customer.Name}");
                await story.Do("Emma sees 박지훈 (조찬 모임");
                await story.Do("Emma does not see a former colleague");

                // What only the observer and the leaders see stays so: the successor is neither.
                await story.Do($"Emma: who is {people[0].Name} at {customer.Name}");
                await story.Do("Emma sees 우리 제안을 윗분께 먼저 말씀해 주심");
                await story.Do($"Emma has never seen {restricted}");
                await story.Do($"지훈: {customer.Name} {people[0].Who} 누구야");
                await story.Do($"지훈 sees {restricted}");

                // Nothing of it is lost: every entry, observation and promise, and one event more.
                var after = await Counted(bot);
                Assert.Equal(before.ToDictionary(pair => pair.Key, pair => pair.Value with { Events = pair.Value.Events + (YearOfHistory.RepOf(pair.Key) == YearOfHistory.Haneul ? 1 : 0) }), after);
                var desk = (await bot.Stores.Desks.Opportunities(tenant, YearOfHistory.Emma, default)).Select(opportunity => opportunity.Id).ToHashSet();
                foreach (var at in Enumerable.Range(0, YearOfHistory.Companies))
                {
                    var (head, rep) = ((await bot.Stores.Opportunities.Head(tenant, YearOfHistory.OpportunityOf(at), default))!.Value, YearOfHistory.RepOf(at));
                    Assert.Equal(rep == YearOfHistory.Haneul ? YearOfHistory.Emma : rep, head.Rep);
                    Assert.DoesNotContain(head.OpenSteps, step => step.Terms.Owner == YearOfHistory.Haneul);
                    if (head.Rep == YearOfHistory.Emma) Assert.Contains(head.Id, desk);
                }

                // Nothing is shown to somebody who may not see it: another rep, and the rep who is gone.
                var doyun = new Seat("오도윤", YearOfHistory.Doyun.Value);
                foreach (var stranger in (Seat[])[doyun, Seat.Haneul])
                {
                    var seen = teams.Chat(stranger).Count;
                    foreach (var words in (string[])[$"{customer.Name} {people[0].Who} 누구야", $"누가 결정하나 {customer.Name}", $"{people[0].Name} 누구", $"{customer.Name} 약속"]) await teams.Says(stranger, words);
                    Assert.DoesNotContain(teams.Chat(stranger).Skip(seen), shown => people.Any(person => shown.Words.Replace(person.Who, "", StringComparison.Ordinal).Contains("발언", StringComparison.Ordinal)) || shown.Words.Contains("결정하시는 분", StringComparison.Ordinal) || shown.Card is not null && shown.Words.Contains(people[2].Name, StringComparison.Ordinal));
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static Task<BotHost> Start(string folder, FakeTimeProvider clock, string people, Func<SalesBot.Storage.ITables, SalesBot.Storage.ITables>? tables = null) =>
        BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), "--People:File", people], tables: tables is null ? null : (_, real) => tables(real));

    static string People(string folder, string name, IReadOnlyList<UserId> reps)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllLines(file,
        [
            "id,name,roles,leader,deputy,team,language,timezone,triage",
            .. YearOfHistory.People.All.Where(one => one.Id == YearOfHistory.Jihoon || reps.Contains(one.Id)).Select(one => $"{one.Id},{one.Name},{(one.Id == YearOfHistory.Jihoon ? "leader" : "rep")},{one.Leader},,영업1팀,{one.Lang.Code()},Asia/Seoul,no"),
        ]);
        return file;
    }

    static async Task<Dictionary<int, (int Events, int Seen, int Promises)>> Counted(BotHost bot)
    {
        var counted = new Dictionary<int, (int, int, int)>();
        for (int at = 0; at < YearOfHistory.Companies; at++)
        {
            var record = (await bot.Stores.Customers.Company(tenant, YearOfHistory.AllCompanies[at].Id, default))!;
            var seen = 0;
            foreach (var listed in record.People) seen += (await bot.Stores.Customers.History(tenant, listed.Id, default)).Events.OfType<ObservationMade>().Count();
            counted[at] = ((await bot.Stores.Opportunities.Events(tenant, YearOfHistory.OpportunityOf(at), default)).Count, seen, record.Promises.Count);
        }
        return counted;
    }
}
