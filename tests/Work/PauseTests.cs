using SalesBot.Domain.Work;

namespace SalesBot.Tests.Work;

public class PauseTests
{
    static readonly Pause UntilFriday = new(new(2026, 11, 27));

    [Fact]
    public void The_last_day_of_a_pause_belongs_to_it()
    {
        Assert.True(UntilFriday.IsPausedOn(new(2026, 11, 27)));
        Assert.False(UntilFriday.IsPausedOn(new(2026, 11, 28)));
    }

    [Theory]
    [InlineData("Asia/Seoul", "2026-11-27T15:00")]
    [InlineData("America/New_York", "2026-11-28T05:00")]
    public void A_pause_ends_with_the_day_where_the_person_is(string id, string utc)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var end = UntilFriday.FirstInstantAfter(zone);
        Assert.Equal(Instants.Utc(utc), end);
        Assert.False(UntilFriday.IsPausedAt(end, zone));
        Assert.True(UntilFriday.IsPausedAt(end.AddTicks(-1), zone));
    }

    [Fact]
    public void A_day_without_midnight_begins_when_its_clock_does()
    {
        // Santiago goes from 00:00 to 01:00 on Sunday 6 September 2026.
        var santiago = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");
        Assert.Equal(Instants.Utc("2026-09-06T04:00"), new Pause(new(2026, 9, 5)).FirstInstantAfter(santiago));
    }
}
