namespace SalesBot.Domain.Language;

/// <summary>
/// Whether a status is told as a fact. Listing all the ways to take a status back (전, 중, 실패, 어렵다, being, pending …) never ends, so the other way round: a status
/// counts only when its word stands in one of the few forms that say "this is so". Whatever else is said of it is asked about.
/// </summary>
internal static class Statuses
{
    static readonly string[] Particles = ["이 ", "가 ", "은 ", "는 ", "을 ", "를 ", "도 ", "까지 "];

    static readonly string[] Adverbs = ["이미 ", "다 ", "모두 ", "전액 ", "최종 ", "완전히 ", "드디어 ", "방금 ", "무사히 ", "정식으로 ", "최종적으로 "];

    // What may follow the noun of a deed: 확보 + 됐다, 완료, 했음, 받음; 된/한 only with the nouns that leave it a fact.
    static readonly string[] DoneForms =
    [
        "됐", "됬", "됏", "되었", "되엇", "됨", "된 상", "된상", "된 것", "된것", "된 거", "된거", "된 걸", "된걸", "된 건", "된건", "된 듯", "된듯", "된 예산", "된 금액", "된 모양", "돼 있", "돼있", "되어 있", "되어있", "돼서", "되서", "완료", "끝남", "끝났", "했", "햇", "하였", "함", "하심", "하셨", "하셧",
        "한 상", "한상", "한 것", "한것", "한 걸", "한걸", "한 거", "한거", "해 놓", "해놓", "해놨", "해 놨", "해 두", "해두", "해 둔", "해둔", "해뒀", "해 뒀", "해 줬", "해줬", "해 주셨", "해주셨", "받았", "받음", "받은 상", "받은 것", "받은 거", "받으셨", "났", "남.", "난 상", "난 것", "난 거", "나왔", "나옴", "떨어졌", "잡혔", "통과", "이라고", "이랍", "이래",
        "이다", "임.", "입니", "이고", "이며", "인데", "이에", "예요", "이네",
    ];

    // What may follow the form and take it back: 됐으면, 됐는지, 됐다가, 됐었다, 됐던.
    static readonly string[] TakenBack =
    [
        "으면", "는지", "나요", "나?", "을지", "을까", "을 듯", "을듯", "을 것", "을것", "을 거", "을거", "을 수", "을텐데", "을 텐데", "다는 말", "다는 얘기", "다는 이야기", "다는 보장", "다는 확답", "다는 증거", "단 말", "단 얘기", "단 보장", "다가", "다면", "더라면", "어야", "었었", "됐었", "했었", "났었", "었던", "됐던", "했던", "던 ", "뻔", "보긴", "보기", "볼 수", "하기엔", "하긴", "줄 알", "줄로", "척", "셈", "거나", "든지", "된 후", "된 뒤", "된 다음", "기 전", "싶",
    ];

    // Nouns that make the status somebody else's: 예산 담당자가 확정됐다, 예산 심사 일정이 확정됐다.
    static readonly Words OtherThing = new(["담당", "일정", "규모", "계획", "심사", "회의", "부서", "관련", "요청", "신청", "절차", "항목", "초안", "기준", "얘기", "이야기", "기간", "검토", "시기", "시점", "문제", "이슈", "외에", "말고", "일부", "절반", "반만", "경쟁사", "타사", "작년", "지난해", "재작년", "원래", "당초", "지난번"]);

    /// <summary>True when one of the nouns is said to be done: 확보됐다, 승인 받음, 배정 완료, "예산 3억 확보".</summary>
    /// <param name="alone">Whether the noun at the end of the clause says it by itself: "예산 3억 확보" does, "꼭 수주" does not.</param>
    static bool Done(ReadOnlySpan<char> low, ReadOnlySpan<string> nouns, bool alone)
    {
        foreach (var noun in nouns)
        {
            for (int from = 0; from < low.Length;)
            {
                int at = low[from..].IndexOf(noun, StringComparison.Ordinal);
                if (at < 0) break;
                from += at + noun.Length;
                if (DoneAfter(low[from..], alone)) return true;
            }
        }
        return false;
    }

