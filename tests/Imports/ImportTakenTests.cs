using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Imports;

/// <summary>Several files of a CRM in one message: what they bring stands as the CRM's word until a person says it, and takes the place of nothing that people said.</summary>
public class ImportTakenTests
{
    [Fact]
    [SalesBot.Tests.Channel.Row("2.8 file.download.info")]
    public async Task Companies_with_their_other_names_people_and_opportunities_come_together_and_only_once()
    {
        await using var here = await Surface.Surface.Open();
        var story = new ChatStory(here.Teams, here.Clock, () => Task.FromResult(here.Bot));
        (string, byte[])[] files =
        [
            ("고객사.csv", ChatStory.Encoded("cp949", "회사명,영문명\r\n누리식품,Nuri Foods\r\n한빛전자(샘플),\"Hanbit Co., Ltd / 한빛\"\r\n")), ("담당자.csv", ChatStory.Encoded("utf-8 with mark", "고객사;성명;직책\r\n누리식품;윤서연;팀장\r\n한빛전자(샘플);김철수;이사\r\n")),
            ("기회.csv", ChatStory.Encoded("utf-8", "번호,고객사,기회명,영업담당,결재권자\nC-1,누리식품,콜드체인,김하늘,박민수 전무\n")),
        ];
        async Task Play(params string[] lines)
        {
            foreach (var line in lines)
            {
                await story.Do(line);
                await here.Bot.Work();
            }
        }

        await here.Teams.SendsFiles(Seat.Mina, files);
        await here.Bot.Work();
        foreach (var (name, _) in files) await Play($"민아 has seen {name}");
        // 김철수 is known already, by another title than the CRM's.
        await Play("민아 presses 2건 가져오기", "민아 presses 1건 가져오기", "민아 presses 1건 가져오기", "민아 has seen 가져왔습니다");
        await Play("하늘: Nuri Foods에 아는 사람 누구", "하늘 sees 윤서연", "하늘: 윤서연 팀장 누구야", "하늘 sees CRM · 미확인", "하늘 sees CRM에 적힌 부서와 직함이 맞나요?", "하늘: 김철수 부장 누구야", "하늘 sees 한빛전자(샘플) · 부장", "하늘 does not see CRM", "하늘: 박민수 전무 누구야", "하늘 sees CRM · 미확인");
        // Who approves is not settled by the CRM's word.
        await Play("하늘 does not see 최종 결재권자");
        // What the rep says of somebody stands in the place of what the CRM said.
        await Play("하늘: 윤서연 팀장 누구야", "하늘 presses 저장 { 직함=본부장 }", "하늘 sees 본부장", "하늘 does not see 미확인");

        await here.Teams.SendsFiles(Seat.Mina, files);
        await here.Bot.Work();
        Assert.Equal(3, here.Teams.Chat(Seat.Mina).TakeLast(3).Count(shown => shown.Words.Contains("그대로인 것", StringComparison.Ordinal) && shown.Card is { } card && !CardReading.Buttons(card).Any(button => button.EndsWith("건 가져오기", StringComparison.Ordinal))));
        var company = (await here.Bot.Stores.Customers.Company(TenantId.Of("local"), Company.Named("한빛전자(샘플)").Id, default))!;
        Assert.Equal(["Hanbit Co., Ltd", "한빛"], company.Company.Aliases);

        await here.Teams.SendsFiles(Seat.Mina, [.. Enumerable.Range(0, 6).Select(at => ($"{at}.csv", ChatStory.Encoded("utf-8", "a,b\n1,2")))]);
        await Play("민아 has seen 한 번에 파일 5개까지 읽습니다");
    }
}
