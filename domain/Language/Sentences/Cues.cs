namespace SalesBot.Domain.Language;

/// <summary>
/// The words by which facts and problems are told. A cue holds when one word of each group stands in the clause. Latin cues match from the start of a
/// word; a closing dot asks for the end of the word as well ("won." is not "wonder").
/// </summary>
internal static class Cues
{
    internal readonly record struct Cue(string Topic, string? Code, Words Any, Words? And);

    static Cue Of(string topic, string? code, string[] any, string[]? and = null) => new(topic, code, new(any), and is null ? null : new(and));

    static readonly string[] BudgetWords = ["예산", "budget", "funding"];

    public static readonly Cue[] Facts =
    [
        Of("budget", "none", BudgetWords, ["없", "소진", "전액 삭감", "don't have", "do not have", "doesn't have", "does not have", "no budget", "ran out", "no money", "no funding"]),
        Of("budget", "secured", BudgetWords, ["확보", "배정", "승인", "통과", "확정", "책정", "나왔", "나옴", "잡혔", "잡혀", "잡아", "따냈", "secured", "approved", "allocated", "confirmed", "in place", "got the budget", "has the budget", "have the budget", "signed off"]),
        Of("budget", "planned", BudgetWords, ["편성", "반영", "잡을", "신청", "올릴", "세우", "planned", "plan to", "plans to", "will request", "apply for", "put it in next year", "next year's budget"]),
        Of("budget", "under_review", BudgetWords, ["검토", "협의", "논의", "심사", "under review", "reviewing", "being reviewed"]),
        Of("budget", null, BudgetWords),
        Of("approver", null, ["결재권자", "최종 결재자", "최종결재자", "최종 결재", "최종결재", "최종 승인", "최종승인", "전결", "결정권자", "의사결정자", "최종 결정은", "final approver", "approver", "final approval", "final say", "signs off", "sign off", "sign-off", "final decision maker", "decision maker", "decision-maker"]),
        Of("approver", null, ["결재는", "결재권은", "결재가", "승인은"], ["선에서", "님이 하", "님이 최종", "님 전결", "까지만", "이 한다", "가 한다", "이 한대", "가 한대", "이 하신", "가 하신", "이 합니", "가 합니"]),
        Of("approver", null, ["사인해야", "싸인해야", "서명해야", "결재해야", "도장 찍어야", "승인해야"], ["끝", "진행", "된다", "된대", "됩니", "통과", "나간"]),
        Of("decision_process", null, ["품의", "기안", "상신", "이사회", "결재까지 올라", "board meets", "투심", "투자심의", "심의", "결재 절차", "결재절차", "결재 올", "결재를 올", "결재 라인", "결재선", "구매위원회", "approval process", "internal approval", "the board", "board meeting", "board approval", "steering committee", "committee", "decision process"]),
        Of("criteria", null, ["평가 기준", "평가기준", "선정 기준", "선정기준", "평가 항목", "배점", "기준은", "기준이", "criteria", "criterion", "evaluate on", "evaluated on", "scored on"]),
        Of("decision_date", null, ["결정", "업체 선정", "업체선정", "대상자 선정", "대상자선정", "최종 선정", "결론", "선정한", "선정할", "decide", "decision", "choose a vendor", "select a vendor", "vendor selection", "make the call"]),
        Of("purchasing", "tender", ["입찰", "tender", "bidding", "public bid"]),
        Of("purchasing", "direct", ["수의계약", "수의 계약", "수의로", "direct purchase", "sole source", "single source", "direct award"]),
        Of("purchasing", "quotes", ["비교견적", "비교 견적", "견적 비교", "상대 견적", "three quotes", "comparing quotes", "compare quotes", "competitive quotes"]),
        Of("purchasing", "framework", ["단가계약", "단가 계약", "framework agreement", "framework contract"]),
        Of("purchasing", "rfp", ["rfp", "제안요청서", "제안 요청서"]),
        Of("paperwork", null, ["법무", "보안성 검토", "보안성검토", "보안 심사", "보안심사", "업체 등록", "업체등록", "nda", "계약서 검토", "계약서 초안", "legal review", "legal team", "legal is", "legal has", "with legal", "security review", "vendor registration", "contract review", "contract draft"]),
        Of("alternatives", null, ["경쟁사", "경쟁업체", "타사", "a사", "b사", "c사", "내재화", "자체 개발", "자체개발", "현상 유지", "현상유지", "competitor", "in-house", "inhouse", "do nothing", "other vendor", "rival", "another vendor", "build it themselves", "is also talking to", "are also talking to", "also looking at", "also considering", "also evaluating"]),
        Of("promise", "ours", ["보내드리기로", "보내 드리기로", "드리기로", "제출하기로", "제출해 드리", "우리가 보내", "저희가 보내", "we promised", "i promised", "we will send", "we'll send", "i will send", "i'll send", "we owe", "i owe", "we agreed to send"]),
        Of("promise", "ours", ["보내기로 약속", "드리기로 약속", "제출하기로 약속", "전달하기로 약속", "회신하기로 약속"], ["한테", "에게", "께 ", "고객", "저희가", "우리가"]),
        Of("promise", "theirs", ["주기로 했", "주기로 함", "주기로 하", "주신다고", "주시기로", "보내주신대", "보내 주신대", "보내준대", "보내 준대", "보내주신다", "답 주신대", "답 준대", "회신 주신대", "연락 주신대", "연락준대", "주겠다고", "주겠다 하", "알려준다", "회신 준다", "회신준다", "they will send", "they'll send", "they promised", "he will send", "she will send", "he'll send", "she'll send", "he promised", "she promised", "will send us", "will give us", "will provide us", "will share", "will forward", "will email us", "will mail us", "going to send us", "get back to us", "come back to us", "let us know", "will let me know", "get back to me"]),
        Of("promise", null, ["약속", "promise"]),
        Of("next_step", null, ["기로 했", "기로 함", "기로 하", "기로 합의", "하기로", "다음 단계", "방문 예정", "미팅 예정", "만날 예정", "만나기로", "데모 예정", "시연 예정", "방문할", "미팅 잡", "미팅을 잡", "미팅이 잡", "일정 잡", "시연 잡", "데모 잡", "방문 잡", "약속 잡", "next step", "agreed to", "will meet", "meeting scheduled", "scheduled a", "follow-up meeting", "set up a", "demo on", "demo next", "will visit"]),
        Of("next_step", null, ["다음 미팅은", "다음 회의는", "다음 방문은", "다음 일정은", "다음 약속은", "next meeting is", "next meeting on", "next meeting:"], ["월", "일", "주", "시", "mon", "tue", "wed", "thu", "fri", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "next week", "tomorrow"]),
        Of("next_step", null, ["미팅", "시연", "데모", "방문", "회의", "일정", "발표", "설명회", "poc", "meeting", "demo", "visit", "call.", "workshop", "presentation"], ["로 잡", "에 잡", "잡음", "잡았", "잡힘", "잡혔", "로 연기", "로 변경", "로 옮", "로 미뤄", "로 조정", "moved to", "rescheduled to", "rescheduled for", "booked for", "is set for", "scheduled for", "fixed for", "confirmed for"]),
        Of("stage", "proposed", ["제안서 제출했", "제안서 제출함", "제안서를 제출했", "제안서 냈", "제안 완료", "제안서 제출 완료", "제안서 제출완료", "제안했", "submitted the proposal", "submitted our proposal", "sent the proposal", "sent our proposal", "proposal submitted"]),
        Of("stage", "negotiating", ["우선협상대상자로 선정됐", "우선협상대상자로 선정됨", "우선협상 대상자로 선정됐", "우선협상 대상자로 선정됨", "우선협상자로 선정됐", "우협 선정됐", "우협으로 선정됐", "selected as preferred", "preferred bidder", "preferred vendor", "협상 중", "협상중", "계약 협의 중", "계약 조건 협의", "계약조건 협의", "negotiating the contract", "계약협의중", "계약 협상", "negotiating", "in negotiation"]),
        Of("stage", "evaluated", ["poc 끝났", "poc 끝남", "poc 완료", "poc가 끝났", "테스트 완료", "테스트 끝났", "테스트 끝남", "finished the poc", "poc is done", "poc is finished", "poc completed", "평가 중", "평가중", "poc 진행 중", "poc 진행중", "poc 중", "테스트 중", "evaluating", "running the poc", "running a poc", "poc is running"]),
        Of("result", "won", ["수주", "계약 체결", "계약체결", "계약했", "계약 했", "계약함", "계약됐", "계약 완료", "계약서 날인", "계약서 서명", "we won.", "won the deal", "won the order", "won the contract", "won this deal", "signed the contract"]),
        Of("result", "lost", ["실주", "탈락", "떨어졌", "뺏겼", "빼앗겼", "졌", "went with a competitor", "went with the competitor", "went with another", "chose a competitor", "chose the competitor", "chose another vendor", "we lost.", "lost the deal", "lost to", "lost the order"]),
        Of("result", "on_hold", ["보류", "홀딩", "on hold", "put on ice", "postponed indefinitely", "무기한 연기"]),
        Of("result", "dropped", ["드롭", "드랍", "프로젝트 취소", "프로젝트가 취소", "사업 취소", "사업이 취소", "도입 취소", "접었", "dropped", "cancelled the project", "project has been cancelled", "project has been canceled", "project was canceled", "project was cancelled", "project cancelled", "canceled the project"]),
        Of("trigger", null, ["때문에 급", "법 때문", "법이 바뀌", "법 시행", "계기로", "계기가", "규제", "노후", "만료", "계약 종료", "감사 지적", "법 개정", "contract ends", "contract expires", "expires", "expiring", "regulation", "because of the audit", "end of life"]),
        Of("outcome_wanted", null, ["기대 효과", "기대효과", "절감하", "절감을", "절감이", "줄이고 싶", "줄이는 게 목표", "줄이는게 목표", "게 목표", "목표는", "목표로", "목표래", "목표라", "단축하", "단축을", "want to reduce", "wants to reduce", "want to cut", "wants to cut", "goal is", "goal of", "aim is", "target is"]),
        Of("need", null, ["니즈", "필요하다", "필요하대", "필요하다고", "필요하심", "필요로", "필요함", "원한다", "원하심", "원하신다", "원한대", "원하신대", "원함", "원하고", "하고 싶", "needs.", "they need", "he needs", "she needs", "looking for", "they want", "wants to", "wants a.", "wants the.", "want a.", "want the.", "pain point", "requirement"]),
        Of("amount", null, ["견적", "제안가", "최종가", "공급가", "계약가", "최종 금액", "금액", "계약금액", "단가", "투자비", "규모", "quote", "quoted", "our offer", "our price", "final offer", "final price", "our final", "offered", "deal size", "worth", "amount", "contract value"]),
    ];

