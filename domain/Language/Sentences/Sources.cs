using Grade = SalesBot.Domain.Opportunities.Grade;

namespace SalesBot.Domain.Language;

/// <summary>How something is known, by the wording, and which person said it.</summary>
internal static class Sources
{
    static readonly string[] SaidPlainly = ["said", "says", "told us", "told me", "confirmed", "said so", "말씀", "말씀하심", "말씀하셨음", "확인해 주심", "확인해주심"];

    /// <summary>Nothing but a name and "said".</summary>
    public static bool SaidAlone(Typed typed, Span span, Found<PersonMention> person)
    {
        var before = typed.Low.AsSpan(span.Start, Math.Max(0, person.Span.Start - span.Start)).Trim(" ,.");
        var after = typed.Low.AsSpan(Math.Min(person.Span.End, span.End), Math.Max(0, span.End - person.Span.End)).Trim(" ,.!");
        if (after.Length > 1 && after[0] is '이' or '가' or '께' && after.IndexOf(' ') is > 0 and < 4 and var gap) after = after[(gap + 1)..];
        foreach (var said in SaidPlainly)
            if ((before.IsEmpty && after.SequenceEqual(said)) || (after.IsEmpty && before.SequenceEqual(said))) return true;
        return false;
    }

    /// <summary>것 같다, 아마, probably; and 듯 where it is a word of its own (확보된 듯, 될듯요) and no part of one (빠듯, 반듯, 따듯).</summary>
    public static bool Assumed(ReadOnlySpan<char> low, Letters letters)
    {
        if (Cues.AssumedWords.In(low, letters)) return true;
        for (int at = low.IndexOf('듯'); at >= 0;)
        {
            bool own = at == 0 || low[at - 1] is not ('빠' or '반' or '번' or '따' or '깍' or '느' or '뜻');
            if (own && (at + 1 == low.Length || low[at + 1] is '하' or '함' or '합' or '해' or '요' or '싶' or ' ' or '.' or '~' or '!' or 'ㅋ' or 'ㅎ' or ',' or '함')) return true;
            int next = low[(at + 1)..].IndexOf('듯');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    static readonly Words From = new(["한테", "에게", "께 들", "께서", "로부터", "통해", "말로는", "에 따르면", "from", "according to", "told"]);

    // "hasn't replied", "답변이 없음" hold a word of saying and tell that nothing was said.
    static readonly Words Silent = new(["hasn't replied", "haven't replied", "didn't reply", "not replied", "never replied", "hasn't answered", "haven't answered", "not answered", "답변이 없", "답변 없", "답변을 못", "답변 못", "답변도 없"]);

    // 미팅하셨더라고요: what they did, not what they said.
    static readonly Words Deeds = new(["미팅하셨", "통화하셨", "방문하셨", "회의하셨", "식사하셨", "퇴사하셨", "이직하셨"]);

    static readonly Words Telling = new(["다고", "라고 ", "자고", "냐고", "말씀", "다심", "라심"]);

    /// <summary>
    /// The grade by the wording, and who said it: only where the clause quotes somebody. A person who is merely named in it (the approver, somebody who left)
    /// is not its source.
    /// </summary>
    public static (Grade Grade, PersonMention? Source) GradeOf(ReadOnlySpan<char> low, Letters letters, List<Found<PersonMention>> own, ProposedContact? contact)
    {
        if (Assumed(low, letters)) return (Grade.Assumed, null);
        var named = own.Count == 1 ? own[0].Reading.Values[0] : null;
        if (named is not null && !own[0].Reading.IsCertain) named = named with { Known = [] };
        var met = contact is { With.Count: 1 } ? contact.With[0].Values[0] : null;
        if (met is not null && !contact!.With[0].IsCertain) met = met with { Known = [] };
        if (Cues.HearsayWords.In(low, letters)) return (Grade.Hearsay, named is not null && From.In(low, letters) && !Cues.Has(low, ["결재", "approver", "퇴사", "이직"]) ? named : null);
        if (Cues.OurWords.In(low, letters)) return (Grade.Unknown, null);
        bool said = Cues.SaidWords.In(low, letters) && !Silent.In(low, letters) && !(Deeds.In(low, letters) && !Telling.In(low, letters));
        // "김 부장님이 확보됐다고 하셨대요": told to somebody else, who told us.
        if ((said && named is not null && Passed(low)) || Cues.Between.In(low, letters)) return said || Reported(low) ? (Grade.Hearsay, null) : (Grade.Unknown, null);
        if (!said && !Reported(low)) return (Grade.Unknown, null);
        // "Anna said her boss said": what she passes on.
        if (said && named is not null && Scan.IsLatin(low[0]) && Twice(low)) return (Grade.Hearsay, named);
        var source = own.Count > 1 ? null : named is null ? met : said && !Cues.Has(low, ["결재권자", "approver", "퇴사", "이직", "left the"]) ? named : null;
        return (source is not null ? Grade.Confirmed : Grade.Hearsay, source);
    }

    static readonly string[] Prefaces = ["그러는데", "그러던데", "그러시는데", "그러시던데", "하는 말이", "하시는 말씀이", "말로는", "말씀으로는", "얘기로는", "이야기로는", "말하기를", "얘기 들어보니", "전하기를"];

    /// <summary>Nothing but who tells what comes next: "박 과장이 그러는데", "이 과장 말로는".</summary>
    public static PersonMention? Tells(Typed typed, Span span, List<Found<PersonMention>> own)
    {
        if (own is not [{ Reading.Values: [var who, ..] } one]) return null;
        var after = typed.Low.AsSpan(Math.Min(one.Span.End, span.End), Math.Max(0, span.End - one.Span.End)).Trim(" ,.");
        if (after.Length > 1 && after[0] is '이' or '가' or '께' && after.IndexOf(' ') is > 0 and < 4 and var gap) after = after[(gap + 1)..];
        foreach (var preface in Prefaces)
            if (after.SequenceEqual(preface)) return one.Reading.IsCertain ? who : who with { Known = [] };
        return null;
    }

    static bool Twice(ReadOnlySpan<char> low)
    {
        int said = 0;
        foreach (var range in low.SplitAny(' ', ',', '.'))
            if (low[range] is "said" or "says" or "told" or "thinks" or "mentioned" or "confirmed") said++;
        return said > 1;
    }

    static bool Passed(ReadOnlySpan<char> low) => low.TrimEnd(" .!~,") is var end && (end.EndsWith("셨대요") || end.EndsWith("셨대") || end.EndsWith("하신대요") || end.EndsWith("하신대") || end.EndsWith("했대요") || end.EndsWith("했대") || end.EndsWith("하셨답니다") || end.EndsWith("했답니다"));

    static readonly string[] Nouns = ["반대", "확대", "상대", "기대", "절대", "현대", "시대", "세대", "최대", "교대", "군대", "무대", "연대", "일대", "침대", "초대", "중대", "지대", "토대", "붕대", "증대", "적대", "고대", "근대", "임대", "우대", "접대", "응대", "부대", "한대", "미래", "거래", "본래", "원래", "노래", "아래", "유래", "장래", "이래"];

    /// <summary>A word that only looks like -대 or -래: 반대, 12대, 미래. 했대, 없대 and 간대 are reports.</summary>
    static bool Noun(ReadOnlySpan<char> end)
    {
        if (end.Length < 2 || !Scan.IsHangul(end[^2])) return true;
        // 확보한대 is a report, 기계 한대 a machine.
        if (end.EndsWith("한대")) return end.Length < 3 || end[^3] == ' ';
        // 2억이래, 김 부장이래: "it is, they say".
        if (end.EndsWith("이래")) return end.Length < 3 || end[^3] == ' ';
        foreach (var noun in Nouns)
            if (end.EndsWith(noun, StringComparison.Ordinal)) return true;
        return false;
    }

    static bool Reported(ReadOnlySpan<char> low)
    {
        var end = low.TrimEnd(" .!~,");
        end = end.TrimEnd("ㅋㅎㅠㅜ^");
        foreach (var word in Cues.ReportedEnds)
            if (end.EndsWith(word, StringComparison.Ordinal) && !(word.Length == 1 ? Noun(end) : word == "데요" && end.Length > 2 && end[^3] is '는' or '은' or '인' or '던')) return true;
        return false;
    }

    /// <summary>Which of two people something was heard from: 박 대리한테 들음, from Park. -1 when it cannot be told.</summary>
    public static int HeardFrom(ReadOnlySpan<char> low, Span span, List<Found<PersonMention>> own)
    {
        int from = -1;
        for (int n = 0; n < 2; n++)
        {
            var after = low[Math.Clamp(own[n].Span.End - span.Start, 0, low.Length)..].TrimStart(' ');
            if (!after.StartsWith("한테") && !after.StartsWith("에게") && !after.StartsWith("께 들") && !after.StartsWith("로부터")) continue;
            if (from >= 0) return -1;
            from = n;
        }
        return Cues.Has(low, ["들었", "들음", "들은", "들어"]) ? from : -1;
    }

    /// <summary>Which of two people tells of the other: the one right beside "said", or the outer subject of "A님이 B님이 … 한다고 하심". -1 when it cannot be told.</summary>
    public static int Teller(ReadOnlySpan<char> low, Span span, List<Found<PersonMention>> own)
    {
        if (!Cues.Has(low, Cues.SaidWords) || Cues.Has(low, Cues.HearsayWords) || Assumed(low, Letters.Of(low)) || Passed(low)) return -1;
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
        // "김 부장님이 최종 결재는 최 전무님이 하신다고 말씀하심": whoever does it is the other.
        int doer = -1;
        for (int n = 0; n < 2; n++)
            if (low[Math.Clamp(own[n].Span.End - span.Start, 0, low.Length)..] is var does && (does.StartsWith("이 하신다") || does.StartsWith("이 하시") || does.StartsWith("가 하신다") || does.StartsWith("께서 하신다") || does.StartsWith("이 한다") || does.StartsWith("가 한다"))) doer = doer < 0 ? n : 2;
        if (doer is 0 or 1) return 1 - doer;
        var between = low[Math.Clamp(own[0].Span.End - span.Start, 0, low.Length)..Math.Clamp(own[1].Span.Start - span.Start, 0, low.Length)].Trim(' ');
        return between is "이" or "께서" or "가" ? 0 : -1;
    }
}
