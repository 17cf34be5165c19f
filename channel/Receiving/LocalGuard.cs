using System.Net;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Channel.Receiving;

/// <summary>
/// Who may talk to a bot without an app id: programs on this machine. A loopback address alone does not say so, because a web page anywhere can
/// make a browser on this machine call it, and a tunnel lets the world in.
/// </summary>
public static class LocalGuard
{
    /// <summary>Says why a request does not come from this machine; null when it does. For every endpoint that exists in local mode only.</summary>
    public static string? Objection(HttpContext context)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } caller || !IPAddress.IsLoopback(caller))
            return "Without Channel:AppId only programs on this machine may call.";
        if (!ServiceHosts.IsLoopbackName(request.Host.Host))
            return "Without Channel:AppId the bot is only reached as localhost, 127.0.0.1 or [::1].";
        if (request.Headers.Any(header => header.Key.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
            || header.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)))
            return "Without Channel:AppId the bot is not reached through a proxy or a tunnel.";
        if (request.Headers.Origin is { Count: > 0 } origins
            && !(origins is [{ } origin] && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)))
            return "Without Channel:AppId only the bot's own page may call from a browser.";
        return null;
    }
}
