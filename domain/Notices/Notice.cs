using System.Text.Json.Serialization;

namespace SalesBot.Domain.Notices;

/// <summary>Why somebody else gets a card about a record.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
public enum NoticeKind
{
    /// <summary>To the leader: a check-in brought a problem or a gap.</summary>
    Coach,

    /// <summary>To the leader: the rep asks for help. Always goes out.</summary>
    Help,

    /// <summary>To the rep: the leader asked a question.</summary>
    Question,

    /// <summary>To the leader: the rep answered.</summary>
    Answer,

    /// <summary>To the other one: a step, or a change of one, waits for an answer.</summary>
    Step,

    /// <summary>To the other one: a step was agreed, refused, started, blocked or cancelled.</summary>
    StepNews,

    /// <summary>To the owner, on the due day: what came of the step?</summary>
    StepDue,

    /// <summary>To the other one: the result of a step.</summary>
    Result,

    /// <summary>To the rep: the leader offers a talk.</summary>
    Talk,

    /// <summary>To the leader: the rep's answer to the offer.</summary>
    TalkAnswer,

    /// <summary>To the leader: the rep has sent the weekly report.</summary>
    Report,

    /// <summary>To both: the talk stands in the calendars, or could not be put there.</summary>
    TalkArranged,

    /// <summary>To whoever has to do something about a customer's voice next.</summary>
    VoiceToDo,

    /// <summary>To whoever registered a voice: how far it has come.</summary>
    VoiceNews,

    /// <summary>A voice's deadline: to the one who owes it, the leader, or the executive.</summary>
    VoiceDue,

    /// <summary>To the rep and the leader: a customer with something left open has fallen silent.</summary>
    VoiceSilent,

    /// <summary>To everybody with a part in it: a hand-over began, or has ended.</summary>
    HandOver,

    /// <summary>To whoever has to keep a promise, on its day; the day after to the leader too.</summary>
    Promise,
}

[JsonConverter(typeof(JsonStringEnumConverter<NoticeState>))]
public enum NoticeState
{
    Waiting, Sent,

    /// <summary>Not sent because the leader has had enough cards today, or is away and the deputy got it; it stands in "what waits", in the summary, and in what a leader who is back is shown.</summary>
    Held,

    /// <summary>Not sent because it was settled before it could be.</summary>
    Dropped,
}

/// <summary>
/// A card that somebody shall get, stored in one transaction with the facts that cause it. It carries no content: when it is sent, it shows
/// the present state of its opportunity.
/// </summary>
/// <param name="About">The step, question or talk it is about.</param>
/// <param name="SendAt">Not before: outside quiet hours, or on the due day.</param>
/// <param name="Card">The id of the sent activity.</param>
/// <param name="ClaimedUntil">A worker is sending it; whoever finds it later than this may take over, because that worker must have died.</param>
/// <param name="Absent">It goes to <paramref name="To"/> in place of this colleague, who is away.</param>
public sealed record Notice(
    string Id, NoticeKind Kind, RecordRef Record, UserId To, string? About, DateTimeOffset At, DateTimeOffset SendAt, NoticeState State = NoticeState.Waiting, string? Card = null,
    DateTimeOffset? ClaimedUntil = null, UserId? Absent = null)
{
    /// <summary>The same for whoever stands in for its receiver. The id follows from this one's, so that it is made once.</summary>
    public Notice InPlaceTo(UserId deputy, DateTimeOffset now) => this with { Id = $"{Id}-for-{deputy}", To = deputy, At = now, SendAt = now, ClaimedUntil = null, Absent = To };
}
