using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace SalesBot.Tests.Conversations;

/// <summary>
/// Plays a dialogue written as text. One line, one thing:
/// <code>
/// # a comment
/// 하늘: 체크인                                    types a line
/// 하늘 presses 체크인 @ 한빛전자                  presses a button (in the part of the card that shows these words)
/// 하늘 presses 보내기 { 예산=확보; 누가=김 부장 } fills in inputs (by label) and presses
/// 하늘 presses 바꾸기 > 보내기 { 무엇을=전화 }    opens the form under a button and presses there
/// 하늘 presses again                              the same button with the same inputs once more, as from a second device
/// 서준 presses what 하늘 pressed                  somebody else presses it
/// 하늘 installs                                   the app is installed for this person
/// 하늘 sends a picture                            a message without words
/// 민아 sends 기회.csv in cp949: 번호,고객사\n1,한빛   a file with these lines, in this encoding
/// 지훈 sees 도움을 요청했습니다                   what changed last in this chat (a new message, or a card that was pressed) shows these words
/// 지훈 sees first 도움 요청, 열린 문제            these words in this order
/// 지훈 does not see 가격                          it does not
/// 지훈 has seen 가격                              any message of the chat shows these words
/// 지훈 has never seen 가격                        none does
/// 지훈 has 2 messages                             how many there are in the chat
/// 지훈 can press 합의                             what changed last has this button
/// 지훈 cannot press 합의                          it has not
/// 지훈 gets nothing                               nothing came since this person last wrote, pressed, or was looked at in the story
/// 지훈 gets 1 message                             so many came
/// 지훈 reads voices over HTTP: VOC-1001           another program that asks for this person gets a row with these words
/// 지훈 does not read voices over HTTP: VOC-1001   it does not
/// clock 2026-12-01 09:00                          moves the clock (Korean time) and does what is due
/// restart                                         stops the program and starts it again
/// </code>
/// The people are named in <see cref="Seat.ByName"/>; the sample opportunities are there from the start, and it is Monday, 23 November 2026, 10:00.
/// Set SALESBOT_TRANSCRIPTS to a folder to get what everybody saw as text.
/// </summary>
public sealed class ChatStory(StandInTeams teams, FakeTimeProvider clock, Func<Task<BotHost>> start)
{
    readonly Dictionary<Seat, int> looked = [];

    /// <summary>Once the program has died in between, cards may come in another order; then any message may show what the newest one would have.</summary>
    public bool AnyOrder { get; set; }

    /// <summary>Done after each line, besides the work that is due after those that do something.</summary>
    public Func<BotHost, Task>? AfterEach { get; init; }

    public async Task Play(string path)
    {
        var bot = await start();
        teams.Bot = bot.Address;
        var number = 0;
        try
        {
            foreach (var raw in await File.ReadAllLinesAsync(path))
            {
                number++;
                var line = raw.Trim();
                if (line.Length == 0 || line.StartsWith('#')) continue;
                if (line is "restart")
                {
                    await bot.DisposeAsync();
                    bot = await start();
                    teams.Bot = bot.Address;
                    continue;
                }
                try
                {
                    await Do(line);
                }
                catch (Exception failure)
                {
                    throw new Xunit.Sdk.XunitException($"{Path.GetFileName(path)}, line {number}: {line}\n{failure.Message}\n{await bot.Explained()}");
                }
                if (!OnlyLooks(line)) await bot.Work();
                if (AfterEach is { } after) await after(bot);
            }
        }
        finally
        {
            await bot.DisposeAsync();
            if (Environment.GetEnvironmentVariable("SALESBOT_TRANSCRIPTS") is { Length: > 0 } folder) Write(Path.Combine(folder, Path.GetFileName(path) + ".txt"));
        }
    }

    void Write(string file)
    {
        using var text = new StreamWriter(file);
        foreach (var who in Seat.ByName.Values.Where(who => teams.Chat(who).Count > 0))
            text.WriteLine($"===== {who.Name}\n{string.Join("\n-----\n", teams.Chat(who).Select(shown => shown.Words + (shown.Card is { } card ? $"\n[{string.Join("] [", CardReading.Buttons(card))}]" : "")))}\n");
    }

    /// <summary>Whether this line only says what is seen: after it there is nothing to be done that was not done before it.</summary>
    public static bool OnlyLooks(string line) =>
        line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var name && line[name - 1] is not ':'
        && Array.Exists(looks, look => line.AsSpan(name + 1).StartsWith(look, StringComparison.Ordinal));

    static readonly string[] looks = ["sees ", "does not see ", "has ", "gets ", "can press ", "cannot press "];

