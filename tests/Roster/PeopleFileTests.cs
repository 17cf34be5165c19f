using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Tests.Roster;

public class PeopleFileTests
{
    const string Header = "id,name,roles,leader,deputy,team,language,timezone,triage";

    [Fact]
    public void The_sample_company_is_read()
    {
        var people = Good(PeopleFile.Read(File.ReadAllBytes(Sample())));

        Assert.Equal(7, people.All.Count);
        var haneul = people.Find(new("00000000-0000-4000-8000-000000000001"))!;
        Assert.Equal("김하늘", haneul.Name);
        Assert.Equal(Role.Rep, haneul.Roles);
        Assert.Equal("박지훈", people.LeaderOf(haneul.Id)?.Name);
        Assert.Equal(["박지훈", "최은영"], people.LeadersAbove(haneul.Id).Select(person => person.Name));
        Assert.Equal(Lang.En, people.Find(new("00000000-0000-4000-8000-000000000002"))!.Lang);
        Assert.Equal("Lukas Weber", people.DeputyOf(new("00000000-0000-4000-8000-000000000003"))?.Name);
        Assert.Equal("Europe/Berlin", people.Find(new("00000000-0000-4000-8000-000000000007"))!.TimeZone);
        Assert.Equal(Role.Employee, people.Find(new("00000000-0000-4000-8000-000000000005"))!.Roles);
        Assert.Equal(["최은영"], people.Executives.Select(person => person.Name));
        Assert.Equal(["정민아"], people.Administrators.Select(person => person.Name));
        Assert.Equal(["박지훈", "정민아"], people.TriageGroup.Select(person => person.Name));
    }

