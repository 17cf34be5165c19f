using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Welcome;

/// <summary>Words that are no command while nothing is open: whoever understands them answers; what nobody understands is answered with what can be done.</summary>
/// <param name="readers">In the order in which they are asked.</param>
sealed class NobodyHandler(IReadOnlyList<IFreeWords> readers) : IHandler
{
    static readonly Text tooLongBehind = new("‘{0}’ 뒤의 내용이 너무 깁니다. {1}자까지 적을 수 있으니 이름이나 내용을 줄여서 다시 보내 주세요.", "What stands behind ‘{0}’ is too long. It takes up to {1} characters; please send it again with a shorter name or text.");
    static readonly Text tooLongName = new("이름이 너무 깁니다. 질문은 {0}자까지 읽습니다. 이름과 직함만 적어 주세요. 예: 한빛 김철수 부장 누구야", "That name is too long; a question may have {0} characters. Please write name and title alone, for example: who is Chulsoo Kim at Hanbit");
    static readonly Text notUnderstood = new("말씀을 알아듣지 못했습니다. 저장한 것은 없습니다. 예: {0}. 하실 수 있는 일은 ‘도움말’에서 볼 수 있습니다.", "I did not understand that, and nothing was stored. For example: {0}. ‘Help’ shows what you can do.");
    static readonly Text ofReps = new("‘어제 한빛 김 부장님 만났는데 예산 3억 확보됐다고 하심’, ‘체크인 한빛’", "‘Met Ms. Kim of Hanbit yesterday, she said the budget of $350k is secured’, ‘check in Hanbit’");
    static readonly Text ofEverybody = new("‘한빛 김 부장님이 납기가 늦다고 불만이 많으심’(고객의 소리로 접수), ‘김철수 부장 누구야’", "‘Mr. Kim of Hanbit complains that delivery is late’ (registers what a customer said), ‘who is Chulsoo Kim’");

    public IReadOnlyList<Command> Commands => [];

    public IReadOnlyList<Type> Actions => [];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Text is { } words ? readers.SelectMany(reader => reader.Foresee(words, sender)) : [];

    public bool IsForAll(Incoming incoming, TypedCommand? command) => readers.Any(reader => reader.IsForAll(incoming.Text!));

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        foreach (var reader in readers.Where(reader => incoming.Shared is null || reader.IsForAll(incoming.Text!)))
            if (reader.Read(incoming.Text!, incoming, conversation, known) is { } outcome) return outcome;
        if (TooLong(incoming) is { } tooLong) return Decision.Saying(tooLong);
        return Decision.Saying(notUnderstood.With(known.RolesOf(incoming.User).HasFlag(Role.Rep) ? ofReps : ofEverybody));
    }

    /// <summary>A command or a question with far too long a name in it would be understood if it were shorter.</summary>
    static Text? TooLong(Incoming incoming) =>
        Turns.Commands.TooLong(incoming.Text!) is { } command ? tooLongBehind.With(new Text(command.Ko[0], command.En[0]), command.RestAtMost)
        : CustomerQuestion.IsTooLong(incoming.Text!) ? tooLongName.With(CustomerQuestion.Longest)
        : null;
}
