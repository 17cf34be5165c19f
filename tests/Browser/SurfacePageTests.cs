using Microsoft.Playwright;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Browser;

/// <summary>The rest of what Teams has, in the page: a group chat, dialogs, the action on a message, the search, files; and the people who are not there at first.</summary>
[Collection(ChromiumCollection.Name)]
public class SurfacePageTests(Chromium chromium)
{
    [Fact]
    public async Task Group_chat_dialogs_search_and_files_as_in_Teams()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1680, 1000);
        var (haneul, jihoon, seojun) = (new ChatColumn(page, Seat.Haneul), new ChatColumn(page, Seat.Jihoon), new ChatColumn(page, Seat.Seojun));
        var group = new ChatColumn(page, "group");
        await seojun.Sees("안녕하세요");
        await Assertions.Expect(group.Root).ToBeHiddenAsync();
        await Shows(page, "영업1팀 대화방");
        await group.Sees("여기에서 할 수 있는 일");

        // What colleagues say to each other is none of the bot's; somebody registers it from the message.
        await group.Root.GetByLabel("말하는 사람").SelectOptionAsync("이서준");
        await group.Says("서울병원 박 과장님이 납기 때문에 화가 많이 나셨대요");
        var said = group.Root.Locator(".message", new() { HasText = "화가 많이 나셨대요" });
        await group.Root.GetByLabel("말하는 사람").SelectOptionAsync("김하늘");
        await said.GetByLabel("더 보기").ClickAsync();
        await said.GetByRole(AriaRole.Button, new() { Name = "고객의 소리 등록" }).ClickAsync();
        var dialog = page.Locator("#dialog");
        await Assertions.Expect(dialog).ToContainTextAsync("고객의 소리 접수 · 김하늘");
        await Assertions.Expect(dialog.GetByText("서울병원 박 과장님이 납기 때문에 화가 많이 나셨대요")).ToBeVisibleAsync();
        await Chromium.Picture(page, "surface-1-action");
        await Chromium.AssertAccessible(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "접수", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("VOC-1001");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await jihoon.Sees("새 고객의 소리가 접수되었습니다");

        // Spoken to, the bot shows everybody a door, and behind it is the form of the one who goes through.
        await group.Says("@SalesBot 새 기회 우리은행 콜센터 교체");
        await group.Sees("개인 채팅으로 답해 드렸습니다");
        await group.Says("@SalesBot 고객 불만");
        await group.Presses("작성하기");
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("대성화학");
        await page.GetByRole(AriaRole.Button, new() { Name = "닫기" }).ClickAsync();
        await Chromium.Picture(page, "surface-2-door");

        // A record put into the group shows each reader what they may see.
        await group.Root.Locator(".composer summary").ClickAsync();
        await group.Root.GetByRole(AriaRole.Button, new() { Name = "SalesBot에서 찾기" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Searchbox).FillAsync("한빛");
        await Assertions.Expect(dialog.Locator(".finding")).ToHaveCountAsync(2);
        await Chromium.Picture(page, "surface-3-search");
        await dialog.Locator(".finding").First.ClickAsync();
        await Assertions.Expect(group.Button("체크인")).ToBeVisibleAsync();
        await group.Root.GetByLabel("말하는 사람").SelectOptionAsync("박지훈");
        await Assertions.Expect(group.Button("단계 정하기")).ToBeVisibleAsync();
        await group.Root.GetByLabel("말하는 사람").SelectOptionAsync("이서준");
        await Assertions.Expect(group.Button("SalesBot에서 열기")).ToBeVisibleAsync();
        await Chromium.Picture(page, "surface-4-shared");

        // A file goes into the person's own storage once they take it.
        await haneul.Says("내보내기");
        await haneul.Presses("Excel로 받기");
        await haneul.Root.GetByRole(AriaRole.Button, new() { Name = "받기", Exact = true }).ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => haneul.Root.GetByRole(AriaRole.Link, new() { Name = "열기" }).ClickAsync());
        Assert.EndsWith(".xlsx", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(await File.ReadAllBytesAsync(await file.PathAsync()), 0, 2));
        await Chromium.Picture(page, "surface-5-file");
    }

    /// <summary>On a phone, with the keyboard: whoever stands in for the leader has a chat like everybody else, and news is announced before it is opened.</summary>
    [Fact]
    public async Task A_deputy_gets_a_chat_too()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 360, 740);
        var (haneul, jihoon, lukas) = (new ChatColumn(page, Seat.Haneul), new ChatColumn(page, Seat.Jihoon), new ChatColumn(page, Seat.Lukas));
        await page.GetByRole(AriaRole.Button, new() { Name = "박지훈" }).ClickAsync();
        await jihoon.Says("부재 다음 주 금요일까지");
        await jihoon.Sees("Lukas Weber 님이");
        await page.Locator("#clock-toggle").ClickAsync();
        await PageStoryTests.MoveClock(page, "2026-11-23T16:30"); // Morning in Berlin.
        await page.Locator("#clock-toggle").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "김하늘" }).ClickAsync();
        await haneul.Says("도움 요청 한빛 가격 승인이 필요합니다");
        await haneul.Sees("Lukas Weber 님이 대신 보십니다");
        await Assertions.Expect(page.Locator("#who summary .count")).ToHaveTextAsync("5"); // Three welcomes; and for the deputy whom they stand in for, and the request.
        await page.Locator("#who summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Chromium.Picture(page, "phone-7-people");
        await page.Locator("#who label", new() { HasText = "Lukas Weber" }).Locator("input").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Escape");
        await lukas.Sees("asks for your help");
        await Chromium.AssertAccessible(page);
        await Chromium.Picture(page, "phone-8-deputy");
    }

    static async Task Shows(IPage page, string who)
    {
        await page.Locator("#who summary").ClickAsync();
        await page.Locator("#who label", new() { HasText = who }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
    }
}
