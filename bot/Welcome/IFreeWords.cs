using SalesBot.Bot.Turns;
using SalesBot.Domain.Conversations;

namespace SalesBot.Bot.Welcome;

/// <summary>Reads words that are no command while nothing is open. Readers are asked in order; the first one that understands answers.</summary>
interface IFreeWords
{
    /// <summary>Whether these words are for this reader and its answer may be read by everybody in a group chat or channel.</summary>
    bool IsForAll(string words) => false;

    /// <summary>What it is going to ask for, as far as it can be told from the words alone.</summary>
    IEnumerable<Need> Foresee(string words, Sender sender) => [];

    /// <summary>Null: these words say nothing to this reader. What it has to see before it can tell, it wants.</summary>
    Outcome? Read(string words, Incoming incoming, Conversation conversation, Known known);
}
