using SalesBot.Bot.Sentences;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Welcome;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.CheckIns;

/// <summary>A customer's name starts a check-in; news becomes a proposal.</summary>
sealed class OpportunityWordsReader(CheckInHandler checkIns) : IFreeWords
{
    const int nameAtMost = 60;

    /// <summary>A sentence is about somebody on the desk, whatever it says; few words may be a customer's name.</summary>
    public IEnumerable<Need> Foresee(string words, Sender sender) => words.Length >= Proposing.ShortestNews ? [new Need.DeskOf(sender.User)] : [new ServedBelow(words)];

    public Outcome? Read(string words, Incoming incoming, Conversation conversation, Known known)
    {
        // Who sells nothing has no desk to look at first: whatever it is called, it is below.
        if (words.Length <= nameAtMost && !known.RolesOf(incoming.User).HasFlag(Role.Rep) && ServedBelow.Of(words, incoming, conversation, known) is { } below) return below;
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        return words.Length <= nameAtMost && CheckInHandler.Named(desk.Opportunities.Concat(desk.Ended), words).Any()
            ? checkIns.ByName(words, desk, incoming, null, conversation, known)
            : Proposing.FromWords(incoming, conversation, known, desk);
    }
}
