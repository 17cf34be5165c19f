using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Channel;
using SalesBot.Channel.Sending;

namespace SalesBot.Tests.Channel;

public sealed class PaceTests
{
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    readonly FakeTimeProvider time = new(new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    Pace Pace(PaceSettings? settings = null, string? app = "app") => new(Options.Create(new ChannelSettings { AppId = app, Pace = settings ?? new() }), time);

    [Fact]
    [Row("3 limit: thread")]
    public void A_burst_goes_at_once_and_then_one_a_second()
    {
        var pace = Pace();
        Assert.All(Enumerable.Range(0, 7), _ => Assert.Equal(TimeSpan.Zero, pace.Take("t", "c")));
        Assert.Equal([Second, 2 * Second], [pace.Take("t", "c"), pace.Take("t", "c")]);
    }

    [Fact]
    public void Whoever_would_wait_too_long_takes_no_place()
    {
        var pace = Pace();
        foreach (var _ in Enumerable.Range(0, 9))
            pace.Take("t", "c");
        Assert.Equal([3 * Second, 3 * Second], [pace.Take("t", "c"), pace.Take("t", "c")]);
        time.Advance(Second);
        Assert.Equal(2 * Second, pace.Take("t", "c"));
    }

    [Fact]
    [Row("3 limit: thread")]
    public void Over_a_minute_a_conversation_gets_its_burst_and_one_a_second()
    {
        var pace = Pace(new() { WaitAtMost = TimeSpan.Zero });
        var sent = 0;
        foreach (var _ in Enumerable.Range(0, 600))
        {
            if (pace.Take("t", "c") == TimeSpan.Zero)
                sent++;
            time.Advance(TimeSpan.FromMilliseconds(100));
        }
        Assert.InRange(sent, 66, 67);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [Row("3 limit: thread")]
    [Row("3 limit: thread, 30 s and 3600 s")]
    public void However_much_there_is_to_say_no_window_of_Teams_is_exceeded(int waitAtMost)
    {
        var pace = Pace(new() { WaitAtMost = waitAtMost * Second });
        var (sent, began) = (new List<DateTimeOffset>(), time.GetUtcNow());
        while (time.GetUtcNow() - began < TimeSpan.FromHours(3))
        {
            // Another conversation of the tenant takes its part, and after an hour of silence everything that was saved up goes at once.
            if (sent.Count == 2500) time.Advance(TimeSpan.FromHours(1));
            if (pace.Take("t", "c") is var wait && wait <= waitAtMost * Second) sent.Add(time.GetUtcNow() + wait);
            pace.Take("t", "other");
            time.Advance(TimeSpan.FromMilliseconds(200));
        }
        sent.Sort();
        foreach (var (window, limit) in ((int, int)[])[(1, 7), (2, 8), (30, 60), (3600, 1800)])
            Assert.InRange(Most(window * Second), 1, limit);
        Assert.InRange(Most(TimeSpan.FromHours(1)), 1750, 1800);

        int Most(TimeSpan window)
        {
            var (most, from) = (0, 0);
            for (int to = 0; to < sent.Count; to++)
            {
                while (sent[to] - sent[from] >= window) from++;
                most = Math.Max(most, to - from + 1);
            }
            return most;
        }
    }

    [Fact]
    [Row("3 limit: tenant")]
    public void Conversations_do_not_wait_for_each_other_but_share_the_tenants_limit()
    {
        var pace = Pace();
        Assert.All(Enumerable.Range(0, 20), one => Assert.Equal(TimeSpan.Zero, pace.Take("t", $"c{one}")));
        Assert.InRange(pace.Take("t", "one more"), TimeSpan.FromMilliseconds(33), TimeSpan.FromMilliseconds(34));
        Assert.Equal(TimeSpan.Zero, pace.Take("another", "c0"));
    }

    [Fact]
    [Row("3 limit: tenant")]
    public void Replicas_share_the_tenants_limit()
    {
        var pace = Pace();
        pace.Share = 1.0 / 3;
        Assert.All(Enumerable.Range(0, 6), one => Assert.Equal(TimeSpan.Zero, pace.Take("t", $"c{one}")));
        Assert.InRange(pace.Take("t", "one more"), TimeSpan.FromMilliseconds(33), TimeSpan.FromMilliseconds(34));
        Assert.InRange(pace.Take("t", "and another"), TimeSpan.FromMilliseconds(133), TimeSpan.FromMilliseconds(134));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [Row("3 limit: tenant")]
    public void No_second_has_more_than_fifty_calls_of_a_tenant_however_many_speak(int replicas)
    {
        var paces = Enumerable.Range(0, replicas).Select(_ => Pace(new() { WaitAtMost = TimeSpan.Zero })).ToList();
        foreach (var pace in paces) pace.Share = 1.0 / replicas;
        var sent = new List<DateTimeOffset>();
        for (int at = 0; at < 500; at++)
        {
            foreach (var pace in paces)
                while (pace.Take("t", $"c{sent.Count}") == TimeSpan.Zero) sent.Add(time.GetUtcNow());
            time.Advance(TimeSpan.FromMilliseconds(10));
        }
        Assert.InRange(sent.Count, 5 * 30 * 0.95, 5 * 30 + 20);
        Assert.True(sent.Max(from => sent.Count(at => at >= from && at - from < Second)) <= 50);
    }

    [Fact]
    [Row("3 limit: thread")]
    public void What_had_to_wait_for_the_tenant_counts_in_its_conversation_when_it_goes_and_not_before()
    {
        var pace = Pace();
        foreach (var one in Enumerable.Range(0, 20 + (30 * 2) - 7)) pace.Take("t", $"c{one}");
        Assert.All(Enumerable.Range(0, 7), _ => Assert.InRange(pace.Take("t", "c"), 1.7 * Second, 2 * Second));
        time.Advance(2 * Second);
        Assert.InRange(pace.Take("t", "c"), 0.7 * Second, Second);
    }

    [Fact]
    public void A_pause_of_a_tenant_holds_for_all_its_conversations_until_it_is_over()
    {
        var pace = Pace();
        pace.PauseTenant("t", time.GetUtcNow() + 10 * Second);
        pace.PauseTenant("t", time.GetUtcNow() + 5 * Second);
        Assert.Equal(10 * Second, pace.Take("t", "c"));
        Assert.Equal(TimeSpan.Zero, pace.Take("another", "c"));
        time.Advance(10 * Second);
        Assert.Equal(TimeSpan.Zero, pace.Take("t", "c"));
    }

    [Fact]
    [Row("3 error 429")]
    public void A_second_conversation_that_is_throttled_within_ten_seconds_means_the_tenant()
    {
        var pace = Pace();
        var asked = new List<Pause>();
        pace.Asked += asked.Add;
        pace.Throttled("t", "c1", time.GetUtcNow() + 30 * Second);
        pace.Throttled("t", "c1", time.GetUtcNow() + 30 * Second);
        Assert.Equal(TimeSpan.Zero, pace.Take("t", "c3"));
        time.Advance(5 * Second);
        pace.Throttled("t", "c2", time.GetUtcNow() + 30 * Second);
        Assert.Equal(30 * Second, pace.Take("t", "c3"));
        Assert.Equal(["c1", "c1", "c2", null], asked.Select(one => one.Conversation));
    }

    [Fact]
    [Row("3 error 429")]
    public void Two_conversations_that_are_throttled_long_after_each_other_pause_alone()
    {
        var pace = Pace();
        pace.Throttled("t", "c1", time.GetUtcNow() + 30 * Second);
        time.Advance(11 * Second);
        pace.Throttled("t", "c2", time.GetUtcNow() + 30 * Second);
        Assert.Equal(TimeSpan.Zero, pace.Take("t", "c3"));
    }

    [Fact]
    [Row("3 error 429")]
    public void A_pause_another_replica_was_asked_for_is_kept_here()
    {
        var pace = Pace();
        pace.Keep(new("t", "c", time.GetUtcNow() + 20 * Second));
        Assert.Equal(20 * Second, pace.Take("t", "c"));
        Assert.Equal(TimeSpan.Zero, pace.Take("t", "other"));
        pace.Keep(new("t", null, time.GetUtcNow() + 10 * Second));
        Assert.Equal(10 * Second, pace.Take("t", "other"));
    }

    [Fact]
    public void After_a_pause_a_conversation_starts_slowly()
    {
        var pace = Pace();
        pace.PauseConversation("t", "c", time.GetUtcNow() + 10 * Second);
        Assert.Equal(10 * Second, pace.Take("t", "c"));
        time.Advance(10 * Second);
        Assert.Equal([TimeSpan.Zero, Second], [pace.Take("t", "c"), pace.Take("t", "c")]);
    }

    [Fact]
    public void A_message_to_everybody_leaves_nothing_behind()
    {
        var pace = Pace();
        foreach (var one in Enumerable.Range(0, 50_000))
        {
            pace.Take("t", $"c{one}");
            time.Advance(TimeSpan.FromMilliseconds(40));
        }
        Assert.InRange(pace.Remembered, 1, 1_100);
    }

    [Fact]
    public void In_local_mode_nobody_waits()
    {
        var pace = Pace(app: null);
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(TimeSpan.Zero, pace.Take("t", "c")));
    }
}
