using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Weekly;
using SalesBot.Storage;
using SalesBot.Tests.Channel.StandIns;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;
using SalesBot.Tests.HandOvers;

namespace SalesBot.Tests.Weekly;

/// <summary>Monday morning of a company: everybody who leads gets one summary at their own eight o'clock, whatever happens meanwhile.</summary>
public sealed class SummaryRunTests : IAsyncLifetime
{
    static readonly TenantId tenant = TenantId.Of("local");

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-summaries-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInTeams teams = null!;

    public async Task InitializeAsync() => teams = await StandInTeams.Start();

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    string People(params IEnumerable<string> people)
    {
        var file = Path.Combine(folder, "people.csv");
        File.WriteAllLines(file, ["id,name,roles,leader,deputy,team,language,timezone,triage", .. people]);
        return file;
    }

    [Fact]
    public async Task A_round_that_is_cut_off_goes_on_where_it_was_and_nobody_gets_two()
    {
        const int many = 24;
        Seat Leader(int at) => new($"리더{at:00}", $"10000000-0000-4000-8000-0000000000{at:00}");
        var people = People([.. Enumerable.Range(0, many).SelectMany(at => (string[])[$"{Leader(at).Id},{Leader(at).Name},leader,,,팀{at:00},ko,Asia/Seoul,no", $"20000000-0000-4000-8000-0000000000{at:00},직원{at:00},rep,{Leader(at).Id},,팀{at:00},ko,Asia/Seoul,no"]), $"{Seat.Mina.Id},정민아,administrator,,,,ko,Asia/Seoul,no"]);
        string[] settings = [.. BotHost.Sqlite(folder), "--People:File", people, "--Weekly:SummaryAt", "09:00"];
        await using (var bot = await BotHost.Start(folder, clock, settings))
            foreach (var at in Enumerable.Range(0, many))
                await bot.Services.GetRequiredService<Colleagues>().Change(tenant, UserId.Of(Leader(at).Id), stored => stored! with { Address = new(teams.ServiceUrl, Leader(at).Conversation, "28:salesbot", $"29:{Leader(at).Id}") }, default);

        clock.SetUtcNow(new(2026, 11, 30, 8, 59, 0, TimeSpan.FromHours(9)));
        await using (var bot = await BotHost.Start(folder, clock, settings)) Assert.All(Enumerable.Range(0, many), at => Assert.Empty(teams.Chat(Leader(at))));
        clock.Advance(TimeSpan.FromMinutes(1));
        // A summary is kept and then counted: two writes to this table a leader.
        await Assert.ThrowsAsync<ProcessKilled>(async () => await (await BotHost.Start(folder, clock, settings, tables: (_, real) => new DyingTables(real, Table.Summary, after: 20))).DisposeAsync());
        Assert.InRange(Enumerable.Range(0, many).Count(at => teams.Chat(Leader(at)).Count == 1), 10, 11);
        clock.Advance(TimeSpan.FromSeconds(90));
        await using (var bot = await BotHost.Start(folder, clock, settings))
        {
            teams.Bot = bot.Address;
            await bot.Work();
            Assert.All(Enumerable.Range(0, many), at => Assert.Contains("주간 요약", Assert.Single(teams.Chat(Leader(at))).Words, StringComparison.Ordinal));
            // How far it is the administrators see; a process that was started again goes on counting.
            await teams.Says(Seat.Mina, "관리");
            Assert.Contains($"리더 {many}명 가운데 {many}명에게 보냈습니다", teams.Chat(Seat.Mina)[^1].Words, StringComparison.Ordinal);
            Assert.Contains($"주간 요약: 매주 월요일 09:00, 리더 {many}명", teams.Chat(Seat.Mina)[^1].Words, StringComparison.Ordinal);
            Assert.Contains("(마지막 2026-11-30 09:01)", teams.Chat(Seat.Mina)[^1].Words, StringComparison.Ordinal);
            clock.Advance(TimeSpan.FromHours(2));
            await bot.Work();
            Assert.All(Enumerable.Range(0, many), at => Assert.Single(teams.Chat(Leader(at))));
        }
    }

    [Fact]
    public async Task How_far_it_is_stands_in_the_log()
    {
        await using var file = SalesBot.Storage.Sqlite.SqliteStore.Open(Path.Combine(folder, "log.db"), clock);
        var log = new RecordingLog();
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(log));
        var progress = new SummaryProgress(new(file), new Replica("one"), clock, logs.CreateLogger<SummaryProgress>());
        for (int leader = 0; leader < 250; leader++) await progress.Done(tenant, Week.Of(new(2026, 11, 30)), default);
        foreach (var said in (string[])["1 leaders", "100 leaders", "200 leaders"]) Assert.Contains($"Weekly summaries: {said} done of the week of 2026-11-30", log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("101 leaders", log.All, StringComparison.Ordinal);
    }

