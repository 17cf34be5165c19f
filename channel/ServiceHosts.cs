using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.Options;

namespace SalesBot.Channel;

/// <summary>
/// The hosts the bot may call. A service URL comes with a request, and the bot's token goes where it points: whoever could choose it freely
/// would be handed the token. So it is checked when it arrives and again, wherever it comes from, before it is used.
/// </summary>
public sealed class ServiceHosts
{
    readonly IReadOnlyList<string> rules;
    readonly IReadOnlyList<string> files;
    readonly bool loopback;

    public ServiceHosts(IOptions<ChannelSettings> options)
    {
        var settings = options.Value;
        loopback = settings.IsLocal || settings.Seams.AllowLoopback;
        rules = settings.IsLocal ? []
            : settings.AllowedServiceHosts is { Length: > 0 } own ? own
            : [.. settings.EnabledProfiles.SelectMany(name => CloudProfile.Find(name)!.ServiceHosts).Distinct()];
        files = settings.IsLocal ? [] : [.. settings.EnabledProfiles.SelectMany(name => CloudProfile.Find(name)!.FileHosts).Distinct()];
    }

    /// <summary>Gives the address to put paths behind, without a slash at its end, when the bot may call it.</summary>
    public bool TryAccept(string? serviceUrl, [NotNullWhen(true)] out string? address)
    {
        address = null;
        if (serviceUrl is not { Length: > 0 and <= 2048 }
            || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return false;

        if (!IsAllowed(uri, rules))
            return false;
        address = uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return true;
    }

    /// <summary>Gives the address to put a file at or to fetch one from, when it is in the storage of the bot's own cloud. It carries its permission in its query.</summary>
    public bool TryAcceptFile(string? fileUrl, [NotNullWhen(true)] out Uri? target)
    {
        target = fileUrl is { Length: > 0 and <= 8192 } && Uri.TryCreate(fileUrl, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && IsAllowed(uri, files)
            ? uri : null;
        return target is not null;
    }

    bool IsAllowed(Uri uri, IReadOnlyList<string> allowed) =>
        (loopback && uri.Scheme is "http" or "https" && IsLoopbackName(uri.Host))
        || (uri.Scheme is "https" && uri.IsDefaultPort && allowed.Any(rule => Matches(rule, uri.IdnHost)));

    /// <summary>Names that cannot lead to another machine. Not every name that resolves to loopback: who answers for a name may change.</summary>
    internal static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether this may stand in the list of allowed hosts: a host, or <c>*.</c> and a domain only one owner can hand out names in.</summary>
    internal static bool IsRule(string rule)
    {
        var name = rule.StartsWith("*.", StringComparison.Ordinal) ? rule[2..] : rule;
        return name.Contains('.') && Uri.CheckHostName(name) is UriHostNameType.Dns
            && !(rule != name && Shared.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    static readonly IReadOnlyList<string> Shared =
        ["trafficmanager.net", "azurewebsites.net", "cloudapp.net", "azure.com", "windows.net", "azure-api.net", "azurefd.net", "azureedge.net"];

    static bool Matches(string rule, string host) => rule.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(rule[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(host, rule, StringComparison.OrdinalIgnoreCase);
}
