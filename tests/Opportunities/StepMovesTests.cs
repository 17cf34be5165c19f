using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Tests.Opportunities;

public class StepMovesTests
{
    static readonly UserId rep = UserId.Of("rep"), leader = UserId.Of("leader");
    static readonly DateTimeOffset now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    static readonly Terms terms = new("상무님 면담", rep, new(2026, 12, 1), "면담 날짜가 잡힘");

    static Step In(StepState state) => new(StepId.Of("s"), terms, state, leader, now, Before: state is StepState.Changed ? terms : null);

    static readonly Dictionary<string, Func<UserId, StepEvent>> moves = new()
    {
        ["agree"] = by => new StepAgreed(StepId.Of("s"), by, now),
        ["refuse"] = by => new StepRefused(StepId.Of("s"), "바쁨", by, now),
        ["start"] = by => new StepStarted(StepId.Of("s"), by, now),
        ["block"] = by => new StepBlocked(StepId.Of("s"), "출장", by, now),
        ["change"] = by => new StepChanged(StepId.Of("s"), terms with { Due = new(2026, 12, 8) }, by, now),
        ["done"] = by => new StepDone(StepId.Of("s"), "만남", new(2026, 12, 1), Effect.Resolved, by, now),
        ["cancel"] = by => new StepCancelled(StepId.Of("s"), "필요 없어짐", by, now),
    };

    /// <summary>Every pair of state and move, and where it leads; whatever is not here must be refused.</summary>
    static readonly Dictionary<(StepState, string), StepState> legal = new()
    {
        [(StepState.Proposed, "agree")] = StepState.Agreed,
        [(StepState.Proposed, "refuse")] = StepState.Refused,
        [(StepState.Proposed, "change")] = StepState.Changed,
        [(StepState.Proposed, "cancel")] = StepState.Cancelled,
        [(StepState.Changed, "agree")] = StepState.Agreed,
        [(StepState.Changed, "refuse")] = StepState.Agreed,
        [(StepState.Changed, "change")] = StepState.Changed,
        [(StepState.Changed, "done")] = StepState.Done,
        [(StepState.Changed, "cancel")] = StepState.Cancelled,
        [(StepState.Agreed, "start")] = StepState.InProgress,
        [(StepState.Agreed, "block")] = StepState.Blocked,
        [(StepState.Agreed, "change")] = StepState.Changed,
        [(StepState.Agreed, "done")] = StepState.Done,
        [(StepState.Agreed, "cancel")] = StepState.Cancelled,
        [(StepState.InProgress, "block")] = StepState.Blocked,
        [(StepState.InProgress, "change")] = StepState.Changed,
        [(StepState.InProgress, "done")] = StepState.Done,
        [(StepState.InProgress, "cancel")] = StepState.Cancelled,
        [(StepState.Blocked, "start")] = StepState.InProgress,
        [(StepState.Blocked, "change")] = StepState.Changed,
        [(StepState.Blocked, "done")] = StepState.Done,
        [(StepState.Blocked, "cancel")] = StepState.Cancelled,
        // A result that was told wrongly is told again.
        [(StepState.Done, "done")] = StepState.Done,
    };

    public static IEnumerable<object[]> Pairs() => from state in Enum.GetValues<StepState>() from move in moves.Keys select new object[] { state, move };

    [Theory, MemberData(nameof(Pairs))]
    public void Every_pair_of_state_and_move_is_decided(StepState state, string move)
    {
        var (after, refusal) = StepMoves.Apply(In(state), moves[move](rep));
        if (legal.TryGetValue((state, move), out var leads)) Assert.Equal(leads, after!.State);
        else Assert.NotNull(refusal);
    }

    [Fact]
    public void The_same_result_told_twice_is_one_result()
    {
        var done = StepMoves.Apply(In(StepState.Agreed), moves["done"](rep)).After!;
        Assert.NotNull(StepMoves.Apply(done, moves["done"](rep)).Refusal);
        Assert.Null(StepMoves.Apply(done, new StepDone(StepId.Of("s"), "만나지 못함", new(2026, 12, 1), Effect.None, rep, now)).Refusal);
    }

    [Fact]
    public void Nobody_agrees_to_their_own_proposal() => Assert.NotNull(StepMoves.Apply(In(StepState.Proposed), moves["agree"](leader)).Refusal);

    [Fact]
    public void A_refused_change_leaves_the_agreed_terms_in_force()
    {
        var changed = StepMoves.Apply(In(StepState.Agreed), moves["change"](rep)).After!;
        var refused = StepMoves.Apply(changed, moves["refuse"](leader)).After!;
        Assert.Equal((StepState.Agreed, terms), (refused.State, refused.Terms));
    }
}
