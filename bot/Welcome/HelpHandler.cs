using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Welcome;

/// <summary>Says what can be done here: after the installation, and whenever somebody asks.</summary>
sealed class HelpHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.Help];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.Help)];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        var roles = known.People.Find(incoming.User)?.Roles ?? Role.Employee;
        var lines = Turns.Commands.All.Where(about => about.For is Audience.Everybody || (about.For is Audience.Reps && roles.HasFlag(Role.Rep))).Select(about => new HelpLine(Words(about), about.About));
        var answering = Turns.Commands.All.Where(about => about.For is Audience.Answering).Select(Words);
        return Decision.Saying(HelpCard.Of(new(incoming.UserName, roles, [.. lines], [.. answering]), incoming.Lang));
    }

    static Text Words(CommandWords about) => new(about.Ko[0], about.En[0]);
}