    /// <summary>Counted at the port: whatever the size of the company, a summary reads what lies on one desk, and of the level below one row a leader.</summary>
    [Fact]
    public async Task A_summary_reads_one_partition_and_of_the_level_below_what_was_kept()
    {
        CountingTables counting = null!;
        var people = People(
            $"{Seat.Eunyoung.Id},최은영,leader;executive,,,영업본부,ko,Asia/Seoul,no", $"{Seat.Jihoon.Id},박지훈,leader,{Seat.Eunyoung.Id},,영업1팀,ko,Asia/Seoul,no", $"{Seat.Lukas.Id},Lukas Weber,leader,{Seat.Eunyoung.Id},,해외,en,Europe/Berlin,no",
            $"{Seat.Haneul.Id},김하늘,rep,{Seat.Jihoon.Id},,영업1팀,ko,Asia/Seoul,no", $"{Seat.Emma.Id},Emma Clark,rep,{Seat.Lukas.Id},,해외,en,Asia/Seoul,no");
        await using var bot = await BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), "--People:File", people], samples: true, tables: (_, real) => counting = new(real));
        var (maker, colleagues) = (bot.Services.GetRequiredService<SummaryMaker>(), bot.Services.GetRequiredService<Colleagues>());
        Employee Known(Seat who) => colleagues.People.Find(UserId.Of(who.Id))!;

        var desk = (await bot.Stores.Desks.Rows(tenant, UserId.Of(Seat.Jihoon.Id), default)).Count;
        var own = await counting.During(() => maker.Make(tenant, Known(Seat.Jihoon), default));
        Assert.Equal([Table.Desk], counting.Read);
        Assert.Equal((desk, 0, 1), (counting.Rows, own.Gets + own.Scans, own.Submits));

        await maker.Make(tenant, Known(Seat.Lukas), default);
        SummaryView view = null!;
        var above = await counting.During(async () => view = await maker.Make(tenant, Known(Seat.Eunyoung), default));
        // Two leaders below: two rows that were kept, and the own desk, on which nothing lies.
        Assert.Equal((2, 2, 0), (counting.Rows, above.Gets, above.Scans));
        Assert.Equal(["Lukas Weber", "박지훈"], view.Teams.Select(team => team.Name).Order(StringComparer.Ordinal));
        var kept = (await bot.Stores.Summaries.Of(tenant, UserId.Of(Seat.Eunyoung.Id), Week.Of(new(2026, 11, 23)), default))!;
        Assert.Equal((2, view.Teams.Sum(team => team.Summary!.Total)), (kept.Below, kept.Total));
    }

    [Fact]
    public async Task It_comes_at_everybodys_own_eight_oclock_after_a_holiday_to_the_deputy_of_who_is_away_and_to_the_leader_of_the_day()
    {
        string[] reps = [$"{Seat.Haneul.Id},김하늘,rep,{Seat.Jihoon.Id},,영업1팀,ko,Asia/Seoul,no", $"{Seat.Emma.Id},Emma Clark,rep,{Seat.Lukas.Id},,해외,en,Asia/Seoul,no"];
        var people = People([$"{Seat.Eunyoung.Id},최은영,leader;executive,,,영업본부,ko,Asia/Seoul,no", $"{Seat.Jihoon.Id},박지훈,leader,{Seat.Eunyoung.Id},{Seat.Lukas.Id},영업1팀,ko,Asia/Seoul,no", $"{Seat.Lukas.Id},Lukas Weber,leader,{Seat.Eunyoung.Id},,해외,en,Europe/Berlin,no", .. reps]);
        await using var bot = await BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), "--People:File", people], samples: true);
        teams.Bot = bot.Address;
        var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
        async Task Play(params string[] lines)
        {
            foreach (var line in lines)
            {
                await story.Do(line);
                await bot.Work();
            }
        }

        await Play("지훈: 도움말", "은영: 도움말", "Lukas: help", "clock 2027-02-22 08:00", "지훈 sees 주간 요약", "은영 has seen 해외", "Lukas gets nothing", "clock 2027-02-22 15:59", "Lukas gets nothing", "clock 2027-02-22 16:00", "Lukas sees Weekly summary", "Lukas gets nothing", "지훈 gets nothing");
        // Monday 1 March is a holiday in Korea.
        await Play("clock 2027-03-01 08:00", "지훈 gets nothing", "clock 2027-03-02 08:00", "지훈 gets 1 message");
        // Berlin's clocks go forward on 28 March: eight o'clock is an hour earlier for us.
        await Play("clock 2027-03-22 16:00", "Lukas: help", "지훈: 도움말", "clock 2027-03-29 14:59", "Lukas gets nothing", "clock 2027-03-29 15:00", "Lukas gets 1 message", "Lukas sees Weekly summary");
        // Who is away has a deputy, who gets it when it is morning in Berlin.
        await Play("지훈: 부재 2027-04-09까지", "clock 2027-03-31 16:00", "Lukas: help", "지훈: 도움말", "clock 2027-04-05 08:00", "지훈 gets nothing", "Lukas gets nothing", "clock 2027-04-05 15:00");
        await Play("Lukas has seen You see this in place of 박지훈", "지훈 gets nothing", "지훈: 부재 끝");
        // A rep has another leader since Sunday.
        var colleagues = bot.Services.GetRequiredService<Colleagues>();
        colleagues.Use(colleagues.People.With(colleagues.People.Find(UserId.Of(Seat.Emma.Id))! with { Leader = UserId.Of(Seat.Jihoon.Id) }));
        await Play("Lukas: help", "지훈: 도움말", "clock 2027-04-12 08:00", "지훈 sees 주간 요약", "지훈: 주간 요약");
        var desk = (await bot.Stores.Desks.Rows(tenant, UserId.Of(Seat.Jihoon.Id), default)).OfType<OpportunityRow>();
        Assert.Contains(desk, row => row.Opportunity.Rep == UserId.Of(Seat.Emma.Id));
        var kept = (await bot.Stores.Summaries.Of(tenant, UserId.Of(Seat.Jihoon.Id), Week.Of(new(2027, 4, 12)), default))!;
        Assert.True(kept.Counts.Sum(count => count.Count) > 6, "The new rep's opportunities are not in it.");
        await Play("clock 2027-04-12 15:00", "Lukas gets nothing");
    }
}
