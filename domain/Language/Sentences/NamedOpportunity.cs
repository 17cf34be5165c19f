namespace SalesBot.Domain.Language;

/// <summary>Which opportunity a text is about.</summary>
internal static class NamedOpportunity
{
    /// <summary>The opportunity named, or the only one of the company named.</summary>
    public static Reading<KnownName> In(Typed typed, List<Found<CompanyMention>> companies, IKnownNames known)
    {
        List<KnownName> named = [], housed = [];
        Span at = default;
        foreach (var name in known.All)
        {
            if (name.Kind is not NameKind.Opportunity) continue;
            int found = name.Name.Length >= 2 ? Find(typed.Text, name.Name) : -1;
            if (found >= 0) { named.Add(name); at = new(found, name.Name.Length); continue; }
            if (name.Company is null) continue;
            foreach (var company in companies)
            {
                if (!CompanyReader.Same(company.Reading.Values[0].Name, name.Company)) continue;
                housed.Add(name);
                at = named.Count == 0 ? company.Span : at;
                break;
            }
        }
        // 한빚전자: which customer it is has to be asked, and so has which opportunity.
        bool mistyped = named.Count == 0 && companies.Exists(company => company.Reading.Values is [.., { Known.Count: 0 }] and { Count: > 1 });
        var hits = named.Count > 0 ? named : housed.Count > 1 ? Narrowed(typed, housed) : housed;
        if (hits.Count == 0 && companies.Count == 0) return Hidden(typed, known);
        return hits.Count switch { 0 => Reading<KnownName>.None, 1 when !mistyped => Reading<KnownName>.Sure(hits[0], at), _ => Reading<KnownName>.Ask(hits, at) };
    }

    /// <summary>The words an opportunity's name is made of, as they are looked for in what was typed.</summary>
    public static List<string> Words(Reading<KnownName> named)
    {
        List<string> words = [];
        foreach (var name in named.Values)
            foreach (var word in name.Name.Split(' '))
                if (word.Length > 1) words.Add(Typed.Of(word).Low);
        return words;
    }

    /// <summary>The name as it was typed: "MES구축" and "MES 구축" are the same.</summary>
    static int Find(string text, string name)
    {
        int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 || !name.Contains(' ', StringComparison.Ordinal) ? at : text.IndexOf(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True when a text speaks of two opportunities of one customer, each by a word of its own.</summary>
    public static bool Several(Typed typed, Reading<KnownName> named)
    {
        if (named.Certainty is not Certainty.Ambiguous) return false;
        int spoken = 0;
        foreach (var name in named.Values)
            if (name.Name.Split(' ').Any(word => word.Length >= 2 && !named.Values.Any(other => other != name && other.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) && typed.Text.Contains(word, StringComparison.OrdinalIgnoreCase))) spoken++;
        return spoken > 1;
    }

    /// <summary>Of several opportunities of one customer the one whose own word stands in the text ("대성 MES는"); all of them when none or several do.</summary>
    static List<KnownName> Narrowed(Typed typed, List<KnownName> housed)
    {
        List<KnownName> hits = housed.FindAll(name => name.Name.Split(' ').Any(word =>
            word.Length >= 2 && !housed.Exists(other => other != name && other.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) && typed.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return hits.Count == 1 && housed.TrueForAll(name => name.Company == housed[0].Company) ? hits : housed;
    }

    /// <summary>A customer's name within a word (어제한빛김부장님만났는데): too little to take, too much to pass over.</summary>
    static Reading<KnownName> Hidden(Typed typed, IKnownNames known)
    {
        List<KnownName> hits = [];
        Span at = default;
        foreach (var name in known.All)
        {
            if (name is not { Kind: NameKind.Opportunity, Company: { Length: >= 2 } company } || !Scan.IsHangul(company[0])) continue;
            int found = typed.Text.IndexOf(company, StringComparison.Ordinal);
            if (found < 0) found = typed.Text.IndexOf(company[..2], StringComparison.Ordinal);
            if (found < 0) continue;
            hits.Add(name);
            at = new(found, 2);
        }
        return hits.Count == 0 ? Reading<KnownName>.None : Reading<KnownName>.Ask(hits, at);
    }
}
