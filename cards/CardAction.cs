using SalesBot.Domain;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>
/// Everything a button can send back. It carries ids, never decisions: whoever handles it looks the record up and checks again that this
/// person may do this now. A card of an older release whose button is no longer known decodes to null and is answered with the present state.
/// </summary>
public abstract record CardAction
{
    public sealed record Help : CardAction;
    public sealed record CheckInList : CardAction;
    public sealed record CheckInOf(OpportunityId Id) : CardAction;
    /// <summary>These opportunities were shown as quiet and nothing is new in any of them.</summary>
    public sealed record SettleQuiet(IReadOnlyList<OpportunityId> Shown) : CardAction;
    public sealed record Later : CardAction;
    public sealed record NewOpportunity : CardAction;
    public sealed record Answer(RunId Run) : CardAction;
    /// <summary>As <see cref="Answer"/>, and what may be unknown and was left empty is not known yet.</summary>
    public sealed record AnswerRestUnknown(RunId Run) : CardAction;
    public sealed record CancelRun(RunId Run) : CardAction;
    public sealed record Show(OpportunityId Id) : CardAction;
    public sealed record Correct(OpportunityId Id) : CardAction;
    public sealed record AskForHelp(OpportunityId Id) : CardAction;
    public sealed record End(OpportunityId Id) : CardAction;
    public sealed record Reopen(OpportunityId Id) : CardAction;
    public sealed record WhatWaits : CardAction;
    public sealed record AskSuggested(OpportunityId Id, ProblemKind About) : CardAction;
    public sealed record AskOwn(OpportunityId Id) : CardAction;
    public sealed record Propose(OpportunityId Id) : CardAction;
    public sealed record OfferTalk(OpportunityId Id) : CardAction;
    public sealed record NotNow(OpportunityId Id) : CardAction;
    public sealed record AnswerLeader(OpportunityId Id, string Question) : CardAction;
    public sealed record AcceptTalk(OpportunityId Id, string Talk) : CardAction;
    public sealed record DeclineTalk(OpportunityId Id, string Talk) : CardAction;
    public sealed record AgreeStep(OpportunityId Id, StepId Step) : CardAction;
    public sealed record RefuseStep(OpportunityId Id, StepId Step) : CardAction;
    public sealed record ChangeStep(OpportunityId Id, StepId Step) : CardAction;
    public sealed record StartStep(OpportunityId Id, StepId Step) : CardAction;
    public sealed record BlockStep(OpportunityId Id, StepId Step) : CardAction;
    public sealed record FinishStep(OpportunityId Id, StepId Step) : CardAction;
    public sealed record CancelStep(OpportunityId Id, StepId Step) : CardAction;

