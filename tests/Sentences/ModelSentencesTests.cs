using Microsoft.AspNetCore.Http;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Language;
using SalesBot.Domain.Proposals;
using static SalesBot.Tests.Sentences.StandInModel;
using Grade = SalesBot.Domain.Opportunities.Grade;

namespace SalesBot.Tests.Sentences;

/// <summary>The model in front of the rules, over HTTP: what it may add, and that nothing else comes of it.</summary>
public sealed class ModelSentencesTests : IAsyncLifetime
{
    const string News = "어제 김 부장님 만났는데 라인이 자꾸 서서 밤마다 손으로 한대요. 예산은 지난주에 사장님 도장까지 다 받았대요. 다음 달 12일이면 판가름 난대요";

    StandInModel model = null!;
    ConfiguredReading reading = null!;

    public async Task InitializeAsync()
    {
        model = await Start();
        reading = new(model.Settings);
    }

    public async Task DisposeAsync()
    {
        await reading.DisposeAsync();
        await model.DisposeAsync();
    }

    Task<Proposal> Read(string text, params System.Text.Json.Nodes.JsonObject[] items)
    {
        model.Says = _ => Lists(items);
        return reading.Read(text);
    }

    static ProposedFact The(Proposal read, string topic) => Assert.Single(read.Facts, fact => fact.Topic == topic);

    /// <summary>What would stand on the card without being asked, by topic.</summary>
    static IReadOnlyDictionary<string, string> Filled(Proposal read)
    {
        var plan = ProposalPlan.Of(read, [], null, Lang.Ko);
        return plan.Questions.Where(question => question.Kind is (PlannedKind.ReadFact or PlannedKind.ReadEvidence) && plan.Filled.Kept(question.Key) is not null)
            .ToDictionary(question => $"{question.Kind} {question.About}", question => plan.Filled.Kept(question.Key)!);
    }

    static void Same(Proposal expected, Proposal read) => Assert.Equal(Language.Shown.Of(expected), Language.Shown.Of(read));

    [Fact]
    public async Task A_good_answer_fills_what_the_rules_left_open()
    {
        var read = await Read(News,
            Fact("need", "라인이 자꾸 서서 밤마다 손으로 한대요"),
            Fact("budget", "예산은 지난주에 사장님 도장까지 다 받았대요", "secured"),
            Fact("decision_date", "다음 달 12일이면 판가름 난대요", date: "다음 달 12일"));

        Assert.Equal("라인이 자꾸 서서 밤마다 손으로 한대요.", The(read, "need").Words);
        Assert.Equal(("secured", false), (The(read, "budget").Code, The(read, "budget").Ask));
        Assert.True(The(read, "decision_date").When!.Has(out var day));
        Assert.Equal(new DateOnly(2026, 12, 12), day.From);
        Assert.Empty(read.Leftovers);
        Assert.Equal(("visit", new DateOnly(2026, 11, 17)), (read.Contact!.Channel, read.Contact.When!.Values[0].From));
        Assert.Equal("secured", Filled(read)["ReadFact Budget"]);
    }

    [Fact]
    public async Task English_is_read_the_same_way()
    {
        var read = await Read("Night shift does everything by hand. They make up their minds on Dec 12.",
            Fact("need", "Night shift does everything\n by hand"), Fact("decision_date", "They make up their minds on Dec 12", date: "Dec 12"));
        Assert.Equal("Night shift does everything by hand.", The(read, "need").Words);
        Assert.Equal(new DateOnly(2026, 12, 12), The(read, "decision_date").When!.Values[0].From);
    }

    [Fact]
    public async Task A_day_is_read_where_it_was_pointed_at_even_if_it_is_named_twice()
    {
        var read = await Read("다음 달 12일에 라인이 선대요. 다음 달 12일이면 판가름 난대요", Fact("decision_date", "다음 달 12일이면 판가름", date: "다음 달 12일"));
        Assert.Equal(new DateOnly(2026, 12, 12), The(read, "decision_date").When!.Values[0].From);
        Assert.Equal("다음 달 12일에 라인이 선대요.", Assert.Single(read.Leftovers).Words);
    }

