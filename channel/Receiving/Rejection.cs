using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SalesBot.Channel.Activities;

namespace SalesBot.Channel.Receiving;

/// <summary>Why a request is not taken: an HTTP status, a code for programs and a sentence for the person who reads the logs of the caller.</summary>
sealed record Rejection(int Status, string Code, string Message)
{
    public static Rejection BadActivity(string message) => new(400, "BadActivity", message);

    public static Rejection Forbidden(string code, string message) => new(403, code, message);

    public async Task WriteTo(HttpResponse response)
    {
        var body = ChannelJson.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("code", Code);
            writer.WriteString("message", Message);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.ContentLength = body.Utf8.Length;
        await response.Body.WriteAsync(body.Utf8);
    }
}
