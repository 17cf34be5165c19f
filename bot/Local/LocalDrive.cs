using System.Collections.Concurrent;
using SalesBot.Channel.Sending;

namespace SalesBot.Bot.Local;

/// <summary>
/// Where people have their files in the page, as Teams keeps them in their own storage: the bot puts a file there that somebody took, and fetches from there what
/// somebody sent it. Kept in this process, and only the latest.
/// </summary>
static class LocalDrive
{
    const int keptAtMost = 20;

    const string path = "/drive/{id:guid}/{name}";

    static readonly ConcurrentDictionary<string, byte[]> files = new();
    static readonly ConcurrentQueue<string> order = new();

    public static void Map(RouteGroupBuilder local)
    {
        local.MapPut(path, Put).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileUploads.AtMost));
        // As a download and as bytes: nothing that somebody made opens as a page of this program.
        local.MapGet(path, (string id, string name) => files.TryGetValue(id, out var bytes) ? Results.File(bytes, "application/octet-stream", name) : Results.NotFound());
    }

    /// <summary>May be repeated: it replaces what was there.</summary>
    static async Task<IResult> Put(string id, string name, HttpRequest request, CancellationToken gone)
    {
        using var whole = new MemoryStream();
        await request.Body.CopyToAsync(whole, gone);
        if (!files.ContainsKey(id)) order.Enqueue(id);
        files[id] = whole.ToArray();
        while (order.Count > keptAtMost && order.TryDequeue(out var oldest)) files.TryRemove(oldest, out _);
        return Results.StatusCode(StatusCodes.Status201Created);
    }
}
