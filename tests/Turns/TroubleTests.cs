using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;
using Shown = SalesBot.Tests.Conversations.Shown;

namespace SalesBot.Tests.Turns;

/// <summary>What people and machines do to the whole program that nobody planned for: nothing that was typed is lost, and nothing is said to be stored that is not.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    static readonly TenantId tenant = TenantId.Of("local");

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-trouble-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInTeams teams = null!;
    BotHost bot = null!;

    public async Task InitializeAsync()
    {
        teams = await StandInTeams.Start();
        await Run();
        await teams.Installs(Seat.Jihoon);
    }

    [Fact]
    public async Task What_is_no_activity_is_refused_and_the_next_one_is_answered()
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        async Task<HttpStatusCode> Post(HttpContent content)
        {
            using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            return response.StatusCode;
        }
        Assert.Equal(HttpStatusCode.BadRequest, await Post(new StringContent("{\"type\":", Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post(new StringContent(teams.Envelope(Seat.Haneul, "message", ("text", new string('가', 100_000))).ToJsonString(), Encoding.UTF8, "application/json")));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Post(new StringContent("도움말", Encoding.UTF8, "text/plain")));
        Assert.Empty(teams.Chat(Seat.Haneul));
        await teams.Says(Seat.Haneul, "도움말");
        Assert.Single(teams.Chat(Seat.Haneul));
    }

    /// <summary>A client on this machine that knows only what the protocol makes it know, and others that know more than we do.</summary>
    [Fact]
    public async Task What_clients_leave_out_is_not_missed_and_what_nobody_knows_is_passed_over()
    {
        async Task<(int Status, JsonNode? Body)> Post(string type, string more)
        {
            var activity = JsonNode.Parse($$"""{ "type": "{{type}}", "id": "{{Guid.CreateVersion7()}}", "channelId": "emulator", "serviceUrl": "{{teams.ServiceUrl}}", "from": { "id": "{{Seat.Haneul.Id}}" }, "recipient": { "id": "bot" }, "conversation": { "id": "{{Seat.Haneul.Conversation}}" }{{more}} }""")!;
            using var response = await teams.Post(activity);
            var body = await response.Content.ReadAsStringAsync();
            return ((int)response.StatusCode, body.Length > 0 ? JsonNode.Parse(body) : null);
        }
        Assert.Equal(200, (await Post("message", """, "text": "체크인 한빛", "holograms": [{ "of": "everybody" }], "channelData": { "mood": "good" }""")).Status);
        Assert.Contains("새로 생긴 문제가 있나요?", Newest(Seat.Haneul), StringComparison.Ordinal);

        // A press without a trigger is a press.
        var (card, button) = Button(Seat.Haneul, "보내기 (빈칸은 ‘모름’)");
        var data = button["data"]!.DeepClone();
        foreach (var (id, value) in CardReading.Inputs(card.Card!, button, new Dictionary<string, string> { ["새로 생긴 문제"] = "없음" })) data[id] = value;
        var (_, answer) = await Post("invoke", $$""", "name": "adaptiveCard/action", "value": { "action": { "type": "Action.Execute", "verb": {{button["verb"]!.ToJsonString()}}, "data": {{data.ToJsonString()}} } }""");
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer!["type"]!.GetValue<string>());
        Assert.Single((await Events("한빛전자")).OfType<CheckInGiven>());

        var said = teams.Chat(Seat.Haneul).Count;
        foreach (var type in (string[])["typing", "messageReaction", "event", "endOfConversation", "somethingNew"]) Assert.Equal(200, (await Post(type, "")).Status);
        foreach (var name in (string[])["\"signin/somethingNew\"", "\"\"", "7", "null"]) Assert.Equal(501, (await Post("invoke", $$""", "name": {{name}}""")).Status);
        Assert.Equal(said, teams.Chat(Seat.Haneul).Count);
    }

    /// <summary>Two programs on this machine play the same person: the one used last hears from the bot, and nobody hears twice.</summary>
    [Fact]
    public async Task Each_person_is_answered_where_they_wrote_last()
    {
        await using var other = await StandInTeams.Start();
        other.Bot = bot.Address;
        await other.Says(Seat.Jihoon, "도움말");
        Assert.Single(other.Chat(Seat.Jihoon));
        var before = teams.Chat(Seat.Jihoon).Count;
        await teams.Says(Seat.Haneul, "체크인 한빛");
        await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "가격이 비싸다고 하심" });
        await bot.Work();
        Assert.Contains("김하늘 님의 체크인에서", other.Chat(Seat.Jihoon)[^1].Words, StringComparison.Ordinal);
        Assert.Equal(before, teams.Chat(Seat.Jihoon).Count);
        Assert.Empty(other.Chat(Seat.Haneul));
    }

    /// <summary>Words nobody planned for, and what reads them might stumble over.</summary>
    static readonly string[] hostile =
    [
        string.Concat(Enumerable.Repeat("경쟁사가 가격을 낮췄다고 합니다. ", 600))[..10_000], "🙈🙉🙊👨‍👩‍👧‍👦🇰🇷", "<script>alert(1)</script><img src=x onerror=alert(2)>", "**굵게** [여기](https://evil.example) | 표 | # 제목\n- 목록", "<at>박지훈</at> @channel &nbsp; {{DATE(now)}} ${title}",
    ];

    [Fact]
    public async Task Any_words_are_stored_as_they_were_typed()
    {
        foreach (var (customer, words) in ((string[])["한빛전자", "대성화학", "미래건설", "가온물류", "서울병원"]).Zip(hostile))
        {
            await teams.Says(Seat.Haneul, $"체크인 {customer}");
            var filled = new Dictionary<string, string> { ["새로 생긴 문제"] = words };
            if (customer is "서울병원") filled["지금은 어떤가요"] = "그대로예요";
            await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", filled);
            Assert.Equal(words.Trim(), (await Events(customer)).OfType<ProblemReported>().LastOrDefault()?.Words);
        }

        // The longest is shortened on every card, and whoever may see it reads it in whole.
        await teams.Says(Seat.Jihoon, "한빛전자");
        foreach (var who in (Seat[])[Seat.Haneul, Seat.Jihoon])
        {
            Assert.DoesNotContain(teams.Chat(who), shown => shown.Words.Contains(hostile[0][..500], StringComparison.Ordinal));
            var before = teams.Chat(who).Count;
            await teams.Presses(who, "긴 글 전체 보기");
            Assert.Equal(hostile[0].Trim(), string.Concat(teams.Chat(who).Skip(before).Select(shown => CardReading.Words(shown.Card!).Last())));
        }
    }

    [Fact]
    public async Task What_cannot_be_taken_is_asked_again_and_everything_typed_is_still_in_its_field()
    {
        await teams.Says(Seat.Haneul, "체크인 한빛");
        var filled = new Dictionary<string, string> { ["고객이 다음에"] = "3일에 시연", ["누가 말씀"] = "김 부장", ["새로 생긴 문제"] = new('x', 13_000) };
        var (message, button) = Button(Seat.Haneul, "보내기");
        await teams.Presses(Seat.Haneul, message, button, filled);
        var again = Regex.Unescape(teams.Chat(Seat.Haneul)[^1].Card!.ToJsonString());
        foreach (var field in (string[])["누가 말씀", "새로 생긴 문제"]) Assert.Contains($"\"value\":\"{filled[field]}\"", again, StringComparison.Ordinal);
        Assert.Contains("12000자까지", Newest(Seat.Haneul), StringComparison.Ordinal);
        Assert.Empty((await Events("한빛전자")).OfType<CheckInGiven>());

        // What could be taken has been taken, and is not asked for again.
        await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "짧게", ["어떻게 아셨나요"] = "고객이 직접 말씀·문서" });
        Assert.Contains((await Events("한빛전자")).OfType<FactLearned>(), fact => fact is { Kept: "3일에 시연", Grade: Grade.Confirmed });
    }

    [Fact]
    public async Task Two_devices_that_answer_at_once_lose_nothing_and_nobody_is_told_of_what_is_not_stored()
    {
        await teams.Says(Seat.Haneul, "체크인 한빛");
        var (message, _) = Button(Seat.Haneul, "보내기 (빈칸은 ‘모름’)");
        var asSent = message.Activity.DeepClone();
        // Each device shows the card as it came until its own press is answered.
        async Task<Shown> Sends(string problem)
        {
            var device = new Shown(message.Id, asSent.DeepClone());
            await teams.Presses(Seat.Haneul, device, CardReading.Button(device.Card!, "보내기 (빈칸은 ‘모름’)", null)!, new Dictionary<string, string> { ["새로 생긴 문제"] = problem, ["고객이 다음에"] = "3일에 시연", ["어떻게 아셨나요"] = "내 판단" });
            return device;
        }
        string[] both = ["경쟁사가 무상 교육을 제안", "납기가 늦다고 하심"];
        await Task.WhenAll(both.Select(Sends));
        var first = Assert.Single((await Events("한빛전자")).OfType<ProblemReported>()).Words;
        var other = both.Single(problem => problem != first);

        // The second device still has its form, with everything in it that was written differently and nothing else; pressed again it is the same form.
        foreach (var device in await Task.WhenAll(Sends(other), Sends(other)))
        {
            Assert.Contains("다른 기기에서 먼저 보내셨습니다", device.Words, StringComparison.Ordinal);
            Assert.Contains(other, device.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("고객이 다음에 무엇을", device.Words, StringComparison.Ordinal);
            await teams.Presses(Seat.Haneul, device, CardReading.Button(device.Card!, "보내기", null)!);
        }
        Assert.Equal(both, (await Events("한빛전자")).OfType<ProblemReported>().Select(problem => problem.Words).Order(StringComparer.Ordinal));

        // Typed on two devices: whichever comes second answers the next question.
        await teams.Says(Seat.Haneul, "새 기회");
        await Task.WhenAll(teams.Says(Seat.Haneul, "두산테크"), teams.Says(Seat.Haneul, "두산테크"));
        Assert.Contains("두산테크", Newest(Seat.Haneul), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_said_nothing_is_stored_by_halves_and_the_same_press_works_once_there_is_room()
    {
        await teams.Says(Seat.Haneul, "체크인 한빛");
        var before = await Everything();
        await bot.DisposeAsync();
        await Run(full: true);
        var filled = new Dictionary<string, string> { ["새로 생긴 문제"] = new('가', 10_000) };
        var (message, button) = Button(Seat.Haneul, "보내기 (빈칸은 ‘모름’)");
        await teams.Presses(Seat.Haneul, message, button, filled);
        Assert.Contains("저장하지 못했습니다", Newest(Seat.Haneul), StringComparison.Ordinal);
        Assert.Equal(before, await Everything());
        await bot.DisposeAsync();
        await Run();
        await teams.Presses(Seat.Haneul, message, button, filled);
        await AssertStored(filled["새로 생긴 문제"]);
    }

    async Task AssertStored(string words)
    {
        await bot.Work();
        Assert.Contains("저장했습니다", Newest(Seat.Haneul), StringComparison.Ordinal);
        Assert.Equal([words], (await Events("한빛전자")).OfType<ProblemReported>().Select(problem => problem.Words));
        Assert.Contains("체크인에서 함께 볼 것", Newest(Seat.Jihoon), StringComparison.Ordinal);
    }

    /// <summary>Starts the program (again) on the same data.</summary>
    /// <param name="full">The file may not grow by a single page.</param>
    async Task Run(bool full = false)
    {
        var file = Path.Combine(folder, "salesbot.db");
        long? pages = full ? Pages(file) : null;
        bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true, services: services => services.Replace(ServiceDescriptor.Singleton(_ => SqliteStore.Open(file, clock, new() { MaxPages = pages }))));
        teams.Bot = bot.Address;
    }

    static long Pages(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var ask = connection.CreateCommand();
        ask.CommandText = "PRAGMA page_count";
        return Convert.ToInt64(ask.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    (Shown Message, JsonNode Button) Button(Seat who, string title)
    {
        var message = teams.Chat(who).Last(shown => shown.Card is { } card && CardReading.Button(card, title, null, null) is not null);
        return (message, CardReading.Button(message.Card!, title, null, null)!);
    }

    string Newest(Seat who) => teams.Chat(who).MaxBy(shown => shown.Touched)!.Words;

    async Task<Opportunity> Head(string company) =>
        (await bot.Stores.Desks.Opportunities(tenant, UserId.Of(Seat.Haneul.Id), default)).Single(opportunity => opportunity.CompanyName.StartsWith(company, StringComparison.Ordinal));

    async Task<List<OpportunityEvent>> Events(string company)
    {
        var all = new List<OpportunityEvent>();
        var head = await Head(company);
        for (int version = 1; await bot.Stores.Opportunities.EventsOf(tenant, head.Id, version, default) is { Count: > 0 } events; version++) all.AddRange(events);
        return all;
    }

    /// <summary>Every row of opportunities and people, as it stands.</summary>
    async Task<string> Everything()
    {
        var tables = bot.Services.GetRequiredService<ITables>();
        var all = new StringBuilder();
        foreach (var table in (Table[])[Table.Opportunity, Table.Person, Table.Desk])
            await foreach (var row in tables.Everything(table, default)) all.AppendLine(CultureInfo.InvariantCulture, $"{table} {row.Partition} {row.Key} {row.Body}");
        return all.ToString();
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
