using Grade = SalesBot.Domain.Opportunities.Grade;

namespace SalesBot.Domain.Language;

/// <summary>The facts a clause tells, with their day, amount and person, and what has to be asked about each.</summary>
internal static class FactRules
{
    public static readonly Words NotOurAmount = new(["경쟁사", "경쟁업체", "타사", "a사", "b사", "c사", "할인", "깎", "인하", "차이", "위약", "벌금", "매출", "연매출", "자본금", "비싸", "초과", "절감", "작년에는", "지난번", "competitor", "rival", "discount", "off.", "cheaper", "penalty", "revenue", "gap", "save", "saving", "cut.", "reduce", "lower", "last time", "previously"]);

    public static readonly Words Moved = new(["연기", "미뤄", "미루", "밀렸", "밀려", "밀린", "늦춰", "늦어", "앞당", "당겨", "변경", "원래", "당초", "취소", "못 ", "못한", "못함", "안 한", "안한", "안 하", "안하", "안 된", "안된", "안 났", "안났", "않", "아니", "아님", "postpone", "delay", "slip", "no decision", "moved from", "originally", "pushed from", "not.", "n't", "cancel"]);

    static readonly Words Disputed = new(["아니", "아님", "않", "못", "안 ", "안됨", "안됐", "말고", "빼고", "낮춰", "낮추", "조정", "달라", "요구", "요청", "희망", "원하", "원했", "줄여", "면 ", "if.", "not.", "n't", "never", "want", "ask", "instead", "unless", "down from", "작년", "지난해", "전년", "last year", "previous", "지난번"]);

