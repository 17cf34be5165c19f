using Grade = SalesBot.Domain.Opportunities.Grade;

namespace SalesBot.Domain.Language;

/// <summary>
/// Reads one typed sentence (or a few) into a proposal, by rules and the domain's vocabulary alone. What it is not sure of it marks to be asked; what it does
/// not understand it keeps as it was typed.
/// </summary>
public static partial class SentenceReader
{
    static readonly Words Limits = new(["but", "only", "half", "partly", "however", "not.", "n't", "yet.", "pending", "부족", "일부", "절반", "아직", "다만", "단 ", "아님", "아니", "않", "안 ", "없", "취소", "반려", "모자", "무산", "중단", "동결", "frozen", "rejected", "revoked", "cancelled", "withdrawn"]);

    static readonly Words Asking = new(["누구", "언제", "어떻게", "얼마", "인가요", "할까요", "나요"]);

    static readonly Words Future = new(["예정", "하기로", "기로 ", "할 것", "할것", "될 것", "할거", "올린", "한대", "하겠", "겠다", "려고", "계획", "까지", "내년", "다음", "진행한다", "한다고", "한다 ", "한다는", "난다", "된다고", "하신다", "한답", "하신답", "will ", "going to", "plan", "scheduled", "agreed to", "by ", "next ", "expect", "to be ", "moved to ", "rescheduled to ", "rescheduled for ", "pushed to ", "postponed to "]);

    internal static readonly Words PastMarks = new(["했", "었", "았", "였", "됐", "갔", "왔", "났", "렸", "셨", "met.", "was.", "were.", "had.", "said", "sent", "submitted", "got.", "ago"]);

