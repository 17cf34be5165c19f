using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>
/// Writes a case where it is looked for: on the desks of those who have to do something about it, with those who registered it, with the customer, among the open cases, with its cause, and at
/// the opportunities of the customer.
/// </summary>
sealed class VoiceFollower(Stores stores, Colleagues colleagues, VoiceRules rules) : IFollower
{
    public RecordKind Kind => RecordKind.Voice;

    public Task Follow(TenantId tenant, Change change, CancellationToken ct) => Write(tenant, ((VoiceChange)change).After, ct);

    public async Task<bool> FollowLate(TenantId tenant, RecordRef record, int version, CancellationToken ct)
    {
        if (await stores.Voices.Head(tenant, VoiceId.Of(record.Id), ct) is not { } head || head.Value.Version < version) return false;
        await Write(tenant, head.Value, ct);
        return true;
    }

    async Task Write(TenantId tenant, Voice voice, CancellationToken ct)
    {
        var (row, gone) = (VoiceRow.Of(voice), VoiceRow.Of(voice, gone: true));
        var (concerned, watching) = (VoiceDesks.Of(voice, colleagues.People, rules.Clock), VoiceDesks.Watching(voice, colleagues.People, rules.Clock));
        await Task.WhenAll([
            .. voice.Desks.Union(voice.WatchedBy).Select(user => stores.Desks.Put(tenant, user, concerned.Contains(user) ? row : watching.Contains(user) ? VoiceRow.Of(voice, watched: true) : gone, ct).AsTask()),
            stores.Voices.Put(tenant, VoiceList.Of(voice.Registrant), row, ct).AsTask(),
            .. voice.AlsoHeard.Select(user => stores.Voices.Put(tenant, VoiceList.Of(user), row, ct).AsTask()),
            .. voice.Company is { } company ? [stores.Voices.Put(tenant, VoiceList.Of(company), row, ct).AsTask()] : Array.Empty<Task>(),
            .. voice.Person is { } person ? [stores.Voices.Put(tenant, VoiceList.Of(person), row, ct).AsTask()] : Array.Empty<Task>(),
            stores.Voices.PutOpen(tenant, voice.IsOpen || voice.ClosedByException ? row : gone, ct).AsTask(),
            .. Causes(voice).Select(cause => stores.Causes.Put(tenant, cause.Cause, cause.Case, ct).AsTask())]);
    }

    static IEnumerable<(Cause Cause, CauseCase Case)> Causes(Voice voice)
    {
        if (voice.Cause is { } cause) yield return (new(cause.Known, cause.Words, cause.Category, cause.At), CauseCase.Of(voice, cause));
        // It was called the cause and was corrected.
        foreach (var left in voice.CausesLeft.Where(left => left.Known != voice.Cause?.Known)) yield return (new(left.Known, left.Words, left.Category, left.At), CauseCase.Of(voice, left) with { Left = true });
    }
}
