using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Channel.StandIns;

/// <summary>A service of the cloud, played by a small web server on this machine.</summary>
public abstract class StandIn : IAsyncDisposable
{
    WebApplication? app;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    protected abstract void Map(WebApplication app);

    protected async Task Listen()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        Map(app);
        await app.StartAsync();
        Address = AddressOf(app);
    }

    public static string AddressOf(WebApplication running) =>
        running.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Stops at once; requests that hang are dropped.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync(new CancellationToken(canceled: true));
            await app.DisposeAsync();
        }
        GC.SuppressFinalize(this);
    }
}
