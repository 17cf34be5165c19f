using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SalesBot.Bot;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests;

/// <summary>The templates and guides in docs/ speak of settings, commands and words that exist.</summary>
public sealed class DeploymentTests
{
    static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository.Folder, "docs", .. path]));

    [Fact]
    public void Every_setting_of_the_template_is_one_of_the_program_and_none_is_a_secret()
    {
        var names = Regex.Matches(Read("deploy", "main.bicep"), @"name: '([A-Z][A-Za-z]+__[A-Za-z0-9_]+?)(?:__\$\{at\})?'").Select(match => match.Groups[1].Value).ToHashSet();
        Assert.True(names.Count > 8, string.Join(' ', names));
        Assert.DoesNotContain(names, name => Secrets.Keys.Contains(name.Replace("__", ":", StringComparison.Ordinal)));
        var settings = names.Select(name => name.Replace("__", ":", StringComparison.Ordinal))
            .Select(key => key is "Directory:Install" || Regex.IsMatch(key, "^Directory:(Groups|Users):") ? $"{key}:0" : key)
            .ToDictionary(key => key, key => (string?)(key is "Directory:Calendar" ? "true" : key is "Channel:AppType" ? "UserAssignedMSI" : "11111111-2222-3333-4444-555555555555"));
        Assert.Empty(SettingsShapes.Wrong(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
    }

    /// <summary>A line of the parameter file that is an example: the setting's name and a value.</summary>
    static IReadOnlyDictionary<string, string?> Examples(string parameter) =>
        Regex.Matches(Regex.Match(Read("deploy", "main.bicepparam"), @$"^param {parameter} = \{{(.*?)^\}}", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value, "^ *// '([^']+)': '([^']+)'$", RegexOptions.Multiline)
            .ToDictionary(line => line.Groups[1].Value, line => (string?)line.Groups[2].Value);

    [Fact]
    public void Every_setting_of_the_guide_can_be_given_in_the_template_so_that_no_deployment_loses_it()
    {
        var (template, settings, secrets) = (Read("deploy", "main.bicep"), Examples("settings"), Examples("keyVault"));
        Assert.Contains("map(items(settings), setting => { name: replace(setting.key, ':', '__'), value: setting.value })", template, StringComparison.Ordinal);
        Assert.Contains("map(secrets, secret => { name: secret.setting, secretRef: secret.name })", template, StringComparison.Ordinal);
        var own = Regex.Matches(template, "name: '([A-Z][A-Za-z_0-9]+)").Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal).TrimEnd(':')).ToList();
        // What a machine of one's own has instead of Azure: its file, and the ways of a bot that is no managed identity.
        string[] elsewhere = ["Storage:File", "Storage:ConnectionString", "Channel:FederatedIdentity", "Channel:FederatedTokenFile", "Channel:CertificateFile", "Channel:ClientSecret", "Channel:Profiles"];
        var table = Regex.Match(File.ReadAllText(Path.Combine(Repository.Folder, "README.md")), "^## Settings$(.*?)^### ", RegexOptions.Multiline | RegexOptions.Singleline).Value;
        var named = Regex.Matches(table, "^\\| (.*?) \\|", RegexOptions.Multiline).SelectMany(row => Regex.Matches(row.Groups[1].Value, "`((?:Channel|Storage|People|Directory|Model|Privacy|Weekly|Voices):[A-Za-z:0-9]+|OTEL_[A-Z_]+)"))
            .Select(match => match.Groups[1].Value.TrimEnd(':')).Except(elsewhere).ToList();
        Assert.True(named.Count > 20, string.Join(' ', named));
        Assert.All(named, key => Assert.True(own.Concat(settings.Keys).Concat(secrets.Keys).Any(given => given == key || given.StartsWith($"{key}:", StringComparison.Ordinal)), key));
        Assert.Empty(settings.Keys.Intersect(own));
        Assert.Empty(settings.Keys.Intersect(Secrets.Keys));
        Assert.Subset(Secrets.Keys.ToHashSet(), secrets.Keys.ToHashSet());
        Assert.Empty(SettingsShapes.Wrong(new ConfigurationBuilder().AddInMemoryCollection(settings.Concat(secrets)).Build()));
    }

    [Fact]
    public void The_templates_hold_no_keys_of_accounts()
    {
        foreach (var file in (string[])["main.bicep", "registry.bicep", "main.bicepparam"])
            Assert.DoesNotMatch("listKeys|listCredentials|sharedKey|AccountKey|adminUserEnabled: true|allowSharedKeyAccess: true", Read("deploy", file));
    }

    [Theory]
    [InlineData("administrators")]
    [InlineData("leaders")]
    [InlineData("reps")]
    public void Each_page_is_there_in_both_languages_with_as_many_sections(string page) =>
        Assert.Equal(Regex.Count(Read($"{page}.en.md"), "^## ", RegexOptions.Multiline), Regex.Count(Read($"{page}.ko.md"), "^## ", RegexOptions.Multiline));

    [Fact]
    public async Task The_image_is_named_as_the_guide_says_and_holds_what_the_program_needs_the_companys_own_files_too()
    {
        var company = Directory.CreateTempSubdirectory("salesbot-company-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(company.FullName, "weekly-report.docx"), "x");
            var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(Repository.Folder, "bot", "SalesBot.Bot.csproj"), "-nologo", "-p:LocalPage=false", $"-p:CompanyFiles={company.FullName}",
                "-getProperty:ContainerRepository,ContainerFamily,EnableSdkContainerSupport,IsPublishable", "-getItem:Content"]) { RedirectStandardOutput = true };
            using var evaluating = Process.Start(start)!;
            var evaluated = JsonNode.Parse(await evaluating.StandardOutput.ReadToEndAsync())!;
            Assert.Equal(("salesbot", "noble-chiseled-extra", "true", "true"), (Property("ContainerRepository"), Property("ContainerFamily"), Property("EnableSdkContainerSupport"), Property("IsPublishable")));
            var published = evaluated["Items"]!["Content"]!.AsArray().Where(file => file!["CopyToPublishDirectory"]?.GetValue<string>() is "PreserveNewest").Select(file => file!["Link"]!.GetValue<string>());
            Assert.Equal(["appsettings.json", "company/weekly-report.docx"], published);

            string Property(string name) => evaluated["Properties"]![name]!.GetValue<string>();
        }
        finally
        {
            company.Delete(recursive: true);
        }
    }

    /// <summary>"dotnet run" evaluates items whose condition is false too: with the property empty the wildcard is the whole drive, and the first command of a newcomer ends in errors.</summary>
    [Fact]
    public void No_wildcard_of_the_program_hangs_on_a_condition_that_its_property_is_set() =>
        Assert.DoesNotMatch(@"Include=""\$\(\w+\)[^""]*\*[^""]*""\s+Condition=", File.ReadAllText(Path.Combine(Repository.Folder, "bot", "SalesBot.Bot.csproj")));

    [Fact]
    public void Commands_the_guide_runs_are_commands_of_the_program()
    {
        var named = Regex.Matches(Read("deploy", "README.md"), @"(?:--project bot(?: -p:[A-Za-z=]+)? --|SalesBot\.Bot\.dll) ([a-z]+)").Select(match => match.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(named);
        Assert.Subset(ProgramCommands.All.Select(command => command.Name).ToHashSet(), named);
    }
}
