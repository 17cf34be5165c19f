using Grade = SalesBot.Domain.Opportunities.Grade;

namespace SalesBot.Domain.Language;

/// <summary>The problems a clause tells.</summary>
internal static class ProblemRules
{
    static readonly Words OursIsAhead = new(["사보다", "업체보다", "타사 대비", "경쟁사 대비", "우리가 더", "저희가 더", "우리가 우위", "우리가 유리", "저희가 유리", "우리를 선호", "우리 제품을 선호", "우위인 건 아", "우위는 아니", "than the competitor", "than competitor", "than the rival", "prefer us", "prefers us", "we are ahead", "we're ahead", "ahead of the competitor", "isn't ahead", "not ahead", "favour us", "favor us"]);

    static readonly Words Improving = new(["줄이", "줄여", "낮추", "감소", "절감", "reduce", "lower the", "fewer", "less scrap"]);

    static readonly Words Competitor = new(["경쟁사", "경쟁업체", "타사", "competitor", "rival"]);

    static readonly Words OurSide = new(["우리 ", "우리가", "우리는", "저희", "당사", "보다", "대비", "비해", "더 싸", "더 싼", "저렴", "싸게", "낮", "깎", "할인", "인하", "our", "we.", "than", "cheaper", "lower", "discount", "undercut"]);

    public static void Add(Typed typed, ReadOnlySpan<char> low, Span span, List<Found<PersonMention>> own, Grade grade, PersonMention? source, List<ProposedProblem> problems)
    {
        if (Cues.Has(low, Cues.NoProblem) || Cues.Unsaid.In(low)) return;
        bool ours = Cues.OurBoss.In(low);
        int first = problems.Count;
        ulong set = Words.SetOf(low);
        foreach (var cue in Cues.Problems)
        {
            if (!Cues.Holds(cue, low, set)) continue;
            if (cue.Code is "competitor_ahead" or "person_left" or "open_complaint" or "price" or "technical_or_quality" or "opponent" or "other" && Cues.DeniedHere(cue, low)) continue;
            if (ours && cue.Code is "price" or "other") continue;
            // What is wrong with the competitor is no problem of ours.
            if (cue.Code is "price" or "technical_or_quality" or "other" && Competitor.First(low) is var rival and >= 0 && cue.Any.First(low) > rival && !OurSide.In(low)) continue;
            if (cue.Code is "competitor_ahead" && Cues.Has(low, ["비싸", "expensive"]) && !OurSide.In(low)) continue;
            if (cue.Code is "competitor_ahead" && OursIsAhead.In(low)) continue;
            // "Pushing back on price" is about the price.
            if (cue.Code is "opponent" && Cues.Has(low, ["pushing back on"]) && !Cues.Has(low, ["opposes", "opposed", "against"])) continue;
            // Fewer defects are what they want, not what is wrong: 불량률 5% 줄이는 게 목표.
            if (cue.Code is "technical_or_quality" && Improving.In(low)) continue;
            // "other" is only for worries that have no kind of their own.
            if (cue.Code == "other" && problems.Count > first) continue;
            // "확보가 안 되면 내년으로": what would be, if.
            if (cue.Code is "budget_unclear" && Cues.Has(low, ["되면", "하면", "못하면", "if.", "unless"])) continue;
            bool twice = false;
            for (int i = first; i < problems.Count; i++) twice |= problems[i].Kind == cue.Code;
            // Who is against it, or leaves, is named in the clause and need not be the one who told.
            bool acts = cue.Code is "opponent" or "person_left" && grade is Grade.Confirmed && own.Exists(person => person.Reading.Values[0].Equals(source));
            if (!twice) problems.Add(new(cue.Code!, acts ? Grade.Hearsay : grade, acts ? null : source, span, span.Of(typed.Text)));
        }
    }
}
