using SalesBot.Domain;
using SalesBot.Domain.Imports;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Imports;

/// <summary>Files as CRMs and spreadsheets write them, read row by row.</summary>
public class ImportFileTests
{
    static readonly DateOnly today = new(2026, 11, 23);

    static readonly People people = People.Of(
    [
        Person("haneul", "김하늘", Role.Rep, "jihoon"), Person("emma", "Emma Clark", Role.Rep, "jihoon"), Person("jihoon", "박지훈", Role.Leader, null), Person("mina", "정민아", Role.Administrator, null),
        Person("one", "이수진", Role.Rep, "lukas"), Person("two", "이수진", Role.Rep, "jihoon"), Person("lukas", "Lukas Weber", Role.Leader, null), Person("seojun", "이서준", Role.Employee, null),
    ]);

    static Employee Person(string id, string name, Role roles, string? leader) => new(UserId.Of(id), name, roles, leader is null ? null : UserId.Of(leader), null, "", Lang.Ko, "Asia/Seoul", false);

    static ImportReading.Good Read(string text, string encoding = "utf-8", string by = "mina") =>
        Assert.IsType<ImportReading.Good>(ImportFile.Read(ChatStory.Encoded(encoding, text), people, UserId.Of(by), today));

    const string korean = "관리번호,고객사,영업기회명,영업담당자,단계,금액,경쟁사,결정 예정일,확률,예상매출\r\nO-1,(주)똠방전자,MES 교체,김하늘,제안,350000000,햏정보,2026.12.05,70%,1억\r\n";

    [Theory, InlineData("utf-8"), InlineData("utf-8 with mark"), InlineData("cp949"), InlineData("utf-16")]
    public void Korean_letters_are_whole_in_every_encoding(string encoding)
    {
        // 똠 and 햏 are among the letters that only CP949 has, not its older half.
        var read = Read(korean, encoding);
        var row = Assert.Single(read.Rows);
        Assert.Equal((ImportKind.Opportunities, "O-1", "(주)똠방전자", "MES 교체", UserId.Of("haneul")), (read.Kind, row.Key, row.Company, row.Name, row.Rep!.Value));
        Assert.Equal([(Topic.Stage, "proposed"), (Topic.Amount, "350,000,000"), (Topic.Alternatives, "햏정보"), (Topic.DecisionDate, Kept("2026-12-05"))], row.Facts!.Select(fact => (fact.Topic, fact.Kept)));
        Assert.Equal(["확률", "예상매출"], read.Unused);
        Assert.Empty(read.Troubles);
    }

    static string Kept(string day) => Topic.DecisionDate.About().AskAs("x").Take(day, new(today, Lang.Ko)).Value!;

    [Theory]
    [InlineData("Company;Opportunity;Owner\nHanbit, Inc.;MES;Emma Clark\n")]
    [InlineData("Company\tOpportunity\tOwner\n\"Hanbit, Inc.\"\tMES\tEmma Clark")]
    [InlineData("sep=;\r\nCompany;Opportunity;Owner\r\n\"Hanbit, Inc.\";\"MES\";\"Emma Clark\"\r\n")]
    [InlineData("\"Company\",\"Opportunity\",\"Owner\"\r\n\"Hanbit, Inc.\",=\"MES\",Emma Clark,,\r\n,,\r\n")]
    public void Separators_and_quotation_marks_are_found(string text)
    {
        var row = Assert.Single(Read(text).Rows);
        Assert.Equal(("Hanbit, Inc.", "MES", UserId.Of("emma")), (row.Company, row.Name, row.Rep!.Value));
    }

    [Theory, InlineData("=\"001\"", "001"), InlineData("\"=\"\"001\"\"\"", "001"), InlineData("'=1+1", "=1+1"), InlineData("=1+1", "=1+1"), InlineData("../../x", "../../x"), InlineData("\" 001 \"", "001")]
    public void What_spreadsheets_put_around_a_value_is_taken_off(string written, string value) => Assert.Equal(value, Assert.Single(Read($"id,company\n{written},한빛전자\n").Rows).Key);

    [Theory, InlineData("2026-12-05"), InlineData("2026. 12. 5."), InlineData("2026/12/05"), InlineData("20261205"), InlineData("2026년 12월 5일"), InlineData("46361"), InlineData("2026-12-05 00:00:00"), InlineData("12월 5일"), InlineData("5 Dec 2026")]
    public void Days_are_read_in_several_forms(string day) =>
        Assert.Equal(Kept("2026-12-05"), Assert.Single(Assert.Single(Read($"고객사;기회;담당자;결정예정일\n한빛;MES;김하늘;{day}\n").Rows).Facts!).Kept);

