namespace SalesBot.Domain.Language;

/// <summary>
/// Whether a clause was understood as a whole: what was read in it as a value or by a cue, and nothing but known words between. What a clause with an unknown word tells for certain is asked about.
/// </summary>
internal static class Understanding
{
    /// <summary>What of a clause was read as a day, an amount or a name.</summary>
    public static List<Span> Spans(Typed typed, Span clause, List<Found<Day>> days, List<Found<Money>> money, List<Found<PersonMention>> people, List<Found<CompanyMention>> companies, List<string> named)
    {
        List<Span> spans = new(days.Count + money.Count + people.Count + companies.Count + named.Count);
        foreach (var day in days) spans.Add(day.Span);
        foreach (var sum in money) spans.Add(sum.Span);
        foreach (var person in people) spans.Add(person.Span);
        foreach (var company in companies) spans.Add(company.Span);
        foreach (var word in named)
            if (typed.Low.AsSpan(clause.Start, clause.Length).IndexOf(word) is var at and >= 0) spans.Add(new(clause.Start + at, word.Length));
        return spans;
    }

    /// <summary>Marks the values of the clause's facts, and its problems, to be asked about where the words around them are not understood.</summary>
    public static void Doubt(Typed typed, Span clause, List<Span> read, List<ProposedFact> facts, int fact, List<ProposedProblem> problems, int problem)
    {
        if (problems.Count == problem && facts.FindIndex(fact, told => IsFilledIn(told) || told.Amount is not null || told.When is not null || told.Person is not null) < 0) return;
        var low = typed.Low.AsSpan(clause.Start, clause.Length);
        Span<char> rest = low.ToArray();
        foreach (var span in read) rest[Math.Max(0, span.Start - clause.Start)..Math.Min(span.End - clause.Start, clause.Length)].Fill(Understood.Read);
        foreach (var word in (ReadOnlySpan<string>)["vat", "부가세"])
            if (low.IndexOf(word, StringComparison.Ordinal) is var at and >= 0)
            {
                var c = new Cursor(low, at);
                if (MoneyMarks.Vat(ref c, out _)) rest[at..c.At].Fill(Understood.Read);
            }
        var letters = Letters.Of(low);
        // Every cue that was taken is understood, whichever fact it stands for.
        for (int i = fact; i < facts.Count; i++) Mark(Cues.Facts, facts[i].Topic, facts[i].Code, low, letters, rest);
        // Who won instead is no fact of its own, and understood.
        if (facts.FindIndex(fact, one => one is { Topic: "result", Code: "lost" }) >= 0) Mark(Cues.Facts, "alternatives", null, low, letters, rest);
        bool known = Understood.All(rest, false), told = known || Understood.All(rest, false, trouble: true);
        if (!known)
            for (int i = fact; i < facts.Count; i++)
                if (IsFilledIn(facts[i])) facts[i] = facts[i] with { Ask = true };
                // When and with whom is the rep's words; a day among words that are not known may be another's.
                else if (facts[i] is { Topic: "next_step" or "promise" } step && (step.When is not null || step.Person is not null)) facts[i] = step with { Ask = true };
                // Their sales, what they asked of somebody else: not known to be their offer.
                else if (!told && facts[i] is { Topic: "alternatives", Amount: not null }) facts[i] = facts[i] with { Amount = null };
        for (int i = problem; i < problems.Count; i++) Mark(Cues.Problems, "problem", problems[i].Kind, low, letters, rest);
        if (problems.Count > problem && !Understood.All(rest, false, trouble: true))
            for (int i = problem; i < problems.Count; i++) problems[i] = problems[i] with { Ask = true };
    }

