using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SalesBot.Domain;

namespace SalesBot.Bot.Local;

/// <summary>What the page asks for and tells, besides what it says to the bot: the memory that in Teams is the service's and the client's.</summary>
static class LocalChats
{
    public static void Map(RouteGroupBuilder local)
    {
        local.MapGet("/people", People);
        local.MapGet("/group", (LocalSettings settings) => Results.Json(new GroupShown(LocalSettings.GroupId, settings.Group.Ko, settings.Group.En), LocalJson.Default.GroupShown));
        local.MapGet("/stream", Stream);
        local.MapPost("/said", (Told told, LocalSettings settings, Transcript transcript) => Keep(HappeningKind.Said, told, settings, transcript));
        local.MapPost("/shown", (Told told, LocalSettings settings, Transcript transcript) => Keep(HappeningKind.Shown, told, settings, transcript));
        local.MapPost("/installed", Installed);
        local.MapPost("/reset", Reset);
    }

    static IResult People(LocalSettings settings) => Results.Json(
        [.. settings.People.Select(p => new PersonShown(
            p.Id.Value, p.Name, p.Role.ToString().ToLowerInvariant(), p.Lang.Code(), [.. p.Hints.Select(h => new HintShown(h.Ko, h.En))]))],
        LocalJson.Default.IReadOnlyListPersonShown);

    static IResult Stream(HttpRequest request, Transcript transcript, IHostApplicationLifetime lifetime, CancellationToken gone, long after = 0)
    {
        // The browser's own reconnection knows better than the address it started with.
        if (long.TryParse(request.Headers["Last-Event-ID"], out var seen))
            after = seen;
        return TypedResults.ServerSentEvents(Items(transcript, after, lifetime.ApplicationStopping, gone));
    }

    /// <summary>Ends when the program stops: an open page must not hold up Ctrl+C.</summary>
    static async IAsyncEnumerable<SseItem<string>> Items(
        Transcript transcript, long after, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        await using var happenings = transcript.Follow(after, ends.Token).GetAsyncEnumerator(ends.Token);
        while (await Next(happenings))
            yield return new(JsonSerializer.Serialize(happenings.Current, LocalJson.Default.Happening))
            {
                EventId = happenings.Current.N > 0 ? $"{happenings.Current.N}" : null,
                ReconnectionInterval = TimeSpan.FromSeconds(1),
            };
    }

    static async ValueTask<bool> Next(IAsyncEnumerator<Happening> happenings)
    {
        try
        {
            return await happenings.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    static IResult Keep(HappeningKind kind, Told told, LocalSettings settings, Transcript transcript)
    {
        if (!settings.Has(told.ConversationId))
            return Results.NotFound();
        transcript.Keep(kind, told.ConversationId, told.ActivityId, told.Activity, told.PersonId);
        return Results.NoContent();
    }

    /// <summary>Two open pages both find an empty chat; only one of them is told to install.</summary>
    static IResult Installed(Told told, LocalSettings settings, Transcript transcript) =>
        !settings.Has(told.ConversationId)
            ? Results.NotFound()
            : Results.Json(new FirstTime(transcript.KeepFirst(HappeningKind.Installed, told.ConversationId)), LocalJson.Default.FirstTime);

    /// <summary>The data first: should that fail, the chats still show what it is about.</summary>
    static async Task<IResult> Reset(StartOver startOver, MovableClock clock, Transcript transcript, CancellationToken cancel)
    {
        await startOver(cancel);
        clock.StartOver();
        transcript.StartOver();
        return Results.NoContent();
    }
}

sealed record PersonShown(string Id, string Name, string Role, string Lang, IReadOnlyList<HintShown> Hints);

sealed record HintShown(string Ko, string En);

sealed record GroupShown(string ConversationId, string Ko, string En);

/// <summary>The page telling what it showed or sent, and as whom.</summary>
sealed record Told(string ConversationId, string? ActivityId, JsonElement? Activity, string? PersonId);

sealed record FirstTime(bool First);
