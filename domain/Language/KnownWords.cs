namespace SalesBot.Domain.Language;

/// <summary>
/// The words that may stand beside a value and leave it as it is. What limits, compares, splits, moves, denies or hands it to somebody else (만, 전, 후, 중 일부, 다른, 추가, 필요, 말고, another, more,
/// instead, pending, would) must never be added: an unknown word costs a tap, a wrongly known one a wrong fact.
/// </summary>
internal static class KnownWords
{
    /// <summary>What a Korean word may begin with.</summary>
    public const string Stems =
        """
        일금 돌아오는 말로 말로는 네 넵 넹 예 응 음 아 어 옙 네네 좋 괜찮 가능 가능하 부탁 감사 고맙 알겠 맞 확실 확실히 아마 아마도 제가 저는 저희 우리 이미 드디어 방금 아까 지금 현재 이제 바로 정확히 딱 꼭 공식 공식적 정식 최종 무사히 전액 이번 해당 다 모두 전부 잘 빨리 진짜 정말 완전 엄청 매우 아주 많이 급하 급히 열심히 오랜만 처음 직접 함께 같이 잠깐 잠시 짧게 길게 간단히 간단하 그래서 그리고 그럼 대략 대충 약 한 이 총
        보내 보낸 보낼 보냄 보냈 송부 드리 드릴 드린 드림 드렸 드려 준 준다 준대 주기 주신 주시 주셨 줌 줬 주겠 줄게 받 냈 냄 낸 내기 낼게 제출 전달 공유 회신 답변 답장 답 연락 통보 안내 설명 보여 나갔 나간
        만나 만난 만날 만났 만남 뵙 뵀 뵈 뵐 뵌 봤 보고 본다 봅니다 오 온 올 옴 왔 와 오신 오셨 오시 가기 간다 간대 간답니다 갈 갑니다 갔 통화 전화 메일 문자 카톡 이메일 팀즈 미팅 회의 방문 상담 면담 식사 점심 저녁 오전 오후 아침 데모 시연 발표 설명회 워크숍 세미나 전시회 실사 견학 출장 일정 약속 자리 행사
        말씀 얘기 이야기 전해 들었 들음 들은 듣 들으니 확인 알려 알림 알게 그러 그렇 답하 언급 물어보 물어 여쭤 문의 왈 소문 하 해 했 할 함 하심 하셨 하신 합니다 계
        견적 금액 예산 예산안 가격 제안가 공급가 계약가 총액 합계 총예산 총금액 사업비 투자비 투자 비용 규모 액수 원 달러 예상 계약 체결 서명 날인 도장 사인 싸인 발주 주문 구매 구입 도입 구축 교체 증설 개선 고도화 설치 납품 납기 검수 오픈 가동 착수 시작 킥오프 완료 마무리 종료 진행 추진 운영 업그레이드 개발 공사 전환 수정
        결정 결론 선정 업체 공급사 협력업체 평가 심사 심의 마감 기한 일자 날짜 시간 시기 날 때 자료 문서 서류 제안 사양 스펙 도면 샘플 시안 초안 검토 내부 내부적 품의 기안 결재 승인 의사결정 상신 상정 확정 확보 배정 책정 편성 반영 통과 잡 정해 정했 정한 정하 이사회 경영회의 임원회의 위원회 구매위원회 투심 투자심의 사업 프로젝트 과제 건 이건
        고객 담당자 담당 구매팀 구매부 기술팀 생산팀 전산팀 품질팀 설비팀 기획팀 재무팀 재무 경영진 임원 임원진 대표 사장 회장 부장 과장 차장 상무 전무 이사님 팀장 실장 본부장 공장장 대리
        입찰 공개입찰 제한경쟁 경쟁입찰 지명입찰 공고 비교견적 수의계약 수의 단가계약 방식 방법 법무 법무팀 보안 보안성 보안팀 조달청 군데 신규 장비 설비 라인 시스템 솔루션 소프트웨어 하드웨어 기계 제품 서버 라이선스 공장 회사 본부 올해 금년 연내 협의 협상 우선협상 공개 제한 중 곳 개사 두 세 당분간 의견 소개 논의 상의 의논 인사 결재자 승인자 결정권자 주심 안에 대상자 조건 결과
        올린 올릴 올립니다 올라갈 올라간 올리신 나온 나올 나왔 나옴 나와 난 난다 난대 났 나서 납니다 열린 열립니다 열려 열릴 열기 떴 뜬 불렀 부른 부름 부르 넣 적혀 제시 들어왔 들어옴 들어온 들어갔 들어간 들어감 들어가 끝났 끝남 끝난 끝난대 마쳤 마침 생각 포함 포함해 가지 가져 있 계시 계신 되 된 될 됐 됨 예정 관련 대해 위해 위한 통해 때문 덕분 의 것 거 게 걸 듯 같
        """;

