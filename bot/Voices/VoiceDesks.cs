using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;

namespace SalesBot.Bot.Voices;

/// <summary>On whose desks a case lies: whoever has to do something about it now.</summary>
static class VoiceDesks
{
    public static IReadOnlyList<UserId> Of(Voice voice, People people, VoiceClock clock) => !voice.IsOpen ? [] : [.. Concerned(voice, people, clock).Distinct()];

    static IEnumerable<UserId> Concerned(Voice voice, People people, VoiceClock clock)
    {
        // An owner who no longer works here has no desk: it is back with those who can give it to another.
        if (voice.Owner is { } owner && people.Find(owner) is not null) yield return owner;
        else foreach (var user in people.Triage(voice)) yield return user;
        foreach (var action in voice.OpenActions) yield return action.Owner;
        if (voice.State is VoiceState.Action && voice.ActionsDone && voice.Kind.Passes().Removed is Pass.Must)
            foreach (var checker in VoiceClock.Checkers(voice, people)) yield return checker;
        if (voice.AsksException)
            foreach (var leader in people.Approvers(voice)) yield return leader;
        // What was brought before the executives waits for them until somebody moves it on.
        if (clock.IsEscalated(voice))
            foreach (var executive in people.ExecutivesFor(voice)) yield return executive;
    }

    /// <summary>The leaders of the owner and of those who serve the customer: nothing waits for them, and they know of it from their weekly summary.</summary>
    public static IReadOnlyList<UserId> Watching(Voice voice, People people, VoiceClock clock) => !voice.IsOpen ? [] :
    [
        .. voice.Serving.Concat(voice.Owner is { } owner ? [owner] : []).Select(user => people.LeaderOf(user)?.Id).OfType<UserId>().Distinct().Except(Of(voice, people, clock)),
    ];

    /// <summary>Whether a case on a leader's desk is the leader's by who leads whom now: something to do, or something of the team.</summary>
    public static bool IsOf(this VoiceRow row, UserId leader, People people) =>
        people.Of(leader, row.Voice) is var standing && (row.Watched ? (standing & (VoiceStanding.Leader | VoiceStanding.Rep)) != 0 : standing is not VoiceStanding.None);

    /// <summary>Who is asked to approve an exception: the owner's leader, or whoever stands above where the leader asks.</summary>
    public static IReadOnlyList<UserId> Approvers(this People people, Voice voice)
    {
        var leaders = people.LeaderOfOwner(voice).Where(user => user != voice.Exception?.By).ToList();
        return leaders.Count > 0 ? leaders : [.. people.ExecutivesFor(voice).Where(user => user != voice.Exception?.By)];
    }
}
