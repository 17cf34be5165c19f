using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Conversations;

/// <summary>One message as a person sees it in the chat: words, or a card. A card is replaced when its button is answered or the bot updates it.</summary>
public sealed class Shown(string id, JsonNode activity)
{
    static long touches;

    /// <summary>Grows with every message that came or changed anywhere: the highest of a chat is where the eye is.</summary>
    public long Touched { get; private set; } = Interlocked.Increment(ref touches);

    public string Id => id;

    public JsonNode Activity { get; private set; } = activity;

    public JsonNode? Card => Activity["attachments"]?[0]?["content"];

    public void Replace(JsonNode other) => (Activity, Touched) = (other, Interlocked.Increment(ref touches));

    /// <summary>Everything that can be read in it, in order. Of a file, its name.</summary>
    public string Words => Activity["attachments"]?[0]?["name"]?.GetValue<string>() ?? (Card is null ? Activity["text"]?.GetValue<string>() ?? "" : string.Join('\n', CardReading.Words(Card)));
}

/// <summary>
/// Stands in for Teams: keeps the chat of each person, posts what they do to the bot over HTTP, and answers the connector's REST calls. What
/// the client does with a card (merging inputs, replacing it with the answer) it does too.
/// </summary>
public sealed class StandInTeams : IAsyncDisposable
{
    readonly WebApplication connector;
    readonly ConcurrentDictionary<string, List<Shown>> chats = new();
    readonly ConcurrentDictionary<string, ConcurrentQueue<string>> histories = new();
    readonly ConcurrentDictionary<string, int> removals = new();
    readonly ConcurrentDictionary<string, byte[]> files = new();
    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    readonly ConcurrentDictionary<string, (Shown Message, JsonObject Envelope)> pressed = new();
    int count;

    // What people do is counted by itself: ids are made from it, and they must not depend on how often something was sent or tried.
    int done;

    StandInTeams(WebApplication connector) => this.connector = connector;

    public string ServiceUrl => connector.Urls.First();

    /// <summary>Where the bot takes messages.</summary>
    public Uri Bot { get; set; } = new("http://127.0.0.1:1/");

    /// <summary>The tenant everything is said in.</summary>
    public string Tenant { get; init; } = "local";

    /// <summary>Set to send this token along with an activity.</summary>
    public Func<JsonNode, string?>? Token { get; set; }

    /// <summary>Every activity is delivered this many times.</summary>
    public int Deliveries { get; set; } = 1;

    /// <summary>Set to make the connector's next answers this status.</summary>
    public Func<HttpContext, int?>? Refuse { get; set; }

    /// <summary>Waited for before and after something is taken by the connector: a connection that hangs, an answer that comes late.</summary>
    public Func<HttpContext, bool, Task>? Lingers { get; set; }

    /// <summary>Around everything the connector takes: a test may let it come to grief before or after it was taken.</summary>
    public Func<Func<IResult>, IResult>? Taking { get; set; }

    /// <summary>
    /// Asked after each delivery: true when the program died while it had the activity and has been started again. What it answered is lost then, and
    /// the activity is delivered again.
    /// </summary>
    public Func<Task<bool>>? Died { get; set; }

    /// <summary>Called before each delivery.</summary>
    public Action? Delivering { get; set; }

    /// <summary>Carries an activity to the bot in place of HTTP, so that a test may watch its turn from inside.</summary>
    public Func<JsonObject, Task<(int Status, string Body)>>? Carry { get; set; }

    /// <summary>Everything ever posted to a chat or put in a message's place, in order, as the person read it.</summary>
    public IReadOnlyList<string> History(Seat who) => histories.TryGetValue(who.Conversation, out var history) ? [.. history] : [];

    /// <summary>Everything that was said so far: for who says very much.</summary>
    public void Forget()
    {
        chats.Clear();
        histories.Clear();
        pressed.Clear();
        files.Clear();
    }

