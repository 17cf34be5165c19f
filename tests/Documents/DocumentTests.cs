using SalesBot.Documents;
using SalesBot.Documents.Meetings;
using SalesBot.Documents.Reports;
using SalesBot.Domain;
using SalesBot.Tests.Language;

namespace SalesBot.Tests.Documents;

/// <summary>Reports and packs open without an error, whatever people are called, and say what they have to say.</summary>
public class DocumentTests
{
    [Theory, InlineData(Lang.Ko, false), InlineData(Lang.En, false), InlineData(Lang.Ko, true)]
    public void The_weekly_report_opens_in_Word_without_an_error(Lang lang, bool hostile)
    {
        var report = SampleWeek.Report(lang, hostile);
        var document = Opened.Keep(WeeklyReportDocument.Of(report), $"report-{lang}{(hostile ? "-hostile" : "")}.docx");
        Assert.Empty(Opened.Problems(document));
        var words = Opened.Words(document);
        foreach (var line in report.Customers.SelectMany(customer => customer.Done.Concat(customer.Problems).Concat(customer.Plans))) Assert.Contains(line, words);
    }

    [Theory, InlineData(Lang.Ko, false), InlineData(Lang.En, false), InlineData(Lang.Ko, true)]
    public void The_meeting_pack_opens_in_Word_without_an_error(Lang lang, bool hostile)
    {
        var document = Opened.Keep(MeetingPackDocument.Of(SampleWeek.Pack(hostile ? 12 : 3, hostile), lang), $"pack-{lang}{(hostile ? "-hostile" : "")}.docx");
        Assert.Empty(Opened.Problems(document));
        var words = Opened.Words(document);
        Assert.Contains("경쟁사가 가격을 많이 낮췄다고 합니다", words);
        Assert.Contains("V-1042", words);
    }

    [Theory, InlineData(Lang.Ko, false), InlineData(Lang.En, false), InlineData(Lang.Ko, true)]
    public void The_meeting_pack_opens_in_PowerPoint_without_an_error(Lang lang, bool hostile)
    {
        var slides = Opened.Keep(MeetingPackSlides.Of(SampleWeek.Pack(hostile ? 12 : 3, hostile), lang), $"pack-{lang}{(hostile ? "-hostile" : "")}.pptx");
        Assert.Empty(Opened.Problems(slides));
        var words = Opened.Words(slides);
        Assert.Contains("박영수", words);
        Assert.Contains("V-1042", words);
    }

    [Fact]
    public void A_fact_is_never_shown_without_how_it_is_known()
    {
        var words = Opened.Words(MeetingPackDocument.Of(SampleWeek.Pack(1), Lang.Ko));
        Assert.Contains("이수민 차장 · 전언 · 11월 23일(월)", words);
        Assert.Contains("김철수 부장 · 사실 확인 · 11월 23일(월)", words);
    }

    [Fact]
    public void An_empty_team_has_a_pack_that_says_so()
    {
        var pack = SampleWeek.Pack(0) with { Voices = [] };
        foreach (var made in (byte[][])[MeetingPackDocument.Of(pack, Lang.Ko), MeetingPackSlides.Of(pack, Lang.En)]) Assert.Empty(Opened.Problems(made));
        Assert.Contains("지금 함께 볼 영업 기회가 없습니다.", Opened.Words(MeetingPackDocument.Of(pack, Lang.Ko)));
    }

    [Fact]
    public void Two_hundred_opportunities_take_less_than_five_seconds()
    {
        var pack = SampleWeek.Pack(200);
        foreach (var make in (Func<byte[]>[])[() => MeetingPackDocument.Of(pack, Lang.Ko), () => MeetingPackSlides.Of(pack, Lang.Ko)])
        {
            // What this thread worked: the machine may be busy with other tests.
            var before = ThreadTime.Now;
            make();
            var took = ThreadTime.Now - before;
            Assert.True(took < TimeSpan.FromSeconds(5), $"It took {took}");
        }
    }

    [Theory]
    [InlineData("../../x", "x.docx"), InlineData("=1+1", "1 1.docx"), InlineData("한빛/전자: \"주간\"", "한빛 전자 주간.docx"), InlineData("\0..\\", "SalesBot.docx"), InlineData("", "SalesBot.docx")]
    public void A_file_is_named_by_letters_whatever_the_words_were(string words, string name) => Assert.Equal(name, FileNames.Of(words, "docx"));
}
