using SalesBot.Channel.Activities;

namespace SalesBot.Channel.Receiving;

/// <summary>An activity whose sender, service URL and tenant have been checked. Only <c>Receiving</c> makes them for real requests.</summary>
/// <param name="Activity">What came, as it came.</param>
/// <param name="TenantId">The tenant it was said in: allowed, and the same wherever the activity names it. <c>local</c> in local mode.</param>
/// <param name="Reference">How to speak there again.</param>
public sealed record VerifiedActivity(Activity Activity, string TenantId, ConversationReference Reference)
{
    /// <summary>The tenant of local mode.</summary>
    public const string LocalTenant = "local";
}

/// <summary>What the program does with what came in. One for all activities; whoever answers finds out inside which handler it is.</summary>
public interface IReceiver
{
    /// <summary>
    /// Handles one activity. Null: accepted, nothing to say in the HTTP response. An invoke needs an answer; without one the channel is told
    /// that nobody here knows it (501).
    /// </summary>
    ValueTask<InvokeResponse?> Receive(VerifiedActivity activity, CancellationToken cancellation);
}
