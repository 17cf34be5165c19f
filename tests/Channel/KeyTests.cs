using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Channel.Receiving;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

/// <summary>The issuer's keys come and go while the bot runs.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    const string ServiceUrl = "https://smba.trafficmanager.net/kr/";

    readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
    StandInIssuer issuer = null!;
    ChannelHost bot = null!;

    public async Task InitializeAsync()
    {
        issuer = await StandInIssuer.Start();
        bot = await ChannelHost.Start(ChannelHost.WithApp(issuer), services: services => services.AddSingleton<TimeProvider>(time));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
    }

    Task<HttpStatusCode> Sent(string key) => bot.Status(Samples.Message(ServiceUrl).ToJsonString(), StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, key: key));

    [Fact]
    [Row("4.1 key rollover")]
    public async Task The_very_first_token_of_a_new_key_is_taken_without_a_restart()
    {
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.TeamsKey));
        time.Advance(TimeSpan.FromHours(1));
        issuer.Published = [StandInIssuer.NextKey];
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.NextKey));
        Assert.Equal(HttpStatusCode.Unauthorized, await Sent(StandInIssuer.TeamsKey));
        Assert.Equal(2, issuer.Fetches);
    }

    [Fact]
    [Row("4.1 key rollover")]
    public async Task A_new_key_needs_an_endorsement_as_an_old_one_does()
    {
        issuer.Published = [StandInIssuer.TeamsKey];
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.TeamsKey));
        time.Advance(TimeSpan.FromHours(1));
        issuer.Published = [StandInIssuer.TeamsKey, StandInIssuer.SlackKey];
        Assert.Equal(HttpStatusCode.Unauthorized, await Sent(StandInIssuer.SlackKey));
    }

    [Fact]
    [Row("4.1 keys are kept")]
    public async Task Keys_are_fetched_once_and_then_twice_a_day()
    {
        for (var time = 0; time < 20; time++)
            Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.TeamsKey));
        Assert.Equal(1, issuer.Fetches);

        time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.TeamsKey));
        await Until(() => issuer.Fetches == 2);
    }

    [Fact]
    [Row("4.1 keys are kept")]
    public async Task An_issuer_that_is_down_does_not_silence_the_bot_for_five_days_and_then_it_does()
    {
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.TeamsKey));
        issuer.Down = true;
        time.Advance(TimeSpan.FromDays(5) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.TeamsKey));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Sent(StandInIssuer.TeamsKey));

        issuer.Down = false;
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.TeamsKey));
    }

    [Fact]
    [Row("4.1 key rollover")]
    public async Task Made_up_names_of_keys_cause_no_flood_of_fetches_and_keep_nobody_out()
    {
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.TeamsKey));
        time.Advance(TimeSpan.FromHours(1));
        foreach (var one in Enumerable.Range(0, 50))
            Assert.Equal(HttpStatusCode.Unauthorized, await Sent($"made-up-{one}"));
        Assert.Equal(2, issuer.Fetches);
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.TeamsKey));

        issuer.Published = [StandInIssuer.NextKey];
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.OK, await Sent(StandInIssuer.NextKey));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.")]
    [InlineData("eyJraWQiOjF9.e30.x")]
    [InlineData("eyJraWQiOm51bGx9.e30.x")]
    [InlineData("~.~.~")]
    [InlineData("....")]
    public void What_is_no_token_names_no_key(string token) => Assert.True(SigningKeys.NamedBy(token) is "" or "1");

    static async Task Until(Func<bool> true_)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!true_())
            await Task.Delay(10, patience.Token);
    }
}
