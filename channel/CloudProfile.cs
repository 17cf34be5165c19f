namespace SalesBot.Channel;

/// <summary>
/// One issuer of inbound tokens with everything that belongs to its cloud. Mirrors "Authentication" of the Bot Connector REST API. A list of
/// named ones, because Azure Bot Service is on its way to tokens of another issuer.
/// </summary>
sealed record CloudProfile
{
    public required string Name { get; init; }

    public required string Metadata { get; init; }

    public string? Issuer { get; init; }

    /// <summary>Where the bot gets its own token.</summary>
    public required string Authority { get; init; }

    public required string Scope { get; init; }

    /// <summary>Where Microsoft Graph answers for this cloud.</summary>
    public string Graph { get; init; } = "https://graph.microsoft.com";

    /// <summary>The connector's address as long as no activity has named a nearer one.</summary>
    public string Service { get; init; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>What the addresses of storage accounts end with.</summary>
    public string Storage { get; init; } = "core.windows.net";

    public required IReadOnlyList<string> ServiceHosts { get; init; }

    /// <summary>Where the files of the cloud's people lie. The bot's token is never sent there.</summary>
    public required IReadOnlyList<string> FileHosts { get; init; }

    /// <summary>For what a managed identity asks a token that stands in for the app's secret.</summary>
    public string Exchange { get; init; } = "api://AzureADTokenExchange/.default";

    /// <summary>Tokens of Microsoft Entra have neither endorsed keys nor a service URL claim; who called is all they say.</summary>
    public bool IsEntra { get; init; }

    public string Scheme => $"channel-{Name}";

    static readonly CloudProfile usGov = new()
    {
        Name = "usgov",
        Issuer = "https://api.botframework.us",
        Metadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        Authority = "https://login.microsoftonline.us",
        Scope = "https://api.botframework.us/.default",
        Graph = "https://graph.microsoft.us",
        Service = "https://smba.infra.gov.teams.microsoft.us/teams/",
        ServiceHosts = ["*.teams.microsoft.us", "*.botframework.azure.us"],
        FileHosts = ["*.sharepoint.us", "*.sharepoint-mil.us"],
        Exchange = "api://AzureADTokenExchangeUSGov/.default",
        Storage = "core.usgovcloudapi.net",
    };

    public static IReadOnlyList<CloudProfile> All { get; } =
    [
        new()
        {
            Name = "public",
            Issuer = "https://api.botframework.com",
            Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
            Authority = "https://login.microsoftonline.com",
            Scope = "https://api.botframework.com/.default",
            // trafficmanager.net is shared: anybody can register a name in it, so only this one name of it is trusted.
            ServiceHosts = ["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com", "smba.infra.gcc.teams.microsoft.com"],
            FileHosts = ["*.sharepoint.com"],
        },
        usGov,
        usGov with { Name = "usdod", Graph = "https://dod-graph.microsoft.us", Service = "https://smba.infra.dod.teams.microsoft.us/teams/" },
        new()
        {
            Name = "china",
            Issuer = "https://api.botframework.azure.cn",
            Metadata = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            Authority = "https://login.partner.microsoftonline.cn",
            Scope = "https://api.botframework.azure.cn/.default",
            Graph = "https://microsoftgraph.chinacloudapi.cn",
            ServiceHosts = ["*.botframework.azure.cn"],
            FileHosts = ["*.sharepoint.cn"],
            Exchange = "api://AzureADTokenExchangeChina/.default",
            Storage = "core.chinacloudapi.cn",
        },
        new()
        {
            Name = "entra",
            Metadata = "https://login.microsoftonline.com/{tenant}/v2.0/.well-known/openid-configuration",
            Authority = "https://login.microsoftonline.com",
            Scope = "https://api.botframework.com/.default",
            ServiceHosts = ["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com"],
            FileHosts = ["*.sharepoint.com"],
            IsEntra = true,
        },
    ];

    public static CloudProfile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
