namespace SalesBot.Bot.Roster;

/// <summary>Where the people come from, and which tenant they belong to.</summary>
public sealed class PeopleSettings
{
    public const string Section = "People";

    /// <summary>The people file. Without one, local mode uses the sample people, and elsewhere everybody is a plain employee.</summary>
    public string? File { get; set; }

    /// <summary>Days off beside the public holidays, one a line.</summary>
    public string? ExtraDaysFile { get; set; }
}