    static readonly string[] Worry = ["걱정", "우려", "불안", "문제", "고민", "부담", "염려", "이슈", "worr", "concern", "problem", "issue", "trouble", "nervous", "afraid"];

    static readonly string[] Late = [.. Worry, "늦", "촉박", "지연", "빠듯", "짧", "길다", "길어", "어렵", "delay", "late.", "too long", "tight", "too short", "slip"];

    static readonly string[] Unknown = ["모르", "모름", "파악 못", "파악못", "파악이 안", "미파악", "불명", "알 수 없", "누군지", "don't know", "do not know", "unknown", "not clear", "not sure", "unclear", "no idea"];

    public static readonly Cue[] Problems =
    [
        Of("problem", "silent_customer", ["전화 안 받", "전화를 안 받", "전화도 안 받", "전화 안받", "전화를 안받", "doesn't pick up", "does not pick up", "not picking up", "연락이 없", "연락 없", "연락두절", "연락 두절", "연락이 안", "연락 안", "무응답", "답이 없", "답장 없", "회신이 안", "회신 안 ", "답장이 없", "radio silence", "답변이 없", "회신이 없", "회신 없", "답 없", "묵묵부답", "잠수", "no reply", "no response", "gone quiet", "went quiet", "gone silent", "hasn't replied", "has not replied", "haven't replied", "not responding", "no answer from", "haven't heard back", "not answering", "doesn't reply", "ghost"]),
        // "No news from Hanbit this week" says that nothing is new; for three weeks it is their silence.
        Of("problem", "silent_customer", ["no news from", "nothing from"], ["weeks", "months", "a month", "since", "so far"]),
        Of("problem", "approver_unknown", ["결재권자", "결재하는", "결정권자", "누가 결정", "누가 결재", "최종 결재", "who approves", "who signs", "who decides", "approver", "decision maker", "decision-maker"], Unknown),
        Of("problem", "no_decision_maker", ["결재권자", "결정권자", "의사결정자", "decision maker", "decision-maker", "approver"], ["못 만", "못만", "만나지 못", "못 뵀", "못 뵙", "접촉 못", "미접촉", "haven't met", "have not met", "not met", "can't reach", "no access", "never met"]),
        Of("problem", "process_unknown", ["절차", "프로세스", "process"], Unknown),
        Of("problem", "criteria_unknown", ["기준", "criteria"], Unknown),
        Of("problem", "budget_unclear", BudgetWords, ["불확실", "불투명", "미정", "미확보", "모르", "확보 안", "확보가 안", "안 나왔", "안나왔", "안 잡혔", "안잡혔", "못 했", "못했", "확보 못", "확보되지", "승인 안", "승인이 안", "부족", "빠듯", "not secured", "not approved", "not confirmed", "unclear", "uncertain", "not sure", "tight", "isn't approved", "isn't secured", "not yet approved", "short"]),
        Of("problem", "competitor_ahead", ["경쟁사", "경쟁업체", "타사", "a사", "b사", "c사", "competitor", "rival"], ["우위", "유리", "선호", "더 싸", "더 싼", "더싸", "싸다", "싸대", "싼 가격", "저렴", "밀고", "앞서", "앞선", "마음", "기울", "낫다", "낮은 가격", "낮게", "기운 ", "기우는", "ahead", "prefer", "favour", "favor", "leading", "cheaper", "lower price", "undercut", "better price", "likes", "like the competitor", "like them more"]),
        Of("problem", "person_left", ["퇴사", "퇴직", "이직", "담당자가 바뀌", "담당자 바뀌", "담당자가 바뀜", "담당자 바뀜", "담당자가 바꼈", "담당자 바꼈", "육아휴직", "휴직 들어", "휴직에 들어", "담당자가 변경", "담당자 변경", "담당자 교체", "팀을 옮", "팀 옮", "부서를 옮", "부서 옮", "다른 팀으로", "다른 부서로", "changed teams", "moved teams", "부서 이동", "부서이동", "인사 이동", "인사이동", "전보", "left the company", "has left", "is leaving", "was replaced", "new contact", "moved to another", "resigned", "quit."]),
        Of("problem", "person_left", ["담당이", "담당은", "담당자가", "담당자는", "담당자도"], ["바뀌", "바뀜", "바꼈", "변경", "교체"]),
        Of("problem", "person_left", ["다른 병원으로", "다른 회사로", "다른 부서로", "다른 팀으로", "다른 데로", "다른 곳으로", "다른 공장으로", "다른 지점으로"], ["옮", "가신", "가셨", "간대", "갔", "이동", "이직"]),
        Of("problem", "person_left", ["successor is", "successor will", "replacement is", "took over from", "takes over from"]),
        Of("problem", "open_complaint", ["불만", "클레임", "컴플레인", "항의", "화가 나", "화나", "complain", "unhappy", "not happy", "isn't happy", "aren't happy", "wasn't happy", "weren't happy", "angry", "upset", "dissatisfied"]),
        Of("problem", "price", ["비싸", "비싼", "가격이 높", "가격이 세", "가격 이견", "가격 부담", "가격이 부담", "가격에 부담", "단가 인하", "가격 인하", "인하 요청", "인하 요구", "인하해", "할인", "네고", "깎아", "깎자", "가격 차이", "예산 초과", "예산을 초과", "expensive", "too high", "too much", "discount", "pricey", "price concern", "price is an issue", "k off", "% off", "off the price", "% dc", "dc 요구", "dc 요청", "dc해", "부담스러", "over budget", "price gap", "cheaper price"]),
        Of("problem", "price", ["가격", "단가", "비용", "유지비", "보수비", "인건비", "price", "pricing", "cost"], Worry),
        Of("problem", "technical_or_quality", ["불량", "오류", "버그", "장애", "고장", "품질 문제", "품질 이슈", "성능 부족", "성능이 부족", "성능이 안", "호환이 안", "호환 안", "호환성 문제", "defect", "bug.", "bugs.", "crash", "malfunction", "breaking down", "breaks down", "broke down", "quality problem", "quality issue", "doesn't work", "does not work", "not compatible", "fails"]),
        Of("problem", "technical_or_quality", ["품질", "성능", "기술", "호환", "안정성", "정확도", "보안", "quality", "performance", "technical", "compatib", "reliab", "accuracy", "security", "integration"], Worry),
        Of("problem", "value_unproven", ["효과", "roi", "도입 효과", "value", "benefit"], ["의문", "의심", "검증", "입증", "증명", "모르겠", "확신", "숫자로", "보여달", "보여 달", "not convinced", "prove", "doubt", "unproven", "not clear", "unclear"]),
        Of("problem", "opponent", ["반대하", "반대가", "반대 의견", "반대함", "반대 중", "반대한다", "팀이 반대", "팀은 반대", "팀에서 반대", "부서가 반대", "반대래", "is opposing", "are opposing", "opposes", "opposed to", "is against", "are against", "pushing back", "blocking"]),
        Of("problem", "promise_overdue", ["약속", "promise", "commit"], ["못 지", "못지", "지키지 못", "늦어", "지연", "overdue", "missed", "late.", "broke"]),
        Of("problem", "promise_overdue", ["주기로 한", "드리기로 한", "보내기로 한", "주기로 했", "드리기로 했"], ["못 줬", "못줬", "못 드렸", "못드렸", "못 보냈", "못보냈", "아직 못", "안 줬", "안줬", "안 보냈", "안보냈"]),
        Of("problem", "internal_support", ["내부 지원", "본사 지원", "연구소 지원", "기술 지원", "사내 지원", "엔지니어 지원", "지원이", "지원 인력", "internal support", "support from hq", "support from our", "our engineers", "our side"], ["부족", "필요", "안 되", "안되", "없", "못", "lack", "need", "not enough", "no "]),
        Of("problem", "no_champion", ["챔피언", "지지자", "우리 편", "champion"], ["없", "no ", "not "]),
        Of("problem", "no_next_step", ["다음 단계", "다음 일정", "다음 약속", "다음 미팅", "다음 회의", "next step", "next meeting"], ["없", "미정", "no next", "not set", "nothing", "not agreed"]),
        Of("problem", "delivery", ["납기", "delivery", "deliveries", "lead time"], Late),
        Of("problem", "other", ["일정", "인력", "유지보수", "as ", "a/s", "schedule", "timeline", "maintenance", "staff"], Late),
        Of("problem", "other", ["걱정", "우려", "염려", "worried", "concerned", "concerns about", "concern about", "nervous about"]),
    ];