    [Fact]
    public async Task The_grade_comes_from_the_wording_of_the_whole_clause()
    {
        var read = await Read("라인이 자꾸 서는 것 같아요. 손으로 하는 게 싫다고 하심", Fact("need", "라인이 자꾸 서는"), Problem("other", "손으로 하는 게 싫다고"));
        Assert.Equal((Grade.Assumed, "라인이 자꾸 서는 것 같아요."), (The(read, "need").Grade, The(read, "need").Words));
        Assert.Equal(Grade.Hearsay, Assert.Single(read.Problems).Grade);
    }

    [Fact]
    public async Task Which_of_two_people_approves_may_be_pointed_out()
    {
        var read = await Read("어제 김 부장님 말로는 최종 결재권자는 박 상무님이라고 함", Fact("approver", "최종 결재권자는 박 상무님이라고 함", person: "박 상무님"));
        // Pointed at in part of the clause, kept as the whole of it.
        Assert.Equal("박 상무", The(read, "approver").Person!.Values[0].Show());
        Assert.False(The(read, "approver").Ask);
    }

    [Fact]
    public async Task Money_that_nobody_explained_may_be_explained_but_is_read_by_us()
    {
        var read = await Read("3억 5천만 원이면 하겠다고 하심", Fact("amount", "3억 5천만 원이면 하겠다고 하심", amount: "5천만 원"));
        var amount = The(read, "amount");
        Assert.False(amount.Ask);
        Assert.Equal(350_000_000m, amount.Amount!.Values[0].Low);
    }

    [Fact]
    public async Task A_contact_in_words_the_rules_do_not_know_is_taken_with_its_day_and_people()
    {
        var read = await Read("김 부장님이랑 어제 커피 한잔 했는데 분위기가 좋았음", Fact("last_contact", "김 부장님이랑 어제 커피 한잔 했는데", date: "어제", person: "김 부장님"));
        Assert.Equal(new DateOnly(2026, 11, 17), read.Contact!.When!.Values[0].From);
        Assert.Equal("김 부장", Assert.Single(read.Contact.With).Values[0].Show());
    }

    [Theory]
    [InlineData("다음 주에 김 부장님이랑 커피 한잔", "다음 주에")]
    [InlineData("김 부장님이랑 커피 한잔 만나기로", null)]
    public async Task A_meeting_that_lies_ahead_is_no_contact(string text, string? date) =>
        Assert.Null((await Read(text, Fact("last_contact", text, date: date))).Contact);

    [Fact]
    public async Task Facts_whose_words_are_not_in_the_sentence_are_thrown_away()
    {
        var read = await Read(News,
            Fact("need", "새 설비가 필요하다고 함"), Fact("criteria", "라인이 자꾸 서서 낮마다"), Fact("approver", "", person: "김 부장"), Fact("trigger", " . "), Problem("price", "비싸다고 하심"),
            Fact("decision_date", "판가름 난대요", date: "12월 24일"));
        Same(ConfiguredReading.ByRules(News), read);
    }

    [Fact]
    public async Task Codes_that_are_not_ours_are_thrown_away()
    {
        var read = await Read(News,
            Fact("win_probability", "라인이 자꾸 서서 밤마다 손으로 한대요", "0.9"), Fact("result", "판가름 난대요", "won"), Fact("Need", "라인이 자꾸 서서"),
            Fact("budget", "예산은 지난주에 사장님 도장까지 다 받았대요", "approved"), Fact("stage", "판가름 난대요", "secured"), Problem("stale", "라인이 자꾸 서서"), Problem("Price", "라인이 자꾸 서서"));
        Same(ConfiguredReading.ByRules(News), read);
    }

