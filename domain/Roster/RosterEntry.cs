using System.Text.Json.Serialization;

namespace SalesBot.Domain.Roster;

/// <summary>Where the bot can speak to a person without being spoken to: the latest address the person wrote from.</summary>
public sealed record Address(string ServiceUrl, string Conversation, string Bot, string User);

/// <summary>An attempt to install the app for somebody who has not asked for it.</summary>
/// <param name="Status">The HTTP status of the answer: 200 stands for installed, also where it was installed already.</param>
public sealed record Installation(DateTimeOffset At, int Status)
{
    [JsonIgnore]
    public bool IsDone => Status is 200;
}

/// <summary>
/// What SalesBot itself remembers of a colleague, besides what the directory says: where to reach them, their language, their schedule.
/// </summary>
/// <param name="Lang">The language chosen with a command; null follows the client's locale or the directory.</param>
/// <param name="Locale">The language of the latest message's client.</param>
/// <param name="PausedUntil">No check-ins up to and including this local day.</param>
/// <param name="NextCheckIn">When the next check-in is due; null for somebody who has none.</param>
/// <param name="OwedCheckIn">The check-in (its due time) whose card has not gone out yet.</param>
/// <param name="OwedUntil">A worker is sending that card; after this time another one may.</param>
/// <param name="Reminder">The check-in (its due time) that may still be reminded of once.</param>
/// <param name="AskedAt">When the latest scheduled check-in came.</param>
/// <param name="KnowsPurpose">Has been shown what customer people are recorded for.</param>
/// <param name="Away">Stays until the person has been told what happened meanwhile.</param>
/// <param name="PromptedOn">The local day <paramref name="Prompts"/> counts.</param>
/// <param name="Prompts">Coaching cards sent on that day that nobody asked for.</param>
/// <param name="NextSummary">When a leader's next weekly summary is due.</param>
/// <param name="OwedSummary">The summary (its due time) whose card has not gone out yet.</param>
/// <param name="SummaryUntil">A worker is making and sending it; after this time another one may.</param>
/// <param name="SummaryAt">When the latest summary was done.</param>
/// <param name="LedBy">On whose desk, besides their own, a rep's opportunities lie.</param>
/// <param name="Unreachable">Since when cards could not be delivered.</param>
/// <param name="Install">What became of installing the app for this person; null where nobody has tried.</param>
public sealed record RosterEntry(
    UserId Id,
    string Name,
    Address? Address = null,
    Lang? Lang = null,
    Lang? Locale = null,
    DateOnly? PausedUntil = null,
    DateTimeOffset? NextCheckIn = null,
    DateTimeOffset? OwedCheckIn = null,
    DateTimeOffset? OwedUntil = null,
    DateTimeOffset? Reminder = null,
    DateOnly? PromptedOn = null,
    int Prompts = 0,
    DateTimeOffset? Unreachable = null,
    DateTimeOffset? AskedAt = null,
    DateTimeOffset? NextSummary = null,
    DateTimeOffset? OwedSummary = null,
    DateTimeOffset? SummaryUntil = null,
    DateTimeOffset? SummaryAt = null,
    UserId? LedBy = null,
    Installation? Install = null,
    bool KnowsPurpose = false,
    Absence? Away = null)
{
    public bool IsAway(DateOnly localDay) => Away?.Covers(localDay) is true;

    /// <summary>No check-ins on this day: paused, or away.</summary>
    public bool IsLeftAlone(DateOnly localDay) => PausedUntil >= localDay || IsAway(localDay);
}