    /// <summary>Words that take a problem away: 문제없다, resolved.</summary>
    public static readonly Words NoProblem = new(
        ["penalty", "위약", "지체상금", "패널티", "페널티", "지연시", "지연 시", "지연될 경우", "늦으면", "늦어지면", "if delayed", "if late", "문제없", "문제 없", "문제 아니", "문제가 아니", "문제는 아니", "문제도 아니", "문제 안 ", "문제가 안", "문제는 안", "문제될 게", "문제될 것", "문제 될", "문제되지", "문제도 없", "문제가 되지", "걱정 안 ", "걱정은 안", "걱정도 없", "걱정은 아니", "부담은 없", "부담은 아니", "부담 안 ", "이슈 없", "이슈는 없", "이슈 아니", "이슈는 아니", "이슈가 아니", "비싸지는 않", "비싸진 않", "비싸지도 않", "비싼 건 아니", "비싼 것은 아니", "비싼 게 아니", "비싸다고는 안", "지연 없", "지연은 없", "지연 안 ", "지연되지 않", "늦지 않", "문제 해소", "문제는 없", "문제가 없", "걱정 없", "걱정없", "걱정은 없", "걱정하지", "안 주셔도", "안 줘도", "안 해도", "안 하셔도", "걱정 안", "걱정할 필요", "우려 없", "우려는 없", "이상 없", "해결", "괜찮", "불만 없", "불만은 없", "불만이 없", "불량 없", "부담 없", "부담이 없", "비싸지 않", "안 비싸", "비싼 편은 아니", "이견 없", "할인 없", "할인 안", "할인 필요 없", "반대하지 않", "반대는 없", "반대 없", "no problem", "no issue", "not a problem", "not an issue", "no concern", "not concerned", "not worried", "not expensive", "isn't expensive", "resolved", "fixed", "solved", "no complaint", "not unhappy", "no discount", "without discount", "not against", "no longer", "reduce defect", "reduce error", "fewer defect", "불량을 줄", "불량률을 낮", "불량률 낮", "불량 감소", "오류를 줄", "not a big problem", "not any more", "anymore", "not too high", "isn't too high", "not too expensive", "not delayed", "no delay", "not too long", "no worries", "no complaints", "not against", "doesn't see a problem", "no trouble"]);