    public static Proposal Read(string? text, ReadingContext ctx, IKnownNames known)
    {
        var typed = Typed.Of(text);
        var money = MoneyReader.FindAll(typed, ctx, true);
        var people = PersonReader.FindAll(typed, known);
        var companies = CompanyReader.FindAll(typed, known);
        var opportunity = NamedOpportunity.In(typed, companies, known);
        var clauses = Clauses.Of(typed, money, people);
        var named = NamedOpportunity.Words(opportunity);
        List<ProposedFact> facts = [];
        List<ProposedProblem> problems = [];
        List<Leftover> leftovers = [];
        ProposedContact? contact = null;
        // News of two customers in one text: which fact belongs to whom is asked.
        bool mixed = Customers(companies) > 1 || NamedOpportunity.Several(typed, opportunity);
        int previous = 0, troubled = 0;
        Span last = default;
        bool offered = false;
        PersonMention? teller = null;
        foreach (var span in clauses)
        {
            var low = typed.Low.AsSpan(span.Start, span.Length);
            var letters = Letters.Of(low);
            var own = FoundValues.Within(people, span);
            var houses = FoundValues.Within(companies, span);
            var found = DayReader.FindAll(typed, ctx with { Direction = Direction.Either }, true, span);
            var sums = FoundValues.Within(money, span);
            var read = Understanding.Spans(typed, span, found, sums, own, houses, named);
            bool seen = ContactRules.ContactOf(low, letters, out var channel, out int verb) && !ContactRules.OnlyAhead(found, ctx.Today);
            // A contact that may be somebody else's is none, but its day is not that of a fact either.
            bool contacted = seen && Understanding.OfContact(typed, span, read, channel, verb, own.Count > 0 || houses.Count > 0) && !ContactRules.TheyWent(low, span, own);
            bool quoted = !seen && !ContactRules.NotWithThem.In(low, letters) && contact is null && own.Count == 1 && Cues.SaidWords.In(low, letters) && !Cues.HearsayWords.In(low, letters);
            var meeting = seen || quoted ? ContactRules.TakeContactDays(typed, ctx, span, quoted ? -1 : span.Start + verb, found) : [];
            if (quoted && meeting.Count == 0) quoted = false;
            if (contacted || quoted)
            {
                // A second contact in the same text is kept as words: one sentence tells of one last contact.
                if (contact is null) contact = new(FoundValues.Pick(meeting), channel.Length > 0 ? channel : null, [.. own.Select(p => p.Reading)], span);
                else if (contact.Channel != channel || meeting.Count > 0) leftovers.Add(new(span, span.Of(typed.Text)));
            }
            // What is certain whichever way it is read need not be read again.
            if (!contacted && !quoted && found.Exists(day => !day.Reading.IsCertain))
            {
                var direction = Future.In(low, letters) ? Direction.Forward : PastMarks.In(low, letters) ? Direction.Backward : Direction.Either;
                if (direction is not Direction.Either) found = DayReader.FindAll(typed, ctx with { Direction = direction }, true, span);
            }
            int before = facts.Count + problems.Count, begun = facts.Count;
            var (grade, source) = Sources.GradeOf(low, letters, own, contact);
            // "박 과장이 그러는데 | 사장님이 승인하셨대요": who told us stands in the clause before.
            if (teller is not null && grade is Grade.Hearsay && source is null) source = teller;
            if (Sources.Tells(typed, span, own) is { } tells) teller = tells;
            else if (low.TrimEnd(" .!~") is var closing && (closing.Length < low.Length || span.End < typed.Low.Length && typed.Low[span.End] is '.' or '!' or '\n')) teller = null;
            bool question = low[^1] == '?' || Asking.In(low, letters);
            int troubles = problems.Count;
            ProblemRules.Add(typed, low, letters, span, own, grade, source, problems);
            FactRules.Add(typed, low, letters, span, found, sums, own, grade, source, NamesIn(span, houses, opportunity), question, mixed, problems.Count > troubles, ctx, facts);
            // What was so a year ago need not be so now.
            if (problems.Count > troubles && found.Exists(day => day.Reading.IsCertain && day.Reading.Values[0].Last < ctx.Today.AddDays(-90)))
                for (int i = troubles; i < problems.Count; i++) problems[i] = problems[i] with { Ask = true };
            Understanding.Doubt(typed, span, read, facts, begun, problems, troubles);
            bool nothing = facts.Count + problems.Count == before;
            // An offer of ours that was told but not taken up leaves open which amount is the one.
            offered |= sums.Count > 0 && facts.Count == begun && OurOffer.In(low, letters);
            if (nothing && previous < facts.Count && low.Trim(" .,!") is "she said" or "he said" or "she told me" or "he told me" or "she told us" or "he told us")
            {
                // "They will decide by Dec 15, she said": whoever we were in contact with.
                var met = contact is { With: [{ IsCertain: true } only] } ? only.Values[0] : null;
                for (int i = previous; i < facts.Count; i++)
                    if (facts[i].Grade is Grade.Unknown) facts[i] = facts[i] with { Grade = met is null ? Grade.Hearsay : Grade.Confirmed, Source = met };
                continue;
            }
            if (nothing && own.Count == 1 && previous < facts.Count && Sources.SaidAlone(typed, span, own[0]))
            {
                // "The budget is approved, Anna Schmidt said"
                var who = own[0].Reading;
                for (int i = previous; i < facts.Count; i++)
                    if (facts[i].Grade is Grade.Unknown && who.IsCertain) facts[i] = facts[i] with { Grade = Grade.Confirmed, Source = who.Values[0] };
                continue;
            }
            if (nothing && (!(contacted || quoted) || found.Count > 0) && low.IndexOfAnyExcept(" .,!~)(") >= 0) leftovers.Add(new(span, span.Of(typed.Text)));
            // "전화했는데 | 안 받으심": what was tried did not happen.
            if (nothing && contact is { } tried && tried.Span == last && (ContactRules.NotReached.In(low, letters) || ContactRules.Absent.In(low, letters) && (own.Count == 0 && tried.Channel is "phone" or "mail" || tried.With.Count == 0)))
            {
                leftovers.Insert(Math.Max(0, leftovers.Count - 1), new(tried.Span, tried.Span.Of(typed.Text)));
                contact = null;
            }
            // "전화했는데 | 연락이 안 됨", "emailed her | no reply": what was tried reached nobody.
            if (contact is { Channel: "phone" or "mail" } sent && (sent.Span == last || sent.Span == span) && problems.Count > troubles && problems[^1].Kind == "silent_customer" && !ContactRules.Since.In(low, letters))
            {
                leftovers.Add(new(sent.Span, sent.Span.Of(typed.Text)));
                contact = null;
            }
            // "비쌀 줄 알고 걱정했는데 | 괜찮대요": a problem that is told only to go on is over, unless what follows bears it out.
            if (nothing && (ContrastEnd(typed, last) || Turn.In(low[..Math.Min(low.Length, 14)])) && !Understood.All(low, false))
                for (int i = previous; i < facts.Count; i++) facts[i] = facts[i] with { Ask = true };
            if (nothing && (ContrastEnd(typed, last) || Turn.In(low[..Math.Min(low.Length, 14)])))
                for (int i = troubled; i < problems.Count; i++) problems[i] = problems[i] with { Ask = true };
            // "approved | but only half": what was not understood may take back what stands right before it.
            if (nothing && (Limits.In(low, letters) || FactRules.Moved.In(low, letters)))
                for (int i = previous; i < facts.Count; i++) facts[i] = facts[i] with { Ask = true };
            (previous, troubled) = (begun, troubles);
            last = span;
        }
        if (offered || Amounts(facts) > 1)
            for (int i = 0; i < facts.Count; i++)
                if (facts[i].Topic == "amount") facts[i] = facts[i] with { Ask = true };
        return new(typed.Text, opportunity, companies, people, contact, facts, problems, leftovers);
    }

