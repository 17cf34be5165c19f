using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SalesBot.Tests.Browser;

/// <summary>One browser for the tests of the page. It talks to this machine only.</summary>
public sealed class Chromium : IAsyncLifetime
{
    const string program = "/usr/bin/chromium";

    IPlaywright? playwright;
    IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(program)) throw new InvalidOperationException($"Chromium is not installed ({program} is missing). Run: bash tests/run");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args =
            [
                "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-sync", "--disable-default-apps", "--no-first-run", "--no-pings",
                "--disable-features=OptimizationHints,Translate,MediaRouter", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        });
    }

    /// <summary>A page in a window of this size, for somebody whose browser speaks this language.</summary>
    public async Task<IPage> Open(Uri address, int width, int height, string locale = "ko-KR")
    {
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = locale, TimezoneId = "Asia/Seoul", ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return page;
    }

    /// <summary>Set SALESBOT_PICTURES to a folder to get what the tests saw.</summary>
    public static async Task Picture(IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("SALESBOT_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = whole });
    }

    /// <summary>What stands in the way of people who use a screen reader, a keyboard, or need contrast.</summary>
    public static async Task AssertAccessible(IPage page)
    {
        // Only what is wrong is described: to describe what is right takes longer than to find it.
        var found = await page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
        Assert.True(found.Violations.Length == 0, string.Join("\n\n", found.Violations.Select(violation =>
            $"{violation.Impact}: {violation.Id}: {violation.Help}\n{string.Join('\n', violation.Nodes.Take(5).Select(node => $"  {node.Target}\n  {node.Html[..Math.Min(300, node.Html.Length)]}\n  {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"))}")));
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>The tests that share the browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
