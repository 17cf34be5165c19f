using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Imports;

namespace SalesBot.Tests.Cards;

/// <summary>A file from the CRM, from what it would change to what it did.</summary>
public class ImportCardTests
{
    static ImportRecord Import(Lang lang, ImportStage stage, ImportCounts? counts = null, bool troubles = true)
    {
        var sample = new Sample(lang);
        string Heading(string ko, string en) => sample.Said(ko, en);
        return new(
            "import0000000001", Sample.Leader, Sample.Now, Heading("영업기회_11월.csv", "opportunities-november.csv"), ImportKind.Opportunities, 128, 3,
            !troubles ? [] :
            [
                new(7, Heading("영업담당", "Owner"), new Text("‘{0}’ 님을 영업 담당자 가운데에서 찾지 못했습니다.", "‘{0}’ is not among the reps.").With(Heading("홍길동", "Gil Hong")), new("SalesBot 사용자인 영업 담당자의 이름을 적어 주세요.", "Write the name of the rep as it is in SalesBot.")),
                new(12, Heading("단계", "Stage"), new("읽지 못해 이 칸은 비워 둡니다.", "Not understood, so this cell is left out."), new("보기에서 하나를 골라 주세요.", "Please choose one of the options."), LeftOut: false),
                new(31, null, new("값이 9개인데 첫 행에는 열이 8개입니다.", "There are 9 values, but 8 columns in the first line."), new("쉼표가 들어 있는 값은 큰따옴표로 감싸 주세요.", "Put values that contain a comma in quotation marks.")),
            ],
            troubles ? 14 : 0, troubles ? 12 : 0, troubles ? 9 : 0, troubles ? [Heading("메모", "Remarks"), Heading("휴대폰", "Mobile")] : [], stage, 1, counts);
    }

    [Fact]
    public void A_file_is_read_and_is_being_compared() => Approved.Card("import-comparing", lang => ImportCard.Of(Import(lang, ImportStage.Comparing), lang));

    [Fact]
    public void It_says_what_it_would_change_and_what_is_wrong_with_it() => Approved.Card("import-ready", lang => ImportCard.Of(Import(lang, ImportStage.Ready, new(96, 12, 18, 2)), lang));

    [Fact]
    public void It_says_how_far_it_is() => Approved.Card("import-running", lang => ImportCard.Of(Import(lang, ImportStage.Importing, new(50), troubles: false), lang));

    [Fact]
    public void It_says_what_it_did() => Approved.Card("import-done", lang => ImportCard.Of(Import(lang, ImportStage.Done, new(96, 12, 20), troubles: false), lang));

    [Fact]
    public void A_file_that_cannot_be_read_says_what_to_do() => Approved.Card("import-unreadable", lang => ImportCard.Unreadable(
        new Sample(lang).Said("사진.csv", "picture.csv"), new("글자를 읽을 수 없는 파일입니다.", "This file holds no text that can be read."), new("Excel에서 ‘CSV UTF-8(쉼표로 분리)’로 저장해 보내 주세요.", "In Excel choose ‘Save as’ → ‘CSV UTF-8 (comma delimited)’ and send that file."), lang));
}
