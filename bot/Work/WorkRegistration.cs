using SalesBot.Bot.Turns;
using SalesBot.Domain;

namespace SalesBot.Bot.Work;

/// <summary>Everything that happens without somebody typing.</summary>
static class WorkRegistration
{
    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<Speaker, ConnectorSpeaker>()
        .AddSingleton<Delivery>()
        .AddSingleton<CheckInTime>()
        .AddSingleton<Audit>()
        .AddSingleton<Sweeper>()
        .AddHostedService<WorkLoop>();
}
