using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Settings;

/// <summary>"부재 다음 주 금요일까지" and "부재 끝", of oneself or of somebody who cannot say it (<see cref="ColleagueAbsence"/>). Being away ends by itself too (<see cref="AbsenceTime"/>).</summary>
sealed class AbsenceHandler(RunHandler runs) : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.Away, Command.Return];

    public IReadOnlyList<Type> Actions => [];

    public bool IsAboutOneself(TypedCommand? command) => true;

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => command?.Command switch
    {
        Command.Return => [new Need.DeskOf(sender.User)],
        Command.Away => [new DeputyWhoIsThere(sender.User), new ColleagueAbsence.Meant(command.Rest)],
        _ => [],
    };

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (command!.Command is Command.Return) return Returning.Of(incoming, known);
        if (UntilDay.Read(command.Rest, incoming) is { } until) return Away(until, incoming, known);
        return command.Rest.Length > 0 && conversation.Current is not null ? runs.Decide(incoming, null, conversation, known)
            : ColleagueAbsence.Of(command.Rest, incoming, known) ?? Decision.Saying(SettingsWords.AwayUntilWhen.With(UntilDay.Example(incoming), Text.Same($"{UntilDay.LongestDays}")));
    }

    static Outcome Away(DateOnly until, Incoming incoming, Known known)
    {
        if (known.Of(new DeputyWhoIsThere(incoming.User)) is not { } found) return Outcome.Wants(new DeputyWhoIsThere(incoming.User));
        // Said again with another day it is the same absence, longer or shorter. The same again changes nothing.
        var away = known.Me.IsAway(incoming.Today) ? known.Me.Away! : new(incoming.Now, until);
        if (away.Until != until) away = away with { Until = until, DeputyKnows = false, ClaimedUntil = null };
        var leads = known.People.Find(incoming.User) is { } employee && known.People.Leads(employee);
        var day = Shown.Day(until, incoming.Today);
        var said = !leads ? SettingsWords.Away.With(day)
            : found.Value is { } deputy ? SettingsWords.AwayWithDeputy.With(day, Text.Same(deputy.Name))
            : known.People.DeputyOf(incoming.User) is { } missing ? SettingsWords.AwayDeputyMissing.With(day, Text.Same(missing.Name))
            : SettingsWords.AwayWithoutDeputy.With(day);
        return new Decision
        {
            Roster = known.Me with { Away = away },
            Beside = [.. AbsenceTime.DuesOf(away, incoming.User, incoming.Tenant, known.People, known.Calendar).Select(due => new Intended(due))],
            Replies = [said],
        };
    }
}
