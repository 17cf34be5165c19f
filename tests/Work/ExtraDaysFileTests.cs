using SalesBot.Domain.Work;

namespace SalesBot.Tests.Work;

public class ExtraDaysFileTests
{
    const string Good = """
        # 샘플테크 휴무일
        2027-03-02 # 창립기념일

        2027-12-29..2027-12-31 # 연말 휴무
        2027-08-17~2027-08-18
        -2027-05-03 # 정상 근무
        -2027-05-08 # 대체 근무
        """;

    static readonly WorkCalendar Calendar = WorkCalendar.Korea(ExtraDaysFile.Read(Good).Days);

    [Theory]
    [InlineData(3, 2, false)]
    [InlineData(12, 28, true)]
    [InlineData(12, 29, false)]
    [InlineData(12, 30, false)]
    [InlineData(12, 31, false)]
    [InlineData(8, 18, false)]
    [InlineData(5, 3, true)] // substitute day for 노동절
    [InlineData(5, 8, true)] // a Saturday
    [InlineData(5, 5, false)] // what the file does not name stays as it is
    public void The_file_stands_above_the_rules(int month, int day, bool working) => Assert.Equal(working, Calendar.IsWorkingDay(new(2027, month, day)));

    [Fact]
    public void The_reason_is_shown_as_it_was_typed()
    {
        Assert.Equal("창립기념일", Calendar.HolidayName(new(2027, 3, 2))!.Ko);
        Assert.Equal("Company holiday", Calendar.HolidayName(new(2027, 8, 17))!.En);
        Assert.Null(Calendar.HolidayName(new(2027, 5, 3)));
    }

    [Fact]
    public void Extra_days_hold_for_colleagues_abroad_too() => Assert.False(WorkCalendar.WeekendsOnly(ExtraDaysFile.Read(Good).Days).IsWorkingDay(new(2027, 3, 2)));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_with_its_line()
    {
        var reading = ExtraDaysFile.Read("2027-3-2 # 한 자리\r\n2027-02-30\r\n2027-12-31..2027-12-27\n2027-01-04..2072-01-05\n2027-06-01\n2027-06-01 # 또\n--2027-06-02\n2027-06-03..");

        Assert.Equal([1, 2, 3, 4, 6, 7, 8], reading.Errors.Select(error => error.Line));
        Assert.False(reading.IsGood);
        Assert.Empty(reading.Days.All);
        Assert.StartsWith("Line 1: '2027-3-2' is not a date. Write year-month-day", reading.Errors[0].Message.En, StringComparison.Ordinal);
        Assert.StartsWith("1행: ", reading.Errors[0].Message.Ko, StringComparison.Ordinal);
        Assert.Contains("5", reading.Errors[4].Message.En, StringComparison.Ordinal); // the line that named the date first
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF# nothing\r\n\r\n")]
    public void An_empty_file_says_nothing(string text)
    {
        var reading = ExtraDaysFile.Read(text);
        Assert.True(reading.IsGood);
        Assert.Empty(reading.Days.All);
    }

    [Fact]
    public void Hostile_lines_are_errors_and_never_exceptions()
    {
        var reading = ExtraDaysFile.Read($"-\n{{0}}\n9999-12-31..9999-12-31\n{new string('9', 100_000)}\n0000-00-00\n..\n~");
        Assert.Equal([1, 2, 4, 5, 6, 7], reading.Errors.Select(error => error.Line));
        Assert.All(reading.Errors, error => Assert.True(error.Message.En.Length < 400));
    }
}