    /// <summary>Plays one line other than <c>restart</c>.</summary>
    public async Task Do(string line)
    {
        // Whatever is said, a name is said as the present name, and of somebody who was erased none.
        Assert.Empty(teams.Leaked);
        if (line.StartsWith("clock ", StringComparison.Ordinal))
        {
            var to = new DateTimeOffset(DateTime.ParseExact(line[6..].Trim(), "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(9));
            clock.SetUtcNow(to);
            return;
        }
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && Seat.ByName.TryGetValue(line[..colon], out var speaker))
        {
            Assert.Equal(200, await teams.Says(speaker, line[(colon + 2)..]));
            Looked(speaker);
            return;
        }
        var space = line.IndexOf(' ');
        if (space < 0 || !Seat.ByName.TryGetValue(line[..space], out var who)) throw new FormatException("This is no line of a story.");
        var rest = line[(space + 1)..];
        if (rest is "gets nothing") Assert.True(New(who).Count == 0, $"Something came:\n{string.Join("\n---\n", New(who).Select(shown => shown.Words))}");
        else if (After(rest, "gets ") is { } came) Assert.Equal(int.Parse(came.Split(' ')[0], CultureInfo.InvariantCulture), New(who).Count);
        else if (rest is "installs") Assert.Equal(200, await teams.Installs(who));
        else if (rest is "sends a picture") Assert.Equal(200, await teams.SendsPicture(who));
        else if (After(rest, "sends ") is { } file && file.Split(" in ", 2) is [var name, var sent] && sent.IndexOf(": ", StringComparison.Ordinal) is > 0 and var words0)
        {
            Assert.Equal(200, await teams.SendsFile(who, name, Encoded(sent[..words0], sent[(words0 + 2)..].Replace("\\n", "\r\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal))));
        }
        else if (After(rest, "reads ") is { } wanted && wanted.Split(" over HTTP: ", 2) is [var table, var row]) Assert.Contains(row, await Read(who, table), StringComparison.Ordinal);
        else if (After(rest, "does not read ") is { } withheld && withheld.Split(" over HTTP: ", 2) is [var other, var kept]) Assert.DoesNotContain(kept, await Read(who, other), StringComparison.Ordinal);
        else if (rest is "presses again") Assert.Equal(200, await teams.PressesAgain(who, who));
        else if (After(rest, "presses what ") is { } whose) Assert.Equal(200, await teams.PressesAgain(who, Seat.ByName[whose.Split(' ')[0]]));
        else if (After(rest, "presses ") is { } press) await Press(who, press);
        else if (After(rest, "can press ") is { } there) Assert.Contains(there, Buttons(who));
        else if (After(rest, "cannot press ") is { } gone) Assert.DoesNotContain(gone, Buttons(who));
        else if (After(rest, "sees first ") is { } order) InOrder(order.Split(", "), Newest(who));
        else if (After(rest, "sees ") is { } words) Assert.Contains(words, AnyOrder ? string.Join('\n', teams.Chat(who).Select(shown => shown.Words)) : Newest(who), StringComparison.Ordinal);
        else if (After(rest, "does not see ") is { } absent) Assert.DoesNotContain(absent, Newest(who), StringComparison.Ordinal);
        else if (After(rest, "has never seen ") is { } never) Assert.DoesNotContain(never, string.Join('\n', teams.Chat(who).Select(shown => shown.Words)), StringComparison.Ordinal);
        else if (After(rest, "has seen ") is { } seen) Assert.Contains(seen, string.Join('\n', teams.Chat(who).Select(shown => shown.Words)), StringComparison.Ordinal);
        else if (After(rest, "has ") is { } count) Assert.Equal(int.Parse(count.Split(' ')[0], CultureInfo.InvariantCulture), teams.Chat(who).Count);
        else throw new FormatException("This is no line of a story.");
        Looked(who);
    }

    /// <summary>Every row of a table of the API, a few at a time.</summary>
    async Task<string> Read(Seat who, string table)
    {
        using var http = new HttpClient { BaseAddress = teams.Bot };
        var (rows, after) = (new StringBuilder(), "");
        do
        {
            using var response = await http.GetAsync($"/api/v1/{table}?as={who.Id}&take=3&after={Uri.EscapeDataString(after)}");
            var page = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            Assert.True(response.IsSuccessStatusCode, page["detail"]?.GetValue<string>());
            foreach (var row in page["rows"]!.AsArray()) rows.AppendJoin('\n', row!.AsObject().Select(field => field.Value!.GetValue<string>())).AppendLine();
            after = page["next"]?.GetValue<string>() ?? "";
        }
        while (after.Length > 0);
        return rows.ToString();
    }

    async Task Press(Seat who, string press)
    {
        var inputs = new Dictionary<string, string>();
        if (press.IndexOf('{') is > 0 and var open)
        {
            foreach (var pair in press[(open + 1)..press.LastIndexOf('}')].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                inputs[pair[..pair.IndexOf('=')].Trim()] = pair[(pair.IndexOf('=') + 1)..].Trim();
            press = press[..open];
        }
        var parts = press.Split(" @ ", 2, StringSplitOptions.TrimEntries);
        Assert.Equal(200, await teams.Presses(who, parts[0], inputs, parts.Length > 1 ? parts[1] : null));
    }

    static void InOrder(string[] words, string seen)
    {
        var at = -1;
        foreach (var word in words)
        {
            var next = seen.IndexOf(word, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"'{word}' does not come next in:\n{seen}");
            at = next;
        }
    }

    string Newest(Seat who) => teams.Chat(who).MaxBy(shown => shown.Touched)?.Words ?? "(nothing)";

    IEnumerable<string> Buttons(Seat who) => teams.Chat(who).MaxBy(shown => shown.Touched)?.Card is { } card ? CardReading.Buttons(card) : [];

    void Looked(Seat who) => looked[who] = teams.Chat(who).Count;

    List<Shown> New(Seat who) => [.. teams.Chat(who).Skip(looked.GetValueOrDefault(who))];

    internal static byte[] Encoded(string encoding, string text) => encoding switch
    {
        "cp949" => CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(text),
        "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        _ => Encoding.UTF8.GetBytes(text),
    };

    static string? After(string text, string begin) => text.StartsWith(begin, StringComparison.Ordinal) ? text[begin.Length..] : null;
}
