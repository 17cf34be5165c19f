using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Channel.Sending;
using SalesBot.Storage;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Budgets;

/// <summary>
/// How often a person waits for the store before there is an answer, counted at the port while whole stories are played. Calls that are under way side by
/// side are waited for once. A turn that changes a record may wait six times, any other twice; words that name a record must first be looked up.
/// </summary>
public class RoundTripTests
{
    static readonly string folder = Path.Combine(Repository.Folder, "tests", "Conversations");

    const int ordinary = 2;
    const int finishing = 6;
    const int lookingUp = 2;

    public static IEnumerable<object[]> Stories() => from file in Directory.GetFiles(folder, "*.chat") where !File.ReadAllText(file).Contains("\nrestart", StringComparison.Ordinal) select new object[] { Path.GetFileName(file) };

    [Theory, MemberData(nameof(Stories))]
    public async Task No_turn_waits_for_the_store_more_often_than_it_may(string story)
    {
        var data = Directory.CreateTempSubdirectory("salesbot-budget-").FullName;
        var over = new List<string>();
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            CountingTables counting = null!;
            await new ChatStory(teams, clock, async () =>
            {
                var bot = await BotHost.Start(data, clock, BotHost.Sqlite(data), samples: true, (_, tables) => counting = new(tables));
                teams.Carry = activity => Carry(activity, bot, counting, over);
                return bot;
            }).Play(Path.Combine(folder, story));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
        Assert.True(over.Count == 0, string.Join('\n', over));
    }

    [Fact]
    public async Task An_answer_in_a_chat_that_is_known_already_waits_for_one_write_and_nothing_else()
    {
        var data = Directory.CreateTempSubdirectory("salesbot-budget-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            CountingTables counting = null!;
            await using var bot = await BotHost.Start(data, new FakeTimeProvider(BotHost.Monday), BotHost.Sqlite(data), samples: true, (_, tables) => counting = new(tables));
            var trips = new List<RoundTrips>();
            teams.Bot = bot.Address;
            teams.Carry = async activity =>
            {
                var (answer, taken) = await Carried.To(bot, activity, counting);
                trips.Add(taken);
                return answer;
            };
            await teams.Says(Seat.Haneul, "체크인 한빛");
            await teams.Says(Seat.Haneul, "지금 어디");
            await teams.Says(Seat.Haneul, "모르겠어요");
            await teams.Presses(Seat.Haneul, "보내기", new Dictionary<string, string> { ["최종 결재"] = "박영수 상무" });
            // By the second line the chat and who writes in it are known.
            Assert.Equal(4, trips.Count);
            Assert.All(trips.Skip(2), each => Assert.Equal(new(0, 0, 1, 0, 1), each));

            // Among several replicas what one remembers is most often old: it is read, and nobody waits for an attempt that is lost.
            bot.Services.GetRequiredService<Pace>().Share = 0.5;
            await teams.Says(Seat.Haneul, "모르겠어요");
            Assert.Equal(2, trips[^1].Waves);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    static async Task<(int Status, string Body)> Carry(JsonObject activity, BotHost bot, CountingTables counting, List<string> over)
    {
        var (answer, trips) = await Carried.To(bot, activity, counting);
        var changes = counting.Written.Any(table => table is not (Table.Conversation or Table.Roster or Table.CheckIn));
        var allowed = changes ? finishing : LooksUp(activity, counting) ? ordinary + lookingUp : ordinary;
        if (trips.Waves > allowed && !MakesAFile(activity)) over.Add($"{trips.Waves} round trips instead of {allowed} ({trips}; written: {string.Join(", ", counting.Written)}): {Short(activity)}");
        return answer;
    }

    /// <summary>A document is made from everything there is about its subject, while the person waits for a file.</summary>
    static bool MakesAFile(JsonObject activity) => activity["value"]?["action"]?["verb"]?.GetValue<string>() is nameof(CardAction.GetFile);

    /// <summary>"체크인 한빛", "고치기 예산" or a sentence: which record is meant is found on the desk, and only then the record can be read. Who may change a person hangs on the opportunities that the person's record names. Where two of the customer's people bear the name of the last answer, who they are is looked up before it is asked who is meant. A form that is sent once more changes nothing in the chat: what became of it is looked up.</summary>
    static bool LooksUp(JsonObject activity, CountingTables counting) =>
        activity["value"]?["action"]?["verb"]?.GetValue<string>() is { } verb ? verb is nameof(CardAction.ChangePerson) or nameof(CardAction.SplitPerson) || (verb is nameof(CardAction.TellPosition) && counting.Read.Contains(Table.Person)) || (verb is nameof(CardAction.Answer) or nameof(CardAction.AnswerRestUnknown) && (counting.Read.Contains(Table.Person) || !counting.Written.Contains(Table.Conversation)))
        : activity["text"] is { } text
        && (counting.Read.Any(table => table is not (Table.Conversation or Table.Roster or Table.Desk or Table.CheckIn)) || (Commands.Read(text.GetValue<string>()) is null && counting.Read.Contains(Table.Desk)));

    static string Short(JsonObject activity) => (activity["text"] ?? activity["value"] ?? activity["type"])!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
