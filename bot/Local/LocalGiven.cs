using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SalesBot.Bot.Local;

/// <summary>Files that somebody sends to the bot from the page: kept in this process until the bot has fetched them, as Teams keeps them where they can be fetched for a while.</summary>
static class LocalGiven
{
    const int bodyLimit = 8 * 1024 * 1024, keptAtMost = 20;

    static readonly ConcurrentDictionary<string, byte[]> files = new();
    static readonly ConcurrentQueue<string> order = new();

    public static void Map(RouteGroupBuilder local)
    {
        local.MapPost("/given", Keep).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(bodyLimit));
        local.MapGet("/given/{id}", (string id) => files.TryGetValue(id, out var bytes) ? Results.Bytes(bytes) : Results.NotFound());
    }

    static IResult Keep(FileSent sent, HttpRequest request)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        files[id] = sent.Bytes;
        order.Enqueue(id);
        while (order.Count > keptAtMost && order.TryDequeue(out var oldest)) files.TryRemove(oldest, out _);
        return Results.Json(new FileKept($"{request.Scheme}://{request.Host}/local/given/{id}", id), LocalJson.Default.FileKept);
    }
}

/// <param name="Bytes">In base 64: only JSON may be posted here.</param>
sealed record FileSent(byte[] Bytes);

sealed record FileKept(string Url, string Id);
