using SalesBot.Cards;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Hostile;

/// <summary>A part of what <c>bash tests/attack</c> does with as many cases as one likes.</summary>
public class HostileInputTests
{
    const int cases = 1_500;

    [Fact]
    public async Task Whatever_is_sent_is_answered_as_the_protocol_allows()
    {
        await using var attack = await Attack.Begin();
        var wrong = new List<string>();
        for (int seed = 0; seed < cases && wrong.Count < 3; seed++)
            if (await attack.Case(seed) is { } trouble) wrong.Add(trouble);

        Assert.Empty(wrong);
        Assert.Empty(attack.Failures);
        // The program goes on as if nothing had been.
        await attack.Teams.Says(Seat.Haneul, "도움말");
        Assert.Contains("김하늘 님, 안녕하세요", attack.Teams.Chat(Seat.Haneul)[^1].Words);
    }

    /// <summary>Every button there is, with the id of a record and with an invented one, pressed by somebody who may see neither.</summary>
    [Fact]
    [Row("4.3.6 card data is the client's")]
    public async Task Nobody_learns_from_a_button_whether_a_record_exists()
    {
        await using var attack = await Attack.Begin();
        foreach (var kind in CardAction.All)
        {
            var there = await attack.Pressed(Seat.Stranger, Payload(kind.Name, attack.Ids[0]));
            var notThere = await attack.Pressed(Seat.Stranger, Payload(kind.Name, new string('z', attack.Ids[0].Length)));
            Assert.True(there == notThere, $"{kind.Name} answers a stranger differently when the record exists:\n{there}\nelse:\n{notThere}");
        }
    }

    static Dictionary<string, string> Payload(string kind, string id) => new()
    {
        [CardAction.Name] = kind, ["id"] = id, ["about"] = $"opportunity:{id}", ["part"] = "Price", ["run"] = "somerun", ["flow"] = "check-in", ["question"] = "?", ["answer"] = "!", ["when"] = "?", ["help"] = "?", ["line"] = "?",
    };
}
