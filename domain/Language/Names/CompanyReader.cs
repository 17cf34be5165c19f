namespace SalesBot.Domain.Language;

/// <summary>A company as mentioned, and the records it may be.</summary>
public sealed record CompanyMention(string Name, IReadOnlyList<KnownName> Known)
{
    public bool Equals(CompanyMention? other) => other is not null && Name == other.Name && Known.SequenceEqual(other.Known);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Finds companies: known ones by name or the beginning of it (한빛 for 한빛전자), new ones by the words companies are called by (㈜, 전자, Inc.).</summary>
public static class CompanyReader
{
    static readonly string[] Endings =
    [
        "전자", "산업", "중공업", "화학", "건설", "정밀", "기계", "반도체", "제약", "바이오", "물산", "상사", "통상", "엔지니어링", "테크", "시스템즈", "시스템", "소프트", "솔루션", "네트웍스", "홀딩스", "그룹", "은행", "증권", "보험", "카드", "캐피탈", "자동차", "모비스", "철강", "제철", "조선", "해운", "항공", "물류", "유통", "식품", "제과",
        "섬유", "전기", "전선", "에너지", "케미칼", "머티리얼즈", "디스플레이", "텔레콤", "통신", "정보기술", "데이터", "로보틱스", "코리아", "공사", "공단", "병원", "대학교", "연구원", "재단", "오토모티브", "메디컬", "로직스", "이노텍", "하이텍", "글로벌", "인더스트리", "정공", "금속", "제강", "특수강", "모터스", "이엔지", "중공", "제지", "석유화학", "생명과학",
    ];

    static readonly string[] Latin = ["inc", "ltd", "llc", "corp", "corporation", "gmbh", "plc", "co", "company", "electronics", "industries", "systems", "holdings", "group", "technologies", "semiconductor", "motors", "chemical", "bank", "korea"];

    public static Reading<CompanyMention> Read(string? text, IKnownNames known)
    {
        var typed = Typed.Of(text);
        var found = FindAll(typed, known);
        if (found.Count == 0)
        {
            // A form field that asks for a company takes what was typed; whether it is new is for the rep to say.
            string name = typed.Text.Trim();
            return name.Length is 0 or > 80 ? Reading<CompanyMention>.None : Reading<CompanyMention>.Ask([.. Alike(name, known), new(name, [])], new(typed.Text.IndexOf(name, StringComparison.Ordinal), name.Length));
        }
        return Whole.Of(typed, found, null);
    }

    public static IReadOnlyList<Found<CompanyMention>> FindAll(string? text, IKnownNames known) => FindAll(Typed.Of(text), known);

    internal static List<Found<CompanyMention>> FindAll(Typed typed, IKnownNames known)
    {
        List<Found<CompanyMention>> found = [];
        string low = typed.Low;
        for (int at = 0; at < low.Length;)
        {
            if (!Scan.IsWordChar(low[at]) && !(low[at] is '㈜') && !Sees(low, at, "(주)")) { at++; continue; }
            int start = at, end = Word(low, at);
            if (end <= start) { at++; continue; }
            var span = Take(typed, start, end, known, out var mention);
            if (mention is not null)
            {
                found.Add(new(mention.Known.Count > 1 ? Reading<CompanyMention>.Ask([.. mention.Known.Select(k => mention with { Known = [k] })], span) : mention.Known.Count == 0 && Alike(mention.Name, known) is { Count: > 0 } alike ? Reading<CompanyMention>.Ask([.. alike, mention], span) : Reading<CompanyMention>.Sure(mention, span), span));
                at = Math.Max(span.End, start + 1);
            }
            else at = end;
        }
        return found;
    }

    /// <summary>Customers that may be meant by a name nobody knows: did you mean 한빛전자? They come first, what was typed stands behind them.</summary>
    static List<CompanyMention> Alike(string name, IKnownNames known)
    {
        List<CompanyMention> alike = [];
        if (name.Length > MostLetters) return alike;
        foreach (var other in known.All)
            if (other.Kind is NameKind.Company && Near.Is(name, Core(Bare(other.Name, out _, out _)))) alike.Add(new(other.Name, [other]));
        return alike;
    }

    /// <summary>Without what is added in brackets.</summary>
    static ReadOnlySpan<char> Core(ReadOnlySpan<char> name) => name.IndexOf('(') is > 1 and var at ? name[..at].TrimEnd() : name;

