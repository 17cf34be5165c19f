using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Welcome;

/// <summary>Words that are no command while nothing is open: whoever understands them answers; what nobody understands is answered with what can be done.</summary>
/// <param name="readers">In the order in which they are asked.</param>
sealed class NobodyHandler(IReadOnlyList<IFreeWords> readers, HelpHandler help) : IHandler
{
    static readonly Text tooLongBehind = new("‘{0}’ 뒤의 내용이 너무 깁니다. {1}자까지 적을 수 있으니 이름이나 내용을 줄여서 다시 보내 주세요.", "What stands behind ‘{0}’ is too long. It takes up to {1} characters; please send it again with a shorter name or text.");
    static readonly Text tooLongName = new("이름이 너무 깁니다. 질문은 {0}자까지 읽습니다. 이름과 직함만 적어 주세요. 예: 한빛 김철수 부장 누구야", "That name is too long; a question may have {0} characters. Please write name and title alone, for example: who is Chulsoo Kim at Hanbit");
    static readonly Text notUnderstood = new("말씀을 알아듣지 못했습니다. 아래에서 고르시거나 고객사 이름을 입력해 주세요.", "I did not understand that. Choose below, or type a customer's name.");

    public IReadOnlyList<Command> Commands => [];

    public IReadOnlyList<Type> Actions => [];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Text is { } words ? readers.SelectMany(reader => reader.Foresee(words, sender)) : [];

    public bool IsForAll(Incoming incoming, TypedCommand? command) => readers.Any(reader => reader.IsForAll(incoming.Text!));

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        foreach (var reader in readers.Where(reader => incoming.Shared is null || reader.IsForAll(incoming.Text!)))
            if (reader.Read(incoming.Text!, incoming, conversation, known) is { } outcome) return outcome;
        if (TooLong(incoming) is { } tooLong) return Decision.Saying(tooLong);
        var said = (Decision)help.Decide(incoming, null, conversation, known);
        return said with { Replies = said.Replies.Insert(0, notUnderstood) };
    }

    /// <summary>A command or a question with far too long a name in it would be understood if it were shorter.</summary>
    static Text? TooLong(Incoming incoming) =>
        Turns.Commands.TooLong(incoming.Text!) is { } command ? tooLongBehind.With(new Text(command.Ko[0], command.En[0]), command.RestAtMost)
        : CustomerQuestion.IsTooLong(incoming.Text!) ? tooLongName.With(CustomerQuestion.Longest)
        : null;
}
