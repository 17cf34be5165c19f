using SalesBot.Domain;
using SalesBot.Domain.Voices;

namespace SalesBot.Bot.Voices;

/// <summary>Where voices go and how many working days each stage has; section <c>Voices</c>.</summary>
public sealed class VoiceSettings
{
    public const string Section = "Voices";

    /// <summary>The first rule that fits holds; where none does, the triage group looks at it.</summary>
    public List<VoiceRouteSettings> Routes { get; init; } = [];

    public VoiceDaysSettings Days { get; init; } = new();

    /// <summary>Days without any contact after which a customer with something left open is asked about.</summary>
    public int SilentAfterDays { get; init; } = Silence.DaysUnlessSet;

    public IReadOnlyList<VoiceRoute> RoutesOf() => [.. Routes.Select(route => new VoiceRoute(
        Enum.TryParse<VoiceKind>(route.Kind, ignoreCase: true, out var kind) ? kind : null, route.Company, route.Word, route.RepOfCustomer, route.Owner is { Length: > 0 } owner ? UserId.Of(owner) : null, [.. route.Group.Select(UserId.Of)]))];

    /// <summary>What is wrong, each with what to write instead.</summary>
    public IEnumerable<string> Troubles()
    {
        for (int at = 0; at < Routes.Count; at++)
        {
            var route = Routes[at];
            if (route.Kind is { Length: > 0 } kind && !Enum.TryParse<VoiceKind>(kind, ignoreCase: true, out _))
                yield return $"Voices:Routes:{at}:Kind is '{kind}'. Write one of {string.Join(", ", Enum.GetNames<VoiceKind>())}, or leave it out.";
            if (route.Owner is not { Length: > 0 } && route.Group.Count == 0 && !route.RepOfCustomer)
                yield return $"Voices:Routes:{at} leads to nobody. Give it an Owner or a Group (ids of the people file), or RepOfCustomer: true.";
        }
        foreach (var (name, days) in Days.All())
            if (days is < 1 or > 250) yield return $"Voices:Days:{name} is {days}. Write a number of working days from 1 to 250, for example 5.";
        if (SilentAfterDays is < 1 or > 365) yield return $"Voices:SilentAfterDays is {SilentAfterDays}. Write a number of days from 1 to 365, for example 21.";
    }
}

/// <summary>One rule. All that it names must fit.</summary>
public sealed class VoiceRouteSettings
{
    public string? Kind { get; init; }
    public string? Company { get; init; }

    /// <summary>A word of the product or matter.</summary>
    public string? Word { get; init; }

    public bool RepOfCustomer { get; init; }
    public string? Owner { get; init; }
    public List<string> Group { get; init; } = [];
}

/// <summary>Working days.</summary>
public sealed class VoiceDaysSettings
{
    public int Assign { get; init; } = 1;
    public int Accept { get; init; } = 1;
    public int Acknowledge { get; init; } = 1;
    public int Cause { get; init; } = 5;
    public int Plan { get; init; } = 2;
    public int Check { get; init; } = 2;
    public int Tell { get; init; } = 2;
    public int Hear { get; init; } = 5;
    public int Close { get; init; } = 2;
    public int Age { get; init; } = 30;

    /// <summary>Working days after a missed day until the owner's leader, and until the executive, hears of it.</summary>
    public int Leader { get; init; } = 1;

    public int Executive { get; init; } = 3;

    public VoiceDays Of() => new(Assign, Accept, Acknowledge, Cause, Plan, Check, Tell, Hear, Close, Age, Leader, Executive);

    internal IEnumerable<(string Name, int Days)> All() =>
    [
        (nameof(Assign), Assign), (nameof(Accept), Accept), (nameof(Acknowledge), Acknowledge), (nameof(Cause), Cause), (nameof(Plan), Plan), (nameof(Check), Check), (nameof(Tell), Tell), (nameof(Hear), Hear), (nameof(Close), Close), (nameof(Age), Age),
        (nameof(Leader), Leader), (nameof(Executive), Executive),
    ];
}
