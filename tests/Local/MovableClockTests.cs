using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Local;

namespace SalesBot.Tests.Local;

public sealed class MovableClockTests : IDisposable
{
    static readonly DateTimeOffset tuesday = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clock");
    readonly FakeTimeProvider real = new(tuesday);

    [Fact]
    public void A_moved_clock_goes_on_from_where_it_was_moved_to()
    {
        var clock = Clock();
        Assert.True(clock.TryMoveTo(tuesday.AddDays(2)));
        real.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(tuesday.AddDays(2).AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void A_restart_keeps_the_move()
    {
        Clock().TryMoveBy(TimeSpan.FromHours(1));
        Assert.Equal(tuesday.AddHours(1), Clock().GetUtcNow());
    }

    [Fact]
    public void Whoever_listens_hears_of_the_move_when_the_new_time_counts()
    {
        var clock = Clock();
        DateTimeOffset? heard = null;
        clock.Moved += () => heard = clock.GetUtcNow();
        clock.TryMoveBy(TimeSpan.FromDays(1));
        Assert.Equal(tuesday.AddDays(1), heard);
    }

    [Fact]
    public void The_clock_does_not_go_back_nor_further_than_a_slip_of_the_keyboard()
    {
        var clock = Clock();
        clock.Moved += () => Assert.Fail("It moved.");
        Assert.False(clock.TryMoveTo(tuesday.AddSeconds(-1)));
        Assert.False(clock.TryMoveTo(tuesday.AddYears(100)));
        Assert.Equal(tuesday, clock.GetUtcNow());
    }

    [Fact]
    public void Starting_over_comes_back_to_the_real_time_for_good()
    {
        var clock = Clock();
        clock.TryMoveBy(TimeSpan.FromDays(1));
        clock.StartOver();
        Assert.Equal(tuesday, clock.GetUtcNow());
        Assert.Equal(tuesday, Clock().GetUtcNow());
    }

    [Fact]
    public void A_damaged_file_means_the_real_time()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "clock.txt"), "yesterday");
        Assert.Equal(tuesday, Clock().GetUtcNow());
    }

    public void Dispose() => folder.Delete(recursive: true);

    MovableClock Clock() => new(folder.FullName, real);
}
