using Grade = SalesBot.Domain.Opportunities.Grade;

namespace SalesBot.Domain.Language;

/// <summary>The problems a clause tells.</summary>
internal static class ProblemRules
{
    static readonly Words OursIsAhead = new(["사보다", "업체보다", "타사 대비", "경쟁사 대비", "우리가 더", "저희가 더", "우리가 우위", "우리가 유리", "저희가 유리", "우리를 선호", "우리 제품을 선호", "우위인 건 아", "우위는 아니", "than the competitor", "than competitor", "than the rival", "prefer us", "prefers us", "we are ahead", "we're ahead", "ahead of the competitor", "isn't ahead", "not ahead", "ahead of schedule", "ahead of time", "competitor likes", "competitors like", "favour us", "favor us"]);

    static readonly Words Past = new(["was a", "was an", "was the", "were a", "used to", "at first", "initially", "처음엔", "처음에는", "예전엔", "예전에는"]);

    static readonly Words Improving = new(["줄이", "줄여", "낮추", "감소", "절감", "reduce", "lower the", "fewer", "less scrap"]);

    // The competitor is dearer than we are.
    static readonly Words Dearer = new(["우리보다", "저희보다", "우리 것보다", "우리 제품보다", "than us", "than we", "than ours"]);

    static readonly Words OurPeople = new(["우리 팀", "저희 팀", "우리 회사", "저희 회사", "우리 쪽", "저희 쪽", "our team", "our company", "my colleague", "our colleague"]);

    // Whoever looks after their budget or books is not our contact.
    static readonly Words OtherCharge = new(["예산 담당", "회계 담당", "자금 담당"]);

    static readonly Words WeDid = new(["우리가", "저희가", "제가", "we haven't", "we have not", "we didn't", "i haven't", "i didn't"]);

    // A discount we gave is no more asked for.
    static readonly Words Given = new(["해드리", "해 드리", "해드렸", "해 드렸", "we gave", "we offered", "we won", "we got"]);

    // Who bears a cost is no worry about it.
    static readonly Words Borne = new(["부담하", "부담해", "부담한", "부담할"]);

    static readonly Words Competitor = new(["경쟁사", "경쟁업체", "타사", "competitor", "rival"]);

    static readonly Words OurSide = new(["우리 ", "우리가", "우리는", "저희", "당사", "보다", "대비", "비해", "더 싸", "더 싼", "저렴", "싸게", "낮", "깎", "할인", "인하", "our", "we.", "than", "cheaper", "lower", "discount", "undercut"]);

    public static void Add(Typed typed, ReadOnlySpan<char> low, Letters letters, Span span, List<Found<PersonMention>> own, Grade grade, PersonMention? source, List<ProposedProblem> problems)
    {
        if (Cues.NoProblem.In(low, letters) || Cues.Unsaid.In(low, letters)) return;
        bool ours = Cues.OurBoss.In(low, letters);
        bool dearer = Dearer.In(low, letters) && Cues.Has(low, ["비싸", "비쌈", "비쌌", "expensive", "dearer", "higher"]) && Competitor.In(low, letters);
        int first = problems.Count;
        foreach (var cue in Cues.Problems)
        {
            if (!Cues.Holds(cue, low, letters)) continue;
            if (cue.Code is "competitor_ahead" or "person_left" or "open_complaint" or "price" or "technical_or_quality" or "opponent" or "delivery" or "other" && Cues.DeniedHere(cue, low)) continue;
            if (ours && cue.Code is "price" or "delivery" or "other") continue;
            if (dearer && cue.Code is "price" or "competitor_ahead") continue;
            // Who leaves is none of the customer's people; who did not answer were we.
            if (cue.Code is "person_left" && (Competitor.In(low, letters) || OurPeople.In(low, letters))) continue;
            if (cue.Code is "person_left" && OtherCharge.In(low, letters)) continue;
            if (cue.Code is "silent_customer" && WeDid.In(low, letters)) continue;
            if (cue.Code is "price" && Borne.In(low, letters)) continue;
            // What is wrong with the competitor is no problem of ours.
            if (cue.Code is "price" or "technical_or_quality" or "delivery" or "other" && Competitor.First(low, letters) is var rival and >= 0 && cue.Any.First(low, letters) > rival && !OurSide.In(low, letters)) continue;
            if (cue.Code is "competitor_ahead" && Cues.Has(low, ["비싸", "expensive"]) && !OurSide.In(low, letters)) continue;
            if (cue.Code is "competitor_ahead" && OursIsAhead.In(low, letters)) continue;
            // "Pushing back on price" is about the price.
            if (cue.Code is "opponent" && Cues.Has(low, ["pushing back on"]) && !Cues.Has(low, ["opposes", "opposed", "against"])) continue;
            // Fewer defects are what they want, not what is wrong: 불량률 5% 줄이는 게 목표.
            if (cue.Code is "technical_or_quality" && Improving.In(low, letters)) continue;
            // "납기보다 가격이 걱정": a worry that is told beside another may be named only to be set against it. "other" is for worries that have no kind of their own.
            if (cue.Code is "delivery" or "other" && problems.Count > first) continue;
            // "확보가 안 되면 내년으로": what would be, if.
            if (cue.Code is "budget_unclear" && Cues.Has(low, ["되면", "하면", "못하면", "if.", "unless"])) continue;
            // "Price was an issue": it may be over.
            bool past = Past.In(low, letters);
            bool twice = false;
            for (int i = first; i < problems.Count; i++) twice |= problems[i].Kind == cue.Code;
            // Who is against it, or leaves, is named in the clause and need not be the one who told.
            bool acts = cue.Code is "opponent" or "person_left" && grade is Grade.Confirmed && own.Exists(person => person.Reading.Values[0].Equals(source));
            if (!twice) problems.Add(new(cue.Code!, acts ? Grade.Hearsay : grade, acts ? null : source, span, span.Of(typed.Text)) { Ask = past || (cue.Code is "technical_or_quality" or "price" or "delivery" or "other" or "open_complaint" && Competitor.In(low, letters) && !OurSide.In(low, letters)) || (cue.Code is "price" && Given.In(low, letters)) });
        }
    }
}
