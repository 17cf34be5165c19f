using System.Globalization;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Administration;

/// <summary>What failed again and again.</summary>
sealed class SetAsideSection : IAdministrationSection
{
    const int shownAtMost = 5;

    public IReadOnlyList<Need> Needs(Incoming incoming) => [new SetAsideNeed()];

    public AdministrationPart Of(Incoming incoming, Known known)
    {
        // Just now they have been made due again.
        var aside = incoming.Action is CardAction.TryAgain ? [] : known.Of(new SetAsideNeed())!.Value;
        if (aside.Count == 0) return new(AdministrationWords.SetAside, [AdministrationWords.NothingSetAside], []);
        List<Text> lines = [.. aside.Take(shownAtMost).Select(due => new Text("{0} · {1} · {2}번 실패", "{0} · {1} · failed {2} times").With(AdministrationWords.Kind(due.Kind), incoming.Moment(due.At), due.Tries))];
        if (aside.Count > shownAtMost) lines.Add(AdministrationWords.AndMore.With(aside.Count < SetAsideNeed.AtMost ? $"{aside.Count - shownAtMost}" : $"{aside.Count - shownAtMost}+"));
        return new(AdministrationWords.SetAside, lines, [new(AdministrationWords.TryAgain, new CardAction.TryAgain())], Alarms: true);
    }
}

/// <summary>Who can be written to.</summary>
sealed class ReachSection : IAdministrationSection
{
    public IReadOnlyList<Need> Needs(Incoming incoming) => [new ReachNeed()];

    public AdministrationPart Of(Incoming incoming, Known known)
    {
        var again = new AdministrationButton(AdministrationWords.LookAgain, new CardAction.LookWhoIsReached());
        if (known.Of(new ReachNeed())!.Value is not { } reach) return new(AdministrationWords.Reach, [AdministrationWords.NotLookedYet], [again]);
        return new(
            AdministrationWords.Reach,
            [AdministrationWords.ReachedOf.With(reach.Reached, reach.Missing, incoming.Moment(reach.At))],
            reach.Missing > 0 ? [new(AdministrationWords.ShowUnreached, new CardAction.ShowUnreached()), again] : [again]);
    }
}

/// <summary>How the reading of the company directory stands; nothing where there is none.</summary>
sealed class DirectorySection : IAdministrationSection
{
    const int changesShown = 5;

    public IReadOnlyList<Need> Needs(Incoming incoming) => [new DirectoryNeed()];

    public AdministrationPart? Of(Incoming incoming, Known known)
    {
        var state = known.Of(new DirectoryNeed())!.Value.Value;
        if (state.ReadAt is null && state.Troubles is null) return null;
        var accepting = incoming.Action is CardAction.AcceptDirectory;
        List<Text> lines =
        [
            state.ReadAt is { } read ? AdministrationWords.DirectoryRead.With(state.People, incoming.Moment(read)) : AdministrationWords.DirectoryUnread,
            .. (state.Troubles ?? []).Select(DirectoryAdvice.Of),
        ];
        if (state.HeldBack is { } found && !accepting) lines.Add(AdministrationWords.HeldBack.With(state.People, found));
        lines.AddRange((state.Changes ?? []).Take(changesShown).Select(change => AdministrationWords.Change(change, known)));
        return new(
            AdministrationWords.Directory, lines,
            state.HeldBack is not null && !accepting ? [new(AdministrationWords.Accept, new CardAction.AcceptDirectory())] : [],
            Alarms: state.Troubles is { Count: > 0 } || (state.HeldBack is not null && !accepting));
    }
}

/// <summary>What comes by itself, and when.</summary>
/// <param name="fromSettings">The plan until somebody changes it here.</param>
sealed class ScheduleSection(WeekPlan fromSettings) : IAdministrationSection
{
    public IReadOnlyList<Need> Needs(Incoming incoming) => [new PlanNeed()];

    public WeekPlan Plan(Known known) => known.Of(new PlanNeed())!.Value ?? fromSettings;

    public AdministrationPart Of(Incoming incoming, Known known)
    {
        // Just now it has been changed.
        var plan = incoming.Action is CardAction.SetPlan && WeekPlanCard.Read(incoming.Inputs) is { } changed ? changed : Plan(known);
        return new(
            AdministrationWords.Schedules,
            [
                AdministrationWords.CheckIns.With(WeekPlanCard.Shown(plan.CheckIn), known.People.All.Count(person => person.Is(Role.Rep))),
                AdministrationWords.Summaries.With(WeekPlanCard.Shown(plan.Summary), known.People.All.Count(known.People.Leads)),
                AdministrationWords.Quiet,
                AdministrationWords.SomebodyIll.With(incoming.Today.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ],
            [new(AdministrationWords.ChangePlan, new CardAction.ChangePlan())]);
    }
}

static class Moments
{
    /// <summary>A moment in the administrator's own zone, short.</summary>
    public static Text Moment(this Incoming incoming, DateTimeOffset at) =>
        Text.Same(TimeZoneInfo.ConvertTime(at, incoming.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
}
