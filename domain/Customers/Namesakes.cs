namespace SalesBot.Domain.Customers;

/// <summary>Whom of a company's people words mean.</summary>
/// <param name="Record">The one they mean; null: somebody new, or it has to be asked.</param>
/// <param name="MayBe">Whom of these the words mean, or whether nobody of them, only a person can say.</param>
public sealed record MeantPerson(CompanyPerson? Record, IReadOnlyList<CompanyPerson> MayBe);

/// <summary>
/// Several people of one name at one company. 김철수 과장, where a 김철수 부장 is known, is the same man with another title, or another man: that is asked once, and from then on
/// the title tells which.
/// </summary>
public static class Namesakes
{
    /// <summary>Whom a full name means among the people of the company.</summary>
    public static MeantPerson Of(ToldPerson told, IReadOnlyList<CompanyPerson> company)
    {
        var called = company.Where(person => told.IsFull && CustomerNames.Person(person.Name) == CustomerNames.Person(told.Name)).ToList();
        if (called.Count == 0) return new(null, []);
        var fits = called.Where(person => Fits(told.Title, person.Title) && Fits(told.Department, person.Department)).ToList();
        // Whoever has the very title is meant before somebody whose title nobody has told.
        if (fits.Count > 1 && told.Title is not null && fits.Where(person => person.Title is not null).ToList() is { Count: > 0 } titled) fits = titled;
        return fits is [var one] ? new(one, []) : new(null, fits.Count > 0 ? fits : called);
    }

    /// <summary>The record of another person of this name. Title and department make the id, so that whoever tells of them in the same words means the same record.</summary>
    public static PersonId Another(ToldPerson told, CompanyId company) => PersonId.Of(CustomerNames.Digest($"{company}\n{CustomerNames.Person(told.Name)}\n{Bare(told.Title ?? "")}\n{(told.Title is null ? told.Department : null)}"));

    /// <summary>Whether two titles may be one: what was not told does not matter, and 영업부장 is a 부장.</summary>
    public static bool Fits(string? told, string? known) =>
        told is null || known is null || Bare(told) is var a && Bare(known) is var b && (a.EndsWith(b, StringComparison.OrdinalIgnoreCase) || b.EndsWith(a, StringComparison.OrdinalIgnoreCase));

    static string Bare(string title) => title.Trim().TrimEnd('님');
}
