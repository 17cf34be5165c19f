using System.Net;
using Azure.Core;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using SalesBot.Bot.Telemetry;
using SalesBot.Channel;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>The client of Microsoft Graph, made when it is asked for the first time: its assembly is large, and most starts need nothing of it.</summary>
sealed class Graph(IOptions<DirectorySettings> directory, IOptions<ChannelSettings> channel, IGraphCredential credential, Measures? measures = null) : IDisposable
{
    readonly Lazy<GraphServiceClient> client = new(() => Make(directory.Value, channel.Value, credential.Get(), measures));

    public GraphServiceClient Client => client.Value;

    public static string AddressOf(DirectorySettings directory, ChannelSettings channel) => directory.Endpoint?.TrimEnd('/') ?? $"{BotCloud.Graph(channel)}/v1.0";

    static GraphServiceClient Make(DirectorySettings directory, ChannelSettings channel, TokenCredential credential, Measures? measures)
    {
        var address = AddressOf(directory, channel);
        // Given a credential alone, the client would send no token to any other than its own hosts, and say nothing about it.
        var authentication = new AzureIdentityAuthenticationProvider(credential, [new Uri(address).Host], null, isCaeEnabled: true, $"{BotCloud.Graph(channel)}/.default");
        // The factory's pipeline tries 429 and 503 again as the answer asks; a plain client would not.
        var http = GraphClientFactory.Create(finalHandler: new GraphWire(measures, new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = directory.Endpoint is null,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }));
        http.Timeout = TimeSpan.FromSeconds(60);
        return new(http, authentication, address);
    }

    public void Dispose()
    {
        if (client.IsValueCreated) client.Value.Dispose();
    }
}

/// <summary>Counts every call as it goes over the wire, those the pipeline repeats included.</summary>
sealed class GraphWire(Measures? measures, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var status = 0;
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            status = (int)response.StatusCode;
            return response;
        }
        finally
        {
            measures?.Graph(status);
        }
    }
}

/// <summary>Who the bot is to Microsoft Graph.</summary>
interface IGraphCredential
{
    TokenCredential Get();
}

sealed class BotGraphCredential(IOptions<ChannelSettings> channel) : IGraphCredential
{
    public TokenCredential Get() => channel.Value.IsLocal ? new NobodyCredential() : BotCloud.Credential(channel.Value);

    /// <summary>For a directory on this machine, which asks nobody who they are.</summary>
    sealed class NobodyCredential : TokenCredential
    {
        static readonly AccessToken nobody = new("local", DateTimeOffset.MaxValue);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => nobody;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(nobody);
    }
}
