using System.Collections.Immutable;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Turns;

/// <summary>What a handler makes of a turn: a decision, or what it has to see first.</summary>
public abstract record Outcome
{
    /// <summary>Read these and ask again. Handlers stay pure, and what they read stands where it is used.</summary>
    public static Outcome Wants(params Need[] needs) => new Wanted(needs);
}

/// <summary>What to read, side by side, before the handler is asked again.</summary>
public sealed record Wanted(IReadOnlyList<Need> Needs) : Outcome;

/// <summary>Everything a turn does. A plain value: nothing has happened yet.</summary>
public sealed record Decision : Outcome
{
    /// <summary>The chat afterwards; null leaves it as it is.</summary>
    public Conversation? After { get; init; }

    public Change? Change { get; init; }

    /// <summary>Rows that the change points at. They are written before it: an orphan does no harm, a dangling id would.</summary>
    public ImmutableList<Aside> First { get; init; } = [];

    /// <summary>Rows that are written once the change is stored, or without one.</summary>
    public ImmutableList<Aside> Beside { get; init; } = [];

    /// <summary>What was asked for has been done already, as the record shows, and the replies say what came of it.</summary>
    public bool IsMade { get; init; }

    /// <summary>The person's own roster entry, changed.</summary>
    public RosterEntry? Roster { get; init; }

    public ImmutableList<Reply> Replies { get; init; } = [];

    public static Decision Saying(params Reply[] replies) => new() { Replies = [.. replies] };
}

/// <summary>What the person gets to see.</summary>
public abstract record Reply
{
    /// <summary>Everybody whose name stands in it, as a token.</summary>
    public abstract IEnumerable<PersonId> Named { get; }

    public sealed record Words(Text Text) : Reply
    {
        public override IEnumerable<PersonId> Named => NameTokens.In(Text.Ko + Text.En);
    }

    /// <summary>The answer to a button replaces the card that was pressed; any further card is a message of its own.</summary>
    public sealed record Card(AdaptiveCard Content) : Reply
    {
        readonly Lazy<ReadOnlyMemory<byte>> written = new(Content.ToUtf8Json);

        /// <summary>The card as it is sent, but for the names. Rendering is the dearest thing a turn does, so it is done once.</summary>
        public ReadOnlyMemory<byte> Written => written.Value;

        public override IEnumerable<PersonId> Named => NameTokens.In(Written.Span);
    }

    /// <summary>Said where a dialog was opened, once its answers are stored: the others there see that it was done, and nothing that not all of them may see.</summary>
    public sealed record Aloud(AdaptiveCard Content) : Reply
    {
        public override IEnumerable<PersonId> Named => NameTokens.In(Content.ToUtf8Json().Span);
    }

    /// <summary>A file for the person alone; it is made when it is given.</summary>
    /// <param name="Order">What it is made from.</param>
    public sealed record File(string Order) : Reply
    {
        public override IEnumerable<PersonId> Named => [];
    }

    public static implicit operator Reply(Text text) => new Words(text);

    public static implicit operator Reply(AdaptiveCard card) => new Card(card);
}
