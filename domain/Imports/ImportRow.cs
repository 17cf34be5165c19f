using System.Text.Json.Serialization;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Imports;

/// <summary>What the rows of a file are about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportKind>))]
public enum ImportKind
{
    Opportunities, People, Companies,
}

/// <summary>What the CRM says on one topic, kept as the topic's answer kind keeps it.</summary>
public sealed record ImportedFact(Topic Topic, string Kept);

/// <summary>One row of a file that can be imported.</summary>
/// <param name="Line">As an editor counts.</param>
/// <param name="Key">The CRM's own number of it, if the file has one.</param>
/// <param name="Name">What the opportunity or the person is called; a company has only its own name.</param>
/// <param name="Rep">Whose opportunity it is.</param>
/// <param name="Aliases">Other names of the company.</param>
public sealed record ImportRow(
    int Line, string? Key, string Company, string? Name = null, UserId? Rep = null, IReadOnlyList<ImportedFact>? Facts = null, string? Title = null, string? Department = null, IReadOnlyList<string>? Aliases = null)
{
    /// <summary>Under which the same thing is found again when the file is read another time: the CRM's number, else the names themselves.</summary>
    [JsonIgnore]
    public string Identity => Key is { } key ? $"key\n{key}" : $"names\n{Customers.CustomerNames.Company(Company)}\n{Customers.CustomerNames.Company(Name ?? "")}\n{Rep}";
}

/// <summary>Rows that are stored together.</summary>
public sealed record ImportPart(IReadOnlyList<ImportRow> Rows)
{
    const int rowsAtMost = 50, lettersAtMost = 60_000;

    /// <summary>Parts that fit into one row of the store each, however long the words are.</summary>
    public static IReadOnlyList<ImportPart> Of(IEnumerable<ImportRow> rows)
    {
        var (parts, part, letters) = (new List<ImportPart>(), new List<ImportRow>(), 0);
        foreach (var row in rows)
        {
            var size = row.Company.Length + (row.Name?.Length ?? 0) + (row.Facts?.Sum(fact => fact.Kept.Length) ?? 0);
            if (part.Count > 0 && (part.Count == rowsAtMost || letters + size > lettersAtMost))
            {
                parts.Add(new(part));
                (part, letters) = ([], 0);
            }
            part.Add(row);
            letters += size;
        }
        if (part.Count > 0) parts.Add(new(part));
        return parts;
    }
}

/// <summary>Something in the file that somebody should know of before it is imported.</summary>
/// <param name="Column">The heading as it stands in the file; null when the whole line is meant.</param>
/// <param name="LeftOut">The whole row is not imported; otherwise only what stands there.</param>
public sealed record ImportTrouble(int Line, string? Column, Text Problem, Text Remedy, bool LeftOut = true)
{
    [JsonIgnore]
    public Text Message => Column is null
        ? new($"{Line}행: {Problem.Ko} {Remedy.Ko}", $"Line {Line}: {Problem.En} {Remedy.En}")
        : new($"{Line}행 ‘{Column}’ 열: {Problem.Ko} {Remedy.Ko}", $"Line {Line}, column ‘{Column}’: {Problem.En} {Remedy.En}");
}

/// <summary>What came of reading a file.</summary>
public abstract record ImportReading
{
    ImportReading()
    {
    }

    /// <param name="Ended">Rows of opportunities that have ended in the CRM; they are not taken over.</param>
    /// <param name="Unused">Headings nothing is taken from.</param>
    public sealed record Good(ImportKind Kind, IReadOnlyList<ImportRow> Rows, IReadOnlyList<ImportTrouble> Troubles, int Ended, IReadOnlyList<string> Unused) : ImportReading;

    /// <summary>Nothing of it can be read.</summary>
    public sealed record Bad(Text Problem, Text Remedy) : ImportReading;
}
