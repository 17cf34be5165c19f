using SalesBot.Domain.Flows;

namespace SalesBot.Domain.Opportunities;

/// <summary>How something is known and from whom at the customer: "김 부장님이 직접", "1 Kim", "my own view".</summary>
public sealed record Evidence(Grade Grade, string? Who);

/// <summary>Reads a grade by number, code, label or wording; the rest of the words say who.</summary>
public sealed class EvidenceKind : AnswerKind<Evidence>
{
    const char Divider = '|';

    static readonly Text whoLabel = new("누가 말씀하셨나요? (예: 김철수 부장)", "Who said it? (for example: Chulsoo Kim, purchasing)");

    // Longer wordings first: "직접 들음" must not leave "들음" behind in the name.
    static readonly (string Words, Grade Grade)[] wordings =
    [
        ("고객이 직접 말씀·문서", Grade.Confirmed), ("다른 사람에게 전해 들음", Grade.Hearsay), ("customer said it or wrote it", Grade.Confirmed), ("heard it second-hand", Grade.Hearsay),
        ("my own view", Grade.Assumed), ("직접 말씀하심", Grade.Confirmed), ("직접 들었습니다", Grade.Confirmed), ("직접 들음", Grade.Confirmed), ("직접 말씀", Grade.Confirmed), ("말씀하셨어요", Grade.Confirmed),
        ("말씀하심", Grade.Confirmed), ("문서로 확인", Grade.Confirmed), ("문서", Grade.Confirmed), ("메일로 받음", Grade.Confirmed), ("직접", Grade.Confirmed), ("전해 들음", Grade.Hearsay), ("전해 들었습니다", Grade.Hearsay),
        ("건너 들음", Grade.Hearsay), ("들었습니다", Grade.Hearsay), ("전언", Grade.Hearsay), ("내 판단", Grade.Assumed), ("제 판단", Grade.Assumed), ("제 생각", Grade.Assumed), ("내 생각", Grade.Assumed), ("추정", Grade.Assumed),
        ("told me directly", Grade.Confirmed), ("told us directly", Grade.Confirmed), ("told me", Grade.Confirmed), ("told us", Grade.Confirmed), ("said so", Grade.Confirmed), ("in writing", Grade.Confirmed),
        ("document", Grade.Confirmed), ("by mail", Grade.Confirmed), ("directly", Grade.Confirmed), ("direct", Grade.Confirmed), ("said it", Grade.Confirmed), ("second-hand", Grade.Hearsay), ("second hand", Grade.Hearsay),
        ("hearsay", Grade.Hearsay), ("heard from others", Grade.Hearsay), ("my view", Grade.Assumed), ("my guess", Grade.Assumed), ("assumed", Grade.Assumed), ("i think", Grade.Assumed),
    ];

    public override Shape Shape { get; } = new Shape.Evidence(Grades.Options, whoLabel);

    public override Taken<Evidence> Read(string raw, ReadContext context)
    {
        var words = raw.Trim();
        if (words.Length > 300) return Taken<Evidence>.Bad(OpportunityWords.EvidenceTrouble);
        if (words.IndexOf(Divider) is >= 0 and var at && Enum.TryParse<Grade>(words[..at], out var kept) && Enum.IsDefined(kept)) return Good(kept, words[(at + 1)..]);
        if (UnknownWords.Match(words)) return Good(Grade.Unknown, "");
        // "3월에 들음" begins with a number that chooses nothing.
        if (words is ['1' or '2' or '3', ..] && (words.Length == 1 || words[1] is ' ' or '.' or ',' or ')' or '번'))
            return Good(words[0] switch { '1' => Grade.Confirmed, '2' => Grade.Hearsay, _ => Grade.Assumed }, words[1..].TrimStart('번', '.', ')', ',', ' '));
        foreach (var (wording, grade) in wordings)
            if (words.IndexOf(wording, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
                return Good(grade, words.Remove(found, wording.Length));
        return Taken<Evidence>.Bad(OpportunityWords.EvidenceTrouble);
    }

    public override string Keep(Evidence value) => $"{value.Grade}{Divider}{value.Who}";

    public override string Show(Evidence value, Lang lang) => value.Who is null ? value.Grade.Label().In(lang) : $"{value.Who} · {value.Grade.Label().In(lang)}";

    public override string? FromCard(Func<string, string?> input) =>
        string.IsNullOrWhiteSpace(input("")) ? null : $"{input("")}{Divider}{input(Shape.Evidence.Who)}";

    static Taken<Evidence> Good(Grade grade, string who)
    {
        var name = who.Trim().Trim(',', '.', '(', ')', ':', '-').Trim();
        foreach (var particle in (ReadOnlySpan<string>)["께서", "에게서", "한테서", "에게", "한테", "께", "님이", "이가"])
            if (name.EndsWith(particle, StringComparison.Ordinal) && name.Length > particle.Length)
            {
                name = particle is "님이" ? name[..^1] : name[..^particle.Length].TrimEnd();
                break;
            }
        return Taken<Evidence>.Good(new(grade, grade is Grade.Assumed or Grade.Unknown || name.Length == 0 ? null : name));
    }
}
