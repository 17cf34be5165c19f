using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.HandOvers;

/// <summary>One hand-over of customers from one rep to another.</summary>
[JsonConverter(typeof(IdConverter<HandOverId>))]
public readonly record struct HandOverId(string Value) : IId<HandOverId>
{
    public static HandOverId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>What a leaving rep knows and nobody has written down.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OnlyInHead>))]
public enum OnlyInHead
{
    Unwritten, Relations, SpokenPromises, Introduction,
}

/// <summary>What the leaving rep said to one of the questions; without words: asked, and left open. A gap is marked, never hidden.</summary>
public sealed record HeadAnswer(OnlyInHead Question, string Words, DateTimeOffset At);

/// <summary>The successor is introduced to somebody at the customer.</summary>
/// <param name="On">The day it is planned for.</param>
/// <param name="MadeOn">The day it took place.</param>
public sealed record Introduction(PersonId Person, string Name, DateOnly On, DateOnly? MadeOn = null);

/// <summary>One customer that changes hands, with everything of it that goes along.</summary>
/// <param name="Moved">The opportunities are the successor's.</param>
/// <param name="ConfirmedAt">The successor has read what there is and takes the customer over.</param>
/// <param name="WentOnAt">Somebody else has taken the customer over since; the successor has nothing to read any more.</param>
public sealed record HandedCustomer(
    CompanyId Company, string Name, ImmutableList<OpportunityId> Opportunities, ImmutableList<HeadAnswer> Answers, ImmutableList<Introduction> Introductions, bool Moved = false, DateTimeOffset? ConfirmedAt = null, DateTimeOffset? WentOnAt = null)
{
    /// <summary>The hand-overs of this customer before this one, the oldest first: what was told in them is still to be read.</summary>
    public ImmutableList<HandOverId> Earlier { get; init => field = value ?? []; } = [];

    /// <summary>The successor has still to read and confirm it.</summary>
    [JsonIgnore]
    public bool IsOpen => ConfirmedAt is null && WentOnAt is null;

    [JsonIgnore]
    public IEnumerable<OnlyInHead> Gaps => Enum.GetValues<OnlyInHead>().Where(question => !Answers.Exists(answer => answer.Question == question));
}

[JsonConverter(typeof(JsonStringEnumConverter<HandOverState>))]
public enum HandOverState
{
    Open, Finished, Cancelled,
}

/// <summary>
/// A hand-over as it stands: the fold of its events. Planned: each customer changes hands when the successor confirms it. Sudden: the rep is gone, so all of them do at
/// once and the successor confirms afterwards; nothing waits for somebody who is not there.
/// </summary>
public sealed record HandOver
{
    public required HandOverId Id { get; init; }
    public required UserId From { get; init; }

    /// <summary>What the leaving rep was called, who may be in no directory any more.</summary>
    public required string FromName { get; init; }

    public required UserId To { get; init; }
    public required UserId StartedBy { get; init; }
    public required bool Sudden { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public int Version { get; init; }
    public HandOverState State { get; init; } = HandOverState.Open;
    public ImmutableList<HandedCustomer> Customers { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public bool IsOpen => State is HandOverState.Open;

    public HandedCustomer? Customer(CompanyId company) => Customers.Find(customer => customer.Company == company);

    [JsonIgnore]
    public int Confirmed => Customers.Count(customer => customer.ConfirmedAt is not null);
}
