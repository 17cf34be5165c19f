using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Tests.Customers;

/// <summary>Names in sentences are references to people.</summary>
public class NameTokenTests
{
    static readonly CompanyId hanbit = Company.Named("한빛전자").Id;

    static string Hidden(string text, params string[] who) =>
        NameTokens.Hide(text, Meeting.Written(Meeting.In(who, [text], hanbit, "한빛전자", new HashSet<PersonId>(), name => name == "이서준", new(2026, 11, 23))));

    static string Token(string who) => NameTokens.Of(ToldPerson.Read(who)!.At(hanbit));

    [Fact]
    public void A_name_becomes_a_token_with_its_title_and_particle_left_behind()
    {
        Assert.Equal($"어제 {Token("김철수")} 부장님이 오셨음", Hidden("어제 김철수 부장님이 오셨음", "김철수 부장"));
        Assert.Equal($"어제 {Token("김철수")}부장님을 뵘", Hidden("어제 김철수부장님을 뵘", "김철수 부장"));
        Assert.Equal($"Met {Token("Lukas Berg")} today", Hidden("Met Lukas Berg today", "Lukas Berg"));
    }

    [Fact]
    public void A_surname_is_hidden_only_where_it_is_known_whose_it_is()
    {
        Assert.Equal($"{Token("김 부장")}님이 그러심", Hidden("김 부장님이 그러심", "김 부장"));
        Assert.Equal("박 과장님이 그러심", Hidden("박 과장님이 그러심", "김 부장"));
    }

    [Fact]
    public void A_colleague_is_no_customer() => Assert.Equal("이서준 대리와 함께 감", Hidden("이서준 대리와 함께 감"));

    [Fact]
    public void A_part_of_another_word_is_no_name() => Assert.Equal($"{Token("한정원")}, 한정원료는 없음", Hidden("한정원, 한정원료는 없음", "한정원"));

    [Fact]
    public void Shown_again_it_is_the_present_name_and_after_an_erasure_none()
    {
        var hidden = Hidden("김철수 부장님 말씀", "김철수 부장");
        Assert.Equal("김철수 부장님 말씀", NameTokens.Show(hidden, _ => "김철수", "(삭제된 분)"));
        Assert.Equal("(삭제된 분) 부장님 말씀", NameTokens.Show(hidden, _ => null, "(삭제된 분)"));
        Assert.Equal([ToldPerson.Read("김철수")!.At(hanbit)], NameTokens.In(hidden));
    }

    [Fact]
    public void Long_words_are_not_cut_inside_a_name()
    {
        var hidden = Hidden("오늘 김철수 부장님이 견적을 다시 달라고 하심", "김철수 부장");
        for (int atMost = 2; atMost < hidden.Length; atMost++)
        {
            var cut = Shown.Short(hidden, atMost);
            Assert.Equal(cut.Count(letter => letter == '⟦'), cut.Count(letter => letter == '⟧'));
        }
    }

    [Fact]
    public void Brackets_that_a_person_typed_are_no_token() => Assert.Equal("⟦⟧ ⟦a b⟧ ⟦x", NameTokens.Show("⟦⟧ ⟦a b⟧ ⟦x", _ => "!", "!"));
}
