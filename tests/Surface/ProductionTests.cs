using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Local;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Storage;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Channel.StandIns;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Surface;

/// <summary>
/// The program as it runs for a company, with an app id: a stand-in issuer signs what Teams sends, the connector wants the bot's token, and both are as difficult as
/// the real ones. It is Development only because the stand-ins are on this machine.
/// </summary>
public sealed class ProductionTests : IAsyncLifetime
{
    static readonly TenantId Tenant = TenantId.Of(ChannelHost.Tenant);

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-production-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    readonly Counted counted = new();
    StandInIssuer issuer = null!;
    StandInTeams teams = null!;

    public async Task InitializeAsync()
    {
        issuer = await StandInIssuer.Start();
        teams = await StandInTeams.Start(ChannelHost.Tenant);
        teams.Token = activity => StandInIssuer.Token(ChannelHost.AppId, activity["serviceUrl"]!.GetValue<string>());
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
        await issuer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task<BotHost> Start()
    {
        string[] settings =
        [
            .. ChannelHost.WithApp(issuer).Select(setting => $"--{setting.Key}={setting.Value}"),
            "--People:File", LocalStart.SamplePeople, .. BotHost.Sqlite(folder),
        ];
        var bot = await BotHost.Start(folder, clock, settings, samples: true, (_, tables) => counted.Around(tables), services: services => services.Replace(ServiceDescriptor.Singleton<IBotTokens>(new CountedTokens())));
        await ActivatorUtilities.CreateInstance<SampleData>(bot.Services).Write(Tenant, default);
        await bot.Audit();
        teams.Bot = bot.Address;
        return bot;
    }

    public static IEnumerable<object[]> Stories() => from story in (string[])["main-story.chat", "main-story-in-english.chat", "wrong-people.chat", "voice-main-story.chat"] select new object[] { story };

    [Theory, MemberData(nameof(Stories))]
    [Row("1 re-delivered")]
    [Row("3 error 403 unreachable")]
    [Row("3 error 404")]
    [Row("3 error 429")]
    [Row("4.3.5 authorization")]
    [Row("4.3.7 replay")]
    [Row("1 invoked again under a new id")]
    public async Task A_difficult_Teams_loses_nothing_doubles_nothing_and_lets_nobody_in(string story)
    {
        teams.Deliveries = 2;
        var (posted, refused, blocked, without, got) = (0, 0, 0, 0, new ConcurrentDictionary<HttpStatusCode, int>());
        teams.Refuse = context =>
        {
            if (context.Request.Headers.Authorization is not [{ } sent] || !sent.StartsWith("Bearer token-", StringComparison.Ordinal)) Interlocked.Increment(ref without);
            // The deputy has blocked the bot after they had written to it once.
            if (context.Request.Path.Value!.Contains(Seat.Lukas.Id, StringComparison.Ordinal) && teams.Chat(Seat.Lukas).Count > 0)
            {
                Interlocked.Increment(ref blocked);
                return 403;
            }
            // Every third notice comes at a bad time.
            if (context.Request.Method is not "POST" || Interlocked.Increment(ref posted) % 3 != 0 || !Alerts(context)) return null;
            Interlocked.Increment(ref refused);
            context.Response.Headers.RetryAfter = "30";
            return 429;
        };
        var lines = 0;
        var playing = new ChatStory(teams, clock, Start)
        {
            AfterEach = async bot =>
            {
                // Somebody has lost the chat with the bot; it is opened again.
                if (++lines == 5) teams.RemovesChat(Seat.Jihoon);
                foreach (var (activity, token) in Forged()) got.AddOrUpdate(await Posted(activity, token), 1, (_, times) => times + 1);
                // What is refused comes after the pause that was asked for; several that wait for it may be refused once more.
                for (int before = -1; before != refused;)
                {
                    before = refused;
                    clock.Advance(TimeSpan.FromSeconds(40));
                    await bot.Work();
                }
            },
        };
        await playing.Play(await WithSomebodyWhoBlocks(Path.Combine(Repository.Folder, "tests", "Conversations", story)));
        Assert.Equal(0, without);
        Assert.DoesNotContain(teams.Chat(Seat.Lukas), shown => shown.Words.Contains("asks for your help", StringComparison.Ordinal));
        Assert.InRange(blocked, 1, 20);
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized], got.Keys.OrderByDescending(status => status));
    }

    /// <summary>The story goes on: what the leader's deputy is to hear does not reach them, and the administrator sees that and why.</summary>
    async Task<string> WithSomebodyWhoBlocks(string story)
    {
        var lines = await File.ReadAllLinesAsync(story);
        var day = lines.LastOrDefault(line => line.StartsWith("clock ", StringComparison.Ordinal))?.Split(' ')[1] ?? $"{BotHost.Monday:yyyy-MM-dd}";
        var longer = Path.Combine(folder, Path.GetFileName(story));
        await File.WriteAllLinesAsync(longer,
        [
            "Lukas: help", .. lines,
            $"clock {day} 17:01", "지훈: 한국어", "지훈: 부재 2027-01-08", "하늘: 한국어", "하늘: 도움 요청 한빛전자 가격 승인이 필요합니다",
            "민아: 관리", "민아 presses 다시 확인", "민아: 관리", "민아 presses 누구인지 보기", "민아 sees Lukas Weber", "민아 sees 메시지를 받지 않습니다",
        ]);
        return longer;
    }

    /// <summary>What others would like to do in the rep's name.</summary>
    IEnumerable<(JsonObject Activity, string? Token)> Forged()
    {
        var url = teams.ServiceUrl;
        JsonObject Said(string text) => teams.Envelope(Seat.Haneul, "message", ("text", text));
        yield return (Said("새 기회 가짜 기회"), null);
        yield return (Said("새 기회 가짜 기회"), StandInIssuer.Token(ChannelHost.AppId, url, forged: true));
        yield return (Said("새 기회 가짜 기회"), StandInIssuer.Token(ChannelHost.AppId, url, key: StandInIssuer.SlackKey));
        yield return (Said("새 기회 가짜 기회"), StandInIssuer.Token(ChannelHost.AppId, "https://smba.trafficmanager.net/kr/"));
        var elsewhere = Said("새 기회 가짜 기회");
        elsewhere["conversation"]!["tenantId"] = "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee";
        elsewhere["channelData"]!["tenant"]!["id"] = "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee";
        yield return (elsewhere, StandInIssuer.Token(ChannelHost.AppId, url));
        var webChat = Said("새 기회 가짜 기회");
        webChat["channelId"] = "webchat";
        yield return (webChat, StandInIssuer.Token(ChannelHost.AppId, url));
    }

    async Task<HttpStatusCode> Posted(JsonObject activity, string? token)
    {
        using var response = await teams.Post(activity, token);
        return response.StatusCode;
    }

    static bool Alerts(Microsoft.AspNetCore.Http.HttpContext context)
    {
        Microsoft.AspNetCore.Http.HttpRequestRewindExtensions.EnableBuffering(context.Request);
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = reader.ReadToEndAsync().GetAwaiter().GetResult();
        context.Request.Body.Position = 0;
        return body.Contains("\"alert\":true", StringComparison.Ordinal);
    }

    [Fact]
    [Row("4.3.5 authorization")]
    public async Task Whoever_comes_without_an_id_of_the_directory_is_nobody_whatever_they_call_themselves()
    {
        await using var bot = await Start();
        var guest = teams.Envelope(Seat.Jihoon, "message", ("text", "기회 목록"));
        guest["from"]!.AsObject().Remove("aadObjectId");
        Assert.Equal(HttpStatusCode.OK, await Posted(guest, teams.Token!(guest)));
        var named = teams.Envelope(Seat.Stranger with { Name = Seat.Jihoon.Name }, "message", ("text", "기회 목록"));
        Assert.Equal(HttpStatusCode.OK, await Posted(named, teams.Token!(named)));
        Assert.Empty(teams.Chat(Seat.Jihoon));
        Assert.DoesNotContain(teams.Chat(Seat.Stranger), shown => shown.Words.Contains("한빛", StringComparison.Ordinal));
    }

    [Fact]
    [Row("3 error 403 unreachable")]
    public async Task Somebody_who_blocks_the_bot_is_written_down_tried_again_and_gets_the_card_once_when_they_come_back()
    {
        await using var bot = await Start();
        await teams.Says(Seat.Jihoon, "도움말");
        await teams.Says(Seat.Haneul, "체크인 한빛전자");
        var blocked = true;
        teams.Refuse = context => blocked && context.Request.Path.Value!.Contains(Seat.Jihoon.Id, StringComparison.Ordinal) ? 403 : null;
        await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 많이 낮췄다고 합니다" });
        await bot.Work();
        Assert.Single(teams.Chat(Seat.Jihoon));
        Assert.Equal(clock.GetUtcNow(), (await bot.Stores.Roster.Of(Tenant, UserId.Of(Seat.Jihoon.Id), default))!.Value.Unreachable);

        blocked = false;
        clock.Advance(TimeSpan.FromMinutes(59));
        await bot.Work();
        Assert.Single(teams.Chat(Seat.Jihoon));
        clock.Advance(TimeSpan.FromMinutes(2));
        await bot.Work();
        await bot.Work();
        Assert.Single(teams.Chat(Seat.Jihoon), shown => shown.Words.Contains("김하늘 님의 체크인에서", StringComparison.Ordinal));
    }

    [Fact]
    [Row("3 error 404")]
    [Row("3 serviceUrl")]
    public async Task A_chat_that_is_gone_is_opened_again_and_remembered()
    {
        await using var bot = await Start();
        await teams.Says(Seat.Jihoon, "도움말");
        teams.RemovesChat(Seat.Jihoon);
        await teams.Says(Seat.Haneul, "체크인 한빛전자");
        await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 많이 낮췄다고 합니다" });
        await bot.Work();
        Assert.Contains("김하늘 님의 체크인에서", teams.Chat(Seat.Jihoon)[^1].Words, StringComparison.Ordinal);
        var entry = (await bot.Stores.Roster.Of(Tenant, UserId.Of(Seat.Jihoon.Id), default))!.Value;
        Assert.Equal((teams.ServiceUrl, $"{Seat.Jihoon.Conversation}~1", null), (entry.Address!.ServiceUrl, entry.Address.Conversation, entry.Unreachable));
    }

    [Fact]
    [Row("3 serviceUrl")]
    public async Task Each_person_is_answered_at_the_service_URL_of_their_own_chat()
    {
        await using var elsewhere = await StandInTeams.Start(ChannelHost.Tenant);
        elsewhere.Token = teams.Token;
        await using var bot = await Start();
        elsewhere.Bot = bot.Address;
        await teams.Says(Seat.Jihoon, "도움말");
        await elsewhere.Says(Seat.Haneul, "체크인 한빛전자");
        await elsewhere.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 많이 낮췄다고 합니다" });
        await bot.Work();
        Assert.Equal(2, teams.Chat(Seat.Jihoon).Count);
        Assert.Single(elsewhere.Chat(Seat.Haneul));
        Assert.Empty(elsewhere.Chat(Seat.Jihoon));
        Assert.Empty(teams.Chat(Seat.Haneul));

        // The same chat has moved: the newest address holds, and the older gets nothing more.
        await elsewhere.Says(Seat.Jihoon, "도움말");
        Assert.Equal(elsewhere.ServiceUrl, (await bot.Stores.Roster.Of(Tenant, UserId.Of(Seat.Jihoon.Id), default))!.Value.Address!.ServiceUrl);
        await elsewhere.Says(Seat.Haneul, "도움 요청 한빛전자 가격 승인이 필요합니다");
        await bot.Work();
        Assert.Contains("도움", elsewhere.Chat(Seat.Jihoon)[^1].Words, StringComparison.Ordinal);
        Assert.Equal((2, 2), (teams.Chat(Seat.Jihoon).Count, elsewhere.Chat(Seat.Jihoon).Count));
    }

    [Fact]
    [Row("4.3.12 cheap checks first")]
    public async Task A_flood_of_a_thousand_strangers_a_second_is_turned_away_without_touching_the_storage()
    {
        await using var bot = await Start();
        await teams.Says(Seat.Jihoon, "도움말");
        var activity = teams.Envelope(Seat.Haneul, "message", ("text", "도움말"));
        string?[] tokens = [null, "x", StandInIssuer.Token(ChannelHost.AppId, teams.ServiceUrl, forged: true), StandInIssuer.Token(ChannelHost.AppId, teams.ServiceUrl, key: "made-up")];
        var (before, fetches) = (counted.Calls, issuer.Fetches);
        var best = TimeSpan.MaxValue;
        // Of a machine that does other things as well, the best of a few rounds says what the program needs.
        for (var round = 0; round < 12 && best > TimeSpan.FromSeconds(1); round++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (one, _) => Assert.Equal(HttpStatusCode.Unauthorized, await Posted(activity.DeepClone().AsObject(), tokens[one % 4])));
            if (watch.Elapsed < best) best = watch.Elapsed;
        }
        Assert.Equal((before, fetches), (counted.Calls, issuer.Fetches));
        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.InRange(bot.Complained.Split("Refused with 401").Length - 1, 1, 10);
    }

    [Fact]
    [Row("3 error 429")]
    [Row("3 limit: tenant")]
    public async Task A_pause_that_Teams_asks_one_replica_for_is_kept_by_the_others_and_they_share_the_tenants_limit()
    {
        await using var one = await Start();
        await using var other = await BotHost.Start(folder + "/other", clock,
            [.. ChannelHost.WithApp(issuer).Select(setting => $"--{setting.Key}={setting.Value}"), "--People:File", LocalStart.SamplePeople, .. BotHost.Sqlite(folder)],
            samples: true, services: services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IBotTokens>(new CountedTokens()));
                services.Replace(ServiceDescriptor.Singleton(one.Stores));
                services.Replace(ServiceDescriptor.Singleton(new Bot.Work.Replica("other")));
            });
        var (pace, others) = (one.Services.GetRequiredService<Bot.Work.SharedPace>(), other.Services.GetRequiredService<Bot.Work.SharedPace>());
        await pace.Exchange(default);
        await others.Exchange(default);
        await pace.Exchange(default);
        Assert.Equal((0.5, 0.5), (one.Services.GetRequiredService<Pace>().Share, other.Services.GetRequiredService<Pace>().Share));

        teams.Refuse = context =>
        {
            context.Response.Headers.RetryAfter = "60";
            return 429;
        };
        var to = new SalesBot.Channel.Activities.ConversationReference { ServiceUrl = teams.ServiceUrl, ConversationId = "a:chat", TenantId = ChannelHost.Tenant };
        var hello = SalesBot.Channel.Activities.OutboundActivity.Message("안녕하세요");
        Assert.IsType<SendResult.Throttled>(await one.Services.GetRequiredService<ConnectorClient>().Send(to, hello, default));
        await pace.Exchange(default);
        await others.Exchange(default);
        teams.Refuse = null;
        Assert.Equal(new SendResult.Throttled(TimeSpan.FromSeconds(60)), await other.Services.GetRequiredService<ConnectorClient>().Send(to, hello, default));
        Assert.Empty(teams.Chat("a:chat"));

        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.IsType<SendResult.Sent>(await other.Services.GetRequiredService<ConnectorClient>().Send(to, hello, default));
        await pace.Exchange(default);
        Assert.Equal(1, one.Services.GetRequiredService<Pace>().Share);
    }

    /// <summary>Counts what is asked of the storage.</summary>
    sealed class Counted
    {
        int calls;

        public int Calls => Volatile.Read(ref calls);

        public ITables Around(ITables tables) => new Tables(this, tables);

        sealed class Tables(Counted counted, ITables tables) : ITables
        {
            public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) => One(tables.Get(table, partition, key, ct));

            public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) => One(tables.Query(table, partition, range, take, ct));

            public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct) => One(tables.Submit(table, partition, operations, ct));

            public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) => One(tables.Scan(table, afterPartition, afterKey, take, ct));

            ValueTask<T> One<T>(ValueTask<T> call)
            {
                Interlocked.Increment(ref counted.calls);
                return call;
            }
        }
    }
}