    /// <summary>Where in the clause the customer or the opportunity is named.</summary>
    static List<Span> NamesIn(Span clause, List<Found<CompanyMention>> houses, Reading<KnownName> opportunity)
    {
        List<Span> names = new(houses.Count + 1);
        foreach (var house in houses) names.Add(Inside(house.Span, clause));
        if (opportunity.Values.Count > 0 && clause.Covers(opportunity.Span)) names.Add(Inside(opportunity.Span, clause));
        return names;
    }

    static Span Inside(Span found, Span clause) => new(Math.Max(0, found.Start - clause.Start), Math.Min(found.End, clause.End) - Math.Max(found.Start, clause.Start));

    static readonly Words Turn = new(["but", "then", "now", "no longer", "not any", "until", "however", "근데", "하지만", "그런데", "지금은", "이제는", "이젠", "오히려"]);

    /// <summary>걱정했는데, 비싸지만: what comes next is said against it.</summary>
    static bool ContrastEnd(Typed typed, Span clause)
    {
        var end = typed.Low.AsSpan(clause.Start, clause.Length).TrimEnd(" .,!~");
        return end.EndsWith("는데") || end.EndsWith("은데") || end.EndsWith("지만") || end.EndsWith("더니") || end.EndsWith("으나");
    }

    static readonly Words Changes = new(
        ["해결됐", "해결되", "해결했", "해소됐", "해소되", "풀렸", "미뤄", "미뤘", "연기됐", "연기했", "연기한", "밀렸", "앞당", "당겨졌", "별일 없", "별일없", "별 일 없", "특이사항 없", "소식 없", "소식이 없", "소식은 없", "변동 없", "변화 없", "달라진 것 없", "달라진 게 없",
        "resolved", "solved", "is fixed", "was fixed", "sorted out", "postponed", "pushed", "delayed", "moved to", "nothing new", "no news", "no change", "nothing has changed", "not much happened", "nothing happened"]);

    /// <summary>Whether words nothing was read from tell that something was solved or moved, or that nothing is new: there is a place for each, and no sentence fills it.</summary>
    public static bool TellsChange(string text) => Changes.In(Typed.Of(text).Low);

    // Where something stands is asked, not which day it is.
    static readonly ReadingContext anyDay = new(new DateOnly(2000, 1, 3), Lang.Ko, Direction.Either);

