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
        ("phone", new(["통화했", "통화함", "통화하", "통화 했", "통화 함", "통화 결과", "통화해", "통화에서", "통화로", "통화 중에", "전화했", "전화함", "전화 했", "전화 왔", "전화왔", "전화가 왔", "전화 받", "전화로", "전화 드렸", "전화드렸", "전화 통화", "유선으로", "called", "phoned", "on the phone", "by phone", "phone call with", "had a call", "call with", "spoke by phone", "rang."]), new(["통화 예정", "통화하기로", "전화하기로", "전화 예정", "전화할", "통화할", "전화드릴", "will call", "to call", "call scheduled"])),
        ("mail", new(["메일 옴", "메일옴", "메일 받", "메일 왔", "메일왔", "메일이 왔", "메일로", "메일 보냈", "메일을 보냈", "메일 회신", "이메일로", "이메일 받", "emailed", "by email", "by mail", "got an email", "got a mail", "received an email", "email from", "mail from", "wrote to"]), new(["메일 보낼", "메일 드릴", "메일 예정", "will email", "to email"])),
        ("event", new(["전시회에서", "전시회서", "행사에서", "세미나에서", "박람회에서", "컨퍼런스에서", "골프", "at the exhibition", "at the seminar", "at the conference", "at the trade show", "at an event", "at the event"]), new([])),
        ("meeting", new(["회의했", "회의함", "회의하", "회의에서", "회의 했", "회의 결과", "미팅했", "미팅함", "미팅하", "미팅 했", "미팅 함", "미팅에서", "미팅 결과", "미팅해", "미팅 진행", "미팅 완료", "화상으로", "화상 미팅", "화상회의", "줌으로", "줌 미팅", "had a meeting", "meeting with", "in the meeting", "at the meeting", "video call", "zoom", "teams call"]), new(["미팅 예정", "미팅하기로", "회의 예정", "회의하기로", "미팅 잡", "미팅을 잡", "미팅할", "회의할", "will meet", "to meet", "meeting scheduled", "meeting is scheduled", "next meeting", "follow-up meeting", "set up a meeting", "schedule a meeting"])),
        ("visit", new(["만났", "만나서", "만나고", "만나뵙", "만나 뵙", "만나 뵈", "만나본", "만나봤", "만난 ", "만남", "뵀", "뵈었", "뵙고", "방문했", "방문함", "방문하여", "방문해", "방문 했", "방문 결과", "방문하고", "찾아뵀", "찾아뵈", "다녀왔", "다녀옴", "들렀", "점심 먹", "저녁 먹", "식사했", "식사함", "식사하", "met.", "visited", "saw.", "had lunch", "had dinner", "had coffee", "lunch with", "dinner with", "dropped by", "stopped by"]), new(["만날", "만나기로", "만나자", "방문 예정", "방문하기로", "방문할", "찾아뵐", "will visit", "to visit", "want to meet", "wants to meet", "going to meet", "haven't met", "have not met", "not met", "never met", "못 만", "못만", "만나지 못", "만나고 싶", "만나서 이야기하자", "hasn't met"])),
    ];

    static readonly Words Limits = new(["but", "only", "half", "partly", "however", "not.", "n't", "yet.", "부족", "일부", "절반", "아직", "다만", "단 ", "아님", "아니", "않", "안 ", "취소", "모자"]);

    static readonly Words Asking = new(["누구", "언제", "어떻게", "얼마", "인가요", "할까요", "나요"]);

    static readonly Words Future = new(["예정", "하기로", "기로 ", "할 것", "할것", "될 것", "할거", "올린", "한대", "하겠", "겠다", "려고", "계획", "까지", "내년", "다음", "진행한다", "will ", "going to", "plan", "scheduled", "agreed to", "by ", "next ", "expect", "to be "]);

    static readonly Words PastMarks = new(["했", "었", "았", "였", "됐", "갔", "왔", "났", "렸", "셨", "met.", "was.", "were.", "had.", "said", "sent", "submitted", "got.", "ago"]);

    static readonly Words NotOurAmount = new(["경쟁사", "경쟁업체", "타사", "a사", "b사", "c사", "할인", "깎", "인하", "차이", "위약", "벌금", "매출", "연매출", "자본금", "비싸", "초과", "절감", "작년에는", "지난번", "competitor", "rival", "discount", "off.", "cheaper", "penalty", "revenue", "gap", "save", "saving", "cut.", "reduce", "lower", "last time", "previously"]);

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
            int before = facts.Count + problems.Count, begun = facts.Count;
            var (grade, source) = GradeOf(low, own, contact);
            bool question = low[^1] == '?' || Cues.Has(low, Asking);
            Problems(typed, low, span, grade, source, problems);
            Facts(typed, low, span, found, Within(money, span), own, grade, source, question, mixed, ctx, facts);
            bool nothing = facts.Count + problems.Count == before;
            if (nothing && (!(contacted || quoted) || found.Count > 0)) leftovers.Add(new(span, span.Of(typed.Text)));
            // "approved | but only half": what was not understood may take back what stands right before it.
            if (nothing && Cues.Has(low, Limits))
                for (int i = previous; i < facts.Count; i++) facts[i] = facts[i] with { Ask = true };
            previous = begun;
        }
        return new(typed.Text, OpportunityOf(typed, companies, known), companies, people, contact, facts, problems, leftovers);
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
            if (at < 0 && name == noun) at = end.Length - 2;
            if (at < 0) continue;
            if (Cues.Has(low, ahead)) return false;
            channel = name;
            return true;
        }
        return false;
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
        bool said = Cues.Has(low, Cues.SaidWords);
        if (!said && !Reported(low)) return (Grade.Unknown, null);
        var source = own.Count > 1 ? null : named is null ? met : said && !Cues.Has(low, ["결재권자", "approver", "퇴사", "이직", "left the"]) ? named : null;
        return (source is not null ? Grade.Confirmed : Grade.Hearsay, source);
    }

    static bool Reported(ReadOnlySpan<char> low)
    {
        var end = low.TrimEnd(" .!~,");
        foreach (var word in Cues.ReportedEnds)
            if (end.EndsWith(word.AsSpan().TrimEnd('.'), StringComparison.Ordinal)) return true;
        return false;
    }

    static void Problems(Typed typed, ReadOnlySpan<char> low, Span span, Grade grade, PersonMention? source, List<ProposedProblem> problems)
    {
        if (Cues.Has(low, Cues.NoProblem)) return;
        int first = problems.Count;
        foreach (var cue in Cues.Problems)
        {
            if (!Cues.Holds(cue, low)) continue;
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
            if (cue.Topic == "result" && denied && !Cues.Has(low, ["취소", "보류"])) continue;
            words ??= span.Of(typed.Text);
            bool coded = cue.Code is not null;
            bool doubtCode = coded && denied && !(cue is { Code: "none" or "planned" or "under_review" or "on_hold" or "dropped" } && !Cues.Has(low, ["아니", "않", "not.", "n't", "면 ", "if."]))
                && cue.Topic is "budget" or "stage" or "result" or "purchasing";
            var when = cue.Topic is "budget" or "decision_process" or "decision_date" or "promise" or "next_step" or "paperwork" or "trigger" or "purchasing" or "stage" or "result" ? Planned(typed, span, ctx, days, cue.Topic) : null;
            // "If the budget is approved they will order in January": the date is not the budget's.
            if (cue.Topic == "budget" && Cues.Has(low, ["if.", "once", "when.", "면 "])) when = null;
            var person = cue.Topic is "approver" or "promise" or "next_step" && own.Count == 1 ? own[0].Reading : null;
            var sum = cue.Topic is "budget" or "alternatives" or "amount" or "result" ? amount : null;
            bool ask = question || mixed || doubtCode || (cue.Topic is "budget" or "promise" && cue.Code is null) || sum is { IsCertain: false } || when is { IsCertain: false } || person is { IsCertain: false }
                || (cue.Topic == "approver" && (person is null || denied)) || (cue.Topic == "budget" && theirs && sum is not null);
            facts.Add(new(cue.Topic, doubtCode || question ? null : cue.Code, sum, when, person, grade, source, span, words, ask));
            if (cue.Topic == "budget" && sum is not null && !theirs) facts.Add(new("amount", null, sum, null, null, grade, source, span, words, sum is { IsCertain: false } || question || mixed));
        }
        // Money nobody explained is still an amount, to be asked about.
        if (amount is not null && !theirs && !Twice(facts, first, "amount", out _))
            facts.Add(new("amount", null, amount, null, null, grade, source, span, words ?? span.Of(typed.Text), true));
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
        return hits.Count switch { 0 => Reading<KnownName>.None, 1 => Reading<KnownName>.Sure(hits[0], at), _ => Reading<KnownName>.Ask(hits, at) };
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
