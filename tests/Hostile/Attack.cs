using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Cards;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Hostile;

/// <summary>
/// Sends spoilt activities to the real program over HTTP: lines, buttons of every kind with ids that exist and ids that do not, from people who may and who may
/// not. Whatever comes, the program answers what the protocol allows, says nothing of its inside, and logs no failure.
/// </summary>
sealed class Attack : IAsyncDisposable
{
    /// <summary>What may be answered: taken, not understood, not allowed, too large, no handler. Never 500.</summary>
    static readonly int[] allowed = [200, 202, 400, 401, 403, 413, 415, 501];

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-hostile-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
    StandInTeams teams = null!;
    BotHost bot = null!;
    IReadOnlyList<string> ids = [];

    public BotHost Bot => bot;

    public StandInTeams Teams => teams;

    /// <summary>Ids of records that exist, for buttons.</summary>
    public IReadOnlyList<string> Ids => ids;

    public static async Task<Attack> Begin()
    {
        var attack = new Attack { teams = await StandInTeams.Start() };
        attack.bot = await BotHost.Start(attack.folder, attack.clock, BotHost.Sqlite(attack.folder), samples: true);
        attack.teams.Bot = attack.bot.Address;
        var desk = await attack.bot.Stores.Desks.Opportunities(Domain.TenantId.Of("local"), Domain.UserId.Of(Seat.Haneul.Id), CancellationToken.None);
        attack.ids = [.. desk.Select(opportunity => opportunity.Id.Value)];
        return attack;
    }

    /// <summary>What the program logged as an error; a connector that refuses a made-up chat is none.</summary>
    public IEnumerable<string> Failures => bot.Complained.Split('\n').Where(line => line.StartsWith("Error: ", StringComparison.Ordinal));

    /// <summary>What only the stand-ins keep, so that what grows is the program.</summary>
    public void Forget()
    {
        teams.Forget();
        bot.ForgetComplaints();
    }

    /// <summary>One case of this seed; what it did wrong, or null.</summary>
    public async Task<string?> Case(int seed)
    {
        // Nobody is spoken to faster than this.
        clock.Advance(TimeSpan.FromSeconds(2));
        var random = new Random(seed);
        var activity = Activity(random);
        var mutator = new Mutator(random);
        var body = random.Next(5) == 0 ? mutator.Break(activity) : Encoding.UTF8.GetBytes(mutator.Spoil(activity).ToJsonString());
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await Answered(http.PostAsync(new Uri(bot.Address, "/api/messages"), content));
        var answer = await response.Content.ReadAsStringAsync();
        return !allowed.Contains((int)response.StatusCode) ? $"seed {seed}: status {(int)response.StatusCode}\n{Encoding.UTF8.GetString(body)}\n{answer}"
            : answer.Contains("Exception", StringComparison.Ordinal) || answer.Contains("   at SalesBot", StringComparison.Ordinal) ? $"seed {seed}: the answer shows the inside: {answer}"
            : null;
    }

    /// <summary>A button with this payload, pressed by this person, as it was answered: the words that the person sees, or the body.</summary>
    public async Task<string> Pressed(Seat who, IReadOnlyDictionary<string, string> data)
    {
        clock.Advance(TimeSpan.FromSeconds(2));
        using var response = await Answered(teams.Post(Button(who, data)));
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    /// <summary>What waits for the channel's pace waits for a clock that only this moves.</summary>
    async Task<HttpResponseMessage> Answered(Task<HttpResponseMessage> post)
    {
        while (await Task.WhenAny(post, Task.Delay(TimeSpan.FromMilliseconds(100))) != post) clock.Advance(TimeSpan.FromSeconds(1));
        return await post;
    }

    JsonObject Activity(Random random)
    {
        var who = new[] { Seat.Haneul, Seat.Jihoon, Seat.Emma, Seat.Seojun, Seat.Stranger }[random.Next(5)];
        if (random.Next(3) == 0) return teams.Envelope(who, "message", ("text", Lines[random.Next(Lines.Length)]));
        var kind = CardAction.All[random.Next(CardAction.All.Count)];
        var id = random.Next(3) == 0 ? "nosuchrecord" : ids[random.Next(ids.Count)];
        return Button(who, new Dictionary<string, string>
        {
            [CardAction.Name] = kind.Name, ["id"] = id, ["about"] = $"opportunity:{id}", ["part"] = "Price", ["run"] = "run", ["flow"] = "check-in", ["question"] = "?", ["answer"] = "!", ["ids"] = string.Join(' ', ids.Take(3)),
        });
    }

    JsonObject Button(Seat who, IReadOnlyDictionary<string, string> data)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in data) fields[name] = value;
        var envelope = teams.Envelope(who, "invoke", ("name", "adaptiveCard/action"),
            ("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data[CardAction.Name], ["data"] = fields }, ["trigger"] = "manual" }));
        envelope["replyToId"] = "1:1";
        return envelope;
    }

    static readonly string[] Lines =
    [
        "체크인", "체크인 한빛", "새 기회 한빛전자 MES 교체", "어제 한빛 김 부장님 만났는데 예산 3억 확보됐다고 하심", "도움 요청 가격 승인", "고치기 예산", "무엇이 기다리나", "취소", "help", "쉬기 2026-12-04", "어디까지 했지", "뒤로", "없음",
        "서울병원 박 과장이 납기 때문에 화가 많이 났어요", "김철수 부장 누구야",
    ];

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
