using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Storage;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Budgets;

/// <summary>What a person's card costs, with a hundred thousand people on record.</summary>
public class PersonCardTests
{
    const int cardAtMost = 3;
    const int people = 100_000;

    [Fact]
    public async Task A_card_waits_three_times_at_most_an_observation_no_longer_and_finding_somebody_reads_no_more_among_a_hundred_thousand()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-people-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            CountingTables counting = null!;
            ITables inner = null!;
            await using var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true, (_, tables) => counting = new(inner = tables));
            teams.Bot = bot.Address;
            RoundTrips last = null!;
            teams.Carry = async activity =>
            {
                (var answer, last) = await Carried.To(bot, activity, counting);
                await bot.Work();
                return answer;
            };
            async Task<RoundTrips> Asks(string words, string sees)
            {
                await teams.Says(Seat.Haneul, words);
                Assert.Contains(sees, teams.Chat(Seat.Haneul).MaxBy(shown => shown.Touched)!.Words, StringComparison.Ordinal);
                return last;
            }
            await teams.Says(Seat.Haneul, "도움말");
            await Asks("김철수 부장 누구야", "김철수 부장");

            var card = await Asks("김철수 부장 누구야", "김철수 부장");
            Assert.InRange(card.Waves, 1, cardAtMost);
            await teams.Presses(Seat.Haneul, "이름·소속 > 저장", new Dictionary<string, string> { ["다른 표기"] = "Chulsoo Kim" });
            await teams.Presses(Seat.Haneul, "관찰 남기기 > 저장", new Dictionary<string, string> { ["보거나 들은 것"] = "시연을 보고 웃으심", ["태도"] = "우호" });
            var observed = last;
            Assert.InRange(observed.Waves, 1, cardAtMost);
            clock.Advance(TimeSpan.FromMinutes(1));
            await teams.Presses(Seat.Haneul, "관찰 남기기 > 저장", new Dictionary<string, string> { ["보거나 들은 것"] = "가격을 다시 보자고 하심", ["태도"] = "유보" });
            // What it changes for the leader is written beside it.
            Assert.Equal(observed.Waves, last.Waves);

            string[] asked = ["ㄱㅊㅅ", "철수 누구", "who is Chulsoo Kim", "한빛전자(샘플) ㄱㅊㅅ 누구야", "한빛전자(샘플) 김철수 부장 누구야"];
            var few = new List<RoundTrips>();
            foreach (var words in asked) few.Add(await Asks(words, "김철수 부장"));
            Assert.All(few, trips => Assert.InRange(trips.Waves, 1, cardAtMost));

            // Names like these, under the letters that are looked through.
            var shelves = asked.Take(3).SelectMany(words => Bot.Customers.Lookup.Of(CustomerQuestion.Read(words)!).Select(key => SearchKeys.Shelf(key.Key))).ToHashSet();
            Assert.True(await Fill(inner, shelves) >= people);
            for (int at = 0; at < asked.Length; at++)
            {
                var trips = await Asks(asked[at], at is 0 ? "ㄱㅊㅅ" : "철수");
                Assert.Equal(0, trips.Scans);
                // Where many begin so, the company is asked for: less is read, never more.
                Assert.InRange(trips.Calls, 1, few[at].Calls + 8);
                Assert.InRange(trips.Waves, 1, cardAtMost);
            }
            Assert.Equal(few[4], await Asks(asked[4], "김철수 부장"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A hundred thousand people, as far as they stand where the questions look.</summary>
    /// <returns>How many letters lead to them there.</returns>
    static async Task<int> Fill(ITables tables, IReadOnlySet<string> shelves)
    {
        // All of them begin like 김철수 does, so that a search that looked through a shelf would look through everybody.
        const string surnames = "김강고구권곽", first = "차찬창채천철초춘충치최청총추", second = "가나다라마바사아자하경규기길남대덕도동라리림마만명모문미민범보빈산상서석선성세수숙순승시신아안애언연영예오옥용우욱운원유윤은을의이익인일임자재정제종주준중지진철태하학한해향현형혜호홍화환훈휘희수";
        var shelved = new Dictionary<string, List<RowOp>>();
        for (int at = 0; at < people; at++)
        {
            var name = $"{surnames[at % surnames.Length]}{first[at / surnames.Length % first.Length]}{second[at / (surnames.Length * first.Length) % second.Length]}";
            foreach (var key in SearchKeys.OfPerson(name, null, $"회사{at % 5000}"))
            {
                if (!shelves.Contains(SearchKeys.Shelf(key))) continue;
                var pointer = new NamePointer(NamePointer.OfPerson, name, [$"p{at}"], null, $"c{at % 5000}", $"회사{at % 5000}");
                var partition = Keys.Of("local", SearchKeys.Shelf(key));
                if (!shelved.TryGetValue(partition, out var rows)) shelved[partition] = rows = [];
                rows.Add(new RowOp.Upsert(Keys.Of(key, NamePointer.OfPerson, $"p{at}"), System.Text.Json.JsonSerializer.Serialize(pointer, Stored.Json.NamePointer)));
            }
        }
        foreach (var (partition, rows) in shelved)
            foreach (var some in rows.DistinctBy(row => row.Key).Chunk(Limits.Operations)) await tables.Submit(Table.Names, partition, some, default);
        return shelved.Values.Sum(rows => rows.Count);
    }
}
