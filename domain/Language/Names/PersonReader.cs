namespace SalesBot.Domain.Language;

/// <summary>
/// A person as mentioned: 한빛전자 구매팀 이영희 과장님 has all parts, 김 부장님 only surname and title. Empty parts were not said. <see cref="Known"/> are the
/// records it may be: one means found, several have to be asked about, none means somebody new.
/// </summary>
public sealed record PersonMention(string Surname, string Given, string Title, bool Honorific, string Department, string Company, IReadOnlyList<KnownName> Known)
{
    /// <summary>Surname and given name as Koreans write them, or the English name.</summary>
    public string Name => Given.Length == 0 ? Surname : Surname.Length == 0 ? Given : Scan.IsHangul(Surname[0]) ? Surname + Given : Given + " " + Surname;

    /// <summary>Said to be one of us (우리 김 부장), so it must not be taken for one of the customer's people.</summary>
    public bool Ours { get; init; }

    public bool HasFullName => Surname.Length > 0 && Given.Length > 0;

    /// <summary>Short form, as the person was mentioned: 김 부장, 김철수 부장, Ms. Kim.</summary>
    public string Show() => Title.Length == 0 ? Name : Scan.IsHangul(Title[0]) ? $"{Name} {Title}" : $"{Title} {Name}";

    public bool Equals(PersonMention? other) =>
        other is not null && (Surname, Given, Title, Honorific, Department, Company) == (other.Surname, other.Given, other.Title, other.Honorific, other.Department, other.Company) && Known.SequenceEqual(other.Known);

    public override int GetHashCode() => HashCode.Combine(Surname, Given, Title, Department, Company);
}

/// <summary>Finds people by name with title or honorific, in Korean (김 부장님, 한빛전자 구매팀 이영희 과장) and English (Ms. Kim of Hanbit).</summary>
public static class PersonReader
{
    public static Reading<PersonMention> Read(string? text, IKnownNames known)
    {
        var typed = Typed.Of(text);
        var found = FindAll(typed, known);
        if (found.Count == 0 && Bare(typed, known) is { } bare) return bare;
        return Whole.Of(typed, found, null, CompanyReader.FindAll(typed, known).Where(company => company.Reading.IsCertain).Select(company => company.Span));
    }

    public static IReadOnlyList<Found<PersonMention>> FindAll(string? text, IKnownNames known) => FindAll(Typed.Of(text), known);

    /// <summary>In doubt only because several people in the records bear the name.</summary>
    public static bool IsShared(Reading<PersonMention> person) => person.Values.Count > 1 && person.Values.All(value => value.Known.Count == 1);

    internal static List<Found<PersonMention>> FindAll(Typed typed, IKnownNames known)
    {
        List<Found<PersonMention>> found = [];
        string low = typed.Low;
        int word = 0;
        for (var c = new Cursor(low, 0); !c.End;)
        {
            int start = c.At;
            bool begins = !Scan.IsWordChar(c.Before);
            if (begins) word = start;
            // 한빛김부장님: the name begins where a known company ends.
            int house = begins ? CompanyReader.Prefix(typed, start, known) : 0;
            if (house > 0)
            {
                var inner = new Cursor(low, start + house);
                if (Korean(ref inner, typed, out var housed))
                {
                    housed = housed with { Company = typed.Text.Substring(start, house) };
                    housed = housed with { Known = Match(housed, known) };
                    var whole = new Span(start, inner.At - start);
                    found.Add(new(housed.Known.Count > 1 ? Reading<PersonMention>.Ask(Split(housed), whole) : Reading<PersonMention>.Sure(housed, whole), whole));
                    c.At = inner.At;
                    continue;
                }
            }
            if (begins && (Titled(ref c, typed, known, out var mention) || English(ref c, typed, out mention) || KnownPerson(ref c, typed, known, out mention)))
            {
                int from = start;
                if (Scan.IsHangul(low[start])) mention = Before(typed, mention, ref from, found.Count > 0 ? found[^1].Span.End : 0, known);
                mention = mention with { Known = mention.Ours ? [] : Match(mention, known) };
                var span = new Span(from, c.At - from);
                found.Add(new(mention.Known.Count > 1 || (low[Math.Min(start + 1, low.Length - 1)] == ' ' && Doubtful(mention)) || Chairman(typed, start, mention) || OtherTitle(mention) || mention.Ours || c.Sees("'s ") ? Reading<PersonMention>.Ask(Split(mention), span) : Reading<PersonMention>.Sure(mention, span), span));
                continue;
            }
            c.At = Skip(low, start);
        }
        return found;
    }

