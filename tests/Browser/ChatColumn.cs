using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Browser;

/// <summary>One person's chat in the page, used as that person would: reading the newest card, filling it in, pressing its buttons, typing.</summary>
sealed class ChatColumn(IPage page, string id)
{
    public ChatColumn(IPage page, Seat who)
        : this(page, who.Id)
    {
    }

    public ILocator Root => page.Locator($"#chat-{id}");

    public ILocator Newest => Root.Locator(".message.theirs").Last;

    public ILocator Box => Root.Locator(".composer textarea");

    public async Task Says(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>The newest message, or one that was changed in its place, shows these words.</summary>
    public Task Sees(string words) => Assertions.Expect(Root.Locator(".message.theirs", new() { HasText = words }).Last).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>The newest card that has this button; with <paramref name="onto"/>, the row of it that shows these words.</summary>
    public ILocator Button(string title, string? onto = null)
    {
        var within = onto is null ? Root.Locator(".message .card") : Root.Locator(".message .ac-columnSet", new() { HasText = onto });
        return within.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last;
    }

    public Task Presses(string title, string? onto = null) => Button(title, onto).ClickAsync();

    /// <summary>The newest input of this label that can be seen; one that must be filled in has a star behind it.</summary>
    public ILocator Input(string label) => Root.GetByLabel(new Regex($@"^{Regex.Escape(label)}\s*\*?$")).Locator("visible=true").Last;

    public Task Fills(string label, string value) => Input(label).FillAsync(value);

    public Task Chooses(string choice) => Root.Locator("label").GetByText(choice, new() { Exact = true }).Locator("visible=true").Last.ClickAsync();
}
