using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>A sentence about an opportunity in which no fact was found: where its news belongs, with the button that leads there.</summary>
public static class UnreadCard
{
    static readonly Text nothing = new("저장할 사실을 찾지 못했습니다. 저장한 것은 없습니다.", "I found no fact in that to store. Nothing was stored.");

    static readonly Text where = new(
        "문제가 해결됐거나 달라진 것이 없으면 아래 체크인에서 골라 주세요. 결정 예정일이 바뀌었으면 ‘고치기 결정 예정일’, 끝났으면 ‘기회 종료’라고 입력해 주세요. 그 밖의 소식은 조금 더 풀어 적어 주세요. 예: 어제 김 부장님 만났는데 예산 3억 확보됐다고 하심",
        "If a problem was solved, or nothing has changed, choose that in the check-in below. If the decision was moved type ‘correct decision date’; if it ended, ‘end opportunity’. For anything else please write a little more, for example: Met Ms. Kim yesterday, she said the budget of $350k is secured");

    public static AdaptiveCard Of(OpportunityId id, string title, Lang lang) => new()
    {
        FallbackText = nothing.In(lang),
        Body = [Sections.Heading(title), new TextBlock { Text = PeoplesWords.Escape(nothing.In(lang)) }, Sections.Subtle(where.In(lang))],
        Actions = [Buttons.Press(CardWords.CheckIn, new CardAction.CheckInOf(id), lang, primary: true)],
    };
}
