using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;
using SalesBot.Domain.Proposals;

namespace SalesBot.Domain.Voices;

/// <summary>What a colleague says of what a customer expressed.</summary>
/// <param name="Same">The case that it is part of, when the colleague says so.</param>
public sealed record VoiceToRegister(
    bool Confirmed, VoiceId? Same, VoiceKind Kind, VoiceSeverity Severity, string Words, string? Showed, string? Company, string? Person, DateOnly HeardOn, string ToldTo, string? AtOnce);

/// <summary>
/// The registration: what a sentence says is filled in, the rest has an ordinary answer where there is one, so that most of them cost one tap. Nothing is stored before
/// "register".
/// </summary>
public static class RegisterVoiceFlow
{
    public const string Name = "voice";

    /// <summary>The answer that it is a case of its own.</summary>
    public const string NewOne = "new";

    /// <summary>Shorter words are a kind or a name with a slip in it.</summary>
    const int shortestTold = 12;

    static readonly Text nothing = new("없음", "None");

    public static readonly Question<string> Kind = Ask.OneOf("kind", new("어떤 말씀이었나요?", "What was it?"), VoiceKinds.Kinds);
    public static readonly Question<string> Company = Ask.Line("company", new("어느 고객사인가요?", "Which customer?"), 80).Unknowable().Hinted(new("예: 서울병원", "For example: Seoul Hospital"));
    public static readonly Question<string> Person = Ask.Line("person", new("어느 분이 말씀하셨나요?", "Who said it?"), 80).Unknowable().Hinted(new("예: 박 과장", "For example: Ms. Park"));
    public static readonly Question<string> Words = Ask.Paragraph("words", new("무엇이라고 하셨나요?", "What did they say?")).Hinted(new("고객 표현 그대로, 보고 들은 사실만 적어 주세요.", "In the customer's own words; only what was seen or heard."));
    public static readonly Question<string> Showed = Ask.WordsOrNone("showed", new("표정이나 행동은 어땠나요?", "What did they show?"), nothing);
    public static readonly Question<DateOnly> HeardOn = new Question<DateOnly>("heard-on", new("언제였나요?", "When was it?"), new DayKind(Direction.Backward)).But((day, context) => day > context.Today ? notYet : null);
    public static readonly Question<string> ToldTo = Ask.Line("told-to", new("누가 들었나요?", "Who of us heard it?"), 80);
    public static readonly Question<string> Severity = Ask.OneOf("severity", new("얼마나 중요한가요?", "How serious is it?"), VoiceKinds.Severities);
    public static readonly Question<string> AtOnce = Ask.WordsOrNone("at-once", new("지금 바로 해야 할 일이 있나요?", "Must something be done at once?"), nothing);
    public static readonly Question<string> Confirm = Ask.YesNo("confirm", new("이대로 접수할까요?", "Shall I register this?"));

    static readonly Text notYet = new("오늘이나 지난 날짜로 적어 주세요.", "Please give today or a day that is past.");
    static readonly Text same = new("비슷한 접수가 이미 있습니다. 같은 건인가요?", "A similar case is open. Is it the same?");
    static readonly Text whichOne = new("이름이 같은 분이 더 계십니다. {0} 님의 직함이나 부서를 아시나요?", "There is more than one person of that name. Do you know {0}'s title or department?");
    static readonly Text newOne = new("아니요, 새로 접수합니다", "No, register a new one");
    static readonly Text sameOne = new("네, 같은 건입니다: {0}", "Yes, it is this one: {0}");

    public static readonly Text Title = new("고객의 소리 접수", "Register a customer's voice");

    /// <summary>
    /// Whom the name means. Whoever may not see the customer's people is not shown them: a title or department is asked for. Not to know is an answer: then the case has the name and
    /// nobody's record.
    /// </summary>
    public static Question<string> WhoSaid(PlannedQuestion planned) =>
        (NamedInSentence.KnownIn(planned).Any() ? WhoIsMeant.Question(planned) : Ask.Line(planned.Key, whichOne.With(Text.Same(NamedInSentence.SaidIn(planned))), 40)).Unknowable();

