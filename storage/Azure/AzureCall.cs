using System.Net;
using Azure;
using Azure.Identity;

namespace SalesBot.Storage.Azure;

/// <summary>One call of a port: as many attempts as fit into its deadline, and what is known when none succeeded.</summary>
sealed class AzureCall : IDisposable
{
    static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(800);

    readonly CancellationTokenSource whole;
    readonly CancellationToken caller;
    readonly TimeSpan deadline;
    readonly bool writes;

    public AzureCall(TimeSpan deadline, bool writes, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        (this.deadline, this.writes, caller) = (deadline, writes, ct);
        whole = CancellationTokenSource.CreateLinkedTokenSource(ct);
        whole.CancelAfter(deadline);
    }

    /// <summary>Whether an earlier attempt may have been carried out although its answer did not arrive.</summary>
    public bool EarlierAttemptMayHaveWritten { get; private set; }

    public async Task<T> Try<T>(Func<CancellationToken, Task<T>> attempt)
    {
        // An answer that got lost must leave time to ask again.
        var patience = deadline / 2.5;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            Exception failure;
            using (var once = CancellationTokenSource.CreateLinkedTokenSource(whole.Token))
            {
                once.CancelAfter(patience);
                try
                {
                    return await attempt(once.Token);
                }
                catch (OperationCanceledException exception) when (once.IsCancellationRequested)
                {
                    failure = exception;
                }
                catch (Exception exception) when (exception is RequestFailedException or AuthenticationFailedException)
                {
                    failure = exception;
                }
                catch (AggregateException exception) when (exception.InnerException is RequestFailedException or OperationCanceledException)
                {
                    failure = exception.InnerException;
                }
            }
            EarlierAttemptMayHaveWritten |= writes && MayHaveBeenDone(failure);
            caller.ThrowIfCancellationRequested();
            if (!WorthRepeating(failure))
                throw Unavailable(failure);
            try
            {
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), whole.Token);
            }
            catch (OperationCanceledException)
            {
                caller.ThrowIfCancellationRequested();
                throw Unavailable(failure);
            }
        }
    }

    /// <summary>Azure's word for what went wrong. It stands in the body of the answer or, when that is empty, in a header.</summary>
    public static string? CodeOf(RequestFailedException exception) =>
        exception.ErrorCode ?? (exception.GetRawResponse()?.Headers.TryGetValue("x-ms-error-code", out var code) is true ? code : null);

    public void Dispose() => whole.Dispose();

    StorageUnavailable Unavailable(Exception cause)
    {
        var advice = cause switch
        {
            RequestFailedException { Status: 401 or 403 } => "it refuses the bot. Check the connection string, or that its identity may read and write table and queue data",
            RequestFailedException { Status: 404 } missing => $"something is missing there ({CodeOf(missing)}). Start the bot again, it makes its tables and queues at start",
            RequestFailedException { Status: 0 } => "it cannot be reached. Check its address and the network",
            AuthenticationFailedException => "Microsoft Entra gives the bot no token for it. Check that the managed identity is assigned to where the bot runs, and that AZURE_CLIENT_ID names it; on your own machine, sign in with az login",
            RequestFailedException answer => $"it answered {answer.Status} {CodeOf(answer)}",
            _ => $"it did not answer within {deadline.TotalSeconds:0.#} s",
        };
        return new(
            $"The storage account could not be used: {advice}.",
            EarlierAttemptMayHaveWritten ? WriteFate.Unknown : WriteFate.NothingWritten,
            cause);
    }

    static bool WorthRepeating(Exception failure) =>
        failure is not (RequestFailedException { Status: > 0 and < 500 and not (408 or 429) } or CredentialUnavailableException);

    // Certainly not done: what was refused, what never left, and what was turned away at the door.
    static bool MayHaveBeenDone(Exception failure) => failure switch
    {
        RequestFailedException { Status: (int)HttpStatusCode.TooManyRequests } => false,
        RequestFailedException { Status: (int)HttpStatusCode.ServiceUnavailable } busy when CodeOf(busy) == "ServerBusy" => false,
        RequestFailedException { Status: 0 } unreachable => !NeverLeft(unreachable),
        RequestFailedException { Status: >= 500 or 408 } => true,
        RequestFailedException => false,
        // A request leaves only with a token.
        AuthenticationFailedException => false,
        _ => true,
    };

    static bool NeverLeft(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException!)
        {
            if (cause is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError })
                return true;
        }
        return false;
    }
}
