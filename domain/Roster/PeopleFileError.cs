namespace SalesBot.Domain.Roster;

/// <summary>Something in the people file that has to be put right before any of it is used.</summary>
/// <param name="Line">As an editor counts, from 1.</param>
/// <param name="Column">The heading as it stands in the file; null when the whole line is meant.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record PeopleFileError(int Line, string? Column, Text Problem, Text Remedy)
{
    /// <summary>Where, what and what to do, as one sentence after the other.</summary>
    public Text Message => Column is null
        ? new($"{Line}행: {Problem.Ko} {Remedy.Ko}", $"Line {Line}: {Problem.En} {Remedy.En}")
        : new($"{Line}행 '{Column}' 열: {Problem.Ko} {Remedy.Ko}", $"Line {Line}, column '{Column}': {Problem.En} {Remedy.En}");
}

/// <summary>What came of reading a people file: the people, or everything that is wrong with it. Never both.</summary>
public abstract record PeopleFileReading
{
    PeopleFileReading() { }

    public sealed record Good(People People) : PeopleFileReading;

    public sealed record Bad(IReadOnlyList<PeopleFileError> Errors) : PeopleFileReading;
}
