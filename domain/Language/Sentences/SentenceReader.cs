using Grade = SalesBot.Domain.Opportunities.Grade;
namespace SalesBot.Domain.Language;

/// <summary>
/// Reads one typed sentence (or a few) into a proposal, by rules and the domain's vocabulary alone. What it is not sure of it marks to be asked; what it does
/// not understand it keeps as it was typed.
/// </summary>
public static partial class SentenceReader
{
    static readonly (string Channel, Words Done, Words Ahead)[] Contacts =
    [
        ("phone", new(["통화했", "통화함", "통화하여", "통화하고", "통화하면서", "통화하니", "통화하였", "통화하셨", "통화 했", "통화 함", "통화 결과", "통화해", "통화에서", "통화로", "통화 중에", "전화했", "전화함", "전화 했", "전화 왔", "전화왔", "전화가 왔", "전화 받", "전화 주심", "전화주심", "전화 주셨", "전화주셨", "전화 옴", "전화옴", "전화 와서", "전화와서", "통화 완료", "통화완료", "전화로", "전화 드렸", "전화드렸", "전화 통화", "유선으로", "called", "phoned", "on the phone", "by phone", "phone call with", "had a call", "call with", "spoke by phone", "rang."]), new(["통화 예정", "통화하기로", "전화하기로", "전화 예정", "전화할", "통화할", "전화드릴", "will call", "to call", "call scheduled"])),
        ("mail", new(["메일 옴", "메일옴", "메일 받", "메일 왔", "메일왔", "메일이 왔", "메일로", "메일 보냈", "메일을 보냈", "메일 회신", "이메일로", "이메일 받", "emailed", "by email", "by mail", "got an email", "got a mail", "received an email", "email from", "mail from", "wrote to"]), new(["메일 보낼", "메일 드릴", "메일 예정", "will email", "to email"])),
        ("event", new(["전시회에서", "전시회서", "행사에서", "세미나에서", "박람회에서", "컨퍼런스에서", "골프", "at the exhibition", "at the seminar", "at the conference", "at the trade show", "at an event", "at the event"]), new([])),
        ("meeting", new(["회의했", "회의함", "회의하여", "회의하고", "회의하면서", "회의하였", "회의에서", "회의 했", "회의 결과", "미팅했", "미팅함", "미팅하여", "미팅하고", "미팅하면서", "미팅하였", "미팅 했", "미팅 함", "미팅에서", "미팅 결과", "미팅해", "미팅 진행", "미팅 완료", "화상으로", "화상 미팅", "화상회의", "줌으로", "줌 미팅", "had a meeting", "meeting with", "in the meeting", "at the meeting", "video call", "on zoom", "over zoom", "via zoom", "by zoom", "zoom call", "zoom meeting", "teams call"]), new(["미팅 예정", "미팅하기로", "회의 예정", "회의하기로", "미팅 잡", "미팅을 잡", "미팅할", "회의할", "will meet", "to meet", "meeting scheduled", "meeting is scheduled", "next meeting", "follow-up meeting", "set up a meeting", "schedule a meeting"])),
        ("visit", new(["만났", "만나서", "만나고", "만나뵙", "만나 뵙", "만나 뵈", "만나본", "만나봤", "만난 ", "만남", "뵀", "뵈었", "뵙고", "방문했", "방문함", "방문하여", "방문해", "방문 했", "방문 결과", "방문하고", "찾아뵀", "찾아뵈", "다녀왔", "다녀옴", "들렀", "점심 먹", "저녁 먹", "식사했", "식사함", "식사하면서", "식사하며", "식사하고", "met.", "visited", "i saw.", "we saw.", "had lunch", "had dinner", "had coffee", "lunch with", "dinner with", "dropped by", "stopped by"]), new(["만날", "만나기로", "만나자", "방문 예정", "방문하기로", "방문할", "찾아뵐", "will visit", "to visit", "want to meet", "wants to meet", "going to meet", "haven't met", "have not met", "not met", "never met", "못 만", "못만", "만나지 못", "만나고 싶", "만나서 이야기하자", "hasn't met"])),
        ("", new(["spoke to", "spoke with", "talked to", "talked with", "이야기 나눴", "이야기 나눔", "얘기 나눴", "얘기 나눔", "얘기했", "이야기했", "대화했"]), new(["will ", "to talk", "얘기했던"])),
    ];

