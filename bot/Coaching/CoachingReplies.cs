using SalesBot.Domain;

namespace SalesBot.Bot.Coaching;

static class CoachingReplies
{
    public static readonly Text Asked = new("{0} 님께 질문을 보냈습니다. 답이 오면 알려 드리겠습니다.", "Your question has gone to {0}. I will tell you when the answer comes.");
    public static readonly Text AlreadyAsked = new("이미 보낸 질문입니다. 답을 기다리고 있습니다.", "This question has been asked already and waits for the answer.");
    public static readonly Text AnsweredAlready = new("이미 답을 들은 질문입니다. 지금 상태를 보여 드립니다.", "This question has been answered. Here is the present state.");
    public static readonly Text Answered = new("답을 전했습니다.", "Your answer has been passed on.");
    public static readonly Text TalkOffered = new("대화를 제안했습니다.", "The talk has been offered.");
    public static readonly Text TalkAccepted = new("좋습니다. 대화하기로 했다고 전했습니다.", "Good. I have passed on that the talk is on.");
    public static readonly Text TalkDeclined = new("그 시간은 어렵다고 전했습니다.", "I have passed on that this time does not suit you.");
    public static readonly Text PutOff = new("나중에 보기로 했습니다. ‘기다리는 일’에 남아 있습니다.", "Put off. It stays under ‘what waits’.");
    public static readonly Text Proposed = new("단계를 제안했습니다. 상대방이 답하면 알려 드리겠습니다.", "The step has been proposed. I will tell you when the other one answers.");
    public static readonly Text Taken = new("직접 맡으신 단계로 기록하고 {0} 님께 알렸습니다.", "Recorded as your own step, and {0} has been told.");
    public static readonly Text Agreed = new("합의했습니다. 기한이 되면 결과를 여쭙겠습니다.", "Agreed. I will ask for the result when it is due.");
    public static readonly Text Refused = new("거절과 이유를 전했습니다.", "The refusal and its reason have been passed on.");
    public static readonly Text Changed = new("바꾼 내용을 상대방에게 제안했습니다.", "The change has been proposed to the other one.");
    public static readonly Text Started = new("진행 중으로 기록했습니다.", "Recorded as in progress.");
    public static readonly Text Blocked = new("막힌 이유를 전했습니다.", "What is in the way has been passed on.");
    public static readonly Text Done = new("결과를 기록하고 상대방에게 알렸습니다.", "The result is recorded and the other one has been told.");
    public static readonly Text Cancelled = new("단계를 취소했습니다.", "The step has been cancelled.");
    public static readonly Text NeedsReason = new("이유를 한 줄 적어 주세요.", "Please give a reason; one line is enough.");
    public static readonly Text NeedsTerms = new("무엇을, 언제까지, 무엇을 보면 잘됐다고 판단할지 모두 적어 주세요. 날짜는 오늘 이후여야 합니다.", "Please fill in what, by when and what will show that it worked. The day must be today or later.");
    public static readonly Text NeedsResult = new("무슨 일이 있었는지 적고 문제에 어떤 영향이 있었는지 골라 주세요.", "Please write what happened and choose what it did to the problem.");
}
