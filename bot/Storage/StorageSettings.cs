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
}
