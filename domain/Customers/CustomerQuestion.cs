namespace SalesBot.Domain.Customers;

/// <summary>What is asked about a customer or a person there.</summary>
public enum Asked
{
    /// <summary>Who is this person? 김철수 부장 누구야</summary>
    Who,

    /// <summary>Whom do we know there? 한빛에 아는 사람 누구</summary>
    People,

    /// <summary>What has been promised? 한빛에 뭘 약속했지</summary>
    Promises,

    /// <summary>Who decides there? 누가 결정하나 한빛</summary>
    Deciders,

    /// <summary>Who likes us, and since when? 한빛에서 누가 우리 편이야</summary>
    Friends,

    /// <summary>Who can introduce me? 한빛 누가 소개해 줄 수 있나</summary>
    Introducers,

    /// <summary>What is unsettled? 한빛 남은 문제</summary>
    Unsettled,

    /// <summary>What has changed, what worries several? 한빛 통찰</summary>
    Insight,

    /// <summary>Who ought to be known, who is? 한빛 포지션 맵</summary>
    Positions,
}

/// <summary>A question in words: what is asked, and about whom or which company, as it was typed.</summary>
/// <param name="About">The words that name a person or a company, without the question around them; empty where none was named.</param>
/// <param name="At">The company when it was said apart from the person: Kim at Hanbit.</param>
public sealed record CustomerQuestion(Asked Asked, string About, string? At = null)
{
    /// <summary>No question with a name and a company in it is longer.</summary>
    public const int Longest = 80;

    static readonly (Asked Asked, string[] Ko)[] korean =
    [
        (Asked.People, ["에 아는 사람이 누구", "에 아는 사람 누구", "에서 아는 사람", "에 아는 사람", "에 아는 분이 누구", "에 아는 분 누구", "에 아는 분", "에서 우리가 아는 사람", " 아는 사람 누구", " 아는 사람", " 아는 분", " 사람들", " 인물"]),
        (Asked.Promises, ["에 우리가 뭘 약속했", "에 우리가 약속한", "에 뭘 약속했", "에 뭐 약속했", "에 무엇을 약속했", "에 약속한", "에게 약속한", "와의 약속", "과의 약속", "하고 한 약속", "께 약속한", " 약속한 것", " 약속 목록", " 약속"]),
        (Asked.Deciders, ["은 누가 결정", "는 누가 결정", "에서 누가 결정", " 누가 결정", " 결정은 누가", " 결재는 누가", " 결재권자 누구", " 결재권자가 누구", " 결재권자", " 의사결정자", " 결정권자"]),
        (Asked.Friends, ["에서 누가 우리 편", "에 우리 편", " 누가 우리 편", " 우리 편", "에서 누가 우리를 좋아", " 누가 우리를 좋아", "에서 우호적인", " 우호적인", " 지지하는 사람", " 지지자"]),
        (Asked.Introducers, ["을 누가 소개", "를 누가 소개", "에 누가 소개", " 누가 소개", "을 소개해 줄", "를 소개해 줄", "에 소개해 줄", " 소개해 줄", "을 소개해줄", "를 소개해줄", " 소개해줄"]),
        (Asked.Unsettled, ["에 남은 문제", "의 남은 문제", " 남은 문제", " 남은 일", " 미해결", " 안 끝난", " 해결 안 된", " 풀리지 않은"]),
        (Asked.Insight, [" 통찰", " 인사이트", " 분위기", " 최근 변화", " 무엇이 달라졌", " 뭐가 달라졌"]),
        (Asked.Positions, [" 포지션 맵", " 포지션맵", " 포지션", " 관계도", " 인맥도"]),
        (Asked.Who, ["이 누구", "가 누구", "은 누구", "는 누구", " 누구", "에 대해 알려", " 어떤 분", " 어떤 사람"]),
    ];

    // "누가 결정하나 한빛": the customer is named last.
    static readonly (Asked Asked, string[] Ko)[] koreanFirst =
    [
        (Asked.Deciders, ["누가 결정하나요 ", "누가 결정하나 ", "누가 결정해 ", "결재권자 누구 "]), (Asked.Friends, ["누가 우리 편이야 ", "누가 우리 편 "]), (Asked.People, ["아는 사람 누구 ", "아는 사람 "]),
        (Asked.Introducers, ["누가 소개해 줄 수 있나 ", "소개해 줄 사람 "]), (Asked.Unsettled, ["남은 문제 ", "미해결 "]), (Asked.Promises, ["약속 "]), (Asked.Positions, ["포지션 맵 ", "관계도 "]), (Asked.Insight, ["통찰 "]), (Asked.Who, ["누구야 ", "누구 "]),
    ];

