using System.Collections.Concurrent;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Sentences;
using SalesBot.Bot.Talks;
using SalesBot.Bot.Telemetry;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>What a turn came to: what the person sees, the notices that may go out now, and the intents that the turn itself has fulfilled.</summary>
/// <param name="IsRepeat">The turn had been taken before; its answer matters only if the first one was lost.</param>
public sealed record TurnResult(IReadOnlyList<Reply> Replies, Lang Lang, IReadOnlyList<Due> DueNow, IReadOnlyList<Due> Fulfilled, bool IsRepeat = false)
{
    /// <summary>Nothing was done: it was asked where others read along, and is to be taken in the person's own chat.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether everybody in a shared place may read the replies.</summary>
    public bool IsForAll { get; init; }

    public static TurnResult Saying(Reply reply, Lang lang) => new([reply], lang, [], []) { IsForAll = true };

    public static TurnResult Nothing(Lang lang) => new([], lang, [], []);
}

/// <summary>
/// The path of a turn, one way: load, decide, store, and only then speak. Turns of one person in a chat follow each other; those of different processes
/// meet at the ETags, and the loser starts again from load. Most turns go on with what the last one left in the same chat: they begin with what this process
/// remembers of it, and their ETag says whether it still was so.
/// </summary>
public sealed class Turn(Stores stores, Router router, Commit commit, Colleagues colleagues, ShownNames names, ISentences sentences, ICalendars calendars, FileDownloads files, WorkCalendar calendar, Pace pace, Measures measures, TimeProvider clock)
{
    const int attempts = 3;

    /// <summary>The longest chain of things that hang on one another: desk, then the record it names, then the rest of the desk.</summary>
    const int wavesOfNeeds = 6;

    readonly ConcurrentDictionary<string, Gate> gates = new();

    /// <exception cref="StorageUnavailable">Nothing, or everything of a part, was stored; the same turn may be sent again.</exception>
    public async Task<TurnResult> Take(Sender sender, CancellationToken ct)
    {
        using var measured = measures.Turn();
        using var order = await Enter($"{sender.Tenant}\n{sender.Chat}\n{sender.User}", ct);
        var sources = new Sources(stores, sender.Tenant, sender.User, colleagues, sentences, calendars, files, clock.GetUtcNow(), ct);
        var remembered = GoesOn(sender, sources) ? stores.Conversations.Remembered(sender.Tenant, sender.User, sender.Chat) : null;
        for (int attempt = remembered is null ? 1 : 0; attempt <= attempts; attempt++)
            if (await Try(sender, sources, attempt == 0 ? remembered : null, measured, ct) is { } result)
            {
                measured.Outcome = result.IsRepeat ? "repeat" : "answered";
                return result;
            }
        measured.Outcome = "overtaken";
        return TurnResult.Saying(TurnWords.SendAgain, colleagues.LangOf(sender));
    }

    /// <summary>
    /// Whether it is worth trying what is remembered of the chat. Among several replicas it is most often old, and the attempt is lost; and what had to be read for it would make those wait
    /// who come to read more.
    /// </summary>
    bool GoesOn(Sender sender, Sources sources) => !pace.IsShared && !sender.Looks && !router.IsAboutOneself(sender) && colleagues.Knows(sender) && sources.People.IsCompletedSuccessfully;

