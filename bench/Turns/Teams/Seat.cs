using System.Globalization;

namespace SalesBot.Bench.Teams;

/// <summary>Somebody with a personal chat with the bot.</summary>
sealed record Seat(string Id, string Name)
{
    public string Conversation => $"a:{Id}";
}

/// <summary>The people of the measurement: teams of ten reps with a leader each, as a people file the bot reads. The first leader looks after customers' cases.</summary>
sealed class Company(int reps)
{
    const int RepsInATeam = 10;

    public IReadOnlyList<Seat> Reps { get; } = [.. Enumerable.Range(0, reps).Select(number => new Seat(Id(1, number), $"담당 {number}"))];

    public IReadOnlyList<Seat> Leaders { get; } = [.. Enumerable.Range(0, (reps + RepsInATeam - 1) / RepsInATeam).Select(number => new Seat(Id(2, number), $"리더 {number}"))];

    /// <summary>The leaders of the first so many reps.</summary>
    public IReadOnlyList<Seat> LeadersOf(int firstReps) => [.. Leaders.Take((firstReps + RepsInATeam - 1) / RepsInATeam)];

    public Seat LeaderOf(int rep) => Leaders[rep / RepsInATeam];

    public string File() => string.Join('\n',
        (string[])["id,name,roles,leader,deputy,team,language,timezone,triage",
        .. Leaders.Select((leader, number) => $"{leader.Id},{leader.Name},leader,,,영업팀,ko,Asia/Seoul,{(number == 0 ? "yes" : "no")}"),
        .. Reps.Select((rep, number) => $"{rep.Id},{rep.Name},rep,{LeaderOf(number).Id},,영업팀,ko,Asia/Seoul,no")]);

    static string Id(int kind, int number) => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-800{kind}-{number:D12}");
}
