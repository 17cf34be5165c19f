namespace SalesBot.Domain.Customers;

/// <summary>
/// Under which letters a name is found. A part of a name finds it (철수), so do its initials (ㄱㅊㅅ, ㅊㅅ) and each word of a foreign name. Every key has at least two
/// letters, and its first two choose where to look: nothing is ever searched through.
/// </summary>
public static class SearchKeys
{
    const int longest = 40;

    public static IReadOnlyList<string> OfPerson(string name)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var whole = CustomerNames.Person(name);
        Add(keys, whole);
        if (Spellings.Initials(name) is { Length: >= 2 } initials)
        {
            // 김철수: 철수, ㄱㅊㅅ, ㅊㅅ. Long foreign names in Hangul would make many; the first few tell.
            for (int start = 1; start < Math.Min(4, whole.Length - 1); start++) Add(keys, whole[start..]);
            for (int start = 0; start < Math.Min(4, initials.Length - 1); start++) Add(keys, initials[start..]);
        }
        else foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(keys, CustomerNames.Person(word));
        return [.. keys];
    }

    /// <summary>With a title, 김 부장 finds 김철수 too.</summary>
    public static IReadOnlyList<string> OfPerson(string name, string? title)
    {
        var keys = new HashSet<string>(OfPerson(name), StringComparer.Ordinal);
        if (title is not null && Spellings.Initials(name).Length >= 2) Add(keys, CustomerNames.Person(Spellings.Parts(name).Surname + title));
        return [.. keys];
    }

    /// <summary>With a company, ㄱㅊㅅ at 한빛 is found however many share the initials.</summary>
    public static IReadOnlyList<string> OfPerson(string name, string? title, string company) =>
        [.. OfPerson(name, title) is var keys ? keys.Concat(keys.Select(key => At(key, CustomerNames.Company(company)))) : []];

    /// <summary>A key of a person together with a company's name or the beginning of it.</summary>
    public static string At(string person, string company) => $"@{person}@{company}" is var key && key.Length > longest ? key[..longest] : key;

    /// <summary>Every key under which this person may ever have been found.</summary>
    public static IReadOnlyList<string> Of(Person person) =>
    [
        .. person.Aliases.Prepend(person.Name).Where(name => name.Length > 0).SelectMany(name => OfPerson(name).Concat(person.Affiliations.SelectMany(where => OfPerson(name, where.Title, where.CompanyName).Concat(OfPerson(name, null, where.CompanyName))))).Distinct(),
    ];

    public static IReadOnlyList<string> OfCompany(string name)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Add(keys, CustomerNames.Company(name));
        if (Spellings.Initials(CustomerNames.Company(name)) is { Length: >= 2 } initials) Add(keys, initials);
        return [.. keys];
    }

    /// <summary>Where a key is kept: its first two letters.</summary>
    public static string Shelf(string key) => key[..2];

    static void Add(HashSet<string> keys, string key)
    {
        if (key.Length >= 2) keys.Add(key.Length > longest ? key[..longest] : key);
    }
}
