using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace SalesBot.Channel.Sending;

/// <summary>
/// Puts a file where Teams said the person wants it. Mirrors "Send files through Teams bots": the address comes with an invoke and carries its own
/// permission, so the bot's token is never sent along, and only the storage of the person's own cloud is written to.
/// </summary>
public sealed class FileUploads(IHttpClientFactory http, ServiceHosts hosts, IOptions<ChannelSettings> options, TimeProvider time)
{
    internal const string HttpName = "SalesBot.Channel.Uploads";

    /// <summary>Documents made for people to read; what is bigger is a mistake.</summary>
    public const int AtMost = 20 * 1024 * 1024;

    const int Attempts = 3;

    readonly ChannelSettings settings = options.Value;

    /// <summary>Writes the whole file. May be repeated: it replaces what an earlier attempt wrote.</summary>
    public async Task<SendResult> Put(string uploadUrl, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (!hosts.TryAcceptFile(uploadUrl, out var target))
            return new SendResult.Refused(Refusal.WrongHost, "UploadUrlNotAllowed");
        if (file.Length is 0 or > AtMost)
            return new SendResult.Refused(Refusal.TooBig, "FileSize");
        using var bound = new CancellationTokenSource(settings.SendTimeout * 2, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellation);
        for (var attempt = 1; ; attempt++)
        {
            var result = await Once(target, file, cancellation, either.Token);
            if (result is not SendResult.Unknown || attempt == Attempts || bound.IsCancellationRequested)
                return result;
            await Task.Delay(TimeSpan.FromMilliseconds(200 << attempt), time, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    async Task<SendResult> Once(Uri target, ReadOnlyMemory<byte> file, CancellationToken caller, CancellationToken either)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, target)
        {
            Content = new ReadOnlyMemoryContent(file)
            {
                Headers = { ContentType = new("application/octet-stream"), ContentRange = new ContentRangeHeaderValue(0, file.Length - 1, file.Length) },
            },
        };
        try
        {
            using var client = http.CreateClient(HttpName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either);
            return (int)response.StatusCode switch
            {
                >= 200 and < 300 => new SendResult.Sent(null),
                408 or 429 or >= 500 => new SendResult.Unknown($"{(int)response.StatusCode}"),
                404 or 410 => new SendResult.Refused(Refusal.NotFound, $"{(int)response.StatusCode}"),
                _ => new SendResult.Refused(Refusal.Bad, $"{(int)response.StatusCode}"),
            };
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException || (failed is OperationCanceledException && !caller.IsCancellationRequested))
        {
            return new SendResult.Unknown("ConnectionLost");
        }
    }
}
