using SalesBot.Domain;
using SalesBot.Domain.Voices;

namespace SalesBot.Tests.Voices;

/// <summary>Every pair of state and move, for every kind: where it leads, or that it is refused.</summary>
public class VoiceMovesTests
{
    /// <summary>
    /// The states as columns: Registered, Assessed, Owner asked, Cause analysis, cause Found, action open (X), action Done, reMoved, decliNed, Told, Heard (satisfied), cLosed, on hold from X (P), Waiting
    /// from T, withdrawn (Z). A cell names the state after the move; a dot is a refusal.
    /// </summary>
    internal const string columns = "RAOCFXDMNTHLPWZ";

    const string everything = """
        Assess           AAOCFXD........
        Assign           OOOOOOOOOOO.OO.
        Accept           ..C............
        Refuse           ..A............
        Acknowledge      RAOCFXDMNTH.PW.
        FindCause        ...FFXD........
        SkipCause        ...............
        PlanAction       ....XXX........
        FinishAction     .....D.........
        Decline          ...............
        ConfirmRemoval   ......M........
        DenyRemoval      ......X........
        RemoveElsewhere  ....MMM.....M..
        Tell             .......TTT.....
        Hear             .........HH....
        HearDissatisfied .........CC....
        HearNoAnswer     .........HH....
        Close            ..........L....
        AskException     ...CFXDMNTH.PW.
        ApproveException ...LLLLLLLL.LL.
        DenyException    ...CFXDMNTH.PW.
        Hold             ...PPPPPPPP....
        WaitForCustomer  ...WWWWWWWW....
        Resume           ............XT.
        News             RAOCFXDMNTHLXT.
        NameCustomer     RAOCFXDMNTHLPW.
        HearAgain        RAOCFXDMNTH.XT.
        Reopen           ...........C...
        Withdraw         ZZZZZZZZZZZ.ZZ.
        """;

    /// <summary>What differs for an objection, advice or a request: the cause may be left out, it may be declined, no check is needed.</summary>
    const string answered = """
        SkipCause        ...F...........
        Decline          ...NNNN........
        ConfirmRemoval   ...............
        DenyRemoval      ...............
        Tell             ......TTTT.....
        """;

    /// <summary>What differs for praise: nobody has to own it, and nothing has to be passed.</summary>
    const string thanked = """
        Assess           AAAAAAA........
        Assign           ...............
        SkipCause        ...F...........
        Decline          ...NNNN........
        ConfirmRemoval   ...............
        DenyRemoval      ...............
        Tell             TT....TTTT.....
        Close            LL.......LL....
        """;

    public static IEnumerable<object[]> Pairs() =>
        from kind in Enum.GetValues<VoiceKind>()
        from row in Table(kind)
        select new object[] { kind, row.Key, row.Value };

    [Theory, MemberData(nameof(Pairs))]
    public void Every_pair_of_state_and_move_is_decided(VoiceKind kind, string move, string leads) =>
        Assert.Equal(leads, string.Concat(columns.Select(state => Leads(In(state, kind), move, kind))));

    static char Leads(Voice state, string move, VoiceKind kind)
    {
        var before = state with { Exception = move is "ApproveException" or "DenyException" ? new("폐업", Cases.Owner, Cases.At(Cases.Day)) : null };
        var (after, refusal) = VoiceLedger.Apply(before, [Make(move, kind)]);
        Assert.True(after is null != refusal is null);
        return after is null ? '.' : Letter(after);
    }

    [Fact]
    public void Every_move_of_the_table_is_tried() =>
        Assert.Equal(Enum.GetNames<VoiceMove>().Order(), Table(VoiceKind.Complaint).Keys.Where(key => Enum.TryParse<VoiceMove>(key, out _)).Order());

    [Theory, MemberData(nameof(Moves))]
    public void A_move_that_was_made_is_recognised_when_it_comes_again(string move)
    {
        foreach (var state in columns)
        {
            var before = In(state, VoiceKind.Request) with { Exception = move is "ApproveException" ? new("폐업", Cases.Owner, Cases.At(Cases.Day)) : null };
            var happened = Make(move, VoiceKind.Request);
            if (move is "DenyException" || VoiceLedger.Apply(before, [happened]).After is not { } after) continue;
            Assert.True(VoiceMoves.IsMade(after, happened), $"{move} in {state}");
        }
    }

    public static IEnumerable<object[]> Moves() => Table(VoiceKind.Request).Keys.Select(move => new object[] { move });

    static Dictionary<string, string> Table(VoiceKind kind)
    {
        var table = Rows(everything);
        foreach (var row in kind is VoiceKind.Praise ? Rows(thanked) : kind is VoiceKind.Complaint or VoiceKind.Claim ? [] : Rows(answered)) table[row.Key] = row.Value;
        return table;
    }

    static Dictionary<string, string> Rows(string table) => table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(row => row[0], row => row[1]);

