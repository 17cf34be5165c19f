using Microsoft.Extensions.Options;

namespace SalesBot.Channel.Sending;

/// <summary>What came of fetching a file that somebody sent.</summary>
public abstract record Downloaded
{
    public sealed record Whole(byte[] Bytes) : Downloaded;

    public sealed record TooBig : Downloaded;

    /// <summary>Gone, refused, or not where the people of this cloud keep their files.</summary>
    public sealed record Missing : Downloaded;
}

/// <summary>Fetches a file that a person sent. As with <see cref="FileUploads"/> the bot's token is never sent along, and only the storage of the person's own cloud is asked.</summary>
public sealed class FileDownloads(IHttpClientFactory http, ServiceHosts hosts, IOptions<ChannelSettings> options, TimeProvider time)
{
    readonly ChannelSettings settings = options.Value;

    public async Task<Downloaded> Get(string url, int atMost, CancellationToken cancellation)
    {
        if (!hosts.TryAcceptFile(url, out var target)) return new Downloaded.Missing();
        using var bound = new CancellationTokenSource(settings.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellation);
        try
        {
            using var client = http.CreateClient(FileUploads.HttpName);
            using var response = await client.GetAsync(target, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode) return new Downloaded.Missing();
            if (response.Content.Headers.ContentLength > atMost) return new Downloaded.TooBig();
            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            using var whole = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (await body.ReadAsync(buffer, either.Token) is > 0 and var read)
            {
                if (whole.Length + read > atMost) return new Downloaded.TooBig();
                whole.Write(buffer, 0, read);
            }
            return new Downloaded.Whole(whole.ToArray());
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException || (failed is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Downloaded.Missing();
        }
    }
}
