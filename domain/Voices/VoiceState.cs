using System.Text.Json.Serialization;

namespace SalesBot.Domain.Voices;

/// <summary>Where a case stands. Nobody sets it: it follows from what happened.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VoiceState>))]
public enum VoiceState
{
    Registered,

    /// <summary>Kind, severity and whether something must be done at once have been looked at.</summary>
    Assessed,

    /// <summary>Somebody has been asked to take it and has not answered yet.</summary>
    OwnerAssigned,
    CauseAnalysis,

    /// <summary>The cause is known; or, where the kind allows it, its analysis was left out with a reason.</summary>
    CauseFound,
    Action,

    /// <summary>Somebody other than the doer has seen that the cause is gone.</summary>
    CauseRemoved,

    /// <summary>It cannot be met. The customer is still told and still heard.</summary>
    Declined,
    Shared,
    Heard,
    Closed,
    OnHold,
    WaitingForCustomer,

    /// <summary>Registered by mistake. Ends the case at once.</summary>
    Withdrawn,
}

/// <summary>How the customer took what we told them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Reaction>))]
public enum Reaction
{
    Satisfied, Accepted, Dissatisfied, NoAnswer,
}

/// <summary>What kind of thing a cause is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CauseCategory>))]
public enum CauseCategory
{
    Quality, Delivery, Price, Response, People, Communication, Process, Other,
}
