using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.CompanyDirectory;

/// <summary>Somebody in the stand-in's directory.</summary>
public sealed record Account(string Id, string Name)
{
    public string? Manager { get; init; }

    public string? Department { get; init; }

    public string? Language { get; init; }

    public string? Country { get; init; }

    public bool Enabled { get; init; } = true;

    public bool Guest { get; init; }

    public string Mail => $"{Id[^2..]}@company.example";
}

/// <summary>One question to the stand-in; those inside a batch stand alone.</summary>
public sealed record Asked(string Method, string Path, string? Body, string? Authorization);

/// <summary>
/// Microsoft Graph, as far as SalesBot asks it: users with managers, members of groups in pages, batches, the apps of a catalog and of a person, free times and
/// events. It answers as the real one does, errors included, and fails when told to.
/// </summary>
public sealed class StandInGraph : StandIn
{
    /// <summary>Small, so that three members make two pages.</summary>
    const int page = 2;

    public const string App = "cccccccc-0000-4000-8000-000000000001";

    readonly ConcurrentQueue<Asked> asked = new();
    readonly ConcurrentDictionary<string, bool> installed = new();

    public ConcurrentDictionary<string, Account> Accounts { get; } = new();

    public ConcurrentDictionary<string, List<string>> Groups { get; } = new();

    /// <summary>The manifest ids that are in the organisation's catalog.</summary>
    public HashSet<string> Catalog { get; } = [];

    /// <summary>Busy times by mail address.</summary>
    public ConcurrentDictionary<string, List<(DateTimeOffset From, DateTimeOffset To)>> Busy { get; } = new();

    /// <summary>Events that were made, by the organiser's id.</summary>
    public ConcurrentQueue<(string Organiser, JsonNode Event)> Events { get; } = new();

    /// <summary>Asked before each answer, those in batches included: a status, and seconds for Retry-After, to answer with instead.</summary>
    public Func<string, string, (int Status, int? RetryAfter)?> Fails { get; set; } = (_, _) => null;

    /// <summary>Events are made, and then the answer is lost.</summary>
    public bool LosesAnswers { get; set; }

    public IReadOnlyList<Asked> Questions => [.. asked];

    public int Count(string part) => asked.Count(question => question.Path.Contains(part, StringComparison.OrdinalIgnoreCase));

    public string Endpoint => $"{Address}/v1.0";

    public static async Task<StandInGraph> Start()
    {
        var graph = new StandInGraph();
        await graph.Listen();
        return graph;
    }

    public void Add(params Account[] accounts)
    {
        foreach (var account in accounts) Accounts[account.Id] = account;
    }

