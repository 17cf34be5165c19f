using System.Buffers;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Channel.Receiving;

/// <summary>What can be said about a request before anything of it is interpreted, and its body, up to a size.</summary>
static class RequestBody
{
    /// <summary>Activities of Teams are a few KB; a quoted message with cards some ten.</summary>
    public const int AtMost = 256 * 1024;

    static readonly Rejection TooBig = new(413, "BodyTooBig", $"An activity has at most {AtMost / 1024} KB.");

    public static Rejection? CheckHead(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            request.HttpContext.Response.Headers.Allow = "POST";
            return new(405, "MethodNotAllowed", "Send activities with POST.");
        }
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            || (type.CharSet is { } charset && !string.Equals(charset.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase)))
            return new(415, "UnsupportedMediaType", "Send activities as application/json in UTF-8.");
        if (request.Headers.ContentEncoding.Count > 0)
            return new(415, "UnsupportedEncoding", "Send activities uncompressed.");
        return request.ContentLength > AtMost ? TooBig : null;
    }

    /// <summary>Reads the body into a rented array, which the caller gives back. Stops as soon as it is too big, whatever its length was said to be.</summary>
    public static async Task<(byte[] Rented, int Length, Rejection? Rejection)> Read(HttpRequest request)
    {
        var rented = ArrayPool<byte>.Shared.Rent((int)Math.Min((request.ContentLength ?? 4096) + 1, AtMost + 1));
        var length = 0;
        try
        {
            while (true)
            {
                if (length == rented.Length)
                {
                    var bigger = ArrayPool<byte>.Shared.Rent(Math.Min(rented.Length * 2, AtMost + 1));
                    rented.AsSpan(0, length).CopyTo(bigger);
                    ArrayPool<byte>.Shared.Return(rented);
                    rented = bigger;
                }
                var read = await request.Body.ReadAsync(rented.AsMemory(length), request.HttpContext.RequestAborted);
                if (read == 0)
                    return (rented, length, null);
                length += read;
                if (length > AtMost)
                    return (rented, length, TooBig);
            }
        }
        catch (BadHttpRequestException bad)
        {
            return (rented, length, new(bad.StatusCode, "BadRequest", "The body could not be read."));
        }
    }
}
