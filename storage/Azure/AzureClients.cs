using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace SalesBot.Storage.Azure;

/// <summary>
/// Clients that try once. Trying again is ours (<see cref="AzureCall"/>), because only who counts the attempts knows whether a conflict may
/// be with an earlier attempt of one's own.
/// </summary>
public static class AzureClients
{
    public static TableServiceClient Tables(string connectionString) => new(connectionString, Once(new TableClientOptions()));

    public static TableServiceClient Tables(Uri account, TokenCredential credential) => new(account, credential, Once(new TableClientOptions()));

    public static QueueServiceClient Queues(string connectionString) => new(connectionString, Once(new QueueClientOptions()));

    public static QueueServiceClient Queues(Uri account, TokenCredential credential) => new(account, credential, Once(new QueueClientOptions()));

    static TOptions Once<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        // Nobody hears the clients' own log and traces; what a call takes is measured at the port.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        return options;
    }
}