    /// <param name="names">Where in the clause the customer or the opportunity is named.</param>
    public static void Add(Typed typed, ReadOnlySpan<char> low, Letters letters, Span span, List<Found<Day>> days, List<Found<Money>> money, List<Found<PersonMention>> own, Grade grade, PersonMention? source, List<Span> names, bool question, bool mixed, bool troubled, ReadingContext ctx, List<ProposedFact> facts)
    {
        int first = facts.Count;
        string? words = null;
        var amount = FoundValues.Pick(money);
        bool unsaid = Cues.Unsaid.In(low, letters);
        bool denied = unsaid || Cues.Denied.In(low, letters);
        bool theirs = NotOurAmount.In(low, letters);
        // "Mr. Weber of Siemens offered $300k": somebody who is no customer of ours named it.
        bool disputed = Disputed.In(low, letters) || Threshold.In(low, letters) || own.Exists(person => person.Reading.Values[0] is { Company.Length: > 0, Known.Count: 0 }) && Offered.In(low, letters);
        // A word of the budget's state was there, but not said as a fact.
        bool unclear = false;
        foreach (var cue in Cues.Facts)
        {
            if (!Cues.Holds(cue, low, letters)) continue;
            if (Twice(facts, first, cue.Topic, out int at))
            {
                // Two status words in one clause: neither is taken.
                if (cue.Code is not null && facts[at].Code is { } other && other != cue.Code) facts[at] = facts[at] with { Code = null, Ask = true };
                continue;
            }
            if (cue.Topic == "decision_date" && days.Count == 0) continue;
            if (cue is { Topic: "next_step", And: not null } && days.Count == 0) continue;
            if (cue.Topic == "decision_date" && Twice(facts, first, "decision_process", out _)) continue;
            if (cue.Topic == "next_step" && Twice(facts, first, "promise", out _)) continue;
            // "내년 예산에 반영하기로 했대요": what they agreed on is their budget, and no step with us.
            if (cue is { Topic: "next_step", And: null } && Twice(facts, first, "budget", out _) && BudgetAgreed.In(low, letters)) continue;
            if (cue.Topic == "need" && (facts.Count > first || troubled)) continue;
            // "Needs the quote by Friday" is something to do, "needs more time" something to wait for: neither is what they need the product for.
            bool errand = cue.Topic == "need" && Errand.In(low, letters);
            if (errand && days.Count == 0) continue;
            if (cue.Topic == "amount" && (amount is null || theirs)) continue;
            if (cue.Topic == "amount" && Twice(facts, first, "budget", out _)) continue;
            if (cue.Topic == "result" && (!Statuses.ResultIs(cue.Code!, low) || (denied && !Cues.Has(low, ["취소", "보류"]) && !(cue.Code == "on_hold" && !Cues.Has(low, ["not.", "n't", "no longer"]))))) continue;
            if (cue.Topic == "stage" && theirs) continue;
            if (cue.Topic == "result" && cue.Code is not "lost" && Cues.Others.In(low, letters) && !(theirs && cue.Code is "won" && !Cues.Has(low, "고객"))) continue;
            // A plan that was called off is no plan; its words stay.
            if (cue.Topic is "next_step" or "promise" && CalledOff.In(low, letters)) continue;
            // "약속한 자료 어제 보냈어요", "sent the list I promised": what was promised has been done.
            if (cue.Topic is "promise" && low.IndexOf("기로") < 0 && Done.In(low, letters) && !Given.In(low, letters)) continue;
            if (cue.Topic is "next_step" && NoStep.In(low, letters)) continue;
            if (cue is { Topic: "budget", Code: not null } && !Statuses.BudgetIs(cue.Code, low))
            {
                unclear = true;
                continue;
            }
            words ??= span.Of(typed.Text);
            bool coded = cue.Code is not null;
            bool doubtCode = coded && (denied || (theirs && cue is { Topic: "result", Code: "won" })) && !(cue is { Code: "none" or "planned" or "under_review" or "on_hold" or "dropped" } && !Cues.Has(low, cue.Code is "none" ? ["아니", "않", "면 ", "if."] : ["아니", "않", "not.", "n't", "면 ", "if."]))
                && cue.Topic is "budget" or "stage" or "result" or "purchasing";
            if (coded && unsaid) doubtCode = true;
            if (cue is { Topic: "purchasing" or "stage", Code: not null } && Cues.DeniedHere(cue, low) || cue.Topic == "purchasing" && Possible.In(low, letters)) doubtCode = true;
            // The state that another word of the clause leaves open is not this one's either: "예산은 없고 확보 중".
            if (cue is { Topic: "budget", Code: "planned" or "under_review" } && unclear && SecuredWords.In(low, letters)) doubtCode = true;
            var when = errand || cue.Topic is "budget" or "decision_process" or "decision_date" or "promise" or "next_step" or "paperwork" or "trigger" or "purchasing" or "stage" or "result" ? Planned(typed, span, ctx, days, errand ? "next_step" : cue.Topic) : null;
            // "If the budget is approved they will order in January": the date is not the budget's.
            if (cue.Topic == "budget" && Cues.Has(low, ["if.", "once", "when.", "면 "])) when = null;
            // What is fixed next month, or was so last year, is not so now.
            if (coded && cue.Topic is "budget" or "result" && cue.Code is not "planned" && when is { IsCertain: true } told && ElsewhereInTime(told.Values[0], ctx.Today, cue.Code!)) doubtCode = true;
            var person = cue.Topic is "approver" or "promise" or "next_step" && own.Count == 1 ? own[0].Reading : null;
            var (graded, from) = (grade, source);
            // "Anna Schmidt said the CFO has the final say": who tells of the approver is not that person, in Korean perhaps.
            bool teller1 = cue.Topic == "approver" && own.Count == 1 && source is not null && own[0].Reading.Values[0].Equals(source);
            if (teller1 && Scan.IsLatin(low[0])) person = null;
            // "결재는 박 상무님이 하신다고 합니다": who does it is not who says so.
            if (teller1 && Does(low[Math.Clamp(own[0].Span.End - span.Start, 0, low.Length)..])) (teller1, graded, from) = (false, Grade.Hearsay, null);
            // "이정훈 상무가 최종 결재권자라고 박 대리한테 들음": whoever it was heard from is not the one.
            if (cue.Topic == "approver" && own.Count == 2 && !denied && Sources.HeardFrom(low, span, own) is var heard and >= 0)
            {
                person = own[1 - heard].Reading;
                (graded, from) = (Grade.Hearsay, own[heard].Reading.IsCertain ? own[heard].Reading.Values[0] : null);
            }
            if (cue.Topic == "approver" && own.Count == 2 && !denied && Sources.Teller(low, span, own) is var teller and >= 0)
            {
                person = own[1 - teller].Reading;
                if (own[teller].Reading.IsCertain) (graded, from) = (Grade.Confirmed, own[teller].Reading.Values[0]);
            }
            // "경쟁사보다 3천만원 비싸다": a difference is no price of theirs.
            var sum = cue.Topic is "budget" or "amount" or "result" || (cue.Topic == "alternatives" && !Difference.In(low, letters) && !WeQuoted.In(low, letters) && !days.Exists(day => day.Reading.Values[0].Last.Year < ctx.Today.Year)) ? amount : null;
            bool ask = question || (cue.Topic is "need" && days.Count > 0) || mixed || doubtCode || (cue.Topic is "budget" or "promise" && cue.Code is null) || (cue.Topic is "promise" && Cues.Has(low, ["면 ", "if."])) || sum is { IsCertain: false } || when is { IsCertain: false } || (person is { IsCertain: false } && !PersonReader.IsShared(person))
                || (cue.Topic == "approver" && (money.Count > 0 || person is null || denied || teller1)) || (cue.Topic == "budget" && theirs && sum is not null)
                || (cue.Topic == "amount" && disputed) || (cue.Topic == "decision_date" && (Moved.In(low, letters) || OurOwn.In(low, letters) || low.IndexOf("목표") >= 0 || low.IndexOf("결과") >= 0))
                || (cue.Topic == "budget" && OurOwn.In(low, letters)) || (cue is { Topic: "result", Code: "won" } && grade is Grade.Hearsay) || (cue.Topic is "next_step" && when is { IsCertain: true } over && over.Values[0].Last < ctx.Today)
                || (cue.Topic is "decision_date" or "decision_process" or "next_step" or "promise" && when is { IsCertain: true } plan && Astray(plan.Values[0], low, ctx.Today));
            // "I'll send the contract draft tomorrow": what we promise to send is no formality of theirs.
            if (cue is { Topic: "promise", Code: "ours" } && Drafts.In(low, letters) && Twice(facts, first, "paperwork", out int draft)) facts.RemoveAt(draft);
            // "We lost Hanbit to a competitor": who won instead is why, and no alternative any more.
            if (cue is { Topic: "result", Code: "lost" } && Twice(facts, first, "alternatives", out int rival) && facts[rival].Amount is null) facts.RemoveAt(rival);
            facts.Add(new(errand ? "next_step" : cue.Topic, doubtCode || question ? null : cue.Code, sum, when, person, graded, from, span, words, ask));
            if (cue.Topic == "budget" && sum is not null && !theirs) facts.Add(new("amount", null, sum, null, null, grade, source, span, words, sum is { IsCertain: false } || question || mixed || disputed));
        }
        // 한빛 떨어졌어요, "we lost Hanbit", "got the order": how it ended is said by ending it, so it is only offered.
        if (!denied && !question && !Twice(facts, first, "result", out _) && Statuses.EndOf(low, letters, names) is { } end)
        {
            if (end == "lost" && Twice(facts, first, "alternatives", out int other) && facts[other].Amount is null) facts.RemoveAt(other);
            facts.Add(new("result", end, null, null, null, grade, source, span, words ?? span.Of(typed.Text), true));
        }
        // Money nobody explained is still an amount, to be asked about.
        if (amount is not null && !theirs && !Twice(facts, first, "amount", out _))
            facts.Add(new("amount", null, amount, null, null, grade, source, span, words ?? span.Of(typed.Text), true));
    }

