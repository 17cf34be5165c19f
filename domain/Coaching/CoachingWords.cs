namespace SalesBot.Domain.Coaching;

/// <summary>Words about coaching and steps.</summary>
public static class CoachingWords
{
    public static readonly Text OwnProposal = new("상대방의 답을 기다리고 있습니다. 제안한 분이 직접 합의로 바꿀 수는 없습니다.", "This waits for the other person's answer; the one who proposed it cannot agree to it.");
    public static readonly Text NoSuchMove = new("이 단계는 지금 '{0}' 상태라서 그렇게 바꿀 수 없습니다. 아래에서 지금 상태를 확인해 주세요.", "This step is '{0}' now, so that cannot be done. Its present state is shown below.");

    public static Text State(StepState state) => state switch
    {
        StepState.Proposed => new("제안", "proposed"),
        StepState.Refused => new("거절", "refused"),
        StepState.Agreed => new("합의", "agreed"),
        StepState.InProgress => new("진행 중", "in progress"),
        StepState.Done => new("완료", "done"),
        StepState.Blocked => new("막힘", "blocked"),
        StepState.Changed => new("변경 제안", "change proposed"),
        _ => new("취소", "cancelled"),
    };

    public static Text Label(this Effect effect) => effect switch
    {
        Effect.Resolved => new("해결", "resolved"),
        Effect.Partly => new("일부 해결", "partly"),
        Effect.None => new("변화 없음", "no change"),
        _ => new("악화", "worse"),
    };
}