    static int Skip(string low, int at)
    {
        // Names begin words, so the rest of this one is passed over.
        if (!Scan.IsWordChar(low[at++])) return at;
        while (at < low.Length && Scan.IsWordChar(low[at])) at++;
        return at;
    }

    static List<PersonMention> Split(PersonMention mention)
    {
        if (mention.Known.Count < 2) return [mention];
        List<PersonMention> each = [];
        foreach (var known in mention.Known) each.Add(mention with { Known = [known] });
        return each;
    }

    /// <summary>"이 부장" is Manager Lee and "this manager"; alone, the surnames that are also words are asked about.</summary>
    static bool Doubtful(PersonMention mention) =>
        mention is { Surname: "전" or "현", Given.Length: 0, Known.Count: 0, Title: "대표" or "사장" or "회장" or "대표이사", Company.Length: 0 } || mention is { Given.Length: 0, Honorific: false, Known.Count: 0 } && mention.Surname is "이" or "전" or "현" or "구" or "한" or "주" && mention.Company.Length == 0;

    /// <summary>이사장님 in one word: a chairman, or Mr. 이, the 사장.</summary>
    static bool Chairman(Typed typed, int start, PersonMention mention) => mention is { Surname: "이", Given.Length: 0, Title: "사장", Known.Count: 0 } && start + 1 < typed.Low.Length && typed.Low[start + 1] == '사';

    /// <summary>김철수 상무, where the records hold a 김철수 부장: promoted, or somebody else of that name. A company said tells.</summary>
    static bool OtherTitle(PersonMention mention) =>
        mention is { Known: [{ Title: { } title }], HasFullName: true, Company.Length: 0, Title.Length: > 0 } && Scan.IsHangul(mention.Title[0]) && !title.Replace("님", "", StringComparison.Ordinal).EndsWith(mention.Title, StringComparison.Ordinal);

    /// <summary>한빛 담당, 대성 대표: the customer and a post, and nobody called 한빛.</summary>
    static bool Titled(ref Cursor c, Typed typed, IKnownNames known, out PersonMention mention)
    {
        var from = c;
        if (!Korean(ref c, typed, out mention)) return false;
        if (mention.Given.Length == 0 || !CompanyReader.IsName(mention.Name, known)) return true;
        c = from;
        return false;
    }

    static bool Korean(ref Cursor c, Typed typed, out PersonMention mention)
    {
        mention = null!;
        if (!Scan.IsHangul(c.Now)) return false;
        var i = c;
        int start = c.At;
        int length = 0;
        while (Scan.IsHangul(i.Peek(length)) && length < 12) length++;
        // The title stands in the same word (김부장님, 김철수부장) or in the next one (김 부장님).
        for (int name = 1; name <= Math.Min(4, length); name++)
        {
            var t = new Cursor(i.Text, start + name);
            bool spaced = name == length;
            if (spaced) { if (t.Now != ' ') continue; t.Blank(); }
            var word = typed.Text.AsSpan(start, name);
            if (!PersonWords.IsName(word, out int surname)) continue;
            if (!PersonWords.Title(ref t, out string title, out bool honorific)) continue;
            if (name == 1 && !spaced && title.Length == 0) continue;
            // 공장장님, 주차장: the whole word is a post or a place.
            if (!spaced && (title.Length == 0 ? PersonWords.IsPost(word) : Array.Exists(PersonWords.NoTitled, no => typed.Low.AsSpan(start).StartsWith(no, StringComparison.Ordinal)))) continue;
            mention = new(word[..surname].ToString(), word[surname..].ToString(), title, honorific, "", "", []);
            c = t;
            return true;
        }
        return false;
    }

