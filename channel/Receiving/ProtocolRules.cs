using SalesBot.Channel.Activities;

namespace SalesBot.Channel.Receiving;

/// <summary>
/// What has to hold between an activity and the token it came with. Mirrors "Authentication" of the Bot Connector REST API, and adds what it
/// leaves to the bot: hosts and tenants.
/// </summary>
sealed class ProtocolRules(ChannelSettings settings, ServiceHosts hosts)
{
    /// <summary>For an activity that came with a valid token.</summary>
    public (VerifiedActivity? Verified, Rejection? Rejection) Check(Activity activity, Caller caller)
    {
        // The endorsement of the key was checked for this one channel, so this one channel it has to be.
        if (activity.ChannelId is not "msteams")
            return (null, Rejection.Forbidden("WrongChannel", "Only activities of the channel msteams are taken."));
        if (caller.ServiceUrl is null ? !caller.MayLackServiceUrl : !string.Equals(caller.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return (null, Rejection.Forbidden("WrongServiceUrl", "The token was issued for another service URL."));
        if (!hosts.TryAccept(activity.ServiceUrl, out _))
            return (null, Rejection.BadActivity("The service URL is not one of the channel's. See Channel:AllowedServiceHosts."));

        var inConversation = activity.Conversation?.TenantId;
        var inChannelData = activity.ChannelData?.Tenant?.Id;
        var tenant = string.IsNullOrEmpty(inConversation) ? inChannelData : inConversation;
        if (string.IsNullOrEmpty(tenant))
            return (null, Rejection.Forbidden("NoTenant", "The activity names no tenant."));
        if (!string.IsNullOrEmpty(inChannelData) && !string.Equals(tenant, inChannelData, StringComparison.OrdinalIgnoreCase))
            return (null, Rejection.Forbidden("TwoTenants", "The activity names two tenants."));
        if (!settings.EnabledTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
            return (null, Rejection.Forbidden("TenantNotAllowed", "This tenant may not use the bot. See Channel:AllowedTenants."));

        // Tenant ids become keys; the same tenant in other letters must not become another one.
        return Verified(activity, tenant.ToLowerInvariant());
    }

    /// <summary>For local mode, where the transport has been checked instead of a token, and clients that know no tenants are welcome.</summary>
    public (VerifiedActivity? Verified, Rejection? Rejection) CheckLocal(Activity activity)
    {
        if (!hosts.TryAccept(activity.ServiceUrl, out _))
            return (null, Rejection.BadActivity("Without Channel:AppId the service URL must be on this machine, for example http://localhost:5130."));
        var from = activity.From is { AadObjectId: null or "" } stranger ? stranger with { AadObjectId = stranger.Id } : activity.From;
        var tenant = activity.Conversation?.TenantId is { Length: > 0 } named ? named
            : activity.ChannelData?.Tenant?.Id is { Length: > 0 } other ? other
            : VerifiedActivity.LocalTenant;
        return Verified(activity with { From = from }, tenant);
    }

    /// <summary>The directory's ids are 36 characters. Longer ones are nobody's, and would not fit the keys they become.</summary>
    const int idAtMost = 64;

    static (VerifiedActivity? Verified, Rejection? Rejection) Verified(Activity activity, string tenant) =>
        activity.Conversation?.Id is not { Length: > 0 } conversation
            ? (null, Rejection.BadActivity("The activity needs a 'conversation' with an 'id'."))
        : tenant.Length > idAtMost || activity.From?.AadObjectId is { Length: > idAtMost }
            ? (null, Rejection.BadActivity($"The ids of a tenant and of a person have at most {idAtMost} characters."))
            : (new(activity, tenant, new()
            {
                ServiceUrl = activity.ServiceUrl!,
                ConversationId = conversation,
                TenantId = tenant,
                BotId = activity.Recipient?.Id,
                UserId = activity.From?.Id,
            }), null);
}

/// <summary>What a valid token says.</summary>
/// <param name="ServiceUrl">The only service URL the activity may name.</param>
/// <param name="MayLackServiceUrl">Issuers that never say one; the list of hosts alone has to protect the bot's token then.</param>
sealed record Caller(string? ServiceUrl, bool MayLackServiceUrl);
