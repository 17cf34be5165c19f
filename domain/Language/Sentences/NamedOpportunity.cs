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
            int found = name.Name.Length >= 2 ? typed.Text.IndexOf(name.Name, StringComparison.OrdinalIgnoreCase) : -1;
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
        var hits = named.Count > 0 ? named : housed;
        if (hits.Count == 0 && companies.Count == 0) return Hidden(typed, known);
        return hits.Count switch { 0 => Reading<KnownName>.None, 1 => Reading<KnownName>.Sure(hits[0], at), _ => Reading<KnownName>.Ask(hits, at) };
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
