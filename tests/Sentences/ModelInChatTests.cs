using Microsoft.Extensions.Time.Testing;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Sentences;

/// <summary>The whole program in a chat, with a model and without one.</summary>
public sealed class ModelInChatTests : IAsyncLifetime
{
    const string News = "한빛전자 라인이 자꾸 서서 밤마다 손으로 한다고 하심. 어제 방문했습니다";

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-model-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInModel model = null!;
    StandInTeams teams = null!;

    public async Task InitializeAsync()
    {
        model = await StandInModel.Start();
        model.Says = _ => StandInModel.Lists(StandInModel.Fact("need", "라인이 자꾸 서서 밤마다 손으로 한다고 하심"));
        teams = await StandInTeams.Start();
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
        await model.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task<BotHost> Start(string[] settings, Func<IServiceProvider, ITables, ITables>? tables = null)
    {
        var bot = await BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), .. settings], samples: true, tables);
        teams.Bot = bot.Address;
        return bot;
    }

    string Card => teams.Chat(Seat.Haneul)[^1].Words;

    [Fact]
    public async Task With_a_model_the_card_shows_what_it_pointed_at()
    {
        await using var bot = await Start(model.Settings);
        Assert.Equal(200, await teams.Says(Seat.Haneul, News));
        Assert.Single(model.Requests);
        Assert.Contains("고객의 문제·니즈", Card, StringComparison.Ordinal);
        Assert.Contains(News, Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Off_by_default_no_call_is_made_and_the_rules_card_comes()
    {
        await using var bot = await Start([]);
        Assert.Equal(200, await teams.Says(Seat.Haneul, News));
        Assert.Empty(model.Requests);
        Assert.Contains(News, Card, StringComparison.Ordinal);
        Assert.DoesNotContain("고객의 문제·니즈", Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_has_to_start_again_does_not_ask_the_model_again()
    {
        var rival = new OnceTooLate();
        await using var bot = await Start(model.Settings, (_, tables) => rival.Over(tables));
        Assert.Equal(200, await teams.Says(Seat.Haneul, News));
        Assert.True(rival.WasFaster);
        Assert.Contains("고객의 문제·니즈", Card, StringComparison.Ordinal);
        Assert.Single(model.Requests);
    }

    /// <summary>Somebody else writes the chat's row first, once.</summary>
    sealed class OnceTooLate
    {
        public bool WasFaster { get; private set; }

        public ITables Over(ITables tables) => new Tables(tables, this);

        sealed class Tables(ITables inner, OnceTooLate rival) : ITables
        {
            public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) => inner.Get(table, partition, key, ct);

            public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) => inner.Query(table, partition, range, take, ct);

            public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) => inner.Scan(table, afterPartition, afterKey, take, ct);

            public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct)
            {
                if (table is not Table.Conversation || rival.WasFaster) return inner.Submit(table, partition, operations, ct);
                rival.WasFaster = true;
                return new(new Submitted.Conflict(0, operations[0].Key));
            }
        }
    }
}
