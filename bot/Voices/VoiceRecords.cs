using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>What every handler of voices does the same way: look, check who asks, change, tell the others.</summary>
sealed class VoiceRecords(VoiceRules rules)
{
    public VoiceRules Rules => rules;

    /// <summary>
    /// Finds the case, checks that this person may see it, and goes on with it. Somebody who may not sees nothing of it, not even whether it exists.
    /// </summary>
    /// <param name="beside">What is going to be asked for next: read with the case, it costs nobody a wait of its own.</param>
    public static Outcome Of(VoiceId id, Incoming incoming, Known known, Func<Kept<Voice>, VoiceStanding, Outcome> then, params Need[] beside)
    {
        if (known.Of(new VoiceNeeds.Case(id)) is not { } found) return Outcome.Wants([new VoiceNeeds.Case(id), .. beside]);
        if (found.Value is not { } kept) return Decision.Saying(VoiceReplies.NotYours);
        var standing = known.People.Of(incoming.User, kept.Value);
        return standing is VoiceStanding.None ? Decision.Saying(VoiceReplies.NotYours) : then(kept, standing);
    }

    /// <summary>The change these events make, with the notices they cause, or the present state with the reason why they cannot happen.</summary>
    /// <param name="company">The customer, whose people the words may name.</param>
    /// <param name="run">The run of the answers; the case remembers it, so that its card pressed again is answered as the first time.</param>
    public Outcome Apply(Incoming incoming, Known known, Kept<Voice>? before, IReadOnlyList<VoiceEvent> events, CompanyId? company, Text news, RunId? run = null, CauseHistory? history = null)
    {
        Func<ToldPerson, MeantPerson>? meant = null;
        if (company is { } at && Naming.Among(VoiceCapture.InFull(events, known.People.IsNamed), at, known, out meant) is { } first) return first;
        (events, var met) = VoiceCapture.Of(events, before?.Value, known.People.IsNamed, incoming.Today, meant);
        if (before is not null && events.All(happened => VoiceMoves.IsMade(before.Value, happened))) return Decision.Saying(Show(before.Value, incoming, known, news, history)) with { IsMade = true };
        var (after, refusal) = VoiceLedger.Apply(before?.Value, events);
        if (after is null) return before is null ? Decision.Saying(refusal!) : Decision.Saying(Show(before.Value, incoming, known, refusal));
        if (run is { } ended && !after.Runs.Contains(ended)) after = after with { Runs = [.. after.Runs.TakeLast(9), ended] };
        var change = Changed(before, after, events, incoming.Tenant, incoming.User, incoming.Now, known.People);
        return new Decision { Change = change, First = [.. met.Select(person => new MetPerson(person, incoming.User, incoming.Now))], Replies = [Show(change.After, incoming, known, news, history)] };
    }

    /// <summary>A case after some events, with whom it tells and when the clock looks at it next.</summary>
    public VoiceChange Changed(Kept<Voice>? before, Voice after, IReadOnlyList<VoiceEvent> events, TenantId tenant, UserId by, DateTimeOffset now, People people)
    {
        after = after with
        {
            Desks = [.. after.Desks.Concat(VoiceDesks.Of(after, people, rules.Clock)).Distinct()],
            // Whoever has come to lead somebody since the case was last touched has it on their desk too.
            WatchedBy = [.. after.WatchedBy.Concat(before is null ? [] : VoiceDesks.Watching(before.Value, people, rules.Clock)).Concat(VoiceDesks.Watching(after, people, rules.Clock)).Distinct()],
        };
        return new(before, after, events, [.. VoiceNews.Of(before?.Value, after, events, people).Where(told => told.To != by).Select(told => told.Notice(after, now)).DistinctBy(notice => notice.Id)])
        {
            Dues = [.. Clocks(after, tenant, now), .. Shared(before?.Value, after, tenant, now), .. Elsewhere(before?.Value, after, tenant, now)],
        };
    }

    /// <summary>The present state as this person may see it.</summary>
    public Reply Show(Voice voice, Incoming incoming, Known known, Text? news = null, CauseHistory? history = null) =>
        VoiceCard.Of(View(voice, incoming.User, known.People, known.NameOf, incoming.Today) with { News = news, History = history }, incoming.Lang);

    public VoiceView View(Voice voice, UserId viewer, People people, Func<UserId, Text> nameOf, DateOnly today) =>
        new(voice, people.Of(viewer, voice), viewer, nameOf, today, [.. rules.Clock.Owed(voice).Where(owed => owed.Deadline is not VoiceDeadline.Age).Select(owed => new VoiceOwed(owed.Deadline, owed.Due))]);

    /// <summary>When the clock looks at the case next: in the morning of the next day on which something has to be said or a silence to be asked about.</summary>
    public IEnumerable<Due> Clocks(Voice voice, TenantId tenant, DateTimeOffset now)
    {
        var today = Today(now);
        var morning = SendTimes.At(today, VoiceWork.Morning, null, rules.Calendar);
        if (rules.Clock.Next(now < morning ? today.AddDays(-1) : today, voice) is { } day) yield return At(day, DueKind.VoiceClock);
        if (Silence.AskOn(voice, null, rules.SilentAfterDays) is { } silent && voice.SilentSince != silent.AddDays(-rules.SilentAfterDays)) yield return At(silent > today ? silent : today.AddDays(1), DueKind.Silence);

        Due At(DateOnly on, DueKind kind) => new(SendTimes.At(on, VoiceWork.Morning, null, rules.Calendar), kind, tenant, RecordRef.Of(voice.Id).ToString());
    }

    public static DateOnly Today(DateTimeOffset now) => SendTimes.Zone(null).LocalDate(now);

    /// <summary>Cards where others read along show every step; the customer's opportunities know whether something is open.</summary>
    static IEnumerable<Due> Elsewhere(Voice? before, Voice after, TenantId tenant, DateTimeOffset now)
    {
        var (record, version) = (RecordRef.Of(after.Id).ToString(), after.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!after.Places.IsEmpty && (before is null || before.Owner != after.Owner || VoiceTexts.State(before) != VoiceTexts.State(after))) yield return new(now, DueKind.VoicePlaces, tenant, record, version);
        if (after.Company is not null && (before is null || before.IsOpen != after.IsOpen || before.Kind != after.Kind)) yield return new(now, DueKind.VoiceLinks, tenant, record, version);
    }

    /// <summary>A cause that has just been removed is gone for the other cases that have it, too.</summary>
    static IEnumerable<Due> Shared(Voice? before, Voice after, TenantId tenant, DateTimeOffset now) =>
        after is { Removed: not null, Cause: { } cause } && before?.Removed is null ? [new(now, DueKind.CauseRemoved, tenant, RecordRef.Of(after.Id).ToString(), cause.Known.Value)] : [];
}