    /// <summary>Denial or incompleteness beside a status word: 확보 안 됐다, not approved yet. The status is then asked about, never taken.</summary>
    public static readonly Words Denied = new(
        [" 안 ", "안됐", "안됨", "안 됐", "안 됨", "안 나", "안나", "안 잡", "못", "않", "아니", "아님", "아직", "미확보", "미정", "미승인", "불확실", "불투명", "모르", "모름", "전에는", "전까지는", "되면", "하면", "된다면", "한다면", "경우", "여부", "중단", "무산", "어렵", "어려", "힘들", "곤란", "불가", "거절", "반려", "대신", "다가", "는지", "을지", "인지", "가능성", "목표", "취소", "철회", "보류", "말고", "빼고", "예정", "할 듯", "될 듯", "될 것", "할 것", "될듯", "되어야", "돼야", "해야", "되기를", "추가로", "일부만", "not.", "n't", "no longer", "yet.", "never", "if.", "unless", "whether", "might", "may.", "could", "would", "should", "hope", "expect", "will be", "to be", "going to", "until", "once", "when.", "still", "fail", "without", "lost its", "unclear", "uncertain", "not sure", "almost", "nearly", "partly", "partially", "half"]);

    public static readonly Words AssumedWords = new(
        ["것 같", "거 같", "것같", "거같", "아마", "추정", "짐작", "예상됨", "예상됩", "예상된", "보임", "보입니다", "보인다", "싶음", "느낌", "추측", "제 생각", "내 생각", "모르긴", "probably", "i think", "we think", "seems", "seem to", "likely", "maybe", "perhaps", "i guess", "i believe", "we believe", "my guess", "my impression", "looks like", "appears", "i assume", "presumably", "my view", "i suspect"]);

