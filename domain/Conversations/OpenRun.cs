using System.Text.Json.Serialization;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Proposals;
using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Conversations;

/// <summary>
/// A flow somebody is in the middle of. It holds what the flow was made from and the answers; where the person stands is worked out from them.
/// </summary>
/// <param name="Subject">The record it is about; null when the flow makes a new one.</param>
/// <param name="Title">What the person knows it by: "한빛전자 · MES 교체".</param>
/// <param name="Plan">The questions of a check-in as they were when it started.</param>
public sealed record OpenRun(RunId Id, string Flow, RecordRef? Subject, string Title, IReadOnlyList<PlannedQuestion> Plan, Answers Answers, DateTimeOffset StartedAt)
{
    /// <summary>It waits on its card until somebody takes it up there; what is typed meanwhile is not for it.</summary>
    public bool IsOffered { get; init; }

    /// <summary>The opportunity it is about, if it is about one.</summary>
    [JsonIgnore]
    public OpportunityId? Opportunity => Subject?.Opportunity;

    /// <summary>The customer of the opportunity it is about, by its title: known before any record is read.</summary>
    [JsonIgnore]
    public string Customer => Title.Split(" · ")[0];
}

/// <summary>Every flow by its stored name.</summary>
public static class FlowCatalog
{
    /// <summary>The flow of a run, or null when a newer or older release started one that this one does not have.</summary>
    public static Flow? Of(OpenRun run) => run.Flow switch
    {
        CheckInFlow.Name or CheckInFlow.Correction => CheckInFlow.Of(run.Plan, run.Flow),
        RenameFlow.OfCompany => RenameFlow.Company,
        RenameFlow.OfName => RenameFlow.Title,
        ProposalFlow.Name => ProposalFlow.Of(run.Plan),
        NewOpportunityFlow.Name => NewOpportunityFlow.Flow,
        EndOpportunityFlow.Name => EndOpportunityFlow.Flow,
        RegisterVoiceFlow.Name => RegisterVoiceFlow.Of(run.Plan),
        _ => VoiceMoveFlow.Of(run.Flow, run.Plan),
    };
}
