using System.Text.Json;
using SalesBot.Domain.Conversations;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

public class StoredTests
{
    [Fact]
    public void A_record_of_a_release_that_knew_fewer_fields_is_read_with_empty_lists()
    {
        var opportunity = JsonSerializer.Deserialize("""{"id":"o","name":"MES","company":"c","companyName":"한빛전자","rep":"u","openedAt":"2026-11-24T00:00:00+00:00"}""", Stored.Json.Opportunity)!;
        Assert.Empty(opportunity.Facts);
        Assert.Empty(opportunity.Runs);
        Assert.True(opportunity.IsOpen);
        var conversation = JsonSerializer.Deserialize("{}", Stored.Json.Conversation)!;
        Assert.Null(conversation.Current);
        Assert.False(conversation.HasTaken("x"));
    }

    [Fact]
    public void The_turns_that_a_row_of_an_earlier_release_names_are_known()
    {
        var conversation = JsonSerializer.Deserialize("""{"taken":["1700000000000","f:11111111-2222"]}""", Stored.Json.Conversation)!.Taking("third");
        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(conversation, Stored.Json.Conversation), Stored.Json.Conversation)!;
        Assert.All((string[])["1700000000000", "f:11111111-2222", "third"], turn => Assert.True(read.HasTaken(turn)));
        Assert.False(read.HasTaken("1700000000001"));
    }

    [Fact]
    public void The_row_of_a_chat_stays_small_however_many_turns_it_has_taken()
    {
        var conversation = Enumerable.Range(0, 1000).Aggregate(Conversation.New, (chat, turn) => chat.Taking($"a name as long as those that Teams gives to activities {turn}"));
        Assert.True(conversation.HasTaken("a name as long as those that Teams gives to activities 800"));
        Assert.False(conversation.HasTaken("a name as long as those that Teams gives to activities 799"));
        Assert.InRange(JsonSerializer.Serialize(conversation, Stored.Json.Conversation).Length, 2400, 2500);
    }
}
