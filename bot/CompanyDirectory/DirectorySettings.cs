namespace SalesBot.Bot.CompanyDirectory;

/// <summary>
/// Section <c>Directory</c>: what is read from the company directory by Microsoft Graph. Nothing set: nothing is asked, and the people file is all there is.
/// </summary>
public sealed class DirectorySettings
{
    public const string Section = "Directory";

    /// <summary>Groups whose members, nested groups included, have a role.</summary>
    public RoleLists Groups { get; set; } = new();

    /// <summary>Single people who have a role, by object id: the first administrator, for example.</summary>
    public RoleLists Users { get; set; } = new();

    /// <summary>Groups for whose members the app is installed without their asking.</summary>
    public string[] Install { get; set; } = [];

    /// <summary>Whether the calendars of leader and rep are asked for free times when a talk is offered.</summary>
    public bool Calendar { get; set; }

    /// <summary>The time zone of those who work in a country: <c>Directory:Zones:DE=Europe/Berlin</c>. Everybody else is in Korea's.</summary>
    public Dictionary<string, string> Zones { get; set; } = [];

    /// <summary>How often the directory is read.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Where Graph is, in place of the cloud's own address. For tests and development on this machine only.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Whether people are read from the directory.</summary>
    public bool HasPeople => Groups.Any() || Users.Any() || Install.Length > 0;

    public bool IsOn => HasPeople || Calendar;
}

/// <summary>Object ids (of groups, or of people) by the role they give.</summary>
public sealed class RoleLists
{
    public string[] Reps { get; set; } = [];

    public string[] Leaders { get; set; } = [];

    public string[] Executives { get; set; } = [];

    public string[] Administrators { get; set; } = [];

    /// <summary>Who assesses customer voices when they come in.</summary>
    public string[] Triage { get; set; } = [];

    public bool Any() => Reps.Length + Leaders.Length + Executives.Length + Administrators.Length + Triage.Length > 0;
}
