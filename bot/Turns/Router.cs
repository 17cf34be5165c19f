using SalesBot.Cards;
using SalesBot.Domain.Conversations;

namespace SalesBot.Bot.Turns;

/// <summary>Finds the one handler of a turn. Two handlers that claim the same command or card action stop the program at its start.</summary>
public sealed class Router
{
    readonly Dictionary<Command, IHandler> commands = [];
    readonly Dictionary<Type, IHandler> actions = [];
    readonly IHandler answers, nobody, welcome, files;

    /// <param name="answers">Takes words while a run is open.</param>
    /// <param name="nobody">Takes words that nobody else does.</param>
    /// <param name="welcome">Takes the installation of the app.</param>
    /// <param name="files">Takes a file that somebody sent.</param>
    /// <exception cref="InvalidOperationException">Two handlers claim the same, or nobody claims something that can be typed or pressed.</exception>
    public Router(IEnumerable<IHandler> handlers, IHandler answers, IHandler nobody, IHandler welcome, IHandler files)
    {
        (this.answers, this.nobody, this.welcome, this.files) = (answers, nobody, welcome, files);
        foreach (var handler in handlers)
        {
            foreach (var command in handler.Commands)
                if (!commands.TryAdd(command, handler)) throw new InvalidOperationException($"Both {commands[command].GetType().Name} and {handler.GetType().Name} take the command {command}.");
            foreach (var action in handler.Actions)
                if (!actions.TryAdd(action, handler)) throw new InvalidOperationException($"Both {actions[action].GetType().Name} and {handler.GetType().Name} take the action {action.Name}.");
        }
        if (Enum.GetValues<Command>().Except(commands.Keys).ToList() is [var command0, ..]) throw new InvalidOperationException($"No handler takes the command {command0}.");
        if (CardAction.All.Except(actions.Keys).ToList() is [var action0, ..]) throw new InvalidOperationException($"No handler takes the action {action0.Name}.");
    }

    /// <summary>What the handler of this turn is going to ask for.</summary>
    public IEnumerable<Need> Foresee(Sender sender)
    {
        if (sender.Action is { } action) return actions[action.GetType()].Foresee(sender, null);
        if (sender.Files.Count > 0) return files.Foresee(sender, null);
        return sender.Text is not { } text ? [] : Commands.Read(text) is { } command ? commands[command.Command].Foresee(sender, command) : nobody.Foresee(sender, null);
    }

    /// <summary>See <see cref="IHandler.IsAboutOneself"/>.</summary>
    public bool IsAboutOneself(Sender sender) => sender is { Action: null, Files: [], Text: { } text } && Commands.Read(text) is { } command && commands[command.Command].IsAboutOneself(command);

    public (IHandler Handler, TypedCommand? Command) Route(Incoming incoming, Conversation conversation)
    {
        if (incoming.Action is { } action) return (actions[action.GetType()], null);
        if (incoming.Files.Count > 0) return (files, null);
        if (incoming.Text is not { } text) return (welcome, null);
        if (Commands.Read(text) is { } command) return (commands[command.Command], command);
        return (conversation.Current is null ? nobody : answers, null);
    }
}