    public static readonly Words HearsayWords = new(
        ["들었", "들은", "들음", "하더라", "하더군", "카더라", "라더라", "다더라", "다더군", "라더군", "라던데", "다던데", "소문", "전해", "건너", "전언", "듣기로", "했대", "한다더", "풍문", "알려졌", "heard", "apparently", "rumour", "rumor", "word is", "reportedly", "supposedly", "i was told by", "second-hand", "secondhand", "someone said", "people say", "they say", "hear that", "allegedly"]);

    public static readonly Words SaidWords = new(
        ["하심", "하셨", "하시", "다심", "라심", "그러심", "그러셨", "그러시", "그랬", "왈", "카톡 줌", "카톡 주", "카톡 옴", "카톡 왔", "카톡 받", "문자 줌", "문자 주", "문자 옴", "문자 왔", "문자 받", "연락 줌", "연락 주", "다 함", "라 함", "다함", "라함", "자고 하", "자고 함", "냐고 하", "다고 하", "라고 하", "email from", "mail from", "message from", "말씀", "말함", "말했", "말하", "라고 함", "다고 함", "라고 했", "다고 했", "라고 합", "다고 합", "라고 해", "다고 해", "다고함", "라고함", "다고하", "라고하", "답변", "확인해 주", "확인해주", "확인받", "알려주", "알려 주", "알려줌", "알려줬", "알려 줌", "밝혔", "밝힘", "said", "says", "told us", "told me", "confirmed", "mentioned", "according to", "stated", "explained", "replied", "wrote", "emailed us"]);

