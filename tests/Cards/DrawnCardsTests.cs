using Microsoft.Playwright;
using SalesBot.Tests.Browser;

namespace SalesBot.Tests.Cards;

/// <summary>
/// Every approved card, drawn by Microsoft's renderer with the Teams look. Set SALESBOT_PICTURES to a folder to get them all as pictures.
/// </summary>
[Collection(ChromiumCollection.Name)]
public class DrawnCardsTests(Chromium chromium)
{
    const int phone = 360;
    const int chat = 560;

    [Theory, InlineData("ko"), InlineData("en")]
    public async Task Every_card_is_drawn_whole_in_a_chat_and_on_a_phone(string lang)
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, chat, 900);
        foreach (var width in (int[])[chat, phone])
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var (name, card) in Cards(lang))
            {
                var complaints = await Draw(page, card);
                Assert.True(complaints.Length == 0, $"{name}:\n{string.Join('\n', complaints.Take(5))}");
                await Chromium.Picture(page, $"card-{name}-{width}", whole: true);
            }
        }
    }

    /// <summary>What a screen reader, a keyboard or weak eyes need does not hang on the language.</summary>
    [Fact]
    public async Task Every_card_can_be_used_by_everybody()
    {
        await using var program = await LocalProgram.Start();
        var page = await chromium.Open(program.Address, phone, 900);
        foreach (var cards in Cards("ko").Chunk(30))
        {
            Assert.Empty(await Draw(page, [.. cards.Select(card => card.Card)]));
            await Chromium.AssertAccessible(page);
        }
    }

    static IEnumerable<(string Name, string Card)> Cards(string lang) =>
        Directory.GetFiles(Approved.Folder, $"*.{lang}.json").Order(StringComparer.Ordinal).Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    /// <summary>Draws the cards below each other with every form unfolded, and says what is wrong with them.</summary>
    static Task<string[]> Draw(IPage page, params string[] cards) => page.EvaluateAsync<string[]>("""
        async (cards) => {
          const { draw } = await import("/cards.js");
          const main = document.createElement("main");
          main.append(Object.assign(document.createElement("h1"), { className: "unseen", textContent: "Card" }));
          document.body.replaceChildren(main);
          document.body.style = "display: block; height: auto; padding: 12px; background: #f7f7f7";
          const complaints = [];
          for (const json of cards) {
            const frame = document.createElement("div");
            frame.className = "card";
            main.append(frame);
            const drawn = draw(JSON.parse(json), () => {});
            if (!drawn) { complaints.push("It could not be drawn."); continue; }
            frame.append(drawn);
            for (const unfold of frame.querySelectorAll("button.expandable")) { unfold.click(); await new Promise(requestAnimationFrame); }
            const edge = frame.getBoundingClientRect().right + 1;
            complaints.push(...[...frame.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > edge).map((e) => `${e.className} is too wide: ${e.textContent.slice(0, 60)}`));
          }
          return complaints;
        }
        """, cards);
}
