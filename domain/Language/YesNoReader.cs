namespace SalesBot.Domain.Language;

/// <summary>Reads yes and no. An answer with more words than that ("네, 근데 금액이 달라요") is asked back: what follows may take it away.</summary>
public static class YesNoReader
{
    static readonly HashSet<string> Yes =
    [
        "네", "넵", "넹", "예", "응", "어", "옙", "ㅇㅇ", "ㅇㅋ", "ㅇ", "네네", "넵넵", "예스", "오케이", "오키", "맞아", "맞아요", "맞습니다", "맞음", "그래", "그래요", "그렇습니다", "그렇죠", "그럼요", "물론", "물론이죠", "물론입니다", "당연하죠", "좋아", "좋아요", "좋습니다",
        "동의", "동의합니다", "확인", "확인했습니다", "확인함", "알겠습니다", "진행", "진행해", "진행해주세요", "진행하세요", "저장", "저장해", "저장해줘", "됩니다", "돼요", "네에", "예예", "웅", "옹", "맞네요", "정확해요", "정확합니다", "이대로저장", "저장해주세요", "네부탁드려요", "네부탁드립니다", "부탁드려요", "부탁드립니다", "오케이요", "넵저장이요", "저장이요", "저장ㄱㄱ", "ㄱㄱ", "굿", "콜", "fine", "perfect", "sure thing", "surething", "great", "good", "kk", "k", "그렇게해", "그렇게해주세요", "그렇게하죠",
        "yes", "y", "yep", "yeah", "yup", "ya", "yea", "ok", "okay", "sure", "right", "correct", "true", "agreed", "confirmed", "confirm", "absolutely", "definitely", "please", "aye", "save", "done", "certainly", "exactly", "indeed", "go", "ahead", "it", "is", "that's", "thats", "of", "course", "do", "that",
    ];

    static readonly HashSet<string> No =
    [
        "아니", "아니요", "아니오", "아뇨", "아녀", "아닙니다", "아니에요", "아니예요", "아님", "노", "노노", "ㄴㄴ", "ㄴ", "안돼", "안돼요", "안됩니다", "안됨", "싫어", "싫어요", "틀려요", "틀립니다", "틀렸어요", "틀림", "취소", "취소해", "취소해줘", "하지마", "하지마세요", "그만", "안해", "안해요", "싫음", "싫습니다", "안할래요", "하지말아줘", "하지마시죠",
        "no", "n", "nope", "nah", "false", "wrong", "incorrect", "never", "cancel", "negative", "don't", "dont", "stop",
    ];

    // These only lend weight: alone they answer nothing.
    static readonly HashSet<string> Weak = ["it", "is", "that's", "thats", "of", "course", "go", "ahead", "do", "어", "please", "stop", "that"];

    // These lean one way without saying so.
    static readonly HashSet<string> LeaningNo = ["없어요", "없음", "없습니다", "없어", "아직", "아직요", "아직이요", "못했어요", "안했어요", "안함", "별로", "not", "isn't", "notyet", "none"];

    static readonly HashSet<string> LeaningYes = ["있어요", "있음", "있습니다", "있어", "했어요", "했습니다", "함", "됐어요", "됐습니다", "아마", "아마도", "그런것", "probably", "think"];

    // Two words that answer as one.
    static readonly (string Said, string Plain)[] Joined =
    [
        ("저장해 주세요", "저장"), ("저장해 줘", "저장"), ("저장 부탁드립니다", "저장"), ("저장 부탁드려요", "저장"), ("저장하지 마세요", "하지마"), ("저장하지 마", "하지마"), ("하지 마세요", "하지마"), ("하지 마", "하지마"), ("취소할게요", "취소"), ("취소해 주세요", "취소"),
        ("don't save it", "don't"), ("don't save", "don't"), ("do not save", "don't"), ("cancel it", "cancel"), ("i confirm", "confirm"), ("save it", "save"),
    ];

    static readonly string[] Phrases = ["of course", "go ahead", "please do", "that's right", "it is", "do it", "looks good", "looks right", "looks fine", "all good", "that is right", "that is correct", "that's correct"];

    public static Reading<bool> Read(string? text)
    {
        var typed = Typed.Of(text);
        string low = typed.Low.Trim(' ', '.', '!', '~', ',', '\n', '^', ';', ':', ')', '(', '"', '\'');
        // 네ㅋㅋ, 아뇨ㅠㅠ
        low = low.TrimEnd('ㅋ', 'ㅎ', 'ㅠ', 'ㅜ', '~', ' ', '!', '.') is { Length: > 0 } said && low != "ㅇㅋ" ? said : low;
        if (low.Length is 0 or > 200) return Reading<bool>.None;
        int start = typed.Low.IndexOf(low, StringComparison.Ordinal);
        var span = new Span(start, low.Length);
        // "맞지 않아요", "안 맞아요", "그렇지 않습니다"
        string tight = low.Replace(" ", "", StringComparison.Ordinal);
        if (tight is "안맞아요" or "맞지않아요" or "맞지않습니다" or "그렇지않아요" or "그렇지않습니다" or "notcorrect" or "notright" or "notreally" or "notatall" or "저장안함" or "저장안해" or "저장안해요" or "저장하지마" or "저장하지마세요" or "저장하지않음" or "저장하지말아줘" or "nothanks" or "nothankyou" or "that'swrong" or "thatswrong" or "thisiswrong" or "itiswrong" or "don'tsave" or "좋지않아요" or "noway" or "pleasedon't" or "pleasedont" or "ofcoursenot" or "that'snotright" or "thatsnotright" or "thatisnotright" or "that'snotcorrect" or "dontsave" or "don'tstore" or "donotsave" or "donotstore" or "그건아니에요" or "그건아닙니다" or "그게아니에요" or "그렇게하지마") return Reading<bool>.Sure(false, span);
        if (Yes.Contains(tight) && !Weak.Contains(tight) || Array.IndexOf(Phrases, low) >= 0) return Reading<bool>.Sure(true, span);
        if (No.Contains(tight) && !Weak.Contains(tight)) return Reading<bool>.Sure(false, span);
        if (tight is "notsure" or "unsure" or "idon'tknow" or "dontknow") return Reading<bool>.None;
        foreach (var (words, plain) in Joined) low = low.Replace(words, plain, StringComparison.Ordinal);
        bool yes = false, no = false, other = false, weak = true, leanYes = false, leanNo = false;
        foreach (var range in low.AsSpan().SplitAny(' ', ',', '.', '!', '~', '\n', '?'))
        {
            string word = low[range];
            if (word.Length == 0) continue;
            if (Yes.Contains(word)) { yes = true; weak &= Weak.Contains(word); }
            else if (No.Contains(word)) { no = true; weak &= Weak.Contains(word); }
            else if (LeaningNo.Contains(word)) leanNo = true;
            else if (LeaningYes.Contains(word)) leanYes = true;
            else other = true;
        }
        bool question = low.Contains('?');
        if (yes && no) return Reading<bool>.Ask([true, false], span);
        if ((yes || no) && !weak && !other && !leanNo && !leanYes && !question) return Reading<bool>.Sure(yes, span);
        if ((yes || no) && !weak) return Reading<bool>.Ask(yes && leanNo ? [true, false] : [yes], span);
        if (leanYes != leanNo && !other) return Reading<bool>.Ask([leanYes], span);
        return Reading<bool>.None;
    }
}
