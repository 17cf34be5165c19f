namespace SalesBot.Domain.Flows;

/// <summary>The ways people say that something is as it was.</summary>
public static class SameWords
{
    public static readonly Text Label = new("그대로", "As before");

    static readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase)
    {
        Question.Same, "그대로", "그대로요", "그대로예요", "그대로입니다", "동일", "동일합니다", "변동 없음", "변동없음", "변동 없습니다", "변화 없음", "지난번과 같음", "as before", "same", "the same", "same as before", "unchanged", "no change",
        "still the same",
    };

    public static bool Match(string raw) => raw.Length <= 40 && words.Contains(raw.AsSpan().Trim().TrimEnd(".!~").ToString());
}
