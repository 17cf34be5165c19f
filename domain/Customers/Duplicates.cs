namespace SalesBot.Domain.Customers;

/// <summary>A person in the list of a company: enough to find them and to see who may be the same.</summary>
/// <param name="LastSeen">The last day on which somebody told of them.</param>
public sealed record CompanyPerson(PersonId Id, string Name, string? Title, string? Department, DateOnly LastSeen)
{
    public string Called => CustomerNames.Called(Name, Title);
}

/// <summary>Proposes that two records are one person. Nothing is joined before somebody says so.</summary>
public static class Duplicates
{
    /// <summary>Whether these two of one company may be one person: 김 부장 and 김철수 부장, 이철수 and 리철수, Chulsoo Kim and 김철수.</summary>
    public static bool MayBeOne(CompanyPerson one, CompanyPerson other)
    {
        if (one.Id == other.Id) return false;
        var (a, b) = (ToldPerson.Read(one.Name), ToldPerson.Read(other.Name));
        if ((a?.IsFull ?? true) && (b?.IsFull ?? true)) return Spellings.MayBeOne(one.Name, other.Name);
        var (partial, full) = a?.IsFull is false ? (one, other) : (other, one);
        var (surname, title) = Partial(partial);
        return Spellings.SameSurname(surname, ToldPerson.Read(full.Name)?.IsFull is false ? Partial(full).Surname : Spellings.Parts(full.Name).Surname)
            && (title is null || full.Title is null || SameTitle(title, full.Title));
    }

    /// <summary>Whoever in the company may be this person, those not told apart yet.</summary>
    public static IReadOnlyList<CompanyPerson> Of(Person person, IEnumerable<CompanyPerson> company)
    {
        var self = new CompanyPerson(person.Id, person.Name, person.Latest?.Title, person.Latest?.Department, default);
        return [.. company.Where(other => !person.Joined.Contains(other.Id) && !person.NotTheSame.Contains(other.Id) && MayBeOne(self, other)).OrderByDescending(other => other.LastSeen).Take(5)];
    }

    /// <summary>The surname and title of 김 부장 or Ms. Yoon.</summary>
    static (string Surname, string? Title) Partial(CompanyPerson person)
    {
        var words = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var latin = words.Length > 0 && char.IsAsciiLetter(words[0][0]);
        return words switch
        {
            [var surname] => (surname, person.Title),
            [.., var surname] when latin => (surname, null),
            [var surname, .., var title] => (surname, title),
            _ => (person.Name, person.Title),
        };
    }

    static bool SameTitle(string one, string other) => Bare(one) == Bare(other);

    static string Bare(string title) => title.TrimEnd('님');
}
