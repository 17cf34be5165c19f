using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Welcome;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Language;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>Opens the registration of a voice from any words, wherever they were said: what they tell is filled in, and a likely case of the same is offered.</summary>
static class Registering
{
    /// <param name="words">What was told; empty when somebody only said that there is something to register.</param>
    public static Outcome Start(string words, Incoming incoming, Conversation conversation, Known known)
    {
        // "Customer complaint" again goes on with the form that is open; with words it is another one.
        if (words.Length == 0 && conversation.Runs.FindLast(open => open.Flow == RegisterVoiceFlow.Name) is { } open) return RunHandler.GoOn(open, incoming, conversation);
        return Read(words, incoming, known, out var run) ?? RunHandler.GoOn(run!, incoming, conversation);
    }

    /// <summary>The open form with what these words tell filled in; what was answered in it before stays.</summary>
    public static Outcome Retell(OpenRun open, string words, Incoming incoming, Conversation conversation, Known known) =>
        Read(words, incoming, known, out var told) ?? RunHandler.Again(open with { Subject = told!.Subject, Plan = told.Plan, Answers = RegisterVoiceFlow.Merged(told.Answers, open.Answers) }, incoming, conversation);

    /// <summary>Words that are news of an opportunity and a customer's voice as well: the news is proposed, and the voice lies ready to be registered with one tap.</summary>
    public static Outcome Offer(string words, Outcome news, Incoming incoming, Conversation conversation, Known known)
    {
        if (Read(words, incoming, known, out var run) is Wanted wanted) return new Wanted([.. wanted.Needs.Concat((news as Wanted)?.Needs ?? []).Distinct()]);
        return news is Decision proposed ? proposed with { After = (proposed.After ?? conversation).Offering(run!), Replies = proposed.Replies.Add(RunHandler.Page(run!, incoming)) } : news;
    }

    /// <summary>The registration that these words begin; an outcome when something has to be looked for first.</summary>
    static Outcome? Read(string words, Incoming incoming, Known known, out OpenRun? run)
    {
        run = null;
        var names = Names(incoming, known);
        var read = words.Length > 0 ? VoiceSentence.Read(words, new(incoming.Today, incoming.Lang, Direction.Backward), names) : null;
        // The desk says how the customers are called with whom somebody works, the names how the others are: both are looked for at once.
        if (read is not null && known.DeskOf(incoming.User) is null)
            return Outcome.Wants([new Need.DeskOf(incoming.User), .. read.Company is { } told ? [new VoiceNeeds.Called(told)] : Array.Empty<Need>()]);
        if (read?.Company is { } called && names.All.All(name => name.Name != called))
        {
            if (known.Of(new VoiceNeeds.Called(called)) is not { } found) return Outcome.Wants(new VoiceNeeds.Called(called));
            read = read with { Company = found.Value ?? called };
        }
        if (Alike(read?.Company, read?.Person, words, known, out var alike) is { } first) return first;
        run = new(RunId.Of(incoming.Mint($"{incoming.Turn}\nvoice").Next()), RegisterVoiceFlow.Name, alike is null ? null : RecordRef.Of(alike.Id), RegisterVoiceFlow.Title.In(incoming.Lang), alike is null ? [] : [Offer(alike)], RegisterVoiceFlow.Filled(read, incoming.UserName, incoming.Today), incoming.Now);
        return null;
    }

    /// <summary>A case that may be the same, as the question whether it is.</summary>
    public static PlannedQuestion Offer(Voice alike) => new(PlannedKind.Which, alike.Id.Value, $"{alike.Title} “{Domain.Shown.Short(alike.Words, 60)}”");

    /// <summary>The open case that is most like these words; an outcome when it has to be looked for first.</summary>
    public static Outcome? Alike(string? company, string? person, string words, Known known, out Voice? alike)
    {
        alike = null;
        if (company is null) return null;
        var need = new VoiceNeeds.Of(VoiceList.Of(Company.Named(company).Id));
        if (known.Of(need) is not { } found) return Outcome.Wants(need);
        alike = LikelySame.Of(company, person, words, found.Value);
        return null;
    }

    /// <summary>The customers this person works with; somebody who is not in sales has none on the desk.</summary>
    static IKnownNames Names(Incoming incoming, Known known) =>
        known.DeskOf(incoming.User) is not { } desk ? KnownNames.None
        : new KnownNames([.. desk.Opportunities.Select(opportunity => new KnownName(NameKind.Company, opportunity.Company.Value, opportunity.CompanyName)).Distinct()]);
}

/// <summary>A sentence that tells a customer's voice by itself, or goes on with the case the chat was last about.</summary>
/// <param name="news">Reads what the same words tell of an opportunity.</param>
sealed class VoiceWordsReader(VoiceHandler voices, IFreeWords news) : IFreeWords
{
    public bool IsForAll(string words) => VoiceSentence.IsVoice(words);

    public Outcome? Read(string words, Incoming incoming, Conversation conversation, Known known)
    {
        if (conversation.About is { Kind: RecordKind.Voice } about && VoiceMoveFlow.Read(words.Trim()) is { } typed && words.Length <= 400)
            return voices.Open(VoiceId.Of(about.Id), typed.Move, VoiceMoveFlow.NameOf(typed.Move), typed.Behind, incoming, conversation, known);
        if (!VoiceSentence.IsVoice(words)) return null;
        // What also tells news of an opportunity is news of it too, to a rep.
        return incoming.Shared is null && known.Sells(incoming.User) && SentenceReader.Kind(words, new(incoming.Today, incoming.Lang, Direction.Either), KnownNames.None).Values.Contains(SentenceKind.Opportunity)
            && news.Read(words, incoming, conversation, known) is { } told
            ? Registering.Offer(words, told, incoming, conversation, known)
            : Registering.Start(words, incoming, conversation, known);
    }
}