    static readonly Words Limits = new(["but", "only", "half", "partly", "however", "not.", "n't", "yet.", "부족", "일부", "절반", "아직", "다만", "단 ", "아님", "아니", "않", "안 ", "없", "취소", "반려", "모자", "무산", "중단", "동결", "frozen", "rejected", "revoked", "cancelled", "withdrawn"]);

    static readonly Words Asking = new(["누구", "언제", "어떻게", "얼마", "인가요", "할까요", "나요"]);

    static readonly Words Future = new(["예정", "하기로", "기로 ", "할 것", "할것", "될 것", "할거", "올린", "한대", "하겠", "겠다", "려고", "계획", "까지", "내년", "다음", "진행한다", "will ", "going to", "plan", "scheduled", "agreed to", "by ", "next ", "expect", "to be "]);

    static readonly Words PastMarks = new(["했", "었", "았", "였", "됐", "갔", "왔", "났", "렸", "셨", "met.", "was.", "were.", "had.", "said", "sent", "submitted", "got.", "ago"]);

    static readonly Words NotOurAmount = new(["경쟁사", "경쟁업체", "타사", "a사", "b사", "c사", "할인", "깎", "인하", "차이", "위약", "벌금", "매출", "연매출", "자본금", "비싸", "초과", "절감", "작년에는", "지난번", "competitor", "rival", "discount", "off.", "cheaper", "penalty", "revenue", "gap", "save", "saving", "cut.", "reduce", "lower", "last time", "previously"]);

    // Ways to reach somebody: with a plan beside them they tell how it will be done, not that it was.
    static readonly Words Means = new(["전화로", "메일로", "이메일로", "화상으로", "줌으로", "유선으로", "전화하", "by phone", "on the phone", "by email", "by mail", "zoom", "video call", "teams call", "call with", "meeting with"]);

    static readonly Words Ahead = new(["기로 ", "예정", "려고", "려 했", "려던", "할게", "하자", "겠", "달라", "어야", "드릴", "보낼", "줄 것", "want", "plan", "will ", "would", "schedul", "set up", "ask", "request", "need", "let's", "to have"]);

    static readonly Words NotDone = new(["못 ", "못했", "못함", "지 못", "지못", "안 됐", "안됐", "안 됨", "안됨", "지 않", "불발", "취소", "안 받", "안받", "부재중", "n't", "not.", "never", "no answer", "unable", "failed to", "cancel", "voicemail"]);

    static readonly Words NotReached = new(["안 받", "안받", "못 받", "부재중", "부재 중", "못 만", "못 뵀", "자리에 안", "안 계", "no answer", "didn't answer", "did not answer", "voicemail", "not available", "wasn't there", "not there", "cancelled", "didn't show", "no-show"]);

    // "requirements are met", "they met the competitor": no contact of ours.
    static readonly string[] OthersDid = ["is", "are", "was", "were", "be", "been", "they", "competitor", "competitors", "it", "requirements", "rival"];

    static readonly Words Moved = new(["연기", "미뤄", "미루", "밀렸", "밀려", "밀린", "늦춰", "늦어", "앞당", "당겨", "변경", "원래", "당초", "취소", "못 ", "못한", "못함", "않", "아니", "아님", "postpone", "delay", "moved from", "originally", "pushed from", "not.", "n't", "cancel"]);

    static readonly Words Disputed = new(["아니", "아님", "않", "못", "안 ", "안됨", "안됐", "말고", "빼고", "낮춰", "낮추", "조정", "달라", "요구", "요청", "희망", "원하", "원했", "줄여", "면 ", "if.", "not.", "n't", "never", "want", "ask", "instead", "unless", "down from"]);

