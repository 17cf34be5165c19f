using SalesBot.Domain.Language;

namespace SalesBot.Domain.Customers;

/// <summary>
/// A person as somebody told of them: 구매팀 이영희 과장님, Ms. Yoon, Mr. Berg, plant manager. The title and department are no part of who it is: they change.
/// </summary>
/// <param name="Name">The full name, or as much of it as was said: 김철수, or 김 부장 where only that is known.</param>
/// <param name="IsFull">Surname and given name are known. 김 부장 may be one of several.</param>
/// <param name="Written">The piece of the words that is the name, as it was written.</param>
public sealed record ToldPerson(string Name, bool IsFull, string? Title, string? Department, string Written)
{
    static readonly string[] english = ["Mr.", "Mrs.", "Ms.", "Miss", "Dr.", "Prof.", "Mr", "Mrs", "Ms", "Dr"];

    /// <summary>Null when the words name nobody: 담당 과장, "purchasing".</summary>
    public static ToldPerson? Read(string? words)
    {
        if (words?.Trim() is not { Length: > 0 and <= 200 } told) return null;
        var found = PersonReader.FindAll(told, KnownNames.None);
        if (found.Count > 0 && found[0].Reading.Values is [var mention, ..]) return Of(mention, told);
        return Untitled(told);
    }

    /// <summary>Everybody a text names, in order.</summary>
    public static IReadOnlyList<ToldPerson> All(string words) =>
        [.. PersonReader.FindAll(words, KnownNames.None).Where(found => found.Reading.Values.Count > 0).Select(found => Of(found.Reading.Values[0], found.Span.Of(words)))];

    /// <summary>The record this person has at a company: the same words make the same id, whoever says them.</summary>
    public PersonId At(CompanyId company) => PersonId.Of(CustomerNames.Digest($"{company}\n{CustomerNames.Person(Name)}"));

    static ToldPerson Of(PersonMention mention, string told)
    {
        var title = mention.Title.Length > 0 && !english.Contains(mention.Title) ? mention.Title : null;
        var department = mention.Department.Length > 0 ? mention.Department : null;
        if (mention.HasFullName) return new(mention.Name, true, title ?? AfterComma(told), department, Inside(told, mention.Name) ?? mention.Name);
        // A surname says who it is only together with what stands beside it.
        var name = mention.Show();
        return new(name, false, title ?? AfterComma(told), department, Inside(told, name) ?? name);
    }

    /// <summary>정미란 행정부원장, Lukas Berg (plant manager): a name with a title that is in no list.</summary>
    static ToldPerson? Untitled(string told)
    {
        var end = told.AsSpan().IndexOfAny(" ,(（");
        var first = end < 0 ? told : told[..end];
        if (PersonWords.IsName(first, out int surname) && surname < first.Length && first.Length >= 3) return new(first, true, Rest(told, end), null, first);
        if (first.Length == 0 || !char.IsAsciiLetterUpper(first[0])) return null;
        var words = told.Split([',', '(', '（'], 2);
        var parts = words[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 4 || !parts.All(part => char.IsUpper(part[0])) || PersonWords.NotANames.Contains(first.ToLowerInvariant())) return null;
        return new(string.Join(' ', parts), true, words.Length > 1 ? Bare(words[1]) : null, null, words[0].Trim());
    }

    static string? AfterComma(string told) => told.IndexOf(',') is > 0 and var at ? Bare(told[(at + 1)..]) : null;

    static string? Rest(string told, int end) => end < 0 ? null : Bare(told[end..]);

    static string? Bare(string words) => words.Trim(' ', ',', '(', ')', '（', '）', '.') is { Length: > 0 and <= 40 } title ? title : null;

    static string? Inside(string told, string name) => told.Contains(name, StringComparison.Ordinal) ? name : null;
}
