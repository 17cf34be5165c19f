using SalesBot.Bot.CompanyDirectory;
using SalesBot.Bot.Local;
using SalesBot.Bot.Roster;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Doctor;

/// <summary>Reads the people and the days off, as the program would at its start.</summary>
static class PeopleCheck
{
    const int namedAtMost = 5;

    public static Task<Finding> Read(Installation installation, CancellationToken ct)
    {
        var settings = installation.Configuration.GetSection(PeopleSettings.Section).Get<PeopleSettings>() ?? new();
        var people = PeopleRegistration.Read(settings, installation.IsLocal ? LocalStart.SamplePeople : null);
        PeopleRegistration.Calendar(settings);
        var fromDirectory = installation.Configuration.GetSection(DirectorySettings.Section).Get<DirectorySettings>() is { HasPeople: true };
        return Task.FromResult((settings.File, installation.IsLocal) switch
        {
            ({ }, _) when !fromDirectory && Missing(people).ToList() is { Count: > 0 } missing => Finding.Fix(string.Join('\n', missing)),
            ({ } file, _) => Finding.Good($"{people.All.Count} people in {Path.GetFullPath(file)}."),
            (null, true) => Finding.Good($"{people.All.Count} people of the invented company. Your own: People:File, for example \"people.csv\"."),
            _ when fromDirectory => Finding.Good("No people file: everybody comes from the company directory."),
            _ => Finding.Fix(PeopleSettings.Nobody),
        });
    }

    /// <summary>What nobody is there for, whether people come from the file or from the directory too.</summary>
    public static IEnumerable<string> Missing(People people)
    {
        foreach (var line in Named("No leader (set a manager in Microsoft Entra, or a leader in the people file)", [.. people.All.Where(person => person.Is(Role.Rep) && people.LeaderOf(person.Id) is null).Select(person => person.Name)]))
            yield return line;
        if (people.Administrators.Count == 0)
            yield return "Nobody is an administrator, so nobody hears of people who cannot be reached and nobody answers privacy requests. Give somebody the role administrator in the people file, or set, for example, Directory:Users:Administrators:0=11111111-2222-3333-4444-555555555555.";
    }

    /// <summary>One line that names a few of them; none where there are none.</summary>
    public static IEnumerable<string> Named(string what, IReadOnlyList<string> names)
    {
        if (names.Count > 0) yield return $"{what}: {string.Join(", ", names.Take(namedAtMost))}{(names.Count > namedAtMost ? $" and {names.Count - namedAtMost} more" : "")}.";
    }
}
