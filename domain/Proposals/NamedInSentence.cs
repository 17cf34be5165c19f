using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Language;

namespace SalesBot.Domain.Proposals;

/// <summary>
/// A person of the customer's who is known already, as a plan writes it down: "김 부장" in the sentence is this record's 김철수 부장. It is a line of a planned question's
/// context, so the run knows whom it meant even if the records change before it is stored.
/// </summary>
public sealed record NamedInSentence(PersonId Id, string Name, string? Title)
{
    /// <summary>The answer that it was none of the known people.</summary>
    public const string SomebodyElse = "other";

    /// <summary>As people say it. A foreign title is no part of a name, or the name would be taken for another.</summary>
    public string Called => Title is not null && Scan.IsHangul(Name[0]) && !Name.EndsWith(Title, StringComparison.Ordinal) ? $"{Name} {Title}" : Name;

    public static NamedInSentence Of(KnownName known) => new(PersonId.Of(known.Id), known.Name, known.Title);

    /// <summary>The one record this person is; null for somebody new, and where it has to be asked.</summary>
    public static NamedInSentence? Of(PersonMention mention) => mention.Known is [var one] ? Of(one) : null;

    /// <summary>The person as the record calls them. Who was named in full is called as they were: a title told today is newer.</summary>
    public static string Call(PersonMention mention) => Of(mention) is { } known && !(mention.HasFullName && mention.Title.Length > 0) ? known.Called : mention.Show();

    /// <summary>A full name with another title than the one person on record who is called so: promoted, or another person of that name.</summary>
    public static bool HasOtherTitle(Reading<PersonMention> person) => person.Values is [{ HasFullName: true, Title.Length: > 0, Known: [{ Title: { } title }] } only] && Scan.IsHangul(only.Title[0]) && !Namesakes.Fits(only.Title, title);

    /// <summary>The lines of a context: what was said, where that matters, and whom it may mean.</summary>
    public static string? Context(string? said, IEnumerable<NamedInSentence> known) =>
        string.Join('\n', [.. said is null ? Array.Empty<string>() : [said], .. known.Distinct().Select(one => $"{one.Id}\t{one.Name}\t{one.Title}")]) is { Length: > 0 } lines ? lines : null;

    public static string SaidIn(PlannedQuestion who) => who.Context!.Split('\n')[0];

    public static IEnumerable<NamedInSentence> KnownIn(PlannedQuestion planned)
    {
        if (planned.Kind is not (PlannedKind.Who or PlannedKind.ContactWith or PlannedKind.ReadFact or PlannedKind.ReadEvidence)) yield break;
        foreach (var line in (planned.Context ?? "").Split('\n'))
            if (line.Split('\t') is [var id, var name, var title]) yield return new(PersonId.Of(id), name, title.Length > 0 ? title : null);
    }
}
