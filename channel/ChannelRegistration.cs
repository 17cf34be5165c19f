using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SalesBot.Channel.Receiving;
using SalesBot.Channel.Sending;

namespace SalesBot.Channel;

/// <summary>Everything the channel needs. The program adds its <see cref="IReceiver"/> and maps the endpoint.</summary>
public static class ChannelRegistration
{
    public static IServiceCollection AddChannel(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<ChannelSettings>().Bind(configuration.GetSection(ChannelSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChannelSettings>>(new ChannelSettingsCheck(environment));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ServiceHosts>();

        var authentication = services.AddAuthentication();
        foreach (var profile in CloudProfile.All)
            authentication.AddJwtBearer(profile.Scheme, _ => { });
        authentication.AddJwtBearer(EmployeeTokens.Scheme, _ => { });
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, TokenRules>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, EmployeeTokenRules>();
        services.AddSingleton<EmployeeTokens>();
        services.AddSingleton<MessageEndpoint>();

        services.AddSingleton<Pace>();
        services.TryAddSingleton<IBotTokens>(provider =>
            EntraTokens.For(provider.GetRequiredService<IOptions<ChannelSettings>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddMetrics();
        services.AddSingleton<ConnectorMeter>();
        services.AddSingleton<ConnectorClient>();
        services.AddHttpClient(ConnectorClient.HttpName)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<IOptions<ChannelSettings>>().Value))
            // The factory's own logging writes addresses, and conversation ids are in them.
            .RemoveAllLoggers();
        services.AddSingleton<FileUploads>();
        services.AddSingleton<FileDownloads>();
        // A client of its own: what carries the bot's token and what must never see it have nothing in common.
        services.AddHttpClient(FileUploads.HttpName)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<IOptions<ChannelSettings>>().Value))
            .RemoveAllLoggers();
        return services;
    }

    static SocketsHttpHandler Handler(ChannelSettings settings) => new()
    {
        // A redirect leads to a host nobody has checked.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !settings.IsLocal && !settings.Seams.AllowLoopback,
        ConnectTimeout = settings.SendTimeout / 2,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