    static readonly string[] koreanEnds = ["인가요", "인가", "예요", "이에요", "입니까", "일까요", "지요", "죠", "지", "야", "요", "나요", "나", "니", "더라", "었어요", "었어", "했어요", "했어", "했나요", "했나", "했지", "할까", "하나요", "하나", "해요", "해", "것", "게", "거", "뭐", "뭐야", "뭐가", "있어", "있나", "있나요", "있지", "있는지", "사람", "분", "수", "줄", "는", "은", "줘", "주세요", "하는", "려", "알려", "알려줘", "목록", "들", "이야", "이"];

    static readonly (Asked Asked, string[] Begin)[] english =
    [
        (Asked.People, ["who do we know at ", "who do we know in ", "whom do we know at ", "people at ", "contacts at ", "who works at "]),
        (Asked.Promises, ["what did we promise to ", "what did we promise ", "what have we promised ", "what have we promised to ", "promises to ", "what did i promise ", "what is promised to "]),
        (Asked.Deciders, ["who decides at ", "who decides for ", "who makes the decision at ", "who approves at ", "who is the decision maker at ", "who is the approver at ", "decision makers at "]),
        (Asked.Friends, ["who likes us at ", "who is on our side at ", "who supports us at ", "our supporters at ", "who is for us at "]),
        (Asked.Introducers, ["who can introduce me to ", "who can introduce me at ", "who can introduce us to ", "who can introduce us at ", "who can introduce "]),
        (Asked.Unsettled, ["what is unsettled at ", "what is open at ", "what's open at ", "what is unsettled with ", "what is open with ", "open problems at ", "unsettled at "]),
        (Asked.Insight, ["what has changed at ", "what changed at ", "insight on ", "insight ", "what worries "]),
        (Asked.Positions, ["position map of ", "position map ", "positions at ", "map of "]),
        (Asked.Who, ["who is ", "who's ", "whos ", "tell me about "]),
    ];

    static readonly string[] titles = ["님", "씨"];

    /// <summary>Null for words that are no such question.</summary>
    public static CustomerQuestion? Read(string? text)
    {
        if (text?.Trim().TrimEnd('?', '!', '.', '~', '？').TrimEnd() is not { Length: >= 2 and <= Longest } words) return null;
        if (Spellings.IsInitials(words)) return new(Asked.Who, words);
        if (IsOfNobody(words)) return new(Asked.Promises, "");
        return English(words) ?? Korean(words);
    }

    static readonly string[] subjects = ["우리가 ", "저희가 ", "제가 ", "내가 ", "우리 "];

    static readonly string[] promises =
        ["뭘 약속했", "뭐 약속했", "무엇을 약속했", "무슨 약속을 했", "무슨 약속 했", "약속한 게 뭐", "약속한 것", "약속한 거", "what did we promise", "what did i promise", "what have we promised", "what have i promised", "what did we promise them", "what do we owe them", "our promises", "open promises"];

    /// <summary>"우리가 뭐 약속했지?", "what did we promise": asked without saying of whom.</summary>
    static bool IsOfNobody(string words)
    {
        var said = words.ToLowerInvariant();
        foreach (var subject in subjects)
            if (said.StartsWith(subject, StringComparison.Ordinal)) { said = said[subject.Length..]; break; }
        return promises.Any(promise => said.StartsWith(promise, StringComparison.Ordinal) && (char.IsAsciiLetter(promise[0]) ? said.Length == promise.Length : IsEnd(said[promise.Length..])));
    }

    /// <summary>Whether it would be a question if the name in it were not so long: what is asked stands at one of its ends.</summary>
    public static bool IsTooLong(string text) =>
        text.Trim().TrimEnd('?', '!', '.', '~', '？').TrimEnd() is { Length: > Longest } words && (IsAsked(words[..(Longest / 2)]) || IsAsked(words[^(Longest / 2)..]));

