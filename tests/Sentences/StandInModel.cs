using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Sentences;

/// <summary>An OpenAI-compatible server: it checks the key and the request as the real one does, and answers what the test lets the model say.</summary>
public sealed class StandInModel : StandIn
{
    public const string Key = "sk-of-the-stand-in";
    public const string Name = "stand-in-model";

    StandInModel()
    {
    }

    /// <summary>What the model says to a text.</summary>
    public Func<string, string> Says { get; set; } = _ => """{"facts":[],"problems":[]}""";

    /// <summary>Anything else a server can do to us.</summary>
    public Func<HttpContext, Task>? Otherwise { get; set; }

    public ConcurrentQueue<JsonNode> Requests { get; } = new();

    /// <summary>How often a key was shown, at whatever address.</summary>
    public int KeysSeen;

    /// <summary>Completed with the first request.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<StandInModel> Start()
    {
        var model = new StandInModel();
        await model.Listen();
        return model;
    }

    public string[] Settings => ["--Model:Endpoint", $"{Address}/v1", "--Model:Key", Key, "--Model:Name", Name];

    protected override void Map(WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Headers.Any(header => header.Value.ToString().Contains(Key, StringComparison.Ordinal)) || context.Request.QueryString.ToString().Contains(Key, StringComparison.Ordinal)) Interlocked.Increment(ref KeysSeen);
            return next();
        });
        app.MapPost("/v1/chat/completions", Complete);
    }

    async Task Complete(HttpContext context)
    {
        var request = (await JsonNode.ParseAsync(context.Request.Body))!;
        Requests.Enqueue(request);
        Asked.TrySetResult();
        if (Otherwise is not null)
        {
            await Otherwise(context);
            return;
        }
        if (context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            await Refuse(context, 401, "Incorrect API key provided.");
            return;
        }
        if (request["model"]?.GetValue<string>() != Name)
        {
            await Refuse(context, 404, "The model does not exist.");
            return;
        }
        await Answer(context, Says(TextOf(request)));
    }

    /// <summary>The text that was asked about, as the user message holds it.</summary>
    public static string TextOf(JsonNode request) => JsonNode.Parse(ContentOf(request["messages"]!.AsArray().Single(message => message!["role"]!.GetValue<string>() == "user")!))!["text"]!.GetValue<string>();

    public static string ContentOf(JsonNode message) => message["content"] is JsonArray parts ? string.Concat(parts.Select(part => part!["text"]!.GetValue<string>())) : message["content"]!.GetValue<string>();

    public static Task Answer(HttpContext context, string? content, string finish = "stop", string? refusal = null) => context.Response.WriteAsJsonAsync<JsonNode>(new JsonObject
    {
        ["id"] = "chatcmpl-1", ["object"] = "chat.completion", ["created"] = 1763950000, ["model"] = Name,
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = finish, ["logprobs"] = null, ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal } }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
    });

    public static Task Refuse(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync<JsonNode>(new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error", ["code"] = null } });
    }

    public static JsonObject Fact(string topic, string words, string? code = null, string? date = null, string? amount = null, string? person = null) =>
        new() { ["topic"] = topic, ["words"] = words, ["code"] = code, ["date_words"] = date, ["amount_words"] = amount, ["person_words"] = person };

    public static JsonObject Problem(string kind, string words) => new() { ["kind"] = kind, ["words"] = words };

    /// <summary>An answer in the schema we asked for.</summary>
    public static string Lists(params JsonObject[] items) =>
        new JsonObject { ["facts"] = Those("topic", items), ["problems"] = Those("kind", items) }.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    static JsonArray Those(string having, JsonObject[] items) => new([.. items.Where(item => item.ContainsKey(having)).Select(item => item.DeepClone())]);
}
