using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;

namespace SalesBot.Bot.Sentences;

/// <summary>By rules alone, unless a model is configured.</summary>
static class SentencesRegistration
{
    public static IServiceCollection AddSentences(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ModelSettings>().Bind(configuration.GetSection(ModelSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelSettings>, ModelSettingsCheck>();
        if (configuration.GetSection(ModelSettings.Section).Get<ModelSettings>() is not { IsOn: true }) return services.AddSingleton<ISentences, RuleSentences>();
        services.AddSingleton(provider => ClientOf(provider.GetRequiredService<IOptions<ModelSettings>>().Value));
        services.AddSingleton<LanguageModel>();
        return services.AddSingleton<ISentences, ModelSentences>();
    }

    static IChatClient ClientOf(ModelSettings settings)
    {
        var endpoint = new Uri(settings.Endpoint!);
        var http = new HttpClient(new SmallAnswers(new SocketsHttpHandler
        {
            // A redirect would carry the sentence, and perhaps the key, to a host nobody configured.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !endpoint.IsLoopback,
            ConnectTimeout = LanguageModel.Limit,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = endpoint,
            Transport = new HttpClientPipelineTransport(http),
            // There is no time for a second attempt.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        return new OpenAIClient(new ApiKeyCredential(settings.Key!), options).GetChatClient(settings.Name).AsIChatClient();
    }
}
