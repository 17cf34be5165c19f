using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Sentences;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;

namespace SalesBot.Bot.Welcome;

/// <summary>Words that are no command while nothing is open: a customer's name starts a check-in, news becomes a proposal, anything else is answered with what can be done.</summary>
sealed class NobodyHandler(CheckInHandler checkIns, HelpHandler help) : IHandler
{
    static readonly Text notUnderstood = new("말씀을 알아듣지 못했습니다. 아래에서 고르시거나 고객사 이름을 입력해 주세요.", "I did not understand that. Choose below, or type a customer's name.");

    public IReadOnlyList<Command> Commands => [];

    public IReadOnlyList<Type> Actions => [];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        if (incoming.Text is { Length: <= 60 } words && CheckInHandler.Named(desk.Opportunities.Concat(desk.Ended), words).Any()) return checkIns.ByName(words, desk, incoming, null, conversation, known);
        if (Proposing.FromWords(incoming, conversation, known, desk) is { } proposal) return proposal;
        var said = (Decision)help.Decide(incoming, null, conversation, known);
        return said with { Replies = said.Replies.Insert(0, notUnderstood) };
    }
}
