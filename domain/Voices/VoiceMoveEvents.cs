using System.Globalization;
using SalesBot.Domain.Flows;

namespace SalesBot.Domain.Voices;

/// <summary>Who makes a move, when, and how colleagues are found by name.</summary>
/// <param name="Find">The colleagues a name may mean.</param>
public sealed record VoiceMover(UserId By, DateTimeOffset At, DateOnly On, Mint Mint, Func<string, IReadOnlyList<UserId>> Find);

/// <summary>What the answers that came with a move amount to: its events, or the question whose answer cannot be taken and why.</summary>
public sealed record VoiceMade(IReadOnlyList<VoiceEvent> Events, string? Trouble = null, Text? Why = null)
{
    static readonly Text nobody = new("그런 이름의 동료를 찾지 못했습니다. 이름을 다시 적어 주세요.", "I know no colleague of that name. Please write the name again.");
    static readonly Text several = new("같은 이름의 동료가 여럿입니다. 팀 이름을 함께 적어 주세요. 예: 박지훈 영업1팀", "Several colleagues have that name. Please add the team, for example: Jihoon Park Sales 1");

    /// <param name="answers">The answers on the route of the move's flow.</param>
    public static VoiceMade Of(VoiceMove move, Voice voice, Answers answers, VoiceMover mover)
    {
        var (by, at, on) = (mover.By, mover.At, mover.On);
        return move switch
        {
            VoiceMove.Assess => One(Assessed(answers, mover)),
            VoiceMove.Assign => WithColleague(answers, mover, owner => new([.. WithIt(), new OwnerAssigned(owner, by, at, on)])),
            VoiceMove.Accept => new([.. WithIt(), new OwnerAccepted(by, at, on)]),
            VoiceMove.Refuse => One(new OwnerRefused(Of(VoiceMoveFlow.Why), by, at, on)),
            VoiceMove.Acknowledge => One(new CustomerAcknowledged(Telling(), by, at, on)),
            VoiceMove.FindCause => One(Cause(voice, answers, mover)),
            VoiceMove.SkipCause => One(new CauseSkipped(Of(VoiceMoveFlow.Why), by, at, on)),
            VoiceMove.PlanAction => WithColleague(answers, mover, owner => One(new ActionPlanned(mover.Mint.Next(), Of(VoiceMoveFlow.What), owner, DayOf(VoiceMoveFlow.Due), by, at, on))),
            VoiceMove.FinishAction => One(new ActionDone(Open(voice, by)?.Id ?? voice.Actions.LastOrDefault(action => action.DoneBy == by)?.Id ?? "", Of(VoiceMoveFlow.Result), by, at, on)),
            VoiceMove.Decline => One(new VoiceDeclined(Of(VoiceMoveFlow.Why), by, at, on)),
            VoiceMove.ConfirmRemoval => One(new RemovalConfirmed(Of(VoiceMoveFlow.How), by, at, on)),
            VoiceMove.DenyRemoval => One(new RemovalDenied(Of(VoiceMoveFlow.Why), by, at, on)),
            VoiceMove.Tell => One(new CustomerTold(Telling(), by, at, on)),
            VoiceMove.Hear => One(new CustomerHeard(Enum.Parse<Reaction>(Of(VoiceMoveFlow.Reacted)), answers.Kept(VoiceMoveFlow.Words) ?? "", DayOf(VoiceMoveFlow.On), by, at, on)),
            VoiceMove.Close => One(new VoiceClosed(by, at, on)),
            VoiceMove.AskException => One(new ExceptionAsked(Of(VoiceMoveFlow.Why), by, at, on)),
            VoiceMove.ApproveException => One(new ExceptionApproved(by, at, on)),
            VoiceMove.DenyException => One(new ExceptionDenied(Of(VoiceMoveFlow.Why), by, at, on)),
            VoiceMove.Hold => One(new PutOnHold(Of(VoiceMoveFlow.Why), DayOf(VoiceMoveFlow.Until), by, at, on)),
            VoiceMove.WaitForCustomer => One(new WaitingForCustomer(Of(VoiceMoveFlow.What), by, at, on)),
            VoiceMove.Resume => One(new VoiceResumed(by, at, on)),
            VoiceMove.News => One(new CustomerSpoke(Of(VoiceMoveFlow.Words), by, at, on)),
            VoiceMove.NameCustomer => One(new CustomerNamed(null, Of(VoiceMoveFlow.Who), by, at, on)),
            VoiceMove.Reopen => One(new VoiceReopened(Of(VoiceMoveFlow.Why), by, at, on)),
            VoiceMove.Withdraw => One(new VoiceWithdrawn(Of(VoiceMoveFlow.Why), by, at, on)),
            _ => throw new InvalidOperationException($"{move} is not made by a person."),
        };

        // Where it was not assessed yet, it is together with this.
        IEnumerable<VoiceEvent> WithIt() => answers.Kept(VoiceMoveFlow.Kind) is null ? [] : [Assessed(answers, mover)];

        string Of(string key) => answers.Kept(key)!;

        DateOnly DayOf(string key) => answers.Kept(key) is { } kept && DateOnly.TryParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : on;

        // "나" is whoever says so. A name that several have, or none of us, stays as it was written.
        Telling Telling() => (answers.Kept(VoiceMoveFlow.Who) ?? "") is var who && mover.Find(who) is [var teller]
            ? new("", DayOf(VoiceMoveFlow.On), Of(VoiceMoveFlow.How), by, at, teller) : new(who, DayOf(VoiceMoveFlow.On), Of(VoiceMoveFlow.How), by, at);
    }