    /// <summary>Takes the department and company that stand right before a name: 한빛전자 구매팀 | 이영희 과장.</summary>
    static PersonMention Before(Typed typed, PersonMention mention, ref int from, int bound, IKnownNames known)
    {
        for (int n = 0; n < 2; n++)
        {
            int end = from;
            while (end > bound && typed.Low[end - 1] == ' ' && from - end < 2) end--;
            int start = end;
            while (start > bound && (Scan.IsWordChar(typed.Low[start - 1]) || typed.Low[start - 1] is '㈜' or '&' || (typed.Low[start - 1] is '(' or ')' && end - start < 24 && typed.Low[Math.Max(0, start - 3)..Math.Min(start + 2, end)].Contains("주)"))) && end - start < 24) start--;
            if (start == end || end == from) return mention;
            // 박 민수 상무: the surname was typed apart.
            if (n == 0 && end - start == 1 && mention.Name.Length == 2 && mention.Company.Length == 0 && PersonWords.IsName(typed.Text.AsSpan(start, 1), out _))
            {
                mention = mention with { Surname = typed.Text[start..end], Given = mention.Name };
                from = start;
                continue;
            }
            // 우리 김 부장, 저희 팀장님: one of us, not of the customer.
            if (typed.Low.AsSpan(start, end - start) is "우리" or "저희" or "당사" or "사내") return mention with { Ours = true };
            var bare = typed.Text.AsSpan(start, end - start);
            if (bare[^1] is '의' or '측') bare = bare[..^1];
            if (mention.Department.Length == 0 && mention.Company.Length == 0 && PersonWords.IsDepartment(bare)) mention = mention with { Department = bare.ToString() };
            else if (mention.Company.Length == 0 && bare.Length > 0 && CompanyReader.IsName(bare, known)) mention = mention with { Company = bare.ToString() };
            else return mention;
            from = start;
            if (mention.Company.Length > 0) return mention;
        }
        return mention;
    }

    static bool English(ref Cursor c, Typed typed, out PersonMention mention)
    {
        mention = null!;
        var i = c;
        if (!Scan.IsLatin(i.Now)) return false;
        string title = i.Word("mr") ? "Mr." : i.Word("mrs") ? "Mrs." : i.Word("ms") ? "Ms." : i.Word("miss") ? "Miss" : i.Word("dr") ? "Dr." : i.Word("prof") ? "Prof." : i.Word("director") ? "Director" : i.Word("manager") ? "Manager" : i.Word("president") ? "President" : i.Word("chairman") ? "Chairman" : i.Word("vp") ? "VP" : i.Word("ceo") ? "CEO" : i.Word("cto") ? "CTO" : i.Word("cfo") ? "CFO" : "";
        if (title.Length == 0) return Suffixed(ref c, typed, out mention);
        bool abbreviated = title[^1] == '.';
        if (abbreviated) _ = i.Eat('.');
        i.Blank();
        if (!Capital(ref i, typed, out string first)) return false;
        var more = i;
        string second = more.Now == ' ' && more.Blank() && Capital(ref more, typed, out string s) ? s : "";
        if (second.Length > 0) i = more;
        string company = "";
        var of = i;
        if ((of.Word("of") || of.Word("from") || of.Word("at")) && of.Blank() && House(ref of, typed, out company)) i = of;
        mention = new(second.Length > 0 ? second : first, second.Length > 0 ? first : "", title, abbreviated, "", company, []);
        c = i;
        return true;
    }

