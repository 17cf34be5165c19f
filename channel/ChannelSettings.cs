namespace SalesBot.Channel;

/// <summary>How the bot is registered with Azure Bot Service.</summary>
public enum AppType
{
    SingleTenant,
    UserAssignedMSI,
}

/// <summary>Section <c>Channel</c> of the settings. Checked when the program starts; there is no setting that turns authentication off.</summary>
public sealed class ChannelSettings
{
    public const string Section = "Channel";

    /// <summary>Microsoft Entra app id of the bot. Without one the channel is local: Development only, this machine only.</summary>
    public string? AppId { get; set; }

    public AppType AppType { get; set; } = AppType.SingleTenant;

    /// <summary>Tenant the app is registered in.</summary>
    public string? TenantId { get; set; }

    /// <summary>
    /// For <see cref="AppType.SingleTenant"/>, one of these four. The client id of a managed identity that the app trusts (a federated credential of the app):
    /// no secret anywhere.
    /// </summary>
    public string? FederatedIdentity { get; set; }

    /// <summary>A file in which the platform keeps a fresh token that the app trusts, as Kubernetes does: no secret either.</summary>
    public string? FederatedTokenFile { get; set; }

    /// <summary>A PEM or PKCS #12 file with the app's certificate and its private key.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>Of <see cref="CertificateFile"/>, if it has one. Belongs in a secret store, not in a file.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>For a pilot. Belongs in a secret store, not in a file.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Tenants whose people may use the bot; the app's own where none is given. An app package can be side-loaded anywhere.</summary>
    public string[] AllowedTenants { get; set; } = [];

    /// <summary>Hosts the bot may call and send its token to, in place of those of the clouds in <see cref="Profiles"/>.</summary>
    public string[] AllowedServiceHosts { get; set; } = [];

    /// <summary>Who may sign inbound tokens: <c>public</c> (also where none is given), <c>usgov</c> (GCC High), <c>usdod</c>, <c>china</c>, <c>entra</c>.</summary>
    public string[] Profiles { get; set; } = [];

    /// <summary>With profile <c>entra</c>: app ids of the channel services whose tokens are accepted. Never the bot's own.</summary>
    public string[] EntraCallers { get; set; } = [];

    /// <summary>
    /// App id of a registration made for reading over HTTP: tokens for it are taken as those for <see cref="AppId"/> are. A bot that is a managed identity needs one, because such an
    /// identity has no API to expose.
    /// </summary>
    public string? ReadingAppId { get; set; }

    /// <summary>How long one call to the connector may take, its retries included.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    public PaceSettings Pace { get; set; } = new();

    /// <summary>Only for tests and development: refused in every other environment.</summary>
    public SeamSettings Seams { get; set; } = new();

    /// <summary>No app id: no tokens, and loopback is all there is. Start is refused where this is so outside Development.</summary>
    public bool IsLocal => string.IsNullOrWhiteSpace(AppId);

    internal IReadOnlyList<string> EnabledProfiles => Profiles is [] ? ["public"] : Profiles;

    /// <summary>For which apps a token may be that is to read.</summary>
    internal IEnumerable<string> ReadingApps => new[] { AppId, ReadingAppId }.Where(app => !string.IsNullOrWhiteSpace(app)).Select(app => app!);

    internal IReadOnlyList<string> EnabledTenants => AllowedTenants is [] && TenantId is { Length: > 0 } own ? [own] : AllowedTenants;
}

/// <summary>How fast the bot speaks; Teams answers 429 to those who speak faster.</summary>
public sealed class PaceSettings
{
    /// <summary>Messages a second in one conversation, over time.</summary>
    public double PerConversation { get; set; } = 1;

    /// <summary>Messages at once in one conversation.</summary>
    public int Burst { get; set; } = 7;

    /// <summary>Calls a second in one tenant, of all replicas together.</summary>
    public double PerTenant { get; set; } = 30;

    /// <summary>A call that would have to wait longer is not made; the caller is told when to come back.</summary>
    public TimeSpan WaitAtMost { get; set; } = TimeSpan.FromSeconds(2);
}

/// <summary>Stand-ins for the services of the cloud.</summary>
public sealed class SeamSettings
{
    /// <summary>Where the keys of the first profile are, in place of its own address.</summary>
    public string? MetadataAddress { get; set; }

    /// <summary>What the connector's other host is, in place of <see cref="Sending.ConnectorClient.OtherHost"/>.</summary>
    public string? OtherHost { get; set; }

    /// <summary>Service URLs and metadata on this machine, also over http.</summary>
    public bool AllowLoopback { get; set; }

    internal bool AreUsed => AllowLoopback || !string.IsNullOrEmpty(MetadataAddress) || !string.IsNullOrEmpty(OtherHost);
}
