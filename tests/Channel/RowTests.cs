using System.Reflection;
using System.Runtime.CompilerServices;
using SalesBot.Tests.Cards;

namespace SalesBot.Tests.Channel;

/// <summary>
/// The rows of the protocol's tables (1 what comes in, 2 invokes, 3 what goes out, 4 authentication, 5 the app package, 6 cards): which tests hold us to each, and which rows are none of ours and why.
/// <c>Approved/rows.txt</c> is the checklist; it is made from the tests themselves, so it cannot fall behind them.
/// </summary>
public sealed class RowTests
{
    static readonly IReadOnlyDictionary<string, string> notOurs = new Dictionary<string, string>
    {
        ["1 deliveryMode expectReplies and stream"] = "everything is answered by messages of its own",
        ["2.1 401 loginRequest and incorrectAuthCode"] = "the program asks nobody to sign in",
        ["2.2 url and cacheInfo"] = "dialogs show cards, never pages",
        ["2.3 config and auth"] = "the search has no settings and asks nobody to sign in",
        ["2.4 justInTimeInstall"] = "rosters are not read; where the bot is no member, a message is logged and the thread is not told",
        ["2.5 botMessagePreview"] = "what a dialog stores is looked over in the dialog",
        ["2.6 queryLink"] = "the package names no domain whose links are unfurled",
        ["2.7 application/search"] = "choices are on the card, none is looked up while typing",
        ["3 channel post"] = "the bot starts no thread; it answers where it is spoken to",
        ["3 mentions"] = "people are named in plain words and nobody is mentioned",
        ["3 members, team, channels, bulk"] = "rosters are not read and nobody is written to in bulk",
        ["3 token: MultiTenant"] = "such bots can no longer be made; the settings refuse it",
        ["5 resource-specific consent"] = "the package asks for no permission",
        ["6 charts and other elements of Teams alone"] = "cards keep to the official schema",
        ["6 images"] = "cards show no pictures",
        ["6 mentions in a card"] = "cards name people in plain words",
        ["6 people picker"] = "people are chosen among those the program knows",
    };

    [Fact]
    public void Every_row_is_held_by_the_tests_that_name_it_or_is_none_of_ours()
    {
        var held = Named().ToLookup(pair => pair.Row, pair => pair.Test, StringComparer.Ordinal);
        Assert.Empty(held.Select(row => row.Key).Intersect(notOurs.Keys));
        var list = Path.Combine(Folder(), "rows.txt");
        // A test more is welcome; a row or a test less is not.
        if (File.Exists(list) && Lists(File.ReadAllLines(list), held)) return;
        Approved.List(Folder(), "rows", held.Select(row => row.Key).Concat(notOurs.Keys).Order(StringComparer.Ordinal).Select(row => notOurs.TryGetValue(row, out var why) ? $"{row}: not ours: {why}" : $"{row}: {string.Join(", ", held[row].Distinct().Order(StringComparer.Ordinal))}"),
            "A row that no test names any more is not held.");
    }

    static bool Lists(string[] lines, ILookup<string, string> held)
    {
        var listed = lines.ToDictionary(line => line[..line.LastIndexOf(": ", StringComparison.Ordinal)], line => line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", "));
        return listed.Keys.Order(StringComparer.Ordinal).SequenceEqual(held.Select(row => row.Key).Concat(notOurs.Keys.Select(row => $"{row}: not ours")).Order(StringComparer.Ordinal))
            && held.All(row => listed[row.Key].All(row.Contains));
    }

    static IEnumerable<(string Row, string Test)> Named() =>
        from type in typeof(RowTests).Assembly.GetTypes()
        from test in type.GetMethods()
        where test.GetCustomAttribute<FactAttribute>() is not null
        from row in test.GetCustomAttributes<RowAttribute>()
        select (row.Name, $"{type.Name}.{test.Name}");

    static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Approved");
}
