using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Doctor;
using SalesBot.Tests.Channel.StandIns;
using SalesBot.Tests.CompanyDirectory;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Doctor;

/// <summary>What the doctor says about the directory, its permissions and the token.</summary>
public sealed class DirectoryDoctorTests : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-doctor-").FullName;
    StandInGraph graph = null!;

    public async Task InitializeAsync() => graph = await Company.Start();

    public async Task DisposeAsync()
    {
        await graph.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    string People(string rows)
    {
        var file = Path.Combine(folder, "people.csv");
        File.WriteAllText(file, "id,name,roles,leader,deputy,team,language,timezone,triage\n" + rows);
        return file;
    }

    async Task<(int Code, string Said)> Run(params string[] more)
    {
        var into = new StringWriter();
        // The people of the page are in nobody's directory.
        var people = People($"{Company.Ben},Ben,administrator,,,,en,,\n");
        var code = await DoctorCommand.Run(["--environment", "Development", .. BotHost.Sqlite(folder), .. Company.Settings(graph), "--People:File", people, .. more], into);
        return (code, into.ToString());
    }

    [Fact]
    public async Task A_directory_in_order_is_one_line()
    {
        graph.Groups[Company.Reps].Remove(Company.Guest);
        var (code, said) = await Run();
        Assert.Contains("ok   directory 4 people, each rep with a leader.", said, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData(403, "GroupMember.Read.All")]
    [InlineData(404, "Check the object ids in Directory:Groups:Reps")]
    [InlineData(401, "no token from Microsoft Entra")]
    public async Task What_a_group_lacks_is_said(int status, string toDo)
    {
        graph.Fails = (_, path) => path.Contains(Company.Reps, StringComparison.Ordinal) ? (status, null) : null;
        var (code, said) = await Run();
        Assert.Equal(1, code);
        Assert.Contains(toDo, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permissions_for_installing_and_calendars_are_tried_where_the_settings_need_them()
    {
        graph.Fails = (_, path) => path.Contains("installedApps", StringComparison.Ordinal) || path.Contains("getSchedule", StringComparison.Ordinal) ? (403, null) : null;
        var (_, without) = await Run();
        Assert.DoesNotContain("TeamsAppInstallation", without, StringComparison.Ordinal);
        var (code, said) = await Run("--Directory:Calendar", "true", "--Directory:Install:0", Company.Reps);
        Assert.Equal(1, code);
        Assert.Contains("TeamsAppInstallation.ReadWriteSelfForUser.All", said, StringComparison.Ordinal);
        Assert.Contains("Calendars.ReadWrite", said, StringComparison.Ordinal);
        Assert.Contains("not in the organisation's app catalog", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_who_need_somebodys_attention_are_named()
    {
        graph.Accounts[Company.Ann] = graph.Accounts[Company.Ann] with { Manager = null };
        graph.Accounts[Company.Ben] = graph.Accounts[Company.Ben] with { Enabled = false };
        var (_, said) = await Run();
        Assert.Contains("No leader (set a manager in Microsoft Entra, or a leader in the people file): 김하늘.", said, StringComparison.Ordinal);
        Assert.Contains("Guests have no role", said, StringComparison.Ordinal);
        Assert.Contains("gone from the directory (remove the lines): Ben.", said, StringComparison.Ordinal);
    }

    /// <summary>Through the real credential of the platform: a managed identity is asked for over HTTP on the machine itself.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_token_of_a_managed_identity_is_asked_for_as_the_program_would(bool given)
    {
        graph.Catalog.Add(ChannelHost.AppId);
        graph.Groups[Company.Reps].Remove(Company.Guest);
        await using var identity = await StandInIdentity.Start(given);
        var start = new ProcessStartInfo("dotnet", [typeof(Bot.ProgramCommands).Assembly.Location, "doctor", "--environment", "Development", .. BotHost.Sqlite(folder), .. Company.Settings(graph),
            "--Channel:AppId", ChannelHost.AppId, "--Channel:AppType", "UserAssignedMSI", "--Channel:AllowedTenants:0", ChannelHost.Tenant, "--Directory:Install:0", Company.Reps, "--People:File", People($"{Company.Ben},Ben,administrator,,,,en,,\n")])
        { RedirectStandardOutput = true, WorkingDirectory = folder };
        (start.Environment["IDENTITY_ENDPOINT"], start.Environment["IDENTITY_HEADER"]) = ($"{identity.Address}/msi/token", "header-of-the-platform");
        using var doctor = Process.Start(start)!;
        var said = await doctor.StandardOutput.ReadToEndAsync();
        await doctor.WaitForExitAsync();
        if (given)
        {
            Assert.Equal(0, doctor.ExitCode);
            Assert.Contains("ok   token     Microsoft Entra gives the bot a token.", said, StringComparison.Ordinal);
            Assert.Contains("ok   directory", said, StringComparison.Ordinal);
            Assert.Contains($"ok   package   Version", said, StringComparison.Ordinal);
            Assert.Contains("https://api.botframework.com", identity.Asked, StringComparison.Ordinal);
            Assert.Contains("https://graph.microsoft.com", identity.Asked, StringComparison.Ordinal);
            Assert.All(graph.Questions, question => Assert.Equal("Bearer token-of-the-platform", question.Authorization));
        }
        else
        {
            Assert.Equal(1, doctor.ExitCode);
            Assert.Contains("FIX  token     Microsoft Entra gives the bot no token.", said, StringComparison.Ordinal);
            Assert.Contains("FIX  directory", said, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("token-of-the-platform", said, StringComparison.Ordinal);
    }

    /// <summary>The identity endpoint of App Service and Container Apps.</summary>
    sealed class StandInIdentity(bool gives) : StandIn
    {
        public string Asked { get; private set; } = "";

        public static async Task<StandInIdentity> Start(bool gives)
        {
            var identity = new StandInIdentity(gives);
            await identity.Listen();
            return identity;
        }

        protected override void Map(WebApplication app) => app.MapGet("/msi/token", async (HttpContext context) =>
        {
            Asked += Uri.UnescapeDataString(context.Request.QueryString.Value!);
            if (!gives || context.Request.Headers["X-IDENTITY-HEADER"] != "header-of-the-platform")
            {
                context.Response.StatusCode = 400;
                await context.Response.WriteAsync("""{"statusCode":400,"message":"No managed identity was found for the client id."}""");
                return;
            }
            var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
            await context.Response.WriteAsJsonAsync(new Dictionary<string, string> { ["access_token"] = "token-of-the-platform", ["expires_on"] = $"{expires}", ["resource"] = "r", ["token_type"] = "Bearer", ["client_id"] = ChannelHost.AppId });
        });
    }
}
