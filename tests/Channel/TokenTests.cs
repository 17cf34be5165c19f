using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Channel.Sending;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

public sealed class TokenTests
{
    readonly FakeTimeProvider time = new(new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    readonly List<string> asked = [];
    int credentials;

    EntraTokens Tokens() => new(() => new Credential(this, ++credentials), "scope", time);

    [Fact]
    [Row("3 token: cached")]
    public async Task A_token_is_kept_until_five_minutes_before_it_expires()
    {
        var tokens = Tokens();
        Assert.Equal("1/1", await tokens.Get(default));
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("1/1", await tokens.Get(default));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("1/2", await tokens.Get(default));
        Assert.Equal(["scope", "scope"], asked);
    }

    [Fact]
    [Row("3 error 401")]
    public async Task A_rejected_token_is_not_used_again()
    {
        var tokens = Tokens();
        time.Advance(TimeSpan.FromMinutes(5));
        tokens.Reject((await tokens.Get(default))!);
        Assert.Equal("2/2", await tokens.Get(default));
    }

    [Fact]
    public async Task Rejections_do_not_become_a_flood_of_requests()
    {
        var tokens = Tokens();
        time.Advance(TimeSpan.FromMinutes(5));
        for (var time = 0; time < 10; time++)
            tokens.Reject((await tokens.Get(default))!);
        Assert.Equal(2, asked.Count);
        time.Advance(TimeSpan.FromMinutes(1));
        tokens.Reject((await tokens.Get(default))!);
        await tokens.Get(default);
        Assert.Equal(3, asked.Count);
    }

    [Fact]
    public async Task A_late_rejection_of_an_old_token_leaves_the_new_one_alone()
    {
        var tokens = Tokens();
        time.Advance(TimeSpan.FromMinutes(5));
        var old = await tokens.Get(default);
        tokens.Reject(old!);
        var fresh = await tokens.Get(default);
        time.Advance(TimeSpan.FromMinutes(5));
        tokens.Reject(old!);
        Assert.Equal(fresh, await tokens.Get(default));
    }

    [Fact]
    public async Task A_bot_with_an_app_id_has_the_tokens_of_Entra_and_a_local_one_has_none()
    {
        await using var bot = await ChannelHost.Start(ChannelHost.WithApp());
        Assert.IsType<EntraTokens>(bot.Services.GetRequiredService<IBotTokens>());
        await using var local = await ChannelHost.Start([]);
        Assert.Null(await local.Services.GetRequiredService<IBotTokens>().Get(default));
    }

    sealed class Credential(TokenTests test, int number) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            test.asked.Add(requestContext.Scopes.Single());
            return new($"{number}/{test.asked.Count}", test.time.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
