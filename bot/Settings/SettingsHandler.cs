using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;

namespace SalesBot.Bot.Settings;

/// <summary>A person's own settings: the language, and a pause of the check-ins.</summary>
sealed class SettingsHandler(RunHandler runs) : IHandler
{
    const int longestPauseDays = 180;

    public IReadOnlyList<Command> Commands => [Command.Korean, Command.English, Command.Pause, Command.Resume];

    public IReadOnlyList<Type> Actions => [];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => command!.Command switch
    {
        Command.Korean => new Decision { Roster = known.Me with { Lang = Lang.Ko }, Replies = [Text.Same("이제 한국어로 말씀드리겠습니다.")] },
        Command.English => new Decision { Roster = known.Me with { Lang = Lang.En }, Replies = [Text.Same("I will speak English with you from now on.")] },
        Command.Resume => new Decision { Roster = known.Me with { PausedUntil = null }, Replies = [SettingsWords.Resumed] },
        _ => Pause(command.Rest, incoming, conversation, known),
    };

    Outcome Pause(string until, Incoming incoming, Conversation conversation, Known known)
    {
        var read = new DayKind().Read(until, incoming.Reading);
        // "Pause in their budget until …" answers what was asked; only a day makes it a command.
        if (read.Trouble is not null && until.Length > 0 && conversation.Current is not null) return runs.Decide(incoming, null, conversation, known);
        if (read.Trouble is not null || read.Value < incoming.Today || read.Value > incoming.Today.AddDays(longestPauseDays))
            return Decision.Saying(SettingsWords.PauseUntilWhen.With(Text.Same(incoming.Today.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Text.Same(longestPauseDays.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        return new Decision { Roster = known.Me with { PausedUntil = read.Value }, Replies = [SettingsWords.Paused.With(Shown.Day(read.Value, incoming.Today))] };
    }
}
