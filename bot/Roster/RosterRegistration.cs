using SalesBot.Bot.Local;
using SalesBot.Bot.Turns;
using SalesBot.Channel;
using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Bot.Roster;

/// <summary>The people, the calendar and the tenants they belong to.</summary>
static class RosterRegistration
{
    public static IServiceCollection AddRoster(this IServiceCollection services, IConfiguration configuration, bool local)
    {
        var settings = configuration.GetSection(PeopleSettings.Section).Get<PeopleSettings>() ?? new();
        var people = PeopleRegistration.Read(settings, local ? LocalStart.SamplePeople : null);
        services.AddSingleton(PeopleRegistration.Calendar(settings));
        services.AddSingleton(provider =>
        {
            var colleagues = new Colleagues(provider.GetRequiredService<Stores>().Roster, provider.GetRequiredService<TimeProvider>());
            colleagues.Use(people);
            return colleagues;
        });
        services.AddSingleton(new Tenants(local ? [SampleData.Tenant] : [.. TenantsOf(configuration.GetSection(ChannelSettings.Section).Get<ChannelSettings>() ?? new()).Select(TenantId.Of)]));
        return services;
    }

    static IEnumerable<string> TenantsOf(ChannelSettings channel) => channel.AllowedTenants.Length > 0 ? channel.AllowedTenants : channel.TenantId is { } own ? [own] : [];
}