    public static Proposal Read(string? text, ReadingContext ctx, IKnownNames known)
    {
        var typed = Typed.Of(text);
        var money = MoneyReader.FindAll(typed, ctx, true);
        var people = PersonReader.FindAll(typed, known);
        var companies = CompanyReader.FindAll(typed, known);
        var clauses = Clauses.Of(typed, money);
        List<ProposedFact> facts = [];
        List<ProposedProblem> problems = [];
        List<Leftover> leftovers = [];
        ProposedContact? contact = null;
        // News of two customers in one text: which fact belongs to whom is asked.
        bool mixed = Customers(companies) > 1;
        int previous = 0;
        Span last = default;
        bool offered = false;
        foreach (var span in clauses)
        {
            var low = typed.Low.AsSpan(span.Start, span.Length);
            var own = Within(people, span);
            var found = DayReader.FindAll(typed, ctx with { Direction = Direction.Either }, true, span);
            bool contacted = ContactOf(low, out var channel, out int verb) && !OnlyAhead(found, ctx.Today);
            bool quoted = !contacted && contact is null && own.Count == 1 && Cues.Has(low, Cues.SaidWords) && !Cues.Has(low, Cues.HearsayWords);
            var meeting = contacted || quoted ? TakeContactDays(typed, ctx, span, quoted ? -1 : span.Start + verb, found) : [];
            if (quoted && meeting.Count == 0) quoted = false;
            if (contacted || quoted)
            {
                // A second contact in the same text is kept as words: one sentence tells of one last contact.
                if (contact is null) contact = new(Pick(meeting), channel.Length > 0 ? channel : null, [.. own.Select(p => p.Reading)], span);
                else if (contact.Channel != channel || meeting.Count > 0) leftovers.Add(new(span, span.Of(typed.Text)));
            }
            if (!contacted && !quoted && found.Count > 0)
            {
                var direction = Cues.Has(low, Future) ? Direction.Forward : Cues.Has(low, PastMarks) ? Direction.Backward : Direction.Either;
                if (direction is not Direction.Either) found = DayReader.FindAll(typed, ctx with { Direction = direction }, true, span);
            }
            var sums = Within(money, span);
            int before = facts.Count + problems.Count, begun = facts.Count;
            var (grade, source) = GradeOf(low, own, contact);
            bool question = low[^1] == '?' || Cues.Has(low, Asking);
            Problems(typed, low, span, grade, source, problems);
            Facts(typed, low, span, found, sums, own, grade, source, question, mixed, ctx, facts);
            bool nothing = facts.Count + problems.Count == before;
            // An offer of ours that was told but not taken up leaves open which amount is the one.
            offered |= sums.Count > 0 && facts.Count == begun && OurOffer.In(low);
            if (nothing && own.Count == 1 && previous < facts.Count && SaidAlone(typed, span, own[0]))
            {
                // "The budget is approved, Anna Schmidt said"
                var who = own[0].Reading;
                for (int i = previous; i < facts.Count; i++)
                    if (facts[i].Grade is Grade.Unknown && who.IsCertain) facts[i] = facts[i] with { Grade = Grade.Confirmed, Source = who.Values[0] };
                continue;
            }
            if (nothing && (!(contacted || quoted) || found.Count > 0)) leftovers.Add(new(span, span.Of(typed.Text)));
            // "전화했는데 | 안 받으심": what was tried did not happen.
            if (nothing && contact is { } tried && tried.Span == last && NotReached.In(low))
            {
                leftovers.Insert(leftovers.Count - 1, new(tried.Span, tried.Span.Of(typed.Text)));
                contact = null;
            }
            // "approved | but only half": what was not understood may take back what stands right before it.
            if (nothing && (Cues.Has(low, Limits) || Moved.In(low)))
                for (int i = previous; i < facts.Count; i++) facts[i] = facts[i] with { Ask = true };
            previous = begun;
            last = span;
        }
        if (offered || Amounts(facts) > 1)
            for (int i = 0; i < facts.Count; i++)
                if (facts[i].Topic == "amount") facts[i] = facts[i] with { Ask = true };
        return new(typed.Text, OpportunityOf(typed, companies, known), companies, people, contact, facts, problems, leftovers);
    }

    static readonly Words OurOffer = new(["견적", "제안가", "우리는", "우리가", "저희는", "저희가", "quote", "offer", "ours"]);

    static readonly string[] SaidPlainly = ["said", "says", "told us", "told me", "confirmed", "said so", "말씀", "말씀하심", "말씀하셨음", "확인해 주심", "확인해주심"];

