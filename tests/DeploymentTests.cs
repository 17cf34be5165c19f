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
    public void Commands_the_guide_runs_are_commands_of_the_program()
    {
        var named = Regex.Matches(Read("deploy", "README.md"), @"(?:--project bot --|SalesBot\.Bot\.dll) ([a-z]+)").Select(match => match.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(named);
        Assert.Subset(ProgramCommands.All.Select(command => command.Name).ToHashSet(), named);
    }
}