    public static async Task<StandInTeams> Start(string tenant = "local")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var teams = new StandInTeams(app) { Tenant = tenant };
        app.MapGet("/files/{id}", (string id) => teams.files.TryGetValue(id, out var bytes) ? Results.Bytes(bytes) : Results.NotFound());
        app.MapPost("/v3/conversations", teams.Create);
        app.MapDelete("/v3/conversations/{chat}/activities/{id}", teams.Delete);
        app.MapPost("/v3/conversations/{chat}/activities", teams.Take);
        app.MapPost("/v3/conversations/{chat}/activities/{to}", teams.Take);
        app.MapPut("/v3/conversations/{chat}/activities/{id}", teams.Update);
        await app.StartAsync();
        return teams;
    }

    public IReadOnlyList<Shown> Chat(Seat who) => Chat(who.Conversation);

    public IReadOnlyList<Shown> Chat(string conversation)
    {
        var chat = chats.GetOrAdd(conversation, _ => []);
        lock (chat) return [.. chat];
    }

    /// <summary>The person removes the chat with the bot: its address is gone for good, and whoever opens it anew gets another one. What was seen was seen.</summary>
    public void RemovesChat(Seat who) => removals.AddOrUpdate(who.Conversation, 1, (_, times) => times + 1);

    /// <summary>The address under which the person's chat is reached at the moment.</summary>
    string AddressOf(string conversation) => removals.TryGetValue(conversation, out var times) ? $"{conversation}~{times}" : conversation;

    /// <summary>Null: there is no such chat (any more).</summary>
    string? ReachedAt(string address) => address.Split('~')[0] is var conversation && AddressOf(conversation) == address ? conversation : null;

    /// <summary>Types a line. The status is that of the last delivery.</summary>
    public Task<int> Says(Seat who, string text) => Deliver(Envelope(who, "message", ("text", text)), null);

    public Task<int> Installs(Seat who) => Deliver(Envelope(who, "installationUpdate", ("action", "add")), null);

    /// <summary>A picture without words. Teams sends it as an attachment beside an empty text.</summary>
    public Task<int> SendsPicture(Seat who) =>
        Deliver(Envelope(who, "message", ("text", ""), ("attachments", new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.invalid/p.png" }))), null);

    /// <summary>A file, as Teams hands it to a bot: where it can be fetched for a while.</summary>
    public Task<int> SendsFile(Seat who, string name, byte[] bytes) => SendsFiles(who, (name, bytes));

    /// <summary>Several files in one message.</summary>
    public Task<int> SendsFiles(Seat who, params (string Name, byte[] Bytes)[] sent)
    {
        var attachments = new JsonArray();
        foreach (var (name, bytes) in sent)
        {
            var id = $"{Interlocked.Increment(ref count)}";
            files[id] = bytes;
            var content = new JsonObject { ["downloadUrl"] = $"{ServiceUrl}/files/{id}?tempauth=x", ["uniqueId"] = id, ["fileType"] = "csv" };
            attachments.Add(new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = name, ["contentUrl"] = "https://contoso.sharepoint.com/x", ["content"] = content });
        }
        return Deliver(Envelope(who, "message", ("text", ""), ("attachments", attachments)), null);
    }

    /// <summary>Presses the first button of this title in the newest message that has one, with these inputs (by label, or by id) filled in.</summary>
    /// <param name="onto">Only in a message, or in a row of one, that shows these words.</param>
    public async Task<int> Presses(Seat who, string title, IReadOnlyDictionary<string, string>? inputs = null, string? onto = null)
    {
        var (message, button) = Chat(who).Reverse().Select(shown => (shown, shown.Card is null ? null : CardReading.Button(shown.Card, title, onto, inputs?.Keys))).FirstOrDefault(found => found.Item2 is not null);
        if (button is null) throw new InvalidOperationException($"{who.Name} sees no button '{title}'{(onto is null ? "" : $" near '{onto}'")}. The latest in the chat:\n{string.Join("\n---\n", Chat(who).OrderBy(shown => shown.Touched).TakeLast(2).Select(shown => shown.Words))}");
        return await Presses(who, message, button, inputs);
    }

    /// <summary>Presses once more what somebody pressed last: the same button with the same inputs, as from a second device or a forwarded card.</summary>
    public async Task<int> PressesAgain(Seat who, Seat whose)
    {
        if (!pressed.TryGetValue(whose.Id, out var last)) throw new InvalidOperationException($"{whose.Name} has pressed nothing yet.");
        var envelope = last.Envelope.DeepClone().AsObject();
        envelope["id"] = $"f:{Interlocked.Increment(ref done)}";
        foreach (var field in (string[])["from", "conversation", "locale"]) envelope.Remove(field);
        foreach (var (name, value) in Envelope(who, "", []).Where(field => field.Key is "from" or "conversation" or "locale")) envelope[name] = value?.DeepClone();
        return await Deliver(envelope, who == whose ? last.Message : new Shown("", new JsonObject()), keep: who != whose);
    }

    public async Task<int> Presses(Seat who, Shown message, JsonNode button, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in CardReading.Inputs(message.Card!, button, inputs ?? new Dictionary<string, string>())) data[id] = value;
        var envelope = button["type"]!.GetValue<string>() is "Action.Execute"
            ? Envelope(who, "invoke", ("name", "adaptiveCard/action"), ("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button["verb"]!.DeepClone(), ["data"] = data }, ["trigger"] = "manual" }))
            : Envelope(who, "message", ("value", data));
        envelope["replyToId"] = message.Id;
        pressed[who.Id] = (message, envelope);
        return await Deliver(envelope, message);
    }

    /// <summary>An invoke, delivered once, and what the bot answers to it.</summary>
    public async Task<(int Status, JsonNode? Body)> Invokes(Seat who, string name, JsonNode value, string? conversation = null, string? onto = null)
    {
        var envelope = Envelope(who, "invoke", ("name", name), ("value", value));
        if (conversation is not null) envelope["conversation"] = Place(conversation);
        if (onto is not null) envelope["replyToId"] = onto;
        using var response = await Post(envelope);
        var body = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    /// <summary>A line in a group chat or channel; with a mention of the bot, as Teams needs it there.</summary>
    public Task<int> SaysIn(string conversation, Seat who, string text, bool mentions = true)
    {
        var envelope = Envelope(who, "message", ("text", mentions ? $"<at>SalesBot</at> {text}" : text));
        envelope["conversation"] = Place(conversation);
        if (mentions) envelope["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>SalesBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:salesbot", ["name"] = "SalesBot" } });
        return Deliver(envelope, null);
    }

    JsonObject Place(string conversation) =>
        new() { ["id"] = conversation, ["conversationType"] = conversation.Contains("@thread.tacv2", StringComparison.Ordinal) ? "channel" : "groupChat", ["isGroup"] = true, ["tenantId"] = Tenant };

    public async Task<HttpResponseMessage> Post(JsonNode activity) => await Post(activity, Token?.Invoke(activity));

    public async Task<HttpResponseMessage> Post(JsonNode activity, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Bot, "/api/messages")) { Content = JsonContent.Create(activity) };
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return await http.SendAsync(request);
    }

    public JsonObject Envelope(Seat who, string type, params (string Name, JsonNode? Value)[] more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"f:{Interlocked.Increment(ref done)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = $"29:{who.Id}", ["aadObjectId"] = who.Id, ["name"] = who.Name },
            ["recipient"] = new JsonObject { ["id"] = "28:salesbot", ["name"] = "SalesBot" },
            ["conversation"] = new JsonObject { ["id"] = AddressOf(who.Conversation), ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        if (who.Locale is { } locale) activity["locale"] = locale;
        foreach (var (name, value) in more) activity[name] = value?.DeepClone();
        return activity;
    }

    /// <param name="keep">The pressed card is not in this person's chat: what they get to see stands in it as a message of its own.</param>
    async Task<int> Deliver(JsonObject activity, Shown? pressed, bool keep = false)
    {
        var status = 0;
        for (int delivery = 0; delivery < Deliveries; delivery++)
        {
            // A retried invoke comes back under a new id; a message keeps its own.
            if (delivery > 0 && activity["type"]!.GetValue<string>() is "invoke") activity["id"] = $"f:again-{Interlocked.Increment(ref count)}";
            (status, var body) = await Answer(activity);
            while (Died is not null && await Died())
            {
                if (activity["type"]!.GetValue<string>() is "invoke") activity["id"] = $"f:again-{Interlocked.Increment(ref count)}";
                (status, body) = await Answer(activity);
            }
            if (pressed is null || body.Length == 0 || JsonNode.Parse(body) is not JsonObject answer) continue;
            switch (answer["type"]?.GetValue<string>())
            {
                case "application/vnd.microsoft.card.adaptive":
                    if (keep) Keep(ChatOf(activity), Message(answer["value"]!.DeepClone()));
                    else pressed.Replace(Message(answer["value"]!.DeepClone()));
                    break;
                case "application/vnd.microsoft.activity.message":
                    Keep(ChatOf(activity), new JsonObject { ["type"] = "message", ["text"] = answer["value"]!.DeepClone() });
                    break;
            }
        }
        return status;
    }

    /// <summary>Whatever left the program with the token of a person in it, instead of the name: only what goes through the names may leave.</summary>
    public ConcurrentQueue<string> Leaked { get; } = new();

    void Watch(string sent)
    {
        if (sent.Contains('⟦') || sent.Contains("\\u27e6", StringComparison.OrdinalIgnoreCase)) Leaked.Enqueue(sent);
    }

    string ChatOf(JsonObject activity) => activity["conversation"]!["id"]!.GetValue<string>() is var address && ReachedAt(address) is { } reached ? reached : address;

    /// <summary>No status where nothing answered.</summary>
    async Task<(int Status, string Body)> Answer(JsonObject activity)
    {
        Delivering?.Invoke();
        if (Carry is { } carry) return await carry(activity);
        try
        {
            using var response = await Post(activity.DeepClone());
            var answered = await response.Content.ReadAsStringAsync();
            Watch(answered);
            return ((int)response.StatusCode, answered);
        }
        catch (HttpRequestException)
        {
            return (0, "");
        }
    }

    static JsonObject Message(JsonNode card) =>
        new() { ["type"] = "message", ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }) };

    /// <summary>Teams would take a card without a summary, and a phone's notification would say "sent a card". Here it is refused.</summary>
    static bool SaysNothing(JsonNode activity) => activity["attachments"] is JsonArray { Count: > 0 } && string.IsNullOrWhiteSpace(activity["summary"]?.GetValue<string>());

    async Task<IResult> Take(string chat, HttpContext context)
    {
        if (Refuse?.Invoke(context) is { } status) return Results.StatusCode(status);
        if (ReachedAt(chat) is not { } reached) return Results.NotFound();
        chat = reached;
        var activity = (await JsonNode.ParseAsync(context.Request.Body))!;
        Watch(activity.ToJsonString());
        if (SaysNothing(activity)) return Results.BadRequest();
        if (Lingers is { } before) await before(context, false);
        if (context.RequestAborted.IsCancellationRequested) return Results.Empty;
        var answer = Taken(() => Results.Json(new Dictionary<string, string> { ["id"] = activity["type"]!.GetValue<string>() is "message" ? Keep(chat, activity) : "" }));
        if (Lingers is { } after) await after(context, true);
        return answer;
    }

    async Task<IResult> Update(string chat, string id, HttpContext context)
    {
        if (Refuse?.Invoke(context) is { } status) return Results.StatusCode(status);
        chat = ReachedAt(chat) ?? chat;
        if (chats.GetOrAdd(chat, _ => []).Find(shown => shown.Id == id) is not { } shown) return Results.NotFound();
        var activity = (await JsonNode.ParseAsync(context.Request.Body))!;
        Watch(activity.ToJsonString());
        if (SaysNothing(activity)) return Results.BadRequest();
        return Taken(() =>
        {
            shown.Replace(activity);
            Remember(chat, shown);
            return Results.Json(new Dictionary<string, string> { ["id"] = id });
        });
    }

    async Task<IResult> Create(HttpRequest request)
    {
        if (Refuse?.Invoke(request.HttpContext) is { } status) return Results.StatusCode(status);
        var wanted = (await JsonNode.ParseAsync(request.Body))!;
        var conversation = $"a:{wanted["members"]![0]!["id"]!.GetValue<string>().Replace("29:", "", StringComparison.Ordinal)}";
        return Results.Json(new Dictionary<string, string> { ["id"] = AddressOf(conversation) });
    }

    IResult Delete(string chat, string id)
    {
        var messages = chats.GetOrAdd(ReachedAt(chat) ?? chat, _ => []);
        lock (messages) return messages.RemoveAll(shown => shown.Id == id) > 0 ? Results.Ok() : Results.NotFound();
    }

    IResult Taken(Func<IResult> take) => Taking is { } taking ? taking(take) : take();

    void Remember(string chat, Shown shown) => histories.GetOrAdd(chat, _ => []).Enqueue(shown.Words);

    string Keep(string chat, JsonNode activity)
    {
        var shown = new Shown($"1:{Interlocked.Increment(ref count)}", activity);
        var messages = chats.GetOrAdd(chat, _ => []);
        lock (messages) messages.Add(shown);
        Remember(chat, shown);
        return shown.Id;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await connector.DisposeAsync();
    }
}

