namespace SalesBot.Bot.Roster;

/// <summary>Where the people come from, and which tenant they belong to.</summary>
public sealed class PeopleSettings
{
    public const string Section = "People";

    /// <summary>What is missing where a registered bot has neither a people file nor groups of the directory.</summary>
    public const string Nobody =
        "People:File is missing, so nobody is a rep or a leader. Give the path of the people file, for example People:File=people.csv, or set the groups of the directory, for example Directory:Groups:Reps:0=11111111-2222-3333-4444-555555555555.";

    /// <summary>The people file. Without one, local mode uses the sample people, and a registered bot takes them from the directory.</summary>
    public string? File { get; set; }

    /// <summary>Days off beside the public holidays, one a line.</summary>
    public string? ExtraDaysFile { get; set; }
}
