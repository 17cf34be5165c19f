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

    /// <param name="command">The command that was typed; null for a card action or words that are no command.</param>
    Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known);
}
