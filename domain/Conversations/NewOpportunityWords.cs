using SalesBot.Domain.Customers;
using SalesBot.Domain.Language;

namespace SalesBot.Domain.Conversations;

/// <summary>"한빛전자 MES 교체", "Hanseo Foods, cold chain": where does the customer's name end?</summary>
public static class NewOpportunityWords
{
    static readonly string[] dividers = [",", "，", "·", " / ", " - ", " – ", ": "];

    /// <param name="customers">Names of customers that are known: they may be several words.</param>
    /// <returns>The customer and the rest; either may be empty.</returns>
    public static (string Company, string Name) Read(string words, IEnumerable<string> customers)
    {
        var line = words.Trim();
        foreach (var divider in dividers)
            if (line.IndexOf(divider, StringComparison.Ordinal) is > 0 and var at) return (line[..at].Trim(), line[(at + divider.Length)..].Trim());
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = customers.Select(CustomerNames.Company).Where(name => name.Length > 0).ToHashSet();
        for (int count = Math.Min(parts.Length, 6); count > 0; count--)
            if (known.Contains(CustomerNames.Company(string.Join(' ', parts[..count])))) return Split(parts, count);
        // "Hanseo Foods cold chain": a word that companies are called by closes the name.
        var ends = CompanyReader.FindAll(line, KnownNames.None).FirstOrDefault();
        // "Greenfield Bank" is all of it a name.
        if (ends is { Span: { Start: 0 } whole } && whole.End == line.Length) return (line, "");
        return ends is { Span: { Start: 0 } span } && span.End < line.Length && line[span.End] is ' '
            ? (line[..span.End], line[span.End..].Trim())
            : Split(parts, 1);
    }

    static (string, string) Split(string[] parts, int count) => (string.Join(' ', parts.Take(count)), string.Join(' ', parts.Skip(count)));
}
