using Microsoft.Extensions.Options;
using SalesBot.Bot;
using SalesBot.Tests.Storage;

namespace SalesBot.Tests;

/// <summary>A program that is half configured does not start: it names the key and shows what it should look like.</summary>
public sealed class StartTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string[] Settings(string environment, params string[] more) => ["--environment", environment, "--urls", "http://127.0.0.1:0", "--Storage:File", Path.Combine(folder, "salesbot.db"), "--Local:DataFolder", folder, .. more];

    [Theory]
    [InlineData("Channel:AppType", "Robot")]
    [InlineData("Channel:AppID2", "x", "Channel has AppID2")]
    [InlineData("Channel:AllowedTenants", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee")]
    [InlineData("Channel:SendTimeout", "soon")]
    [InlineData("Channel:Pace:Burst", "many")]
    [InlineData("Channel:Pace:Brust", "7", "Channel has Brust")]
    [InlineData("Storage:Account", "https://mysalesbot.table.core.windows.net")]
    [InlineData("Storage:Prefix", "sales-bot")]
    [InlineData("Storage:File", " ")]
    [InlineData("Storage:Acount", "mysalesbot", "Storage has Acount")]
    [InlineData("Storge:File", "salesbot.db", "begins with Storge:")]
    [InlineData("Storage:ConnectionString", "nonsense")]
    [InlineData("People:File", "nowhere.csv")]
    [InlineData("People:ExtraDaysFile", "nowhere.txt")]
    [InlineData("People:Flie", "people.csv", "People has Flie")]
    [InlineData("Directory:Groups:Reps", "11111111-2222-3333-4444-555555555555")]
    [InlineData("Directory:Groups:Reps:0", "sales")]
    [InlineData("Directory:Users:Administrators:0", "mina@company.example")]
    [InlineData("Directory:Install:0", "everybody")]
    [InlineData("Directory:Group:Reps:0", "11111111-2222-3333-4444-555555555555", "Directory has Group")]
    [InlineData("Directory:Zones:Germany", "Europe/Berlin")]
    [InlineData("Directory:Zones:DE", "Berlin")]
    [InlineData("Directory:Every", "00:00:01")]
    [InlineData("Directory:Every", "hourly")]
    [InlineData("Directory:Calendar", "perhaps")]
    [InlineData("Directory:Calendar", "true", "Directory is set, but local mode")]
    [InlineData("Directory:Endpoint", "https://graph.example.com/v1.0")]
    [InlineData("Model:Name", "gpt", "Model:Endpoint")]
    [InlineData("Model:Nmae", "gpt", "Model has Nmae")]
    [InlineData("Weekly:SumaryAt", "09:00", "Weekly has SumaryAt")]
    [InlineData("Voices:SilentAfterDay", "30", "Voices has SilentAfterDay")]
    [InlineData("Voices:Days:Causes", "5", "Voices has Causes")]
    [InlineData("Voices:Days:Cause", "x")]
    [InlineData("Voices:Days:Cause", "-3")]
    [InlineData("Privacy:RetentionMonths", "-5")]
    [InlineData("Weekly:ReportForm", "nowhere.docx")]
    [InlineData("urls", "nonsense")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "https://user:secret@collector.example")]
    public async Task Each_setting_that_is_wrong_is_named_with_an_example(string key, string value, string? named = null)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var app = SalesBotApp.Build(Settings("Development", $"--{key}", value));
            await app.StartAsync();
        });
        Assert.True(refused is SettingsRefusal or OptionsValidationException or SalesBot.Storage.StorageRefusal, refused.ToString());
        Assert.Contains(named ?? (key[^1] is '0' ? key[..^2] : key), refused.Message, StringComparison.Ordinal);
        Assert.Matches("xample|looks like", refused.Message);
    }

    static readonly string[] registered = ["--Channel:AppId", "11111111-2222-3333-4444-555555555555", "--Channel:TenantId", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "--Channel:AppType", "UserAssignedMSI"];

    [Fact]
    public void A_registered_bot_that_knows_nobody_does_not_start() =>
        Assert.StartsWith("People:File is missing", Assert.Throws<SettingsRefusal>(() => SalesBotApp.Build(Settings("Production", registered))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_registered_bot_does_not_keep_its_data_in_whatever_folder_it_was_started_in() =>
        Assert.StartsWith("Storage is not set", Assert.Throws<SettingsRefusal>(() => SalesBotApp.Build(["--environment", "Production", .. registered, "--Directory:Groups:Reps:0", "11111111-2222-3333-4444-555555555555"])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_address_that_is_taken_is_said_without_a_stack()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var end = await ProgramRun.InAnotherProcess([.. Settings("Development"), "--urls", $"http://{taken.LocalEndpoint}"]);
        Assert.Equal(ProgramCommands.Failed, end.ExitCode);
        Assert.Matches("^SalesBot could not start\\. .*address already in use.*for example --urls", end.Error.Split('\n').Last(line => line.Length > 0));
    }

    [Fact]
    public async Task The_program_ends_with_what_to_do_as_its_last_words()
    {
        var end = await ProgramRun.InAnotherProcess(Settings("Production"));
        Assert.Equal(ProgramCommands.Failed, end.ExitCode);
        Assert.StartsWith("SalesBot could not start. Channel:AppId is missing.", end.Error.Split('\n').Last(line => line.Length > 0), StringComparison.Ordinal);
    }
}
