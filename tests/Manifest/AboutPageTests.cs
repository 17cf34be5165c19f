using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Manifest;

public sealed class AboutPageTests
{
    static readonly string[] Model = ["--Model:Endpoint", "https://model.example.com/v1", "--Model:Key", "a-key", "--Model:Name", "a-model"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_page_says_whether_a_language_model_is_sent_what_people_type(bool model)
    {
        var folder = Directory.CreateTempSubdirectory("about");
        await using (var host = await BotHost.Start(folder.FullName, new FakeTimeProvider(BotHost.Monday), [.. BotHost.Sqlite(folder.FullName), .. model ? Model : []]))
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            var page = await http.GetStringAsync("/about");
            Assert.DoesNotContain("{{", page);
            Assert.Equal(model, page.Contains("언어 모델 서비스(model.example.com)", StringComparison.Ordinal));
            Assert.Equal(model, page.Contains("language model your company chose (model.example.com)", StringComparison.Ordinal));
            Assert.Equal(!model, page.Contains("They go nowhere else.", StringComparison.Ordinal));
        }
        folder.Delete(recursive: true);
    }

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
