using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Sentences;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Sentences;

public sealed class ModelSettingsTests
{
    static readonly Dictionary<string, string?> good = new() { ["Model:Endpoint"] = "https://my-company.openai.azure.com/openai/v1/", ["Model:Key"] = "sk-1", ["Model:Name"] = "gpt" };

    static IReadOnlyList<string> Wrong(IConfiguration configuration)
    {
        using var services = new ServiceCollection().AddSentences(configuration).BuildServiceProvider();
        try
        {
            _ = services.GetRequiredService<IOptions<ModelSettings>>().Value;
            return [];
        }
        catch (OptionsValidationException refused)
        {
            return [.. refused.Failures];
        }
    }

    static IConfiguration With(string key, string? value) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(good) { [key] = value }).Build();

    [Theory]
    [InlineData("https://api.openai.com/v1")]
    [InlineData("http://localhost:11434/v1")]
    [InlineData("https://models.example.co.kr:8443/")]
    public void Any_compatible_server_will_do(string endpoint) => Assert.Empty(Wrong(With("Model:Endpoint", endpoint)));

    [Theory]
    [InlineData("Model:Endpoint", null)]
    [InlineData("Model:Endpoint", "api.openai.com")]
    [InlineData("Model:Endpoint", "ftp://api.openai.com/v1")]
    [InlineData("Model:Endpoint", "http://models.example.com/v1")]
    [InlineData("Model:Endpoint", "https://user:secret@models.example.com/v1")]
    [InlineData("Model:Endpoint", "https://models.example.com/v1?api-key=1")]
    [InlineData("Model:Endpoint", "https://my-company.openai.azure.com/")]
    [InlineData("Model:Key", null)]
    [InlineData("Model:Key", "two words")]
    [InlineData("Model:Name", " ")]
    public void Each_wrong_setting_is_named_with_an_example(string key, string? value)
    {
        var wrong = Assert.Single(Wrong(With(key, value)));
        Assert.StartsWith(key, wrong, StringComparison.Ordinal);
        Assert.Contains("for example", wrong, StringComparison.Ordinal);
        if (value is { Length: > 1 } && key is "Model:Key") Assert.DoesNotContain(value, wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_half_configured_stops_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-model-").FullName;
        try
        {
            var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.Start(folder, new FakeTimeProvider(BotHost.Monday), [.. BotHost.Sqlite(folder), "--Model:Endpoint", "https://api.openai.com/v1"]));
            Assert.Contains("Model:Key is missing", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
