namespace SalesBot.Domain.Language;

/// <summary>The words of Korean business names: surnames, titles, departments.</summary>
internal static class PersonWords
{
    static readonly System.Buffers.SearchValues<char> Surnames = System.Buffers.SearchValues.Create("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉경");

    static readonly string[] DoubleSurnames = ["남궁", "황보", "제갈", "사공", "선우", "독고", "서문", "동방"];

    // Longest first: 부사장 before 사장, 전무이사 before 전무.
    static readonly string[] Titles =
    [
        "대표이사", "부원장", "부공장장", "부소장", "전무이사", "상무이사", "상무보", "부사장", "부회장", "부본부장", "본부장", "사업부장", "연구소장", "책임연구원", "선임연구원", "수석연구원", "주임연구원", "연구위원", "연구원", "지점장", "공장장", "팀장", "실장", "센터장", "그룹장", "파트장", "지사장", "사장", "회장", "전무", "상무",
        "이사", "부장", "차장", "과장", "대리", "주임", "사원", "대표", "소장", "원장", "국장", "처장", "책임", "선임", "수석", "프로", "매니저", "교수", "박사", "변호사", "회계사", "감사", "고문", "주무관", "사무관", "서기관", "계장", "반장", "조장", "담당", "기사", "간사", "위원", "단장", "부문장", "부서장",
    ];

    public static readonly (string Roman, string Title)[] RomanTitles =
    [
        ("bujangnim", "부장"), ("bujang", "부장"), ("gwajangnim", "과장"), ("gwajang", "과장"), ("sangmunim", "상무"), ("sangmu", "상무"), ("timjangnim", "팀장"), ("timjang", "팀장"), ("isanim", "이사"), ("daerinim", "대리"), ("daeri", "대리"), ("chajangnim", "차장"), ("chajang", "차장"), ("jeonmu", "전무"), ("jeonmunim", "전무"),
        ("sajangnim", "사장"), ("sajang", "사장"), ("daepyonim", "대표"), ("daepyo", "대표"),
    ];

