using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Voices;

/// <summary>A voice told in a group chat or channel, where others read along.</summary>
public sealed class VoiceGroupTests : IAsyncLifetime
{
    const string Thread = "19:voices@thread.tacv2;messageid=1700";

    Surface.Surface here = null!;

    public async Task InitializeAsync() => here = await Surface.Surface.Open();

    public async Task DisposeAsync() => await here.DisposeAsync();

    [Fact]
    public async Task It_is_answered_in_the_thread_and_the_card_there_shows_everybody_each_step()
    {
        await here.Teams.Says(Seat.Jihoon, "도움말");
        await here.Teams.SaysIn(Thread, Seat.Seojun, "서울병원 박 과장이 납기 때문에 화가 많이 났어요");
        Assert.Contains("고객의 소리 접수", here.Newest(Thread), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_a_case_stands_is_answered_privately()
    {
        await here.Teams.Says(Seat.Seojun, "서울병원 박 과장이 납기 때문에 화가 많이 났어요");
        await here.Teams.Presses(Seat.Seojun, "접수", new Dictionary<string, string>(), null);
        await here.Teams.SaysIn(Thread, Seat.Seojun, "VOC-1001");
        Assert.DoesNotContain("서울병원", here.Newest(Thread), StringComparison.Ordinal);
        Assert.Contains("VOC-1001", here.Newest(Seat.Seojun), StringComparison.Ordinal);
    }
}
