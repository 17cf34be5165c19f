using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;

namespace SalesBot.Bot.Welcome;

/// <summary>Words that are no command while nothing is open: whoever understands them answers; what nobody understands is answered with what can be done.</summary>
/// <param name="readers">In the order in which they are asked.</param>
sealed class NobodyHandler(IReadOnlyList<IFreeWords> readers, HelpHandler help) : IHandler
{
    static readonly Text notUnderstood = new("말씀을 알아듣지 못했습니다. 아래에서 고르시거나 고객사 이름을 입력해 주세요.", "I did not understand that. Choose below, or type a customer's name.");

    public IReadOnlyList<Command> Commands => [];

    public IReadOnlyList<Type> Actions => [];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Text is { } words ? readers.SelectMany(reader => reader.Foresee(words, sender)) : [];

    public bool IsForAll(Incoming incoming, TypedCommand? command) => readers.Any(reader => reader.IsForAll(incoming.Text!));

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        foreach (var reader in readers.Where(reader => incoming.Shared is null || reader.IsForAll(incoming.Text!)))
            if (reader.Read(incoming.Text!, incoming, conversation, known) is { } outcome) return outcome;
        var said = (Decision)help.Decide(incoming, null, conversation, known);
        return said with { Replies = said.Replies.Insert(0, notUnderstood) };
    }
}