    /// <summary>That something was not said is no news of it: 없다고는 안 하셨어요, she didn't say that it is secured.</summary>
    public static readonly Words Unsaid = new(
        ["다고는 안", "라고는 안", "다곤 안", "라곤 안", "다고 안 하", "라고 안 하", "다고 하지 않", "라고 하지 않", "다고는 하지 않", "라고는 하지 않", "다고 하지는 않", "라고 하지는 않", "다고는 못", "라고는 못", "다는 말은 안", "다는 얘기는 안", "다는 말은 없", "다는 얘기는 없", "다는 말 없", "다는 얘기 없", "다는 말씀은 없", "다는 말씀은 안", "다는 이야기는 없", "다는 이야기는 안", "다는 뜻은 아니", "다는 건 아니", "다는 것은 아니", "다는 게 아니", "란 말은 안", "단 말은 안", "단 얘기는 안", "didn't say", "did not say", "never said", "hasn't said", "has not said", "doesn't mean", "does not mean", "not saying", "no way", "not true", "nobody said", "no one said"]);

    /// <summary>Somebody else's deal or decision: another customer's, the competitor's.</summary>
    public static readonly Words Others = new(
        ["다른 고객", "다른 회사", "다른 업체", "다른 거래처", "다른 데", "타 고객", "타 회사", "타 업체", "옆 회사", "경쟁사가", "경쟁사는", "경쟁사도", "경쟁업체가", "경쟁업체는", "타사가", "타사는", "a사가", "b사가", "c사가", "a사는", "b사는", "c사는", "another customer", "other customer", "other customers", "another company", "the competitor", "competitor has", "their competitor", "our competitor", "competitors"]);

