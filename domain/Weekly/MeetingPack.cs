using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Weekly;

/// <summary>A place at the customer that somebody ought to fill: a role, and who is in it as far as we know. An empty one is a question, not an error.</summary>
/// <param name="Stance">In words; null when nobody has observed any.</param>
/// <param name="ReachedBy">Who of ours can reach this person.</param>
public sealed record Position(Text Role, string? Person = null, string? Title = null, Text? Stance = null, string? ReachedBy = null, StanceTone Tone = StanceTone.Unknown);

/// <summary>What a pack shows of a position and whoever holds it.</summary>
public static class PackPositions
{
    public static Position Of(SeenPosition seen, Func<UserId, Text> nameOf, Lang lang)
    {
        if (seen.Person is not { } person) return new(seen.Role.Label(), seen.Who);
        var stance = person.Stances.FirstOrDefault()?.Stance;
        return new(seen.Role.Label(), person.Name, person.Latest?.Title, stance?.Label(), PersonGaps.Reach(person).FirstOrDefault() is { } path ? nameOf(path.Via).In(lang) : null, Tone(stance));
    }

    static StanceTone Tone(Stance? stance) => stance switch
    {
        Stance.Supporter or Stance.Favourable => StanceTone.For,
        Stance.Neutral or Stance.Reserved => StanceTone.Neutral,
        Stance.Against => StanceTone.Against,
        _ => StanceTone.Unknown,
    };
}

/// <summary>Which colour a stance is drawn in; the words beside it say the same.</summary>
public enum StanceTone
{
    Unknown, For, Neutral, Against,
}

/// <summary>A voice case as the pack and the export show it.</summary>
/// <param name="Since">When it was registered.</param>
/// <param name="Due">The next deadline, if it has one.</param>
public sealed record VoiceLine(string Number, Text Kind, string Customer, string Words, Text Stage, string Owner, DateOnly Since, DateOnly? Due = null, Text? Note = null)
{
    public static VoiceLine Of(Voice voice, Func<UserId, Text> nameOf, DateOnly? due, Lang lang) => new(
        voice.Number.ToString(), voice.Kind.Label(), voice.CompanyName ?? "", voice.Words, VoiceTexts.State(voice), voice.Owner is { } owner ? nameOf(owner).In(lang) : "", voice.RegisteredOn, due,
        voice.CameBack > 0 ? new("원인이 다시 나타남", "the cause came back") : null);
}

/// <summary>One opportunity of the pack with the positions at the customer.</summary>
public sealed record PackItem(Opportunity Opportunity, string RepName, IReadOnlyList<Position> Positions)
{
    /// <summary>Somebody is known there; a map of nobody says no more than the list of what is not known.</summary>
    public bool KnowsSomebody => Positions.Any(position => position.Person is not null);
}

/// <summary>What a team's sales meeting looks at (영업회의 자료): the same entries that the coaching cards show, most pressing first.</summary>
public sealed record MeetingPack(string Team, string Leader, Today On, IReadOnlyList<PackItem> Items, IReadOnlyList<VoiceLine> Voices, Func<UserId, Text> NameOf);
