using System.Text.RegularExpressions;
using SalesBot.Domain.Work;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>
/// How a story ended: every stored row apart from times, and what each person was sent. Two runs of a story are the same in effect when their rows are the
/// same; ids follow from what they name, so they are compared too.
/// </summary>
sealed partial class Outcome
{
    static readonly Seat[] people = [Seat.Haneul, Seat.Emma, Seat.Jihoon, Seat.Eunyoung, Seat.Seojun, Seat.Mina];

    required public IReadOnlyList<string> Rows { get; init; }

    /// <summary>By person: the first line of every message, with how often it was sent.</summary>
    required public IReadOnlyDictionary<(string Person, string Headline), int> Sent { get; init; }

    public static async Task<Outcome> Of(StandInTeams teams, ITables tables)
    {
        var rows = new List<string>();
        foreach (var table in Enum.GetValues<Table>())
            await foreach (var row in tables.Everything(table, CancellationToken.None))
                if (Shown(table, row) is { } shown)
                    rows.Add($"{table} {row.Partition} {shown}");
        return new()
        {
            Rows = [.. rows.Order(StringComparer.Ordinal)],
            Sent = people.SelectMany(teams.History, (who, words) => (who.Name, Numbered().Replace(words.Split('\n')[0], "(number)"))).GroupBy(sent => sent).ToDictionary(same => same.Key, same => same.Count()),
        };
    }

    /// <summary>Nothing lost and nothing doubled, compared with a run in which nothing went wrong.</summary>
    public void AssertSameInEffect(Outcome undisturbed, int deaths)
    {
        var (missing, surplus) = (undisturbed.Rows.Except(Rows).ToList(), Rows.Except(undisturbed.Rows).ToList());
        if (missing.Count + surplus.Count > 0)
            throw new Xunit.Sdk.XunitException($"What is stored differs from an undisturbed run.\nMissing:\n{string.Join('\n', missing)}\nToo much:\n{string.Join('\n', surplus)}");
        foreach (var (card, times) in undisturbed.Sent)
        {
            var sent = Sent.GetValueOrDefault(card);
            if (sent < times) throw new Xunit.Sdk.XunitException($"{card.Person} was sent '{card.Headline}' {sent} times instead of {times}.");
            if (sent > times + deaths) throw new Xunit.Sdk.XunitException($"{card.Person} was sent '{card.Headline}' {sent} times, more than a crash between sending and marking explains.");
        }
    }

    /// <summary>Null for what may differ: who sweeps, which hours were announced.</summary>
    static string? Shown(Table table, Row row) => table switch
    {
        Table.Due when row.Partition is "hours" or "lease" => null,
        // The schedule is compared to the minute; everything else that waits must not be there at all in the end, whenever it was for.
        Table.Due => row.Key.Contains(nameof(DueKind.CheckIn), StringComparison.Ordinal) || row.Key.Contains(nameof(DueKind.Reminder), StringComparison.Ordinal) ? row.Key : $"{row.Key} {row.Body}",
        // How far the weekly run is, for people to look at: a process that dies before it has counted does not count twice.
        Table.Summary when Keys.Parts(row.Partition) is [_, "runs", ..] => null,
        // Numbers are taken in blocks, and a process that dies takes its own with it.
        Table.Voice when Keys.Parts(row.Partition) is [_, "number", ..] => null,
        Table.Conversation => $"{row.Key} {Timeless(Taken().Replace(row.Body, ""))}",
        Table.Roster => $"{row.Key} {Timeless(Local().Replace(row.Body, ""))}",
        // Newest first: the key begins with the time.
        Table.Voice or Table.Cause or Table.Access or Table.Person or Table.Company => $"{Ticks().Replace(row.Key, "(time)")} {Timeless(Numbered().Replace(Card().Replace(row.Body, ""), "(number)"))}",
        _ => $"{row.Key} {Timeless(Numbered().Replace(Card().Replace(row.Body, ""), "(number)"))}",
    };

    static string Timeless(string body) => Instant().Replace(body, "\"(time)\"");

    [GeneratedRegex("\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Instant();

    [GeneratedRegex("[0-9]{19}", RegexOptions.NonBacktracking)]
    private static partial Regex Ticks();

    /// <summary>Names of activities.</summary>
    [GeneratedRegex("\"turns\":\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Taken();

    /// <summary>Ports of this run, and how many prompts a day has used up: one that was counted and not sent may count twice.</summary>
    [GeneratedRegex("\"serviceUrl\":\"[^\"]*\"|\"prompts\":[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Local();

    [GeneratedRegex("VOC-[0-9]+|\"value\":[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    /// <summary>
    /// What was sent, and whether it was marked: somebody may press a card whose sender died before marking it, and then nothing is left to send. How often it came is compared by itself.
    /// </summary>
    [GeneratedRegex("\"card\":\"[^\"]*\",?|,?\"state\":\"(?:Sent|Dropped)\",?", RegexOptions.NonBacktracking)]
    private static partial Regex Card();
}