    /// <summary>Answers that go without saying, so that a form asks only for what is new: what the case says already, today, oneself.</summary>
    public static Answers Filled(VoiceMove move, Voice voice, string me, DateOnly today)
    {
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return move switch
        {
            VoiceMove.Assess or VoiceMove.Accept or VoiceMove.Assign when voice.AssessedAt is null || move is VoiceMove.Assess => Answers.None.With(VoiceMoveFlow.Kind, voice.Kind.ToString()).With(VoiceMoveFlow.Severity, voice.Severity.ToString()).With(VoiceMoveFlow.AtOnce, voice.AtOnce ?? WordsOrNoneKind.None),
            VoiceMove.Acknowledge or VoiceMove.Tell => Answers.None.With(VoiceMoveFlow.On, day).With(VoiceMoveFlow.Who, me),
            VoiceMove.Hear => Answers.None.With(VoiceMoveFlow.On, day),
            _ => Answers.None,
        };
    }

    /// <summary>The action a result is for: the person's own first, then the one due first.</summary>
    public static VoiceAction? Open(Voice voice, UserId by) => voice.OpenActions.OrderBy(action => action.Owner == by ? 0 : 1).ThenBy(action => action.Due).FirstOrDefault();

    static VoiceMade One(VoiceEvent happened) => new([happened]);

    static VoiceMade WithColleague(Answers answers, VoiceMover mover, Func<UserId, VoiceMade> then) => mover.Find(answers.Kept(VoiceMoveFlow.Owner)!) switch
    {
        [var one] => then(one),
        [] => new([], VoiceMoveFlow.Owner, nobody),
        _ => new([], VoiceMoveFlow.Owner, several),
    };

    static VoiceAssessed Assessed(Answers answers, VoiceMover mover) => new(Enum.Parse<VoiceKind>(answers.Kept(VoiceMoveFlow.Kind)!), Enum.Parse<VoiceSeverity>(answers.Kept(VoiceMoveFlow.Severity)!),
        answers.Kept(VoiceMoveFlow.AtOnce) is { } atOnce and not WordsOrNoneKind.None ? atOnce : null, mover.By, mover.At, mover.On);

    static CauseFound Cause(Voice voice, Answers answers, VoiceMover mover)
    {
        var whys = VoiceMoveFlow.WhysIn(answers);
        // A known cause is named by its id; its words come from its record, which whoever handles the move has read.
        if (VoiceMoveFlow.KnownCause(answers) is { } known) return new("", CauseCategory.Other, [], known, mover.By, mover.At, mover.On);
        var words = whys.Count > 0 ? whys[^1] : answers.Kept(VoiceMoveFlow.Cause)!;
        return new(words, Enum.Parse<CauseCategory>(answers.Kept(VoiceMoveFlow.Category)!), [.. whys], Voices.Cause.IdOf(words), mover.By, mover.At, mover.On);
    }
}
