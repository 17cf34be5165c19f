using System.Collections.Immutable;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Language;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>What a handler makes of a turn: a decision, or the records it has to see first.</summary>
public abstract record Outcome
{
    /// <summary>Read these and ask again. Handlers stay pure, and what they read stands where it is used.</summary>
    public static Outcome Wants(params Need[] needs) => new Wanted(needs);
}

/// <summary>Records to read, side by side, before the handler is asked again.</summary>
public sealed record Wanted(IReadOnlyList<Need> Needs) : Outcome;

public abstract record Need
{
    public sealed record Record(OpportunityId Id) : Need;

    /// <summary>What the latest decision about an opportunity recorded.</summary>
    public sealed record Latest(OpportunityId Id, int Version) : Need;

    /// <summary>Everything on one person's desk, with what was settled as quiet.</summary>
    public sealed record DeskOf(UserId Of) : Need;

    /// <summary>What a sentence says; read by rules, or with a model's help where one is configured.</summary>
    public sealed record Sentence(string Text, ReadingContext Context, IKnownNames Names) : Need;
}

/// <summary>What happens to one opportunity, as one transaction.</summary>
public sealed record Change(Kept<Opportunity>? Before, Opportunity After, IReadOnlyList<OpportunityEvent> Events, IReadOnlyList<Notice> Notices);

/// <summary>Everything a turn does. A plain value: nothing has happened yet.</summary>
public sealed record Decision : Outcome
{
    /// <summary>The chat afterwards; null leaves it as it is.</summary>
    public Conversation? After { get; init; }

    public Change? Change { get; init; }

    public SettledCheckIn? Settled { get; init; }

    /// <summary>The person's own roster entry, changed.</summary>
    public RosterEntry? Roster { get; init; }

    /// <summary>Customer records that the change points at. They are written first: an orphan does no harm, a dangling id would.</summary>
    public ImmutableList<Company> Companies { get; init; } = [];

    public ImmutableList<Person> People { get; init; } = [];

    public ImmutableList<Reply> Replies { get; init; } = [];

    public static Decision Saying(params Reply[] replies) => new() { Replies = [.. replies] };
}

/// <summary>What the person gets to see.</summary>
public abstract record Reply
{
    public sealed record Words(Text Text) : Reply;

    /// <summary>The answer to a button replaces the card that was pressed; any further card is a message of its own.</summary>
    public sealed record Card(AdaptiveCard Content) : Reply;

    public static implicit operator Reply(Text text) => new Words(text);

    public static implicit operator Reply(AdaptiveCard card) => new Card(card);
}
