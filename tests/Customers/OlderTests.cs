using Microsoft.Extensions.Time.Testing;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Customers;

/// <summary>Whatever was seen and heard of somebody can be read, however long ago it was.</summary>
public class OlderTests
{
    const int told = 330;

    [Fact]
    public async Task More_than_is_read_at_once_is_paged_to_the_first_word_and_what_is_restricted_stays_so()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-older-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            var clock = new FakeTimeProvider(BotHost.Monday);
            await using var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true);
            teams.Bot = bot.Address;
            var tenant = TenantId.Of("local");
            var person = PersonId.Of((await bot.Stores.Customers.Named(tenant, "김철수", default)).First(pointer => pointer.Kind is NamePointer.OfPerson).Records[0]);
            for (int at = 0; at < told; at++)
            {
                var when = clock.GetUtcNow().AddDays(-at - 60);
                var seen = new Observation($"note-{at}", ObservationTopic.Price, ObservationKind.Said, $"말씀 {at} 끝", null, UserId.Of(Seat.Jihoon.Id), DateOnly.FromDateTime(when.UtcDateTime), null, Restricted: at % 50 == 7, null, when);
                await bot.Stores.Customers.Tell(tenant, person, new ObservationMade(seen, seen.By, when), default);
            }

            var story = new ChatStory(teams, clock, () => Task.FromResult(bot));
            await story.Do("하늘: 김철수 부장 누구야");
            var shown = new HashSet<int>();
            for (int page = 0; page < told; page++)
            {
                var words = teams.Chat(Seat.Haneul)[^1].Words;
                shown.UnionWith(Enumerable.Range(0, told).Where(at => words.Contains($"말씀 {at} 끝", StringComparison.Ordinal)));
                if (!words.Contains("더 보기", StringComparison.Ordinal)) break;
                await story.Do("하늘 presses 더 보기");
            }
            Assert.Equal(Enumerable.Range(0, told).Where(at => at % 50 != 7), shown.Order());
            await story.Do("하늘 presses 이분 카드");
            await story.Do("하늘 sees 김철수 부장");
            await story.Do("서준 presses what 하늘 pressed");
            await story.Do("서준 has never seen 말씀 1 끝");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
