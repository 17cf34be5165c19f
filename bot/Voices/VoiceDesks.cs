using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;

namespace SalesBot.Bot.Voices;

/// <summary>On whose desks a case lies: whoever has to do something about it now.</summary>
static class VoiceDesks
{
    public static IReadOnlyList<UserId> Of(Voice voice, People people) => !voice.IsOpen ? [] : [.. Concerned(voice, people).Distinct()];

    static IEnumerable<UserId> Concerned(Voice voice, People people)
    {
        // An owner who no longer works here has no desk: it is back with those who can give it to another.
        if (voice.Owner is { } owner && people.Find(owner) is not null) yield return owner;
        else foreach (var user in people.Triage(voice)) yield return user;
        foreach (var action in voice.OpenActions) yield return action.Owner;
        if (voice.State is VoiceState.Action && voice.ActionsDone && voice.Kind.Passes().Removed is Pass.Must)
            foreach (var checker in VoiceClock.Checkers(voice, people)) yield return checker;
        if (voice.AsksException)
            foreach (var leader in people.Approvers(voice)) yield return leader;
    }

    /// <summary>Who is asked to approve an exception: the owner's leader, or whoever stands above where the leader asks.</summary>
    public static IReadOnlyList<UserId> Approvers(this People people, Voice voice)
    {
        var leaders = people.LeaderOfOwner(voice).Where(user => user != voice.Exception?.By).ToList();
        return leaders.Count > 0 ? leaders : [.. people.ExecutivesFor(voice).Where(user => user != voice.Exception?.By)];
    }
}
