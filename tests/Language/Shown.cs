using SalesBot.Domain;
using SalesBot.Domain.Language;
using Grade = SalesBot.Domain.Opportunities.Grade;

namespace SalesBot.Tests.Language;

/// <summary>Writes readings the way the .tsv files do, so that a person can compare them.</summary>
static class Shown
{
    /// <summary>The rep's day in the corpus: a Wednesday, unless a line names another.</summary>
    public static readonly DateOnly Today = new(2026, 11, 18);

    /// <summary>A few customers, so that short forms and people with one surname occur. 박 is the surname of two people.</summary>
    public static readonly KnownNames Known = new(
    [
        new(NameKind.Company, "c1", "한빛전자"),
        new(NameKind.Company, "c2", "대성중공업"),
        new(NameKind.Company, "c3", "Nordwind"),
        new(NameKind.Person, "p1", "김철수", "한빛전자", "부장"),
        new(NameKind.Person, "p2", "이영희", "한빛전자", "과장"),
        new(NameKind.Person, "p3", "박민수", "대성중공업", "상무"),
        new(NameKind.Person, "p4", "박지훈", "대성중공업", "상무"),
        new(NameKind.Person, "p5", "Anna Schmidt", "Nordwind", "Director"),
        new(NameKind.Opportunity, "o1", "검사장비 교체", "한빛전자"),
        new(NameKind.Opportunity, "o2", "MES 구축", "대성중공업"),
        new(NameKind.Opportunity, "o3", "유지보수 갱신", "대성중공업"),
    ]);

    /// <summary><c>ko</c> or <c>en</c>; <c>&lt;</c> for a report, <c>&lt;&gt;</c> for neither; <c>@2026-11-22</c> for another today.</summary>
    public static ReadingContext Context(string how)
    {
        var today = how.IndexOf('@') is var at and >= 0 ? DateOnly.Parse(how[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture) : Today;
        var direction = how.Contains("<>", StringComparison.Ordinal) ? Direction.Either : how.Contains('<') ? Direction.Backward : Direction.Forward;
        return new(today, how.StartsWith("en", StringComparison.Ordinal) ? Lang.En : Lang.Ko, direction);
    }

    /// <summary>A certain value as it is kept, <c>? a | b</c> for what is asked, <c>-</c> for nothing.</summary>
    public static string Of<T>(Reading<T> reading, Func<T, string> one) => reading.Certainty switch
    {
        Certainty.Certain => one(reading.Values[0]),
        Certainty.Ambiguous => "? " + string.Join(" | ", reading.Values.Select(one)),
        _ => "-",
    };

    public static string Of(string kind, string how, string text)
    {
        var ctx = Context(how);
        return kind switch
        {
            "day" => Of(DayReader.Read(text, ctx), d => d.Keep()),
            "days" => All(DayReader.FindAll(text, ctx), d => d.Keep()),
            "time" => Of(TimeReader.Read(text), t => t.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            "money" => Of(MoneyReader.Read(text, ctx), m => m.Keep()),
            "moneys" => All(MoneyReader.FindAll(text, ctx), m => m.Keep()),
            "count" => Of(QuantityReader.Read(text), Of),
            "yesno" => Of(YesNoReader.Read(text), y => y ? "yes" : "no"),
            "choice" => Of(ChoiceReader.Read(text, Choices), c => c.Code),
            "person" => Of(PersonReader.Read(text, Known), Of),
            "people" => All(PersonReader.FindAll(text, Known), Of),
            "company" => Of(CompanyReader.Read(text, Known), Of),
            "companies" => All(CompanyReader.FindAll(text, Known), Of),
            "kind" => Of(SentenceReader.Kind(text, ctx, Known), k => k.ToString()),
            _ => throw new ArgumentException($"Unknown kind of phrase '{kind}'."),
        };
    }

    static string All<T>(IReadOnlyList<Found<T>> found, Func<T, string> one) => found.Count == 0 ? "-" : string.Join(" ; ", found.Select(f => Of(f.Reading, one)));

    public static readonly Choice[] Choices =
    [
        new("price", new Text("가격 이견", "Price")),
        new("technical_or_quality", new Text("기술·품질 문제", "Technical or quality")),
        new("competitor_ahead", new Text("경쟁사 우위", "Competitor ahead")),
        new("budget_unclear", new Text("예산 불확실", "Budget unclear")),
        new("criteria_unknown", new Text("선정 기준 미파악", "Criteria unknown")),
        new("process_unknown", new Text("의사결정 절차 미파악", "Process unknown")),
        new("other", new Text("기타", "Other")),
    ];

    static string Of(Quantity q) =>
        FormattableString.Invariant($"{q.Low:0.####}{(q.IsRange ? FormattableString.Invariant($"..{q.High:0.####}") : "")} {q.Unit}").TrimEnd() + (q.Marks is Marks.None ? "" : " " + q.Marks);

    public static string Of(PersonMention p) =>
        string.Join('/', ((string?[])[p.Company, p.Department, p.Name, p.Title + (p.Honorific ? "+" : "")]).Where(s => !string.IsNullOrEmpty(s))) + (p.Known.Count == 0 ? "" : " =" + string.Join(",", p.Known.Select(k => k.Id)));

    static string Of(CompanyMention c) => c.Name + (c.Known.Count == 0 ? "" : " =" + string.Join(",", c.Known.Select(k => k.Id)));

    /// <summary>A whole proposal in one line: the contact, each fact, each problem, what was left.</summary>
    public static string Of(Proposal p)
    {
        List<string> parts = [];
        if (p.Opportunity.Certainty is not Certainty.NotUnderstood) parts.Add("opportunity " + Of(p.Opportunity, o => o.Id));
        if (p.Contact is { } c) parts.Add($"contact {c.Channel} {(c.When is null ? "no date" : Of(c.When, d => d.Keep()))}" + string.Concat(c.With.Select(w => " with " + Of(w, Of))));
        foreach (var f in p.Facts)
        {
            parts.Add(f.Topic + (f.Code is null ? "" : "=" + f.Code)
                + (f.Amount is null ? "" : " " + Of(f.Amount, m => m.Keep())) + (f.When is null ? "" : " " + Of(f.When, d => d.Keep())) + (f.Person is null ? "" : " who " + Of(f.Person, Of))
                + $" [{f.Grade.ToString().ToLowerInvariant()}{(f.Source is null ? "" : " " + f.Source.Show())}]" + (f.Ask ? " ASK" : ""));
        }
        foreach (var problem in p.Problems) parts.Add($"problem={problem.Kind} [{problem.Grade.ToString().ToLowerInvariant()}]" + (problem.Ask ? " ASK" : ""));
        foreach (var left in p.Leftovers) parts.Add($"left '{left.Words}'");
        return parts.Count == 0 ? "-" : string.Join(" ; ", parts);
    }
}