    /// <summary>
    /// True when a contact is ours as it stands: nothing unknown follows its verb (뵈었는지 기억이 …, met someone who knows …), and whoever is named only by a post or a team
    /// (기술지원팀이랑) is asked about.
    /// </summary>
    public static bool OfContact(Typed typed, Span clause, List<Span> read, string channel, int verb, bool names)
    {
        var low = typed.Low.AsSpan(clause.Start, clause.Length);
        Span<char> rest = low.ToArray();
        foreach (var span in read) rest[Math.Max(0, span.Start - clause.Start)..Math.Min(span.End - clause.Start, clause.Length)].Fill(Understood.Read);
        foreach (var contact in ContactRules.Contacts)
            if (contact.Channel == channel) contact.Done.Mark(low, Letters.Of(low), rest, Understood.Read);
        if (Scan.IsLatin(low[verb]))
        {
            int named = rest[verb..].IndexOf(Understood.Read), until = named < 0 ? -1 : NextRead(rest, verb + named);
            // "Met the deadline", "called it a day": somebody must be met.
            if (!names && (low[verb..].StartsWith("met") || low[verb..].StartsWith("visited") || low[verb..].StartsWith("called") || low[verb..].StartsWith("had lunch") || low[verb..].StartsWith("had coffee") || low[verb..].StartsWith("had dinner")) && !ContactRules.Them.In(low)) return false;
            if (Owned(rest[verb..])) return false;
            // "Anna called: need the quote by Friday": what was said is another matter.
            if (until >= 0 && rest[verb..until].IndexOfAny(':', ',', ';') is var stop and >= 0) until = verb + stop;
            return until < 0 || Understood.All(rest[verb..until], true, trouble: true);
        }
        if (!names && ContactRules.Went.In(low)) return false;
        var before = rest[..verb];
        if (before.LastIndexOf(Understood.Read) is var last and >= 0 && !Place(before[(last + 1)..])) return false;
        if (!Understood.All(rest[verb..], true, trouble: true)) return false;
        return names || !Companion(rest[..verb]);
    }

    /// <summary>Between a name and the verb: nothing unknown, but for a place to go to (천안공장 방문).</summary>
    static bool Place(ReadOnlySpan<char> between)
    {
        var word = between.Trim(' ');
        // Typed without blanks it cannot be told apart: 어제한빛김부장님만났는데.
        return Understood.All(between, true, trouble: true) || word.Length > 0 && between[0] != ' ' && !word.Contains(' ') || word.EndsWith("공장") || word.EndsWith("사업장") || word.EndsWith("센터") || word.EndsWith("본사") || word.EndsWith("연구소") || word.EndsWith("사무실") || word.EndsWith("현장") || word.EndsWith("캠퍼스");
    }

    /// <summary>Nordwind's website is not Nordwind.</summary>
    static bool Owned(ReadOnlySpan<char> rest)
    {
        int at = rest.IndexOf("\u0001's ");
        if (at < 0) return false;
        var word = rest[(at + 4)..];
        int end = word.IndexOf(' ');
        word = (end < 0 ? word : word[..end]).TrimEnd(".,!");
        return !(word is "plant" or "factory" or "office" or "site" or "team" or "ceo" or "cfo" or "cto" or "director" or "manager" or "headquarters" or "hq" or "lab" or "people" or "engineers" or "purchasing");
    }

    /// <summary>Where, behind the verb, the first value stands.</summary>
    static int NextRead(ReadOnlySpan<char> rest, int verb)
    {
        int at = verb;
        while (at < rest.Length && rest[at] == Understood.Read) at++;
        int next = rest[at..].IndexOf(Understood.Read);
        return next < 0 ? -1 : at + next;
    }

    static bool Companion(ReadOnlySpan<char> before)
    {
        foreach (var range in before.Split(' '))
        {
            var word = before[range];
            if ((word.EndsWith("랑") || word.EndsWith("하고") || word.EndsWith("과") || word.EndsWith("와")) && !Understood.All(word, false)) return true;
        }
        return false;
    }

    static void Mark(Cues.Cue[] cues, string topic, string? code, ReadOnlySpan<char> low, Letters letters, Span<char> rest)
    {
        foreach (var cue in cues)
        {
            if (cue.Topic != topic && topic != "problem" || cue.Code != code && cue.Code is not null || !Cues.Holds(cue, low, letters)) continue;
            cue.Any.Mark(low, letters, rest, Understood.Read);
            cue.And?.Mark(low, letters, rest, Understood.Read);
        }
    }

    /// <summary>Topics whose value is filled in; all others keep the rep's words.</summary>
    static bool IsFilledIn(ProposedFact fact) => !fact.Ask && fact.Topic is "budget" or "amount" or "decision_date" or "approver" or "purchasing" or "stage" or "result";
}