    const int MostLetters = 24;

    static bool Sees(string low, int at, string word) => string.CompareOrdinal(low, at, word, 0, word.Length) == 0;

    static int Word(string low, int at)
    {
        int end = at;
        while (end < low.Length && end - at < 40 && (Scan.IsWordChar(low[end]) || low[end] is '㈜' or '&' || (low[end] == '-' && end > at && end + 1 < low.Length && Scan.IsLatin(low[end + 1])))) end++;
        if (Sees(low, at, "(주)")) { end = at + 3; while (end < low.Length && end - at < 40 && Scan.IsWordChar(low[end])) end++; }
        else if (Sees(low, end, "(주)")) end += 3;
        if (end - at >= 40) while (end < low.Length && Scan.IsWordChar(low[end])) end++;
        return end;
    }

    static Span Take(Typed typed, int start, int end, IKnownNames known, out CompanyMention? mention)
    {
        mention = null;
        if (end - start > 40) return default;
        var word = typed.Text.AsSpan(start, end - start);
        var bare = Bare(word, out int lead, out int tail);
        var hits = Known(bare, known, out int matched);
        if (hits.Count > 0)
        {
            mention = new(hits.Count == 1 ? hits[0].Name : bare[..matched].ToString(), hits);
            return new(start, lead + matched + (matched == bare.Length ? tail : 0));
        }
        if (lead > 0 || tail > 0 || Named(bare))
        {
            var name = WithoutParticle(bare);
            if (name.Length < 2) return default;
            mention = new(name.ToString(), []);
            return new(start, lead + name.Length + (name.Length == bare.Length ? tail : 0));
        }
        // Nordwnd: a word by itself is no company unless it is nearly one of ours.
        if (char.IsAsciiLetterUpper(word[0]) && word.Length >= 5 && Scan.IsLatin(word[^1]) && Alike(word.ToString(), known).Count > 0)
        {
            mention = new(word.ToString(), []);
            return new(start, end - start);
        }
        // Hanbit Electronics, Acme Inc.
        if (char.IsAsciiLetterUpper(word[0]) && end < typed.Low.Length && typed.Low[end] == ' ')
        {
            int next = Word(typed.Low, end + 1);
            if (next > end + 1 && Array.IndexOf(Latin, typed.Low[(end + 1)..next]) >= 0 && !PersonWords.NotANames.Contains(typed.Low[start..end]))
            {
                string name = typed.Text[start..next];
                var both = Known(word, known, out _);
                mention = new(name, both);
                return new(start, next - start);
            }
        }
        return default;
    }

    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word, out int lead, out int tail)
    {
        lead = word.StartsWith("(주)") ? 3 : word.StartsWith('㈜') ? 1 : word.StartsWith("주식회사") && word.Length > 5 ? 4 : 0;
        tail = word.EndsWith("(주)") ? 3 : word.EndsWith('㈜') ? 1 : 0;
        if (lead + tail >= word.Length) lead = tail = 0;
        return word[lead..(word.Length - tail)];
    }

    static bool Named(ReadOnlySpan<char> word)
    {
        var name = WithoutParticle(word);
        if (!endingLasts.Contains(name[^1])) return false;
        foreach (var ending in Endings)
            if (name[^1] == ending[^1] && name.Length >= ending.Length + 2 && name.EndsWith(ending, StringComparison.Ordinal) && Scan.IsWordChar(name[0]) && !Ordinary.Contains(name)) return true;
        return false;
    }

    // Most words end in none of these letters, and no list is looked through for them.
    static readonly System.Buffers.SearchValues<char> endingLasts = System.Buffers.SearchValues.Create([.. Endings.Select(ending => ending[^1]).Distinct()]);

    // Words that end like a company and are none.
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Ordinary = new HashSet<string>(["관리시스템", "생산시스템", "정보시스템", "기존시스템", "신규시스템", "전산시스템", "업무시스템", "물류시스템", "보안시스템", "제어시스템", "영업데이터", "고객데이터", "고객사그룹", "개발그룹", "대형병원", "신용카드", "법인카드", "명함카드", "국제항공", "자체솔루션", "보안솔루션", "클라우드솔루션", "통합솔루션", "경쟁사시스템"]).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly string[] Particles = ["입니다", "이에요", "예요", "인데요", "이라고", "에서는", "에서도", "에서요", "이요", "요", "에서", "에게", "에는", "에도", "한테", "이랑", "하고", "까지", "부터", "으로", "측은", "측이", "측에서", "쪽은", "쪽에서", "쪽이", "쪽", "측", "은", "는", "이", "가", "을", "를", "에", "의", "와", "과", "도", "로", "랑", "건"];

