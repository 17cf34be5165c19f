using Microsoft.Extensions.Options;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Bot.Local;
using SalesBot.Bot.Roster;
using SalesBot.Channel;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Doctor;

/// <summary>Reads the directory as the program would, tries each further permission that the settings need, and says what is missing.</summary>
static class DirectoryCheck
{
    public static async Task<Finding> Read(Installation installation, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(installation.Environment).AddSingleton(installation.Clock)
            .AddChannel(installation.Configuration, installation.Environment).AddDirectory(installation.Configuration);
        services.AddSingleton<DirectoryReader>();
        await using var provider = services.BuildServiceProvider();
        var settings = provider.GetRequiredService<IOptions<DirectorySettings>>().Value;
        if (!settings.IsOn) return Finding.Good("Off: people come from the people file alone, and a talk is offered in the leader's own words. Directory:Groups:Reps:0 and its kin turn it on.");

        var file = PeopleRegistration.Read(installation.Configuration.GetSection(PeopleSettings.Section).Get<PeopleSettings>() ?? new(), installation.IsLocal ? LocalStart.SamplePeople : null);
        var reading = settings.HasPeople ? await provider.GetRequiredService<DirectoryReader>().Read([], file.All.Select(line => line.Id), ct) : new([], []);
        var toDo = reading.Troubles.Select(trouble => DirectoryAdvice.Of(trouble).En).ToList();
        var permissions = new PermissionProbe(provider.GetRequiredService<Graph>(), settings, provider.GetRequiredService<IOptions<ChannelSettings>>().Value, installation.Clock);
        await foreach (var trouble in permissions.Try(reading.People.FirstOrDefault(person => person is { IsEnabled: true, Mail: not null }), ct)) toDo.Add(DirectoryAdvice.Of(trouble).En);
        var (people, notes) = CompanyPeople.Of(reading.People, file, new(settings.Zones));
        if (settings.HasPeople && reading.Troubles.Count == 0) toDo.AddRange(PeopleCheck.Missing(people));
        toDo.AddRange(Said(RosterNoteKind.Guest, "Guests have no role (name them in the people file if they are to have one)", notes));
        toDo.AddRange(Said(RosterNoteKind.Left, "In the people file, but gone from the directory (remove the lines)", notes));
        return toDo.Count > 0 ? Finding.Fix(string.Join('\n', toDo)) : Finding.Good(settings.HasPeople ? $"{people.All.Count} people, each rep with a leader." : "The calendars can be read.");
    }

    static IEnumerable<string> Said(RosterNoteKind kind, string what, IReadOnlyList<RosterNote> notes) =>
        PeopleCheck.Named(what, [.. notes.Where(note => note.Kind == kind).Select(note => note.Name)]);
}