    [Fact]
    public void A_byte_order_mark_Windows_line_breaks_and_no_last_line_break_are_fine()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes($"{Header}\r\na,김하늘,,,,,,,\r\nb,Emma,,,,,,,")).ToArray();
        Assert.Equal(["김하늘", "Emma"], Good(PeopleFile.Read(bytes)).All.Select(person => person.Name));
    }

    [Fact]
    public void Headings_may_be_Korean_in_any_order_with_columns_of_the_companys_own()
    {
        var people = Good(PeopleFile.Read("사번,이름, ID ,역할,팀장,대리인,부서,언어,시간대,분류\n77,김하늘,a,영업사원;관리자,b,,영업1팀,한국어,Asia/Seoul,예\n78,박지훈,b,영업 리더,,,영업1팀,영어,Asia/Seoul,아니오"));
        Assert.Equal(new Employee(new("a"), "김하늘", Role.Rep | Role.Administrator, new UserId("b"), null, "영업1팀", Lang.Ko, "Asia/Seoul", true), people.Find(new("a")));
        Assert.Equal(new Employee(new("b"), "박지훈", Role.Leader, null, null, "영업1팀", Lang.En, "Asia/Seoul", false), people.Find(new("b")));
    }

    [Fact]
    public void Empty_cells_mean_a_Korean_employee_in_Korea() =>
        Assert.Equal(new Employee(new("a"), "이서준", Role.Employee, null, null, "", Lang.Ko, "Asia/Seoul", false), Good(Rows("a,이서준,,,,,,,")).Find(new("a")));

    [Fact]
    public void Quotation_marks_hold_commas_line_breaks_and_doubled_quotation_marks()
    {
        var people = Good(Rows(""""a,"Clark, Emma ""EC""","rep,leader",,,"East""", en,,"""", "b,B,,,,\"two\nlines\",,,"));
        Assert.Equal("Clark, Emma \"EC\"", people.All[0].Name);
        Assert.Equal(Role.Rep | Role.Leader, people.All[0].Roles);
        Assert.Equal("East\"", people.All[0].Team);
        Assert.Equal("two\nlines", people.All[1].Team);
    }

    [Fact]
    public void Entra_ids_are_the_same_in_either_case()
    {
        var people = Good(Rows("AAAAAAAA-0000-4000-8000-00000000000A,Ann,,,,,,,", "b,Ben,,aaaaaaaa-0000-4000-8000-00000000000a,,,,,"));
        Assert.Equal("Ann", people.LeaderOf(new("b"))?.Name);
        Assert.NotNull(people.Find(new("aaaaaaaa-0000-4000-8000-00000000000a")));
    }

    [Fact]
    public void Empty_lines_and_rows_of_commas_are_passed_over() =>
        Assert.Equal(2, Good(PeopleFile.Read($"\n{Header}\n\na,A,,,,,,,\n,,,,,,,,\n  \nb,B,,,,,,,\n\n")).All.Count);

    [Theory]
    [InlineData("a,A,boss,,,,,,", 2, "roles", "There is no role 'boss'. Write rep, leader, executive or administrator")]
    [InlineData("a,A,,kim,,,,,", 2, "leader", "No line has the id 'kim'. Add a line for that person")]
    [InlineData("a,A,,,kim,,,,", 2, "deputy", "No line has the id 'kim'. Add a line for that person")]
    [InlineData("a,A,,a,,,,,", 2, "leader", "This points at the person's own line. Write somebody else's id or leave it empty.")]
    [InlineData("a,A,,,a,,,,", 2, "deputy", "This points at the person's own line. Write somebody else's id or leave it empty.")]
    [InlineData("a,A,,,,,jp,,", 2, "language", "The language 'jp' is not spoken here. Write ko (Korean) or en (English)")]
    [InlineData("a,A,,,,,,Seoul,", 2, "timezone", "'Seoul' is not a known time zone. Write its IANA name, such as 'Asia/Seoul'")]
    [InlineData("a,A,,,,,,,maybe", 2, "triage", "'maybe' is neither yes nor no. Write yes")]
    [InlineData(",A,,,,,,,", 2, "id", "There is no id. Write the object id from Microsoft Entra")]
    [InlineData("kim@example.com,A,,,,,,,", 2, "id", "'kim@example.com' is not an id. Write the object id from Microsoft Entra")]
    [InlineData("a,,,,,,,,", 2, "name", "There is no name. Write the name colleagues will see.")]
    [InlineData("a,\"A\nB\",,,,,,,", 2, "name", "The name is longer than 80 characters or contains a line break. Write a shorter one")]
    [InlineData("a,A,,,,,,,\nA,B,,,,,,,", 3, "id", "'A' stands in line 2 too. Write each person once")]
    [InlineData("a,A,,,,,,", 2, null, "There are 8 values, but 9 columns in the first line. Separate empty values by commas too")]
    [InlineData("a,Clark, Emma,,,,,,,", 2, null, "There are 10 values, but 9 columns in the first line.")]
    [InlineData("a,\"A,,,,,,,", 2, null, "A value that starts with a quotation mark does not end. Put a quotation mark at the end")]
    [InlineData("a,\"A\" B,,,,,,,", 2, null, "There is text after a closing quotation mark. Put the whole value in quotation marks")]
    [InlineData("a,A,,b,,,,,\nb,B,,c,,,,,\nc,C,,b,,,,,", 3, "leader", "The leaders run in a circle: B → C → B. Empty or correct the leader")]
    [InlineData("a,A,,Ben,,,,,\nb,Ben,,,,,,,", 2, "leader", "No line has the id 'Ben'. Write the id b instead of the name.")]
    public void Every_error_says_line_column_what_is_wrong_and_what_to_do(string rows, int line, string? column, string says)
    {
        var error = Bad(PeopleFile.Read($"{Header}\n{rows}\n"))[0];

        Assert.Equal((line, column), (error.Line, error.Column));
        var where = column is null ? $"Line {line}: " : $"Line {line}, column '{column}': ";
        Assert.StartsWith(where + says, error.Message.En, StringComparison.Ordinal);
        Assert.StartsWith(column is null ? $"{line}행: " : $"{line}행 '{column}' 열: ", error.Message.Ko, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Remedy.Ko, StringComparison.Ordinal);
    }

    [Fact]
    public void One_slip_is_one_error()
    {
        Assert.Single(Bad(Rows("a b,A,,,,,,,", "c,C,,a b,,,,,"))); // a leader whose line is reported already is not reported again
        Assert.Single(Bad(Rows("a,A,,,,,,", "c,C,,a,,,,,")));
        Assert.Single(Bad(Rows("a,A,,b,,,,,", "b,B,,c,,,,,", "c,C,,a,,,,,", "d,D,,a,,,,,"))); // one circle, and somebody below it
    }

    [Fact]
    public void Everything_is_reported_at_once_in_order_of_lines()
    {
        var errors = Bad(Rows("a,A,boss;chief,,,,,,", "b,,,nobody,,,xx,,", "a,C,,,,,,Mars,"));
        Assert.Equal([2, 2, 3, 3, 3, 4, 4], errors.Select(error => error.Line));
    }

    [Fact]
    public void A_line_is_counted_as_an_editor_does_even_after_values_with_line_breaks() =>
        Assert.Equal(5, Assert.Single(Bad(Rows("a,A,,,,\"one\r\ntwo\rthree\",,,", "b,B,x,,,,,,"))).Line);

    [Fact]
    public void Missing_and_doubled_columns_are_all_named()
    {
        var errors = Bad(PeopleFile.Read("id,name,roles,이름,team,language,timezone\na,A,,,,,\n"));
        Assert.Equal(["이름", "leader", "deputy", "triage"], errors.Select(error => error.Column));
        Assert.All(errors, error => Assert.Equal(1, error.Line));
        Assert.Contains("'리더'", errors[1].Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF\n \r\n")]
    public void An_empty_file_is_told_how_to_begin(string text) => Assert.Contains(Header, Assert.Single(Bad(PeopleFile.Read(text))).Remedy.Ko, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_people_is_an_error() => Assert.Contains("nobody", Assert.Single(Bad(PeopleFile.Read(Header))).Problem.En, StringComparison.Ordinal);

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Other_separators_are_recognised(char separator) =>
        Assert.Contains("comma", Assert.Single(Bad(PeopleFile.Read($"{Header}\na,A,,,,,,,".Replace(',', separator)))).Message.En, StringComparison.Ordinal);

    [Fact]
    public void Another_encoding_is_recognised_and_the_line_is_named()
    {
        byte[] korean = [0xB1, 0xE8]; // 김 as Korean spreadsheets save it (CP949)
        var error = Assert.Single(Bad(PeopleFile.Read([.. Encoding.ASCII.GetBytes($"{Header}\na,A,,,,,,,\nb,"), .. korean, .. ",,,,,,,"u8])));
        Assert.Equal(3, error.Line);
        Assert.Contains("CSV UTF-8", error.Remedy.Ko, StringComparison.Ordinal);

        foreach (var utf16 in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.Contains("UTF-8", Assert.Single(Bad(PeopleFile.Read([.. utf16.GetPreamble(), .. utf16.GetBytes(Header)]))).Problem.En, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(Bad(PeopleFile.Read($"{Header}\na,\uFFFD,,,,,,,"))).Line);
    }

    [Fact]
    public void No_text_makes_the_reader_fail() =>
        Gen.OneOf(Gen.String["\",\n\r a;b\t{0}-가"], Gen.String).Array[0, 12].Sample(parts =>
            Assert.NotNull(PeopleFile.Read($"{Header}\n{string.Join(',', parts)}\n{string.Join('\n', parts)}")), iter: 3000);

    [Fact]
    public void No_bytes_make_the_reader_fail() => Gen.Byte.Array[0, 200].Sample(bytes => Assert.NotNull(PeopleFile.Read(bytes)), iter: 3000);

    static PeopleFileReading Rows(params string[] rows) => PeopleFile.Read($"{Header}\n{string.Join('\n', rows)}\n");

    static People Good(PeopleFileReading reading) =>
        reading is PeopleFileReading.Good good ? good.People : throw new Xunit.Sdk.XunitException(string.Join('\n', Bad(reading).Select(error => error.Message.En)));

    static IReadOnlyList<PeopleFileError> Bad(PeopleFileReading reading) => Assert.IsType<PeopleFileReading.Bad>(reading).Errors;

    static string Sample([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "bot", "Local", "sample", "people.csv");
}
