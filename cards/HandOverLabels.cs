using SalesBot.Domain;
using SalesBot.Domain.HandOvers;

namespace SalesBot.Cards;

/// <summary>The words on cards of hand-overs.</summary>
public static class HandOverLabels
{
    internal static readonly Text TitleOf = new("인수인계: {0} → {1}", "Hand-over: {0} → {1}");
    internal static readonly Text Planned = new("예정된 인수인계", "Planned");
    internal static readonly Text Sudden = new("긴급 인수인계(담당자 부재)", "Sudden");
    internal static readonly Text Progress = new("고객사 {1}곳 중 {0}곳 확인", "{0} of {1} customers confirmed");
    internal static readonly Text ForLeaving = new("고객사마다 ‘머릿속에만 있는 것’을 적어 주세요. 빈칸은 빈칸으로 남아 후임이 봅니다.", "Please tell for each customer what is only in your head. Gaps stay visible to your successor.");
    internal static readonly Text ForSuccessor = new("고객사마다 읽고 확인해 주세요.", "Please read and confirm customer by customer.");
    internal static readonly Text ForLeader = new("모두 확인되면 알려 드립니다.", "You will hear when all are confirmed.");
    internal static readonly Text Gaps = new("빈칸", "Gaps");
    internal static readonly Text Gap = new("아직 모름 (빈칸)", "not known: a gap");
    internal static readonly Text ConfirmedOn = new("{0} 확인", "confirmed {0}");
    internal static readonly Text WentOn = new("{0} 다른 분이 이어받음", "taken over by somebody else {0}");
    internal static readonly Text ToldBefore = new("이전 인수인계에서 적은 것", "Told in earlier hand-overs");
    internal static readonly Text MovedNotRead = new("넘어감 · 후임이 아직 읽지 않음", "moved, not read by the successor yet");
    internal static readonly Text Waits = new("후임의 확인을 기다림", "waits for the successor");
    internal static readonly Text Introduced = new("{0}: {1}에 소개함", "{0}: introduced {1}");
    internal static readonly Text WillBeIntroduced = new("{0}: {1}에 소개 예정", "{0}: to be introduced {1}");
    internal static readonly Text Begin = new("인수인계 시작", "Begin a hand-over");
    internal static readonly Text BeginHow = new("예정된 인수인계는 후임이 고객사를 확인할 때마다 하나씩 넘어갑니다. 이미 자리에 없으면 모두 바로 넘어갑니다.", "A planned one moves each customer as the successor confirms it. When the rep has already gone, everything moves at once.");
    internal static readonly Text From = new("넘겨주는 사람", "Who hands over");
    internal static readonly Text To = new("이어받는 사람", "Who takes over");
    internal static readonly Text IsGone = new("이미 자리에 없음 (퇴사·이동)", "Has already gone");
    internal static readonly Text HowItStands = new("지금 상황", "How it stands");
    internal static readonly Text BeginNow = new("시작", "Begin");
    internal static readonly Text LeftTitle = new("{0} 님의 고객을 누가 이어받을까요?", "Who takes over the customers of {0}?");
    internal static readonly Text LeftWhy = new("{0} 님이 회사 명단에 없습니다. 맡았던 고객사 {1}곳에 지금 담당자가 없습니다. 이어받을 분을 정하시면 모두 바로 넘어가고 아무것도 없어지지 않습니다.", "{0} is no longer in the company's directory, and nobody looks after {1} of their customers. Choose who takes over: everything moves at once, and nothing is lost.");
    internal static readonly Text LeftNobody = new("이 고객사들은 이미 담당자가 있습니다. ‘인수인계’에서 지금 상태를 보실 수 있습니다.", "These customers are looked after already. Type ‘hand over’ for the present state.");
    internal static readonly Text LeftLine = new("담당자가 떠난 고객사 {0}곳", "{0} customers whose rep has left");
    internal static readonly Text PackOf = new("인수인계: {0}", "Hand-over: {0}");
    internal static readonly Text People = new("아는 분들", "People");
    internal static readonly Text OnlyInHead = new("머릿속에만 있던 것", "What was only in somebody's head");
    internal static readonly Text Introductions = new("소개", "Introductions");
    internal static readonly Text Confirm = new("읽었습니다. 제가 맡습니다", "I have read it and take over");
    internal static readonly Text TellHead = new("머릿속에만 있는 것", "What is only in my head");
    internal static readonly Text PlanIntroduction = new("소개 날짜 정하기", "Plan an introduction");
    internal static readonly Text IntroductionDone = new("소개했어요", "Introduced");
    internal static readonly Text When = new("언제", "When");
    internal static readonly Text Back = new("전체 보기", "All customers");
    internal static readonly Text GoneMeans = new("아직 넘어가지 않은 고객사가 모두 바로 넘어가고, 되돌리려면 반대 방향의 인수인계를 시작해야 합니다.", "Every customer that has not moved yet moves at once. To take it back you start a hand-over the other way.");
    internal static readonly Text MoveAll = new("모두 넘기기", "Move everything");
    internal static readonly Text NowGone = new("이미 자리에 없음", "Has gone already");

    /// <summary>What is asked of the reader in "what waits".</summary>
    internal static Text WaitsFor(HandOverPart part) => part switch
    {
        HandOverPart.Leaving => new("머릿속에만 있는 것을 적을 고객사 {0}곳", "{0} customers with something only in your head"),
        HandOverPart.Successor => new("읽고 확인할 고객사 {0}곳", "{0} customers to read and confirm"),
        _ => new("아직 확인되지 않은 고객사 {0}곳", "{0} customers not confirmed yet"),
    };

    internal static Text StateOf(HandOverState state) => state switch
    {
        HandOverState.Open => new("진행 중", "going on"),
        HandOverState.Finished => new("끝남", "finished"),
        _ => new("취소됨", "cancelled"),
    };
}
