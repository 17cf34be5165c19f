using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
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

    public bool IsForAll(Incoming incoming, TypedCommand? command) => true;

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        // Teams announces one installation in two ways, and either may come twice: one welcome a day is enough.
        var welcomed = $"welcomed {incoming.Today:yyyy-MM-dd}";
        if (incoming.Installed && conversation.HasTaken(welcomed)) return Decision.Saying();
        if (incoming.Shared is not null)
            return new Decision { After = incoming.Installed ? conversation.Taking(welcomed) : null, Replies = [GroupHelpCard.Of(incoming.Lang)] };
        var roles = known.People.Find(incoming.User)?.Roles ?? Role.Employee;
        var lines = Turns.Commands.All.Where(about => about.For is For.Teams ? known.People.LeadsNow(incoming.User) : Suits(about.For, roles)).Select(about => new HelpLine(Words(about), about.About));
        var answering = Turns.Commands.All.Where(about => about.For is For.Answering).Select(Words);
        return new Decision
        {
            After = incoming.Installed ? conversation.Taking(welcomed) : null,
            Replies = [HelpCard.Of(new(incoming.UserName, roles, [.. lines], [.. answering], IsFolded: incoming.Installed || (command is null && incoming.Action is null)), incoming.Lang)],
        };
    }

    static Text Words(CommandWords about) => new(about.Ko[0], about.En[0]);

    static bool Suits(For whom, Role roles) => whom switch
    {
        For.Everybody => true,
        For.Answering or For.Teams => false,
        For.Administrators => roles.HasFlag(Role.Administrator),
        For.Reps => roles.HasFlag(Role.Rep),
        For.SalesAndExecutives => (roles & (Role.Rep | Role.Leader | Role.Executive)) != 0,
        For.Leaders => (roles & (Role.Leader | Role.Executive)) != 0,
        For.Executives => (roles & (Role.Executive | Role.Administrator)) != 0,
        _ => (roles & (Role.Rep | Role.Leader)) != 0,
    };
}