    /// <summary>"Kim Bujangnim", "Chulsoo Kim of Hanbit": without Mr. or Ms. only a well-known surname makes two capitalised words a name.</summary>
    static bool Suffixed(ref Cursor c, Typed typed, out PersonMention mention)
    {
        mention = null!;
        var i = c;
        if (!Capital(ref i, typed, out string first)) return false;
        i.Blank();
        foreach (var (roman, title) in PersonWords.RomanTitles)
        {
            if (!i.Word(roman)) continue;
            mention = new(first, "", title, roman.EndsWith("nim", StringComparison.Ordinal), "", "", []);
            c = i;
            return PersonWords.IsRomanSurname(first);
        }
        if (!Capital(ref i, typed, out string second) || !PersonWords.IsRomanSurname(second)) return false;
        mention = new(second, first, "", false, "", "", []);
        var of = i;
        if ((of.Word("of") || of.Word("from") || of.Word("at")) && of.Blank() && House(ref of, typed, out string company)) { mention = mention with { Company = company }; i = of; }
        c = i;
        return true;
    }

    const int MostWordsOfHouse = 3;

    /// <summary>A company behind "of": Hanbit, Seoul Hospital. Words that go on with a capital letter are its name.</summary>
    static bool House(ref Cursor c, Typed typed, out string company)
    {
        if (!Capital(ref c, typed, out company)) return false;
        for (int words = 1; words < MostWordsOfHouse && c.Now == ' '; words++)
        {
            var next = c;
            next.At++;
            if (!Capital(ref next, typed, out string more)) break;
            company += " " + more;
            c = next;
        }
        return true;
    }

    static bool Capital(ref Cursor c, Typed typed, out string word)
    {
        word = "";
        if (c.End || !char.IsAsciiLetterUpper(typed.Text[c.At])) return false;
        int length = 1;
        while (length < 24 && (Scan.IsLatin(c.Peek(length)) || (c.Peek(length) == '-' && Scan.IsLatin(c.Peek(length + 1))))) length++;
        if (length < 2 || PersonWords.NotANames.Contains(c.Text.Slice(c.At, length).ToString())) return false;
        word = typed.Text.Substring(c.At, length);
        c.At += length;
        return true;
    }

    /// <summary>A full name from the records, typed without any title.</summary>
    static bool KnownPerson(ref Cursor c, Typed typed, IKnownNames known, out PersonMention mention)
    {
        mention = null!;
        var all = known.All;
        for (int at = 0; at < all.Count; at++)
        {
            var name = all[at];
            if (name.Kind is not NameKind.Person || name.Name.Length < 2 || Scan.Lower(name.Name[0]) != c.Now) continue;
            if (c.At + name.Name.Length > typed.Low.Length || !typed.Low.AsSpan(c.At, name.Name.Length).Equals(name.Name, StringComparison.OrdinalIgnoreCase))
            {
                if (!Given(ref c, typed, name.Name, out mention)) continue;
                return true;
            }
            var after = new Cursor(c.Text, c.At + name.Name.Length);
            if (Scan.IsLatin(after.Now) || (Scan.IsHangul(after.Now) && !PersonWords.Particle(after))) continue;
            bool hangul = Scan.IsHangul(name.Name[0]);
            int surname = hangul && PersonWords.IsName(name.Name, out int s) ? s : 0;
            int space = name.Name.LastIndexOf(' ');
            mention = hangul ? new(name.Name[..surname], name.Name[surname..], "", false, "", "", [])
                : new(space < 0 ? name.Name : name.Name[(space + 1)..], space < 0 ? "" : name.Name[..space], "", false, "", "", []);
            c = after;
            return true;
        }
        return false;
    }

