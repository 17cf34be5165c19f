using System.Text.Json;

namespace SalesBot.Bot.Local;

/// <summary>The connector's REST calls, as far as the bot uses them (protocol: "Outbound connector REST").</summary>
static class LocalConnector
{
    /// <summary>What Teams takes for a whole message.</summary>
    const int MessageLimit = 100 * 1024;

    public static void Map(RouteGroupBuilder connector)
    {
        connector.WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MessageLimit));
        connector.MapPost("/", Create);
        connector.MapPost("/{conversation}/activities", Send);
        connector.MapPost("/{conversation}/activities/{activity}", Reply);
        connector.MapPut("/{conversation}/activities/{activity}", Update);
        connector.MapDelete("/{conversation}/activities/{activity}", Delete);
    }

    /// <summary>The same pair always has the same conversation, so creating it again is harmless.</summary>
    static IResult Create(NewConversation wanted, LocalSettings local, Transcript transcript)
    {
        var member = wanted.Members?.FirstOrDefault()?.Id;
        if (local.People.FirstOrDefault(p => p.ChannelId == member || p.Id.Value == member) is not { } person)
            return Refused(StatusCodes.Status403Forbidden, "BotNotInConversationRoster", $"Nobody in the page has the id '{member}'.");
        var sent = wanted.Activity is { } activity ? transcript.KeepSent(person.ConversationId, activity) : null;
        return Results.Json(new ConversationMade(person.ConversationId, sent?.ActivityId), LocalJson.Default.ConversationMade, statusCode: StatusCodes.Status201Created);
    }

    static IResult Send(string conversation, JsonElement activity, LocalSettings local, Transcript transcript)
    {
        if (!local.Has(conversation))
            return NoConversation(conversation);
        if (activity.ValueKind is not JsonValueKind.Object || !activity.TryGetProperty("type", out var type))
            return Refused(StatusCodes.Status400BadRequest, "BadArgument", "An activity is an object with a type.");
        if (type.ValueEquals("message"))
            return Taken(StatusCodes.Status201Created, transcript.KeepSent(conversation, activity).ActivityId);
        if (type.ValueEquals("typing"))
            transcript.Pass(HappeningKind.Typing, conversation);
        return Taken(StatusCodes.Status202Accepted, null);
    }

    /// <summary>These chats have no threads: a reply stands at the end like any other message.</summary>
    static IResult Reply(string conversation, string activity, JsonElement body, LocalSettings local, Transcript transcript) =>
        Send(conversation, body, local, transcript);

    static IResult Update(string conversation, string activity, JsonElement body, LocalSettings local, Transcript transcript)
    {
        if (!local.Has(conversation))
            return NoConversation(conversation);
        if (!transcript.Has(conversation, activity))
            return NoActivity(activity);
        transcript.Keep(HappeningKind.Updated, conversation, activity, body);
        return Taken(StatusCodes.Status200OK, activity);
    }

    static IResult Delete(string conversation, string activity, LocalSettings local, Transcript transcript)
    {
        if (!local.Has(conversation))
            return NoConversation(conversation);
        if (!transcript.Has(conversation, activity))
            return NoActivity(activity);
        transcript.Keep(HappeningKind.Deleted, conversation, activity, null);
        return Results.Ok();
    }

    static IResult Taken(int status, string? id) => Results.Json(new ActivityTaken(id), LocalJson.Default.ActivityTaken, statusCode: status);

    static IResult NoConversation(string id) => Refused(StatusCodes.Status404NotFound, "ConversationNotFound", $"There is no conversation '{id}'.");

    static IResult NoActivity(string id) =>
        Refused(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", $"There is no message '{id}' in this conversation. Send a new one.");

    static IResult Refused(int status, string code, string message) =>
        Results.Json(new ConnectorError(new(code, message)), LocalJson.Default.ConnectorError, statusCode: status);
}

sealed record NewConversation(IReadOnlyList<NewMember>? Members, JsonElement? Activity);

sealed record NewMember(string? Id);

sealed record ConversationMade(string Id, string? ActivityId);

sealed record ActivityTaken(string? Id);

sealed record ConnectorError(ConnectorProblem Error);

sealed record ConnectorProblem(string Code, string Message);