    /// <summary>Whether it can be nothing but a question: in the middle of being asked something, "다음 주 견적 약속" is an answer and "김철수 부장 누구야" is not.</summary>
    public static bool IsAsked(string text) =>
        Read(text) is not null && (text.TrimEnd() is [.., '?' or '？'] || asking.Any(word => text.Contains(word, StringComparison.Ordinal)) || ((string[])["who ", "who's ", "what "]).Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    static readonly string[] asking = ["누구야", "누구예요", "누구지", "누구죠", "누구인가", "누구더라", "누구 있", "아는 사람 누구", "아는 사람이 누구", "아는 분 누구", "아는 분이 누구", "뭘 약속", "뭐 약속", "무엇을 약속", "누가 결정", "누가 우리", "누가 소개"];

    static CustomerQuestion? English(string words)
    {
        foreach (var (asked, begins) in english)
            foreach (var begin in begins)
                if (words.StartsWith(begin, StringComparison.OrdinalIgnoreCase) && Bare(words[begin.Length..]) is { } about)
                    return Apart(asked, about) is { } question && !IsPronoun(question.About) ? question : null;
        return null;
    }

    static CustomerQuestion? Korean(string words)
    {
        foreach (var (asked, begins) in koreanFirst)
            foreach (var begin in begins)
                if (words.StartsWith(begin, StringComparison.Ordinal) && words.Length > begin.Length && !words[begin.Length..].Contains(' ')) return Apart(asked, words[begin.Length..]);
        foreach (var (asked, phrases) in korean)
            foreach (var phrase in phrases)
                // "견적서 보내기로 약속했어요" tells a promise and asks for none.
                if (words.IndexOf(phrase, StringComparison.Ordinal) is > 0 and var at && !(asked is Asked.Promises && words[..at].Contains("기로", StringComparison.Ordinal)) && IsEnd(words[(at + phrase.Length)..]) && Bare(words[..at]) is { } about && !IsPronoun(about)) return Apart(asked, about);
        return null;
    }

    /// <summary>What stands behind the question closes it: "…누구야", "…뭘 약속했더라", and nothing that tells something.</summary>
    static bool IsEnd(string rest)
    {
        foreach (var word in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!Ends(word, 0)) return false;
        return true;

        static bool Ends(string word, int depth) => word.Length == 0 || (depth < 4 && koreanEnds.Any(end => word.StartsWith(end, StringComparison.Ordinal) && Ends(word[end.Length..], depth + 1)));
    }

    /// <summary>"Kim at Hanbit", "한빛의 김 부장": the company apart from the person.</summary>
    static CustomerQuestion? Apart(Asked asked, string about)
    {
        foreach (var between in (string[])[" at ", " of ", " from ", " in "])
            if (about.IndexOf(between, StringComparison.OrdinalIgnoreCase) is > 0 and var at && Bare(about[(at + between.Length)..]) is { } company) return new(asked, about[..at].Trim(), company);
        if (asked is Asked.Who or Asked.Introducers)
            foreach (var between in (string[])["의 ", "에 있는 ", "에 계신 ", " "])
                if (about.IndexOf(between, StringComparison.Ordinal) is > 1 and var at && !IsPerson(about) && about[(at + between.Length)..].Trim() is var rest && (IsPerson(rest) || Spellings.IsInitials(rest))) return new(asked, about[(at + between.Length)..].Trim(), about[..at].Trim());
        return new(asked, about);
    }

    /// <summary>The whole words name one person, with nothing before it.</summary>
    static bool IsPerson(string words) => ToldPerson.Read(words) is { } told && words.StartsWith(told.Written[..1], StringComparison.Ordinal) && ToldPerson.All(words).Count <= 1 && Language.PersonReader.FindAll(words, Language.KnownNames.None) is not [{ Span.Start: > 0 }] and not [{ Reading.Values: [{ Company.Length: > 0 }] }];

    static string? Bare(string words)
    {
        var bare = words.Trim().Trim('‘', '’', '“', '”', '"', '\'', ',').Trim();
        foreach (var title in titles)
            if (bare.Length > title.Length + 2 && bare.EndsWith(title, StringComparison.Ordinal)) bare = bare[..^title.Length].TrimEnd();
        return bare.Length >= 2 ? bare : null;
    }

    static bool IsPronoun(string about) => about.ToLowerInvariant() is "that" or "this" or "it" or "he" or "she" or "the customer" or "my leader" or "you" or "going to" or "이거" or "그거" or "누가" or "이건" or "너" or "당신" or "그 사람" or "나는" or "제가" or "내가";
}