    protected override void Map(WebApplication app) => app.Run(async context =>
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var path = context.Request.Path.Value!["/v1.0".Length..];
        var answer = path == "/$batch"
            ? (200, Batch(JsonNode.Parse(body)!, context.Request.Headers.Authorization), null)
            : Answer(context.Request.Method, path + context.Request.QueryString, body, context.Request.Headers.Authorization);
        context.Response.StatusCode = answer.Item1;
        if (answer.Item3 is { } after) context.Response.Headers.RetryAfter = after.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (answer.Item2 is { } json)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(json.ToJsonString());
        }
    });

    JsonNode Batch(JsonNode batch, string? authorization)
    {
        var requests = batch["requests"]!.AsArray();
        if (requests.Count > 20) throw new InvalidOperationException("Graph takes at most 20 requests in a batch.");
        return new JsonObject
        {
            ["responses"] = new JsonArray([.. requests.Select(request =>
            {
                var (status, body, after) = Answer(request!["method"]!.GetValue<string>(), request["url"]!.GetValue<string>(), request["body"]?.ToJsonString(), authorization);
                var headers = new JsonObject { ["Content-Type"] = "application/json" };
                if (after is { } seconds) headers["Retry-After"] = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return (JsonNode)new JsonObject { ["id"] = request["id"]!.DeepClone(), ["status"] = status, ["headers"] = headers, ["body"] = body };
            })]),
        };
    }

    (int Status, JsonNode? Body, int? RetryAfter) Answer(string method, string url, string? body, string? authorization)
    {
        asked.Enqueue(new(method, Uri.UnescapeDataString(url), body, authorization));
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.Ordinal)) return (401, Error("InvalidAuthenticationToken"), null);
        if (Fails(method, url) is { } failure) return (failure.Status, Error(failure.Status == 403 ? "Authorization_RequestDenied" : "TooManyRequests"), failure.RetryAfter);
        var (path, query) = url.Split('?', 2) is [var before, var after] ? (before, Uri.UnescapeDataString(after)) : (url, "");
        return path.Trim('/').Split('/') switch
        {
            ["groups", var group, "transitiveMembers", "graph.user" or "microsoft.graph.user"] => Members(group, query),
            ["users", var id] => Accounts.TryGetValue(id, out var account) ? (200, User(account), null) : NotFound,
            ["appCatalogs", "teamsApps"] => (200, List(Catalog.Where(app => query.Contains($"externalId eq '{app}'", StringComparison.Ordinal)).Select(_ => new JsonObject { ["id"] = App })), null),
            ["users", var id, "teamwork", "installedApps"] when method == "POST" => Install(id, JsonNode.Parse(body!)!),
            ["users", var id, "teamwork", "installedApps"] => (200, List(installed.ContainsKey(id) && query.Contains($"teamsApp/id eq '{App}'", StringComparison.Ordinal) ? [new JsonObject { ["id"] = $"install-{id}" }] : []), null),
            ["users", var id, "teamwork", "installedApps", _, "chat"] => (200, new JsonObject { ["id"] = $"19:{id}@unq.gbl.spaces" }, null),
            ["users", _, "calendar", "getSchedule"] => Schedule(JsonNode.Parse(body!)!),
            ["users", var id, "events"] when method == "POST" => Make(id, JsonNode.Parse(body!)!),
            ["users", var id, "events"] => (200, List(Events.Where(made => made.Organiser == id && query.Contains($"ep/value eq '{made.Event["singleValueExtendedProperties"]?[0]?["value"]?.GetValue<string>()}'", StringComparison.Ordinal)).Select(made => made.Event.DeepClone())), null),
            _ => NotFound,
        };
    }

    static (int, JsonNode?, int?) NotFound => (404, Error("Request_ResourceNotFound"), null);

    (int, JsonNode?, int?) Members(string group, string query)
    {
        if (!Groups.TryGetValue(group, out var members)) return NotFound;
        var from = Regex.Match(query, @"skiptoken=(\d+)") is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var list = List(members.Skip(from).Take(page).Select(id => new JsonObject { ["id"] = id }));
        if (from + page < members.Count) list["@odata.nextLink"] = $"{Endpoint}/groups/{group}/transitiveMembers/microsoft.graph.user?$select=id&$skiptoken={from + page}";
        return (200, list, null);
    }

    (int, JsonNode?, int?) Install(string id, JsonNode body)
    {
        if (body["teamsApp@odata.bind"]?.GetValue<string>() is not { } bind || !bind.EndsWith($"/appCatalogs/teamsApps/{App}", StringComparison.Ordinal)) return (400, Error("BadRequest"), null);
        return installed.TryAdd(id, true) ? (201, null, null) : (409, Error("Conflict"), null);
    }

    /// <summary>As somebody who installed the app in the Teams store.</summary>
    public void HasInstalled(string id) => installed[id] = true;

    (int, JsonNode?, int?) Schedule(JsonNode body)
    {
        // The parameters of an action are read whatever their case; the SDK writes them with capitals.
        var given = body.AsObject().ToDictionary(field => field.Key, field => field.Value!, StringComparer.OrdinalIgnoreCase);
        var (from, to) = (Instant(given["startTime"]), Instant(given["endTime"]));
        var interval = TimeSpan.FromMinutes(given["availabilityViewInterval"].GetValue<int>());
        return (200, List(given["schedules"].AsArray().Select(mail => mail!.GetValue<string>()).Select(mail =>
        {
            if (Accounts.Values.All(account => account.Mail != mail)) return new JsonObject { ["scheduleId"] = mail, ["error"] = new JsonObject { ["responseCode"] = "ErrorMailRecipientNotFound", ["message"] = "Unable to resolve e-mail address." } };
            var busy = Busy.GetValueOrDefault(mail) ?? [];
            var view = string.Concat(Enumerable.Range(0, (int)((to - from) / interval)).Select(at => busy.Any(time => time.From < from + ((at + 1) * interval) && time.To > from + (at * interval)) ? '2' : '0'));
            return new JsonObject { ["scheduleId"] = mail, ["availabilityView"] = view, ["scheduleItems"] = new JsonArray() };
        })), null);
    }

    (int, JsonNode?, int?) Make(string organiser, JsonNode body)
    {
        // The same transaction id again gives the event that was made with it.
        var made = Events.FirstOrDefault(known => known.Organiser == organiser && known.Event["transactionId"]?.GetValue<string>() == body["transactionId"]?.GetValue<string>()).Event;
        if (made is not null) return (201, made.DeepClone(), null);
        var created = body.DeepClone();
        created["id"] = $"event-{Events.Count + 1}";
        if (body["isOnlineMeeting"]?.GetValue<bool>() is true) created["onlineMeeting"] = new JsonObject { ["joinUrl"] = $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{Events.Count + 1}" };
        Events.Enqueue((organiser, created));
        return LosesAnswers ? (500, Error("InternalServerError"), null) : (201, created.DeepClone(), null);
    }

    static DateTimeOffset Instant(JsonNode time) =>
        new(DateTime.Parse(time["dateTime"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture), time["timeZone"]!.GetValue<string>() is "UTC" ? TimeSpan.Zero : throw new InvalidOperationException("The stand-in reads UTC only."));

    JsonObject User(Account account)
    {
        var user = new JsonObject
        {
            ["id"] = account.Id, ["displayName"] = account.Name, ["department"] = account.Department, ["mail"] = account.Mail, ["preferredLanguage"] = account.Language,
            ["usageLocation"] = account.Country, ["accountEnabled"] = account.Enabled, ["userType"] = account.Guest ? "Guest" : "Member",
        };
        if (account.Manager is { } manager && Accounts.ContainsKey(manager)) user["manager"] = new JsonObject { ["@odata.type"] = "#microsoft.graph.user", ["id"] = manager };
        return user;
    }

    static JsonObject List(IEnumerable<JsonNode> items) => new() { ["value"] = new JsonArray([.. items]) };

    static JsonObject Error(string code) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = "As told by the test." } };
}
