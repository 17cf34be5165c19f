namespace SalesBot.Domain.Language;

public static partial class SentenceReader
{
    static readonly Words VoiceWords = new(["불만", "클레임", "컴플레인", "항의", "화가 나", "화나", "화를 내", "화내", "짜증", "불쾌", "언짢", "실망", "서운", "이의 제기", "이의를 제기", "시정", "반품", "환불", "교환 요청", "개선 요청", "개선해 달라", "개선해달라", "건의", "충고", "칭찬", "감사 인사", "고객의 소리", "complain", "complaint", "unhappy", "angry", "upset", "dissatisfied", "objection", "refund", "praise", "praised", "compliment", "feedback"]);

    static readonly Words PersonAsks = new(["누구", "어떤 사람", "어떤 분", "어때", "어떤가", "알려줘", "알려 줘", "알려주", "정보", "프로필", "성향", "보여줘", "보여 줘", "찾아줘", "찾아 줘", "who is", "who's", "tell me about", "what do we know", "show me", "look up", "profile", "info on", "information on", "find"]);

    /// <summary>What a sentence is about. Two plausible kinds are both given; none is <see cref="Certainty.NotUnderstood"/>.</summary>
    public static Reading<SentenceKind> Kind(string? text, ReadingContext ctx, IKnownNames known)
    {
        var proposal = Read(text, ctx, known);
        var low = Typed.Of(text).Low.AsSpan();
        var whole = new Span(0, low.Length);
        bool question = low.TrimEnd().EndsWith("?") || Cues.Has(low, PersonAsks);
        bool person = proposal.People.Count > 0 && Cues.Has(low, PersonAsks) && question;
        bool voice = Cues.Has(low, VoiceWords) && !Cues.Has(low, Cues.NoProblem);
        bool news = proposal.Facts.Count > 0 || (proposal.Contact is not null && !voice);
        foreach (var problem in proposal.Problems) news |= problem.Kind is not ("open_complaint" or "technical_or_quality" or "delivery" or "other");
        if (!voice && !person) news |= proposal.Problems.Count > 0;
        List<SentenceKind> kinds = [];
        if (voice) kinds.Add(SentenceKind.Voice);
        if (person) kinds.Add(SentenceKind.PersonQuestion);
        if (news) kinds.Add(SentenceKind.Opportunity);
        return kinds.Count switch { 0 => Reading<SentenceKind>.None, 1 => Reading<SentenceKind>.Sure(kinds[0], whole), _ => Reading<SentenceKind>.Ask(kinds, whole) };
    }
}
