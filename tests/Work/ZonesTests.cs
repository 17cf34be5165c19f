using SalesBot.Domain.Work;

namespace SalesBot.Tests.Work;

public class ZonesTests
{
    [Theory]
    [InlineData("Asia/Seoul", "Asia/Seoul")]
    [InlineData(" asia/seoul ", "Asia/Seoul")]
    [InlineData("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Etc/GMT+5", "Etc/GMT+5")]
    [InlineData("UTC", "UTC")]
    [InlineData("Korea Standard Time", "Asia/Seoul")]
    public void A_zone_is_found_by_its_name(string id, string found)
    {
        Assert.True(Zones.TryFind(id, out var zone, out var problem));
        Assert.Equal(found, zone.Id);
        Assert.Null(problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Seoul")]
    [InlineData("Asia")]
    [InlineData("Asia/")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("posix/Asia/Seoul")]
    [InlineData("Asia/Seoul\0")]
    [InlineData("{0}")]
    [InlineData("서울")]
    [InlineData("zone.tab")]
    public void An_unknown_zone_is_an_answer_with_an_example_and_never_an_exception(string? id)
    {
        Assert.False(Zones.TryFind(id, out var zone, out var problem));
        Assert.Null(zone);
        Assert.Contains("'Asia/Seoul'", problem.Ko, StringComparison.Ordinal);
        Assert.Contains("'Asia/Seoul'", problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_name_is_not_repeated_in_full()
    {
        Assert.False(Zones.TryFind(new string('a', 100_000), out _, out var problem));
        Assert.True(problem.En.Length < 300);
    }
}
