using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Search;

/// <summary>Cases by their number, or by the customer's name among those the person registered or has to handle.</summary>
sealed class VoiceSearch(Stores stores) : ISearched
{
    const int atMost = 10;

    public static readonly Text Kind = new("고객의 소리", "Customer voice");

    public async Task<IReadOnlyList<Hit>> Find(Searcher who, string words, CancellationToken ct)
    {
        if (VoiceNumber.Read(words) is { } read)
        {
            var named = await stores.Voices.Named(who.Tenant, read.Number, ct);
            return named is { } id && (await stores.Voices.Head(who.Tenant, id, ct))?.Value is { } voice && MaySee(voice, who) ? [Hit(voice, who)] : [];
        }
        var (desk, registered) = (stores.Desks.Voices(who.Tenant, who.User, ct).AsTask(), stores.Voices.Of(who.Tenant, VoiceList.Of(who.User), atMost * 2, ct).AsTask());
        return [.. (await desk).Concat(await registered).DistinctBy(voice => voice.Id)
            .Where(voice => words.Length == 0 || voice.CompanyName?.Contains(words, StringComparison.OrdinalIgnoreCase) is true)
            .Where(voice => MaySee(voice, who))
            .OrderByDescending(voice => voice.RegisteredAt)
            .Take(atMost).Select(voice => Hit(voice, who))];
    }

    static bool MaySee(Voice voice, Searcher who) => who.People.Of(who.User, voice) is not VoiceStanding.None;

    /// <summary>Neither whose it is nor what was said: that stands on the case, for whoever may open it.</summary>
    static Hit Hit(Voice voice, Searcher who)
    {
        var number = voice.Number.ToString();
        return new(voice.CompanyName is { } company ? $"{number} · {company}" : number, Kind.In(who.Lang), SharedCard.Of(Kind, number, new CardAction.ShowVoice(voice.Id, voice.Cause?.Known), [], who.Lang));
    }
}
