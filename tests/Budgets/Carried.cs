using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesBot.Channel;
using SalesBot.Channel.Receiving;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Budgets;

/// <summary>Hands an activity to the program where HTTP would, so that its calls can be told from those of the work behind it.</summary>
static class Carried
{
    public static async Task<((int Status, string Body) Answer, RoundTrips Trips)> To(BotHost bot, JsonObject activity, CountingTables counting)
    {
        var (read, rejection) = ActivityReader.Read(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        Assert.Null(rejection);
        var (verified, refused) = new ProtocolRules(bot.Services.GetRequiredService<IOptions<ChannelSettings>>().Value, bot.Services.GetRequiredService<ServiceHosts>()).CheckLocal(read!);
        Assert.Null(refused);
        var answer = (Status: 200, Body: "");
        var trips = await counting.During(async () =>
        {
            if (await bot.Services.GetRequiredService<IReceiver>().Receive(verified!, CancellationToken.None) is { } response) answer = (response.Status, response.Body is { } body ? Encoding.UTF8.GetString(body.Utf8.Span) : "");
        });
        return (answer, trips);
    }
}
