using SalesBot.Domain;

namespace SalesBot.Tests.Language;

/// <summary>A particle behind a blank is the one that the word in it asks for, also through closing quotes.</summary>
public class ParticleTests
{
    [Theory]
    [InlineData("한빛전자", "‘한빛전자’와 ‘한빛전자’를 한빛전자로 한빛전자가 한빛전자는 한빛전자라는")]
    [InlineData("서울병원", "‘서울병원’과 ‘서울병원’을 서울병원으로 서울병원이 서울병원은 서울병원이라는")]
    [InlineData("대구철", "‘대구철’과 ‘대구철’을 대구철로 대구철이 대구철은 대구철이라는")]
    [InlineData("LG", "‘LG’와 ‘LG’를 LG로 LG가 LG는 LG라는")]
    [InlineData("Hanbit", "‘Hanbit’과 ‘Hanbit’을 Hanbit으로 Hanbit이 Hanbit은 Hanbit이라는")]
    [InlineData("영업1", "‘영업1’과 ‘영업1’을 영업1로 영업1이 영업1은 영업1이라는")]
    [InlineData("한빛전자(샘플)", "‘한빛전자(샘플)’과 ‘한빛전자(샘플)’을 한빛전자(샘플)로 한빛전자(샘플)이 한빛전자(샘플)은 한빛전자(샘플)이라는")]
    public void A_particle_follows_its_word(string word, string said) => Assert.Equal(said, new Text("‘{0}’와(과) ‘{0}’을(를) {0}(으)로 {0}이(가) {0}은(는) {0}(이)라는", "{0}").With(word).Ko);

    /// <summary>A name that is put in later, and a word of another script, say nothing of their ending; what somebody typed is left alone.</summary>
    [Fact]
    public void Where_it_cannot_be_told_both_stay() => Assert.Equal("⟦x⟧을(를) 東京은(는) 가을(를)", new Text("{0}을(를) {1}은(는) {2}", "{0} {1} {2}").With("⟦x⟧", "東京", "가을(를)").Ko);
}
