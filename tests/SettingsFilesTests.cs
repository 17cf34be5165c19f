using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests;

public class SettingsFilesTests
{
    [Fact]
    public async Task No_settings_file_is_watched_because_the_watch_would_see_every_write_of_the_store()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-settings-").FullName;
        try
        {
            await using var bot = await BotHost.Start(folder, new FakeTimeProvider(BotHost.Monday), BotHost.Sqlite(folder));
            var files = ((IConfigurationRoot)bot.Services.GetRequiredService<IConfiguration>()).Providers.OfType<FileConfigurationProvider>().ToList();
            Assert.NotEmpty(files);
            Assert.DoesNotContain(files, file => file.Source.ReloadOnChange);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