    /// <summary>What may follow: particles, titles' 님, verb endings.</summary>
    public const string Endings =
        """
        은 는 이 가 을 를 에 엔 의 도 로 으로 와 과 랑 이랑 께 께서 께서는 에서 에게 한테 까지 까지는 까진 부터 쯤 정도 경 무렵 들 님 씨 쪽 측 등 및 분 팀 적
        요 이요 고 이고 며 이며 음 함 됨 임 다 이다 라 라고 이라고 다고 다며 라며 란다 이란다 입니다 이에요 예요 에요 이예요 여요 네 네요 군요 구요 고요 죠 거든요 잖아요 인데 인데요 는데 는데요 은데 은데요
        답니다 랍니다 대요 래요 대여 래여 대 래 데요 다네요 라네요 다네 라네 더라 더라고요 더라구요 더군요 던데요 다는 단 습니다 합니다 됩니다 어요 아요 여 여서 해서 돼서 되서 으셔 셔 어 아 서요 서
        하 해 했 할 한 하심 하셨 하시 하신 하는 하기 기로 하네 하여 하면서 면서 됐 됬 됏 되 되어 되었 된 될 됩 돼 되는 되네 졌 진 지는 짐 시 신 셨 심 시는 실 십니다 으신 으심 으셨 으시 드림 드렸 드립니다 드릴 드리
        있 계 게 걸 건 것 거 게요 예정 듯 듯요 같 았 었 였 겠 려 혔 혀 힘 힌 아놨 아뒀 놨 뒀 기 서 안 액 일 일자 으면서 으며 가능 때 세요 으세요 신다 신대
        받 줬 준 주 주신 주시 주셨 주기 왔 온 오 난 날 났 나 남 갔 갈 간 올 장 체 정
        """;

    /// <summary>Beside a problem these are known as well: they say how much and since when.</summary>
    public const string TroubleStems =
        """
        아직 계속 너무 많 많이 좀 조금 더 자주 요즘 최근 심하 크 크게 높 낮 낮춰 느리 길 짧 부족 문제 이슈 걱정 우려 염려 고민 부담 부담스럽 부담스러 스럽 스러 요청 요구 달라 원하 희망 불안 지연 늦 새 찾 지난번 이후 벌써 여전히 특히 상당히 다들 현업 현장 사람 누가 누구 분들 초과 대비 우리 당사 쪽 팀 경쟁사 경쟁업체 타사 싼 싸 비싸 저렴 발생 생겼 생김 났 잦 떨어 나빠 쳤 깎 내려 낮추 할인 단축 앞당 파악 정해 선호 유리 우위 앞서 기울 무응답 둘 셋 동안 째 주 주째 걸 걸림 걸린 까봐 있을지 늘어 줄어 더니 퇴사 이직 바뀌 변경 교체 퇴직 휴직
        """;

    public const string TroubleEnglish =
        """
        yet still while but find finds remain remains thinks think api against discuss discussed regarding again always often since too much more very lot lots high low long slow late expensive asked ask asks want wants wanted request requested concerned concern concerns worried worry worries unhappy support time times response reply one two three four five six ten weeks days months day week keep keeps leaving leave left discount cheaper prefer prefers like likes know clear selection criteria who what how decides approves quality delivery reduce than ours competitor competitors
        """;

    /// <summary>English words beside the name of a person or company: a noun there names somebody else (Nordwind customers).</summary>
    public const string BesideNames = "it it's that that's is was the a at from of in with i we think me my our and s by yes ok okay please so for";

    /// <summary>English words, whole.</summary>
    public const string English =
        """
        a an the of in on at by to for with from and is are was were be been has have had will shall do does did can it its it's that that's this these those they them their they're they've they'll he she his her him he's she's we our us we're we've we'll i my me i'm i've i'll you your who which as so also there there's here
        yes yeah yep ok okay sure please pls plz thanks thank thx hi hello hey well oh ah lol haha fyi btw imo afaik just now already finally officially formally fully currently today probably likely think guess believe suppose maybe i'd say should looks look like sounds seems seem assume expect expects expected expecting around about roughly approximately approx
        said says say saying told tell tells mentioned mentions confirmed confirms confirm wrote writes emailed replied replies answered heard hear hearing apparently according reportedly promised promises stated explained informed announced let know knows knew asked rumor rumour word
        met meet meets meeting meetings visited visit visits visiting called call calls calling phone phoned spoke speak talked talk saw see seen lunch dinner breakfast coffee mail email zoom teams video demo demos demoed presentation presented present workshop event fair exhibition conference seminar trip
        budget budgets funding funds money price prices pricing quote quotes quoted quotation offer offers offered proposal proposed amount amounts total totals value worth deal contract order orders po purchase project opportunity investment capex cost costs sum figure number volume size won usd eur krw dollars euros vat incl included excluding excl gmbh ltd inc corp
        decision decisions decide decides decided deciding deadline date dates schedule scheduled timeline report review approval approve approves approved approver secured allocated granted available accepted signed sign signs signing signature select selects selected selection choose chooses chosen pick picks vendor vendors supplier suppliers maker
        board committee management ceo cfo cto coo director directors manager managers head president chairman vp mr ms mrs dr purchasing procurement legal finance it team buyer engineer engineers engineering production quality customer customers client clients company people contact off
        tender tenders bid bids bidding rfp rfq direct public open framework agreement competitive sole source evaluation evaluate evaluating process step next final finally latest new revised main whole entire line lines equipment machine machines system systems upgrade replacement replace solution software hardware license licences server tool tools product products plant factory site
        start starts started starting begin begins began run runs running kick kickoff go goes going gonna live take takes took place happen happens make makes made set fixed agreed agree agrees works work working good great fine happy glad nice send sends sent sending get gets got getting give gives gave given receive received receives back come comes came coming due deliver delivery delivered install installation finish finished done complete completed submit submits submitted hold held join joined bring brought show showed put issue issued drawings drawing specs spec samples sample documents document info data feedback answer details
        together personally directly quickly briefly internally morning afternoon evening day week month year quarter end start mid beginning am pm o'clock all hands everything somewhere sometime r u ur w s somewhere little
        """;
}
