using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Doctor;
using SalesBot.Storage.Sqlite;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.Sentences;

namespace SalesBot.Tests.Doctor;

/// <summary>The doctor's lines, for an installation in a folder of its own.</summary>
public sealed class DoctorTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-doctor-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Data => Path.Combine(folder, "salesbot.db");

    /// <summary>The file as the first start makes it.</summary>
    ValueTask Make() => SqliteStore.Open(Data, TimeProvider.System).DisposeAsync();

    string[] Local => ["--environment", "Development", .. BotHost.Sqlite(folder)];

    string[] Registered =>
    [
        "--environment", "Development", .. BotHost.Sqlite(folder),
        "--Channel:AppId", "11111111-2222-3333-4444-555555555555", "--Channel:TenantId", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "--Channel:ClientSecret", "secret-of-the-app",
    ];

    static async Task<(int Code, string[] Lines)> Run(string[] args, IReadOnlyList<Check>? checks = null)
    {
        var into = new StringWriter();
        var code = await DoctorCommand.Run(args, into, checks);
        return (code, into.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    static string Line(string[] lines, string subject) => Assert.Single(lines, line => line.Length > 5 && line[5..].StartsWith(subject, StringComparison.Ordinal));

    string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    [Fact]
    public async Task Where_all_is_in_order_each_check_has_one_line_and_the_exit_code_is_0()
    {
        await Make();
        var (code, lines) = await Run(Local);
        Assert.Equal(0, code);
        Assert.Equal(DoctorCommand.Checks.Count + 1, lines.Length);
        Assert.All(lines[..^1], line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.Contains("Local mode", Line(lines, "settings"), StringComparison.Ordinal);
        Assert.Contains($"removed in the file {Data}", Line(lines, "storage"), StringComparison.Ordinal);
        Assert.Contains("Off", Line(lines, "model"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_bot_is_named_and_its_secret_is_not()
    {
        var people = Write("people.csv", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "sample", "people.csv")));
        var (code, lines) = await Run([.. Registered, "--People:File", people], [.. DoctorCommand.Checks.Where(check => check.Subject is not "token")]);
        Assert.Equal(0, code);
        Assert.Contains("11111111-2222-3333-4444-555555555555", Line(lines, "settings"), StringComparison.Ordinal);
        Assert.Contains(people, Line(lines, "people"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-the-app", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_missing_setting_of_the_channel_is_named_with_what_to_do()
    {
        var (code, lines) = await Run(["--environment", "Production", .. BotHost.Sqlite(folder), "--Channel:AppId", "11111111-2222-3333-4444-555555555555"]);
        Assert.Equal(1, code);
        Assert.StartsWith("FIX", Line(lines, "settings"), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("Channel:ClientSecret is missing", StringComparison.Ordinal));
        Assert.StartsWith("FIX", Line(lines, "people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_probe_row_is_gone_afterwards()
    {
        await Make();
        await Run(Local);
        await using var store = SqliteStore.Open(Data, TimeProvider.System);
        foreach (var table in Enum.GetValues<SalesBot.Storage.Table>()) Assert.Empty((await store.Scan(table, null, null, 10, CancellationToken.None)).Rows);
    }

    [Theory]
    [InlineData("salesbot.db")]
    [InlineData("not/mounted/salesbot.db")]
    public async Task Where_there_is_no_data_yet_that_is_said_with_the_name_of_the_file_and_nothing_is_made(string name)
    {
        var (code, lines) = await Run([.. Local, "--Storage:File", Path.Combine(folder, name)]);
        Assert.Equal(0, code);
        Assert.Contains($"Nothing is there yet: the first start makes {Path.Combine(folder, name)}.", Line(lines, "storage"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task Data_that_was_there_and_is_gone_is_to_be_put_back()
    {
        await Make();
        File.Delete(Data);
        var (code, lines) = await Run(Local);
        Assert.Equal(1, code);
        Assert.StartsWith($"FIX  storage   The file {Data} is missing, although it held data before.", Line(lines, "storage"), StringComparison.Ordinal);
        Assert.False(File.Exists(Data));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_and_the_other_checks_go_on()
    {
        foreach (var place in (string[])[Path.Combine(Write("a-file", ""), "below", "salesbot.db"), "/proc/salesbot.db", folder])
        {
            var (code, lines) = await Run(["--environment", "Development", "--Storage:File", place]);
            Assert.Equal(1, code);
            Assert.StartsWith("FIX", Line(lines, "storage"), StringComparison.Ordinal);
            Assert.StartsWith("ok ", Line(lines, "model"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_mistake_of_the_people_file_is_shown()
    {
        var (code, lines) = await Run([.. Local, "--People:File", Write("people.csv", "nonsense\nmore of it\n")]);
        Assert.Equal(1, code);
        Assert.StartsWith("FIX", Line(lines, "people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_value_means_is_looked_at_and_not_only_how_it_is_written()
    {
        var (code, lines) = await Run([.. Local, "--Privacy:RetentionMonths", "-5", "--Weekly:ReportForm", "nowhere.docx", "--Voices:Days:Cause", "-3"]);
        Assert.Equal(1, code);
        foreach (var key in (string[])["Privacy:RetentionMonths", "Weekly:ReportForm", "Voices:Days:Cause"]) Assert.Single(lines, line => line.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_people_file_in_which_a_rep_has_no_leader_and_nobody_is_an_administrator_is_said()
    {
        var (code, lines) = await Run([.. Local, "--People:File", Write("people.csv", "id,name,roles,leader,deputy,team,language,timezone,triage\nann,Ann,rep,,,,en,,\n")]);
        Assert.Equal(1, code);
        Assert.Contains("No leader", Line(lines, "people"), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("Nobody is an administrator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_that_never_ends_is_given_up()
    {
        var (clock, asked, into) = (new FakeTimeProvider(BotHost.Monday), new TaskCompletionSource(), new StringWriter());
        var hanging = new Check("silence", async (_, _) =>
        {
            asked.SetResult();
            return await new TaskCompletionSource<Finding>().Task;
        });
        var run = DoctorCommand.Run(Local, into, [hanging], clock);
        await asked.Task;
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await run);
        Assert.Contains("no answer within 30 seconds", into.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_answers_is_said_with_the_host_where_text_goes_and_asked_about_an_invented_sentence()
    {
        await using var model = await StandInModel.Start();
        var (code, lines) = await Run([.. Local, .. model.Settings]);
        Assert.Equal(0, code);
        Assert.Contains("On", Line(lines, "model"), StringComparison.Ordinal);
        Assert.Contains(new Uri(model.Address).Authority, Line(lines, "model"), StringComparison.Ordinal);
        Assert.Single(model.Requests);
        Assert.DoesNotContain(StandInModel.Key, string.Concat(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Model:Key", "sk-other", "Model:Key")]
    [InlineData("--Model:Name", "another", "Model:Name")]
    [InlineData("--Model:Endpoint", "https://my-company.openai.azure.com/", "/openai/v1/")]
    public async Task A_model_that_does_not_answer_is_said_with_the_setting_to_look_at(string key, string value, string named)
    {
        await using var model = await StandInModel.Start();
        var (code, lines) = await Run([.. Local, .. model.Settings, key, value]);
        Assert.Equal(1, code);
        Assert.StartsWith("FIX", Line(lines, "model"), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_is_a_command_of_the_program_and_starts_no_server()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SalesBot.Bot.dll"), "doctor", .. Local, "--Model:Name", "half-configured"]) { RedirectStandardOutput = true, WorkingDirectory = folder };
        using var doctor = Process.Start(start)!;
        var said = await doctor.StandardOutput.ReadToEndAsync();
        await doctor.WaitForExitAsync();
        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains("ok   storage", said, StringComparison.Ordinal);
        Assert.Contains("Model:Endpoint is missing", said, StringComparison.Ordinal);
    }
}
