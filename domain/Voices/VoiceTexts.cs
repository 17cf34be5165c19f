namespace SalesBot.Domain.Voices;

/// <summary>Labels of what is stored as a code.</summary>
public static class VoiceTexts
{
    /// <summary>The state of a case as people read it.</summary>
    public static Text State(Voice voice) => voice switch
    {
        { State: VoiceState.CauseFound, Cause: null } => new("원인 분석 생략", "Cause left out"),
        { State: VoiceState.Action, ActionsDone: true } when voice.Kind.Passes().Removed is Pass.Must => new("원인 제거 확인 대기", "Waits for the check"),
        { State: VoiceState.CauseAnalysis, CameBack: > 0 } => new("원인 다시 분석 중", "Looking for the cause again"),
        { ClosedByException: true } => new("예외 종결", "Closed by exception"),
        _ => State(voice.State),
    };

    public static Text State(VoiceState state) => state switch
    {
        VoiceState.Registered => new("접수", "Registered"),
        VoiceState.Assessed => new("분류·초기 판단", "Assessed"),
        VoiceState.OwnerAssigned => new("처리 담당자 수락 대기", "Waits for its owner to accept"),
        VoiceState.CauseAnalysis => new("원인 분석 중", "Looking for the cause"),
        VoiceState.CauseFound => new("근본 원인 확인", "Cause found"),
        VoiceState.Action => new("조치 중", "Action under way"),
        VoiceState.CauseRemoved => new("원인 제거 확인", "Cause removed"),
        VoiceState.Declined => new("수용 불가", "Declined"),
        VoiceState.Shared => new("고객 회신", "Customer told"),
        VoiceState.Heard => new("고객 피드백 청취", "Customer heard"),
        VoiceState.Closed => new("종결", "Closed"),
        VoiceState.OnHold => new("보류", "On hold"),
        VoiceState.WaitingForCustomer => new("고객 확인 대기", "Waiting for the customer"),
        _ => new("등록 취소", "Withdrawn"),
    };

    public static Text Label(this Reaction reaction) => reaction switch
    {
        Reaction.Satisfied => new("만족", "satisfied"),
        Reaction.Accepted => new("수용", "accepted"),
        Reaction.Dissatisfied => new("불만족", "dissatisfied"),
        _ => new("무응답", "no answer"),
    };

    public static Text Label(this CauseCategory category) => category switch
    {
        CauseCategory.Quality => new("제품·품질", "Product or quality"),
        CauseCategory.Delivery => new("납기·물류", "Delivery"),
        CauseCategory.Price => new("가격·계약", "Price or contract"),
        CauseCategory.Response => new("대응 속도·서비스", "Response or service"),
        CauseCategory.People => new("담당자", "People"),
        CauseCategory.Communication => new("안내·소통", "Communication"),
        CauseCategory.Process => new("절차·시스템", "Process or system"),
        _ => new("기타", "Other"),
    };
}