    /// <summary>Nothing but a name and "said".</summary>
    static bool SaidAlone(Typed typed, Span span, Found<PersonMention> person)
    {
        var before = typed.Low.AsSpan(span.Start, Math.Max(0, person.Span.Start - span.Start)).Trim(" ,.");
        var after = typed.Low.AsSpan(Math.Min(person.Span.End, span.End), Math.Max(0, span.End - person.Span.End)).Trim(" ,.!");
        if (after.Length > 1 && after[0] is '이' or '가' or '께' && after.IndexOf(' ') is > 0 and < 4 and var gap) after = after[(gap + 1)..];
        foreach (var said in SaidPlainly)
            if ((before.IsEmpty && after.SequenceEqual(said)) || (after.IsEmpty && before.SequenceEqual(said))) return true;
        return false;
    }

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

    /// <summary>
    /// Moves the days of the contact out of the days of a clause. A day past for certain is the contact's; one that could lie either way is, too, when it
    /// stands beside the verb (12월 5일에 만나서, met him on the 5th). All others stay with the facts.
    /// </summary>
    static List<Found<Day>> TakeContactDays(Typed typed, ReadingContext ctx, Span clause, int verb, List<Found<Day>> found)
    {
        List<Found<Day>> taken = [];
        for (int i = 0; i < found.Count && taken.Count == 0; i++)
        {
            var day = found[i];
            bool past = day.Reading.IsCertain ? day.Reading.Values[0].From <= ctx.Today && day.Reading.Values[0].Marks is Marks.None or Marks.About : false;
            bool beside = !day.Reading.IsCertain && verb >= 0 && (day.Span.End <= verb ? verb - day.Span.End < 30 : Scan.IsLatin(typed.Low[verb]) && day.Span.Start - verb < 40 && i == 0) && !DatedTopic(typed.Low.AsSpan(Math.Min(day.Span.Start, verb), Math.Abs(verb - day.Span.Start)));
            if (!past && !beside) continue;
            var backward = DayReader.FindAll(typed, ctx with { Direction = Direction.Backward }, true, clause);
            taken.Add(past ? day : i < backward.Count && backward[i].Span == day.Span ? backward[i] : day);
            found.RemoveAt(i);
        }
        return taken;
    }

    /// <summary>A clause whose days all lie ahead tells of a plan, whatever its verb: "다음 주 미팅".</summary>
    static bool OnlyAhead(List<Found<Day>> found, DateOnly today)
    {
        foreach (var day in found)
            if (!day.Reading.IsCertain || day.Reading.Values[0].From <= today) return false;
        return found.Count > 0;
    }

    static bool DatedTopic(ReadOnlySpan<char> low)
    {
        foreach (var cue in Cues.Facts)
            if (cue.Topic is "decision_process" or "decision_date" or "paperwork" or "purchasing" or "promise" or "next_step" && Cues.Holds(cue, low)) return true;
        return false;
    }

    static bool ContactOf(ReadOnlySpan<char> low, out string channel, out int at)
    {
        channel = "";
        at = -1;
        // "이영희 과장님 통화." ends in the noun alone.
        var end = low.TrimEnd(" .!~,");
        string noun = end.EndsWith("통화") ? "phone" : end.EndsWith("미팅") || end.EndsWith("회의") ? "meeting" : end.EndsWith("방문") ? "visit" : "";
        foreach (var (name, done, ahead) in Contacts)
        {
            at = done.First(low);
            if (at < 0 && noun.Length > 0 && name == noun) at = end.Length - 2;
            if (at < 0) continue;
            if (Cues.Has(low, ahead) || NotDone.In(low[Math.Max(0, at - 12)..Math.Min(low.Length, at + 16)]) || (Means.In(low[at..Math.Min(low.Length, at + 14)]) && Ahead.In(low)) || OthersVerb(low, at)) return false;
            channel = name;
            return true;
        }
        return false;
    }

    static bool OthersVerb(ReadOnlySpan<char> low, int at)
    {
        if (!Scan.IsLatin(low[at]) || low[at..].IndexOf(" us", StringComparison.Ordinal) is >= 0 and < 12) return false;
        var before = low[..at].TrimEnd(' ');
        int start = before.Length;
        while (start > 0 && Scan.IsLatin(before[start - 1]) && before.Length - start < 20) start--;
        return Array.IndexOf(OthersDid, before[start..].ToString()) >= 0;
    }

