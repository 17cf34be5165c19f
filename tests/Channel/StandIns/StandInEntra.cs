using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Tests.Channel.StandIns;

/// <summary>One token that was asked for.</summary>
/// <param name="Host">Whom the bot believed to ask.</param>
public sealed record TokenAsked(string Host, string Path, IReadOnlyDictionary<string, string> Form);

/// <summary>Microsoft Entra's token endpoint and the endpoint of managed identities, whatever address the bot believes to call.</summary>
public sealed class StandInEntra : StandIn
{
    readonly ConcurrentQueue<TokenAsked> asked = new();

    public IReadOnlyList<TokenAsked> Asked => [.. asked];

    /// <summary>Leads every request here.</summary>
    public HttpClientTransport Transport { get; private set; } = null!;

    public static async Task<StandInEntra> Start()
    {
        var entra = new StandInEntra();
        await entra.Listen();
        entra.Transport = new(new HttpClient(new Redirect(new(entra.Address))));
        return entra;
    }

    protected override void Map(WebApplication app) => app.Run(async context =>
    {
        var form = context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString())
            : context.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        var host = context.Request.Headers["x-meant-for"].ToString();
        var path = context.Request.Path.Value!;
        if (path.Contains("/discovery/", StringComparison.Ordinal))
        {
            await Answer(context, new JsonObject { ["tenant_discovery_endpoint"] = $"https://{host}/x", ["api-version"] = "1.1", ["metadata"] = new JsonArray() });
            return;
        }
        // A machine is asked first whether it is one that has identities; the older kind says so by refusing what is no real question.
        // "Not found" would be asked again for most of a minute.
        if (path.Contains("/metadata/", StringComparison.Ordinal) && (context.Request.Headers["Metadata"].Count == 0 || !form.ContainsKey("resource")))
        {
            context.Response.StatusCode = path.Contains("oauth2", StringComparison.Ordinal) ? 400 : 405;
            return;
        }
        asked.Enqueue(new(host, path, form));
        var token = path.Contains("/metadata/identity/", StringComparison.Ordinal) ? "token-of-the-identity" : "token-of-the-bot";
        await Answer(context, new JsonObject
        {
            ["access_token"] = token,
            ["token_type"] = "Bearer",
            ["expires_in"] = path.Contains("/metadata/", StringComparison.Ordinal) ? "3600" : 3600,
            ["expires_on"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["resource"] = "any",
        });
    });

    static async Task Answer(HttpContext context, JsonObject body)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString());
    }

    public override async ValueTask DisposeAsync()
    {
        Transport?.Dispose();
        await base.DisposeAsync();
    }

    sealed class Redirect(Uri here) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("x-meant-for", request.RequestUri!.Host);
            request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = here.Scheme, Host = here.Host, Port = here.Port }.Uri;
            request.Headers.Host = null;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
