using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>What can be done where others read along. It names nobody and says nothing about anybody's work.</summary>
public static class GroupHelpCard
{
    static readonly Text title = new("여기에서 할 수 있는 일", "What I can do here");

    static readonly Text voice = new(
        "고객의 소리를 접수합니다. 예: @SalesBot 서울병원 박 과장님이 납기 때문에 화가 나셨어요. 메시지의 더 보기(…) 메뉴에서 ‘고객의 소리 등록’을 고르셔도 됩니다.",
        "I register what a customer said. For example: @SalesBot Ms. Park of Seoul Hospital is upset about the delivery. Or choose ‘Log customer voice’ in the menu (…) of a message.");

    static readonly Text privately = new(
        "영업 기회와 고객에 관한 것은 여기에 보여 드리지 않습니다. 물어보시면 개인 채팅으로 답해 드립니다.",
        "I show nothing about opportunities or customers here. When you ask, I answer in our own chat.");

    public static AdaptiveCard Of(Lang lang) => new()
    {
        FallbackText = title.In(lang),
        Body = [Sections.Heading(title.In(lang)), new TextBlock { Text = voice.In(lang) }, new TextBlock { Text = privately.In(lang), IsSubtle = true }],
    };
}