    /// <summary>One of us, whose words are none of the customer's.</summary>
    public static readonly Words OurBoss = new(["우리 팀장", "우리 본부장", "우리 사장", "우리 대표", "우리 부장", "우리 이사", "우리 상무", "저희 팀장", "저희 본부장", "저희 사장", "저희 대표", "저희 이사", "우리 쪽", "our boss", "my boss", "our manager", "my manager", "our director", "my director", "our ceo"]);

    /// <summary>What we told them is no news from them: 말씀드렸다, we said.</summary>
    public static readonly Words OurWords = new(
        ["말씀드", "말씀 드", "설명드", "설명 드", "답변드", "답변 드", "안내드", "안내 드", "우리가 말", "저희가 말", "제가 말", "내가 말", "우리가 제안", "저희가 제안", "we said", "i said", "we told", "i told", "i explained", "we explained", "i mentioned", "we mentioned", "i replied", "we replied"]);

    /// <summary>Somebody between us and the customer: what they pass on is hearsay.</summary>
    public static readonly Words Between = new(["경쟁사에서", "파트너", "총판", "대리점", "협력사", "컨설턴트", "에이전트", "partner", "reseller", "consultant", "distributor"]);

    /// <summary>-대요, -래요: somebody else's words without saying whose.</summary>
    public static readonly string[] ReportedEnds = ["대요", "래요", "답니다", "랍니다", "다네요", "라네요", "대네요", "다네", "라네", "래", "데요", "대"];

