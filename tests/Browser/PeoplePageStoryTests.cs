using Microsoft.Playwright;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Browser;

/// <summary>The customer's people in the browser: asked for in chat, told apart, and handed over with what is only in somebody's head.</summary>
[Collection(ChromiumCollection.Name)]
public class PeoplePageStoryTests(Chromium chromium)
{
    [Fact]
    public async Task Who_is_known_is_asked_in_chat_and_goes_along_when_a_customer_changes_hands()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1680, 1000);
        var (haneul, emma, jihoon) = (new ChatColumn(page, Seat.Haneul), new ChatColumn(page, Seat.Emma), new ChatColumn(page, Seat.Jihoon));
        await haneul.Sees("김하늘 님, 안녕하세요");

        await haneul.Says("김철수 부장 누구야");
        await haneul.Sees("고객에 관한 기록은");
        await haneul.Presses("관찰 남기기");
        await haneul.Fills("보거나 들은 것", "시연을 보시고 고개를 끄덕이심");
        await haneul.Input("우리에 대한 태도 (보인 경우)").SelectOptionAsync(new SelectOptionValue { Label = "우호" });
        await Chromium.Picture(page, "people-1-observe");
        await haneul.Presses("저장");
        await haneul.Sees("시연을 보시고 고개를 끄덕이심");
        await Chromium.AssertAccessible(page);

        // Another of that name, asked once.
        await haneul.Says("어제 한빛 김철수 과장님 만났는데 예산 3억 확보됐다고 하심");
        await haneul.Sees("기록에 있는 김철수 부장과 같은 분인가요?");
        await haneul.Chooses("이름이 같은 다른 분");
        await Chromium.Picture(page, "people-2-namesake");
        await haneul.Presses("저장");
        await haneul.Sees("저장했습니다");
        await haneul.Says("한빛 김철수 과장 누구야");
        await haneul.Sees("이름이 같은 다른 분");
        await Chromium.Picture(page, "people-3-apart");
        await haneul.Says("한빛에서 누가 우리 편이야");
        await haneul.Sees("우리를 좋게 보시는 분");
        await haneul.Says("대성화학 포지션 맵");
        await haneul.Sees("빈 자리는 다음 체크인에서");
        await Chromium.Picture(page, "people-4-map");

        // Handed over: begun by the leader, filled in by whoever leaves, read and confirmed by the successor.
        await jihoon.Says("인수인계");
        await jihoon.Sees("인수인계 시작");
        await jihoon.Input("넘겨주는 사람").SelectOptionAsync(new SelectOptionValue { Label = "김하늘" });
        await jihoon.Input("이어받는 사람").SelectOptionAsync(new SelectOptionValue { Label = "Emma Clark" });
        await Chromium.Picture(page, "people-5-begin");
        await jihoon.Presses("시작");
        await jihoon.Sees("인수인계: 김하늘 → Emma Clark");
        await haneul.Sees("Emma Clark 님께 고객을 넘기는 인수인계가 시작되었습니다.");
        await haneul.Presses("열기", onto: "한빛전자");
        await haneul.Presses("머릿속에만 있는 것");
        await haneul.Fills("누가 우리를 돕고 누가 꺼리나요? 무엇을 보고 그렇게 생각하시나요?", "김철수 부장님이 늘 먼저 알려 주심");
        await Chromium.Picture(page, "people-6-head");
        await haneul.Presses("저장");
        await haneul.Sees("김철수 부장님이 늘 먼저 알려 주심");

        await emma.Sees("You are taking over the customers of 김하늘.");
        await emma.Presses("Open", onto: "한빛전자");
        await emma.Sees("김철수 부장님이 늘 먼저 알려 주심");
        await Chromium.Picture(page, "people-7-pack");
        await Chromium.AssertAccessible(page);
        await emma.Presses("I have read it and take over");
        await emma.Sees("The customer is yours now.");
        await emma.Says("who do we know at 한빛전자(샘플)");
        await emma.Sees("People we know at 한빛전자(샘플)");
        await emma.Says("what did we promise 한빛전자(샘플)");
        await emma.Sees("Promises with 한빛전자(샘플)");
        await Chromium.Picture(page, "people-8-hers");

        // On a phone the same cards stand one below the other, and nothing is cut off.
        var phone = await chromium.Open(program.Address, 390, 844);
        await Assertions.Expect(phone.Locator("body")).ToBeVisibleAsync();
        Assert.True(await phone.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1"));
        await Chromium.Picture(phone, "people-10-phone", whole: true);
    }
}
