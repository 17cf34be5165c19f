namespace SalesBot.Storage.Azure;

/// <summary>How the storage account is used. The defaults are meant for every installation.</summary>
public sealed record AzureSettings
{
    /// <summary>Begins the name of every table and, in lower case, of every queue, so that several installations can share an account.</summary>
    public string Prefix { get; init; } = "SalesBot";

    /// <summary>What a call may take in all, retries included. A card action has to be answered within ten seconds, a message extension within five.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(4);

    internal void Check()
    {
        if (Prefix.Length is 0 or > 40 || !char.IsAsciiLetter(Prefix[0]) || !Prefix.All(char.IsAsciiLetterOrDigit))
            throw new StorageRefusal($"'{Prefix}' cannot begin the name of a table. Use up to 40 plain letters and digits, a letter first: 'SalesBot'.");
        if (Deadline <= TimeSpan.Zero)
            throw new StorageRefusal($"A deadline of {Deadline} leaves no time for a call. Use four seconds: '00:00:04'.");
    }
}
