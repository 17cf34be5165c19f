using System.Text.Json.Serialization;

namespace SalesBot.Domain.Coaching;

/// <summary>An open question the leader asked the rep about one opportunity.</summary>
public sealed record LeaderQuestion(string Id, string Words, UserId By, DateTimeOffset At, string? Answer = null, DateTimeOffset? AnsweredAt = null);

/// <summary>The rep's request for help. It stands until the leader has done something about it.</summary>
public sealed record HelpRequest(string Words, DateTimeOffset At, DateTimeOffset? AnsweredAt = null)
{
    [JsonIgnore]
    public bool IsOpen => AnsweredAt is null;
}

/// <summary>The leader's offer to talk; <paramref name="When"/> in the leader's own words, or a time that is free for both.</summary>
/// <param name="Start">When it begins, where it was taken from the calendars.</param>
/// <param name="Arranged">Whether it stands in both calendars; null until that has been tried.</param>
/// <param name="Link">Where to join.</param>
public sealed record Talk(
    string Id, string When, UserId By, DateTimeOffset At, bool? Accepted = null, DateTimeOffset? Start = null, DateTimeOffset? AnsweredAt = null, bool? Arranged = null, string? Link = null);
