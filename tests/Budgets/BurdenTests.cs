using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Opportunities;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Budgets;

/// <summary>How much people have to do, counted through the real bot: a press, a choice and a typed answer are one each.</summary>
public sealed class BurdenTests : IAsyncLifetime
{
    static readonly TenantId tenant = TenantId.Of("local");
    static readonly DateOnly monday = DateOnly.FromDateTime(BotHost.Monday.DateTime);

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-burden-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInTeams teams = null!;
    BotHost bot = null!;
    int effort;

    public async Task InitializeAsync()
    {
        teams = await StandInTeams.Start();
        bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder));
        teams.Bot = bot.Address;
        foreach (var who in (Seat[])[Seat.Haneul, Seat.Jihoon]) await teams.Installs(who);
    }

    [Fact]
    public async Task A_quiet_week_of_ten_opportunities_is_one_tap()
    {
        for (int n = 0; n < 10; n++) await Has($"고객사{n}", Learned(Topic.Approver, "한지민 상무"), Learned(Topic.NextStep, "다음 달에 설명회"));
        await ItIsThursday();
        await Presses(Seat.Haneul, "10건 모두 새 소식 없음");
        Assert.Contains("이번 체크인을 모두 마쳤습니다", Newest(Seat.Haneul));
        Assert.Equal(1, effort);
    }

    [Fact]
    public async Task One_opportunity_with_news_is_at_most_six_taps_or_typed_answers()
    {
        await Has("한빛전자", Learned(Topic.Approver, "박영수 상무"));
        for (int n = 0; n < 9; n++) await Has($"고객사{n}", Learned(Topic.Approver, "한지민 상무"), Learned(Topic.NextStep, "다음 달에 설명회"));
        await ItIsThursday();
        await Presses(Seat.Haneul, "체크인", "한빛전자", []);
        await Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", null, ("고객이 다음에", "화요일에 견적 비교"), ("어떻게 아셨나요", "고객이 직접 말씀·문서"), ("누가 말씀", "김철수 부장"), ("새로 생긴 문제", "경쟁사가 가격을 낮췄다고 함"));
        Assert.Contains("저장했습니다", Newest(Seat.Haneul));
        Assert.Contains("김철수 부장", Newest(Seat.Haneul));
        Assert.InRange(effort, 1, 6);
    }

    [Fact]
    public async Task Asking_the_suggested_question_is_one_tap_for_the_leader()
    {
        await Has("한빛전자", Learned(Topic.Approver, "박영수 상무"));
        await teams.Says(Seat.Haneul, "체크인 한빛전자");
        await teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 낮췄다고 함" });
        await bot.Work();
        await Presses(Seat.Jihoon, "이 질문 보내기");
        await bot.Work();
        Assert.Contains("고객은 경쟁사의 어떤 점이 좋다고 하시던가요?", Newest(Seat.Haneul));
        Assert.Equal(1, effort);
    }

    /// <summary>An opportunity of the rep, with everything that could be stale or missing known unless it is left out here.</summary>
    async Task Has(string customer, params OpportunityEvent[] told)
    {
        var (company, id) = (Company.Named(customer), OpportunityId.Of(new Mint(customer).Next()));
        IReadOnlyList<OpportunityEvent> events = [new OpportunityOpened(id, "설비 교체", company.Id, customer, Rep, Rep, BotHost.Monday.AddDays(-40)), .. told];
        await bot.Stores.Opportunities.Add(tenant, OpportunityLedger.Apply(null, events).After!, null, events, [], CancellationToken.None);
        await bot.Stores.Customers.Meet(tenant, company, CancellationToken.None);
        await bot.Services.GetRequiredService<OpportunityFollower>().Follow(tenant, null, OpportunityLedger.Apply(null, events).After!, events, CancellationToken.None);
    }

    static UserId Rep => UserId.Of(Seat.Haneul.Id);

    static FactLearned Learned(Topic topic, string kept) => new(topic, kept, Grade.Confirmed, "담당 과장", null, monday, null, Rep, BotHost.Monday.AddDays(-1));

    async Task ItIsThursday()
    {
        clock.SetUtcNow(BotHost.Monday.AddDays(3).AddHours(6).AddMinutes(1));
        await bot.Work();
        Assert.Contains("이번 주 체크인입니다", Newest(Seat.Haneul));
    }

    async Task Presses(Seat who, string title, string? onto = null, params (string Label, string Value)[] filled)
    {
        effort += 1 + filled.Length;
        Assert.Equal(200, await teams.Presses(who, title, filled.ToDictionary(input => input.Label, input => input.Value), onto));
    }

    string Newest(Seat who) => teams.Chat(who).MaxBy(shown => shown.Touched)!.Words;

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
