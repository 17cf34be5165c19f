using System.Buffers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesBot.Channel.Activities;

namespace SalesBot.Channel.Receiving;

/// <summary>Where the channel posts to.</summary>
public static class MessageEndpoints
{
    /// <summary>Takes activities at <paramref name="path"/> and hands each verified one to the <see cref="IReceiver"/> of the program.</summary>
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints, string path = "/api/messages") =>
        endpoints.Map(path, context => context.RequestServices.GetRequiredService<MessageEndpoint>().Handle(context))
            // Authentication is in the endpoint: its rules need the body, and a policy of the program must neither replace nor repeat them.
            .AllowAnonymous();
}

/// <summary>The order in which a request is looked at: cheap things first, nothing of the body before the caller is known.</summary>
sealed partial class MessageEndpoint(IOptions<ChannelSettings> options, ServiceHosts hosts, TimeProvider time, ILogger<MessageEndpoint> log)
{
    readonly ChannelSettings settings = options.Value;
    readonly ProtocolRules rules = new(options.Value, hosts);
    readonly Refusals refusals = new(time, log);

    public async Task Handle(HttpContext context)
    {
        try
        {
            var (verified, rejection) = await Verify(context);
            if (verified is null)
                await Refuse(context, rejection!);
            else
                await Answer(context, verified);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The channel has hung up; there is nobody to answer.
        }
    }

    async Task<(VerifiedActivity?, Rejection?)> Verify(HttpContext context)
    {
        if (RequestBody.CheckHead(context.Request) is { } unfit)
            return (null, unfit);
        Caller? caller = null;
        if (settings.IsLocal)
        {
            if (LocalGuard.Objection(context) is { } objection)
                return (null, Rejection.Forbidden("NotLocal", objection));
        }
        else
        {
            (caller, var stranger) = await Authenticate(context);
            if (caller is null)
                return (null, stranger);
        }

        var (rented, length, unread) = await RequestBody.Read(context.Request);
        try
        {
            if (unread is not null)
                return (null, unread);
            var (activity, unreadable) = ActivityReader.Read(rented.AsSpan(0, length));
            return activity is null ? (null, unreadable) : caller is null ? rules.CheckLocal(activity) : rules.Check(activity, caller);
        }
        finally
        {
            // Cleared, because it holds what somebody wrote.
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    async Task<(Caller?, Rejection?)> Authenticate(HttpContext context)
    {
        var withoutKeys = false;
        foreach (var profile in settings.EnabledProfiles.Select(name => CloudProfile.Find(name)!))
        {
            try
            {
                var result = await context.AuthenticateAsync(profile.Scheme);
                if (result is { Succeeded: true, Principal: { } principal })
                    return (new(principal.FindFirst("serviceurl")?.Value, MayLackServiceUrl: profile.IsEntra), null);
            }
            catch (InvalidOperationException noKeys)
            {
                LogNoKeys(profile.Name, noKeys);
                withoutKeys = true;
            }
        }
        if (withoutKeys)
            return (null, new(503, "NoKeys", "Tokens cannot be checked at the moment. Try again later."));
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return (null, new(401, "Unauthorized", "A valid token of the channel is needed."));
    }

    async Task Answer(HttpContext context, VerifiedActivity verified)
    {
        var activity = verified.Activity;
        InvokeResponse answer;
        try
        {
            var receiver = context.RequestServices.GetRequiredService<IReceiver>();
            answer = await receiver.Receive(verified, context.RequestAborted)
                ?? (activity.Type is ActivityTypes.Invoke ? InvokeResponse.NotImplemented : InvokeResponse.Empty);
        }
        catch (Exception broken) when (broken is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            // Type and place only: the message of an exception can quote what a customer or a colleague wrote.
            LogBroken(Known(activity.Type), string.Join(" <- ", Chain(broken).Select(one => one.GetType().FullName)), Chain(broken).Last().StackTrace);
            await Refuse(context, new(500, "InternalError", "The bot could not handle this activity."));
            return;
        }
        context.Response.StatusCode = answer.Status;
        if (answer.Body is { } body)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Utf8.Length;
            await context.Response.Body.WriteAsync(body.Utf8, context.RequestAborted);
        }
    }

    async Task Refuse(HttpContext context, Rejection rejection)
    {
        refusals.Note(rejection);
        await rejection.WriteTo(context.Response);
    }

    static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }

    // An unknown type is text from outside.
    static string Known(string type) => type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate
        or ActivityTypes.InstallationUpdate or ActivityTypes.MessageReaction or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
        or ActivityTypes.Typing or ActivityTypes.Event ? type : "other";

    [LoggerMessage(Level = LogLevel.Error, Message = "The signing keys of the profile {Profile} could not be fetched, so no activity can be taken. Check that its address can be reached.")]
    partial void LogNoKeys(string profile, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Handling an activity of type {Type} failed with {Exceptions}\n{Place}")]
    partial void LogBroken(string type, string exceptions, string? place);
}
