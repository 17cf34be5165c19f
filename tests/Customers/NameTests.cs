using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Tests.Customers;

/// <summary>Who is meant: names with titles, in several spellings and scripts.</summary>
public class NameTests
{
    static readonly CompanyId hanbit = Company.Named("한빛전자").Id;

    [Theory]
    [InlineData("김철수 부장", "김철수", true, "부장")]
    [InlineData("김철수 부장님", "김철수", true, "부장")]
    [InlineData("김철수 상무", "김철수", true, "상무")]
    [InlineData("구매팀 이영희 과장님", "이영희", true, "과장")]
    [InlineData("정미란 행정부원장", "정미란", true, "행정부원장")]
    [InlineData("김 부장님", "김 부장", false, "부장")]
    [InlineData("Lukas Berg (plant manager)", "Lukas Berg", true, "plant manager")]
    [InlineData("Ms. Yoon", "Ms. Yoon", false, null)]
    [InlineData("Chulsoo Kim", "Chulsoo Kim", true, null)]
    public void Told_words_are_read_into_a_name_and_a_title(string words, string name, bool full, string? title)
    {
        var told = ToldPerson.Read(words);
        Assert.NotNull(told);
        Assert.Equal((name, full, title), (told.Name, told.IsFull, told.Title));
    }

    [Theory, InlineData("담당 과장"), InlineData("구매팀"), InlineData("purchasing"), InlineData(""), InlineData("모름")]
    public void Words_that_name_nobody_make_no_person(string words) => Assert.Null(ToldPerson.Read(words));

    [Fact]
    public void A_changed_title_is_the_same_person_and_another_company_is_not()
    {
        var manager = ToldPerson.Read("김철수 부장")!;
        Assert.Equal(manager.At(hanbit), ToldPerson.Read("김철수 상무님")!.At(hanbit));
        Assert.NotEqual(manager.At(hanbit), manager.At(Company.Named("대성화학").Id));
        Assert.NotEqual(manager.At(hanbit), ToldPerson.Read("김 부장")!.At(hanbit));
    }

    [Theory, InlineData("(주)한빛전자"), InlineData("한빛전자㈜"), InlineData("㈜ 한빛전자"), InlineData("주식회사 한빛전자"), InlineData("한빛 전자")]
    public void Forms_of_a_company_s_name_are_one_company(string name) => Assert.Equal(hanbit, Company.Named(name).Id);

    [Theory]
    [InlineData("이철수", "리철수", true)]
    [InlineData("이철수", "Chulsoo Lee", true)]
    [InlineData("김영희", "Younghee Kim", true)]
    [InlineData("김철수", "Cheol-su Kim", true)]
    [InlineData("이철수", "이영희", false)]
    [InlineData("김철수", "Younghee Kim", false)]
    [InlineData("김철수", "Chulsoo Park", false)]
    public void Spellings_of_one_name_are_recognised(string one, string other, bool same) => Assert.Equal(same, Spellings.MayBeOne(one, other));

    [Fact]
    public void A_name_is_found_by_its_parts_and_initials()
    {
        Assert.Equal(["김철수", "철수", "ㄱㅊㅅ", "ㅊㅅ"], SearchKeys.OfPerson("김철수"));
        Assert.Equal(["lukasberg", "lukas", "berg"], SearchKeys.OfPerson("Lukas Berg"));
        Assert.Contains("ㅎㅂㅈㅈ", SearchKeys.OfCompany("(주)한빛전자"));
    }

    [Theory]
    [InlineData("김 부장", "김철수", "부장", true)]
    [InlineData("김 부장", "김철수", null, true)]
    [InlineData("김 부장", "김철수", "상무", false)]
    [InlineData("김 부장", "박철수", "부장", false)]
    [InlineData("Mr. Kim", "김철수", "부장", true)]
    [InlineData("이철수", "리철수", "과장", true)]
    public void Who_may_be_one_is_proposed(string told, string known, string? title, bool proposed)
    {
        CompanyPerson Listed(string name, string? called) => new(PersonId.Of(CustomerNames.Digest(name)), name, called, null, default);
        Assert.Equal(proposed, Duplicates.MayBeOne(Listed(told, ToldPerson.Read(told)!.Title), Listed(known, title)));
        Assert.Equal(proposed, Duplicates.MayBeOne(Listed(known, title), Listed(told, ToldPerson.Read(told)!.Title)));
    }
}
