using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Voices;

/// <summary>A case that has this cause, as far as the cause needs to know it. Derived from the case and written only over an older version.</summary>
/// <param name="Joined">When the case was found to have this cause.</param>
/// <param name="Tried">What was done in it.</param>
/// <param name="RemovedAt">When the cause was found to be gone in it.</param>
/// <param name="Left">The case no longer has this cause.</param>
/// <param name="Again">How often it had come back within the case.</param>
public sealed record CauseCase(VoiceId Voice, VoiceNumber Number, int Version, string? CompanyName, UserId? Owner, VoiceState State, DateTimeOffset Joined, ImmutableList<string> Tried, DateTimeOffset? RemovedAt, bool Left, int Again = 0)
{
    public static CauseCase Of(Voice voice, FoundCause cause) => new(voice.Id, voice.Number, voice.Version, voice.CompanyName, voice.Owner, voice.State, cause.At,
        [.. voice.Tried.Concat(voice.Actions).Where(action => action.IsDone).TakeLast(3).Select(action => Shown.Short($"{action.What} → {action.Result}", 200))], voice.Removed?.At, Left: false, voice.CausesBefore.Count(before => before == cause.Known));
}

/// <summary>A cause by itself: many cases may have it, and it is known how often and where it came back and what was tried.</summary>
public sealed record Cause(CauseId Id, string Words, CauseCategory Category, DateTimeOffset FoundAt)
{
    /// <summary>One cause of the same words is one record, whoever finds it and however often.</summary>
    public static CauseId IdOf(string words) => CauseId.Of(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CustomerNames.Person(words))).AsSpan(0, 10)));
}

/// <summary>A cause with the cases that have it.</summary>
public sealed record CauseHistory(Cause Cause, IReadOnlyList<CauseCase> Cases)
{
    [JsonIgnore]
    public IEnumerable<CauseCase> Joined => Cases.Where(one => !one.Left).OrderBy(one => one.Joined);

    /// <summary>The cases that joined after it had been found to be gone, and those in which it was found once more: it came back there.</summary>
    public IReadOnlyList<CauseCase> CameBack
    {
        get
        {
            var first = Joined.Where(one => one.RemovedAt is not null).Select(one => one.RemovedAt).Min();
            return [.. Joined.Where(one => one.Again > 0 || one.Joined > first)];
        }
    }

    /// <summary>What was tried against it, the latest first.</summary>
    public IReadOnlyList<string> Tried => [.. Joined.Reverse().SelectMany(one => one.Tried.Reverse().Select(tried => $"{one.Number}: {tried}")).Distinct().Take(5)];

    /// <summary>Open cases that have it and may now tell their customers that it is gone.</summary>
    public IEnumerable<CauseCase> ToTell(VoiceId removedIn) => Joined.Where(one => one.Voice != removedIn && one.RemovedAt is null && one.State is not (VoiceState.Closed or VoiceState.Withdrawn));
}

/// <summary>Which known causes may be the one of a case.</summary>
public static class LikelyCauses
{
    const int shownAtMost = 5;

    /// <summary>The causes whose words or category fit what the customer said, the likeliest first.</summary>
    public static IReadOnlyList<Cause> For(Voice voice, IEnumerable<Cause> known)
    {
        var topics = VoiceTopics.Of(voice.Words);
        return [.. known.Select(cause => (Cause: cause, Fit: VoiceTopics.Alike(voice.Words, cause.Words) + (topics.Contains(cause.Category) ? 0.3 : 0))).Where(pair => pair.Fit >= 0.3)
            .OrderByDescending(pair => pair.Fit).ThenByDescending(pair => pair.Cause.FoundAt).Take(shownAtMost).Select(pair => pair.Cause)];
    }
}
