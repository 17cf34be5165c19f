using System.Net;
using Microsoft.Net.Http.Headers;

namespace SalesBot.Bot.Local;

/// <summary>
/// Local mode believes every caller who they are, so only this machine may call. Listening on loopback does not ensure that: a web page open
/// in the same browser can post here, a host name can be pointed here, and a tunnel can lead here. Each leaves a trace that is refused.
/// </summary>
public sealed class LoopbackOnly(RequestDelegate next)
{
    const string likeAForm = "The Content-Type is neither application/json nor, for a file, application/octet-stream.";

    public Task InvokeAsync(HttpContext http) => WhyRefused(http.Request) is { } why ? Refuse(http, why) : next(http);

    static async Task Refuse(HttpContext http, string why)
    {
        http.Response.StatusCode = why == likeAForm ? StatusCodes.Status415UnsupportedMediaType : StatusCodes.Status403Forbidden;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync($"{why} Local mode is only for this machine: open the page as http://localhost:<port>/.");
    }

    /// <summary>Null when the request comes from this machine's own page or program.</summary>
    public static string? WhyRefused(HttpRequest request)
    {
        // No address at all is a caller inside this process.
        if (request.HttpContext.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from))
            return "The call comes from another machine.";
        if (!IsLoopbackName(request.Host.Host))
            return "The Host header names another host.";
        foreach (var (header, _) in request.Headers)
            if (IsForwarding(header))
                return $"The header {header} says that the call came through a proxy or a tunnel.";
        var origin = request.Headers.Origin;
        if (origin.Count > 0 && origin != $"{request.Scheme}://{request.Host}")
            return "The call comes from another web page.";
        if (CarriesBody(request) && !IsNoForm(request))
            return likeAForm;
        return null;
    }

    static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    static bool IsForwarding(string header) =>
        header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);

    static bool CarriesBody(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method) || HttpMethods.IsPatch(request.Method) || request.ContentLength > 0;

    // A form or text/plain can be posted by any web page without asking; these can't.
    static bool IsNoForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase));
}
