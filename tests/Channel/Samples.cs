using System.Text.Json.Nodes;

namespace SalesBot.Tests.Channel;

/// <summary>Activities as Teams sends them.</summary>
static class Samples
{
    public static JsonObject Message(string serviceUrl, string tenant = StandIns.ChannelHost.Tenant) => new()
    {
        ["type"] = "message",
        ["id"] = "1700000000001",
        ["timestamp"] = "2026-11-26T01:02:03.456Z",
        ["localTimestamp"] = "2026-11-26T10:02:03.456+09:00",
        ["localTimezone"] = "Asia/Seoul",
        ["locale"] = "ko-KR",
        ["serviceUrl"] = serviceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:kim", ["name"] = "김민수", ["aadObjectId"] = "oid-kim" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SalesBot" },
        ["conversation"] = new JsonObject { ["id"] = "a:chat", ["conversationType"] = "personal", ["tenantId"] = tenant },
        ["text"] = "안녕하세요",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
    };

    public static JsonObject Invoke(string serviceUrl, string name, JsonNode? value = null)
    {
        var activity = Message(serviceUrl);
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = value;
        activity.Remove("text");
        return activity;
    }

    public static string With(this JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity.ToJsonString();
    }
}