    static bool Does(ReadOnlySpan<char> after) => after.StartsWith("이 하신") || after.StartsWith("이 하시") || after.StartsWith("이 한") || after.StartsWith("가 한") || after.StartsWith("께서 하") || after.StartsWith("이 최종") || after.StartsWith("이 결재") || after.StartsWith("이 결정");

    // "3억 이상은 이사회로": a rule of theirs, not the amount of the deal.
    static readonly Words Threshold = new(["이상은", "이상이면", "이하는", "넘으면", "초과하면", "초과는", "미만은"]);

    static readonly Words Offered = new(["offered", "quoted", "came in at", "proposed", "제시", "제안했", "들어왔", "불렀"]);

    static readonly Words BudgetAgreed = new(["반영하기로", "반영 하기로", "편성하기로", "편성 하기로", "잡기로", "잡아주기로", "잡아 주기로", "신청하기로", "올리기로", "세우기로", "배정하기로", "늘리기로", "줄이기로"]);

    // 수의계약 가능하대요: a route that is open to them is not yet the one they take.
    static readonly Words Possible = new(["가능", "할 수", "될 수", "갈 수", "수도", "possible", "possibly", "can.", "could", "might", "may."]);

    static readonly Words Drafts = new(["계약서 초안", "contract draft", "nda"]);

    static readonly Words Difference = new(["비싸", "비싼", "싸게", "싸다", "싸대", "싼 ", "저렴", "차이", "낮", "높", "더 ", "할인", "깎", "less", "more", "cheaper", "lower", "higher", "below us", "above us", "difference", "gap", "off."]);

    // What we decide or pay among ourselves.
    static readonly Words OurOwn = new(["우리 내부", "저희 내부", "우리 회사", "저희 회사", "우리 결정", "저희 결정", "우리 팀", "저희 팀", "사내", "our own", "our internal", "internally", "we need to", "we have to", "we must", "we decide", "we will decide", "our company", "our marketing", "our budget"]);

