using System.Text.Json;
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
}