    static readonly System.Buffers.SearchValues<char> particleLasts = System.Buffers.SearchValues.Create([.. Particles.Select(particle => particle[^1]).Distinct()]);

    internal static ReadOnlySpan<char> WithoutParticle(ReadOnlySpan<char> word)
    {
        if (!particleLasts.Contains(word[^1])) return word;
        foreach (var particle in Particles)
            if (word.Length > particle.Length + 2 && word[^1] == particle[^1] && word.EndsWith(particle, StringComparison.Ordinal) && !Ends(word)) return word[..^particle.Length];
        return word;

        static bool Ends(ReadOnlySpan<char> word)
        {
            if (!endingLasts.Contains(word[^1])) return false;
            foreach (var ending in Endings)
                if (word[^1] == ending[^1] && word.EndsWith(ending, StringComparison.Ordinal)) return true;
            return false;
        }
    }

    /// <summary>Known companies the word names: the whole name, or the first two or more letters of it, with nothing but a particle behind.</summary>
    static IReadOnlyList<KnownName> Known(ReadOnlySpan<char> word, IKnownNames known, out int matched)
    {
        matched = 0;
        List<KnownName>? hits = null;
        var all = known.All;
        for (int at = 0; at < all.Count; at++)
        {
            var name = all[at];
            if (name.Kind is not NameKind.Company || !MayBegin(name.Name, word)) continue;
            var full = Joined(name.Name);
            int shared = 0;
            while (shared < full.Length && shared < word.Length && Scan.Lower(full[shared]) == Scan.Lower(word[shared])) shared++;
            if (shared < 2) continue;
            var rest = word[shared..];
            if (rest.Length > 0 && !IsParticle(rest) && !PersonWords.StartsPerson(rest)) continue;
            // "한빛전" is neither the name nor its short form; Latin names must match to the end of a word.
            if (shared < full.Length && !Scan.IsHangul(full[0]) && !(name.Name.Length > shared && name.Name[shared] is ' ' or '-' or '.')) continue;
            if (shared < matched) continue;
            if (shared > matched) hits?.Clear();
            matched = shared;
            (hits ??= []).Add(name);
        }
        return hits ?? (IReadOnlyList<KnownName>)[];
    }

    static bool IsParticle(ReadOnlySpan<char> rest)
    {
        foreach (var particle in Particles)
            if (rest.SequenceEqual(particle)) return true;
        return false;
    }

    /// <summary>A name without its form of company and without blanks.</summary>
    static ReadOnlySpan<char> Joined(string name)
    {
        var bare = Bare(name, out _, out _);
        return bare.Contains(' ') ? bare.ToString().Replace(" ", "", StringComparison.Ordinal) : bare;
    }

    /// <summary>Most words begin with another letter than the company, so nothing more is done for them.</summary>
    static bool MayBegin(string company, ReadOnlySpan<char> word) =>
        company.Length > 0 && word.Length > 1 && (company[0] is '(' or '㈜' or '주' || Scan.Lower(company[0]) == Scan.Lower(word[0]));

    /// <summary>How many letters a known company takes at this place, when a person's name and title follow in the same word (한빛김부장님); else 0.</summary>
    internal static int Prefix(Typed typed, int start, IKnownNames known)
    {
        if (!Scan.IsHangul(typed.Low[start])) return 0;
        int end = Word(typed.Low, start);
        if (end - start is < 5 or > 40) return 0;
        var word = typed.Text.AsSpan(start, end - start);
        return Known(word, known, out int matched).Count > 0 && PersonWords.StartsPerson(word[matched..]) ? matched : 0;
    }

    internal static bool IsName(ReadOnlySpan<char> word, IKnownNames known)
    {
        var bare = Bare(word, out int lead, out int tail);
        return lead + tail > 0 || Named(bare) || Known(bare, known, out _).Count > 0;
    }

    /// <summary>True when one is the other or its beginning: 한빛 and ㈜한빛전자.</summary>
    internal static bool Same(string one, string other)
    {
        ReadOnlySpan<char> a = Joined(one), b = Joined(other);
        return a.Length >= 2 && b.Length >= 2 && (a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase));
    }
}