    static bool DoneAfter(ReadOnlySpan<char> rest, bool alone)
    {
        if (Closed(rest)) return alone;
        foreach (var particle in Particles)
            if (rest.StartsWith(particle, StringComparison.Ordinal)) { rest = rest[particle.Length..]; break; }
        rest = rest.TrimStart(' ');
        foreach (var adverb in Adverbs)
            if (rest.StartsWith(adverb, StringComparison.Ordinal)) { rest = rest[adverb.Length..]; break; }
        foreach (var form in DoneForms)
        {
            bool ends = form[^1] == '.';
            int length = ends ? form.Length - 1 : form.Length;
            if (!rest.StartsWith(form.AsSpan(0, length), StringComparison.Ordinal)) continue;
            var tail = rest[length..];
            if (ends && !Closed(tail)) continue;
            return !Back(rest[..Math.Min(rest.Length, length + 12)]);
        }
        return false;
    }

    /// <summary>The clause ends here, but for a closing mark.</summary>
    static bool Closed(ReadOnlySpan<char> rest) => rest.Trim(" .!~,)…").IsEmpty;

    static bool Back(ReadOnlySpan<char> near)
    {
        foreach (var word in TakenBack)
            if (near.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    static readonly string[] BudgetDone = ["확보", "배정", "승인", "통과", "확정", "책정"];

    static readonly string[] BudgetHere = ["예산이 나왔", "예산 나왔", "예산도 나왔", "예산은 나왔", "예산이 나옴", "예산 나옴", "잡혔", "잡혀 있", "잡혀있", "잡아놨", "잡아 놨", "잡아뒀", "잡아 뒀", "따냈", "확보된 예산", "승인된 예산", "배정된 예산", "확정된 예산"];

    static readonly string[] BudgetAhead = ["편성 예정", "편성예정", "편성할 예정", "편성될 예정", "편성 계획", "편성할 계획", "편성한다", "편성한대", "편성하기로", "편성할 거", "편성할 것", "반영 예정", "반영예정", "반영할 예정", "반영될 예정", "반영한다", "반영한대", "반영하기로", "잡을 예정", "잡기로", "신청 예정", "신청할 예정", "세울 예정", "올릴 예정"];

    static readonly string[] BudgetWeighed = ["검토 중", "검토중", "검토하고 있", "검토 하고 있", "검토 단계", "심사 중", "심사중", "협의 중", "협의중", "논의 중", "논의중"];

    static readonly Words Unsure = new(["안 ", "못", "않", "아니", "아님", "취소", "어렵", "어려", "미정", "여부", "불확실", "불투명", "보류", "끝", "완료", "중단", "중이었", "중이던", "모르", "인지", "는지", "면 ", "not.", "n't", "no longer", "never", "if.", "whether"]);

    static readonly Words WantedOnly = new(["want", "need", "must", "ask", "request", "require", "pending", "wait", "before", "try", "subject to", "provided", "assum", "depend", "used to", "previously", "originally", "last year", "reject", "denied", "revoked", "withdrawn", "almost", "nearly"]);

    /// <summary>True when the clause says that the budget is in this state, and not only that the words for it occur.</summary>
    public static bool BudgetIs(string code, ReadOnlySpan<char> low)
    {
        switch (code)
        {
            case "secured":
                return !OtherThing.In(low) && (Done(low, BudgetDone, Leads(low)) || (AnyOf(low, BudgetHere) && !Back(low))) || EnglishDone(low);
            case "none":
                return NoBudget(low);
            case "planned":
                return (AnyOf(low, BudgetAhead) || EnglishPlanned(low)) && !Unsure.In(low);
            case "under_review":
                return (AnyOf(low, BudgetWeighed) || Cues.Has(low, "under review") || Cues.Has(low, "being reviewed") || Cues.Has(low, "reviewing")) && !Unsure.In(low);
            default:
                return false;
        }
    }

    /// <summary>The budget is what the clause is about: not in "다음 과제는 예산 확보".</summary>
    static bool Leads(ReadOnlySpan<char> low)
    {
        int at = low.IndexOf("예산", StringComparison.Ordinal);
        return at >= 0 && !AnyOf(low[..at], ["은 ", "는 ", "건 ", "게 "]);
    }

    static bool AnyOf(ReadOnlySpan<char> low, string[] words)
    {
        foreach (var word in words)
            if (low.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    static readonly string[] BeforeNone = ["이 ", "은 ", "도 ", "이", "은", "도", "아예 ", "전혀 ", "현재 ", "지금 ", "지금은 ", "현재는 ", "올해 ", "올해는 ", "금년 ", "당장 ", "당장은 ", "따로 ", "별도 ", "별도로 "];

    /// <summary>예산이 (올해는) 없다, 예산 소진: nothing else may stand between, for "예산 걱정은 없다" says the opposite.</summary>
    static bool NoBudget(ReadOnlySpan<char> low)
    {
        if (Cues.Has(low, ["no budget", "no money", "no funding", "don't have budget", "don't have a budget", "don't have the budget", "do not have budget", "do not have a budget", "doesn't have budget", "does not have budget", "don't have any budget"]) && !Cues.Has(low, ["issue", "problem", "constraint", "concern", "limit", "worr", "yet.", "until", "if.", "unless", "before"])) return true;
        if (Cues.Has(low, "ran out")) return true;
        for (int from = 0; from < low.Length;)
        {
            int at = low[from..].IndexOf("예산", StringComparison.Ordinal);
            if (at < 0) return false;
            from += at + 2;
            var rest = low[from..];
            for (int n = 0; n < 4; n++)
            {
                rest = rest.TrimStart(' ');
                foreach (var word in BeforeNone)
                    if (rest.StartsWith(word, StringComparison.Ordinal)) { rest = rest[word.Length..]; break; }
            }
            if (rest.StartsWith("소진됐", StringComparison.Ordinal) || rest.StartsWith("소진 됐", StringComparison.Ordinal) || rest.StartsWith("소진됨", StringComparison.Ordinal) || rest.StartsWith("전액 삭감", StringComparison.Ordinal)) return true;
            if (rest.StartsWith('없') && !AnyOf(rest, ["없는", "없지", "없을", "없으면", "없진", "없다면", "없나", "없던", "없었"])) return true;
        }
        return false;
    }

    static bool EnglishPlanned(ReadOnlySpan<char> low) =>
        Cues.Has(low, ["budget is planned", "budget planned", "budget was planned", "is planned for", "plan to", "plans to", "will request", "apply for", "put it in next year", "next year's budget"]);

    static readonly string[] BeforeDone = ["is", "are", "was", "were", "been", "got", "now", "already", "just", "finally", "fully", "officially", "formally", "budget", "funding", "has", "have", "had", "budget's", "they've", "we've", "it's", "they", "we", "he", "she", "board", "ceo", "cfo", "management", "committee", "million", "thousand", "dollars", "euros", "won", "krw", "usd", "eur", "and"];

    static readonly string[] BeforeAdjective = ["the", "an", "their", "have", "has", "our", "with", "of", ""];

    /// <summary>"budget (of $350k) is approved", "approved the budget", "an approved budget"; never "being approved" or "to get it approved".</summary>
    static bool EnglishDone(ReadOnlySpan<char> low)
    {
        if (WantedOnly.In(low)) return false;
        if (Cues.Has(low, ["got the budget", "has the budget", "have the budget", "budget in place", "budget is in place", "signed off on the budget", "budget is signed off", "budget was signed off"])) return true;
        foreach (var word in (ReadOnlySpan<string>)["secured", "approved", "allocated", "confirmed"])
        {
            for (int from = 0; from < low.Length;)
            {
                int at = low[from..].IndexOf(word, StringComparison.Ordinal);
                if (at < 0) break;
                at += from;
                from = at + word.Length;
                if ((at > 0 && Scan.IsLatin(low[at - 1])) || (from < low.Length && Scan.IsLatin(low[from]))) continue;
                var before = low[..at].TrimEnd(' ');
                int start = before.Length;
                while (start > 0 && before[start - 1] != ' ' && before.Length - start < 20) start--;
                var previous = before[start..].Trim(" ,.;:()");
                var next = low[from..].TrimStart(' ');
                if (IsOne(previous, BeforeAdjective) && (next.StartsWith("budget", StringComparison.Ordinal) || next.StartsWith("funding", StringComparison.Ordinal))) return true;
                // "She confirmed the budget of $200k" tells the amount, not that the money is there.
                if (word == "confirmed" && IsOne(previous, ["she", "he", "they", "we", "i"])) continue;
                if (previous.Length > 0 && (IsOne(previous, BeforeDone) || previous.IndexOfAnyInRange('0', '9') >= 0)) return true;
                // "3억 secured 됐다": English words in a Korean sentence take the Korean form.
                if (next.Length > 0 && Scan.IsHangul(next[0]) && DoneAfter(low[from..], false)) return true;
            }
        }
        return false;
    }

    static bool IsOne(ReadOnlySpan<char> word, string[] list)
    {
        foreach (var each in list)
            if (word.SequenceEqual(each)) return true;
        return false;
    }

    static readonly (string Code, string[] Verbs)[] Outcomes =
    [
        ("won", ["땄", "따냈", "따왔", "수주", "계약했", "계약됐", "우리가 됐", "저희가 됐", "is won", "was won", "is ours", "won."]),
        ("lost", ["떨어졌", "떨어짐", "떨어진", "탈락", "실주", "졌", "놓쳤", "놓침", "뺏겼", "뺏김", "빼앗겼", "is lost", "was lost", "lost."]),
    ];

    static readonly string[] Between = ["", "건", "건은", "건이", "건도", "은", "는", "이", "가", "도", "을", "를", "에서", "에", "에서는", "입찰", "입찰에서", "프로젝트", "deal", "order", "tender", "bid"];

    static readonly Words Ordered = new(["발주 받", "발주를 받", "발주받", "발주 났", "발주났", "발주 나왔", "발주서 받", "발주서를 받", "발주서 왔", "발주서 접수", "주문서 받", "주문 받았", "got the order", "got the purchase order", "got the po.", "received the order", "received the purchase order", "received the po.", "po is in", "po received", "got the deal", "closed the deal", "deal is ours", "contract is signed", "contract signed", "signed with us", "gave us the order", "gave us the contract", "gave us the deal", "placed the order with us", "우리가 됐", "저희가 됐", "우리로 결정됐", "저희로 결정됐", "우리로 선정됐", "저희로 선정됐"]);

    static readonly Words Elsewhere = new(["다른 업체로 갔", "다른 회사로 갔", "다른 데로 갔", "다른 곳으로 갔", "다른 업체로 결정됐", "다른 업체로 정해졌", "다른 업체를 선정했", "다른 업체를 골랐", "going with someone else", "gone with someone else", "went with someone else", "chose someone else", "picked someone else", "went to a competitor", "went to another vendor"]);

    static readonly Words NotYet = new(["예정", "기로 ", "면 ", "못", "안 ", "않", "아직", "것 같", "거 같", "듯", "수도", "뻔", "will ", "might", "may.", "could", "going to", "expect", "hope", "if.", "almost", "nearly", "n't", "not.", "want"]);

    /// <summary>
    /// How it ended, where the words leave nothing else: the verb stands right beside the customer or the opportunity (한빛 떨어졌어요, we won Hanbit), or an order came in. Null for anything else.
    /// </summary>
    public static string? EndOf(ReadOnlySpan<char> low, Letters letters, List<Span> names)
    {
        if (NotYet.In(low, letters)) return null;
        foreach (var name in names)
        {
            var behind = low[Math.Min(name.End, low.Length)..];
            foreach (var between in Between)
            {
                if (!behind.StartsWith(between, StringComparison.Ordinal) && !behind.TrimStart(' ').StartsWith(between, StringComparison.Ordinal)) continue;
                var at = behind[(behind.IndexOf(between, StringComparison.Ordinal) + between.Length)..].TrimStart(' ');
                foreach (var adverb in Adverbs)
                    if (at.StartsWith(adverb, StringComparison.Ordinal)) { at = at[adverb.Length..]; break; }
                foreach (var (code, verbs) in Outcomes)
                    foreach (var verb in verbs)
                        if (Cues.Find(at, verb) == 0) return code;
            }
            var before = low[..name.Start].TrimEnd(' ');
            if (before.EndsWith(" the")) before = before[..^4];
            if (Closes(before, "lost")) return "lost";
            // 350 million won is money.
            if (Closes(before, "won") && !(before[..^3].TrimEnd(' ') is [.., var last] && (Scan.IsDigit(last) || before[..^3].TrimEnd(' ').EndsWith("million") || before[..^3].TrimEnd(' ').EndsWith("billion") || before[..^3].TrimEnd(' ').EndsWith("thousand")))) return "won";
        }
        return Elsewhere.In(low, letters) ? "lost" : Ordered.In(low, letters) && !Cues.Others.In(low, letters) ? "won" : null;

        static bool Closes(ReadOnlySpan<char> before, string word) => before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || !Scan.IsLatin(before[^(word.Length + 1)]));
    }

    /// <summary>True when the clause tells a result of our own: 수주했다, 실주 확정. Words that only look like one (분위기가 좋아졌다) are not results.</summary>
    public static bool ResultIs(string code, ReadOnlySpan<char> low) => code switch
    {
        "won" => Done(low, ["수주", "계약 체결", "계약체결", "계약서 날인", "계약서 서명", "계약"], false) || Done(low, ["수주 확정", "수주확정", "수주 성공"], true) || Cues.Has(low, ["we won.", "won the deal", "won the order", "won the contract", "won this deal", "signed the contract"]),
        "lost" => Done(low, ["실주", "탈락", "실주 확정", "실주확정"], true) || AnyOf(low, ["실주로", "입찰에서 졌", "수주전에서 졌", "입찰에서 떨어졌", "선정에서 떨어졌", "심사에서 떨어졌", "입찰 떨어졌", "경쟁사에 졌", "경쟁사에게 졌", "한테 졌", "한테 뺏겼", "에 뺏겼", "에게 뺏겼", "한테 빼앗겼", "에 빼앗겼"]) || Cues.Has(low, ["went with a competitor", "went with the competitor", "went with another vendor", "chose a competitor", "chose the competitor", "chose another vendor", "we lost it", "we lost the deal", "we lost the bid", "we lost the tender", "we lost this", "we lost because", "we lost on", "we lost to", "lost the deal", "lost to", "lost the order"]),
        "on_hold" when Cues.Has(low, ["me on hold", "us on hold"]) => false,
        "on_hold" => Done(low, ["보류", "홀딩", "무기한 연기"], true) || AnyOf(low, ["보류 중", "보류중", "보류 상태", "보류라", "보류하기로", "보류한다", "보류한대"]) || Cues.Has(low, ["is on hold", "was put on hold", "put on hold", "are on hold", "now on hold", "on hold", "put on ice", "postponed indefinitely"]),
        "dropped" => Done(low, ["드롭", "드랍", "프로젝트 취소", "프로젝트가 취소", "사업 취소", "사업이 취소", "도입 취소"], true) || AnyOf(low, ["사업을 접었", "사업 접었", "프로젝트 접었", "프로젝트를 접었", "검토를 접었"]) || Cues.Has(low, ["project was dropped", "project is dropped", "project dropped", "deal was dropped", "dropped the project", "dropped the deal", "dropped the plan", "cancelled the project", "canceled the project", "project was cancelled", "project was canceled", "project has been cancelled", "project has been canceled", "project cancelled"]),
        _ => false,
    };
}
