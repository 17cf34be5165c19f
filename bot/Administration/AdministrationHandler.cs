using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Administration;

/// <summary>What administrators can see and do in the chat: who is reached, what failed, how directory and schedules stand, and whatever the subjects add.</summary>
sealed class AdministrationHandler(ScheduleSection schedules) : IHandler
{
    readonly IReadOnlyList<IAdministrationSection> sections = AdministrationSections.Of(schedules);

    public IReadOnlyList<Command> Commands => [Command.Administration];

    public IReadOnlyList<Type> Actions =>
        [typeof(CardAction.Administration), typeof(CardAction.ShowUnreached), typeof(CardAction.LookWhoIsReached), typeof(CardAction.TryAgain), typeof(CardAction.AcceptDirectory), typeof(CardAction.ChangePlan), typeof(CardAction.SetPlan)];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (known.People.Find(incoming.User)?.Is(Role.Administrator) is not true) return Decision.Saying(AdministrationWords.OnlyAdministrators);
        return incoming.Action switch
        {
            CardAction.ShowUnreached => known.Of(new ReachNeed()) is not { } reach ? Outcome.Wants(new ReachNeed())
                : Decision.Saying(AdministrationCard.Unreached(reach.Value ?? new(incoming.Now, 0, 0, []), at => Shown.Age(incoming.Zone.LocalDate(at), incoming.Today), incoming.Lang)),
            CardAction.LookWhoIsReached => Show(incoming, known, AdministrationWords.Looking) is Decision looking ? looking with { Beside = [new LookWhoIsReached(incoming.Now)] } : Show(incoming, known),
            CardAction.TryAgain => TryAgain(incoming, known),
            CardAction.AcceptDirectory => Accept(incoming, known),
            CardAction.ChangePlan => known.Of(new PlanNeed()) is null ? Outcome.Wants(new PlanNeed()) : Decision.Saying(WeekPlanCard.Of(schedules.Plan(known), incoming.Lang)),
            CardAction.SetPlan => SetPlan(incoming, known),
            _ => Show(incoming, known),
        };
    }

    /// <summary>Every part at its present state, or what has to be read for it.</summary>
    Outcome Show(Incoming incoming, Known known, Text? news = null)
    {
        List<Need> unread = [.. sections.SelectMany(section => section.Needs(incoming)).Distinct().Where(need => !known.Has(need))];
        return unread.Count > 0 ? Outcome.Wants([.. unread]) : Decision.Saying(AdministrationCard.Of([.. sections.Select(section => section.Of(incoming, known)).OfType<AdministrationPart>()], news, incoming.Lang));
    }

    Outcome TryAgain(Incoming incoming, Known known)
    {
        if (known.Of(new SetAsideNeed())?.Value is not { } aside) return Outcome.Wants(new SetAsideNeed());
        return Show(incoming, known, aside.Count == 0 ? AdministrationWords.NothingSetAside : AdministrationWords.TryingAgain.With(aside.Count)) is Decision shown
            ? shown with { Beside = [.. aside.Select(due => new TriedAgain(due))] } : Show(incoming, known);
    }

    Outcome SetPlan(Incoming incoming, Known known)
    {
        if (known.Of(new PlanNeed()) is null) return Outcome.Wants(new PlanNeed());
        if (WeekPlanCard.Read(incoming.Inputs) is not { } plan || !WeekPlan.Fits(plan.CheckInDay, plan.CheckInAt) || !WeekPlan.Fits(plan.SummaryDay, plan.SummaryAt))
            return Decision.Saying(WeekPlanCard.Of(schedules.Plan(known), incoming.Lang, WeekPlanCard.DoesNotFit, incoming.Inputs));
        return Show(incoming, known, AdministrationWords.PlanChanged) is Decision shown ? shown with { Beside = [new PlanChanged(plan, incoming.Now)] } : Show(incoming, known);
    }

    Outcome Accept(Incoming incoming, Known known)
    {
        if (known.Of(new DirectoryNeed())?.Value is not { } state) return Outcome.Wants(new DirectoryNeed());
        if (state.Value.HeldBack is null) return Show(incoming, known);
        return Show(incoming, known, AdministrationWords.Accepted) is Decision shown ? shown with { Beside = [new DirectoryAccepted(state)] } : Show(incoming, known);
    }
}

/// <summary>Something that was set aside is due again.</summary>
sealed record TriedAgain(Due Due) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Dues.TryAgain(Due, ct);
}

/// <summary>The roster is looked through at once, off the turn.</summary>
sealed record LookWhoIsReached(DateTimeOffset At) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Dues.Put(new(At, DueKind.Reach, tenant, tenant.Value), ct);
}

/// <summary>The next reading of the directory is taken whatever it leaves, and it comes at once. Overtaken by another administrator: then it has been said.</summary>
sealed record DirectoryAccepted(Kept<DirectoryState> State) : Aside
{
    public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) =>
        await stores.Directory.Save(tenant, State.Value with { AcceptLosses = true, NextAt = null }, State.ETag, ct);
}

/// <summary>Check-ins and summaries come at other times; what has been planned for each person moves.</summary>
sealed record PlanChanged(WeekPlan Plan, DateTimeOffset At) : Aside
{
    /// <summary>Longer than the write beside it takes.</summary>
    static readonly TimeSpan once = TimeSpan.FromSeconds(10);

    public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct)
    {
        await stores.Dues.Put(new(At + once, DueKind.Plan, tenant, tenant.Value), ct);
        await stores.Roster.SavePlan(tenant, Plan, ct);
    }
}
