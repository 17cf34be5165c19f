namespace SalesBot.Domain.Opportunities;

/// <summary>Words about opportunities that belong to no single question.</summary>
public static class OpportunityWords
{
    public static readonly Text EvidenceTrouble = new(
        "어떻게 아셨는지 골라 주세요. 예: '김 부장님 직접', '2 박 과장', '내 판단'",
        "Please say how you know it. For example: 'Mr Kim directly', '2 Park', 'my own view'");
}
