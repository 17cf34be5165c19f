using Microsoft.Extensions.DependencyInjection;
using SalesBot.Storage;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Faults;

/// <summary>
/// A storage account on a bad day, at its HTTP port: requests fail with 500, are turned away with 503, get lost before or after they were carried out, or are
/// never answered. Nobody in the story notices, and it ends as on a good day.
/// </summary>
[Collection(AzuriteCollection.Name)]
public class BadStorageTests(Azurite azurite)
{
    static readonly AtTheDoor[] troubles = [AtTheDoor.Fails, AtTheDoor.Busy, AtTheDoor.RequestLost, AtTheDoor.AnswerLost];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_story_on_a_failing_storage_ends_as_on_a_good_one(int seed)
    {
        await using var gate = await AzuriteGate.Start(azurite);
        using var folder = new Folder();
        var (undisturbed, _) = await Stage.MainUndisturbed;
        var store = await Stage.Azure(gate, folder);
        var (random, sync, met) = (new Random(seed), new Lock(), new int[Enum.GetValues<AtTheDoor>().Length]);
        gate.Treats = _ =>
        {
            lock (sync)
            {
                var treated = random.Next(400) == 0 ? AtTheDoor.Silence : random.Next(8) == 0 ? troubles[random.Next(troubles.Length)] : AtTheDoor.Passes;
                met[(int)treated]++;
                return treated;
            }
        };

        await using var story = new MortalStory(store, folder.Path, []);
        await story.Play(Stage.MainStory);
        gate.Treats = _ => AtTheDoor.Passes;

        (await Outcome.Of(story.Teams, story.Bot.Services.GetRequiredService<ITables>())).AssertSameInEffect(undisturbed, deaths: 0);
        Assert.All(troubles, trouble => Assert.True(met[(int)trouble] > 3, $"{trouble} was hardly met: {string.Join(", ", met)}"));
    }
}
