using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Bot.Sentences;

/// <summary>"한빛 수주했어요", "we lost it": how an opportunity ended is offered to be recorded, with one tap, and never taken from a sentence.</summary>
static class EndTold
{
    const int offeredAtMost = 6;

    const string result = "result";

    public static bool Told(Proposal read) => read.Facts.Any(fact => fact.Topic == result);

    /// <param name="meant">The opportunities it may be about.</param>
    public static Decision Offer(Proposal read, IReadOnlyList<Opportunity> meant, Incoming incoming) =>
        Card(read, meant, incoming) is { } card ? Decision.Saying(card) : Decision.Saying(OpportunityReplies.WhichOne(Command.EndOpportunity));

    /// <summary>Null where nothing of an end was told, or nothing is open that could end.</summary>
    public static AdaptiveCard? Card(Proposal read, IReadOnlyList<Opportunity> meant, Incoming incoming) =>
        Told(read) && meant.Where(opportunity => opportunity.IsOpen).Take(offeredAtMost).Select(opportunity => (opportunity.Id, opportunity.Title)).ToList() is { Count: > 0 } open ? EndingCard.Of(open, How(read), incoming.Lang) : null;

    /// <summary>Null where two ends were told: the rep says which.</summary>
    static OpportunityState? How(Proposal read) => read.Facts.Where(fact => fact.Topic == result).Select(fact => fact.Code).Distinct().ToList() is [var code] ? code switch
    {
        "won" => OpportunityState.Won,
        "lost" => OpportunityState.Lost,
        "on_hold" => OpportunityState.OnHold,
        "dropped" => OpportunityState.Dropped,
        _ => null,
    } : null;
}
