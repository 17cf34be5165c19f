using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace SalesBot.Tests.Conversations;

/// <summary>
/// Plays a dialogue written as text. One line, one thing:
/// <code>
/// # a comment
/// 하늘: 체크인                                    types a line
/// 하늘 presses 체크인 @ 한빛전자                  presses a button (in the part of the card that shows these words)
/// 하늘 presses 보내기 { 예산=확보; 누가=김 부장 } fills in inputs (by label) and presses
/// 지훈 sees 도움을 요청했습니다                   the newest message shows these words
/// 지훈 does not see 가격                          the newest message does not
/// 지훈 has 2 messages                             how many there are in the chat
/// clock 2026-12-01 09:00                          moves the clock (Korean time) and does what is due
/// restart                                         stops the program and starts it again
/// </code>
/// </summary>
public sealed class ChatStory(StandInTeams teams, FakeTimeProvider clock, Func<Task<BotHost>> start)
{
    /// <summary>Once the program has died in between, cards may come in another order; then any message may show what the newest one would have.</summary>
    public bool AnyOrder { get; set; }

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
                    throw new Xunit.Sdk.XunitException($"{Path.GetFileName(path)}, line {number}: {line}\n{failure.Message}\nThe program said: {bot.Complained}");
                }
                await bot.Work();
            }
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    /// <summary>Plays one line other than <c>restart</c>.</summary>
    public async Task Do(string line)
    {
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
            return;
        }
        var space = line.IndexOf(' ');
        if (space < 0 || !Seat.ByName.TryGetValue(line[..space], out var who)) throw new FormatException("This is no line of a story.");
        var rest = line[(space + 1)..];
        if (After(rest, "installs") is not null) Assert.Equal(200, await teams.Installs(who));
        else if (After(rest, "presses ") is { } press) await Press(who, press);
        else if (After(rest, "sees ") is { } words) Assert.Contains(words, AnyOrder ? string.Join('\n', teams.Chat(who).Select(shown => shown.Words)) : Newest(who), StringComparison.Ordinal);
        else if (After(rest, "does not see ") is { } absent) Assert.DoesNotContain(absent, Newest(who), StringComparison.Ordinal);
        else if (After(rest, "has seen ") is { } seen) Assert.Contains(seen, string.Join('\n', teams.Chat(who).Select(shown => shown.Words)), StringComparison.Ordinal);
        else if (After(rest, "has ") is { } count) Assert.Equal(int.Parse(count.Split(' ')[0], CultureInfo.InvariantCulture), teams.Chat(who).Count);
        else throw new FormatException("This is no line of a story.");
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

    string Newest(Seat who) => teams.Chat(who) is [.., var last] ? last.Words : "(nothing)";

    static string? After(string text, string begin) => text.StartsWith(begin, StringComparison.Ordinal) ? text[begin.Length..] : null;
}
