using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Sentences;
using SalesBot.Domain;
using SalesBot.Domain.Language;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Sentences;

/// <summary>Reads sentences as the program would with these settings.</summary>
sealed class ConfiguredReading : IAsyncDisposable
{
    public static readonly ReadingContext Wednesday = new(new(2026, 11, 18), Lang.Ko, Direction.Either);

    readonly ServiceProvider services;
    readonly Complaints complaints = new();

    public ConfiguredReading(params string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(settings).Build();
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddLogging(log => log.AddProvider(complaints)).AddSentences(configuration).BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(BotHost.Monday);

    public string Logged => string.Join('\n', complaints.Said);

    public Task<Proposal> Read(string text, CancellationToken ct = default) => services.GetRequiredService<ISentences>().Read(text, Wednesday, KnownNames.None, ct).AsTask();

    /// <summary>The same text by the rules alone.</summary>
    public static Proposal ByRules(string text) => SentenceReader.Read(text, Wednesday, KnownNames.None);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