    // Ordinary words of sales talk that stand where a name may stand.
    static readonly string[] ordinary = ["그쪽", "거기", "저기", "여기", "이쪽", "상대", "고객사", "우리쪽", "저희쪽", "요새", "그래도", "근데", "그런데", "일단", "혹시", "드디어", "결국", "역시", "아직도", "추가", "참고", "오랜만", "분위기", "반응", "관심", "테스트", "문의", "사실", "현황", "상황", "진행", "특이사항", "별도", "이외", "나머지", "전체", "본사", "지사", "부서", "실무", "윗선", "윗분", "위에서", "임원", "개발", "연구소", "마케팅", "영업", "구매", "생산", "품질", "인사", "총무", "재무", "전산", "설비", "기술", "라인", "장비", "제품", "샘플", "데모", "시연", "미팅", "회의", "보고", "검수", "설치", "교육", "지원", "안전", "조건", "내용", "사유", "이유", "목표", "계획", "방향", "의견", "요구", "만족", "불만", "경쟁"];

    // Words that stand before "met" and "visited" and say how, when or whom in general.
    static readonly string[] howMet = ["잠깐", "잠시", "직접", "같이", "함께", "다시", "처음", "고객", "담당", "점심", "저녁", "오전", "오후", "아침", "현장", "공장", "사무실", "따로", "간만", "우연", "둘이", "셋이", "모두", "다들", "미리", "급히", "짧게", "사람", "분들", "팀장", "대표", "이번", "지난", "자주", "계속", "정식", "추가"];

    static readonly string[] meets = ["met", "visited", "saw"], meetsKorean = ["만났", "만나", "방문", "다녀"];

    /// <summary>
    /// The name of a customer nobody knows, where one may stand: the word a text begins with (삼우정공 예산 5천이래요, Samwoo의 Mr. Lee), and who was met or visited (오늘 한솔 만났는데, "Met Bosch yesterday"). Null where
    /// it is a word we know, or was read as something else.
    /// </summary>
    public static string? Stranger(Proposal read)
    {
        if (read.Opportunity.Values.Count > 0) return null;
        var typed = Typed.Of(read.Text);
        var words = WordsOf(typed.Low);
        string? Named(Span span) => IsStrange(typed, span, read) ? CompanyReader.WithoutParticle(typed.Text.AsSpan(span.Start, span.Length)).ToString() : null;
        // Two syllables are a word of talk more often than a name; a word in English only with a Korean particle is surely a name.
        if (words is [{ Length: >= 3 } first, ..] && Scan.IsHangul(typed.Low[first.End - 1]) && first.End < typed.Low.Length && Named(first) is { } opening) return opening;
        for (int at = 0; at + 1 < words.Count; at++)
        {
            var word = typed.Low.AsSpan(words[at].Start, words[at].Length);
            var next = typed.Low.AsSpan(words[at + 1].Start, words[at + 1].Length);
            if (meets.Contains(word.ToString()) && char.IsAsciiLetterUpper(typed.Text[words[at + 1].Start]) && Named(words[at + 1]) is { } met) return met;
            if (words[at].Length >= 2 && Scan.IsHangul(word[^1]) && BeginsWithAny(next, meetsKorean) && !BeginsWithAny(word, howMet) && Named(words[at]) is { } visited) return visited;
        }
        return null;
    }

    static List<Span> WordsOf(string low)
    {
        var words = new List<Span>();
        for (int at = 0; at < low.Length;)
        {
            int start = at;
            while (at < low.Length && Scan.IsWordChar(low[at])) at++;
            if (at > start) words.Add(new(start, at - start));
            else at++;
        }
        return words;
    }

    static bool BeginsWithAny(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (word.StartsWith(beginning)) return true;
        return false;
    }

    static bool IsStrange(Typed typed, Span span, Proposal read)
    {
        if (span.Length > 24 || read.People.Any(person => person.Span.Touches(span)) || read.Companies.Any(company => company.Span.Touches(span))) return false;
        if (DayReader.FindAll(typed, anyDay, true).Exists(day => day.Span.Touches(span)) || MoneyReader.FindAll(typed, anyDay, true).Exists(sum => sum.Span.Touches(span))) return false;
        var word = typed.Low.AsSpan(span.Start, span.Length);
        if (Understood.All(word, false, trouble: true) || PersonWords.IsDepartment(word) || PersonWords.IsPost(word) || BeginsWithAny(word, ordinary)) return false;
        var letters = Letters.Of(word);
        foreach (var cue in Cues.Facts.Concat(Cues.Problems))
            if (cue.Any.In(word, letters) || cue.And?.In(word, letters) is true) return false;
        return true;
    }

