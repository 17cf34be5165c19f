using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Roster;

/// <summary>Reads the people and the calendar at the start. A file with errors stops the program, with every error and its remedy.</summary>
static class PeopleRegistration
{
    public static People Read(PeopleSettings settings, string? sample)
    {
        if ((settings.File ?? sample) is not { } file) return People.Empty;
        if (!File.Exists(file)) throw new SettingsRefusal($"People:File names '{file}', which is not there. Give the path of the people file, for example \"people.csv\".");
        return PeopleFile.Read(File.ReadAllBytes(file)) switch
        {
            PeopleFileReading.Good good => good.People,
            PeopleFileReading.Bad bad => throw new SettingsRefusal($"The people file '{file}' has errors:\n{string.Join('\n', bad.Errors.Select(error => $"{error.Message.En}\n{error.Message.Ko}"))}"),
            var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}."),
        };
    }

    public static WorkCalendar Calendar(PeopleSettings settings)
    {
        if (settings.ExtraDaysFile is not { } file) return WorkCalendar.Korea();
        if (!File.Exists(file)) throw new SettingsRefusal($"People:ExtraDaysFile names '{file}', which is not there. Give the path of a text file, for example People:ExtraDaysFile=days-off.txt, with lines such as \"2027-05-04 # company holiday\".");
        var read = ExtraDaysFile.Read(File.ReadAllText(file));
        return read.IsGood ? WorkCalendar.Korea(read.Days) : throw new SettingsRefusal($"The file of extra days '{file}' has errors:\n{string.Join('\n', read.Errors.Select(error => $"{error.Message.En}\n{error.Message.Ko}"))}");
    }
}