    [Theory, InlineData("3억 5천", "3억 5천"), InlineData("350000000", "350,000,000"), InlineData("\"350,000,000\"", "350,000,000"), InlineData("\"₩350,000,000\"", "₩350,000,000")]
    public void Amounts_stay_what_they_were(string amount, string kept) => Assert.Equal(kept, Assert.Single(Assert.Single(Read($"고객사,기회,담당자,금액\n한빛,MES,김하늘,{amount}\n").Rows).Facts!).Kept);

    [Fact]
    public void Each_row_that_cannot_be_taken_is_told_with_line_and_column_and_the_others_are_taken()
    {
        var read = Read(
            "번호,고객사,기회,담당자,단계\n" +
            "1,한빛전자,MES,김하늘,제안\n" +
            "2,,창고,김하늘,제안\n" +
            "3,두리물산,창고,홍길동,제안\n" +
            "4,두리물산,\"창고\n자동화\",이수진,제안\n" +
            "1,누리식품,센서,김하늘,제안\n" +
            "6,누리식품,센서,김하늘,알 수 없는 단계\n" +
            "7,누리식품,콜드체인,김하늘,제안,남는 값\n");
        Assert.Equal(["MES", "센서"], read.Rows.Select(row => row.Name));
        Assert.Equal([(3, "고객사", true), (4, "담당자", true), (5, "담당자", true), (7, "번호", true), (8, "단계", false), (9, null, true)], read.Troubles.Select(trouble => (trouble.Line, trouble.Column, trouble.LeftOut)));
        Assert.Contains("홍길동", read.Troubles[1].Message.Ko);
        Assert.Contains("2행과 같은", read.Troubles[3].Message.Ko);
        Assert.Contains("Entra", read.Troubles[2].Message.En);
        Assert.All(read.Troubles, trouble => Assert.True(trouble.Remedy.En.Length > 5 && trouble.Message.Ko.Contains($"{trouble.Line}행")));
    }

    [Fact]
    public void A_leader_imports_for_the_own_team_only()
    {
        const string text = "고객사,기회,담당자,담당자 ID\n한빛,MES,김하늘,\n두리,창고,,one\n누리,센서,박지훈,\n";
        Assert.Equal(["MES", "센서"], Read(text, by: "jihoon").Rows.Select(row => row.Name));
        Assert.Equal(["MES", "창고", "센서"], Read(text).Rows.Select(row => row.Name));
        Assert.Contains("내 팀이 아닙니다", Assert.Single(Read(text, by: "jihoon").Troubles).Message.Ko);
    }

    [Fact]
    public void What_has_ended_in_the_CRM_stays_there()
    {
        var read = Read("company,opportunity,owner,status\nA사,하나,김하늘,Closed Won\nB사,둘,김하늘,Open\nC사,셋,김하늘,수주 예정\nD사,넷,김하늘,실주\n");
        Assert.Equal(["둘", "셋"], read.Rows.Select(row => row.Name));
        Assert.Equal(2, read.Ended);
    }

    [Fact]
    public void People_and_companies_are_recognised_by_their_columns()
    {
        var found = Read("고객사,성명,직책,부서,휴대폰\n한빛전자,박영수,상무,경영지원,010-0000-0000\n한빛전자,담당자,과장,,\n");
        Assert.Equal(ImportKind.People, found.Kind);
        Assert.Equal(("박영수", "상무", "경영지원"), (found.Rows[0].Name, found.Rows[0].Title, found.Rows[0].Department));
        Assert.Equal([3], found.Troubles.Select(trouble => trouble.Line));
        Assert.Equal(["휴대폰"], found.Unused);
        Assert.Equal((ImportKind.People, "Lukas Berg"), Read("Account Name,Name,Title\nHanbit,Lukas Berg,plant manager\n") is var english ? (english.Kind, english.Rows[0].Name) : default);
        Assert.Equal((ImportKind.Companies, "한빛전자"), Read("회사명\n한빛전자\n") is var company ? (company.Kind, company.Rows[0].Company) : default);
        Assert.Equal(ImportKind.Opportunities, Read("id,company,name,owner\n1,Hanbit,MES,Emma Clark\n").Kind);
        // A file of our own export is read by its own words.
        foreach (var lang in Enum.GetValues<Lang>())
        {
            string Of(string code) => SalesBot.Domain.Weekly.Exports.Of(SalesBot.Domain.Weekly.SeenRecord.Nothing, lang).Single(table => table.Code == "people").Columns.Single(column => column.Code == code).Heading.In(lang);
            var own = Read($"{Of("company")},{Of("name")},{Of("department")},{Of("title")}\n한빛전자,박영수,경영지원,상무\n");
            Assert.Equal((ImportKind.People, "박영수", "경영지원", "상무"), (own.Kind, own.Rows[0].Name, own.Rows[0].Department, own.Rows[0].Title));
            Assert.Empty(own.Unused);
        }
    }

