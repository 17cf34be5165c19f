using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Storage;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Conversations;
using Shown = SalesBot.Tests.Conversations.Shown;

namespace SalesBot.Tests.Surface;

/// <summary>Storage that takes a second for each call, on a clock that is moved.</summary>
public sealed class DeadlineTests : IAsyncLifetime
{
    static readonly TimeSpan Promised = TimeSpan.FromSeconds(4.5);

    Slow slow = null!;
    Surface here = null!;

    public async Task InitializeAsync() => here = await Surface.Open((clock, tables) => slow = new(tables, clock));

    public async Task DisposeAsync() => await here.DisposeAsync();

    /// <summary>Moves the clock while somebody waits, and says how long that was by it.</summary>
    /// <param name="inTime">It is answered by four seconds: then the answer is on its way, and a machine that does other things as well must not lengthen that by this clock.</param>
    async Task<(TimeSpan Took, T Result)> Timed<T>(Task<T> waiting, bool inTime = true)
    {
        // What is on its way to the program does not wait by this clock.
        await Surface.Until(() => slow.Waiting > 0 || waiting.IsCompleted);
        var began = here.Clock.GetUtcNow();
        while (!waiting.IsCompleted)
        {
            var isOnItsWay = inTime && here.Clock.GetUtcNow() - began is var passed && passed >= InTime.AtMost && passed < Promised;
            await Task.WhenAny(waiting, Task.Delay(isOnItsWay ? 5000 : slow.Waiting > 0 ? 2 : 20));
            if (!waiting.IsCompleted) here.Clock.Advance(TimeSpan.FromMilliseconds(50));
        }
        return (here.Clock.GetUtcNow() - began, await waiting);
    }

    async Task<Shown> CheckIn()
    {
        await here.Teams.Says(Seat.Jihoon, "도움말");
        await here.Teams.Says(Seat.Haneul, "체크인 한빛전자");
        return here.Teams.Chat(Seat.Haneul).MaxBy(shown => shown.Touched)!;
    }

