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

    /// <summary>What follows from a record in other rows (desks, people) may be behind it, because a process died in between. The part is the record's version.</summary>
    Follow,

    /// <summary>A voice has a deadline to remind of. The record is the voice.</summary>
    VoiceClock,

    /// <summary>A cause was removed in a voice, and others have it too. The record is the voice, the part the cause.</summary>
    CauseRemoved,

    /// <summary>A customer with something left open may have fallen silent. The record is the voice.</summary>
    Silence,

    /// <summary>The monthly review of how voices are handled. The record is the executive, the part the month.</summary>
    VoiceReview,
}

/// <summary>
/// The intent that something happens at a time, written before the facts that cause it. It carries ids only; whoever acts on it reads the
/// record anew and decides.
/// </summary>
public sealed record Due(DateTimeOffset At, DueKind Kind, TenantId Tenant, string Record, string Part = "");