    internal static Voice In(char letter, VoiceKind kind)
    {
        var at = Cases.At(Cases.Day);
        var fresh = VoiceLedger.Apply(null, [Cases.Registered(kind)]).After!;
        var owned = fresh with { Owner = Cases.Owner, AssessedAt = at, AcceptedAt = at };
        var found = owned with { Cause = new("야간 출하 기준이 없음", CauseCategory.Quality, [], CauseId.Of("cause-1"), Cases.Owner, at) };
        var acting = found with { Actions = [new("a1", "기준을 만든다", Cases.Doer, Cases.Day.AddDays(4), at)] };
        var done = acting with { Actions = [acting.Actions[0] with { Result = "만들었다", DoneBy = Cases.Doer, DoneAt = at }] };
        var removed = done with { Removed = new("지켜봄", Cases.Leader, at) };
        var told = removed with { Told = new("나", Cases.Day, "전화", Cases.Owner, at) };
        var heard = told with { Reaction = new(Reaction.Satisfied, "좋다", Cases.Day, Cases.Owner, at) };
        return letter switch
        {
            'R' => fresh,
            'A' => fresh with { State = VoiceState.Assessed, AssessedAt = at },
            'O' => owned with { State = VoiceState.OwnerAssigned, AcceptedAt = null },
            'C' => owned with { State = VoiceState.CauseAnalysis },
            'F' => found with { State = VoiceState.CauseFound },
            'X' => acting with { State = VoiceState.Action },
            'D' => done with { State = VoiceState.Action },
            'M' => removed with { State = VoiceState.CauseRemoved },
            'N' => found with { State = VoiceState.Declined, Declined = new("규격 밖", Cases.Owner, at) },
            'T' => told with { State = VoiceState.Shared },
            'H' => heard with { State = VoiceState.Heard },
            'L' => heard with { State = VoiceState.Closed, ClosedAt = at },
            'P' => acting with { State = VoiceState.OnHold, Wait = new(VoiceState.OnHold, "공장 휴무", Cases.Day, Cases.Day.AddDays(7), Cases.Owner, at) },
            'W' => told with { State = VoiceState.WaitingForCustomer, Wait = new(VoiceState.WaitingForCustomer, "시험 결과", Cases.Day, null, Cases.Owner, at) },
            _ => fresh with { State = VoiceState.Withdrawn },
        };
    }

    static char Letter(Voice voice) => voice.State switch
    {
        VoiceState.Registered => 'R',
        VoiceState.Assessed => 'A',
        VoiceState.OwnerAssigned => 'O',
        VoiceState.CauseAnalysis => 'C',
        VoiceState.CauseFound => 'F',
        VoiceState.Action => voice.ActionsDone ? 'D' : 'X',
        VoiceState.CauseRemoved => 'M',
        VoiceState.Declined => 'N',
        VoiceState.Shared => 'T',
        VoiceState.Heard => 'H',
        VoiceState.Closed => 'L',
        VoiceState.OnHold => 'P',
        VoiceState.WaitingForCustomer => 'W',
        _ => 'Z',
    };

    static VoiceEvent Make(string move, VoiceKind kind)
    {
        var (day, at) = (Cases.Day.AddDays(1), Cases.At(Cases.Day.AddDays(1)));
        return move switch
        {
            "Assess" => Cases.Assessed(kind, day),
            "Assign" => Cases.Assigned(day, Cases.Other),
            "Accept" => Cases.Accepted(day),
            "Refuse" => new OwnerRefused("제 일이 아닙니다", Cases.Owner, at, day),
            "Acknowledge" => new CustomerAcknowledged(new("나", day, "전화", Cases.Owner, at), Cases.Owner, at, day),
            "FindCause" => Cases.Cause(day, "운송사가 바뀜"),
            "SkipCause" => new CauseSkipped("단순 요청", Cases.Owner, at, day),
            "PlanAction" => Cases.Planned(day, id: "a2"),
            "FinishAction" => Cases.Done(day),
            "Decline" => new VoiceDeclined("규격 밖입니다", Cases.Owner, at, day),
            "ConfirmRemoval" => Cases.Checked(day),
            "DenyRemoval" => new RemovalDenied("아직 남아 있음", Cases.Leader, at, day),
            "RemoveElsewhere" => new CauseRemovedElsewhere(VoiceId.Of("v0"), new(1030), CauseId.Of("cause-1"), "확인함", Cases.Leader, at, day),
            "Tell" => Cases.Told(day),
            "Hear" => Cases.Heard(Reaction.Accepted, day),
            "HearDissatisfied" => Cases.Heard(Reaction.Dissatisfied, day),
            "HearNoAnswer" => Cases.Heard(Reaction.NoAnswer, day),
            "Close" => Cases.Closed(day),
            "AskException" => new ExceptionAsked("고객사가 폐업함", Cases.Owner, at, day),
            "ApproveException" => new ExceptionApproved(Cases.Leader, at, day),
            "DenyException" => new ExceptionDenied("한 번 더 연락해 주세요", Cases.Leader, at, day),
            "Hold" => new PutOnHold("공장 정기 휴무", day.AddDays(7), Cases.Owner, at, day),
            "WaitForCustomer" => new WaitingForCustomer("시험 결과", Cases.Owner, at, day),
            "Resume" => new VoiceResumed(Cases.Owner, at, day),
            "News" => new CustomerSpoke("전화로 재촉하심", Cases.Other, at, day),
            "NameCustomer" => new CustomerNamed(PersonId.Of("p9"), "김철수 과장", Cases.Other, at, day),
            "HearAgain" => new HeardAgain("저도 들었습니다", null, RunId.Of("run-2"), Cases.Other, at, day),
            "Reopen" => new VoiceReopened("또 늦었다고 하심", Cases.Registrant, at, day),
            "Withdraw" => new VoiceWithdrawn("잘못 등록", Cases.Registrant, at, day),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "There is no such move."),
        };
    }
}
