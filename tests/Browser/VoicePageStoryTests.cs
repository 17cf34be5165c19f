using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Browser;

/// <summary>A customer's voice in the browser: told in one sentence by somebody who has never used the bot, refused, given again, late, not settled at first, and closed when the customer is satisfied.</summary>
[Collection(ChromiumCollection.Name)]
public class VoicePageStoryTests(Chromium chromium)
{
    [Fact]
    public async Task A_complaint_goes_all_the_way_until_the_customer_has_been_heard()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, 1680, 1000);
        var (haneul, jihoon, seojun) = (new ChatColumn(page, Seat.Haneul), new ChatColumn(page, Seat.Jihoon), new ChatColumn(page, Seat.Seojun));
        await seojun.Sees("영업 담당이 아니셔도 괜찮습니다");
        await seojun.Says("서울병원 박 과장이 납기 때문에 화가 많이 났어요");
        await seojun.Sees("고객의 소리 접수");
        await Chromium.Picture(page, "voice-1-register");
        await seojun.Presses("접수");
        await seojun.Sees("접수 번호는 VOC-1001입니다");

        await jihoon.Sees("새 고객의 소리가 접수되었습니다");
        await jihoon.Presses("처리 담당자 지정");
        await jihoon.Fills("누구에게 부탁할까요?", "김하늘");
        await Chromium.Picture(page, "voice-2-assign");
        await jihoon.Presses("보내기");
        await haneul.Sees("맡으실 수 있나요?");
        await haneul.Presses("사양");
        await haneul.Fills("이유를 적어 주세요.", "이번 주 내내 출장입니다");
        await haneul.Presses("보내기");
        await jihoon.Sees("김하늘 님이 사양했습니다");
        await Tells(jihoon, "VOC-1001 지정 김하늘", "처리를 부탁했습니다");

        // Nobody has answered: the one who was asked is reminded on the day, the leader a day later.
        await PageStoryTests.MoveClock(page, "2026-11-24T09:01");
        await haneul.Sees("오늘까지입니다: 수락 여부 답변");
        await PageStoryTests.MoveClock(page, "2026-11-25T09:01");
        await jihoon.Sees("기한이 지났습니다: 수락 여부 답변 (김하늘)");
        await Tells(haneul, "VOC-1001 수락", "맡아 주셔서 고맙습니다");

        await haneul.Presses("원인 기록");
        await haneul.Fills("근본 원인은 무엇인가요?", "야간 출하 기준이 없음");
        await haneul.Input("어떤 종류의 원인인가요?").SelectOptionAsync("Delivery");
        await Chromium.Picture(page, "voice-3-cause");
        await Chromium.AssertAccessible(page);
        await haneul.Presses("보내기");
        await haneul.Sees("원인을 기록했습니다");
        await Acts(haneul, "출하 기준을 만든다");
        await jihoon.Sees("원인이 정말 제거되었는지");
        await jihoon.Presses("원인 제거 확인");
        await jihoon.Fills("무엇을 보고 확인하셨나요?", "이틀 지켜봄");
        await jihoon.Presses("보내기");
        await jihoon.Sees("원인이 제거된 것을 확인했습니다");
        await Tells(haneul, "VOC-1001 회신 전화로 말씀드림", "고객 회신을 기록했습니다");
        await haneul.Presses("고객 반응 기록");
        await haneul.Chooses("불만족");
        await haneul.Fills("무엇이라고 하셨나요?", "어젯밤에 또 늦었다고 하심");
        await haneul.Presses("보내기");
        await haneul.Sees("원인 다시 분석 중");
        await seojun.Sees("고객이 만족하지 않으셔서 다시 살펴봅니다");
        await Chromium.Picture(page, "voice-4-again");

        await Tells(haneul, "VOC-1001 원인 운송사가 하루에 한 번만 옴", "어떤 종류의 원인인가요?");
        await Tells(haneul, "절차·시스템", "운송사가 하루에 한 번만 옴");
        await Acts(haneul, "저녁 운송사를 더 부른다");
        await Tells(jihoon, "VOC-1001 원인 제거 확인 이틀 동안 저녁 출하를 봄", "이틀 동안 저녁 출하를 봄");
        await Tells(haneul, "VOC-1001 회신 찾아뵙고 말씀드림", "찾아뵙고 말씀드림");
        await Tells(haneul, "VOC-1001 반응 만족", "무엇이라고 하셨나요?");
        await Tells(haneul, "와 줘서 고맙다고 하심", "와 줘서 고맙다고 하심");
        await haneul.Presses("종결");
        await haneul.Sees("종결했습니다. 수고하셨습니다.");
        await seojun.Sees("종결했습니다. 알려 주셔서 고맙습니다.");
        await Chromium.Picture(page, "voice-5-closed");
        await Chromium.AssertAccessible(page);
    }

    static async Task Tells(ChatColumn who, string text, string sees)
    {
        await who.Says(text);
        await who.Sees(sees);
    }

    /// <summary>An action is agreed and done.</summary>
    static async Task Acts(ChatColumn who, string what)
    {
        await Tells(who, $"VOC-1001 조치 {what}", "누가 하나요?");
        await Tells(who, "나", "언제까지 하나요?");
        await Tells(who, "내일", what);
        await Tells(who, $"VOC-1001 완료 {what} 끝", $"{what} 끝");
    }
}
