using Azure.Identity;
using SalesBot.Channel;
using SalesBot.Storage;
using SalesBot.Storage.Azure;

namespace SalesBot.Bot.Storage;

/// <summary>Where SalesBot keeps its data: one SQLite file, unless Azure Storage is named.</summary>
public sealed class StorageSettings
{
    public const string Section = "Storage";

    /// <summary>The embedded file; relative to the folder the program was started in.</summary>
    public string File { get; set; } = "data/salesbot.db";

    /// <summary>A connection string of Azure Storage (or Azurite). Secrets belong in the environment, not in a file.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The name of a storage account that is reached by managed identity.</summary>
    public string? Account { get; set; }

    /// <summary>What the names of our tables and queues begin with, so that several installations can share an account.</summary>
    public string Prefix { get; set; } = "SalesBot";

    /// <summary>True when the data is in Azure Storage, false when it is in the embedded file.</summary>
    public bool IsAzure => Account is not null || ConnectionString is not null;

    // Which cloud the account is in.
    ChannelSettings channel = new();

    public static StorageSettings Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var settings = section.Get<StorageSettings>() ?? new();
        settings.channel = configuration.GetSection(ChannelSettings.Section).Get<ChannelSettings>() ?? settings.channel;
        // A company's data in whatever folder the program was started in is lost with its container.
        if (!settings.channel.IsLocal && !settings.IsAzure && section[nameof(File)] is null)
            throw new SettingsRefusal("Storage is not set. Write where the data is to be kept, for example Storage:Account=mysalesbot for Azure Storage, or Storage:File=/var/lib/salesbot/salesbot.db on a disk that stays.");
        if (settings is { Account: not null, ConnectionString: not null })
            throw new SettingsRefusal("Both Storage:Account and Storage:ConnectionString are set. Keep Storage:Account for managed identity, for example \"mysalesbot\", or Storage:ConnectionString, and remove the other.");
        if (settings.Account is { } account && (account.Length is < 3 or > 24 || !account.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
            throw new SettingsRefusal($"Storage:Account is '{account}'. Write the account's name alone (3 to 24 small letters and digits), for example Storage:Account=mysalesbot.");
        if (settings.Prefix.Length is 0 or > 40 || !char.IsAsciiLetter(settings.Prefix[0]) || !settings.Prefix.All(char.IsAsciiLetterOrDigit))
            throw new SettingsRefusal($"Storage:Prefix is '{settings.Prefix}'. It begins the names of tables: up to 40 plain letters and digits, a letter first, for example Storage:Prefix=SalesBot.");
        if (string.IsNullOrWhiteSpace(settings.File))
            throw new SettingsRefusal("Storage:File is empty. Write where the data is to be kept, for example Storage:File=data/salesbot.db, or remove it.");
        return settings;
    }

    /// <summary>The tables of the account. <paramref name="deadline"/>: what a call may take, if not what a turn can wait.</summary>
    public AzureTables AzureTables(TimeSpan? deadline = null) =>
        new(Client(AzureClients.Tables, account => AzureClients.Tables(account, Credential()), "table"), Azure(deadline));

    /// <summary>The queues of the account.</summary>
    public AzureWork AzureWork() => new(Client(AzureClients.Queues, account => AzureClients.Queues(account, Credential()), "queue"), Azure(null));

    AzureSettings Azure(TimeSpan? deadline) => deadline is { } patience ? new() { Prefix = Prefix, Deadline = patience } : new() { Prefix = Prefix };

    DefaultAzureCredential Credential() => new(new DefaultAzureCredentialOptions { AuthorityHost = BotCloud.Authority(channel) });

    /// <summary>The address of one service of the account, in the bot's own cloud.</summary>
    internal Uri Address(string service) => new($"https://{Account}.{service}.{BotCloud.Storage(channel)}");

    T Client<T>(Func<string, T> byText, Func<Uri, T> byIdentity, string service)
    {
        if (ConnectionString is null) return byIdentity(Address(service));
        try
        {
            return byText(ConnectionString);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            // Not what it says: a part of the secret could be in it.
            throw new StorageRefusal("Storage:ConnectionString is no connection string of Azure Storage. Copy it from the account's access keys; it looks like DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net");
        }
    }
}
