using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Channel.Receiving;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Bot.Api;

/// <summary>The API in the words of OpenAPI 3.1, made from the tables themselves: what is exported is described, and nothing else.</summary>
static class ApiDescription
{
    static readonly JsonWriterOptions readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(string server, bool local)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, readable)) Whole(server, local).WriteTo(json);
        return bytes.ToArray();
    }

    static JsonObject Whole(string server, bool local) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "SalesBot",
            ["version"] = "1",
            ["description"] = "What is recorded in SalesBot, as the person who asks may see it. Read only; values are text, empty ones are left out. 묻는 분이 볼 수 있는 기록만, 읽기 전용으로 드립니다.",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = server + ApiEndpoints.Path }),
        ["security"] = new JsonArray(new JsonObject { [local ? "person" : "entra"] = new JsonArray() }),
        ["paths"] = new JsonObject(ApiTables.Empty.Select(table => KeyValuePair.Create<string, JsonNode?>($"/{table.Code}", Path(table)))),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = local
                ? new JsonObject { ["person"] = new JsonObject { ["type"] = "apiKey", ["in"] = "query", ["name"] = "as", ["description"] = "The id of one of the people of the page." } }
                : new JsonObject { ["entra"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT", ["description"] = $"A token of Microsoft Entra, given to a person for SalesBot's app with the scope {EmployeeTokens.Scope}." } },
            ["parameters"] = new JsonObject
            {
                ["after"] = Parameter("after", "What the page before gave as next.", new() { ["type"] = "string", ["maxLength"] = 200 }),
                ["take"] = Parameter("take", "How many opportunities, companies or cases a page is about; each may have several rows.", new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = ApiWanted.TakeAtMost, ["default"] = ApiWanted.TakeByItself }),
                ["ended"] = Parameter("ended", "With the opportunities that have ended.", new() { ["type"] = "boolean", ["default"] = true }),
                ["lang"] = Parameter("lang", "The language of labels; the person's own where none is given.", new() { ["type"] = "string", ["enum"] = new JsonArray("ko", "en") }),
            },
            ["responses"] = new JsonObject
            {
                ["refused"] = new JsonObject
                {
                    ["description"] = "Why nothing is given, and what to do.",
                    ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["status"] = new JsonObject { ["type"] = "integer" }, ["detail"] = Text() } } } },
                },
            },
            ["schemas"] = new JsonObject(ApiTables.Empty.Select(table => KeyValuePair.Create<string, JsonNode?>(table.Code, Row(table)))),
        },
    };

    static JsonObject Path(ExportTable table) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = table.Code,
            ["summary"] = Both(table.Name),
            ["parameters"] = new JsonArray([.. ((string[])["after", "take", "ended", "lang"]).Select(name => Reference("parameters", name))]),
            ["responses"] = new JsonObject(((string[])["400", "401", "403", "503"]).Select(status => KeyValuePair.Create<string, JsonNode?>(status, Reference("responses", "refused"))).Prepend(KeyValuePair.Create<string, JsonNode?>("200", Rows(table)))),
        },
    };

    static JsonObject Rows(ExportTable table) => new()
    {
        ["description"] = "A page of rows.",
        ["content"] = new JsonObject
        {
            ["application/json"] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("rows"),
                    ["properties"] = new JsonObject
                    {
                        ["rows"] = new JsonObject { ["type"] = "array", ["items"] = Reference("schemas", table.Code) },
                        ["next"] = new JsonObject { ["type"] = "string", ["description"] = "Ask for the rest with after=…; there is none on the last page." },
                    },
                },
            },
        },
    };

    static JsonObject Row(ExportTable table) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(table.Columns.Select(column => KeyValuePair.Create<string, JsonNode?>(column.Code, new JsonObject { ["type"] = "string", ["title"] = Both(column.Heading) }))),
    };

    static JsonObject Parameter(string name, string what, JsonObject schema) => new() { ["name"] = name, ["in"] = "query", ["description"] = what, ["schema"] = schema };

    static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    static JsonObject Text() => new() { ["type"] = "string" };

    static string Both(Text words) => words.En == words.Ko ? words.En : $"{words.En} ({words.Ko})";
}
