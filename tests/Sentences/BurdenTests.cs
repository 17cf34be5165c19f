using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Local;
using SalesBot.Domain;
using SalesBot.Domain.Opportunities;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Sentences;

/// <summary>What telling news costs a rep, counted in the real program: one sentence, one tap, and one answer for each thing the sentence left open.</summary>
public sealed class BurdenTests : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-burden-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInTeams teams = null!;
    BotHost bot = null!;

    public async Task InitializeAsync()
    {
        teams = await StandInTeams.Start();
        bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true);
        teams.Bot = bot.Address;
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The answers a careful person would still have to give, by what the sentence does not say.</summary>
    public static TheoryData<string, string, string[]> Sentences => new()
    {
        { "haneul", "어제 한빛 김 부장님 만났는데 예산 3억 확보됐다고 하심. 품의는 12월 둘째 주에 올린대요. 납기가 걱정이라고 함", [] },
        { "haneul", "오늘 한빛 이영희 과장님과 통화. 결정은 12월 20일까지 한다고 하심", [] },
        { "haneul", "한빛 연락이 없음", [] },
        { "haneul", "어제 한빛 방문했음", [] },
        { "haneul", "한빛 김 부장님이 최종 결재는 최 전무님이 하신다고 말씀하심", [] },
        // How it is known is not said, whatever the number of facts.
        { "haneul", "한빛 예산 3억 확보됐고 결정은 12월 20일까지", ["직접 말씀하심"] },
        // Nor when it was.
        { "haneul", "한빛 이영희 과장님과 통화함. 가격이 비싸다고 하심", ["오늘"] },
        { "emma", "Met Ms. Weber of Nordlicht yesterday. She said the budget of $350k is secured. They will decide by Dec 15, she said. They are worried about delivery.", [] },
        { "emma", "Visited Nordlicht last Friday, budget of $350k is approved, decision by Dec 15", ["told me directly"] },
    };

    [Theory, MemberData(nameof(Sentences))]
    public async Task A_sentence_costs_one_tap_and_one_answer_for_each_thing_it_left_open(string who, string sentence, string[] answers)
    {
        var rep = who == "emma" ? Seat.Emma : Seat.Haneul;
        Assert.Equal(200, await teams.Says(rep, sentence));
        foreach (var answer in answers)
        {
            Assert.False(await IsStored(rep));
            Assert.Equal(200, await teams.Says(rep, answer));
        }
        Assert.False(await IsStored(rep));
        // Typed answers end with the question whether to store, which is the tap in words.
        Assert.Equal(200, answers.Length == 0 ? await teams.Presses(rep, rep == Seat.Emma ? "Store" : "저장", new Dictionary<string, string>()) : await teams.Says(rep, rep == Seat.Emma ? "yes" : "네"));
        Assert.True(await IsStored(rep), teams.Chat(rep).MaxBy(shown => shown.Touched)?.Words);
    }

    /// <summary>Whether an opportunity of this rep holds a sentence; the samples hold none.</summary>
    async Task<bool> IsStored(Seat who)
    {
        foreach (var opportunity in await bot.Stores.Desks.Opportunities(SampleData.Tenant, UserId.Of(who.Id), CancellationToken.None))
            if ((await bot.Stores.Opportunities.Events(SampleData.Tenant, opportunity.Id, CancellationToken.None)).OfType<SentenceTold>().Any()) return true;
        return false;
    }
}
