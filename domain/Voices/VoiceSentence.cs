using SalesBot.Domain.Language;

namespace SalesBot.Domain.Voices;

/// <summary>What a sentence about a customer's voice says. What was not said is null and is asked for or left open.</summary>
/// <param name="Kind">Null when the words fit no kind.</param>
/// <param name="Showed">The mood that was told.</param>
public sealed record VoiceReading(VoiceKind? Kind, VoiceSeverity Severity, string Words, string? Showed, string? Company, string? Person, DateOnly? HeardOn, bool AtOnce);

/// <summary>Reads a sentence such as "서울병원 박 과장이 납기 때문에 화가 많이 났어요". Rules only; names, days and companies by the readers of <c>Language</c>.</summary>
public static class VoiceSentence
{
    static readonly (VoiceKind Kind, string[] Words)[] kinds =
    [
        (VoiceKind.Claim, ["클레임", "계약 위반", "위약금", "손해배상", "손해 배상", "반품", "환불", "breach", "refund", "penalty", "filed a claim", "a claim"]),
        (VoiceKind.Complaint,
        [
            "불만", "컴플레인", "항의", "불평", "화가 나", "화가 많이", "화가 났", "화났", "화 났", "화나셨", "화를 내", "화를 냈", "화를 많이", "화내", "엄청 화", "짜증", "실망", "언짢", "역정", "노발대발", "격앙", "불쾌", "서운해", "complain", "angry", "upset", "unhappy", "furious", "annoyed",
            "disappointed", "frustrated", "dissatisfied",
        ]),
        (VoiceKind.Objection, ["이의를 제기", "이의 제기", "이의제기", "납득할 수 없", "납득이 안", "납득을 못", "objection", "objects to", "objected"]),
        (VoiceKind.Advice, ["건의", "충고", "제언", "쓴소리", "조언해", "advice", "advised", "suggested that", "suggests that"]),
        (VoiceKind.Praise, ["칭찬", "감사 인사", "고맙다고", "고마워하", "감사하다고", "praise", "compliment", "delighted", "very happy with", "thanked us"]),
    ];

    /// <summary>Said of many things in sales, so they make a voice only for somebody who has asked to register one.</summary>
    static readonly string[] request = ["요청", "달라고", "해 달라", "해달라", "부탁하", "requested", "asked us to", "asks us to", "wants us to"];

    static readonly string[] none =
        ["불만 없", "불만이 없", "불만은 없", "불만도 없", "불만 없이", "클레임 없", "클레임이 없", "클레임은 없", "항의는 없", "no complaint", "not angry", "not upset", "not unhappy", "without complaint", "화나지 않", "화를 내지 않", "화 안 ", "실망하지 않"];

    static readonly string[] atOnce = ["긴급", "당장", "즉시", "지금 바로", "urgent", "immediately", "right now", "right away", "asap"];

    static readonly string[] strong = ["많이", "크게", "매우", "심하게", "강하게", "엄청", "몹시", "노발대발", "격앙", "very", "really", "furious", "extremely", "so angry"];

    static readonly (string Word, Text Mood)[] moods =
    [
        ("화", new("화를 내심", "was angry")), ("짜증", new("짜증을 내심", "was annoyed")), ("실망", new("실망하심", "was disappointed")), ("언짢", new("언짢아하심", "was displeased")), ("한숨", new("한숨을 쉬심", "sighed")),
        ("불쾌", new("불쾌해하심", "was offended")), ("서운", new("서운해하심", "was hurt")), ("angry", new("화를 내심", "was angry")), ("furious", new("몹시 화를 내심", "was furious")), ("upset", new("언짢아하심", "was upset")),
        ("annoyed", new("짜증을 내심", "was annoyed")), ("disappointed", new("실망하심", "was disappointed")), ("frustrated", new("답답해하심", "was frustrated")),
    ];

    /// <summary>Whether the words tell a customer's voice by themselves, so that nobody needs to say so.</summary>
    public static bool IsVoice(string text) => !Has(text, none) && kinds.Any(kind => Has(text, kind.Words)) && !IsQuestion(text);

    /// <summary>What the words say. Whoever asked to register a voice gets a reading of any words.</summary>
    public static VoiceReading Read(string text, ReadingContext context, IKnownNames names)
    {
        var words = text.Trim();
        var kind = KindOf(words);
        var urgent = Has(words, atOnce);
        var person = PersonReader.FindAll(words, names).Where(found => found.Reading.Values.Count > 0).Select(found => found.Reading.Values[0]).FirstOrDefault();
        var company = person is { Company.Length: > 0 } ? person.Company : CompanyReader.FindAll(words, names).Where(found => found.Reading.Values.Count > 0).Select(found => found.Reading.Values[0].Name).FirstOrDefault();
        return new(kind, urgent ? VoiceSeverity.Urgent : kind is VoiceKind.Claim || (kind is VoiceKind.Complaint && Has(words, strong)) ? VoiceSeverity.Important : VoiceSeverity.Normal, words, MoodOf(words, kind)?.In(context.Lang),
            company is null ? null : KnownAs(company, names), person?.Show(), DayOf(words, context), urgent);
    }

    static VoiceKind? KindOf(string text)
    {
        if (Has(text, none)) return null;
        foreach (var (kind, words) in kinds)
            if (Has(text, words)) return kind;
        return Has(text, request) ? VoiceKind.Request : null;
    }

    static Text? MoodOf(string text, VoiceKind? kind) =>
        kind is VoiceKind.Complaint or VoiceKind.Claim or VoiceKind.Objection && Has(text, kinds[1].Words) ? moods.Where(mood => Tells(text, mood.Word)).Select(mood => mood.Mood).FirstOrDefault() : null;

    /// <summary>Not 화요일 or 화면.</summary>
    static bool Tells(string text, string mood) => mood is "화" ? Has(text, ["화가 ", "화를 ", "화났", "화 났", "화나", "화내", "엄청 화"]) : text.Contains(mood, StringComparison.OrdinalIgnoreCase);

    /// <summary>The record's own spelling of a company that is known: 한빛 is 한빛전자.</summary>
    static string KnownAs(string company, IKnownNames names) =>
        names.All.Where(name => name.Kind is NameKind.Company && (name.Name.StartsWith(company, StringComparison.OrdinalIgnoreCase) || company.StartsWith(name.Name, StringComparison.OrdinalIgnoreCase))).Select(name => name.Name).Distinct().ToList() is [var one] ? one : company;

    /// <summary>The day it was heard. A day to come is what the customer asks for, not when it was heard.</summary>
    static DateOnly? DayOf(string text, ReadingContext context) =>
        DayReader.FindAll(text, context with { Direction = Direction.Backward }).Where(found => found.Reading.Has(out var day) && day.IsOneDay && day.From <= context.Today && day.From >= context.Today.AddDays(-60))
            .Select(found => (DateOnly?)found.Reading.Values[0].From).FirstOrDefault();

    static bool IsQuestion(string text) => text.TrimEnd().EndsWith('?');

    static bool Has(string text, string[] words) => words.Any(word => word[0] is '화' ? BeginsWord(text, word) : text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"화가" is anger only as a word of its own: not in 전화가 왔다.</summary>
    static bool BeginsWord(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetter(text[at - 1])) return true;
        return false;
    }
}
