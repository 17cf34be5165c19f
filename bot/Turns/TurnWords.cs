using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Turns;

/// <summary>What is said when a turn cannot be taken as it came.</summary>
static class TurnWords
{
    static readonly Text notYours = new("이 카드로는 볼 수 있는 것이 없습니다. {0}", "There is nothing here for you to see. {0}");

    static readonly Text oldCard = new("오래된 카드입니다. {0}", "This card is out of date. {0}");

    public static Text NotYours(Role roles) => notYours.With(Instead(roles));

    public static Text OldCard(Role roles) => oldCard.With(Instead(roles));

    /// <summary>What shows somebody with these roles what is so now: nobody is sent to a command that is of no use to them.</summary>
    public static Text Instead(Role roles) =>
        roles.HasFlag(Role.Rep) ? new("‘체크인’ 또는 ‘기다리는 일’을 입력하시면 지금 상태를 보여 드립니다.", "Type ‘check in’ or ‘what waits’ to see the present state.")
        : (roles & (Role.Leader | Role.Executive)) != 0 ? new("‘우리 팀’ 또는 ‘기다리는 일’을 입력하시면 지금 상태를 보여 드립니다.", "Type ‘my team’ or ‘what waits’ to see the present state.")
        : new("‘도움말’을 입력하시면 하실 수 있는 일을 보여 드립니다.", "Type ‘help’ to see what you can do.");

    public static readonly Text StoodIn = new("{0} 님의 부재가 끝나 이 건은 다시 {0} 님이 보십니다. 대신 봐 주셔서 감사합니다.", "{0} is back and looks after this again. Thank you for standing in.");

    public static readonly Text OnlyWords = new("그림이나 파일은 아직 읽지 못합니다. 글로 적어 주시겠어요?", "I cannot read pictures or files yet. Could you write it in words?");

    public static readonly Text SendAgain = new("같은 시각에 다른 변경이 있었습니다. 저장한 것은 없으니 한 번만 다시 보내 주세요.", "Somebody changed this at the same moment. Nothing was stored; please send that once more.");

    public static readonly Text TryAgain = new("조금 오래 걸리고 있습니다. 잠시 뒤 다시 눌러 주세요. 두 번 처리되지는 않습니다.", "This is taking a little long. Please try again in a moment; nothing is done twice.");

    public static readonly Text Privately = new("개인 채팅으로 답해 드렸습니다.", "I have answered in our own chat.");

    public static readonly Text NoOwnChat = new(
        "여기에서는 고객의 소리 접수와 도움말만 보여 드립니다. 나머지는 개인 채팅에서 알려 드리니 SalesBot 앱을 추가해 주세요.",
        "Here I only register customer voices and help. For everything else please add the SalesBot app and write to me in our own chat.");

    public static readonly Text StorageDown = new(
        "지금 저장소에 연결할 수 없어 저장하지 못했습니다. 보내신 내용을 그대로 두고 잠시 뒤 다시 보내 주세요.", "I cannot reach the storage just now, so nothing was stored. Please keep what you wrote and send it again in a moment.");

    public static readonly Text Empty = new("내용이 비어 있습니다. 적어서 다시 눌러 주세요.", "That was empty. Please write something and press again.");

    public static readonly Text NotRep = new("이 기회의 영업 담당자만 할 수 있습니다.", "Only the rep of this opportunity can do that.");

    public static readonly Text NotLeader = new("이 기회를 맡은 리더만 할 수 있습니다.", "Only the leader of this opportunity can do that.");

    public static readonly Text RunGone = new("이미 끝났거나 취소된 카드입니다. 저장된 내용은 그대로 있습니다.", "This has been finished or cancelled already. What was stored is still there.");
}
