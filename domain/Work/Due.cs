using System.Text.Json.Serialization;

namespace SalesBot.Domain.Work;

/// <summary>What has to happen at a time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DueKind>))]
public enum DueKind
{
    /// <summary>A notice of an opportunity is to be sent. <see cref="Due.Record"/> is the opportunity, <see cref="Due.Part"/> the notice.</summary>
    Notice,

    /// <summary>The agreed day of a step: its owner is asked for the result. The part is the step.</summary>
    Step,

    /// <summary>A rep's check-in. The record is the person.</summary>
    CheckIn,

    /// <summary>The one reminder of a check-in. The record is the person, the part the check-in's time.</summary>
    Reminder,

    /// <summary>The desks of an opportunity may be behind its record (a process died in between).</summary>
    Desks,
}

/// <summary>
/// The intent that something happens at a time, written before the facts that cause it. It carries ids only; whoever acts on it reads the
/// record anew and decides.
/// </summary>
public sealed record Due(DateTimeOffset At, DueKind Kind, TenantId Tenant, string Record, string Part = "");
