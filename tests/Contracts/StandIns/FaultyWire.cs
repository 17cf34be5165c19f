namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>What happens to one request on its way to a storage account and back.</summary>
public delegate Task<HttpResponseMessage> Mishap(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken ct);

/// <summary>A network on which chosen requests come to grief: the n-th request that matches meets the n-th mishap, later ones pass.</summary>
public sealed class FaultyWire(Func<HttpRequestMessage, bool> matches, params Mishap[] mishaps) : DelegatingHandler(new SocketsHttpHandler())
{
    int met;

    /// <summary>How many requests matched.</summary>
    public int Met => Volatile.Read(ref met);

    /// <summary>Carried out, but the answer never arrives.</summary>
    public static Task<HttpResponseMessage> AnswerLost(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken ct) =>
        send().ContinueWith<HttpResponseMessage>(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer was lost, by order of a test."), TaskScheduler.Default);

    /// <summary>Carried out, but answered as if it had failed.</summary>
    public static async Task<HttpResponseMessage> SaysItFailed(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken ct)
    {
        (await send()).Dispose();
        return new(System.Net.HttpStatusCode.InternalServerError) { RequestMessage = request, Content = new StringContent("") };
    }

    /// <summary>Never arrives, and the connection breaks.</summary>
    public static Task<HttpResponseMessage> RequestLost(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken ct) =>
        throw new HttpRequestException(HttpRequestError.ResponseEnded, "The request was lost, by order of a test.");

    /// <summary>Arrives, is not carried out, and nothing ever comes back.</summary>
    public static async Task<HttpResponseMessage> Silence(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken ct)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        using var ended = ct.Register(() => never.TrySetCanceled(ct));
        return await never.Task;
    }

    /// <summary>Turned away because the account has too much to do.</summary>
    public static Task<HttpResponseMessage> Busy(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken ct) =>
        TurnedAway(request, System.Net.HttpStatusCode.ServiceUnavailable, "ServerBusy");

    /// <summary>Turned away because too much was asked of it.</summary>
    public static Task<HttpResponseMessage> TooMany(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken ct) =>
        TurnedAway(request, System.Net.HttpStatusCode.TooManyRequests, "TooManyRequests");

    static Task<HttpResponseMessage> TurnedAway(HttpRequestMessage request, System.Net.HttpStatusCode status, string code)
    {
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = new StringContent("") };
        response.Headers.Add("x-ms-error-code", code);
        return Task.FromResult(response);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Task<HttpResponseMessage> Send() => base.SendAsync(request, cancellationToken);
        return matches(request) && Interlocked.Increment(ref met) is var n && n <= mishaps.Length ? mishaps[n - 1](request, Send, cancellationToken) : Send();
    }
}
