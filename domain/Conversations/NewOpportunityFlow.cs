using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;

namespace SalesBot.Domain.Conversations;

/// <summary>What a new opportunity needs: whose, and what it is about. The rest comes with the check-ins.</summary>
public sealed record NewOpportunity(string Company, string Name);

public static class NewOpportunityFlow
{
    public const string Name = "new-opportunity";

    public static readonly Question<string> Company = Ask.Line("company", new("어느 고객사인가요?", "Which customer is it?"), 80).But(HasNoName).Hinted(new("예: 한빛전자", "For example: Hanbit Electronics"));

    public static readonly Question<string> Title = Ask.Line("name", new("무엇에 관한 기회인가요?", "What is the opportunity about?"), 120).But((words, context) => HasNoName(words, context) ?? IsAmount(words, context)).Hinted(new("예: MES 교체", "For example: replacement of the MES"));

    public static readonly Flow<NewOpportunity> Flow = new(Name, new("새 영업 기회", "New opportunity"), [Company, Title], answers => new(answers.Of(Company)!, answers.Of(Title)!));

    static readonly Text noName = new("이름을 글자로 적어 주세요. 나중에 고치실 수 있습니다.", "Please give it a name in letters. You can correct it later.");

    static readonly Text amount = new("‘{0}’은(는) 금액으로 읽힙니다. 무엇에 관한 기회인지 적어 주세요. 금액은 만드신 뒤에 말씀해 주시면 됩니다.", "“{0}” reads as an amount. Please write what the opportunity is about; the amount can be told once it is there.");

    /// <summary>"Bluewave Logistics, around €40k": what it is worth does not say what it is.</summary>
    static Text? IsAmount(string words, ReadContext context) =>
        MoneyReader.Read(words, new(context.Today, context.Lang, Direction.Either)).IsCertain ? amount.With(Text.Same(Shown.Short(words, 40))) : null;

    /// <summary>A record without a name could never be found again.</summary>
    internal static Text? HasNoName(string words, ReadContext context) => UnknownWords.Match(words) || !words.Any(char.IsLetterOrDigit) ? noName : null;
}
