using System.Text.Json.Serialization;

namespace SalesBot.Domain.Work;

/// <summary>What has to happen at a time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DueKind>))]
public enum DueKind
{
    /// <summary>A notice is to be sent. <see cref="Due.Record"/> is the record it belongs to (a written <see cref="RecordRef"/>), <see cref="Due.Part"/> the notice.</summary>
    Notice,

    /// <summary>A rep's check-in. The record is the person.</summary>
    CheckIn,

    /// <summary>The one reminder of a check-in. The record is the person, the part the check-in's time.</summary>
    Reminder,

    /// <summary>A leader's weekly summary. The record is the person.</summary>
    Summary,

    /// <summary>A talk both have agreed to is put into their calendars. The record is the opportunity, the part the talk.</summary>
    Talk,

    /// <summary>An administrator has changed when check-ins and summaries come. The record is the tenant.</summary>
    Plan,

    /// <summary>Who can be reached is looked at anew. The record is the tenant.</summary>
    Reach,

    /// <summary>An answer that Teams would not take when it was given is to be said. The record is the chat, the part the answer.</summary>
    Reply,

    /// <summary>What follows from a record in other rows (desks, people) may be behind it, because a process died in between. The part is the record's version.</summary>
    Follow,

    /// <summary>A rep is led by somebody else; their opportunities change desks. The record is the rep, the part the leader before.</summary>
    Led,

    /// <summary>What changes hands with a hand-over (opportunities, cases, promises) may not have done so yet. The record is the hand-over, the part its version.</summary>
    HandOver,

    /// <summary>Whose retention period is over is looked up; the record is the tenant. With an administrator as the part they have been seen, and are erased.</summary>
    Retention,

    /// <summary>Somebody is to be erased. The record is the person.</summary>
    Erase,

    /// <summary>A customer person has shown a stance; whether it is another one than before is worked out. The record is the person, the part the observation.</summary>
    Stance,

    /// <summary>Two people of one name were told apart; the positions of the other are to be passed on. The record is the person they were taken for, the part the other.</summary>
    Separated,

    /// <summary>The day of a promise has come. The record is the person, the part the promise.</summary>
    Promise,

    /// <summary>A file from the CRM is to be compared or written; with the part <c>forget</c>, to be forgotten. The record is the import.</summary>
    Import,

    /// <summary>A voice has a deadline to remind of. The record is the voice.</summary>
    VoiceClock,

    /// <summary>A cause was removed in a voice, and others have it too. The record is the voice, the part the cause.</summary>
    CauseRemoved,

    /// <summary>The cards of a voice in group chats and channels may be behind it. The record is the voice, the part its version.</summary>
    VoicePlaces,

    /// <summary>Opportunities may not know yet which voices of their customer are open. The record is the voice that opened or ended, or the opportunity that opened; the part its version.</summary>
    VoiceLinks,

    /// <summary>A customer with something left open may have fallen silent. The record is the voice.</summary>
    Silence,

    /// <summary>A deputy is to hear that somebody is away, or somebody who is back what happened meanwhile. The record is the person who is away, the part says which of the two.</summary>
    Absence,

    /// <summary>The monthly review of how voices are handled. The record is the executive, the part the month.</summary>
    VoiceReview,
}

/// <summary>
/// The intent that something happens at a time, written before the facts that cause it. It carries ids only; whoever acts on it reads the
/// record anew and decides.
/// </summary>
/// <param name="Tries">How often acting on it has failed.</param>
/// <param name="RetryAt">After a failure: not before this.</param>
public sealed record Due(DateTimeOffset At, DueKind Kind, TenantId Tenant, string Record, string Part = "", int Tries = 0, DateTimeOffset? RetryAt = null)
{
    /// <summary>The intent itself, whatever has become of it so far.</summary>
    [JsonIgnore]
    public Due Untried => this with { Tries = 0, RetryAt = null };
}

/// <summary>When something that failed is tried again, and when it is set aside for an administrator.</summary>
public static class Retries
{
    static readonly TimeSpan[] pauses = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30)];

    /// <summary>Null: it has failed often enough.</summary>
    public static TimeSpan? After(int tries) => tries <= pauses.Length ? pauses[Math.Max(tries, 1) - 1] : null;
}
