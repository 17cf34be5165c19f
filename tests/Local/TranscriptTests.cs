using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Local;

namespace SalesBot.Tests.Local;

public sealed class TranscriptTests : IDisposable
{
    const string Chat = "a:hana";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chats");
    readonly FakeTimeProvider clock = new(new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_page_sees_what_was_kept_then_that_it_is_ready_then_what_comes()
    {
        using var transcript = Open();
        transcript.KeepSent(Chat, Words("before"));
        await using var page = transcript.Follow(0, default).GetAsyncEnumerator();
        Assert.Equal("before", Said(await Next(page)));
        Assert.Equal(HappeningKind.Ready, (await Next(page)).Kind);
        transcript.KeepSent(Chat, Words("after"));
        Assert.Equal("after", Said(await Next(page)));
    }

    [Fact]
    public async Task A_page_that_comes_back_sees_only_what_it_missed()
    {
        using var transcript = Open();
        var seen = transcript.KeepSent(Chat, Words("one"));
        transcript.KeepSent(Chat, Words("two"));
        await using var page = transcript.Follow(seen.N, default).GetAsyncEnumerator();
        Assert.Equal("two", Said(await Next(page)));
    }

    [Fact]
    public async Task A_restart_keeps_the_chats_and_goes_on_counting()
    {
        Happening first;
        using (var before = Open())
            first = before.KeepSent(Chat, Words("견적을 보냈어요"));
        using var after = Open();
        Assert.True(after.Has(Chat, first.ActivityId!));
        var second = after.KeepSent(Chat, Words("two"));
        Assert.Equal(first.N + 1, second.N);
        Assert.NotEqual(first.ActivityId, second.ActivityId);
        await using var page = after.Follow(0, default).GetAsyncEnumerator();
        Assert.Equal("견적을 보냈어요", Said(await Next(page)));
    }

    [Fact]
    public void A_line_a_crash_cut_short_is_left_out()
    {
        Happening kept;
        using (var before = Open())
            kept = before.KeepSent(Chat, Words("whole"));
        File.AppendAllText(Path.Combine(folder.FullName, "chats.jsonl"), """{"n":2,"kind":"Sent","at":""");
        using var after = Open();
        Assert.True(after.Has(Chat, kept.ActivityId!));
        Assert.Equal(kept.N + 1, after.KeepSent(Chat, Words("next")).N);
    }

    [Fact]
    public void Only_the_last_500_of_a_conversation_are_kept()
    {
        using var transcript = Open();
        var first = transcript.KeepSent(Chat, Words("first"));
        var other = transcript.KeepSent("a:daniel", Words("other"));
        for (int i = 0; i < 500; i++)
            transcript.KeepSent(Chat, Words("more"));
        Assert.False(transcript.Has(Chat, first.ActivityId!));
        Assert.True(transcript.Has("a:daniel", other.ActivityId!));
    }

    [Fact]
    public void A_message_taken_away_is_no_longer_there()
    {
        using var transcript = Open();
        var sent = transcript.KeepSent(Chat, Words("oops"));
        transcript.Keep(HappeningKind.Deleted, Chat, sent.ActivityId, null);
        Assert.False(transcript.Has(Chat, sent.ActivityId!));
    }

    [Fact]
    public async Task Starting_over_empties_the_chats_and_tells_the_open_page()
    {
        using var transcript = Open();
        var old = transcript.KeepSent(Chat, Words("old"));
        await using var page = transcript.Follow(old.N, default).GetAsyncEnumerator();
        Assert.Equal(HappeningKind.Ready, (await Next(page)).Kind);
        transcript.StartOver();
        Assert.Equal(HappeningKind.StartedOver, (await Next(page)).Kind);
        Assert.False(transcript.Has(Chat, old.ActivityId!));
        Assert.True(transcript.KeepSent(Chat, Words("new")).N > old.N);
    }

    [Fact]
    public async Task A_page_older_than_the_data_folder_begins_anew()
    {
        using var transcript = Open();
        transcript.KeepSent(Chat, Words("one"));
        await using var page = transcript.Follow(99, default).GetAsyncEnumerator();
        Assert.Equal(HappeningKind.StartedOver, (await Next(page)).Kind);
        Assert.Equal("one", Said(await Next(page)));
    }

    [Fact]
    public void Only_the_first_of_two_pages_installs_the_bot()
    {
        using var transcript = Open();
        Assert.True(transcript.KeepFirst(HappeningKind.Installed, Chat));
        Assert.False(transcript.KeepFirst(HappeningKind.Installed, Chat));
    }

    public void Dispose() => folder.Delete(recursive: true);

    Transcript Open() => new(folder.FullName, clock);

    static JsonElement Words(string text) => JsonDocument.Parse($$"""{"type":"message","text":"{{text}}"}""").RootElement;

    static string? Said(Happening happening) => happening.Activity?.GetProperty("text").GetString();

    static async Task<Happening> Next(IAsyncEnumerator<Happening> page)
    {
        Assert.True(await page.MoveNextAsync());
        return page.Current;
    }
}
