using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>
/// A connector that throttles, fails, hangs and answers after the time limit while a leader is owed a card. The card comes; it comes again only where nobody can
/// know whether it had been taken; and in the end nothing is owed any more.
/// </summary>
public sealed class BadConnectorTests
{
    const string News = "김하늘 님의 체크인에서 함께 볼 것이 있습니다.";

    enum Answer
    {
        Throttled,
        ThrottledWithoutAWord,
        Failed,
        BadGateway,
        Unavailable,
        TimedOut,
        BrokenOff,
        Hangs,

        /// <summary>Taken, but its answer comes when nobody waits any more.</summary>
        TakenTooLate,
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_leaders_card_comes_through_whatever_the_connector_does(int seed)
    {
        using var folder = new Folder();
        var store = await Stage.Sqlite(folder);
        var clock = new FakeTimeProvider(BotHost.Monday);
        await using var teams = await StandInTeams.Start();
        await using var bot = await BotHost.Start(folder.Path, clock, store.Settings);
        teams.Bot = bot.Address;
        await teams.Says(Seat.Jihoon, "도움말");
        await teams.Says(Seat.Haneul, "체크인 한빛");
        await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 많이 낮췄다고 합니다" });

        var storm = Enum.GetValues<Answer>();
        new Random(seed).Shuffle(storm);
        var (at, hanging) = (-1, 0);
        using var over = new CancellationTokenSource();
        teams.Refuse = context =>
        {
            if (++at >= storm.Length) return null;
            if (storm[at] is Answer.BrokenOff) context.Abort();
            if (storm[at] is Answer.Throttled) context.Response.Headers.RetryAfter = "30";
            return storm[at] switch
            {
                Answer.Throttled or Answer.ThrottledWithoutAWord => StatusCodes.Status429TooManyRequests,
                Answer.Failed => StatusCodes.Status500InternalServerError,
                Answer.BadGateway => StatusCodes.Status502BadGateway,
                Answer.Unavailable => StatusCodes.Status503ServiceUnavailable,
                Answer.TimedOut or Answer.BrokenOff => StatusCodes.Status504GatewayTimeout,
                _ => null,
            };
        };
        teams.Lingers = async (context, taken) =>
        {
            if (at >= storm.Length || storm[at] is not (Answer.Hangs or Answer.TakenTooLate) || taken != storm[at] is Answer.TakenTooLate) return;
            Volatile.Write(ref hanging, 1);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };

        // A day and an hour, because what Teams calls a defect is not tried again every minute.
        for (int times = 0; times < 150 || (at < storm.Length && times < 300); times++)
        {
            var work = bot.Work();
            while (await Task.WhenAny(work, Task.Delay(5)) != work)
                // What waits for the clock waits for this one: pauses between attempts, and the time limit of a call.
                clock.Advance(Interlocked.Exchange(ref hanging, 0) == 1 ? TimeSpan.FromSeconds(11) : TimeSpan.FromMilliseconds(200));
            await work;
            clock.Advance(TimeSpan.FromMinutes(10));
        }

        var came = teams.History(Seat.Jihoon).Count(words => words.Contains(News, StringComparison.Ordinal));
        Assert.True(at >= storm.Length, $"Only {at} of {storm.Length} troubles were met ({string.Join(", ", storm)}).");
        Assert.InRange(came, 1, 2);
        Assert.DoesNotContain(bot.Complained.Split('\n'), line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
