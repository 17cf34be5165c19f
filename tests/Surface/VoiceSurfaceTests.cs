using System.Text.Json.Nodes;
using SalesBot.Domain;
using SalesBot.Storage;
using SalesBot.Tests.Cards;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Surface;

/// <summary>A customer's voice is registered from any message and in any group; its form is filled in by one person in a dialog.</summary>
public sealed class VoiceSurfaceTests : IAsyncLifetime
{
    const string Group = "19:sales@thread.v2";

    Surface here = null!;

    public async Task InitializeAsync() => here = await Surface.Open();

    public async Task DisposeAsync() => await here.DisposeAsync();

    static JsonObject Chosen(string html, string message = "1700") => new()
    {
        ["commandId"] = "logVoice", ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject { ["id"] = message, ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html }, ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = Seat.Emma.Id, ["displayName"] = "Emma Clark" } } },
    };

    static JsonNode Card(JsonNode? answer)
    {
        Assert.Equal("continue", answer!["task"]!["type"]!.GetValue<string>());
        return answer["task"]!["value"]!["card"]!["content"]!;
    }

    static JsonObject Data(JsonNode card, string title, Dictionary<string, string>? inputs = null)
    {
        var button = CardReading.Button(card, title, null, null) ?? throw new InvalidOperationException($"No '{title}' among {string.Join(", ", CardReading.Buttons(card))}.");
        var data = button["data"]!.DeepClone().AsObject();
        data.Remove("msteams");
        foreach (var (id, value) in CardReading.Inputs(card, button, inputs ?? [])) data[id] = value;
        return data;
    }

    async Task<int> Registered(Seat who) => (await here.Bot.Stores.Voices.Of(TenantId.Of("local"), VoiceList.Of(UserId.Of(who.Id)), 10, default)).Count;

    [Fact]
    [Row("2.4 composeExtension/fetchTask")]
    [Row("2.5 composeExtension/submitAction")]
    public async Task The_action_on_a_message_fills_the_form_in_and_one_press_registers_it_once()
    {
        const string said = "<p>서울병원 박 과장님이 납기 때문에 <b>화가 많이</b> 나셨어요</p>";
        var (status, opened) = await here.Teams.Invokes(Seat.Seojun, "composeExtension/fetchTask", Chosen(said), Group);
        Assert.Equal(200, status);
        var form = Card(opened);
        Assert.Empty(CardSchema.Check(form.ToJsonString()));
        Assert.Contains("서울병원 박 과장님이 납기 때문에 화가 많이 나셨어요", CardReading.Words(form));

        // Asked for twice, it is the same form; sent twice, the same case.
        var (_, again) = await here.Teams.Invokes(Seat.Seojun, "composeExtension/fetchTask", Chosen(said), Group);
        Assert.Equal(Data(form, "접수")["run"]!.GetValue<string>(), Data(Card(again), "접수")["run"]!.GetValue<string>());
        Assert.Equal(0, await Registered(Seat.Seojun));
        for (var time = 0; time < 2; time++)
        {
            var (_, done) = await here.Teams.Invokes(Seat.Seojun, "composeExtension/submitAction", new JsonObject { ["commandId"] = "logVoice", ["data"] = Data(form, "접수") }, Group);
            Assert.Contains("VOC-", string.Join('\n', CardReading.Words(Card(done))), StringComparison.Ordinal);
        }
        Assert.Equal(1, await Registered(Seat.Seojun));

        // The thread hears once that it was logged, and nothing of what was said; who presses sees what they may.
        var told = Assert.Single(here.Teams.Chat(Group));
        Assert.Contains("이서준 님이 고객의 소리로 접수했습니다.", told.Words, StringComparison.Ordinal);
        Assert.Contains("VOC-", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("서울병원", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("박 과장", told.Activity.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        var (_, opens) = await here.Teams.Invokes(Seat.Emma, "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "ShowVoice", ["data"] = Data(told.Card!, "SalesBot에서 열기") }, ["trigger"] = "manual" }, Group, told.Id);
        Assert.DoesNotContain("서울병원", opens!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_a_message_is_logged_all_the_same_and_nobody_is_told()
    {
        here.Teams.Refuse = context => context.Request.Path.Value!.Contains("thread.v2", StringComparison.Ordinal) ? 403 : null;
        var (_, opened) = await here.Teams.Invokes(Seat.Seojun, "composeExtension/fetchTask", Chosen("서울병원 박 과장님이 납기 때문에 화가 많이 나셨어요"), Group);
        var (status, done) = await here.Teams.Invokes(Seat.Seojun, "composeExtension/submitAction", new JsonObject { ["commandId"] = "logVoice", ["data"] = Data(Card(opened), "접수") }, Group);
        Assert.Equal(200, status);
        Assert.Contains("VOC-", string.Join('\n', CardReading.Words(Card(done))), StringComparison.Ordinal);
        Assert.Equal(1, await Registered(Seat.Seojun));
    }

    [Fact]
    [Row("2.2 task/fetch and task/submit")]
    public async Task In_a_group_a_mention_gets_a_door_and_behind_it_is_the_form_of_the_one_who_spoke()
    {
        await here.Teams.SaysIn(Group, Seat.Seojun, "서울병원 박 과장님이 납기 때문에 화가 많이 나셨어요");
        var door = Assert.Single(here.Teams.Chat(Group));
        Assert.Contains("이서준 님, 아래에서 이어서 작성해 주세요.", door.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("박 과장", door.Words, StringComparison.Ordinal);

        var open = Data(door.Card!, "작성하기");
        var (_, opened) = await here.Teams.Invokes(Seat.Seojun, "task/fetch", new JsonObject { ["data"] = open.DeepClone() }, Group);
        var form = Card(opened);
        Assert.DoesNotContain("Action.Execute", form.ToJsonString(), StringComparison.Ordinal);

        // Somebody else who presses sees nothing of it.
        var (_, other) = await here.Teams.Invokes(Seat.Emma, "task/fetch", new JsonObject { ["data"] = open.DeepClone() }, Group);
        Assert.DoesNotContain("박 과장", other!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

        await here.Teams.Invokes(Seat.Seojun, "task/submit", new JsonObject { ["data"] = Data(form, "접수") }, Group, door.Id);
        Assert.Equal(1, await Registered(Seat.Seojun));
        await here.Bot.Work();
        var card = Assert.Single(here.Teams.Chat(Group));
        Assert.Contains("VOC-", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("박 과장", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_typed_in_a_group_shows_the_door_again()
    {
        await here.Teams.SaysIn(Group, Seat.Seojun, "고객 불만");
        await here.Teams.SaysIn(Group, Seat.Seojun, "서울병원");
        Assert.All(here.Teams.Chat(Group), shown => Assert.Contains("작성하기", string.Join('\n', CardReading.Buttons(shown.Card!)), StringComparison.Ordinal));
        Assert.Equal(2, here.Teams.Chat(Group).Count);
    }

    [Fact]
    public async Task A_case_is_found_by_its_number_by_those_who_may_see_it()
    {
        var (_, opened) = await here.Teams.Invokes(Seat.Seojun, "composeExtension/fetchTask", Chosen("서울병원 박 과장님이 납기 때문에 화가 많이 나셨어요"), Group);
        await here.Teams.Invokes(Seat.Seojun, "composeExtension/submitAction", new JsonObject { ["commandId"] = "logVoice", ["data"] = Data(Card(opened), "접수") }, Group);
        var number = (await here.Bot.Stores.Voices.Of(TenantId.Of("local"), VoiceList.Of(UserId.Of(Seat.Seojun.Id)), 10, default))[0].Number.ToString();
        var (_, found) = await here.Teams.Invokes(Seat.Seojun, "composeExtension/query", Surface.Query(number));
        var card = found!["composeExtension"]!["attachments"]![0]!["content"]!;
        Assert.Contains(number, string.Join('\n', CardReading.Words(card)), StringComparison.Ordinal);
        Assert.DoesNotContain("박 과장", string.Join('\n', CardReading.Words(card)), StringComparison.Ordinal);
        var (_, nothing) = await here.Teams.Invokes(Seat.Emma, "composeExtension/query", Surface.Query(number));
        Assert.Equal("message", nothing!["composeExtension"]!["type"]!.GetValue<string>());
    }
}
