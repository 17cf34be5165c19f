using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using SalesBot.Bot;

namespace SalesBot.Tests;

public sealed class SecretsTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-secrets-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string> Keys => [.. Secrets.Keys];

    static IReadOnlyList<string> Wrong(IConfigurationBuilder configuration, string environment = "Production") => [.. Secrets.Wrong(configuration.Build(), new HostingEnvironment { EnvironmentName = environment })];

    IConfigurationBuilder File(string name, string key)
    {
        System.IO.File.WriteAllText(Path.Combine(folder, name), key.Split(':').Reverse().Aggregate("\"sk-of-the-file\"", (inner, part) => $$"""{"{{part}}":{{inner}}}"""));
        return new ConfigurationBuilder().SetBasePath(folder).AddJsonFile(name);
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_secret_in_a_settings_file_is_refused_even_where_the_environment_has_another(string key)
    {
        foreach (var file in (string[])["appsettings.json", "appsettings.Production.json"])
        {
            var wrong = Assert.Single(Wrong(File(file, key).AddInMemoryCollection([new(key, "another")])));
            Assert.StartsWith($"{key} stands in {file}", wrong, StringComparison.Ordinal);
            Assert.Contains($"for example, the environment variable {key.Replace(":", "__", StringComparison.Ordinal)}", wrong, StringComparison.Ordinal);
            Assert.DoesNotContain("sk-of-the-file", wrong, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Keys))]
    public void User_secrets_and_the_environment_are_where_secrets_belong(string key)
    {
        Assert.Empty(Wrong(File("secrets.json", key)));
        Assert.Empty(Wrong(new ConfigurationBuilder().AddInMemoryCollection([new(key, "of the environment")])));
    }

    [Theory, MemberData(nameof(Keys))]
    public void On_the_command_line_a_secret_is_for_development_only(string key)
    {
        Assert.StartsWith($"{key} stands on the command line", Assert.Single(Wrong(new ConfigurationBuilder().AddCommandLine([$"--{key}=shown"]))), StringComparison.Ordinal);
        Assert.Empty(Wrong(new ConfigurationBuilder().AddCommandLine([$"--{key}=shown"]), Environments.Development));
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_vault_reference_that_led_nowhere_is_told_from_a_secret(string key) =>
        Assert.Contains("Key Vault Secrets User", Assert.Single(Wrong(new ConfigurationBuilder().AddInMemoryCollection([new(key, "@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/s)")]))), StringComparison.Ordinal);
}
