using SalesBot.Domain;
using SalesBot.Domain.Voices;

namespace SalesBot.Bot.Voices;

/// <summary>What is said after something was done about a case.</summary>
static class VoiceReplies
{
    public static readonly Text NotYours = new("볼 수 있는 접수 건이 없습니다. ‘내 접수’라고 입력하시면 접수하신 건을 보여 드립니다.", "There is no such case for you to see. Type ‘my cases’ to see yours.");
    public static readonly Text Registered = new("접수했습니다. 접수 번호는 {0}입니다. 진행될 때마다 알려 드리겠습니다.", "Registered as {0}. I will tell you at each step.");
    public static readonly Text AddedTo = new("{0}에 덧붙였습니다. 진행될 때마다 함께 알려 드리겠습니다.", "Added to {0}. You will hear of each step too.");
    public static readonly Text LoggedBy = new("{0} 님이 고객의 소리로 접수했습니다.", "{0} has logged this as a customer's voice.");
    public static readonly Text AddedBy = new("{0} 님이 이미 접수된 고객의 소리에 덧붙였습니다.", "{0} has added this to a customer's voice that was logged before.");
    public static readonly Text NotRegistered = new("접수하지 않았습니다.", "Nothing was registered.");
    public static readonly Text LeftAsItWas = new("그대로 두었습니다.", "Left as it was.");
    public static readonly Text NobodyAsked = new("이 건에는 그렇게 하실 수 없습니다. 지금 상태를 보여 드립니다.", "That cannot be done with this case. Here is its present state.");
    public static readonly Text NotReviewer = new("고객의 소리 점검은 임원과 관리자가 봅니다.", "The process review is for executives and administrators.");
    public static readonly Text WhichMove = new("어떤 처리를 할지 알아듣지 못했습니다. 카드에서 골라 주세요.", "I did not understand what to do with it. Please choose on the card.");

    public static Text Done(VoiceMove move) => move switch
    {
        VoiceMove.Assess => new("분류했습니다.", "Assessed."),
        VoiceMove.Assign => new("처리를 부탁했습니다. 답이 오면 알려 드리겠습니다.", "I have asked. You will hear the answer."),
        VoiceMove.Accept => new("맡아 주셔서 고맙습니다. 다음은 원인 확인입니다.", "Thank you for taking it. The cause comes next."),
        VoiceMove.Refuse => new("사양하신 이유를 전했습니다. 다른 분께 다시 부탁합니다.", "Your reason has been passed on. Somebody else will be asked."),
        VoiceMove.Acknowledge => new("접수 안내를 기록했습니다.", "Recorded that the customer knows."),
        VoiceMove.FindCause => new("원인을 기록했습니다. 다음은 조치입니다.", "The cause is recorded. The action comes next."),
        VoiceMove.SkipCause => new("원인 분석을 생략한 이유를 기록했습니다.", "Recorded why the cause is left out."),
        VoiceMove.PlanAction => new("조치를 기록했습니다. 기한이 되면 결과를 여쭙겠습니다.", "The action is recorded. I will ask for its result when it is due."),
        VoiceMove.FinishAction => new("조치 결과를 기록했습니다.", "The result is recorded."),
        VoiceMove.Decline => new("수용 불가로 기록했습니다. 고객께 이유를 말씀드려 주세요.", "Recorded as declined. Please tell the customer why."),
        VoiceMove.ConfirmRemoval => new("원인이 제거된 것을 확인했습니다. 다음은 고객 회신입니다.", "Recorded that the cause is gone. Telling the customer comes next."),
        VoiceMove.DenyRemoval => new("남아 있는 것을 전했습니다. 조치를 이어갑니다.", "Passed on what is left. The action goes on."),
        VoiceMove.Tell => new("고객 회신을 기록했습니다. 고객의 반응을 들으시면 적어 주세요.", "Recorded. Please note the customer's reaction when you hear it."),
        VoiceMove.Hear => new("고객의 반응을 기록했습니다.", "The reaction is recorded."),
        VoiceMove.Close => new("종결했습니다. 수고하셨습니다.", "Closed. Thank you."),
        VoiceMove.AskException => new("예외 종결 승인을 요청했습니다.", "Approval has been asked for."),
        VoiceMove.ApproveException => new("예외 종결을 승인했습니다. 점검 목록에 남습니다.", "Approved. It stays visible in the review."),
        VoiceMove.DenyException => new("승인하지 않는 이유를 전했습니다.", "Your reason has been passed on."),
        VoiceMove.Hold => new("보류했습니다. 기한이 되면 알려 드리겠습니다.", "On hold. I will remind you when it is over."),
        VoiceMove.WaitForCustomer => new("고객 확인을 기다립니다. 소식이 오면 바로 이어집니다.", "Waiting for the customer. Any news starts it again."),
        VoiceMove.Resume => new("다시 진행합니다.", "Going on."),
        VoiceMove.News => new("고객 소식을 덧붙였습니다.", "The news has been added."),
        VoiceMove.NameCustomer => new("말씀하신 분을 기록했습니다.", "Recorded who said it."),
        VoiceMove.Reopen => new("다시 접수했습니다.", "Reopened."),
        VoiceMove.Withdraw => new("등록을 취소했습니다.", "Withdrawn."),
        _ => new("반영했습니다.", "Done."),
    };
}
