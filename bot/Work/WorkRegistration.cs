using SalesBot.Bot.HandOvers;
using SalesBot.Bot.Opportunities;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Work;

/// <summary>Everything that happens without somebody typing: what is due, who it tells, what the audit puts back.</summary>
static class WorkRegistration
{
    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<Speaker, ConnectorSpeaker>()
        .AddSingleton<INoticeSubject, OpportunityNotices>()
        .AddSingleton<INoticeSubject, HandOverNotices>()
        .AddSingleton<IDueWork, Delivery>()
        .AddSingleton<IDueWork, FollowWork>()
        .AddSingleton<ReachWork>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<ReachWork>())
        .AddSingleton<CheckInTime>()
        .AddSingleton<IDueWork>(provider => new DueWork(DueKind.CheckIn, provider.GetRequiredService<CheckInTime>().Begin))
        .AddSingleton<IDueWork>(provider => new DueWork(DueKind.Reminder, provider.GetRequiredService<CheckInTime>().Remind))
        .AddSingleton<IAuditor>(provider => provider.GetRequiredService<CheckInTime>())
        .AddSingleton<IAuditor, OpportunityAuditor>()
        .AddSingleton<Audit>()
        .AddSingleton<SharedPace>()
        .AddSingleton<Sweeper>()
        .AddHostedService<WorkLoop>();
}
