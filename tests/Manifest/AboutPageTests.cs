using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Manifest;

public sealed class AboutPageTests
{
    [Fact]
    public async Task The_links_of_the_package_lead_to_sections_of_the_bots_page_in_both_languages()
    {
        var folder = Directory.CreateTempSubdirectory("about");
        await using (var host = await BotHost.Start(folder.FullName, new FakeTimeProvider(BotHost.Monday), BotHost.Sqlite(folder.FullName)))
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            foreach (var link in (Uri[])[Packed.Details.Website, Packed.Details.Privacy, Packed.Details.TermsOfUse])
            {
                var answer = await http.GetAsync(link.AbsolutePath);
                answer.EnsureSuccessStatusCode();
                Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
                var page = await answer.Content.ReadAsStringAsync();
                if (link.Fragment.TrimStart('#') is { Length: > 0 } section) Assert.Contains($"id=\"{section}\"", page);
                Assert.Contains("개인정보", page);
                Assert.Contains("Your company", page);
            }
        }
        folder.Delete(recursive: true);
    }
}
