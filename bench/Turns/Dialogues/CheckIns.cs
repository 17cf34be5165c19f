using SalesBot.Bench.Measuring;
using SalesBot.Bench.Teams;

namespace SalesBot.Bench.Dialogues;

/// <summary>
/// Reps who each make up to fourteen opportunities and check in on them, all of them on the first, then all on the second and so on. Every check-in is the same work:
/// started by name, four ordinary answers, one that finishes it. A second check-in may ask for the people too, which is other work.
/// </summary>
sealed class CheckIns(IReadOnlyList<Seat> reps, IReadOnlyList<Seat> leaders, Connector connector, Activities activities)
{
    const string Card = "1:1";

    static readonly string[] customers = ["한빛전자", "서울병원", "대성화학", "미래건설", "가온물류", "우리은행", "청해식품", "동방기계", "누리통신", "태평제약", "한강건재", "금강유리", "백두제강", "남해조선"];

    int round, made;

    /// <summary>So many opportunities of each are left to check in on.</summary>
    public int RoundsLeft => made - round;

    /// <summary>Leaders have to be heard of once before a card can reach them.</summary>
    public IReadOnlyList<Part> Welcome() => [.. leaders.Select(leader => Says(leader, "도움말"))];

    public IReadOnlyList<Part> Create(int each)
    {
        made = Math.Min(each, customers.Length);
        return [.. reps.Select(rep => Says(rep, [.. customers.Take(made).Select(customer => $"새 기회 {customer} MES 교체")]))];
    }

    /// <summary>Everybody starts the next check-in, or the one that was given up.</summary>
    public IReadOnlyList<Part> Start()
    {
        var customer = customers[round++];
        return [.. reps.Select(rep => Says(rep, $"체크인 {customer}"))];
    }

    public IReadOnlyList<OpenCheckIn> Started() => [.. reps.Select(rep => OpenCheckIn.Read(rep, connector.Of(rep.Conversation).Latest))];

    /// <summary>Half of the ordinary answers of each, typed.</summary>
    public IReadOnlyList<Part> Typed(IReadOnlyList<OpenCheckIn> open, Range half) => [.. open.Select(one => Says(one.Rep, [.. one.Ordinary.Take(half).Select(Answers.Typed)]))];

    /// <summary>Half of the ordinary answers of each, on the card.</summary>
    public IReadOnlyList<Part> OnCard(IReadOnlyList<OpenCheckIn> open, Range half) => [.. open.Select(one => Presses(one, one.Ordinary.Take(half)))];

    public IReadOnlyList<Part> Finishing(IReadOnlyList<OpenCheckIn> open) => [.. open.Select(one => Presses(one, [one.Last]))];

    /// <summary>Nothing of it is stored, and the same check-in can be started anew.</summary>
    public IReadOnlyList<Part> GiveUp()
    {
        round--;
        return [.. reps.Select(rep => Says(rep, "그만"))];
    }

    Part Says(Seat who, params string[] lines) => new(connector.Of(who.Conversation), [.. lines.Select(line => activities.Typed(who, line))], MessagesEach: 1);

    Part Presses(OpenCheckIn open, IEnumerable<string> questions) => new(
        connector.Of(open.Rep.Conversation),
        [.. questions.Select(question => activities.Executed(open.Rep, Card, "Answer", [.. open.Data, .. Answers.OnCard(question)]))],
        MessagesEach: 0);
}
