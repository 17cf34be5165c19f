using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Tests.Cards;

/// <summary>
/// Cards are approved like pictures: <c>Approved/NAME.ko.json</c> and <c>NAME.en.json</c> hold each card as it is meant to be. To add one, name it, run the
/// test, look at what was received and accept it:
/// <code>
/// Approved.Card("voice-registered", lang => VoiceCard.Of(…, lang));     // in a test of its own, with sample words in the card's language
/// bash tests/approve voice-registered                                   // accepts what was received; without a name, everything
/// </code>
/// <see cref="ApprovedCardsTests"/> then holds every approved card to what Teams asks of one, and <see cref="DrawnCardsTests"/> draws it.
/// </summary>
static class Approved
{
    static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Folder { get; } = Path.Combine(Here(), "Approved");

    /// <summary>Compares the card in both languages with what was approved.</summary>
    public static void Card(string name, Func<Lang, AdaptiveCard> card)
    {
        var complaints = new List<string>();
        foreach (var lang in (Lang[])[Lang.Ko, Lang.En])
            if (Compare(Folder, $"{name}.{lang.ToString().ToLowerInvariant()}", "json", Written(card(lang))) is { } complaint)
                complaints.Add(complaint);
        if (complaints.Count > 0) throw new Xunit.Sdk.XunitException($"{string.Join('\n', complaints)}\nLook at it, and if that is how it should be, accept it: bash tests/approve {name}");
    }

    /// <summary>Compares a list with what was approved, in a folder of its own.</summary>
    /// <param name="because">What it means when a line of it changes.</param>
    public static void List(string folder, string name, IEnumerable<string> lines, string because)
    {
        if (Compare(folder, name, "txt", string.Concat(lines.Select(line => line + "\n"))) is { } complaint)
            throw new Xunit.Sdk.XunitException($"{complaint}\n{because} If that is meant, accept it: bash tests/approve {name}");
    }

    /// <summary>What a person should notice first: which line differs.</summary>
    static string? Compare(string folder, string name, string kind, string received)
    {
        var (approved, other) = (Path.Combine(folder, $"{name}.{kind}"), Path.Combine(folder, $"{name}.received.{kind}"));
        var before = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (before == received)
        {
            File.Delete(other);
            return null;
        }
        Directory.CreateDirectory(folder);
        File.WriteAllText(other, received);
        if (before.Length == 0) return $"{name} has not been approved yet: {other}";
        var (was, now) = (before.Split('\n'), received.Split('\n'));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{name} is not as approved, from line {line + 1} on. Approved:\n{At(was, line)}\nReceived ({other}):\n{At(now, line)}";
    }

    static string At(string[] lines, int line) => string.Join('\n', lines.Skip(line).Take(3));

    static string Written(AdaptiveCard card)
    {
        using var json = JsonDocument.Parse(card.ToUtf8Json());
        return JsonSerializer.Serialize(json, indented) + "\n";
    }

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
