namespace SalesBot.Domain.Coaching;

/// <summary>Words about coaching and steps.</summary>
public static class CoachingWords
{
    public static readonly Text OwnProposal = new("상대방이 답할 차례입니다. 답이 오면 알려 드리겠습니다.", "This waits for the other side's answer. I will tell you when it comes.");
    public static readonly Text NoSuchMove = new("이 단계는 지금 ‘{0}’ 상태라 그렇게 할 수 없습니다. 지금 상태를 보여 드립니다.", "This step is ‘{0}’ now, so that cannot be done. Its present state is shown below.");

    public static readonly Text NotOwner = new("이 단계를 맡은 분만 할 수 있습니다. 지금 상태를 보여 드립니다.", "Only the one who owns this step can do that. Its present state is shown below.");

    public static Text State(StepState state) => state switch
    {
        StepState.Proposed => new("제안", "Proposed"),
        StepState.Refused => new("거절", "Refused"),
        StepState.Agreed => new("합의", "Agreed"),
        StepState.InProgress => new("진행 중", "In progress"),
        StepState.Done => new("완료", "Done"),
        StepState.Blocked => new("막힘", "Blocked"),
        StepState.Changed => new("변경 제안", "Change proposed"),
        _ => new("취소", "Cancelled"),
    };

    public static Text Label(this Effect effect) => effect switch
    {
        Effect.Resolved => new("해결", "resolved"),
        Effect.Partly => new("일부 해결", "partly"),
        Effect.None => new("변화 없음", "no change"),
        _ => new("악화", "worse"),
    };
}
