using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Settings;

/// <summary>A person's own settings: the language, and a pause of the check-ins.</summary>
sealed class SettingsHandler(RunHandler runs) : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.Korean, Command.English, Command.Pause, Command.Resume, Command.Settings];

    public IReadOnlyList<Type> Actions => [];

    public bool IsAboutOneself(TypedCommand? command) => true;

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => command!.Command switch
    {
        Command.Korean => new Decision { Roster = known.Me with { Lang = Lang.Ko }, Replies = [Text.Same("이제 한국어로 말씀드리겠습니다.")] },
        Command.English => new Decision { Roster = known.Me with { Lang = Lang.En }, Replies = [Text.Same("I will speak English with you from now on.")] },
        Command.Resume => new Decision { Roster = known.Me with { PausedUntil = null }, Replies = [SettingsWords.Resumed] },
        Command.Settings => Decision.Saying(SettingsCard.Of(Of(incoming, known), incoming.Lang)),
        _ => Pause(command.Rest, incoming, conversation, known),
    };

    Outcome Pause(string until, Incoming incoming, Conversation conversation, Known known)
    {
        if (UntilDay.Read(until, incoming) is { } day) return new Decision { Roster = known.Me with { PausedUntil = day }, Replies = [SettingsWords.Paused.With(Shown.Day(day, incoming.Today))] };
        // "Pause in their budget until …" answers what was asked; only a day makes it a command.
        return until.Length > 0 && conversation.Current is not null ? runs.Decide(incoming, null, conversation, known) : Decision.Saying(SettingsWords.PauseUntilWhen.With(UntilDay.Example(incoming), Text.Same($"{UntilDay.LongestDays}")));
    }

    static SettingsView Of(Incoming incoming, Known known)
    {
        var (me, today) = (known.Me, incoming.Today);
        var employee = known.People.Find(incoming.User);
        return new(
            employee?.Is(Role.Rep) is true && me.NextCheckIn is { } next ? incoming.Zone.LocalDate(next) : null,
            me.PausedUntil >= today ? me.PausedUntil : null,
            me.IsAway(today) ? me.Away!.Until : null,
            known.People.DeputyOf(incoming.User)?.Name,
            [.. known.People.AwayFor(incoming.User).Select(absent => absent.Name)],
            today);
    }
}
