using SalesBot.Domain;
using SalesBot.Domain.Language;
using SalesBot.Domain.Voices;

namespace SalesBot.Tests.Voices;

public class VoiceSentenceTests
{
    static readonly DateOnly today = new(2026, 11, 24);

    static VoiceReading Read(string text, Lang lang = Lang.Ko) => VoiceSentence.Read(text, new(today, lang), KnownNames.None);

    [Theory]
    [InlineData("서울병원 박 과장이 납기 때문에 화가 많이 났어요", VoiceKind.Complaint, VoiceSeverity.Important, "서울병원", "박 과장", "화를 내심")]
    [InlineData("어제 한빛전자 김 부장님이 불량 때문에 클레임을 거셨습니다", VoiceKind.Claim, VoiceSeverity.Important, "한빛전자", "김 부장", null)]
    [InlineData("대성화학 오 공장장님이 안내가 부족하다고 불만이 있으십니다", VoiceKind.Complaint, VoiceSeverity.Normal, "대성화학", "오 공장장", null)]
    [InlineData("서울병원에서 당장 와 달라고 항의 전화가 왔습니다", VoiceKind.Complaint, VoiceSeverity.Urgent, "서울병원", null, null)]
    [InlineData("미래건설 한지민 상무님이 설치 기사님을 칭찬하셨어요", VoiceKind.Praise, VoiceSeverity.Normal, "미래건설", "한지민 상무", null)]
    [InlineData("가온물류에서 설명서를 그림으로 바꿔 달라고 건의하셨어요", VoiceKind.Advice, VoiceSeverity.Normal, "가온물류", null, null)]
    [InlineData("한빛전자 이영희 팀장님이 검수 결과에 이의를 제기하셨습니다", VoiceKind.Objection, VoiceSeverity.Normal, "한빛전자", "이영희 팀장", null)]
    [InlineData("Ms. Kim of Hanbit was really angry about the late delivery yesterday", VoiceKind.Complaint, VoiceSeverity.Important, "Hanbit", "Ms. Kim", "화를 내심")]
    public void A_sentence_tells_who_what_and_how_serious(string text, VoiceKind kind, VoiceSeverity severity, string? company, string? person, string? showed)
    {
        Assert.True(VoiceSentence.IsVoice(text));
        var read = Read(text);
        Assert.Equal((kind, severity, company, person, showed), (read.Kind!.Value, read.Severity, read.Company, read.Person, read.Showed));
        Assert.Equal(text, read.Words);
    }

    [Theory]
    [InlineData("어제 한빛 김 부장님 만났는데 예산 확보됐다고 하심")]
    [InlineData("화요일에 화면 설계를 전화로 논의했습니다")]
    [InlineData("불만은 없다고 하셨습니다")]
    [InlineData("no complaints so far")]
    [InlineData("지난번 클레임은 어떻게 됐나요?")]
    [InlineData("체크인")]
    [InlineData("")]
    public void What_is_no_voice_is_left_alone(string text) => Assert.False(VoiceSentence.IsVoice(text));

    [Fact]
    public void The_day_it_was_heard_is_read_and_a_day_to_come_is_not_taken_for_it()
    {
        Assert.Equal(new DateOnly(2026, 11, 23), Read("어제 한빛전자 김 부장님이 화를 내셨습니다").HeardOn);
        Assert.Null(Read("한빛전자 김 부장님이 다음 주 금요일까지 고쳐 달라고 화를 내셨습니다").HeardOn);
    }

    [Fact]
    public void A_known_customer_is_called_as_it_is_known() =>
        Assert.Equal("서울병원(샘플)", VoiceSentence.Read("서울병원 박 과장이 화가 많이 났어요", new(today, Lang.Ko), new KnownNames([new(NameKind.Company, "c", "서울병원(샘플)")])).Company);

    [Fact]
    public void Whoever_asked_to_register_gets_a_reading_of_any_words()
    {
        var read = Read("포장을 바꿔 달라고 하심");
        Assert.Equal((VoiceKind.Request, null, null), (read.Kind, read.Company, read.Person));
        Assert.Null(Read("글쎄요").Kind);
    }

    [Theory]
    [InlineData("VOC-1042", 1042, "")]
    [InlineData("voc 1042 수락", 1042, "수락")]
    [InlineData("voc1042: 원인 야간 출하 기준 없음", 1042, "원인 야간 출하 기준 없음")]
    [InlineData("접수번호 1042번은 어떻게 됐나요", 1042, "어떻게 됐나요")]
    public void A_case_is_called_by_its_number(string text, int number, string behind) => Assert.Equal((new VoiceNumber(number), behind), VoiceNumber.Read(text));

    [Theory]
    [InlineData("1042")]
    [InlineData("VOC-")]
    [InlineData("vocal 12")]
    [InlineData("VOC-99999999999")]
    public void Other_words_are_no_number(string text) => Assert.Null(VoiceNumber.Read(text));
}