    /// <summary>Anna, where the records hold an Anna Schmidt. Names that are also words must not begin what is said.</summary>
    static bool Given(ref Cursor c, Typed typed, string name, out PersonMention mention)
    {
        mention = null!;
        int space = name.IndexOf(' ');
        if (space < 3 || !Scan.IsLatin(name[0]) || name[space - 1] == '.' || c.At + space > typed.Text.Length || !typed.Text.AsSpan(c.At, space).Equals(name.AsSpan(0, space), StringComparison.Ordinal)) return false;
        var after = new Cursor(c.Text, c.At + space);
        if (Scan.IsLatin(after.Now) || PersonWords.IsWordToo(name.AsSpan(0, space))) return false;
        var next = after;
        // Anna Schmitt is somebody else.
        if (next.Now == ' ' && next.Blank() && next.At < typed.Text.Length && char.IsUpper(typed.Text[next.At]) && !PersonWords.NotANames.Contains(next.NextWord(out _).ToString())) return false;
        mention = new("", name[..space], "", false, "", "", []);
        c = after;
        return true;
    }

    /// <summary>An answer that is only a name, without title: 이영희.</summary>
    static Reading<PersonMention>? Bare(Typed typed, IKnownNames known)
    {
        string text = typed.Text.Trim();
        int start = typed.Text.IndexOf(text, StringComparison.Ordinal);
        if (text.Length is < 2 or > 24 || PersonWords.IsPost(text) || Array.IndexOf(PersonWords.NoTitled, text) >= 0) return null;
        if (text.Length is 2 or 3 or 4 && PersonWords.IsName(text, out int surname) && surname < text.Length)
        {
            var mention = new PersonMention(text[..surname], text[surname..], "", false, "", "", []);
            mention = mention with { Known = Match(mention, known) };
            return mention.Known.Count == 1 || (mention.Known.Count == 0 && text.Length == 3 && text[^1] is not ('장' or '사' or '관' or '실' or '팀' or '처' or '과' or '국' or '님')) ? Reading<PersonMention>.Sure(mention, new(start, text.Length)) : Reading<PersonMention>.Ask(Split(mention), new(start, text.Length));
        }
        return null;
    }

    /// <summary>By what stands before the name: Mr. Yoon is not the Ms. Yoon of our records.</summary>
    static bool? IsLady(string words) => words.StartsWith("Mr.", StringComparison.Ordinal) ? false : words.StartsWith("Ms.", StringComparison.Ordinal) || words.StartsWith("Mrs.", StringComparison.Ordinal) || words.StartsWith("Miss", StringComparison.Ordinal) ? true : null;

    /// <summary>The records a mention may be: everything that was said must fit; what was not said does not matter.</summary>
    static List<KnownName> Match(PersonMention mention, IKnownNames known)
    {
        List<KnownName> fits = [];
        var all = known.All;
        for (int at = 0; at < all.Count; at++)
        {
            var name = all[at];
            if (name.Kind is not NameKind.Person) continue;
            string full = name.Name.Replace(" ", "", StringComparison.Ordinal);
            bool same = mention.HasFullName ? full.Equals(mention.Name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
                : mention.Surname.Length == 0 ? name.Name.StartsWith(mention.Given + " ", StringComparison.OrdinalIgnoreCase)
                : (Scan.IsHangul(mention.Surname[0]) ? full.StartsWith(mention.Surname, StringComparison.Ordinal) : name.Name.Split(' ').Contains(mention.Surname, StringComparer.OrdinalIgnoreCase));
            if (!same || IsLady(mention.Title) is { } lady && IsLady(name.Name) is { } other && lady != other) continue;
            bool titled = mention.Title.Length == 0 || !Scan.IsHangul(mention.Title[0]) || name.Title is null || name.Title.Replace("님", "", StringComparison.Ordinal).EndsWith(mention.Title, StringComparison.Ordinal);
            bool housed = mention.Company.Length == 0 || name.Company is null || CompanyReader.Same(mention.Company, name.Company);
            // A full name with another title is somebody promoted, not somebody else.
            if (housed && (titled || mention.HasFullName)) fits.Add(name);
        }
        // Of several of one name the title tells which.
        return fits.Count > 1 && mention is { HasFullName: true, Title.Length: > 0 } && fits.FindAll(name => name.Title?.Replace("님", "", StringComparison.Ordinal).EndsWith(mention.Title, StringComparison.Ordinal) is true) is { Count: > 0 } titles ? titles : fits;
    }
}
