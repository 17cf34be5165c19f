using Microsoft.Playwright;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Browser;

/// <summary>The main job, done by a person in the browser: a problem, coaching, a step, its result, and the next check-in that opens with it.</summary>
[Collection(ChromiumCollection.Name)]
public class PageStoryTests(Chromium chromium)
{
    [Fact]
    public async Task The_whole_story_in_Korean_with_four_people_side_by_side()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1680, 1000);
        var (haneul, jihoon, seojun) = (new ChatColumn(page, Seat.Haneul), new ChatColumn(page, Seat.Jihoon), new ChatColumn(page, Seat.Seojun));
        await haneul.Sees("김하늘 님, 안녕하세요");
        await seojun.Sees("영업 담당이 아니셔도 괜찮습니다");
        await Chromium.Picture(page, "page-1-welcome");

        await haneul.Says("체크인");
        await haneul.Sees("살펴볼 기회");
        await Chromium.Picture(page, "page-2-list");
        await haneul.Presses("체크인", onto: "한빛전자");
        await haneul.Fills("새로 생긴 문제가 있나요?", "경쟁사가 가격을 많이 낮췄다고 합니다");
        await Chromium.Picture(page, "page-3-form");
        // Under the mouse a button's white words stand on the darker colour, not on the card's white.
        await haneul.Button("보내기").HoverAsync();
        await Assertions.Expect(haneul.Button("보내기")).ToHaveCSSAsync("background-color", "rgb(79, 82, 178)");
        await haneul.Presses("보내기 (빈칸은 ‘모름’)");
        await haneul.Sees("박지훈 님이 함께 봅니다");

        await jihoon.Sees("경쟁사 우위");
        await Chromium.Picture(page, "page-4-coaching");
        await Chromium.AssertAccessible(page);
        await jihoon.Presses("이 질문 보내기");
        await haneul.Sees("리더의 질문이 도착했습니다");
        await haneul.Presses("답하기");
        await haneul.Fills("답", "납기가 2주 빠르다고 하심");

        // What was typed into a card is still there when the program was away for a moment.
        await program.Restart(async () =>
        {
            await haneul.Presses("보내기");
            await haneul.Sees("입력한 내용은 그대로 있습니다");
            await Assertions.Expect(page.Locator("#notice")).ToBeVisibleAsync();
            await Chromium.Picture(page, "page-5-away");
        });
        await Assertions.Expect(page.Locator("#notice")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await haneul.Presses("보내기");
        await haneul.Sees("답을 전했습니다");
        await jihoon.Sees("김하늘 님이 답했습니다");

        await jihoon.Presses("단계 정하기");
        await jihoon.Fills("무엇을", "공장장님과 납기 협의");
        await jihoon.Fills("언제까지", "2026-11-27");
        await jihoon.Fills("무엇을 보면 잘됐다고 판단할까요?", "납기 확답을 받음");
        await Chromium.Picture(page, "page-6-step");
        await jihoon.Presses("보내기");
        await haneul.Sees("단계 제안이 있습니다: 공장장님과 납기 협의");
        await haneul.Presses("합의");
        await haneul.Sees("합의했습니다");

        await MoveClock(page, "2026-11-27T09:01");
        await haneul.Sees("오늘까지인 단계의 결과를 알려 주세요");
        await haneul.Presses("결과 알리기");
        await haneul.Fills("무슨 일이 있었나요?", "공장장님이 1주 당겨 주기로 함");
        await haneul.Chooses("일부 해결");
        await haneul.Presses("보내기");
        await jihoon.Sees("단계의 결과가 왔습니다");
        await jihoon.Sees("공장장님이 1주 당겨 주기로 함");
        await Chromium.Picture(page, "page-7-result");

        await MoveClock(page, "2026-12-03T16:01");
        await haneul.Sees("이번 주 체크인입니다");
        await haneul.Sees("지난 단계 그 뒤");
        await haneul.Presses("체크인", onto: "한빛전자");
        await haneul.Sees("지난 단계 ‘공장장님과 납기 협의’ 결과: 공장장님이 1주 당겨 주기로 함");
        await Chromium.Picture(page, "page-8-next-check-in");
        await Chromium.AssertAccessible(page);
    }

    /// <summary>With no mouse, on a phone, in English.</summary>
    [Fact]
    public async Task The_job_in_English_with_the_keyboard_alone_on_a_phones_width()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 360, 740, "en-GB");
        var (emma, jihoon) = (new ChatColumn(page, Seat.Emma), new ChatColumn(page, Seat.Jihoon));
        await Enter(page.GetByRole(AriaRole.Button, new() { Name = "Emma Clark" }));
        await emma.Sees("Hello Emma Clark");
        await AssertFits(page);
        await Chromium.Picture(page, "phone-1-welcome");
        await emma.Says("check in");
        await emma.Sees("to look at");
        await Chromium.Picture(page, "phone-2-list");
        await Enter(emma.Button("Check in", onto: "Nordlicht"));
        await emma.Input("Is there any new problem?").FocusAsync();
        await page.Keyboard.TypeAsync("The plant manager is against it");
        await AssertFits(page);
        await Chromium.Picture(page, "phone-3-form");
        await Enter(emma.Button("Send (blanks are ‘not known’)"));
        await emma.Sees("Stored");
        await Chromium.Picture(page, "phone-4-recap");
        await Chromium.AssertAccessible(page);

        await Enter(page.GetByRole(AriaRole.Button, new() { Name = "박지훈" }));
        await jihoon.Says("English");
        await jihoon.Says("what waits");
        await jihoon.Sees("The plant manager is against it");
        await Enter(jihoon.Button("Open", onto: "The plant manager is against it"));
        await jihoon.Sees("What is this person worried about losing");
        await AssertFits(page);
        await Chromium.Picture(page, "phone-5-coaching");
        await Enter(jihoon.Button("Ask this"));
        await jihoon.Sees("Your question has gone to Emma Clark");
        await Chromium.AssertAccessible(page);

        // The clock is folded away on a phone and still there.
        await Enter(page.Locator("#clock-toggle"));
        await Enter(page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }));
        await Assertions.Expect(page.Locator("#now")).ToContainTextAsync("11:0");
        await AssertFits(page);
        await Chromium.Picture(page, "phone-6-clock");
    }

    /// <summary>Where the window is too narrow for the top bar, its parts go below each other, and what opens under a button must not open beside the window.</summary>
    [Theory]
    [InlineData("ko-KR")]
    [InlineData("en-GB")]
    public async Task Who_is_shown_can_be_chosen_in_a_window_of_any_width(string locale)
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1680, 900, locale);
        await page.Locator("#who summary").ClickAsync();
        foreach (var width in (int[])[1680, 1440, 1280, 1100, 1024, 900, 761, 760, 390])
        {
            await page.SetViewportSizeAsync(width, 900);
            var sheet = (await page.Locator("#who .sheet").BoundingBoxAsync())!;
            Assert.True(sheet.X >= 0 && sheet.X + sheet.Width <= width, $"At {width} it stands from {sheet.X:0} to {sheet.X + sheet.Width:0}.");
        }
    }

    [Fact]
    public async Task Tab_reaches_everything_that_can_be_pressed_in_the_order_in_which_it_is_seen()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1280, 900);
        var haneul = new ChatColumn(page, Seat.Haneul);
        await haneul.Says("체크인");
        await haneul.Sees("살펴볼 기회");
        var all = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('button, input, select, textarea, [tabindex=\"0\"]')].filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0 && !(e.type === 'radio' && !e.checked)).length");
        await page.EvaluateAsync("() => { const top = document.querySelector('h1'); top.tabIndex = -1; top.focus(); }");
        var reached = new List<string>();
        for (int press = 0; press < all * 2; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string?>("""
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body) return null;
                  e.dataset.reached ??= String(document.querySelectorAll("[data-reached]").length + 1);
                  const ring = getComputedStyle(e), around = getComputedStyle(e.closest(".composer") ?? e);
                  return `${e.dataset.reached} ${ring.outlineStyle !== "none" || around.outlineStyle !== "none" ? "ring" : "no ring"} ${e.tagName} ${e.textContent.slice(0, 20)}`;
                }
                """);
            if (at is null) break;
            if (!reached.Contains(at)) reached.Add(at);
        }
        // A field of several parts is reached part by part; one of them has the ring of its own.
        Assert.All(reached.GroupBy(at => at.Split(' ')[0]), parts => Assert.Contains(parts, at => !at.Contains("no ring", StringComparison.Ordinal)));
        Assert.True(reached.Select(at => at.Split(' ')[0]).Distinct().Count() >= all, $"{all} things can be pressed and Tab reaches {reached.Count}:\n{string.Join('\n', reached)}");
    }

    /// <summary>A submitted button can't be answered with a card, so the card it stood on shows what became of it.</summary>
    [Fact]
    public async Task A_button_of_the_older_kind_works_too()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1280, 900);
        var seojun = new ChatColumn(page, Seat.Seojun);
        await seojun.Sees("안녕하세요");
        using var http = new HttpClient { BaseAddress = program.Address };
        var card = """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.Submit","title":"옛 버튼","data":{"do":"Help"}}]}}]}""";
        using var sent = await http.PostAsync($"/local/connector/v3/conversations/{Uri.EscapeDataString(Seat.Seojun.Conversation)}/activities", new StringContent(card, null, "application/json"));
        sent.EnsureSuccessStatusCode();
        await seojun.Presses("옛 버튼");
        await Assertions.Expect(seojun.Root.Locator(".message.theirs", new() { HasText = "영업 담당이 아니셔도 괜찮습니다" })).ToHaveCountAsync(2);
        await Assertions.Expect(seojun.Root.GetByText("옛 버튼")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Starting_over_brings_the_samples_back()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1280, 900, "en-GB");
        var haneul = new ChatColumn(page, Seat.Haneul);
        await haneul.Says("새 기회 우리은행 콜센터 교체");
        await haneul.Sees("우리은행");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await haneul.Sees("우리은행");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await Chromium.Picture(page, "page-9-start-over");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove all and start over" }).ClickAsync();
        await Assertions.Expect(haneul.Root.GetByText("우리은행").Locator("visible=true")).ToHaveCountAsync(1); // the hint below
        await haneul.Sees("안녕하세요");
        await haneul.Says("목록");
        await haneul.Sees("한빛전자(샘플)");
        // Nobody takes what is invented for true.
        Assert.All(await haneul.Newest.Locator(".ac-columnSet").AllInnerTextsAsync(), row => Assert.Contains("(샘플)", row, StringComparison.Ordinal));
    }

    internal static async Task MoveClock(IPage page, string to)
    {
        await page.Locator("#to input").FillAsync(to);
        await page.Locator("#to button").ClickAsync();
    }

    static async Task Enter(ILocator button)
    {
        await button.FocusAsync();
        await button.PressAsync("Enter");
    }

    /// <summary>Nothing is wider than the window: no scrolling to the side.</summary>
    static async Task AssertFits(IPage page) =>
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("body *")].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".hints, .unseen"))
              .map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)} ${e.textContent.slice(0, 60)}`)
            """));
}
