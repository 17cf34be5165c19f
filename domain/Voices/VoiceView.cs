namespace SalesBot.Domain.Voices;

/// <summary>Something the case owes, and by which day.</summary>
public sealed record VoiceOwed(VoiceDeadline Deadline, DateOnly Due);

/// <summary>A case as one person sees it now.</summary>
/// <param name="NameOf">How a colleague is called.</param>
/// <param name="News">What is new, on top.</param>
/// <param name="History">What is known of its cause elsewhere.</param>
public sealed record VoiceView(
    Voice Voice, VoiceStanding Standing, UserId Viewer, Func<UserId, Text> NameOf, DateOnly Today, IReadOnlyList<VoiceOwed> Owed, Text? News = null, CauseHistory? History = null);

/// <summary>What this viewer can do about a case now: the one thing to do next first.</summary>
public sealed record VoiceNext(VoiceMove? Primary, IReadOnlyList<VoiceMove> Beside, IReadOnlyList<VoiceMove> Others)
{
    /// <summary>At each state the move that carries the case on, and what may be said instead.</summary>
    static VoiceMove[] Onward(Voice voice) => voice.AsksException ? [VoiceMove.ApproveException, VoiceMove.DenyException] : voice.State switch
    {
        VoiceState.Registered or VoiceState.Assessed when voice.Kind.Passes().Owner is Pass.No => voice.Told is null ? [VoiceMove.Tell, VoiceMove.Close] : [VoiceMove.Close],
        VoiceState.Registered or VoiceState.Assessed => [VoiceMove.Assign],
        VoiceState.OwnerAssigned => [VoiceMove.Accept, VoiceMove.Refuse],
        VoiceState.CauseAnalysis => [VoiceMove.FindCause],
        VoiceState.CauseFound => [VoiceMove.PlanAction],
        VoiceState.Action when !voice.ActionsDone => [VoiceMove.FinishAction],
        VoiceState.Action => [VoiceMove.ConfirmRemoval, VoiceMove.DenyRemoval, VoiceMove.Tell],
        VoiceState.CauseRemoved or VoiceState.Declined => [VoiceMove.Tell],
        VoiceState.Shared => voice.Kind.Passes().Heard is Pass.No ? [VoiceMove.Close] : [VoiceMove.Hear],
        VoiceState.Heard => [VoiceMove.Close, VoiceMove.Hear],
        VoiceState.OnHold or VoiceState.WaitingForCustomer => [VoiceMove.Resume],
        _ => [],
    };

    public static VoiceNext Of(VoiceView view) => Of(view.Voice, view.Standing, view.Viewer);

    public static VoiceNext Of(Voice voice, VoiceStanding standing, UserId viewer)
    {
        bool Can(VoiceMove move) => VoiceRights.May(standing, move, voice) && VoiceMoves.Refused(voice, move, viewer) is null;
        var onward = Onward(voice).Where(Can).ToList();
        // A customer who does not know yet that we have it is told before anything else is thought about; but it holds nothing up.
        var early = voice is { Acknowledged: null, Told: null, IsAccepted: true } && Can(VoiceMove.Acknowledge) ? [VoiceMove.Acknowledge] : Array.Empty<VoiceMove>();
        var beside = onward.Skip(1).Concat(early).ToList();
        var others = VoiceMoveFlow.All.Select(about => about.Move).Where(move => !onward.Contains(move) && !beside.Contains(move) && Can(move)).ToList();
        return new(onward is [var first, ..] ? first : null, beside, others);
    }
}