    /// <summary>One attempt; null when somebody else was faster.</summary>
    /// <param name="remembered">The chat as it was seen last, to be decided on without reading anything; where that does not do the answer is null too.</param>
    async Task<TurnResult?> Try(Sender sender, Sources sources, Kept<Conversation>? remembered, Measures.MeasuredTurn measured, CancellationToken ct)
    {
        var loadConversation = remembered is null ? stores.Conversations.Of(sender.Tenant, sender.User, sender.Chat, ct).AsTask() : Task.FromResult(remembered);
        var loadEntry = colleagues.EntryOf(sender, anew: remembered is null && router.IsAboutOneself(sender), ct).AsTask();
        var foreseen = remembered is null ? router.Foresee(sender).Select(need => (need, Load: need.LoadAny(sources, ct))).ToList() : [];
        var (conversation, (entry, kept)) = (await loadConversation, await loadEntry);
        var isNews = entry != kept?.Value;
        var now = clock.GetUtcNow();
        var people = await sources.People;
        var incoming = sender.At(now, people, entry);
        var known = new Known(people, entry, calendar) { FindsTimes = calendars.AreThere };
        foreach (var (need, load) in foreseen) known.Add(need, await load);
        var (handler, command) = router.Route(incoming, conversation.Value);
        measured.Handler = handler.GetType().Name;
        var isForAll = incoming.Shared is null || handler.IsForAll(incoming, command);
        if (!isForAll && incoming.Action is null) return remembered is null ? TurnResult.Nothing(incoming.Lang) with { IsPrivate = true } : null;
        var outcome = handler.Decide(incoming, command, conversation.Value, known);
        if (remembered is not null && (isNews || outcome is not Decision only || !IsOfTheChat(only, incoming, remembered.Value))) return null;
        for (int wave = 0; outcome is Wanted wanted; wave++)
        {
            if (wave == wavesOfNeeds) throw new InvalidOperationException($"{handler.GetType().Name} asks for records without end.");
            foreach (var (need, load) in wanted.Needs.Where(need => !known.Has(need)).Select(need => (need, need.LoadAny(sources, ct))).ToList()) known.Add(need, await load);
            outcome = handler.Decide(incoming, command, conversation.Value, known);
        }

        var decision = (Decision)outcome;
        if (sender.Looks) return TurnResult.Nothing(incoming.Lang) with { Replies = decision.Replies };
        if (incoming.IsSaid && conversation.Value.HasTaken(incoming.Turn))
        {
            // The first time may have ended before it could keep where this person is reached, and that they looked.
            var traces = decision.Beside.RemoveAll(aside => aside.Tells);
            if (isNews || !traces.IsEmpty) await commit.Of(new() { Roster = isNews ? entry : null, Beside = traces }, new(sender, conversation, kept), now, ct);
            return new(Repeated.Replies(incoming, command, conversation.Value, decision), incoming.Lang, [], [], IsRepeat: true) { IsForAll = isForAll };
        }
        if (incoming.IsSaid) decision = decision with { After = (decision.After ?? conversation.Value).Taking(incoming.Turn) };
        if (decision.Roster is null && isNews) decision = decision with { Roster = entry };
        // What the answer needs is read while the decision is being stored.
        var named = names.Prepare(sender.Tenant, decision.Replies.SelectMany(reply => reply.Named), ct);
        var intents = await commit.Of(decision, new(sender, conversation, kept), now, ct);
        await named;
        return intents is null ? null : new(decision.Replies, decision.Roster?.Lang ?? incoming.Lang, [.. intents.Where(due => due.Kind is not DueKind.Follow && due.At <= now)], [.. intents.Where(due => due.Kind is DueKind.Follow)]) { IsForAll = isForAll };
    }

    /// <summary>Whether a decision changes the chat and nothing else. Then the version it is written over says whether it was decided on the present one.</summary>
    static bool IsOfTheChat(Decision decision, Incoming incoming, Conversation before) =>
        decision is { Change: null, First.IsEmpty: true, Beside.IsEmpty: true, Roster: null } && (incoming.IsSaid ? !before.HasTaken(incoming.Turn) : decision.After is { } after && after != before);

    async Task<IDisposable> Enter(string chat, CancellationToken ct)
    {
        while (true)
        {
            var gate = gates.GetOrAdd(chat, static _ => new());
            if (!gate.Join()) continue;
            try
            {
                await gate.Turn.WaitAsync(ct);
            }
            catch
            {
                Leave();
                throw;
            }
            return new Exit(() =>
            {
                gate.Turn.Release();
                Leave();
            });

            void Leave()
            {
                if (gate.Leave()) gates.TryRemove(KeyValuePair.Create(chat, gate));
            }
        }
    }

    /// <summary>One chat's order. It goes away with its last turn, so a million chats leave nothing behind.</summary>
    sealed class Gate
    {
        int inside;

        public SemaphoreSlim Turn { get; } = new(1);

        /// <summary>False: the gate has just been closed for good; take a new one.</summary>
        public bool Join()
        {
            while (true)
            {
                var seen = Volatile.Read(ref inside);
                if (seen < 0) return false;
                if (Interlocked.CompareExchange(ref inside, seen + 1, seen) == seen) return true;
            }
        }

        /// <summary>True: nobody is left, and the gate is closed.</summary>
        public bool Leave() => Interlocked.Decrement(ref inside) == 0 && Interlocked.CompareExchange(ref inside, int.MinValue, 0) == 0;
    }

    sealed class Exit(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
