using System.Net;
using System.Text.Json.Nodes;
using SalesBot.Bot.Api;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Storage;
using SalesBot.Tests.Architecture;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Api;

/// <summary>What the company's other programs may read over HTTP. In local mode the caller says which person of the page asks.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    static readonly TenantId tenant = TenantId.Of("local");

    CountingTables counting = null!;
    Surface.Surface here = null!;
    HttpClient http = null!;

    public async Task InitializeAsync()
    {
        here = await Surface.Surface.Open((_, tables) => counting = new(tables));
        http = new() { BaseAddress = here.Bot.Address };
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await here.DisposeAsync();
    }

    async Task<(HttpStatusCode Status, JsonNode Body)> Get(string path)
    {
        using var response = await http.GetAsync(path);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    async Task<List<JsonNode>> Rows(Seat who, string table, string more = "")
    {
        var (status, body) = await Get($"/api/v1/{table}?as={who.Id}&take=200{more}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Null(body["next"]);
        return [.. body["rows"]!.AsArray().Select(row => row!)];
    }

    static string Said(JsonNode row, string code) => row[code]?.GetValue<string>() ?? "";

    [Fact]
    public async Task Each_sees_their_own_a_leader_the_team_and_nobody_else_anything()
    {
        var haneul = await Rows(Seat.Haneul, "opportunities");
        var emma = await Rows(Seat.Emma, "opportunities");
        var jihoon = await Rows(Seat.Jihoon, "opportunities");
        Assert.Equal(5, haneul.Count);
        Assert.Equal(haneul.Concat(emma).Select(row => Said(row, "opportunity_id")).Order(), jihoon.Select(row => Said(row, "opportunity_id")).Order());
        Assert.All(emma, row => Assert.Equal("Emma Clark", Said(row, "rep")));
        Assert.Empty(await Rows(Seat.Lukas, "opportunities"));
        // Who leads leaders reads what the teams below have, in the API as in a file.
        foreach (var table in (string[])["opportunities", "facts", "people"]) Assert.Equal((await Rows(Seat.Jihoon, table)).Count, (await Rows(Seat.Eunyoung, table)).Count);
        var maker = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<SalesBot.Bot.Files.FileMaker>(here.Bot.Services);
        var file = JsonNode.Parse((await maker.Make(tenant, UserId.Of(Seat.Eunyoung.Id), "exportjson_today", default))!.Bytes)!;
        Assert.Contains("MES 교체", file.ToJsonString(Readable), StringComparison.Ordinal);
        await here.Teams.Says(Seat.Eunyoung, "내보내기");
        Assert.Contains("아래 모든 팀의 영업 기회", here.Newest(Seat.Eunyoung), StringComparison.Ordinal);
        foreach (var (path, status) in ((string, HttpStatusCode)[])
        [
            ("opportunities", HttpStatusCode.Unauthorized), ($"opportunities?as={Seat.Seojun.Id}", HttpStatusCode.Forbidden), ($"opportunities?as={Seat.Mina.Id}", HttpStatusCode.Forbidden), ("opportunities?as=nobody", HttpStatusCode.Forbidden),
            ($"passwords?as={Seat.Jihoon.Id}", HttpStatusCode.NotFound), ($"facts?as={Seat.Jihoon.Id}&take=0", HttpStatusCode.BadRequest), ($"facts?as={Seat.Jihoon.Id}&take=201", HttpStatusCode.BadRequest), ($"facts?as={Seat.Jihoon.Id}&ended=maybe", HttpStatusCode.BadRequest),
            ($"facts?as={Seat.Jihoon.Id}&lang=x", HttpStatusCode.BadRequest), ($"facts?as={Seat.Jihoon.Id}&after={new string('x', 201)}", HttpStatusCode.BadRequest),
        ])
        {
            var (got, body) = await Get($"/api/v1/{path}");
            Assert.Equal((path, status), (path, got));
            Assert.True(body["detail"]!.GetValue<string>().Length > 10);
        }
        using var written = await http.PostAsync($"/api/v1/opportunities?as={Seat.Jihoon.Id}", new StringContent("{}", null, "application/json"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, written.StatusCode);
    }

    [Fact]
    public async Task Page_by_page_comes_all_of_it_once_and_each_page_reads_one_desk_and_its_own_records()
    {
        var all = (await Rows(Seat.Jihoon, "opportunities")).Select(row => Said(row, "opportunity_id")).ToList();
        var (paged, after) = (new List<string>(), "");
        do
        {
            var (status, body) = await Get($"/api/v1/opportunities?as={Seat.Jihoon.Id}&take=3&after={Uri.EscapeDataString(after)}");
            Assert.Equal(HttpStatusCode.OK, status);
            var rows = body["rows"]!.AsArray();
            Assert.InRange(rows.Count, 1, 3);
            paged.AddRange(rows.Select(row => Said(row!, "opportunity_id")));
            after = body["next"]?.GetValue<string>() ?? "";
        }
        while (after.Length > 0);
        Assert.Equal(all, paged);

        var desk = (await here.Bot.Stores.Desks.Rows(tenant, UserId.Of(Seat.Jihoon.Id), default)).Count;
        var reader = new SalesBot.Bot.Files.FileReader(tenant, here.Bot.People().Find(UserId.Of(Seat.Jihoon.Id))!, here.Bot.People(), Lang.Ko, new(new(2026, 11, 23), TimeZoneInfo.Utc));
        var trips = await counting.During(() => here.Bot.Api().Page(reader, "opportunities", new("", 3, true, null), default));
        Assert.Equal((1, 3, 0), (trips.Queries, trips.Gets, trips.Scans));
        Assert.Equal(desk + 3, counting.Rows);
        Assert.Equal([Table.Desk, Table.Opportunity], counting.Read.Order().Reverse());
    }

    [Fact]
    public async Task What_was_restricted_or_erased_is_given_to_nobody_and_looking_is_written_down()
    {
        await here.Teams.Says(Seat.Haneul, "김철수 부장 누구야");
        await here.Teams.Presses(Seat.Haneul, "저장", new Dictionary<string, string> { ["보거나 들은 것"] = "고개를 끄덕이심", ["태도"] = "우호", ["어떻게"] = "태도·표정" });
        await here.Teams.Says(Seat.Haneul, "김철수 부장 누구야");
        await here.Teams.Presses(Seat.Haneul, "저장", new Dictionary<string, string> { ["보거나 들은 것"] = "리더만 알 이야기", ["태도"] = "반대", ["어떻게"] = "발언", ["restricted"] = "true" });
        await here.Bot.Work();
        var person = Assert.Single(await Rows(Seat.Jihoon, "people"), row => Said(row, "name") == "김철수");
        Assert.Equal(("우호", "Favourable", "부장"), (Said(person, "stance"), Said(person, "stance_code"), Said(person, "title")));
        foreach (var who in (Seat[])[Seat.Haneul, Seat.Jihoon])
            Assert.DoesNotContain(await Rows(who, "observations"), row => row.ToJsonString(Readable).Contains("리더만 알 이야기", StringComparison.Ordinal));
        Assert.Contains(await Rows(Seat.Jihoon, "observations", "&lang=en"), row => Said(row, "words") == "고개를 끄덕이심" && Said(row, "how") == "showed");
        Assert.Empty(await Rows(Seat.Emma, "observations") is var emmas ? emmas.Where(row => Said(row, "name") == "김철수") : []);
        var id = PersonId.Of(Said(person, "person_id"));
        Assert.Contains(await here.Bot.Stores.Customers.Looks(tenant, id, default), look => look is { Kind: LookKind.Export } && look.By == UserId.Of(Seat.Jihoon.Id));

        await here.Bot.Stores.Customers.Erase(tenant, id, new(UserId.Of(Seat.Mina.Id), here.Clock.GetUtcNow().AddMinutes(1)), [], [], default);
        here.Clock.Advance(TimeSpan.FromMinutes(2));
        foreach (var table in ApiTables.Codes)
            Assert.DoesNotContain(await Rows(Seat.Jihoon, table), row => row.ToJsonString(Readable).Contains("김철수", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customers_voice_is_there_for_whoever_has_to_do_with_it_and_what_has_ended_can_be_left_out()
    {
        await here.Teams.Says(Seat.Seojun, "서울병원 박 과장이 납기 때문에 화가 많이 났어요");
        await here.Teams.Presses(Seat.Seojun, "접수");
        await here.Bot.Work();
        var voice = Assert.Single(await Rows(Seat.Jihoon, "voices"));
        Assert.Equal(("VOC-1001", "Registered"), (Said(voice, "number"), Said(voice, "stage_code")));
        Assert.Empty(await Rows(Seat.Lukas, "voices"));
        await here.Teams.Says(Seat.Haneul, "기회 종료 미래건설");
        foreach (var answer in (string[])["취소(드롭)", "예산 삭감"]) await here.Teams.Says(Seat.Haneul, answer);
        await here.Bot.Work();
        Assert.Equal((5, 4), ((await Rows(Seat.Haneul, "opportunities")).Count, (await Rows(Seat.Haneul, "opportunities", "&ended=false")).Count));
    }

    [Fact]
    public async Task The_description_describes_every_row_that_is_given_and_forecasts_nothing()
    {
        var (status, described) = await Get("/api/v1/openapi.json");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("3.1.0", described["openapi"]!.GetValue<string>());
        Assert.Equal(ApiTables.Codes.Select(code => $"/{code}").Order(), described["paths"]!.AsObject().Select(path => path.Key).Order());
        foreach (var reference in References(described))
            Assert.NotNull(reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)described, (at, name) => at?[name]));
        foreach (var code in ApiTables.Codes)
        {
            var properties = described["components"]!["schemas"]![code]!["properties"]!.AsObject();
            foreach (var lang in (string[])["ko", "en"])
            {
                var rows = await Rows(Seat.Jihoon, code, $"&lang={lang}");
                Assert.All(rows, row => Assert.All(row.AsObject(), field => Assert.True(properties.ContainsKey(field.Key), $"{code}.{field.Key} is not described.")));
                Assert.Empty(NoArithmeticTests.Found(code, rows.Select(row => row.ToJsonString(Readable))));
            }
        }
        Assert.Empty(NoArithmeticTests.Found("the description", [described.ToJsonString(Readable)]));
    }

    static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(field => field.Key == "$ref" ? [field.Value!.GetValue<string>()] : References(field.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}

static class ApiParts
{
    public static Domain.Roster.People People(this BotHost bot) => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<SalesBot.Bot.Turns.Colleagues>(bot.Services).People;

    public static ApiTables Api(this BotHost bot) => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ApiTables>(bot.Services);
}
