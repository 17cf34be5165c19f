using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesBot.Channel.Activities;

namespace SalesBot.Channel.Sending;

/// <summary>
/// Speaks to people through the Bot Connector REST API. Every call ends within a bounded time with a <see cref="SendResult"/>. What may have been
/// taken is never posted a second time, because the connector cannot tell that it is the same.
/// </summary>
public sealed partial class ConnectorClient(
    IHttpClientFactory http, ServiceHosts hosts, IBotTokens tokens, Pace pace, IOptions<ChannelSettings> options, TimeProvider time, ConnectorMeter meter,
    ILogger<ConnectorClient> log)
{
    internal const string HttpName = "SalesBot.Channel.Connector";

    const string NoToken = "NoToken";
    const string Timeout = "Timeout";
    const int Attempts = 3;

    /// <summary>Where a tenant of the American government's community cloud is, when the connector says that this host is not its.</summary>
    public const string OtherHost = "https://smba.infra.gcc.teams.microsoft.com/teams";

    const int ReadAtMost = 64 * 1024;

    // Longer pauses are the caller's: a turn must not hang on them.
    static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(2);

    readonly ChannelSettings settings = options.Value;

    /// <summary>Opens the chat with one person; <see cref="SendResult.Sent"/> carries the id of the conversation.</summary>
    public async Task<SendResult> CreateConversation(NewConversation with, CancellationToken cancellation)
    {
        var body = ChannelJson.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("bot");
            writer.WriteString("id", BotId);
            writer.WriteEndObject();
            writer.WriteStartArray("members");
            writer.WriteStartObject();
            writer.WriteString("id", with.UserId);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteBoolean("isGroup", false);
            writer.WriteString("tenantId", with.TenantId);
            writer.WriteStartObject("channelData");
            writer.WriteStartObject("tenant");
            writer.WriteString("id", with.TenantId);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        var result = await Call(HttpMethod.Post, with.ServiceUrl, [], new(with.TenantId, with.UserId), body.Utf8, cancellation);
        return result is SendResult.Sent { Id: null } ? new SendResult.Unknown("NoConversationId") : result;
    }

    /// <summary>Says something in a conversation.</summary>
    public Task<SendResult> Send(ConversationReference to, OutboundActivity activity, CancellationToken cancellation) =>
        Call(HttpMethod.Post, to.ServiceUrl, [to.ConversationId, "activities"], Place(to), Body(to, activity), cancellation);

    /// <summary>Says something in answer to a message.</summary>
    public Task<SendResult> Reply(ConversationReference to, string activityId, OutboundActivity activity, CancellationToken cancellation) =>
        Call(HttpMethod.Post, to.ServiceUrl, [to.ConversationId, "activities", activityId], Place(to), Body(to, activity with { ReplyToId = activityId }), cancellation);

    /// <summary>Replaces a message of the bot, for everybody who sees it. May always be repeated.</summary>
    public Task<SendResult> Update(ConversationReference to, string activityId, OutboundActivity activity, CancellationToken cancellation) =>
        Call(HttpMethod.Put, to.ServiceUrl, [to.ConversationId, "activities", activityId], Place(to), Body(to, activity), cancellation);

    /// <summary>Takes a message of the bot back.</summary>
    public Task<SendResult> Delete(ConversationReference to, string activityId, CancellationToken cancellation) =>
        Call(HttpMethod.Delete, to.ServiceUrl, [to.ConversationId, "activities", activityId], Place(to), default, cancellation);

    string BotId => settings.IsLocal ? "28:local" : $"28:{settings.AppId}";

    ReadOnlyMemory<byte> Body(ConversationReference to, OutboundActivity activity) => JsonSerializer.SerializeToUtf8Bytes(
        activity with
        {
            From = new() { Id = to.BotId ?? BotId, Role = "bot" },
            Recipient = to.UserId is { } user ? new() { Id = user } : null,
            Conversation = new() { Id = to.ConversationId },
        },
        ChannelJson.Wire.OutboundActivity);

    static PaceKey Place(ConversationReference to) => new(to.TenantId, to.ConversationId);

    async Task<SendResult> Call(
        HttpMethod method, string serviceUrl, string[] path, PaceKey place, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var result = await Bounded(method, serviceUrl, path, place, body, cancellation);
        meter.Count(method, result);
        if (result is not SendResult.Sent)
            LogNotSent(method.Method, result);
        return result;
    }

    async Task<SendResult> Bounded(
        HttpMethod method, string serviceUrl, string[] path, PaceKey place, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (!hosts.TryAccept(serviceUrl, out var address))
            return new SendResult.Refused(Refusal.WrongHost, "ServiceUrlNotAllowed");
        // Dots are not escaped, and a path is shortened by them.
        if (path.Any(part => part is "" or "." or ".."))
            return new SendResult.Refused(Refusal.Bad, "BadId");
        var target = Target(address, path);

        using var bound = new CancellationTokenSource(settings.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellation);
        SendResult? last = null;
        var mayHaveBeenTaken = false;
        try
        {
            var wait = pace.Take(place.Tenant, place.Conversation);
            if (wait > settings.Pace.WaitAtMost)
                return new SendResult.Throttled(wait);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, either.Token);

            for (var attempt = 1; ; attempt++)
            {
                last = await Attempt(method, target, body, attempt, bound.Token, either.Token);
                if (last is SendResult.Refused { Kind: Refusal.WrongHost } && attempt == 1 && hosts.TryAccept(settings.Seams.OtherHost ?? OtherHost, out var other))
                    last = await Attempt(method, target = Target(other, path), body, attempt, bound.Token, either.Token);
                // The first attempt of a deletion may have done it and lost its answer.
                if (method == HttpMethod.Delete && mayHaveBeenTaken && last is SendResult.Refused { Kind: Refusal.NotFound })
                    return new SendResult.Sent(null);
                mayHaveBeenTaken |= last is SendResult.Unknown;
                if (last is SendResult.Throttled { RetryAfter: var pause } && pause > ShortPause)
                    pace.Throttled(place.Tenant, place.Conversation, time.GetUtcNow() + pause);
                if (attempt == Attempts || bound.IsCancellationRequested || Again(method, last, attempt) is not { } delay)
                    return last;
                await Task.Delay(delay, time, either.Token);
            }
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // Only pauses end here: before the first attempt nothing was sent, after it its result stands.
            return last ?? new SendResult.Throttled(settings.Pace.WaitAtMost);
        }
    }

    /// <summary>Whether, and after which pause, the same call may be made again here. Null: it may not.</summary>
    static TimeSpan? Again(HttpMethod method, SendResult result, int attempt) => result switch
    {
        SendResult.Refused { Kind: Refusal.NotConnected } => Jitter(attempt),
        SendResult.Refused { Kind: Refusal.Bad, Code: ConnectorAnswer.PreconditionFailed } => Jitter(attempt),
        SendResult.Refused { Kind: Refusal.Unauthorized, Code: not NoToken } when attempt == 1 => TimeSpan.Zero,
        SendResult.Throttled { RetryAfter: var pause } when pause <= ShortPause => pause + Jitter(1),
        SendResult.Unknown { Why: not Timeout and not ConnectorAnswer.ServiceError } when method != HttpMethod.Post => Jitter(attempt),
        _ => null,
    };

    // Spread, so that the replicas do not come back together.
    static TimeSpan Jitter(int attempt) => TimeSpan.FromMilliseconds(100 * (1 << attempt) * (0.5 + Random.Shared.NextDouble()));

    static Uri Target(string address, string[] path) => new(string.Join('/', [address, "v3/conversations", .. path.Select(Uri.EscapeDataString)]));

    async Task<SendResult> Attempt(HttpMethod method, Uri target, ReadOnlyMemory<byte> body, int attempt, CancellationToken bound, CancellationToken either)
    {
        string? token;
        try
        {
            token = await tokens.Get(either);
        }
        catch (Exception none) when (!either.IsCancellationRequested)
        {
            LogNoToken(none);
            return new SendResult.Refused(Refusal.Unauthorized, NoToken);
        }

        using var request = new HttpRequestMessage(method, target);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        if (!body.IsEmpty)
            request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new("application/json", "utf-8") } };
        try
        {
            using var client = http.CreateClient(HttpName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either);
            var answer = await ReadUpToLimit(response, either);
            var result = ConnectorAnswer.Read(response.StatusCode, answer, RetryAfter(response.Headers.RetryAfter), attempt);
            if (response.StatusCode is HttpStatusCode.Unauthorized && token is not null)
                tokens.Reject(token);
            return result;
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested)
        {
            return new SendResult.Unknown(Timeout);
        }
        catch (OperationCanceledException connecting) when (!either.IsCancellationRequested)
        {
            return connecting.InnerException is TimeoutException
                ? new SendResult.Refused(Refusal.NotConnected, "ConnectTimeout")
                : new SendResult.Unknown("ConnectionLost");
        }
        catch (IOException)
        {
            return new SendResult.Unknown("ConnectionLost");
        }
        catch (HttpRequestException failed)
        {
            // These happen before the first byte of the request is on its way.
            return failed.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
                ? new SendResult.Refused(Refusal.NotConnected, failed.HttpRequestError.ToString())
                : new SendResult.Unknown("ConnectionLost");
        }
    }

    /// <summary>As much of the answer as is of interest. Its status alone says what became of the call, so a body that breaks off is no body.</summary>
    static async Task<ReadOnlyMemory<byte>> ReadUpToLimit(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            var buffer = new byte[Math.Min(response.Content.Headers.ContentLength ?? 4096, ReadAtMost)];
            var length = 0;
            while (true)
            {
                if (length == buffer.Length)
                {
                    if (length >= ReadAtMost || length == response.Content.Headers.ContentLength)
                        return buffer.AsMemory(0, length);
                    Array.Resize(ref buffer, Math.Min(Math.Max(buffer.Length, 1) * 2, ReadAtMost));
                }
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
                if (read == 0)
                    return buffer.AsMemory(0, length);
                length += read;
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or OperationCanceledException)
        {
            return default;
        }
    }

    TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var pause = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return pause is { } after && after < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    readonly record struct PaceKey(string Tenant, string Conversation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} to the connector: {Result}")]
    partial void LogNotSent(string method, SendResult result);

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot gets no token from Microsoft Entra. Check Channel:AppId, Channel:TenantId and the secret or identity.")]
    partial void LogNoToken(Exception exception);
}