    static readonly HashSet<string> RomanSurnames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Kim", "Lee", "Park", "Choi", "Jung", "Jeong", "Chung", "Kang", "Cho", "Jo", "Yoon", "Yun", "Jang", "Chang", "Lim", "Im", "Han", "Oh", "Seo", "Suh", "Shin", "Kwon", "Hwang", "Ahn", "Song", "Ryu", "Yoo", "Hong", "Jeon", "Ko", "Moon", "Yang", "Son", "Bae", "Baek", "Heo", "Hur", "Nam", "Shim", "Noh", "Ha", "Kwak",
        "Sung", "Cha", "Joo", "Woo", "Koo", "Min", "Jin", "Ji", "Um", "Yi", "Rhee", "Pak",
    };

    /// <summary>Capitalised words that begin sentences or name days and are no names.</summary>
    public static readonly HashSet<string> NotANames =
    [
        "the", "met", "we", "he", "she", "they", "it", "on", "in", "at", "by", "and", "but", "our", "their", "his", "her", "budget", "price", "delivery", "contract", "next", "last", "this", "yesterday", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "called", "visited", "had", "got", "need", "no", "not", "yes", "spoke", "said", "that", "who", "what", "when",
        "where", "how", "customer", "customers", "purchasing", "proposal", "if", "as", "for", "with", "from", "to", "of", "will", "would", "is", "was", "were", "are", "usd", "krw", "eur", "vat", "poc", "rfp", "ceo", "cto", "cfo", "meeting", "decision", "competitor", "quality", "after", "before", "there", "you", "my", "an", "so", "can", "could", "should",
    ];

    /// <summary>Given names that are also words: "Will they buy?", "Mark it".</summary>
    public static bool IsWordToo(ReadOnlySpan<char> name) => name is "Will" or "Mark" or "May" or "June" or "April" or "Bill" or "Grace" or "Frank" or "Rich" or "Art" or "Drew" or "Sue" or "Chase" or "Hope" or "Joy" or "Faith" or "Rose" or "Pat" or "Gene" or "Guy" or "Miles" or "Max" or "Dean" or "Jack" or "Price" or "Long" or "Young" or "Sunny" or "Summer" or "Sky" or "Rob" or "Nick";

    public static bool IsRomanSurname(string word) => RomanSurnames.Contains(word);

    // Words of two or three syllables that look like surname + given name before a title-like word.
    static readonly HashSet<string> NotNames =
    [
        "이번", "지난", "우리", "해당", "담당", "신임", "전임", "현재", "구매", "영업", "기술", "생산", "품질", "연구", "개발", "인사", "재무", "총무", "전산", "정보", "보안", "고객", "주요", "한국", "오늘", "어제", "이사", "부장", "차장", "과장", "대리", "사장", "상무", "전무", "팀장", "실장", "본부", "사업", "공장", "기획", "전략", "마케팅", "경영", "지원", "시설", "설비", "안전", "환경", "물류", "유통", "제조",
        "현장", "공장", "매장", "시장", "성장", "건설", "공사", "지역", "전국", "국내", "해외", "지점", "지사", "센터", "병원", "학교", "주차", "전산", "구내", "이전", "신규", "기존", "최종", "최고", "모든", "여러", "전체", "일부", "그쪽", "저쪽", "여기", "거기", "상대", "경쟁", "임원", "직원", "구매팀", "기술팀", "영업팀", "개발팀", "품질팀", "생산팀", "전산팀", "관리팀", "지원팀", "기획팀", "연구소", "정보팀", "인사팀", "재무팀", "총무팀", "설비팀", "보안팀", "전산실", "기획실", "비서실", "구매부", "영업부", "기술부", "하지만", "그래서", "그런데", "그리고", "이제", "아직", "조금", "방금", "오전", "오후", "원래", "이미", "당장", "하고", "한테", "이랑", "선임", "책임", "수석", "고문", "명예", "차기", "전직", "현직",
        "공동", "각자", "전결로", "전결은", "전결이", "서면으로", "구두로", "부사", "예산", "장비", "제품", "주간", "월간", "연간", "소속", "위의", "이런", "그런", "저런", "어떤", "노조", "은행", "유럽", "미국", "중국", "일본",
    ];

    static readonly string[] Posts = ["이사장", "신부장", "조합장", "이장", "원장"];

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NotNamesAsSpans = NotNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Nothing but a title, or a place of work and a title: 공장장, 현장소장. It says which post, not who holds it.</summary>
    public static bool IsPost(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("님")) word = word[..^1];
        foreach (var title in Titles)
        {
            if (!word.EndsWith(title, StringComparison.Ordinal)) continue;
            var place = word[..^title.Length];
            if (place.Length == 0 || !IsName(place, out _)) return true;
            break;
        }
        foreach (var post in Posts)
            if (word.SequenceEqual(post)) return true;
        return false;
    }

    // 주차장 is no Mr. 주.
    public static readonly string[] NoTitled = ["주차장", "공사장", "현장소장", "공장장"];

    /// <summary>A name and its title in one word: 김부장님, 김철수부장.</summary>
    public static bool StartsPerson(ReadOnlySpan<char> word)
    {
        for (int name = 1; name <= Math.Min(4, word.Length - 2); name++)
        {
            if (!IsName(word[..name], out _)) continue;
            var c = new Cursor(word, name);
            if (Title(ref c, out string title, out _) && title.Length > 0) return true;
        }
        return false;
    }

    /// <summary>One surname, or surname and one to three syllables of given name. Ordinary words are refused.</summary>
    public static bool IsName(ReadOnlySpan<char> word, out int surname)
    {
        surname = 1;
        if (word.Length is < 1 or > 4) return false;
        foreach (char c in word)
            if (!Scan.IsHangul(c)) return false;
        foreach (var two in DoubleSurnames)
            if (word.Length >= 2 && word[0] == two[0] && word[1] == two[1]) { surname = 2; break; }
        if (surname == 1 && !Surnames.Contains(word[0])) return false;
        if (word.Length == 4 && surname == 1) return false;
        if (word.Length > 1 && NotNamesAsSpans.Contains(word)) return false;
        // Given names do not end in what departments and particles end in.
        if (word.Length >= 3 && word[^1] is '팀' or '부' or '과' or '의' or '는' or '를' or '을' or '에' or '께' or '님' or '쪽' or '측') return false;
        return true;
    }

    /// <summary>A title with or without 님, or 님/씨 alone. It must end its word: 이사 in "이사 간다" is refused by what follows, 부장 in 부장급 too.</summary>
    public static bool Title(ref Cursor c, out string title, out bool honorific)
    {
        title = "";
        honorific = false;
        var i = c;
        foreach (var word in Titles)
            if (i.Eat(word)) { title = word; break; }
        if (title.Length == 0 && !(i.Now is '님' or '씨') && !i.Sees("선생님")) return false;
        if (i.Eat("선생님")) honorific = true;
        else if (i.Eat('님')) honorific = true;
        else if (title.Length == 0 && i.Eat('씨')) honorific = true;
        if (title.Length == 0 && !honorific) return false;
        if (Scan.IsHangul(i.Now) && !Particle(i)) return false;
        if (title == "이사" && !honorific && (i.Sees(" 가") || i.Sees(" 간") || i.Sees(" 갔") || i.Sees(" 온") || i.Sees("를 ") || i.Sees(" 예정") || i.Sees(" 중"))) return false;
        if (title == "프로" && !honorific && !(i.Now is '가' or '는' or '와' or '를' or '한' or '께' or '에' or '랑' or ' ' or '\0' or ',')) return false;
        c = i;
        return true;
    }

    static readonly string[] Particles =
    [
        "께서", "께", "한테", "에게", "이랑", "랑", "이", "가", "은", "는", "을", "를", "과", "와", "하고", "도", "만", "의", "로", "으로", "이나", "나", "에", "쪽", "측", "및", "들", "까지", "부터", "만나", "말씀", "미팅", "통화", "방문", "입니다", "요", "이고", "인데", "이라", "라고", "님",
    ];

    public static bool Particle(in Cursor c)
    {
        foreach (var particle in Particles)
            if (c.Sees(particle)) return true;
        return false;
    }

    public static bool IsDepartment(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 16 && (word.EndsWith("팀") || word.EndsWith("본부") || word.EndsWith("사업부") || word.EndsWith("연구소") || word.EndsWith("센터") || word.EndsWith("그룹") || word.EndsWith("파트") || (word.Length >= 3 && word[^1] is '실' or '부' or '과' && Scan.IsHangul(word[0]) && word is not ("내부" or "외부" or "일부" or "전부" or "결과" or "효과" or "사실" or "현실" or "확실")));
}
