using SalesBot.Bot.Customers;
using SalesBot.Bot.HandOvers;
using SalesBot.Bot.Imports;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Weekly;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Work;

/// <summary>Everything that happens without somebody typing: what is due, who it tells, what the audit puts back.</summary>
static class WorkRegistration
{
    public static IServiceCollection AddWork(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection(PrivacySettings.Section).Get<PrivacySettings>() ?? new())
        .AddSingleton<Speaker, ConnectorSpeaker>()
        .AddSingleton<INoticeSubject, OpportunityNotices>()
        .AddSingleton<INoticeSubject, HandOverNotices>()
        .AddSingleton<IDueWork, Delivery>()
        .AddSingleton<IDueWork, FollowWork>()
        .AddSingleton<IDueWork, StanceWork>()
        .AddSingleton<INoticeSubject, PromiseNotices>()
        .AddSingleton<PromiseTime>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<PromiseTime>())
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<PromiseTime>())
        .AddSingleton<Separating>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<Separating>())
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<Separating>())
        .AddSingleton<IAuditor, LeftBehind>()
        .AddSingleton<OwedReplies>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<OwedReplies>())
        .AddSingleton<HandOverMoving>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<HandOverMoving>())
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<HandOverMoving>())
        .AddSingleton<IDueWork, ImportWork>()
        .AddSingleton<Retaining>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<Retaining>())
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<Retaining>())
        .AddSingleton<Erasing>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<Erasing>())
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<Erasing>())
        .AddSingleton<ReachWork>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<ReachWork>())
        .AddSingleton<WeekPlans>()
        .AddSingleton<IDueWork, PlanWork>()
        .AddSingleton<CheckInTime>()
        .AddSingleton<IDueWork>(provider => new DueWork(DueKind.CheckIn, provider.GetRequiredService<CheckInTime>().Begin))
        .AddSingleton<IDueWork>(provider => new DueWork(DueKind.Reminder, provider.GetRequiredService<CheckInTime>().Remind))
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<CheckInTime>())
        .AddSingleton<AbsenceTime>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<AbsenceTime>())
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<AbsenceTime>())
        .AddSingleton<IAuditor, OpportunityAuditor>()
        .AddSingleton<INoticeSubject, ReportNotices>()
        .AddSingleton<LeaderDesks>()
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<LeaderDesks>())
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<LeaderDesks>())
        .AddSingleton<SummaryMaker>()
        .AddSingleton<SummaryProgress>()
        .AddSingleton<SummaryTime>()
        .AddSingleton<IDueWork>(provider => new DueWork(DueKind.Summary, provider.GetRequiredService<SummaryTime>().Begin))
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<SummaryTime>())
        .AddSingleton<Audit>()
        .AddSingleton<SharedPace>()
        .AddSingleton<Sweeper>()
        .AddHostedService<WorkLoop>();
}
