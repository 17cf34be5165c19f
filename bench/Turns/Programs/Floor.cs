using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Bench.Programs;

/// <summary>The least any bot does: read an activity, post one reply, answer 200. What a turn costs above this is the bot's own.</summary>
static class Floor
{
    public const string Command = "floor";

    static readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    public static Task Run(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/healthz", () => "alive");
        app.MapPost("/api/messages", Turn);
        return app.RunAsync();
    }

    static async Task<IResult> Turn(HttpRequest request)
    {
        var activity = (await JsonSerializer.DeserializeAsync(request.Body, FloorJson.Default.FloorActivity, request.HttpContext.RequestAborted))!;
        var reply = JsonSerializer.SerializeToUtf8Bytes(new FloorReply("message", $"{activity.Text}"), FloorJson.Default.FloorReply);
        using var content = new ByteArrayContent(reply) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await http.PostAsync($"{activity.ServiceUrl}/v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities", content);
        response.EnsureSuccessStatusCode();
        return Results.Ok();
    }
}

sealed record FloorActivity(string ServiceUrl, FloorConversation Conversation, string? Text);

sealed record FloorConversation(string Id);

sealed record FloorReply(string Type, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorReply))]
sealed partial class FloorJson : JsonSerializerContext;
