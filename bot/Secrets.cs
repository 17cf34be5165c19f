using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace SalesBot.Bot;

/// <summary>
/// The settings that are secrets. They come from the environment (into which Azure also puts what a Key Vault reference leads to) or from user secrets: a settings file is
/// copied about, and a command line is seen by everybody on the machine.
/// </summary>
static class Secrets
{
    public static readonly IReadOnlyList<string> Keys = ["Channel:ClientSecret", "Channel:CertificatePassword", "Storage:ConnectionString", "Model:Key", "OTEL_EXPORTER_OTLP_HEADERS"];

    const string vaultReference = "@Microsoft.KeyVault(";

    /// <exception cref="SettingsRefusal">A secret stands where it should not.</exception>
    public static void Check(IConfiguration configuration, IHostEnvironment environment)
    {
        if (Wrong(configuration, environment).ToList() is { Count: > 0 } wrong) throw new SettingsRefusal(string.Join('\n', wrong));
    }

    public static IEnumerable<string> Wrong(IConfiguration configuration, IHostEnvironment environment)
    {
        var providers = (configuration as IConfigurationRoot)?.Providers.ToList() ?? [];
        foreach (var key in Keys)
        {
            var variable = key.Replace(":", "__", StringComparison.Ordinal);
            if (providers.OfType<JsonConfigurationProvider>().FirstOrDefault(file => file.Source.Path is not "secrets.json" && Has(file, key)) is { } written)
                yield return $"{key} stands in {written.Source.Path}. Secrets do not belong in a file that is copied about; remove it there and set, for example, the environment variable {variable} or a user secret.";
            if (!environment.IsDevelopment() && providers.OfType<CommandLineConfigurationProvider>().Any(line => Has(line, key)))
                yield return $"{key} stands on the command line, where everybody on the machine can read it. Remove it there and set, for example, the environment variable {variable}.";
            if (configuration[key]?.StartsWith(vaultReference, StringComparison.Ordinal) is true)
                yield return $"{key} is still the Key Vault reference itself, so the vault could not be read. Give the app's identity the role Key Vault Secrets User on the vault and check the reference, for example {vaultReference}SecretUri=https://my-vault.vault.azure.net/secrets/salesbot).";
        }
    }

    static bool Has(IConfigurationProvider provider, string key) => provider.TryGet(key, out var value) && !string.IsNullOrWhiteSpace(value);
}
