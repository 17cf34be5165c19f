using SalesBot.Bot.Files;
using SalesBot.Bot.Search;
using SalesBot.Bot.Work;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>Where the channel ends and a turn begins: what a person did becomes a turn, and what the turn says becomes an answer.</summary>
sealed class Receiver(
    Turn turn, Answering answering, Answered answered, OwnChat ownChat, InTime inTime, Searching searching, FileOffers files, FileGiving giving, Sweeper sweeper, Colleagues colleagues, TimeProvider clock, ILogger<Receiver> log) : IReceiver
{
    public async ValueTask<InvokeResponse?> Receive(VerifiedActivity verified, CancellationToken ct)
    {
        var activity = verified.Activity;
        if (activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" })
        {
            await Removed(verified, ct);
            return InvokeResponse.Empty;
        }
        if (activity is { Type: ActivityTypes.InstallationUpdate, Action: "add-upgrade" })
        {
            await Upgraded(verified, ct);
            return InvokeResponse.Empty;
        }
        if (activity.Type is not ActivityTypes.Invoke)
        {
            if (Doing.Of(verified) is { } said) await Handle(verified, said, new(), ct);
            return InvokeResponse.Empty;
        }
        switch (activity.Name)
        {
            case InvokeNames.ComposeExtensionQuery: return await searching.Answer(verified);
            case InvokeNames.FileConsent: return files.Answered(verified);
            case InvokeNames.AdaptiveCardAction:
                if (!AdaptiveCardInvokeValue.TryRead(activity, out var invoke, out var refusal)) return refusal;
                return Doing.Of(verified, invoke) is { } pressed ? await Answer(verified, pressed) : InvokeResponse.Empty;
            case InvokeNames.ComposeExtensionFetchTask when !MessageAction.IsOurs(activity): return null;
            case InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ComposeExtensionFetchTask or InvokeNames.ComposeExtensionSubmitAction:
                return Doing.Of(verified) is { } sent ? await Answer(verified, sent) : InvokeResponse.Empty;
            default: return null;
        }
    }

    Task<InvokeResponse> Answer(VerifiedActivity verified, Doing doing) => inTime.Answer(
        async (answer, ct) =>
        {
            await Handle(verified, doing, answer, ct);
            answer.Give(InvokeResponse.Empty);
        },
        () => Answering.Line(TurnWords.TryAgain, doing.Shape, colleagues.LangOf(doing.Sender)));

    /// <returns>The language the person is spoken to in afterwards: they may just have chosen another.</returns>
    async Task<Lang> Handle(VerifiedActivity verified, Doing doing, Answer answer, CancellationToken ct)
    {
        var sender = doing.Sender;
        try
        {
            // A card of an older release: its button means nothing any more. And a picture without words says nothing to us.
            if (sender is { Action: null, Text: null, Files.Count: 0, Installed: false, Shared: null })
            {
                await answering.Say(verified, doing, [sender.Inputs.Count > 0 ? TurnWords.OldCard(colleagues.People.Find(sender.User)?.Roles ?? Role.Employee) : TurnWords.OnlyWords], colleagues.LangOf(sender), forAll: true, answer, ct);
                return colleagues.LangOf(sender);
            }
            var result = await turn.Take(sender, ct);
            sweeper.Hurry(result);
            if (result.IsPrivate)
            {
                await Privately(verified, doing, result.Lang, ct);
                return result.Lang;
            }
            if (result.IsRepeat && answered.Knows(sender)) return result.Lang;
            await answering.Say(verified, doing, [.. result.Replies.Where(reply => reply is not Reply.File)], result.Lang, result.IsForAll, answer, ct);
            foreach (var file in result.Replies.OfType<Reply.File>()) await giving.Offer(sender.Tenant, sender.User, file.Order, ct);
            // A button that comes again is done again, or shows what came of it; only what was said is known by its name.
            if (sender.Action is null) answered.Add(sender);
            return result.Lang;
        }
        catch (StorageUnavailable failure)
        {
            TurnLog.StorageFailed(log, failure);
            await answering.Say(verified, doing, [TurnWords.StorageDown], colleagues.LangOf(sender), forAll: true, answer, ct);
            return colleagues.LangOf(sender);
        }
    }

    /// <summary>It was asked where others read along, and is nothing for them: the person's own chat takes it, and the thread only says so.</summary>
    async Task Privately(VerifiedActivity verified, Doing doing, Lang lang, CancellationToken ct)
    {
        if (await ownChat.Move(verified, doing.Sender, ct) is not { } own)
        {
            await answering.Say(verified, doing, TurnWords.NoOwnChat, lang, ct);
            return;
        }
        var isNew = !answered.Knows(own.Sender);
        var spoken = await Handle(own.Verified, doing with { Sender = own.Sender }, new(), ct);
        if (isNew) await answering.Say(verified, doing, TurnWords.Privately, spoken, ct);
    }

    /// <summary>A newer package took the place of an older one. Whoever has it can be reached, and has been greeted already.</summary>
    async Task Upgraded(VerifiedActivity verified, CancellationToken ct)
    {
        if (Doing.Did(verified, AnswerShape.Messages, null, null, CardValue.Read(null)) is { Sender: { Address: { } address } sender })
            await colleagues.Change(sender.Tenant, sender.User, stored => (stored ?? new(sender.User, sender.UserName)) with { Address = address, Unreachable = null }, ct);
    }

    /// <summary>The app was taken away from this person: nothing is sent until they write again.</summary>
    async Task Removed(VerifiedActivity verified, CancellationToken ct)
    {
        if (verified.Activity is { Conversation.IsPersonal: true, From.AadObjectId: { Length: > 0 } user })
            await colleagues.Change(TenantId.Of(verified.TenantId), UserId.Of(user), stored => stored is null ? new RosterEntry(UserId.Of(user), verified.Activity.From.Name ?? "") with { Unreachable = clock.GetUtcNow() } : stored with { Unreachable = stored.Unreachable ?? clock.GetUtcNow() }, ct);
    }
}
