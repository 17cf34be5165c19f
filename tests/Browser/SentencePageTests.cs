using Microsoft.Playwright;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Browser;

/// <summary>One sentence and one tap, as a rep does it in the page: what was read is looked over, changed or taken out, and only then stored.</summary>
[Collection(ChromiumCollection.Name)]
public class SentencePageTests(Chromium chromium)
{
    [Fact]
    public async Task A_sentence_is_looked_over_line_by_line_before_anything_is_stored_in_both_languages()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1680, 1300);
        var (haneul, jihoon, emma) = (new ChatColumn(page, Seat.Haneul), new ChatColumn(page, Seat.Jihoon), new ChatColumn(page, Seat.Emma));
        await haneul.Sees("안녕하세요");
        await haneul.Says("어제 한빛 김 부장님 만났는데 예산 3억 확보됐다고 하심. 품의는 12월 둘째 주에 올린대요. 납기가 걱정이라고 함");
        foreach (var line in (string[])["누구와 접촉하셨나요? 김철수 부장", "최근 고객 접촉", "예산 상태 확보", "3억", "의사결정·결재 절차(품의)", "문제 (납기 문제) 납기가 걱정이라고 함"]) await Line(haneul, line);
        await Assertions.Expect(haneul.Root.GetByRole(AriaRole.Button, new() { Name = "고치기", Exact = true })).ToHaveCountAsync(7);
        await Chromium.Picture(page, "sentence-1-ko");
        await Chromium.AssertAccessible(page);

        // One line is changed, one is taken out; until "저장" nobody hears of any of it.
        await haneul.Presses("고치기", onto: "금액");
        await haneul.Fills("금액(고객 언급·견적)", "3억 2천만 원");
        await haneul.Presses("고치기", onto: "납기가 걱정이라고 함");
        await haneul.Fills("문제 (납기 문제)", "");
        await Chromium.Picture(page, "sentence-2-ko-changing");
        await Assertions.Expect(jihoon.Root.GetByText("예산 상태")).ToHaveCountAsync(0);
        await haneul.Presses("저장");
        await haneul.Sees("저장했습니다");
        await haneul.Sees("3억 2천만 원");
        await Assertions.Expect(haneul.Newest.GetByText("납기가 걱정이라고 함", new() { Exact = true })).ToHaveCountAsync(0);
        await Chromium.Picture(page, "sentence-3-ko-stored");

        // What the sentence leaves open stands open, and the rest is still one line each.
        await haneul.Says("한빛 김 부장님과 통화함. 예산은 3억 아니면 4억이고 결정은 12월 20일이나 21일이라고 하심");
        await Assertions.Expect(haneul.Input("언제 접촉하셨나요?")).ToBeVisibleAsync();
        await Assertions.Expect(haneul.Input("금액(고객 언급·견적)")).ToBeVisibleAsync();
        await Chromium.Picture(page, "sentence-4-ko-open");
        await haneul.Presses("그만두기");

        await emma.Says("Met Ms. Yoon of Nordlicht yesterday, she said the budget of $350k is secured. She said they go to the board in the second week of December. She said she is worried about delivery.");
        foreach (var line in (string[])["Who was the contact with? Ms. Yoon", "Last contact", "Budget Secured", "350,000", "Decision process", "Problem (Delivery)"]) await Line(emma, line);
        await Chromium.Picture(page, "sentence-5-en");
        await emma.Presses("Store");
        await emma.Sees("Stored");
    }

    /// <summary>A line of the newest card holds these words, whatever stands between them on the card.</summary>
    static Task Line(ChatColumn chat, string words)
    {
        var line = chat.Root.Locator(".ac-columnSet");
        foreach (var word in words.Split(' ')) line = line.Filter(new() { HasText = word });
        return Assertions.Expect(line.Last).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