    [Fact]
    public async Task A_state_that_no_word_of_ours_bears_out_stays_a_question()
    {
        var read = await Read("사장님이 도장을 찍어 주셨대요", Fact("budget", "사장님이 도장을 찍어 주셨대요", "secured"), Fact("stage", "사장님이 도장을 찍어 주셨대요", "negotiating"));
        Assert.True(The(read, "budget").Ask);
        Assert.True(The(read, "stage").Ask);
        Assert.DoesNotContain(Filled(read).Keys, key => key.StartsWith("ReadFact", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("예산은 아직 사장님 도장을 못 받았대요")]
    [InlineData("예산은 사장님 도장까지 다 받았대요 근데 절반만")]
    [InlineData("예산은 사장님 도장까지 다 받았을까요?")]
    [InlineData("한빛전자는 예산 도장까지 다 받았대요. 대성중공업은 조용하대요")]
    [InlineData("예산은 검토 끝나고 확보까지 간대요")]
    public async Task What_the_text_puts_in_doubt_is_asked_whoever_suggests_it(string text)
    {
        var read = await Read(text, Fact("budget", text.Split("대요")[0], "secured"), Fact("budget", "예산", "secured"));
        Assert.True(The(read, "budget").Ask);
        Assert.DoesNotContain("ReadFact Budget", Filled(read).Keys);
    }

    [Fact]
    public async Task A_certain_reading_of_the_rules_is_never_overridden()
    {
        const string text = "어제 김 부장님 만났는데 예산 3억 확보됐다고 하심. 가격이 비싸다고 하심. 라인이 자꾸 선대요";
        var rules = ConfiguredReading.ByRules(text);
        var read = await Read(text,
            Fact("budget", "예산 3억 확보됐다고 하심", "none"), Fact("amount", "예산 3억 확보됐다고 하심", amount: "3억"), Fact("last_contact", "라인이 자꾸 선대요"), Fact("decision_date", "어제 김 부장님 만났는데", date: "어제"),
            Problem("competitor_ahead", "가격이 비싸다고 하심"), Fact("need", "라인이 자꾸 선대요"));
        Same(rules with { Facts = [.. rules.Facts, The(read, "need")], Leftovers = [] }, read);
    }

    [Fact]
    public async Task An_amount_of_somebody_else_is_not_made_ours()
    {
        const string text = "경쟁사는 3억에 해 주겠다고 했대요. 분위기가 이상함";
        Same(ConfiguredReading.ByRules(text), await Read(text, Fact("amount", "경쟁사는 3억에 해 주겠다고 했대요", amount: "3억")));
    }

    [Theory]
    [InlineData("라인이 서면 손으로 하시나요?")]
    [InlineData("라인이 서는 건 문제없다고 함")]
    public async Task A_question_or_a_problem_denied_is_no_problem(string text) =>
        Assert.Empty((await Read(text, Problem("other", text.TrimEnd('?')))).Problems);

    [Fact]
    public async Task A_sentence_that_the_rules_read_whole_is_not_sent()
    {
        const string text = "어제 김 부장님 만났는데 예산 확보됐다고 하심";
        Same(ConfiguredReading.ByRules(text), await Read(text, Fact("need", "예산 확보됐다고 하심")));
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task A_pasted_document_is_not_sent()
    {
        await Read(string.Concat(Enumerable.Repeat("라인이 자꾸 선대요. ", 300)), Fact("need", "라인이 자꾸 선대요"));
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task Without_a_model_in_the_settings_nothing_is_sent_and_the_rules_read()
    {
        await using var off = new ConfiguredReading();
        Same(ConfiguredReading.ByRules(News), await off.Read(News));
        Assert.Empty(model.Requests);
    }

    public static TheoryData<string, Func<HttpContext, Task>> Failures => new()
    {
        { "no JSON", context => Answer(context, "물론입니다! 예산은 확보되었습니다.") },
        { "JSON in a fence", context => Answer(context, $"```json\n{Good}\n```") },
        { "JSON cut short", context => Answer(context, Good[..60], "length") },
        { "words after the JSON", context => Answer(context, Good + " 승률은 90%입니다.") },
        { "another shape", context => Answer(context, """{"facts":{"budget":"secured"}}""") },
        { "a number for words", context => Answer(context, """{"facts":[{"topic":"need","words":7}],"problems":[]}""") },
        { "nested without end", context => Answer(context, string.Concat(Enumerable.Repeat("{\"facts\":[", 2000))) },
        { "null", context => Answer(context, "null") },
        { "nulls within", context => Answer(context, """{"facts":[null,{"topic":null,"words":null}],"problems":null}""") },
        { "a refusal", context => Answer(context, null, "content_filter", "I cannot help with that.") },
        { "no choices", context => context.Response.WriteAsJsonAsync(new { id = "1", @object = "chat.completion", choices = Array.Empty<int>() }) },
        { "no completion at all", context => context.Response.WriteAsync("<html>라인이 자꾸 서서</html>") },
        { "huge", context => Answer(context, new string(' ', 1_000_000) + Good) },
        { "huge without an end in sight", Endless },
        { "status 500", context => Refuse(context, 500, "라인이 자꾸 서서") },
        { "status 429", context => Refuse(context, 429, "slow down") },
        { "a closed connection", context => { context.Abort(); return Task.CompletedTask; } },
    };

    static string Good => Lists(Fact("need", "라인이 자꾸 서서 밤마다 손으로 한대요"));

    static async Task Endless(HttpContext context)
    {
        var blanks = new byte[64 * 1024];
        Array.Fill(blanks, (byte)' ');
        while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(blanks, context.RequestAborted);
    }

    [Theory, MemberData(nameof(Failures))]
    public async Task Whatever_the_server_does_the_rules_result_stands_and_no_words_are_logged(string what, Func<HttpContext, Task> server)
    {
        model.Otherwise = server;
        Same(ConfiguredReading.ByRules(News), await reading.Read(News));
        Assert.Single(model.Requests);
        foreach (var word in (string[])["라인", "예산", "승률", "refus", Key]) Assert.DoesNotContain(word, reading.Logged, StringComparison.OrdinalIgnoreCase);
        if (what is not "nulls within") Assert.Contains("did not help", reading.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_does_not_matter()
    {
        await using var gone = await Start();
        await gone.DisposeAsync();
        await using var off = new ConfiguredReading("--Model:Endpoint", gone.Address + "/v1", "--Model:Key", Key, "--Model:Name", Name);
        Same(ConfiguredReading.ByRules(News), await off.Read(News));
    }

    public static TheoryData<string, Func<HttpContext, Task>> Waits => new()
    {
        { "hangs", Forever },
        { "stops in the middle", async context => { await context.Response.WriteAsync("{\"id\":"); await Forever(context); } },
    };

    static async Task Forever(HttpContext context)
    {
        var ended = new TaskCompletionSource();
        await using var end = context.RequestAborted.Register(ended.SetResult);
        await ended.Task;
    }

    [Theory, MemberData(nameof(Waits))]
    public async Task After_four_seconds_the_rules_result_stands(string how, Func<HttpContext, Task> server)
    {
        model.Otherwise = server;
        var read = reading.Read(News);
        await model.Asked.Task;
        reading.Clock.Advance(TimeSpan.FromSeconds(3.9));
        Assert.False(read.IsCompleted, how);
        reading.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Same(ConfiguredReading.ByRules(News), await read);
        Assert.Contains("no answer within 4 seconds", reading.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_says_nothing_at_all_ends_after_four_seconds_too()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        await using var waiting = new ConfiguredReading("--Model:Endpoint", $"http://{silent.LocalEndpoint}/v1", "--Model:Key", Key, "--Model:Name", Name);
        var read = waiting.Read(News);
        using var connection = await silent.AcceptSocketAsync();
        waiting.Clock.Advance(TimeSpan.FromSeconds(4));
        Same(ConfiguredReading.ByRules(News), await read);
    }

    [Fact]
    public async Task A_turn_that_is_given_up_gives_the_model_up()
    {
        model.Otherwise = Forever;
        using var turn = new CancellationTokenSource();
        var read = reading.Read(News, turn.Token);
        await model.Asked.Task;
        await turn.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
    }

    [Fact]
    public async Task The_key_goes_to_the_configured_host_alone_and_only_in_the_header()
    {
        await using var elsewhere = await Start();
        model.Otherwise = context =>
        {
            context.Response.Redirect($"{elsewhere.Address}/v1/chat/completions", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        Same(ConfiguredReading.ByRules(News), await reading.Read(News));
        Assert.Equal(1, model.KeysSeen);
        Assert.Equal(0, elsewhere.KeysSeen);
        Assert.Empty(elsewhere.Requests);
        Assert.DoesNotContain(Key, Assert.Single(model.Requests).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_leaves_the_rules_and_says_so()
    {
        await using var wrong = new ConfiguredReading("--Model:Endpoint", model.Address + "/v1", "--Model:Key", "sk-other", "--Model:Name", Name);
        Same(ConfiguredReading.ByRules(News), await wrong.Read(News));
        Assert.Contains("status 401", wrong.Logged, StringComparison.Ordinal);
    }
}
