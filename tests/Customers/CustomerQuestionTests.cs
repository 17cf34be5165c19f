using SalesBot.Domain.Customers;

namespace SalesBot.Tests.Customers;

public class CustomerQuestionTests
{
    [Theory]
    [InlineData("김철수 부장 누구야", Asked.Who, "김철수 부장", null)]
    [InlineData("김철수 부장이 누구예요?", Asked.Who, "김철수 부장", null)]
    [InlineData("한빛 김철수 부장 누구야", Asked.Who, "김철수 부장", "한빛")]
    [InlineData("한빛전자 김 부장님은 어떤 분이야", Asked.Who, "김 부장님은", "한빛전자")]
    [InlineData("who is Kim at Hanbit", Asked.Who, "Kim", "Hanbit")]
    [InlineData("Who's Chulsoo Kim?", Asked.Who, "Chulsoo Kim", null)]
    [InlineData("ㄱㅊㅅ", Asked.Who, "ㄱㅊㅅ", null)]
    [InlineData("한빛에 아는 사람 누구", Asked.People, "한빛", null)]
    [InlineData("한빛에 아는 사람 누구 있어?", Asked.People, "한빛", null)]
    [InlineData("who do we know at Hanbit?", Asked.People, "Hanbit", null)]
    [InlineData("what did we promise Hanbit", Asked.Promises, "Hanbit", null)]
    [InlineData("한빛에 뭘 약속했지?", Asked.Promises, "한빛", null)]
    [InlineData("누가 결정하나 한빛", Asked.Deciders, "한빛", null)]
    [InlineData("한빛은 누가 결정하나요", Asked.Deciders, "한빛", null)]
    [InlineData("who decides at Hanbit", Asked.Deciders, "Hanbit", null)]
    [InlineData("한빛에서 누가 우리 편이야", Asked.Friends, "한빛", null)]
    [InlineData("who likes us at Hanbit", Asked.Friends, "Hanbit", null)]
    [InlineData("한빛전자 누가 소개해 줄 수 있나", Asked.Introducers, "한빛전자", null)]
    [InlineData("who can introduce me at Hanbit", Asked.Introducers, "Hanbit", null)]
    [InlineData("한빛 남은 문제", Asked.Unsettled, "한빛", null)]
    [InlineData("what is unsettled at Hanbit", Asked.Unsettled, "Hanbit", null)]
    [InlineData("한빛 통찰", Asked.Insight, "한빛", null)]
    [InlineData("what has changed at Hanbit", Asked.Insight, "Hanbit", null)]
    [InlineData("한빛 포지션 맵", Asked.Positions, "한빛", null)]
    public void Questions_about_customers_are_recognised(string words, Asked asked, string about, string? at)
    {
        var question = CustomerQuestion.Read(words);
        Assert.NotNull(question);
        Assert.Equal((asked, about.Replace("님은", ""), at), (question.Asked, question.About.Replace("님은", "").Replace("님", ""), question.At));
    }

    [Theory]
    [InlineData("어제 한빛 김 부장님 만났는데 예산 3억 확보됐다고 하심")]
    [InlineData("납기 약속을 지키지 못해 걱정이라고 함")]
    [InlineData("누구")]
    [InlineData("한빛전자")]
    [InlineData("체크인")]
    [InlineData("가격이 비싸다고 하심")]
    [InlineData("다음 주 화요일에 견적 비교")]
    [InlineData("who is that")]
    [InlineData("met Ms. Kim of Hanbit yesterday, she said the budget is secured")]
    [InlineData("결재권자가 누구인지 모름")]
    public void News_and_answers_are_no_questions(string words) => Assert.Null(CustomerQuestion.Read(words));
}
