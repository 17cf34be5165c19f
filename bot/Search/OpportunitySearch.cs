using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Search;

/// <summary>The opportunities on the person's own desk: their own, and their team's.</summary>
sealed class OpportunitySearch(Stores stores, Readers readers) : ISearched
{
    const int atMost = 10;

    static readonly Text kind = new("영업 기회", "Opportunity");

    public async Task<IReadOnlyList<Hit>> Find(Searcher who, string words, CancellationToken ct)
    {
        var desk = DeskContents.Of(await stores.Desks.Rows(who.Tenant, who.User, ct), []);
        var all = desk.Opportunities.Concat(desk.Ended);
        var found = words.Length == 0 ? desk.Opportunities.OrderByDescending(opportunity => opportunity.LastContact) : CheckInHandler.Named(all, words);
        // The desk is a copy: who may see it is asked of the people as they are now.
        return await Task.WhenAll(found.Where(opportunity => who.People.Of(who.User, opportunity) is not Standing.None).Take(atMost).Select(opportunity => Hit(opportunity, who, ct)));
    }

    async Task<Hit> Hit(Opportunity opportunity, Searcher who, CancellationToken ct)
    {
        var people = who.People;
        IEnumerable<UserId> may = [opportunity.Rep, .. people.LeadersAbove(opportunity.Rep).SelectMany(leader => leader.Deputy is { } deputy ? (UserId[])[leader.Id, deputy] : [leader.Id])];
        var shared = SharedCard.Of(kind, null, new CardAction.Show(opportunity.Id), await readers.Of(who.Tenant, may, ct), who.Lang);
        var rep = people.Find(opportunity.Rep)?.Name;
        return new(opportunity.Title, rep is null ? kind.In(who.Lang) : $"{kind.In(who.Lang)} · {rep}", shared);
    }
}