    /// <summary>The one day of a clause; two days are asked about.</summary>
    static Reading<Day>? Pick(List<Found<Day>> days)
    {
        if (days.Count == 0) return null;
        if (days.Count == 1) return days[0].Reading;
        List<Day> values = [];
        foreach (var day in days) values.AddRange(day.Reading.Values);
        return Reading<Day>.Ask(values, new(days[0].Span.Start, days[^1].Span.End - days[0].Span.Start));
    }

    static Reading<Money>? Pick(List<Found<Money>> money)
    {
        if (money.Count == 0) return null;
        if (money.Count == 1) return money[0].Reading;
        List<Money> values = [];
        foreach (var each in money) values.AddRange(each.Reading.Values);
        return Reading<Money>.Ask(values, new(money[0].Span.Start, money[^1].Span.End - money[0].Span.Start));
    }

    static List<Found<T>> Within<T>(List<Found<T>> found, Span span)
    {
        List<Found<T>> inside = [];
        // Found is in order, so a binary search keeps many clauses with many values linear.
        int low = 0, high = found.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (found[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        for (; low < found.Count && found[low].Span.Start < span.End; low++) inside.Add(found[low]);
        return inside;
    }

    static readonly Words From = new(["한테", "에게", "께 들", "께서", "로부터", "통해", "말로는", "에 따르면", "from", "according to", "told"]);

    /// <summary>
    /// The grade by the wording, and who said it: only where the clause quotes somebody. A person who is merely named in it (the approver, somebody who left)
    /// is not its source.
    /// </summary>
    static (Grade Grade, PersonMention? Source) GradeOf(ReadOnlySpan<char> low, List<Found<PersonMention>> own, ProposedContact? contact)
    {
        if (Cues.Has(low, Cues.AssumedWords)) return (Grade.Assumed, null);
        var named = own.Count == 1 ? own[0].Reading.Values[0] : null;
        if (named is not null && !own[0].Reading.IsCertain) named = named with { Known = [] };
        var met = contact is { With.Count: 1 } ? contact.With[0].Values[0] : null;
        if (met is not null && !contact!.With[0].IsCertain) met = met with { Known = [] };
        if (Cues.Has(low, Cues.HearsayWords)) return (Grade.Hearsay, named is not null && Cues.Has(low, From) && !Cues.Has(low, ["결재", "approver", "퇴사", "이직"]) ? named : null);
        if (Cues.OurWords.In(low)) return (Grade.Unknown, null);
        bool said = Cues.Has(low, Cues.SaidWords);
        // "김 부장님이 확보됐다고 하셨대요": told to somebody else, who told us.
        if ((said && named is not null && Passed(low)) || Cues.Between.In(low)) return said || Reported(low) ? (Grade.Hearsay, null) : (Grade.Unknown, null);
        if (!said && !Reported(low)) return (Grade.Unknown, null);
        var source = own.Count > 1 ? null : named is null ? met : said && !Cues.Has(low, ["결재권자", "approver", "퇴사", "이직", "left the"]) ? named : null;
        return (source is not null ? Grade.Confirmed : Grade.Hearsay, source);
    }

    static bool Passed(ReadOnlySpan<char> low) => low.TrimEnd(" .!~,") is var end && (end.EndsWith("셨대요") || end.EndsWith("셨대") || end.EndsWith("하신대요") || end.EndsWith("하신대") || end.EndsWith("했대요") || end.EndsWith("했대") || end.EndsWith("하셨답니다") || end.EndsWith("했답니다"));

    static bool Reported(ReadOnlySpan<char> low)
    {
        var end = low.TrimEnd(" .!~,");
        foreach (var word in Cues.ReportedEnds)
            if (end.EndsWith(word.AsSpan().TrimEnd('.'), StringComparison.Ordinal)) return true;
        return false;
    }

    static readonly Words OursIsAhead = new(["사보다", "업체보다", "타사 대비", "경쟁사 대비", "우리가 더", "저희가 더", "우리가 우위", "우리가 유리", "저희가 유리", "우리를 선호", "우리 제품을 선호", "우위인 건 아", "우위는 아니", "than the competitor", "than competitor", "than the rival", "prefer us", "prefers us", "we are ahead", "we're ahead", "ahead of the competitor", "isn't ahead", "not ahead", "favour us", "favor us"]);

    static readonly Words Competitor = new(["경쟁사", "경쟁업체", "타사", "competitor", "rival"]);

    static readonly Words OurSide = new(["우리 ", "우리가", "우리는", "저희", "당사", "보다", "대비", "비해", "더 싸", "더 싼", "저렴", "싸게", "낮", "깎", "할인", "인하", "our", "we.", "than", "cheaper", "lower", "discount", "undercut"]);

    static void Problems(Typed typed, ReadOnlySpan<char> low, Span span, Grade grade, PersonMention? source, List<ProposedProblem> problems)
    {
        if (Cues.Has(low, Cues.NoProblem)) return;
        int first = problems.Count;
        foreach (var cue in Cues.Problems)
        {
            if (!Cues.Holds(cue, low)) continue;
            if (cue.Code is "competitor_ahead" or "person_left" or "open_complaint" or "price" or "technical_or_quality" or "opponent" or "other" && Cues.DeniedHere(cue, low)) continue;
            // What is wrong with the competitor is no problem of ours.
            if (cue.Code is "price" or "technical_or_quality" or "other" && Competitor.First(low) is var rival and >= 0 && cue.Any.First(low) > rival && !OurSide.In(low)) continue;
            if (cue.Code is "competitor_ahead" && Cues.Has(low, ["비싸", "expensive"]) && !OurSide.In(low)) continue;
            if (cue.Code is "competitor_ahead" && OursIsAhead.In(low)) continue;
            // "other" is only for worries that have no kind of their own.
            if (cue.Code == "other" && problems.Count > first) continue;
            bool twice = false;
            for (int i = first; i < problems.Count; i++) twice |= problems[i].Kind == cue.Code;
            if (!twice) problems.Add(new(cue.Code!, grade, source, span, span.Of(typed.Text)));
        }
    }

    static void Facts(Typed typed, ReadOnlySpan<char> low, Span span, List<Found<Day>> days, List<Found<Money>> money, List<Found<PersonMention>> own, Grade grade, PersonMention? source, bool question, bool mixed, ReadingContext ctx, List<ProposedFact> facts)
    {
        int first = facts.Count;
        string? words = null;
        var amount = Pick(money);
        bool denied = Cues.Has(low, Cues.Denied);
        bool theirs = Cues.Has(low, NotOurAmount);
        bool disputed = Disputed.In(low);
        // A word of the budget's state was there, but not said as a fact.
        bool unclear = false;
        foreach (var cue in Cues.Facts)
        {
            if (!Cues.Holds(cue, low)) continue;
            if (Twice(facts, first, cue.Topic, out int at))
            {
                // Two status words in one clause: neither is taken.
                if (cue.Code is not null && facts[at].Code is { } other && other != cue.Code) facts[at] = facts[at] with { Code = null, Ask = true };
                continue;
            }
            if (cue.Topic == "decision_date" && days.Count == 0) continue;
            if (cue.Topic == "decision_date" && Twice(facts, first, "decision_process", out _)) continue;
            if (cue.Topic == "next_step" && Twice(facts, first, "promise", out _)) continue;
            if (cue.Topic == "need" && facts.Count > first) continue;
            if (cue.Topic == "amount" && (amount is null || theirs)) continue;
            if (cue.Topic == "amount" && Twice(facts, first, "budget", out _)) continue;
            if (cue.Topic == "result" && (!Statuses.ResultIs(cue.Code!, low) || (denied && !Cues.Has(low, ["취소", "보류"])))) continue;
            if (cue.Topic == "stage" && theirs) continue;
            // A plan that was called off is no plan; its words stay.
            if (cue.Topic is "next_step" or "promise" && Cues.Has(low, CalledOff)) continue;
            if (cue is { Topic: "budget", Code: not null } && !Statuses.BudgetIs(cue.Code, low))
            {
                unclear = true;
                continue;
            }
            words ??= span.Of(typed.Text);
            bool coded = cue.Code is not null;
            bool doubtCode = coded && (denied || (theirs && cue is { Topic: "result", Code: "won" })) && !(cue is { Code: "none" or "planned" or "under_review" or "on_hold" or "dropped" } && !Cues.Has(low, ["아니", "않", "not.", "n't", "면 ", "if."]))
                && cue.Topic is "budget" or "stage" or "result" or "purchasing";
            // The state that another word of the clause leaves open is not this one's either: "예산은 없고 확보 중".
            if (cue is { Topic: "budget", Code: "planned" or "under_review" } && unclear && Cues.Has(low, SecuredWords)) doubtCode = true;
            var when = cue.Topic is "budget" or "decision_process" or "decision_date" or "promise" or "next_step" or "paperwork" or "trigger" or "purchasing" or "stage" or "result" ? Planned(typed, span, ctx, days, cue.Topic) : null;
            // "If the budget is approved they will order in January": the date is not the budget's.
            if (cue.Topic == "budget" && Cues.Has(low, ["if.", "once", "when.", "면 "])) when = null;
            // What is fixed next month, or was so last year, is not so now.
            if (coded && cue.Topic is "budget" or "result" && cue.Code is not "planned" && when is { IsCertain: true } told && ElsewhereInTime(told.Values[0], ctx.Today, cue.Code!)) doubtCode = true;
            var person = cue.Topic is "approver" or "promise" or "next_step" && own.Count == 1 ? own[0].Reading : null;
            var (graded, from) = (grade, source);
            if (cue.Topic == "approver" && own.Count == 2 && !denied && Teller(low, span, own) is var teller and >= 0)
            {
                person = own[1 - teller].Reading;
                if (own[teller].Reading.IsCertain) (graded, from) = (Grade.Confirmed, own[teller].Reading.Values[0]);
            }
            var sum = cue.Topic is "budget" or "alternatives" or "amount" or "result" ? amount : null;
            bool ask = question || mixed || doubtCode || (cue.Topic is "budget" or "promise" && cue.Code is null) || sum is { IsCertain: false } || when is { IsCertain: false } || person is { IsCertain: false }
                || (cue.Topic == "approver" && (person is null || denied)) || (cue.Topic == "budget" && theirs && sum is not null)
                || (cue.Topic == "amount" && disputed) || (cue.Topic == "decision_date" && Moved.In(low));
            facts.Add(new(cue.Topic, doubtCode || question ? null : cue.Code, sum, when, person, graded, from, span, words, ask));
            if (cue.Topic == "budget" && sum is not null && !theirs) facts.Add(new("amount", null, sum, null, null, grade, source, span, words, sum is { IsCertain: false } || question || mixed || disputed));
        }
        // Money nobody explained is still an amount, to be asked about.
        if (amount is not null && !theirs && !Twice(facts, first, "amount", out _))
            facts.Add(new("amount", null, amount, null, null, grade, source, span, words ?? span.Of(typed.Text), true));
    }

    static readonly Words CalledOff = new(["취소", "무산", "못 ", "못하", "하지 않", "안 하", "아니", "cancel", "not.", "n't", "called off"]);

    static readonly Words SecuredWords = new(["확보", "배정", "승인", "통과", "확정"]);

    static bool ElsewhereInTime(Day day, DateOnly today, string code) =>
        code is "none" ? day.To.Year < today.Year : day.From > today || day.Marks.HasFlag(Marks.Deadline) || (day.To.Year < today.Year && today.DayNumber - day.To.DayNumber > 180);

    /// <summary>Which of two people tells of the other: the one right beside "said", or the outer subject of "A님이 B님이 … 한다고 하심". -1 when it cannot be told.</summary>
    static int Teller(ReadOnlySpan<char> low, Span span, List<Found<PersonMention>> own)
    {
        if (!Cues.Has(low, Cues.SaidWords) || Cues.Has(low, Cues.HearsayWords) || Cues.Has(low, Cues.AssumedWords) || Passed(low)) return -1;
        int teller = -1;
        for (int n = 0; n < 2; n++)
        {
            var after = low[Math.Clamp(own[n].Span.End - span.Start, 0, low.Length)..].TrimStart(' ');
            if (after.Length > 0 && after[0] is '이' or '가' or '께' && after.IndexOf(' ') is > 0 and < 5 and var gap) after = after[(gap + 1)..];
            if (!(after.StartsWith("said") || after.StartsWith("says") || after.StartsWith("told") || after.StartsWith("confirmed") || after.StartsWith("mentioned") || after.StartsWith("말씀") || after.StartsWith("말로") || after.StartsWith("하심") || after.StartsWith("하셨"))) continue;
            if (teller >= 0) return -1;
            teller = n;
        }
        if (teller >= 0) return teller;
        var between = low[Math.Clamp(own[0].Span.End - span.Start, 0, low.Length)..Math.Clamp(own[1].Span.Start - span.Start, 0, low.Length)].Trim(' ');
        return between is "이" or "께서" or "가" ? 0 : -1;
    }

    /// <summary>Dates of decisions and next steps lie ahead unless the clause says otherwise.</summary>
    static Reading<Day>? Planned(Typed typed, Span span, ReadingContext ctx, List<Found<Day>> days, string topic)
    {
        var day = Pick(days);
        if (day is null || day.IsCertain || topic is not ("decision_process" or "decision_date" or "promise" or "next_step" or "paperwork" or "purchasing")) return day;
        if (Cues.Has(typed.Low.AsSpan(span.Start, span.Length), PastMarks)) return day;
        var forward = DayReader.FindAll(typed, ctx with { Direction = Direction.Forward }, true, span);
        return Pick([.. days.Select(d => forward.Find(f => f.Span == d.Span) is { Reading: not null } ahead ? ahead : d)]);
    }

    static bool Twice(List<ProposedFact> facts, int from, string topic, out int at)
    {
        for (at = from; at < facts.Count; at++)
            if (facts[at].Topic == topic) return true;
        return false;
    }

    /// <summary>The opportunity named, or the only one of the company named.</summary>
    static Reading<KnownName> OpportunityOf(Typed typed, List<Found<CompanyMention>> companies, IKnownNames known)
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

    static readonly Words VoiceWords = new(["불만", "클레임", "컴플레인", "항의", "화가 나", "화나", "화를 내", "이의 제기", "이의를 제기", "시정", "반품", "환불", "교환 요청", "개선 요청", "개선해 달라", "개선해달라", "건의", "충고", "칭찬", "감사 인사", "고객의 소리", "complain", "complaint", "unhappy", "angry", "upset", "dissatisfied", "objection", "refund", "praise", "praised", "compliment", "feedback"]);

    static readonly Words PersonAsks = new(["누구", "어떤 사람", "어떤 분", "어때", "어떤가", "알려줘", "알려 줘", "알려주", "정보", "프로필", "성향", "보여줘", "보여 줘", "찾아줘", "찾아 줘", "who is", "who's", "tell me about", "what do we know", "show me", "look up", "profile", "info on", "information on", "find"]);

    /// <summary>What a sentence is about. Two plausible kinds are both given; none is <see cref="Certainty.NotUnderstood"/>.</summary>
    public static Reading<SentenceKind> Kind(string? text, ReadingContext ctx, IKnownNames known)
    {
        var proposal = Read(text, ctx, known);
        var low = Typed.Of(text).Low.AsSpan();
        var whole = new Span(0, low.Length);
        bool question = low.TrimEnd().EndsWith("?") || Cues.Has(low, PersonAsks);
        bool person = proposal.People.Count > 0 && Cues.Has(low, PersonAsks) && question;
        bool voice = Cues.Has(low, VoiceWords) && !Cues.Has(low, Cues.NoProblem);
        bool news = proposal.Facts.Count > 0 || (proposal.Contact is not null && !voice);
        foreach (var problem in proposal.Problems) news |= problem.Kind is not ("open_complaint" or "technical_or_quality" or "other");
        if (!voice && !person) news |= proposal.Problems.Count > 0;
        List<SentenceKind> kinds = [];
        if (voice) kinds.Add(SentenceKind.Voice);
        if (person) kinds.Add(SentenceKind.PersonQuestion);
        if (news) kinds.Add(SentenceKind.Opportunity);
        return kinds.Count switch { 0 => Reading<SentenceKind>.None, 1 => Reading<SentenceKind>.Sure(kinds[0], whole), _ => Reading<SentenceKind>.Ask(kinds, whole) };
    }
}
