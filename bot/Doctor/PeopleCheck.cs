using SalesBot.Bot.CompanyDirectory;
using SalesBot.Bot.Local;
using SalesBot.Bot.Roster;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Doctor;

/// <summary>Reads the people and the days off, as the program would at its start.</summary>
static class PeopleCheck
{
    public static Task<Finding> Read(Installation installation, CancellationToken ct)
    {
        var settings = installation.Configuration.GetSection(PeopleSettings.Section).Get<PeopleSettings>() ?? new();
        var people = PeopleRegistration.Read(settings, installation.IsLocal ? LocalStart.SamplePeople : null);
        PeopleRegistration.Calendar(settings);
        return Task.FromResult((settings.File, installation.IsLocal) switch
        {
            ({ } file, _) => Finding.Good($"{people.All.Count} people in {Path.GetFullPath(file)}."),
            (null, true) => Finding.Good($"{people.All.Count} people of the invented company. Your own: People:File, for example \"people.csv\"."),
            _ when installation.Configuration.GetSection(DirectorySettings.Section).Get<DirectorySettings>() is { HasPeople: true } => Finding.Good("No people file: everybody comes from the company directory."),
            _ => Finding.Fix("People:File is missing, so nobody is a rep or a leader. Give the path of the people file, for example People:File=people.csv, or set the groups of the directory, for example Directory:Groups:Reps:0=11111111-2222-3333-4444-555555555555."),
        });
    }
}