    [Fact]
    public void Other_names_of_a_company_are_parted_and_what_cannot_be_one_is_told_with_its_column()
    {
        var read = Read("회사명,영문명\n한빛전자,\"Hanbit Co., Ltd; HB\"\n두리물산,\n누리식품,***\n");
        Assert.Equal([["Hanbit Co., Ltd", "HB"], null, null], read.Rows.Select(row => row.Aliases));
        Assert.Equal((4, "영문명", false), Assert.Single(read.Troubles) is var trouble ? (trouble.Line, trouble.Column, trouble.LeftOut) : default);
        Assert.Equal(["다른 이름"], Read("고객사,성명,직책,다른 이름\n한빛전자,박영수,상무,x\n").Unused);
    }

    [Fact]
    public void A_file_that_is_no_list_is_refused_with_what_to_do()
    {
        Assert.All((byte[][])[[], [0x50, 0x4B, 3, 4, 0, 0, 0x81], [0xFF, 0xFF, 0xFF], "a,b\n1,2\n"u8.ToArray(), "이름,나이\n김철수,40\n"u8.ToArray(), "고객사,기회,담당자\n"u8.ToArray()], bytes =>
            Assert.True(Assert.IsType<ImportReading.Bad>(ImportFile.Read(bytes, people, UserId.Of("mina"), today)).Remedy.Ko.Length > 10));
        Assert.IsType<ImportReading.Bad>(ImportFile.Read(System.Text.Encoding.UTF8.GetBytes("회사명\n" + string.Concat(Enumerable.Range(0, ImportFile.RowsAtMost + 1).Select(at => $"회사 {at}\n"))), people, UserId.Of("mina"), today));
    }

    [Fact]
    public void Names_are_names_whatever_they_look_like()
    {
        var read = Read($"회사명\n=1+1\n../../x\n<script>alert(1)</script>\n{new string('가', 200)}\n***\n\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\"\n");
        Assert.Equal(["=1+1", "../../x", "<script>alert(1)</script>", "=HYPERLINK(\"http://evil.example\",\"x\")"], read.Rows.Select(row => row.Company));
        Assert.Equal([5, 6], read.Troubles.Select(trouble => trouble.Line));
    }

    [Fact]
    public void Parts_fit_into_the_store_however_long_the_words_are()
    {
        var rows = Enumerable.Range(0, 120).Select(at => new ImportRow(at, null, "한빛", $"{at}", default, [new(Topic.Need, new string('가', at % 2 == 0 ? 10 : 12_000))])).ToList();
        var parts = ImportPart.Of(rows);
        Assert.Equal(rows, parts.SelectMany(part => part.Rows));
        Assert.All(parts, part => Assert.True(part.Rows.Sum(row => row.Facts![0].Kept.Length) < 80_000));
    }

    [Fact]
    public void The_CRM_never_takes_the_place_of_what_a_person_said()
    {
        var (rep, at) = (UserId.Of("haneul"), new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
        var row = new ImportRow(2, "1", "한빛", "MES", rep, [new(Topic.Need, "불량"), new(Topic.Budget, "secured"), new(Topic.Amount, "1")]);
        IReadOnlyList<OpportunityEvent> Told(Opportunity? before, ImportRow now) => Importing.News(before, Importing.Told(before, OpportunityId.Of("o"), now, Domain.Customers.Company.Named("한빛"), today, UserId.Of("mina"), at));
        var first = OpportunityLedger.Apply(null, Told(null, row)).After!;
        Assert.All(first.Facts, fact => Assert.True(fact is { Grade: Grade.Unknown, Who: "CRM", IsOfCrm: true }));
        Assert.Null(first.LastContact);
        Assert.Empty(Told(first, row));
        // The rep says one thing and does not know another; the CRM changes its mind about all three.
        var after = OpportunityLedger.Apply(first,
        [
            new FactLearned(Topic.Need, "품질팀 야근", Grade.Confirmed, "김철수", null, today, null, rep, at), new FactLearned(Topic.Budget, Domain.Flows.Question.Unknown, Grade.Unknown, null, null, today, null, rep, at),
        ]).After!;
        Assert.Equal([Topic.Amount], Told(after, row with { Facts = [new(Topic.Need, "원가"), new(Topic.Budget, "none"), new(Topic.Amount, "2")] }).Cast<FactLearned>().Select(fact => fact.Topic));
    }

    [Fact]
    public void A_check_in_asks_for_what_only_the_CRM_says()
    {
        var (rep, at) = (UserId.Of("haneul"), new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
        var opened = Importing.Told(null, OpportunityId.Of("o"), new(2, "1", "한빛", "MES", rep, [new(Topic.Stage, "proposed"), new(Topic.Approver, "박영수 상무"), new(Topic.NextStep, "견적")]), Domain.Customers.Company.Named("한빛"), today, rep, at);
        var asked = Domain.CheckIns.CheckInPlan.For(OpportunityLedger.Apply(null, opened).After!, today);
        Assert.Contains(asked, question => question.About == nameof(Topic.NextStep) && question.Context == "견적");
    }
}
