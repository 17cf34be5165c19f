namespace SalesBot.Domain.Voices;

/// <summary>Why a move cannot be made. Each says what to do instead.</summary>
public static class VoiceWords
{
    public static readonly Text Exists = new("이미 접수되어 있습니다. 지금 상태를 보여 드립니다.", "This is registered already. Here is its present state.");
    public static readonly Text Missing = new("그 접수 건을 찾을 수 없습니다. ‘내 접수’라고 입력하면 목록을 보여 드립니다.", "I cannot find that case. Type ‘my cases’ to see yours.");
    public static readonly Text NoSuchMove = new("지금 ‘{0}’ 상태라 그렇게 할 수 없습니다. 지금 상태를 보여 드립니다.", "It is at ‘{0}’ now, so that cannot be done. Here is its present state.");
    public static readonly Text OnlyOwner = new("처리 담당자로 지정된 분만 할 수 있습니다.", "Only the person who was asked to take it can do that.");
    public static readonly Text NoSuchAction = new("그 조치는 이미 끝났거나 없습니다. 지금 상태를 보여 드립니다.", "That action is finished or not there. Here is the present state.");
    public static readonly Text CustomerKnown = new("말씀하신 분은 이미 기록되어 있습니다. 지금 상태를 보여 드립니다.", "Who said it is recorded already. Here is the present state.");
    public static readonly Text OwnWork = new("조치하신 분이 아닌 다른 분이 확인해 주셔야 합니다.", "Somebody other than the one who did it has to check.");
    public static readonly Text OwnException = new("요청하신 분이 아닌 리더가 승인합니다.", "A leader other than the one who asks has to approve.");
    public static readonly Text HoldUntil = new("언제까지 보류할지 내일 이후의 날짜로 적어 주세요.", "Please give a day from tomorrow on until which it rests.");
    public static readonly Text OtherCause = new("이 건의 원인이 아닙니다. 지금 상태를 보여 드립니다.", "That is not the cause of this case. Here is its present state.");
    public static readonly Text PraiseNeedsNoOwner = new("칭찬은 처리 담당자가 필요 없습니다. 감사 인사를 전하고 종결해 주세요.", "Praise needs no owner. Thank the customer and close it.");
    public static readonly Text AssessFirst = new("종류와 중요도를 먼저 골라 주세요.", "Please choose kind and severity first.");
    public static readonly Text CauseNeeded = new("{0}은(는) 원인 분석을 건너뛸 수 없습니다. 원인을 적어 주세요.", "The cause of a {0} cannot be left out. Please write it.");
    public static readonly Text CannotDecline = new("{0}은(는) 수용 불가로 끝낼 수 없습니다. 원인과 조치를 적어 주세요.", "A {0} cannot be declined. Please give its cause and the action.");
    public static readonly Text NoCheckNeeded = new("{0}은(는) 원인 제거 확인 없이 고객께 회신하시면 됩니다.", "A {0} needs no check: the customer can be told.");
    public static readonly Text ActionsOpen = new("아직 끝나지 않은 조치가 있습니다. 조치 결과를 먼저 적어 주세요.", "An action is still open. Please give its result first.");
    public static readonly Text TooEarlyToTell = new("처리 결과가 아직 없습니다. 접수했다고 알리셨다면 ‘접수 안내’로 적어 주세요.", "There is no result to tell yet. If you told the customer that we have it, record that as ‘acknowledged’.");
    public static readonly Text RemoveFirst = new("원인이 제거되었는지 다른 분이 확인한 뒤 고객께 회신합니다.", "Somebody else checks that the cause is gone before the customer is told.");
    public static readonly Text TellFirst = new("고객께 먼저 회신해 주세요.", "Please tell the customer first.");
    public static readonly Text NotYet = new("종결하려면 아직 필요한 것이 있습니다: {0}", "Before it can be closed this is needed: {0}");
    public static readonly Text NothingAsked = new("승인을 기다리는 예외 종결 요청이 없습니다. 지금 상태를 보여 드립니다.", "Nobody asks for an exception now. Here is the present state.");
    public static readonly Text NotAllowed = new("이 건에서 그 일은 다른 분이 합니다. 지금 상태를 보여 드립니다.", "In this case that is for somebody else. Here is its present state.");
}
