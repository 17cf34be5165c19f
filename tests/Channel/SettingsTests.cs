using Microsoft.Extensions.Options;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

public sealed class SettingsTests
{
    static Dictionary<string, string?> Production => new()
    {
        ["Channel:AppId"] = ChannelHost.AppId,
        ["Channel:TenantId"] = ChannelHost.Tenant,
        ["Channel:ClientSecret"] = "not a secret",
    };

    static async Task<string> Refused(Dictionary<string, string?> settings, string environment = "Production")
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => ChannelHost.Start(settings, environment));
        return refused.Message;
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [Row("4.3.10 no switch")]
    public async Task Without_an_app_id_nothing_starts_outside_Development(string environment)
    {
        var message = await Refused([], environment);
        Assert.Contains("Channel:AppId is missing", message, StringComparison.Ordinal);
        Assert.Contains("for example", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_app_id_production_starts_and_takes_nothing_without_a_token()
    {
        await using var bot = await ChannelHost.Start(Production, "Production");
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, await bot.Status(Samples.Message("http://localhost:5130/").ToJsonString()));
    }

    [Fact]
    [Row("4.3.10 no switch")]
    public async Task With_an_app_id_Development_takes_nothing_without_a_token_either()
    {
        await using var bot = await ChannelHost.Start(Production, "Development");
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, await bot.Status(Samples.Message("http://localhost:5130/").ToJsonString()));
    }

    [Theory]
    [InlineData("Channel:Seams:AllowLoopback", "true")]
    [InlineData("Channel:Seams:MetadataAddress", "http://127.0.0.1:1/")]
    [Row("4.3.10 no switch")]
    public async Task Stand_ins_are_refused_outside_Development(string key, string value) =>
        Assert.Contains("Channel:Seams", await Refused(new(Production) { [key] = value }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Channel:AppId", "my bot")]
    [InlineData("Channel:ReadingAppId", "my reader")]
    [InlineData("Channel:TenantId", "")]
    [InlineData("Channel:ClientSecret", "")]
    [InlineData("Channel:AllowedTenants:0", "contoso.com")]
    [InlineData("Channel:AllowedServiceHosts:0", "https://smba.trafficmanager.net/")]
    [InlineData("Channel:AllowedServiceHosts:0", "*.trafficmanager.net")]
    [InlineData("Channel:AllowedServiceHosts:0", "*.net")]
    [InlineData("Channel:AllowedServiceHosts:0", "*")]
    [InlineData("Channel:Profiles:0", "everything")]
    [InlineData("Channel:SendTimeout", "00:00:00")]
    [InlineData("Channel:Pace:PerConversation", "0")]
    public async Task Each_wrong_setting_is_named_with_an_example(string key, string value)
    {
        var message = await Refused(new(Production) { [key] = value });
        Assert.Contains(key.TrimEnd('0', ':').Split(":Per")[0], message, StringComparison.Ordinal);
        Assert.Contains("xample", message, StringComparison.Ordinal);
    }

    [Fact]
    [Row("3 token: UserAssignedMSI")]
    public async Task A_managed_identity_needs_no_secret_but_the_list_of_tenants()
    {
        var settings = new Dictionary<string, string?> { ["Channel:AppId"] = ChannelHost.AppId, ["Channel:AppType"] = "UserAssignedMSI" };
        Assert.Contains("Channel:AllowedTenants is missing", await Refused(settings), StringComparison.Ordinal);

        settings["Channel:AllowedTenants:0"] = ChannelHost.Tenant;
        await using var bot = await ChannelHost.Start(settings, "Production");
    }

    [Fact]
    public async Task The_profile_of_Entra_needs_callers_and_never_the_bot_itself()
    {
        var settings = new Dictionary<string, string?>(Production) { ["Channel:Profiles:0"] = "entra" };
        Assert.Contains("Channel:EntraCallers is needed", await Refused(settings), StringComparison.Ordinal);

        settings["Channel:EntraCallers:0"] = ChannelHost.AppId.ToUpperInvariant();
        Assert.Contains("names the bot itself", await Refused(settings), StringComparison.Ordinal);
    }
}
