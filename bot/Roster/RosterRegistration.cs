using SalesBot.Bot.CompanyDirectory;
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
        services.AddSingleton(new FilePeople(people));
        var channel = configuration.GetSection(ChannelSettings.Section).Get<ChannelSettings>() ?? new();
        var tenants = local ? [SampleData.Tenant] : TenantsOf(channel).Select(TenantId.Of).ToList();
        services.AddSingleton(new Tenants(tenants));
        // Without a tenant the program does not start; the check of the channel's settings says so.
        services.AddSingleton(new DirectoryTenant(!local && channel.TenantId is { Length: > 0 } own ? TenantId.Of(own) : tenants.FirstOrDefault()));
        return services;
    }

    static IEnumerable<string> TenantsOf(ChannelSettings channel) => channel.AllowedTenants.Length > 0 ? channel.AllowedTenants : channel.TenantId is { } own ? [own] : [];
}