    static readonly Words TheirDeed = new(["⟧이 ", "⟧가 ", "⟧께서 ", "고객이 ", "고객사가 ", "고객사에서 ", "님이 ", "님께서 "]);

    /// <summary>Whether words about a promise tell one that the customer made.</summary>
    public static bool IsTheirPromise(string words)
    {
        var low = Typed.Of(words).Low;
        var letters = Letters.Of(low);
        bool ours = false, theirs = false;
        foreach (var cue in Cues.Facts)
            if (cue is { Topic: "promise", Code: { } side } && Cues.Holds(cue, low, letters)) _ = side == "ours" ? ours = true : theirs = true;
        return !ours && (theirs || TheirDeed.In(low, letters) && (low.Contains("기로", StringComparison.Ordinal) || low.Contains("약속", StringComparison.Ordinal)));
    }

    static readonly Words Reaching = new(["전화", "통화", "연락", "메일", "문자", "방문", "찾아", "갔", "call", "phone", "rang.", "email", "visit", "tried to reach", "stopped by", "dropped by"]);

    /// <summary>Whether a text tells that somebody was to be reached and was not: no contact, and no silence yet.</summary>
    public static bool ReachedNobody(string text) => Typed.Of(text).Low is var low && Reaching.In(low) && (ContactRules.NotReached.In(low) || ContactRules.Absent.In(low));

    static readonly Words Interrogatives = new(["뭐", "뭘", "무엇", "무슨", "언제", "누구", "누가", "얼마", "어디", "어떻게", "어느", "왜 ", "몇 "]);

    static readonly string[] QuestionEnds = ["지", "지요", "죠", "나", "나요", "까", "까요", "니", "더라", "더라고", "야", "가요", "는데", "던가", "던가요", "알려줘", "알려 줘", "알려주세요", "알려 주세요"];

    static readonly string[] QuestionStarts = ["what ", "what's ", "who ", "who's ", "when ", "where ", "how ", "why ", "which ", "did ", "do ", "does ", "is there ", "are there ", "have we ", "has "];

    /// <summary>Whether a text only asks something of whoever reads it, and tells nothing.</summary>
    public static bool IsQuestion(string text)
    {
        var typed = Typed.Of(text);
        var clauses = Clauses.Of(typed, [], []);
        return clauses.Count > 0 && clauses.TrueForAll(clause => Asks(typed.Low.AsSpan(clause.Start, clause.Length)));

        static bool Asks(ReadOnlySpan<char> low)
        {
            if (low[^1] == '?') return true;
            foreach (var start in QuestionStarts)
                if (low.StartsWith(start, StringComparison.Ordinal)) return !low.StartsWith("what they", StringComparison.Ordinal);
            if (!Interrogatives.In(low)) return false;
            var end = low.TrimEnd(" .!~ㅋㅎㅠㅜ");
            foreach (var closing in QuestionEnds)
                if (end.EndsWith(closing, StringComparison.Ordinal)) return true;
            return false;
        }
    }

    static readonly Words OurOffer = new(["견적", "제안가", "우리는", "우리가", "저희는", "저희가", "quote", "offer", "ours"]);

    static int Amounts(List<ProposedFact> facts)
    {
        int count = 0;
        Money? first = null;
        foreach (var fact in facts)
        {
            if (fact.Topic != "amount" || fact.Amount is not { } sum || sum.Values.Count == 0 || first == sum.Values[0]) continue;
            first ??= sum.Values[0];
            count++;
        }
        return count;
    }

    static int Customers(List<Found<CompanyMention>> companies)
    {
        int count = 0;
        string? first = null;
        foreach (var company in companies)
        {
            string name = company.Reading.Values[0].Name;
            if (first is not null && CompanyReader.Same(first, name)) continue;
            first ??= name;
            count++;
        }
        return count;
    }
}