/// <summary>Somebody in a story.</summary>
public sealed record Seat(string Name, string Id, string? Locale = null)
{
    public string Conversation => $"a:{Id}";

    public static readonly Seat Haneul = new("김하늘", "00000000-0000-4000-8000-000000000001");
    public static readonly Seat Emma = new("Emma Clark", "00000000-0000-4000-8000-000000000002");
    public static readonly Seat Jihoon = new("박지훈", "00000000-0000-4000-8000-000000000003");
    public static readonly Seat Eunyoung = new("최은영", "00000000-0000-4000-8000-000000000004");
    public static readonly Seat Seojun = new("이서준", "00000000-0000-4000-8000-000000000005");
    public static readonly Seat Mina = new("정민아", "00000000-0000-4000-8000-000000000006");
    public static readonly Seat Lukas = new("Lukas Weber", "00000000-0000-4000-8000-000000000007");
    public static readonly Seat Stranger = new("지나가던 사람", "00000000-0000-4000-8000-00000000ffff");

    public static readonly IReadOnlyDictionary<string, Seat> ByName = new Dictionary<string, Seat>
    {
        ["하늘"] = Haneul, ["Emma"] = Emma, ["지훈"] = Jihoon, ["은영"] = Eunyoung, ["서준"] = Seojun, ["민아"] = Mina, ["Lukas"] = Lukas, ["Stranger"] = Stranger,
    };
}
