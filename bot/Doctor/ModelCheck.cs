using Microsoft.Extensions.Options;
using SalesBot.Bot.Sentences;

namespace SalesBot.Bot.Doctor;

/// <summary>Whether sentences go to a language model, to which host, and whether it answers as it should. The sentence it is asked about is invented.</summary>
static class ModelCheck
{
    const string invented = "라인이 자꾸 서서 밤마다 손으로 한다고 하십니다.";

    public static async Task<Finding> Ask(Installation installation, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(installation.Clock).AddSentences(installation.Configuration);
        await using var provider = services.BuildServiceProvider();
        var settings = provider.GetRequiredService<IOptions<ModelSettings>>().Value;
        if (!settings.IsOn) return Finding.Good("Off: sentences are read by rules on this machine, and none is sent to a language model.");
        var where = $"the model {settings.Name} at {new Uri(settings.Endpoint!).Authority}";
        return await provider.GetRequiredService<LanguageModel>().Ask(invented, ct) switch
        {
            ModelReply.Nothing nothing => Finding.Fix($"On: sentences that the rules leave open are sent to {where}, but asked about an invented one: {nothing.Why}.\n{nothing.ToDo}"),
            _ => Finding.Good($"On: sentences that the rules leave open are sent to {where}. It answers."),
        };
    }
}
