using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>A sentence told how an opportunity ended: one tap opens the form that ends it, and until that is sent nothing is stored.</summary>
public static class EndingCard
{
    static readonly Text heading = new("영업 기회가 끝났나요?", "Has the opportunity ended?");
    static readonly Text nothingYet = new("누르시면 이유를 여쭙고, 보내시기 전에는 저장하지 않습니다. 끝난 것이 아니면 그대로 두셔도 됩니다.", "Press and I will ask why; nothing is stored before you send that. If it has not ended, leave it.");
    static readonly Text ended = new("종료", "Ended");

    /// <param name="how">Null where the words leave that open.</param>
    public static AdaptiveCard Of(IReadOnlyList<(OpportunityId Id, string Title)> meant, OpportunityState? how, Lang lang)
    {
        var label = how is { } told ? EndOpportunityFlow.Label(told) : ended;
        return new()
        {
            FallbackText = heading.In(lang),
            Body = [Sections.Heading(heading.In(lang)), Sections.Subtle(nothingYet.In(lang))],
            Actions = [.. meant.Select(one => Buttons.PressOnly(new($"{label.Ko}: {one.Title}", $"{label.En}: {one.Title}"), new CardAction.End(one.Id, how), lang))],
        };
    }
}
