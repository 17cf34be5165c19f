namespace SalesBot.Domain.Voices;

/// <summary>What a case may still have to pass before it can close, in the order of its life.</summary>
public enum VoiceStage
{
    Assessment, Owner, Cause, Action, Removal, Telling, Hearing,
}

public static class VoiceStages
{
    /// <summary>What is missing before this case may close.</summary>
    public static IEnumerable<VoiceStage> Missing(Voice voice)
    {
        var passes = voice.Kind.Passes();
        if (passes.Owner is Pass.No) yield break;
        if (voice.AssessedAt is null) yield return VoiceStage.Assessment;
        if (!voice.IsAccepted) yield return VoiceStage.Owner;
        var declined = voice.Declined is not null && passes.Action is Pass.MayBeSkipped;
        if (voice.Cause is null && !declined && !(passes.Cause is Pass.MayBeSkipped && voice.CauseSkipped is not null)) yield return VoiceStage.Cause;
        // A cause that was removed with another case's needs no action of this case's own.
        if (!voice.ActionsDone && voice.Removed is null && !declined) yield return VoiceStage.Action;
        if (passes.Removed is Pass.Must && voice.Removed is null) yield return VoiceStage.Removal;
        if (voice.Told is null) yield return VoiceStage.Telling;
        if (voice.Reaction is not { Reaction: Reaction.Satisfied or Reaction.Accepted }) yield return VoiceStage.Hearing;
    }

    /// <summary>The state in which an accepted case goes on: worked out from what it has, so that a change of owner or a waiting loses nothing.</summary>
    public static VoiceState At(Voice voice)
    {
        if (voice.Reaction is not null) return VoiceState.Heard;
        if (voice.Told is not null) return VoiceState.Shared;
        if (voice.Declined is not null) return VoiceState.Declined;
        if (voice.Removed is not null) return VoiceState.CauseRemoved;
        if (!voice.Actions.IsEmpty) return VoiceState.Action;
        return voice.Cause is not null || voice.CauseSkipped is not null ? VoiceState.CauseFound : VoiceState.CauseAnalysis;
    }

    public static Text Label(this VoiceStage stage) => stage switch
    {
        VoiceStage.Assessment => new("분류·초기 판단", "assessment"),
        VoiceStage.Owner => new("처리 담당자 수락", "an owner who has accepted"),
        VoiceStage.Cause => new("원인 확인", "the cause"),
        VoiceStage.Action => new("조치", "the action"),
        VoiceStage.Removal => new("원인 제거 확인", "the check that the cause is gone"),
        VoiceStage.Telling => new("고객 회신", "telling the customer"),
        _ => new("고객 반응 청취", "the customer's reaction"),
    };
}
