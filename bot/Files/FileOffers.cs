using System.Collections.Concurrent;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Channel.Sending;
using SalesBot.Domain;

namespace SalesBot.Bot.Files;

/// <summary>Offers files, and puts them where the person said when they take one.</summary>
sealed class FileOffers(IEnumerable<IFileSource> sources, Speaker speaker, ConnectorClient connector, FileUploads uploads, Colleagues colleagues, IHostApplicationLifetime lifetime, ILogger<FileOffers> log) : IFiles
{
    const int remembered = 1000;

    readonly Dictionary<string, IFileSource> sources = sources.ToDictionary(source => source.Kind);
    readonly ConcurrentDictionary<string, bool> taken = new();

    public async Task<Spoken> Offer(TenantId tenant, UserId to, FileOffer file, CancellationToken ct)
    {
        if ((await colleagues.Stored(tenant, to, ct))?.Value is not { Address: { } address } entry) return new Spoken.Unreachable();
        var words = file.Description.In(Sender.LangOf(entry, colleagues.People.Find(to)));
        var context = new Dictionary<string, string> { ["kind"] = file.Kind, ["id"] = file.Id };
        return await speaker.Send(tenant, to, address, new OutboundActivity { Attachments = [FileCards.Offer(file.Name, words, file.Bytes, context)], Summary = words }, ct);
    }

    /// <summary>What the person said to an offer. Teams is answered at once; the bytes follow.</summary>
    public InvokeResponse Answered(VerifiedActivity verified)
    {
        if (FileConsentValue.Read(verified.Activity) is { } said && Doing.Did(verified, AnswerShape.Messages, null, null, CardValue.Read(said.Context)) is { Sender: { Shared: null } sender } && IsFirst(verified, said))
            _ = Act(verified, sender, said, lifetime.ApplicationStopping).ContinueWith(failed => TurnLog.LateFailed(log, failed.Exception!), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return InvokeResponse.Empty;
    }

    async Task Act(VerifiedActivity verified, Sender sender, FileConsentValue said, CancellationToken ct)
    {
        var lang = Sender.LangOf((await colleagues.Stored(sender.Tenant, sender.User, ct))?.Value, colleagues.People.Find(sender.User));
        var (done, gone) = said.IsAccepted ? await Put(sender, said, ct) : default;
        if (said.IsAccepted && done is null && gone is null)
        {
            taken.TryRemove(Name(verified, said), out _);
            await connector.Send(verified.Reference, OutboundActivity.Message(FileWords.NotPut.In(lang)), ct);
            return;
        }
        if (gone is not null) await connector.Send(verified.Reference, OutboundActivity.Message(gone.In(lang)), ct);
        if (done is not null) await connector.Send(verified.Reference, new OutboundActivity { Attachments = [done], Summary = done.Name }, ct);
        // The question has been answered; left standing it would ask for ever.
        if (verified.Activity.ReplyToId is { } card) await connector.Delete(verified.Reference, card, ct);
    }

    /// <summary>The file as it can be opened now; where there is none any more, what to say. Neither: it could not be put.</summary>
    async Task<(Attachment? Done, Text? Gone)> Put(Sender sender, FileConsentValue said, CancellationToken ct)
    {
        if (said.UploadInfo is not { UploadUrl: { } to } at || FileCards.Ready(at) is not { } ready) return default;
        if (!sender.Inputs.TryGetValue("kind", out var kind) || !sender.Inputs.TryGetValue("id", out var id) || !sources.TryGetValue(kind, out var source)) return default;
        if (await source.Read(sender.Tenant, sender.User, id, ct) is not { } bytes) return (null, source.Gone(sender.User, id));
        if (await uploads.Put(to, bytes, ct) is SendResult.Sent) return (ready, null);
        FileLog.NotPut(log, kind);
        return default;
    }

    bool IsFirst(VerifiedActivity verified, FileConsentValue said)
    {
        if (taken.Count > remembered) taken.Clear();
        return taken.TryAdd(Name(verified, said), true);
    }

    static string Name(VerifiedActivity verified, FileConsentValue said) => $"{verified.Reference.ConversationId}\n{verified.Activity.ReplyToId}\n{said.Action}\n{said.UploadInfo?.UniqueId}";
}
