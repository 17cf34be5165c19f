using Microsoft.Playwright;
using SalesBot.Domain;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Weekly;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.Documents;
using SalesBot.Tests.History;

namespace SalesBot.Tests.Browser;

/// <summary>Monday morning after the generated year, in the browser: the summary, the report nobody typed, the pack, the meeting, and what was decided in the next check-in.</summary>
[Collection(ChromiumCollection.Name)]
public class WeeklyPageStoryTests(Chromium chromium)
{
    [Fact]
    public async Task Monday_morning_begins_with_the_summary_and_ends_with_what_the_meeting_decided()
    {
        await using var program = await LocalProgram.Start(new(2026, 11, 22, 21, 0, 0, TimeSpan.FromHours(9)), async folder =>
        {
            await YearStore.Begin(Path.Combine(folder, "salesbot.db"));
            var people = Path.Combine(folder, "people.csv");
            await File.WriteAllLinesAsync(people, ["id,name,roles,leader,deputy,team,language,timezone,triage", .. YearOfHistory.People.All.Select(one => $"{one.Id},{one.Name},{(one.Leader is null ? "leader" : "rep")},{one.Leader},,영업1팀,{one.Lang.Code()},Asia/Seoul,no")]);
            return ["--People:File", people];
        });
        using var http = new HttpClient { BaseAddress = program.Address };
        var page = await chromium.Open(program.Address, 1680, 1000);
        var (haneul, emma, jihoon) = (new ChatColumn(page, Seat.Haneul), new ChatColumn(page, Seat.Emma), new ChatColumn(page, Seat.Jihoon));
        await jihoon.Sees("안녕하세요");
        await emma.Sees("Hello");

        // One summary, with everything that is open: counted from the year's own entries.
        await PageStoryTests.MoveClock(page, "2026-11-23T08:00");
        await jihoon.Sees("주간 요약");
        var heads = YearOfHistory.Entries.GroupBy(entry => entry.Opportunity).Select(entries => OpportunityLedger.Apply(null, [.. entries.SelectMany(entry => entry.Events)]).After!).ToList();
        var late = heads.Count(head => head.About(Topic.Promise) is { IsKnown: true, Due: { } due } && due < new DateOnly(2026, 11, 23));
        await jihoon.Sees($"열린 문제 · {heads.Sum(head => head.OpenProblems.Count()) + late}");
        await Assertions.Expect(jihoon.Root.Locator(".message.theirs", new() { HasText = "열린 문제 ·" })).ToHaveCountAsync(1);
        await Chromium.Picture(page, "weekly-1-summary");
        await Chromium.AssertAccessible(page);

        // The report needs no typing.
        await haneul.Says("주간 보고");
        await haneul.Sees("지난주 한 일");
        await haneul.Presses("Word로 받기");
        var report = await Download(haneul, http, "주간 영업보고");
        Assert.Empty(Opened.Problems(report));
        await haneul.Presses("리더에게 보내기");
        await jihoon.Sees("김하늘 님의 주간 보고가 왔습니다");
        await Chromium.Picture(page, "weekly-2-report");

        // The pack opens, in both forms.
        await jihoon.Says("영업회의 자료");
        await jihoon.Sees("지금 기록으로 만듭니다");
        foreach (var (button, ending) in ((string, string)[])[("Word로 받기", "docx"), ("PowerPoint로 받기", "pptx")])
        {
            await jihoon.Presses(button);
            var pack = Opened.Keep(await Download(jihoon, http, $".{ending}"), $"year.{ending}");
            Assert.Empty(Opened.Problems(pack));
            Assert.Contains(heads[0].Title, Opened.Words(pack), StringComparison.Ordinal);
        }
        await Chromium.Picture(page, "weekly-3-pack");

        // The meeting, until something of 김하늘's comes up; what is decided is written down there and then.
        await jihoon.Says("회의 시작");
        await jihoon.Sees("회의 1/");
        var customers = heads.Where(head => head.Rep == YearOfHistory.Haneul).ToDictionary(head => head.Title);
        var (title, at) = ((string?)null, 1);
        for (; title is null && at < 30; at++)
        {
            await jihoon.Sees($"회의 {at}/");
            var shown = await jihoon.Root.Locator(".message.theirs", new() { HasText = $"회의 {at}/" }).Last.InnerTextAsync();
            title = customers.Keys.FirstOrDefault(shown.Contains);
            if (title is null) await jihoon.Presses("다음");
        }
        Assert.NotNull(title);
        await jihoon.Presses("결정한 일 적기");
        await jihoon.Fills("무엇을", "공장장님과 납기를 협의한다");
        await jihoon.Fills("언제까지", "2026-11-26");
        await jihoon.Fills("무엇을 보면 잘됐다고 판단할까요?", "납기 확답을 받음");
        await Chromium.Picture(page, "weekly-4-meeting");
        await jihoon.Presses("단계로 저장");
        await jihoon.Sees("단계로 저장했습니다. 김하늘 님께 알려 드립니다.");
        await haneul.Sees("공장장님과 납기를 협의한다");
        await jihoon.Presses("회의 마치기");
        await jihoon.Presses("마치기");
        await jihoon.Sees("정한 일 1건");
        await Chromium.Picture(page, "weekly-5-over");

        // And it is the first thing the next check-in asks about.
        await PageStoryTests.MoveClock(page, "2026-11-26T16:01");
        await haneul.Sees("이번 주 체크인입니다");
        await haneul.Sees("합의한 단계의 결과: 공장장님과 납기를 협의한다");
        await haneul.Says($"체크인 {customers[title!].CompanyName}");
        await haneul.Sees("‘공장장님과 납기를 협의한다’");
        await Chromium.Picture(page, "weekly-6-check-in");
    }

    /// <summary>A CRM file is given with the button beside the box.</summary>
    [Fact]
    public async Task A_file_from_the_CRM_is_sent_with_the_button_beside_the_box()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1280, 900);
        var (haneul, jihoon) = (new ChatColumn(page, Seat.Haneul), new ChatColumn(page, Seat.Jihoon));
        await jihoon.Sees("안녕하세요");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => jihoon.Root.GetByRole(AriaRole.Button, new() { Name = "CSV 파일 보내기" }).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "기회.csv", MimeType = "text/csv", Buffer = ChatStory.Encoded("cp949", "번호,고객사,기회명,영업담당,단계\r\nC-1,누리식품,콜드체인 센서,김하늘,제안\r\nC-2,두리물산,창고,홍길동,제안\r\n") });
        await jihoon.Sees("3행 ‘영업담당’ 열: ‘홍길동’ 님을 영업 담당자 가운데에서 찾지 못했습니다");
        await Chromium.Picture(page, "import-1-preview");
        await Chromium.AssertAccessible(page);
        await jihoon.Presses("1건 가져오기");
        await jihoon.Sees("가져왔습니다");
        await haneul.Says("내 기회");
        await haneul.Sees("누리식품");
        await Chromium.Picture(page, "import-2-done");
    }

    /// <summary>Takes the file whose name has these words, and opens it as the page does.</summary>
    static async Task<byte[]> Download(ChatColumn who, HttpClient http, string name)
    {
        var file = who.Root.Locator(".file", new() { HasText = name });
        await file.GetByRole(AriaRole.Button, new() { Name = "받기", Exact = true }).Last.ClickAsync();
        return await http.GetByteArrayAsync(await file.GetByRole(AriaRole.Link, new() { Name = "열기" }).Last.GetAttributeAsync("href"));
    }
}