    // "We quoted $200k to their competitor": ours, whoever else stands in the clause.
    static readonly Words WeQuoted = new(["we quoted", "we offered", "i quoted", "i offered"]);

    // A promise that was kept is open no more.
    static readonly Words CalledOff = new(["약속 지켰", "약속을 지켰", "약속은 지켰", "약속 지킴", "약속을 지킴", "약속 이행", "약속을 이행", "약속한 대로", "kept the promise", "kept our promise", "kept my promise", "kept their promise", "as promised", "다가", "자고만", "잡자고", "취소", "무산", "못 ", "못하", "하지 않", "안 하", "아니", "cancel", "not.", "n't", "called off"]);

    static readonly Words Done = new(["보냈", "보내드렸", "보내 드렸", "드렸", "전달했", "전달함", "제출했", "제출함", "회신했", "받았", "받음", "sent.", "handed over", "received", "we got the", "i got the"]);

    // What was given or received is the promise itself.
    static readonly Words Given = new(["약속 받", "약속을 받", "약속받", "약속드", "약속 드", "약속을 드", "a promise"]);

    static readonly Words NoStep = new(["no next step", "no next meeting", "no further step", "no follow-up", "without a next step", "다음 단계 없", "다음 단계가 없", "다음 단계는 없"]);

    // What is handed over, waited for or arranged on the way to a deal.
    static readonly Words Errand = new(
        ["견적", "제안서", "자료", "서류", "사양서", "도면", "샘플", "시료", "답변", "회신", "계약서", "카탈로그", "인증서", "성적서", "시간이", "시간을", "시간 ", "기간이", "일주일", "주일", "개월", "주가 ", "주 더", "주 정도", "주 정도", "달이 ", "달 정도", "며칠", "검토", "결재가", "승인이", "미팅이", "미팅을", "회의가", "방문이", "데모", "시연",
        "quote", "quotation", "proposal", "offer", "document", "paperwork", "spec.", "specs", "datasheet", "drawing", "sample", "answer", "reply", "invoice", "brochure", "draft", "contract", "certificate", "reference", "price list", "time.", "days", "weeks", "months", "a week", "a month", "a day", "approval", "signature", "sign-off", "meeting", "call.", "demo", "visit", "to think", "to discuss", "to check", "to talk", "to ask", "to decide"]);

    static readonly Words Decided = new(["했", "됐", "났", "결정됨", "결정 남", "was.", "were.", "decided", "made", "have chosen", "has chosen", "못 줬", "못 드렸", "못줬", "아직", "still", "owe"]);

    static readonly Words YearSaid = new(["년", "올해", "재작년", "next year", "this year", "'2", "202", "203"]);

    /// <summary>A plan for a day that is over, or for one that only lies ahead because this year's is just past ("10월 15일에 결정한대요" in November): a slip is more likely.</summary>
    static bool Astray(Day day, ReadOnlySpan<char> low, DateOnly today) =>
        day.Last < today ? !Decided.In(low) : day.From.DayNumber - today.DayNumber > 300 && !YearSaid.In(low);

    static readonly Words SecuredWords = new(["확보", "배정", "승인", "통과", "확정"]);

    static bool ElsewhereInTime(Day day, DateOnly today, string code) =>
        code is "none" ? day.To.Year < today.Year : day.From > today || day.Marks.HasFlag(Marks.Deadline) || (day.To.Year < today.Year && today.DayNumber - day.To.DayNumber > 180);

    /// <summary>Dates of decisions and next steps lie ahead unless the clause says otherwise.</summary>
    static Reading<Day>? Planned(Typed typed, Span span, ReadingContext ctx, List<Found<Day>> days, string topic)
    {
        var day = FoundValues.Pick(days);
        if (day is null || day.IsCertain || topic is not ("decision_process" or "decision_date" or "promise" or "next_step" or "paperwork" or "purchasing" or "trigger")) return day;
        if (topic is not "next_step" && Cues.Has(typed.Low.AsSpan(span.Start, span.Length), SentenceReader.PastMarks)) return day;
        var forward = DayReader.FindAll(typed, ctx with { Direction = Direction.Forward }, true, span);
        return FoundValues.Pick([.. days.Select(d => forward.Find(f => f.Span == d.Span) is { Reading: not null } ahead ? ahead : d)]);
    }

    static bool Twice(List<ProposedFact> facts, int from, string topic, out int at)
    {
        for (at = from; at < facts.Count; at++)
            if (facts[at].Topic == topic) return true;
        return false;
    }
}
