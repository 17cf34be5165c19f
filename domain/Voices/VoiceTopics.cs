namespace SalesBot.Domain.Voices;

/// <summary>What a voice is about, told from its words: enough to see that two are alike and to offer a category, never stored as a fact.</summary>
public static class VoiceTopics
{
    static readonly (CauseCategory Category, string[] Words)[] all =
    [
        (CauseCategory.Delivery, ["납기", "납품", "배송", "출하", "늦어", "늦게", "지연", "deliver", "late", "delay", "shipment"]),
        (CauseCategory.Quality, ["품질", "불량", "고장", "하자", "오류", "파손", "깨져", "멈춰", "멈췄", "defect", "quality", "broken", "fault", "crash"]),
        (CauseCategory.Price, ["가격", "단가", "견적", "비용", "청구", "세금계산서", "price", "invoice", "cost", "billing"]),
        (CauseCategory.Response, ["답변", "응답", "회신이", "연락이", "대응", "a/s", "서비스", "response", "reply", "support", "service"]),
        (CauseCategory.People, ["불친절", "태도", "말투", "담당자가", "rude", "attitude"]),
        (CauseCategory.Communication, ["안내", "설명", "공지", "통보", "알려 주지", "inform", "explain", "notice"]),
        (CauseCategory.Process, ["절차", "서류", "시스템", "프로세스", "process", "paperwork", "portal"]),
    ];

    public static IReadOnlySet<CauseCategory> Of(string words) =>
        all.Where(topic => topic.Words.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(topic => topic.Category).ToHashSet();

    /// <summary>How alike two texts are, from 0 to 1: the share of their pairs of letters that both have. Works for Korean, whose endings change, as for English.</summary>
    public static double Alike(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        return a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    static HashSet<(char, char)> Pairs(string words)
    {
        var pairs = new HashSet<(char, char)>();
        foreach (var word in words.ToLowerInvariant().Split([' ', ',', '.', '!', '?', '\n', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            for (int at = 1; at < word.Length; at++) pairs.Add((word[at - 1], word[at]));
        return pairs;
    }
}
