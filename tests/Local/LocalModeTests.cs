using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Bot.Local;
using SalesBot.Domain;

namespace SalesBot.Tests.Local;

/// <summary>Page and connector over real HTTP, as the bot and the browser use them.</summary>
public sealed class LocalModeTests : IAsyncLifetime
{
    const string Chats = "/local/connector/v3/conversations";
    const string Hana = Chats + "/a%3Ahana/activities";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("local");
    readonly List<string> startedOver = [];
    WebApplication app = null!;
    HttpClient http = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLocal(_ => new LocalSettings
        {
            DataFolder = folder.FullName,
            People = [new(new("hana"), "김하나", LocalRole.Rep, Lang.Ko, [new("점검", "check-in")])],
        });
        builder.Services.AddSingleton<StartOver>(_ => _ =>
        {
            startedOver.Add("once");
            return Task.CompletedTask;
        });
        app = builder.Build();
        app.MapLocal();
        app.MapPost("/api/messages", () => "in");
        await app.StartAsync();
        http = new() { BaseAddress = new(app.Urls.Single()) };
    }

    [Fact]
    public async Task The_page_runs_no_script_but_its_own()
    {
        var page = await http.GetAsync("/");
        var policy = string.Join(';', page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("<script>", await page.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/from-npm/adaptivecards.min.js", "text/javascript")]
    [InlineData("/from-npm/markdown-it.esm.min.mjs", "text/javascript")]
    [InlineData("/from-npm/microsoft-teams-light.json", "application/json")]
    [InlineData("/main.js", "text/javascript")]
    public async Task The_build_has_put_the_page_together(string file, string type)
    {
        var answer = await http.GetAsync(file);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_people_say_who_they_are_and_what_to_type()
    {
        var person = (await Json(await http.GetAsync("/local/people")))[0];
        Assert.Equal(("hana", "김하나", "rep", "ko"), (Word(person, "id"), Word(person, "name"), Word(person, "role"), Word(person, "lang")));
        Assert.Equal("check-in", Word(person.GetProperty("hints")[0], "en"));
    }

    [Fact]
    public async Task A_message_can_be_sent_changed_and_taken_away()
    {
        var sent = await Post(Hana, """{"type":"message","text":"one"}""");
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var message = $"{Hana}/{Uri.EscapeDataString(Word(await Json(sent), "id")!)}";
        Assert.Equal(HttpStatusCode.OK, (await http.PutAsync(message, Body("""{"type":"message","text":"two"}"""))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.DeleteAsync(message)).StatusCode);

        var late = await http.PutAsync(message, Body("""{"type":"message","text":"three"}"""));
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal("ActivityNotFoundInConversation", Word((await Json(late)).GetProperty("error"), "code"));
    }

    [Fact]
    public async Task A_conversation_is_created_once_by_either_id()
    {
        foreach (var id in new[] { "hana", "29:hana" })
            Assert.Equal("a:hana", Word(await Json(await Post(Chats, $$"""{"members":[{"id":"{{id}}"}],"tenantId":"local"}""")), "id"));
    }

    [Fact]
    public async Task Nobody_and_nowhere_are_refused_as_Teams_does()
    {
        var stranger = await Post(Chats, """{"members":[{"id":"29:nobody"}]}""");
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.Equal("BotNotInConversationRoster", Word((await Json(stranger)).GetProperty("error"), "code"));

        var nowhere = await Post($"{Chats}/a%3Anobody/activities", """{"type":"message"}""");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.Equal("ConversationNotFound", Word((await Json(nowhere)).GetProperty("error"), "code"));
    }

    [Fact]
    public async Task The_stream_tells_what_the_bot_sends()
    {
        using var stream = new StreamReader(await http.GetStreamAsync("/local/stream?after=0"));
        Assert.Equal("Ready", Word(await Event(stream), "kind"));
        await Post(Hana, """{"type":"message","text":"점검할 시간입니다"}""");
        var told = await Event(stream);
        Assert.Equal(("Sent", "a:hana"), (Word(told, "kind"), Word(told, "conversationId")));
        Assert.Equal("점검할 시간입니다", Word(told.GetProperty("activity"), "text"));
    }

    [Fact]
    public async Task An_open_stream_does_not_hold_up_the_end_of_the_program()
    {
        using var stream = new StreamReader(await http.GetStreamAsync("/local/stream"));
        await Event(stream);
        await app.StopAsync().WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_time_without_an_offset_is_meant_in_the_people_s_zone()
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var day = clock.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd");
        var moved = await Post("/local/clock", $$"""{"to":"{{day}}T16:00"}""");
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal($"{day} 07:00", clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm"));
    }

    [Theory]
    [InlineData("""{"to":"2001-01-01T00:00"}""")]
    [InlineData("""{"to":"soon"}""")]
    [InlineData("""{"by":"an hour"}""")]
    [InlineData("""{"by":"-PT1H"}""")]
    [InlineData("{}")]
    public async Task A_move_that_makes_no_sense_is_refused_with_an_example(string move)
    {
        var answer = await Post("/local/clock", move);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("PT1H", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Starting_over_puts_back_data_clock_and_chats()
    {
        await Post("/local/clock", """{"by":"P1D"}""");
        var sent = Word(await Json(await Post(Hana, """{"type":"message","text":"one"}""")), "id")!;
        Assert.Equal(HttpStatusCode.NoContent, (await Post("/local/reset", "{}")).StatusCode);
        Assert.Single(startedOver);
        Assert.False(app.Services.GetRequiredService<Transcript>().Has("a:hana", sent));
        Assert.True(app.Services.GetRequiredService<TimeProvider>().GetUtcNow() < TimeProvider.System.GetUtcNow().AddMinutes(1));
    }

    [Theory]
    [InlineData("/local/reset")]
    [InlineData("/local/clock")]
    [InlineData(Hana)]
    [InlineData("/api/messages")]
    public async Task Every_route_of_the_program_is_guarded(string route)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = Body("{}"), Headers = { { "Origin", "https://evil.example" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(request)).StatusCode);
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    Task<HttpResponseMessage> Post(string path, string json) => http.PostAsync(path, Body(json));

    static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    static Task<JsonElement> Json(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();

    static string? Word(JsonElement from, string name) => from.GetProperty(name).GetString();

    static async Task<JsonElement> Event(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonDocument.Parse(line[6..]).RootElement;
        throw new EndOfStreamException("The stream ended.");
    }
}
