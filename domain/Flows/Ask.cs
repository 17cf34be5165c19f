namespace SalesBot.Domain.Flows;

/// <summary>The words to declare questions with. A flow reads as a list of these.</summary>
public static class Ask
{
    public static Question<string> Line(string key, Text words, int atMost = 200) => new(key, words, new WordsKind(atMost, paragraph: false));

    public static Question<string> Paragraph(string key, Text words, int atMost = 12_000) => new(key, words, new WordsKind(atMost, paragraph: true));

    public static Question<string> OneOf(string key, Text words, IReadOnlyList<Option> options) => new(key, words, new ChoiceKind(options));

    public static Question<DateOnly> Day(string key, Text words) => new(key, words, new DayKind());

    public static Question<Language.Day> When(string key, Text words) => new(key, words, new WhenKind());

    public static Question<string> WordsOrNone(string key, Text words, Text none) => new(key, words, new WordsOrNoneKind(none));

    public static SkipRule OnlyIf(Question on, params string[] codes) => new([on.Key], kept => codes.Contains(kept));

    public static SkipRule OnlyIfKnown(IEnumerable<Question> on) => new([.. on.Select(question => question.Key)], kept => kept is not (Question.Unknown or Question.Same));

    public static Question<string> YesNo(string key, Text words) => new(key, words, new YesNoKind());

    /// <summary>An objection of this question's own, said so that the person knows what to do.</summary>
    public static Question<T> But<T>(this Question<T> question, Func<T, ReadContext, Text?> objection)
    {
        question.Objection = objection;
        return question;
    }

    /// <summary>"I don't know" is taken as an answer.</summary>
    public static TQuestion Unknowable<TQuestion>(this TQuestion question)
        where TQuestion : Question
    {
        question.MayBeUnknown = true;
        return question;
    }

    /// <summary>"I don't know" is taken and leaves it open.</summary>
    public static TQuestion LeftOpen<TQuestion>(this TQuestion question)
        where TQuestion : Question
    {
        question.MayBeLeftOpen = true;
        return question;
    }

    /// <summary>Says to somebody who does not know what they can do.</summary>
    public static TQuestion OrElse<TQuestion>(this TQuestion question, Text ifUnknown)
        where TQuestion : Question
    {
        question.IfUnknown = ifUnknown;
        return question;
    }

    public static TQuestion Removable<TQuestion>(this TQuestion question)
        where TQuestion : Question
    {
        question.MayBeRemoved = true;
        return question;
    }

    /// <summary>Shows what the answer may be, to be tapped.</summary>
    public static TQuestion Offering<TQuestion>(this TQuestion question, IEnumerable<string> kept)
        where TQuestion : Question
    {
        question.Offers = question.Options(kept);
        return question;
    }

    public static TQuestion Hinted<TQuestion>(this TQuestion question, Text? hint)
        where TQuestion : Question
    {
        question.Hint = hint ?? question.Hint;
        return question;
    }

    /// <summary>Shows what was known before.</summary>
    public static TQuestion Knowing<TQuestion>(this TQuestion question, Text before)
        where TQuestion : Question
    {
        question.Before = before;
        return question;
    }

    /// <summary>Shown on a form from the start.</summary>
    public static TQuestion OnForm<TQuestion>(this TQuestion question)
        where TQuestion : Question
    {
        question.IsOnForm = true;
        return question;
    }

    public static TQuestion Asked<TQuestion>(this TQuestion question, SkipRule rule)
        where TQuestion : Question
    {
        question.Rule = rule;
        return question;
    }
}