    public static bool Has(ReadOnlySpan<char> clause, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Has(clause, word)) return true;
        return false;
    }

    public static bool Has(ReadOnlySpan<char> clause, string word) => Find(clause, word) >= 0;

    public static bool Has(ReadOnlySpan<char> clause, Words words) => words.In(clause);

    internal static int Find(ReadOnlySpan<char> clause, string word)
    {
        bool latin = Scan.IsLatin(word[0]), whole = latin && word[^1] == '.';
        var sought = word.AsSpan(0, whole ? word.Length - 1 : word.Length);
        if (!latin || sought is "n't") return clause.IndexOf(sought, StringComparison.Ordinal);
        for (int from = 0; from < clause.Length;)
        {
            int at = clause[from..].IndexOf(sought, StringComparison.Ordinal);
            if (at < 0) return -1;
            at += from;
            int end = at + sought.Length;
            if ((at == 0 || !Scan.IsLatin(clause[at - 1])) && (!whole || end == clause.Length || !Scan.IsLatin(clause[end]))) return at;
            from = at + 1;
        }
        return -1;
    }

    static readonly Words Negative = new(["아니", "아님", "않", "없", " 안 "]);

    static readonly Words NegativeBefore = new(["not.", "n't", "no.", "never", "without", "nobody", "none of"]);

    /// <summary>
    /// True when the cue is denied where it stands: 퇴사하는 건 아니다, 반대하는 사람은 없다, not angry. A negation further on tells what follows from it
    /// (비싸서 안 된다) and takes nothing back.
    /// </summary>
    public static bool DeniedHere(in Cue cue, ReadOnlySpan<char> clause)
    {
        int at = cue.Any.First(clause);
        if (at < 0) return false;
        if (Scan.IsLatin(clause[at]))
        {
            if (NegativeBefore.In(clause[Math.Max(0, at - 16)..at])) return true;
            // "Price isn't the problem": denied at the second word.
            return cue.And is not null && cue.And.First(clause) is var second && second >= 0 && Scan.IsLatin(clause[second]) && NegativeBefore.In(clause[Math.Max(second > at ? at : 0, second - 16)..second]);
        }
        var near = clause[at..Math.Min(clause.Length, at + 18)];
        for (int i = 1; i < near.Length - 1; i++)
            if ((near[i] is '서' or '로' || (near[i] is '니' && near[i - 1] != '아')) && near[i + 1] is ' ' or '까') { near = near[..i]; break; }
        return Negative.In(near);
    }

    public static bool Holds(in Cue cue, ReadOnlySpan<char> clause) => Holds(cue, clause, Letters.Of(clause));

    /// <param name="letters">The clause's letters, worked out once for all cues.</param>
    public static bool Holds(in Cue cue, ReadOnlySpan<char> clause, Letters letters) => cue.Any.In(clause, letters) && (cue.And is null || cue.And.In(clause, letters));
}
