using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Administration;
using SalesBot.Bot.Local;
using SalesBot.Bot.Work;
using SalesBot.Cards.Elements;
using SalesBot.Channel.Activities;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Administration;

/// <summary>Work that fails again and again waits for an administrator, and for nothing else.</summary>
public sealed class SetAsideTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-aside-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Whatever_can_be_set_aside_has_a_name_in_both_languages() => Assert.All(Enum.GetValues<DueKind>(), kind => Assert.NotEqual(AdministrationWords.Kind(kind).Ko, AdministrationWords.Kind(kind).En));

    [Fact]
    public async Task What_fails_is_tried_later_and_later_then_set_aside_until_an_administrator_has_it_tried_again()
    {
        var speaker = new Stuttering();
        await using var teams = await StandInTeams.Start();
        await using var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true, services: services => services.AddSingleton<Speaker>(speaker));
        teams.Bot = bot.Address;
        await teams.Says(Seat.Jihoon, "도움말");
        await teams.Says(Seat.Haneul, "도움 요청 한빛 가격 승인이 필요합니다");
        await bot.Work();
        Assert.Equal(1, speaker.Tried);
        await bot.Work();
        Assert.Equal(1, speaker.Tried);

        // The ten seconds are over, but whoever claimed the card might still be sending it.
        clock.Advance(TimeSpan.FromSeconds(15));
        await bot.Work();
        Assert.Equal(1, speaker.Tried);

        for (int minutes = 0; minutes < 80; minutes += 5)
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            await bot.Work();
            // After ten seconds, one minute, five, and then not for a quarter of an hour.
            if (minutes == 20) Assert.Equal(4, speaker.Tried);
        }
        Assert.Equal(6, speaker.Tried);
        Assert.Single(await bot.Stores.Dues.SetAside(SampleData.Tenant, 10, CancellationToken.None));

        await teams.Says(Seat.Mina, "관리");
        Assert.Contains("6번 실패", teams.Chat(Seat.Mina)[^1].Words, StringComparison.Ordinal);
        speaker.Works = true;
        await teams.Presses(Seat.Mina, "다시 시도");
        Assert.Contains("1건을 다시 시도합니다", teams.Chat(Seat.Mina)[^1].Words, StringComparison.Ordinal);
        Assert.Contains("실패해서 멈춘 작업이 없습니다", teams.Chat(Seat.Mina)[^1].Words, StringComparison.Ordinal);
        await bot.Work();
        Assert.Equal((7, 1), (speaker.Tried, speaker.Said));
        Assert.Empty(await bot.Stores.Dues.SetAside(SampleData.Tenant, 10, CancellationToken.None));
        clock.Advance(TimeSpan.FromHours(1));
        await bot.Work();
        Assert.Equal(1, speaker.Said);
    }

    sealed class Stuttering : Speaker
    {
        public int Tried, Said;

        public bool Works { get; set; }

        public Task<Spoken> Send(TenantId tenant, UserId to, Address address, AdaptiveCard card, Lang lang, CancellationToken ct) => Speak();

        public Task<Spoken> Send(TenantId tenant, UserId to, Address address, OutboundActivity said, CancellationToken ct) => Speak();

        Task<Spoken> Speak()
        {
            Tried++;
            if (!Works) throw new InvalidOperationException("As told by the test.");
            Said++;
            return Task.FromResult<Spoken>(new Spoken.Sent("1"));
        }
    }
}
