using SalesBot.Domain.Flows;

namespace SalesBot.Domain.Conversations;

/// <summary>The customer, or what the opportunity is called, as it should have been taken down; null leaves it as it is.</summary>
public sealed record Renaming(string? Company, string? Name);

/// <summary>Corrects the name of an opportunity or of its customer.</summary>
public static class RenameFlow
{
    public const string OfCompany = "rename-company";
    public const string OfName = "rename-opportunity";

    static readonly Question<string> company =
        Ask.Line("company", new("고객사 이름을 어떻게 고칠까요?", "What is the customer really called?"), 80).But(NewOpportunityFlow.HasNoName).Hinted(new("예: 한빛전자", "For example: Hanbit Electronics"));

    static readonly Question<string> name =
        Ask.Line("name", new("기회 이름을 어떻게 고칠까요?", "What should the opportunity be called?"), 120).But(NewOpportunityFlow.HasNoName).Hinted(new("예: MES 교체", "For example: replacement of the MES"));

    public static readonly Flow<Renaming> Company = new(OfCompany, new("고객사 이름 고치기", "Correct the customer"), [company], answers => new(answers.Of(company), null));

    public static readonly Flow<Renaming> Title = new(OfName, new("기회 이름 고치기", "Correct the name"), [name], answers => new(null, answers.Of(name)));
}