    static JsonObject Button(Shown shown, string title, params (string Name, string Value)[] inputs)
    {
        var button = CardReading.Button(shown.Card!, title, null, null)!;
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in inputs) data[name] = value;
        return new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button["verb"]!.DeepClone(), ["data"] = data }, ["trigger"] = "manual" };
    }

    [Fact]
    public async Task An_ordinary_button_is_answered_with_its_card()
    {
        await here.Teams.Says(Seat.Haneul, "도움말");
        var help = here.Teams.Chat(Seat.Haneul)[^1];
        slow.IsSlow = true;
        var (took, (status, body)) = await Timed(here.Teams.Invokes(Seat.Haneul, "adaptiveCard/action", Button(help, "기다리는 일"), onto: help.Id));
        Assert.InRange(took, TimeSpan.FromSeconds(1), Promised);
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (status, body!["type"]!.GetValue<string>()));
    }

    [Fact]
    [Row("1 time and retries")]
    [Row("2.1 200 message")]
    public async Task A_button_that_takes_longer_says_please_try_again_goes_on_and_is_done_once()
    {
        var page = await CheckIn();
        var pressed = Button(page, "보내기 (빈칸은 ‘모름’)", (Question(page, "새로 생긴 문제"), "경쟁사가 가격을 많이 낮췄다고 합니다"));
        slow.IsSlow = true;
        var (took, (status, body)) = await Timed(here.Teams.Invokes(Seat.Haneul, "adaptiveCard/action", pressed, onto: page.Id));
        Assert.InRange(took, InTime.AtMost, Promised);
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), (status, body!["type"]!.GetValue<string>()));
        Assert.Contains("다시 눌러 주세요", body["value"]!.GetValue<string>(), StringComparison.Ordinal);

        // What was begun goes on, and its card shows what came of it.
        await Timed(Finished(page), inTime: false);
        Assert.Contains("저장했습니다", here.Newest(Seat.Haneul), StringComparison.Ordinal);

        // Pressed again, as asked: nothing is done twice.
        slow.IsSlow = false;
        var (_, again) = await here.Teams.Invokes(Seat.Haneul, "adaptiveCard/action", pressed, onto: page.Id);
        Assert.Equal("application/vnd.microsoft.card.adaptive", again!["type"]!.GetValue<string>());
        await here.Bot.Work();
        var tenant = TenantId.Of("local");
        var opportunity = Assert.Single(await here.Bot.Stores.Desks.Opportunities(tenant, UserId.Of(Seat.Haneul.Id), default), one => one.CompanyName == "한빛전자(샘플)");
        Assert.Single(opportunity.OpenProblems, problem => problem.Words.Contains("가격을 많이 낮췄다", StringComparison.Ordinal));
        Assert.Single(here.Teams.Chat(Seat.Jihoon), shown => shown.Words.Contains("김하늘 님의 체크인에서", StringComparison.Ordinal));

        async Task<bool> Finished(Shown card)
        {
            await Surface.Until(() => card.Words.Contains("저장했습니다", StringComparison.Ordinal));
            return true;
        }
    }

    [Fact]
    [Row("2.2 message")]
    public async Task A_dialog_that_takes_longer_says_so_in_the_dialog()
    {
        var page = await CheckIn();
        var pressed = Button(page, "보내기 (빈칸은 ‘모름’)", (Question(page, "새로 생긴 문제"), "경쟁사가 가격을 많이 낮췄다고 합니다"));
        slow.IsSlow = true;
        var (took, (status, body)) = await Timed(here.Teams.Invokes(Seat.Haneul, "task/submit", new JsonObject { ["data"] = pressed["action"]!["data"]!.DeepClone() }));
        Assert.InRange(took, InTime.AtMost, Promised);
        Assert.Equal((200, "message"), (status, body!["task"]!["type"]!.GetValue<string>()));
        Assert.Contains("다시 눌러 주세요", body["task"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    [Row("1 time and retries")]
    [Row("2.1 refresh")]
    [Row("2.2 task/fetch and task/submit")]
    [Row("2.5 composeExtension/submitAction")]
    public async Task A_dialog_opens_its_form_is_taken_and_a_card_is_refreshed_in_time()
    {
        const string group = "19:sales@thread.v2";
        await here.Teams.Says(Seat.Jihoon, "도움말");
        await here.Teams.Says(Seat.Haneul, "도움말");
        await here.Teams.SaysIn(group, Seat.Seojun, "서울병원 박 과장님이 납기 때문에 화가 많이 나셨어요");
        var (_, found) = await here.Teams.Invokes(Seat.Haneul, "composeExtension/query", Surface.Query("한빛"), group);
        var refresh = found!["composeExtension"]!["attachments"]![0]!["content"]!["refresh"]!["action"]!;
        slow.IsSlow = true;

        var door = CardReading.Button(here.Teams.Chat(group)[^1].Card!, "작성하기", null, null)!["data"]!.DeepClone();
        var (opening, (_, opened)) = await Timed(here.Teams.Invokes(Seat.Seojun, "task/fetch", new JsonObject { ["data"] = door }, group));
        Assert.InRange(opening, TimeSpan.FromSeconds(1), Promised);
        var form = opened!["task"]!["value"]!["card"]!["content"]!;

        var sent = CardReading.Button(form, "접수", null, null)!;
        var data = sent["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in CardReading.Inputs(form, sent, new Dictionary<string, string>())) data[id] = value;
        var (sending, (status, _)) = await Timed(here.Teams.Invokes(Seat.Seojun, "composeExtension/submitAction", new JsonObject { ["commandId"] = "logVoice", ["data"] = data }, group));
        Assert.Equal(200, status);
        Assert.InRange(sending, TimeSpan.FromSeconds(1), Promised);

        var asked = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = refresh["verb"]!.DeepClone(), ["data"] = refresh["data"]!.DeepClone() }, ["trigger"] = "automatic" };
        var (refreshing, (_, card)) = await Timed(here.Teams.Invokes(Seat.Jihoon, "adaptiveCard/action", asked, group, "1:1"));
        Assert.InRange(refreshing, TimeSpan.FromSeconds(1), Promised);
        Assert.True(card!["type"]!.GetValue<string>() is "application/vnd.microsoft.card.adaptive", card.ToJsonString());
    }

    [Fact]
    [Row("1 time and retries")]
    [Row("2.4 composeExtension/fetchTask")]
    public async Task The_form_of_a_message_opens_in_time_and_a_typed_line_is_taken_within_fifteen_seconds()
    {
        slow.IsSlow = true;
        var chosen = new JsonObject { ["commandId"] = "logVoice", ["commandContext"] = "message", ["messagePayload"] = new JsonObject { ["id"] = "17", ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = "납기 때문에 화가 많이 나셨어요" } } };
        var (took, (status, body)) = await Timed(here.Teams.Invokes(Seat.Seojun, "composeExtension/fetchTask", chosen));
        Assert.InRange(took, TimeSpan.FromSeconds(1), Promised);
        Assert.Equal((200, "continue"), (status, body!["task"]!["type"]!.GetValue<string>()));

        var (typed, taken) = await Timed(here.Teams.Says(Seat.Haneul, "어제 한빛 김 부장님이 예산 3억 확보됐다고 하심"), inTime: false);
        Assert.Equal(200, taken);
        Assert.InRange(typed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(14));
    }

    [Fact]
    [Row("1 time and retries")]
    [Row("2.3 composeExtension/query")]
    public async Task A_search_answers_within_the_five_seconds_of_Teams()
    {
        slow.Pause = TimeSpan.FromSeconds(3);
        slow.IsSlow = true;
        var (took, (status, body)) = await Timed(here.Teams.Invokes(Seat.Haneul, "composeExtension/query", Surface.Query("한빛")));
        Assert.InRange(took, InTime.AtMost, Promised);
        Assert.Equal((200, "message"), (status, body!["composeExtension"]!["type"]!.GetValue<string>()));

        slow.Pause = TimeSpan.FromSeconds(1);
        var (quick, (_, found)) = await Timed(here.Teams.Invokes(Seat.Haneul, "composeExtension/query", Surface.Query("한빛")));
        Assert.InRange(quick, TimeSpan.FromSeconds(1), Promised);
        Assert.Equal("result", found!["composeExtension"]!["type"]!.GetValue<string>());
    }

    /// <summary>The id of the input with this label.</summary>
    static string Question(Shown shown, string label) =>
        CardReading.Inputs(shown.Card!, CardReading.Button(shown.Card!, "보내기 (빈칸은 ‘모름’)", null, [label])!, new Dictionary<string, string> { [label] = "x" }).Single(input => input.Value == "x").Id;

    sealed class Slow(ITables tables, FakeTimeProvider clock) : ITables
    {
        public bool IsSlow { get; set; }

        int waiting;

        public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);

        /// <summary>How many calls wait for the clock.</summary>
        public int Waiting => Volatile.Read(ref waiting);

        async Task Wait(CancellationToken ct)
        {
            if (!IsSlow) return;
            var pause = Task.Delay(Pause, clock, ct);
            Interlocked.Increment(ref waiting);
            try
            {
                await pause;
            }
            finally
            {
                Interlocked.Decrement(ref waiting);
            }
        }

        public async ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct)
        {
            await Wait(ct);
            return await tables.Get(table, partition, key, ct);
        }

        public async ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct)
        {
            await Wait(ct);
            return await tables.Query(table, partition, range, take, ct);
        }

        public async ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct)
        {
            await Wait(ct);
            return await tables.Submit(table, partition, operations, ct);
        }

        public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) => tables.Scan(table, afterPartition, afterKey, take, ct);
    }
}
