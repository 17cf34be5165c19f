using SalesBot.Bot.Administration;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Tests.Cards;

/// <summary>What administrators see in the chat.</summary>
public class AdministrationCardTests
{
    static readonly WeekPlan plan = new(DayOfWeek.Thursday, new(16, 0), DayOfWeek.Monday, new(8, 0));

    static AdministrationPart Schedules => new(
        AdministrationWords.Schedules,
        [AdministrationWords.CheckIns.With(WeekPlanCard.Shown(plan.CheckIn), Text.Same("38")), AdministrationWords.Summaries.With(WeekPlanCard.Shown(plan.Summary), Text.Same("6")), AdministrationWords.Quiet, AdministrationWords.SomebodyIll.With("2026-11-30")],
        [new(AdministrationWords.ChangePlan, new CardAction.ChangePlan())]);

    static AdministrationPart Reach(int missing) => new(
        AdministrationWords.Reach, [AdministrationWords.ReachedOf.With(44 - missing, missing, "2026-11-23 09:00")],
        missing == 0 ? [new(AdministrationWords.LookAgain, new CardAction.LookWhoIsReached())] : [new(AdministrationWords.ShowUnreached, new CardAction.ShowUnreached()), new(AdministrationWords.LookAgain, new CardAction.LookWhoIsReached())]);

    [Fact]
    public void All_is_well() => Approved.Card("administration", lang => AdministrationCard.Of([new(AdministrationWords.SetAside, [AdministrationWords.NothingSetAside], []), Reach(0), Schedules], null, lang));

    [Fact]
    public void Somebody_has_to_do_something() => Approved.Card("administration-alarms", lang =>
    {
        var sample = new Sample(lang);
        return AdministrationCard.Of(
            [
                new(AdministrationWords.SetAside, [.. ((DueKind[])[DueKind.Notice, DueKind.Talk]).Select(kind => new Text("{0} · {1} · {2}번 실패", "{0} · {1} · failed {2} times").With(AdministrationWords.Kind(kind), Text.Same("2026-11-23 09:12"), Text.Same("6")))],
                    [new(AdministrationWords.TryAgain, new CardAction.TryAgain())], Alarms: true),
                Reach(3),
                new(AdministrationWords.Directory,
                    [AdministrationWords.DirectoryRead.With(44, "2026-11-23 08:30"), AdministrationWords.HeldBack.With(44, 12), new Text("{0} 님이 디렉터리에서 빠졌습니다. 맡은 고객과 기회를 넘길 분을 정해 주세요.", "{0} has left the directory. Please see who takes over the customers and opportunities.").With(Text.Same(sample.RepName))],
                    [new(AdministrationWords.Accept, new CardAction.AcceptDirectory())], Alarms: true),
                Schedules,
            ],
            AdministrationWords.Looking, lang);
    });

    [Fact]
    public void Who_cannot_be_reached_and_why() => Approved.Card("administration-unreached", lang =>
    {
        var sample = new Sample(lang);
        return AdministrationCard.Unreached(
            new(Sample.Now, 41, 3, [new(Sample.Rep, sample.RepName, ReachKind.NotDelivered, Sample.DaysAgo(3)), new(Sample.Leader, sample.LeaderName, ReachKind.InstallRefused, Sample.DaysAgo(1)), new(UserId.Of("other"), sample.Said("최은영", "Eunyoung Choi"), ReachKind.NeverMet, null)]),
            at => Shown.Age(DateOnly.FromDateTime(at.UtcDateTime), Sample.Today), lang);
    });

    [Fact]
    public void When_check_ins_and_summaries_come() => Approved.Card("week-plan", lang => WeekPlanCard.Of(plan, lang));

    [Fact]
    public void A_time_at_night_is_asked_for_again_with_what_was_filled_in() =>
        Approved.Card("week-plan-trouble", lang => WeekPlanCard.Of(plan, lang, WeekPlanCard.DoesNotFit, new Dictionary<string, string> { [WeekPlanCard.CheckInDay] = "Friday", [WeekPlanCard.CheckInAt] = "21:00" }));
}
