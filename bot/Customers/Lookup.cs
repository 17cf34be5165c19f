using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Language;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>Finds out whom or which company words mean, step by step: the letters first, then the company, then its people. Nothing is searched through.</summary>
static class Lookup
{
    /// <summary>So many of one name tell nobody apart.</summary>
    public const int TooMany = 50;

    const int companiesAtMost = 4;

    static readonly string[] particles = ["에서는", "에서", "에게", "한테", "에는", "에", "은", "는", "의", "와", "과", "측", "쪽", "이", "가"];

    /// <summary>The letters a question is looked up by; they can be told from its words alone.</summary>
    public static IReadOnlyList<NamedLike> Of(CustomerQuestion question) =>
        [.. CompanyKeys(question.At ?? question.About).Concat(question.At is { } at ? KeysAt(question.About, at) : PersonKeys(question.About)).Where(key => key.Length >= 2).Distinct().Select(key => new NamedLike(key))];

    /// <summary>A person's letters together with the company's.</summary>
    public static IEnumerable<string> KeysAt(string words, string company) => PersonKeys(words).Where(key => key.Length >= 2).SelectMany(key => CompanyKeys(company).Where(at => at.Length >= 2).Select(at => SearchKeys.At(key, at)));

    public static IEnumerable<string> CompanyKeys(string words)
    {
        // Comparing takes initials apart; they are looked up as they are typed.
        var whole = Spellings.IsInitials(words) ? words : CustomerNames.Company(words);
        yield return whole;
        if (particles.FirstOrDefault(particle => whole.Length > particle.Length + 1 && whole.EndsWith(particle, StringComparison.Ordinal)) is { } particle) yield return whole[..^particle.Length];
    }

    public static IEnumerable<string> PersonKeys(string words)
    {
        if (ToldPerson.Read(words) is not { } told)
        {
            yield return Spellings.IsInitials(words) ? words : CustomerNames.Person(words);
            yield break;
        }
        yield return CustomerNames.Person(told.Name);
        // "Mr. Kim" is found under Kim.
        if (!told.IsFull && told.Name.Split(' ') is [_, .., var surname] && char.IsAsciiLetter(surname[0])) yield return CustomerNames.Person(surname);
    }

    /// <summary>The companies these words may mean, the whole name before its beginning. Null: not read yet.</summary>
    public static IReadOnlyList<NamePointer>? Companies(string words, Known known)
    {
        var found = new List<NamePointer>();
        foreach (var key in CompanyKeys(words))
        {
            if (key.Length < 2) continue;
            if (known.Of(new NamedLike(key)) is not { } like) return null;
            found.AddRange(like.Value.Where(pointer => pointer.Kind is NamePointer.OfCompany).OrderByDescending(pointer => CustomerNames.Company(pointer.Name) == key));
        }
        return [.. found.DistinctBy(pointer => pointer.Records[0]).Take(companiesAtMost)];
    }

    /// <summary>One company under all its names, or null when it has still to be read: then <paramref name="needs"/> says what.</summary>
    public static CompanyRecord? Company(CompanyId id, Known known, List<Need> needs) => Company([id], known, needs);

    public static CompanyRecord? Company(IReadOnlyList<CompanyId> ids, Known known, List<Need> needs)
    {
        var (read, wanted) = (new List<CompanyRecord>(), new Queue<CompanyId>(ids));
        var (seen, missing) = (new HashSet<CompanyId>(), false);
        while (wanted.TryDequeue(out var id))
        {
            if (!seen.Add(id)) continue;
            if (known.Of(new CompanyOf(id)) is not { } found)
            {
                needs.Add(new CompanyOf(id));
                missing = true;
                continue;
            }
            if (found.Value is not { } record) continue;
            read.Add(record);
            foreach (var also in record.Company.Aliases.Select(alias => Domain.Customers.Company.Named(alias).Id).Concat(record.Company.SameAs is { } main ? [main] : [])) wanted.Enqueue(also);
        }
        if (missing || read.Count == 0) return null;
        var first = read.Find(record => record.Company.SameAs is null) ?? read[0];
        return CompanyRecord.Whole(first, read.Where(record => record != first));
    }

    /// <summary>A person with the records that were joined, or null while some have still to be read.</summary>
    public static Person? Person(PersonId id, Known known, List<Need> needs)
    {
        if (known.Of(new PersonOf(id)) is not { } found)
        {
            needs.Add(new PersonOf(id));
            return null;
        }
        if (found.Value is not { } person) return null;
        if (person.ShownIn is { } main && main != id) return Person(main, known, needs);
        var joined = new List<Person>();
        foreach (var other in person.Joined)
            if (known.Of(new PersonOf(other)) is not { } there) needs.Add(new PersonOf(other));
            else if (there.Value is { } read) joined.Add(read);
        return needs.OfType<PersonOf>().Any(need => person.Joined.Contains(need.Id)) ? null : PersonLedger.Whole(person, joined);
    }

    /// <summary>The people of a company whom these words may mean.</summary>
    public static IReadOnlyList<CompanyPerson> In(CompanyRecord company, string words)
    {
        // Comparing takes initials apart; they are looked for as they are typed.
        var key = Spellings.IsInitials(words) ? words : CustomerNames.Person(ToldPerson.Read(words)?.Name ?? words);
        var told = ToldPerson.Read(words);
        var exact = company.People.Where(person => SearchKeys.OfPerson(person.Name, person.Title).Contains(key)).ToList();
        if (exact.Count > 0) return told?.Title is not null && exact.FindAll(person => person.Title is not null && Namesakes.Fits(told.Title, person.Title)) is { Count: > 0 } titled ? titled : exact;
        var partial = told is null && words.Length > 0 && (char.IsAsciiLetter(words[0]) || PersonWords(words)) ? new CompanyPerson(default, words, null, null, default) : told is null ? null : new CompanyPerson(default, told.Name, told.Title, null, default);
        return partial is null ? [] : [.. company.People.Where(person => told is null ? Spellings.SameSurname(words, Spellings.Parts(person.Name).Surname) : Duplicates.MayBeOne(partial, person))];
    }

    static bool PersonWords(string words) => words.Length <= 2;
}
