using System.Collections.Immutable;
using SalesBot.Domain.Desk;

namespace SalesBot.Domain.Voices;

/// <summary>
/// A case as it lies on somebody's desk, at a customer, or in the tenant's list of open cases: shortened, derived from the record and written only over an older version, so it may
/// be rebuilt at any time.
/// </summary>
/// <param name="Gone">It no longer belongs here; the row stays for a while so that a late older write cannot bring it back.</param>
/// <param name="Watched">It waits for somebody else: a leader knows of it, and finds it in the weekly summary.</param>
public sealed record VoiceRow(Voice Voice, bool Gone, bool Watched = false) : DeskRow(Gone)
{
    const int words = 160;

    public override RecordRef Record => RecordRef.Of(Voice.Id);

    public override int Version => Voice.Version;

    public static VoiceRow Of(Voice voice, bool gone = false, bool watched = false) => new(
        voice with
        {
            Words = Shown.Short(voice.Words, words),
            Showed = voice.Showed is null ? null : Shown.Short(voice.Showed, words),
            AtOnce = voice.AtOnce is null ? null : Shown.Short(voice.AtOnce, words),
            Cause = voice.Cause is null ? null : voice.Cause with { Words = Shown.Short(voice.Cause.Words, words), Whys = [] },
            Actions = [.. voice.Actions.TakeLast(3).Select(action => action with { What = Shown.Short(action.What, words), Result = action.Result is null ? null : Shown.Short(action.Result, words) })],
            Tried = [], CausesLeft = [], CausesBefore = [], News = ImmutableList.CreateRange(voice.News.TakeLast(1).Select(news => news with { Words = Shown.Short(news.Words, words) })), Reminded = [], Desks = [], WatchedBy = [], Runs = [], Places = [],
        }, gone, watched);
}
