using SalesBot.Domain;
using SalesBot.Domain.HandOvers;

namespace SalesBot.Bot.HandOvers;

static class HandOverReplies
{
    public static readonly Text NotYours = new("볼 수 있는 인수인계가 없습니다. ‘인수인계’라고 입력해 주세요.", "There is no hand-over here for you to see. Type ‘hand over’.");
    public static readonly Text NotSales = new("인수인계는 영업 담당자와 리더가 합니다.", "Hand-overs are for reps and their leaders.");
    public static readonly Text Choose = new("넘겨주는 사람과 이어받는 사람을 골라 주세요.", "Please choose who hands over and who takes over.");
    public static readonly Text Nothing = new("넘길 영업 기회가 없습니다.", "There is no opportunity to hand over.");
    public static readonly Text SomebodyGone = new("전 동료", "a former colleague");
    public static readonly Text Begun = new("인수인계를 시작했습니다. 관련된 분들께 알렸습니다.", "The hand-over has begun. Everybody who has a part in it has been told.");
    public static readonly Text Stored = new("저장했습니다.", "Stored.");
    public static readonly Text TakenOver = new("이제 맡으신 고객사입니다.", "The customer is yours now.");
    public static readonly Text AllDone = new("모두 확인했습니다. 인수인계가 끝났습니다.", "Everything is confirmed. The hand-over is finished.");

    static readonly Text cancelled = new("인수인계가 취소되었습니다.", "The hand-over was cancelled.");
    static readonly Text toLeaving = new("{0} 님께 고객을 넘기는 인수인계가 시작되었습니다.", "A hand-over of your customers to {0} has begun.");
    static readonly Text toSuccessor = new("{0} 님의 고객을 이어받게 되었습니다.", "You are taking over the customers of {0}.");
    static readonly Text movedFromYou = new("맡으셨던 고객을 모두 {0} 님이 이어받으셨습니다. 아니라면 리더께 말씀해 주세요.", "All your customers have moved to {0}. If that is not right, please tell your leader.");
    static readonly Text movedToYou = new("{0} 님의 고객을 지금부터 모두 맡으시게 되었습니다.", "All customers of {0} are yours from now on.");
    static readonly Text toLeader = new("{0} 님의 인수인계가 시작되었습니다.", "The hand-over of {0} has begun.");

    /// <summary>What a notice says.</summary>
    public static Text News(HandOver handOver, HandOverPart part, Func<UserId, Text> nameOf) => (handOver.State, part) switch
    {
        (HandOverState.Finished, _) => AllDone,
        (HandOverState.Cancelled, _) => cancelled,
        (_, HandOverPart.Leaving) when handOver.Sudden => movedFromYou.With(nameOf(handOver.To)),
        (_, HandOverPart.Successor) when handOver.Sudden => movedToYou.With(Text.Same(handOver.FromName)),
        (_, HandOverPart.Leaving) => toLeaving.With(nameOf(handOver.To)),
        (_, HandOverPart.Successor) => toSuccessor.With(Text.Same(handOver.FromName)),
        _ => toLeader.With(Text.Same(handOver.FromName)),
    };
}