    /// <summary>Every kind there is, so that start-up can see that each has a handler.</summary>
    public static readonly IReadOnlyList<Type> All = [.. typeof(CardAction).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CardAction)))];

    /// <summary>The key of a submitted action's name in its data; an executed action has it as its verb too.</summary>
    public const string Name = "do";

    /// <summary>What goes into the data of a button.</summary>
    public IReadOnlyDictionary<string, string> Encode() => this switch
    {
        CheckInOf at => Data(at.Id),
        SettleQuiet quiet => Data(("ids", string.Join(' ', quiet.Shown))),
        Answer answer => Data(("run", answer.Run.Value)),
        AnswerRestUnknown answer => Data(("run", answer.Run.Value)),
        CancelRun cancel => Data(("run", cancel.Run.Value)),
        Show at => Data(at.Id),
        Correct at => Data(at.Id),
        AskForHelp at => Data(at.Id),
        End at => Data(at.Id),
        Reopen at => Data(at.Id),
        AskSuggested ask => Data(ask.Id, ask.About.ToString()),
        AskOwn at => Data(at.Id),
        Propose at => Data(at.Id),
        OfferTalk at => Data(at.Id),
        NotNow at => Data(at.Id),
        AnswerLeader answer => Data(answer.Id, answer.Question),
        AcceptTalk talk => Data(talk.Id, talk.Talk),
        DeclineTalk talk => Data(talk.Id, talk.Talk),
        AgreeStep step => Data(step.Id, step.Step.Value),
        RefuseStep step => Data(step.Id, step.Step.Value),
        ChangeStep step => Data(step.Id, step.Step.Value),
        StartStep step => Data(step.Id, step.Step.Value),
        BlockStep step => Data(step.Id, step.Step.Value),
        FinishStep step => Data(step.Id, step.Step.Value),
        CancelStep step => Data(step.Id, step.Step.Value),
        _ => Data(),
    };

    /// <summary>The action in the data of a button, or null when this release does not know it or the data is damaged. Never throws.</summary>
    public static CardAction? Decode(IReadOnlyDictionary<string, string> data)
    {
        if (!data.TryGetValue(Name, out var name)) return null;
        var id = OpportunityId.Of(Id(data, "id"));
        var run = RunId.Of(Id(data, "run"));
        var part = Id(data, "part");
        var step = StepId.Of(part);
        if (id.Value.Length == 0 && run.Value.Length == 0)
            return name switch
            {
                nameof(Help) => new Help(),
                nameof(CheckInList) => new CheckInList(),
                nameof(SettleQuiet) => new SettleQuiet([.. Id(data, "ids").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(200).Select(OpportunityId.Of)]),
                nameof(Later) => new Later(),
                nameof(NewOpportunity) => new NewOpportunity(),
                nameof(WhatWaits) => new WhatWaits(),
                _ => null,
            };
        return name switch
        {
            nameof(Answer) => new Answer(run),
            nameof(AnswerRestUnknown) => new AnswerRestUnknown(run),
            nameof(CancelRun) => new CancelRun(run),
            _ when id.Value.Length == 0 => null,
            nameof(CheckInOf) => new CheckInOf(id),
            nameof(Show) => new Show(id),
            nameof(Correct) => new Correct(id),
            nameof(AskForHelp) => new AskForHelp(id),
            nameof(End) => new End(id),
            nameof(Reopen) => new Reopen(id),
            nameof(AskSuggested) when Enum.TryParse<ProblemKind>(part, out var about) && Enum.IsDefined(about) => new AskSuggested(id, about),
            nameof(AskOwn) => new AskOwn(id),
            nameof(Propose) => new Propose(id),
            nameof(OfferTalk) => new OfferTalk(id),
            nameof(NotNow) => new NotNow(id),
            nameof(AnswerLeader) => new AnswerLeader(id, part),
            nameof(AcceptTalk) => new AcceptTalk(id, part),
            nameof(DeclineTalk) => new DeclineTalk(id, part),
            nameof(AgreeStep) => new AgreeStep(id, step),
            nameof(RefuseStep) => new RefuseStep(id, step),
            nameof(ChangeStep) => new ChangeStep(id, step),
            nameof(StartStep) => new StartStep(id, step),
            nameof(BlockStep) => new BlockStep(id, step),
            nameof(FinishStep) => new FinishStep(id, step),
            nameof(CancelStep) => new CancelStep(id, step),
            _ => null,
        };
    }

    Dictionary<string, string> Data(params ReadOnlySpan<(string Key, string Value)> more)
    {
        var data = new Dictionary<string, string> { [Name] = GetType().Name };
        foreach (var (key, value) in more) data[key] = value;
        return data;
    }

    Dictionary<string, string> Data(OpportunityId id, string? part = null) => part is null ? Data(("id", id.Value)) : Data(("id", id.Value), ("part", part));

    /// <summary>An id as we make them, or nothing: what comes from a client is not used as anything else.</summary>
    static string Id(IReadOnlyDictionary<string, string> data, string key) =>
        data.TryGetValue(key, out var value) && value.Length <= 4000 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ' ' or '_') ? value : "";
}
