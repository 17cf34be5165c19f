namespace SalesBot.Domain.Flows;

/// <summary>The ways people say that they do not know.</summary>
public static class UnknownWords
{
    public static readonly Text Label = new("아직 모름", "Not known yet");

    static readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase)
    {
        Question.Unknown, "모름", "몰라", "몰라요", "모르겠음", "모르겠어요", "모르겠습니다", "모릅니다", "잘 모름", "잘 모르겠어요", "잘 모르겠습니다", "아직 모름", "아직 몰라요", "아직 모르겠어요",
        "아직 모릅니다", "아직 잘 모르겠어요", "아직 잘 모릅니다", "모르겠네요", "글쎄요", "기억 안 남", "기억 안 나요", "기억이 안 나요", "기억이 안 납니다", "미확인", "확인 중", "확인중", "unknown", "not known", "not known yet", "don't know", "dont know", "i don't know", "i dont know", "no idea", "not sure", "i'm not sure", "dunno", "idk", "don't remember", "i don't remember", "can't remember", "not sure yet", "?", "??", "n/a",
    };

    /// <summary>Kept words as people read them: the mark of "unknown" in their language, anything else as it is.</summary>
    public static string Show(string kept, Lang lang) => kept == Question.Unknown ? Label.In(lang) : kept;

    public static bool Match(string raw) => raw.Length <= 40 && words.Contains(raw.AsSpan().Trim().TrimEnd(".!~").ToString());
}