    /// <param name="plan">The likely same case, if one was found, and whom of several a name may mean.</param>
    public static Flow<VoiceToRegister> Of(IReadOnlyList<PlannedQuestion> plan)
    {
        Question[] alike = plan.FirstOrDefault(planned => planned.Kind is PlannedKind.Which) is { About: { } id, Context: { } title } ? [Ask.OneOf("same", same, [new(id, sameOne.With(Text.Same(title))), new(NewOne, newOne)])] : [];
        return new(Name, Title, [.. alike, Kind, Company, Person, .. plan.Where(planned => planned.Kind is PlannedKind.Who).Select(WhoSaid), Words, Showed, HeardOn, ToldTo, Severity, AtOnce, Confirm], Finish) { ShowsAll = true, Confirmation = Confirm, Store = new("접수", "Register") };
    }

    /// <summary>What the sentence said and what goes without saying; the rest is asked.</summary>
    public static Answers Filled(VoiceReading? read, string me, DateOnly today)
    {
        var filled = Answers.None.With(HeardOn.Key, new DayKind().Keep(read?.HeardOn ?? today)).With(ToldTo.Key, me).With(Severity.Key, (read?.Severity ?? VoiceSeverity.Normal).ToString())
            .With(Showed.Key, read?.Showed ?? WordsOrNoneKind.None).With(AtOnce.Key, WordsOrNoneKind.None);
        if (read is null) return filled.Without(Showed.Key);
        if (read.AtOnce) filled = filled.Without(AtOnce.Key);
        if (read.Kind is { } kind) filled = filled.With(Kind.Key, kind.ToString());
        if (read.Company is { } company) filled = filled.With(Company.Key, company);
        if (read.Person is { } person) filled = filled.With(Person.Key, person);
        return filled.With(Words.Key, read.Words);
    }

    /// <summary>Whether words typed where a kind or a name was asked for tell the voice itself, as somebody does who opened the form and then says what happened.</summary>
    public static bool TellsMore(Question asked, Answers answers, string words, ReadContext context) =>
        !answers.Has(Words) && words.Trim().Length >= shortestTold && (asked.Key == Kind.Key ? Kind.Take(words, context).Trouble is not null : asked.Key == Company.Key || asked.Key == Person.Key ? VoiceSentence.IsVoice(words) : false);

    /// <summary>Whether words typed where a name was asked for tell another voice: the open one has its words, and a whole sentence is nobody's name.</summary>
    public static bool TellsAnother(Question asked, Answers answers, string words) =>
        answers.Has(Words) && words.Trim().Length >= shortestTold && (asked.Key == Company.Key || asked.Key == Person.Key) && VoiceSentence.IsVoice(words);

    /// <summary>What was told, and before that what had been answered already.</summary>
    public static Answers Merged(Answers told, Answers before) =>
        ((Question[])[Kind, Company, Person]).Aggregate(told, (all, question) => before.Kept(question.Key) is { } kept ? all.With(question.Key, kept) : all);

    static VoiceToRegister Finish(Answers answers) => new(
        answers.Of(Confirm) == YesNoKind.Yes, answers.Kept("same") is { } chosen && chosen != NewOne ? VoiceId.Of(chosen) : null, Enum.Parse<VoiceKind>(answers.Of(Kind)!), Enum.Parse<VoiceSeverity>(answers.Of(Severity)!),
        answers.Of(Words)!, Said(answers, Showed), Said(answers, Company), Said(answers, Person), answers.Of(HeardOn), answers.Of(ToldTo)!, Said(answers, AtOnce));

    static string? Said(Answers answers, Question<string> question) => answers.Kept(question.Key) is { } kept and not (Question.Unknown or WordsOrNoneKind.None) ? kept : null;
}
