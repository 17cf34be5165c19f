using SalesBot.Domain.Conversations;

namespace SalesBot.Bot.Turns;

/// <summary>
/// One subject's decisions. A handler decides and does not do: no I/O, no clock, no ids of its own. It names the commands and the card
/// actions it takes; no two handlers may name the same.
/// </summary>
public interface IHandler
{
    IReadOnlyList<Command> Commands { get; }

    /// <summary>The types of <see cref="Cards.CardAction"/> this handler takes.</summary>
    IReadOnlyList<Type> Actions { get; }

    /// <summary>
    /// Whether what is said to this may be read by everybody in a group chat or channel. What may not is answered in the person's own chat, so nothing about
    /// opportunities or people is ever shown in a group.
    /// </summary>
    bool IsForAll(Incoming incoming, TypedCommand? command) => false;

    /// <summary>What this turn is going to ask for, as far as it can be told from the message alone. It is read beside the chat, which saves the person a round trip.</summary>
    IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => [];

    /// <summary>Whether it asks what is remembered of the person, so that what another replica stored a moment ago counts. Everything else may take it from up to a minute ago.</summary>
    bool IsAboutOneself(TypedCommand? command) => false;

    /// <param name="command">The command that was typed; null for a card action or words that are no command.</param>
    Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known);
}
