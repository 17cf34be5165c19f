using System.Globalization;
using SalesBot.Bot.Files;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Weekly;
using SalesBot.Storage;

namespace SalesBot.Bot.Api;

/// <summary>The tables of the export in pages. Each page reads the person's own desk, one partition, with a desk for each leader below them, and then the records of that page and no others.</summary>
sealed class ApiTables(SeenRecords records, Colleagues colleagues)
{
    /// <summary>A program that asks for everything at once must not keep people in the chat waiting.</summary>
    const int atOnce = 4;

    readonly SemaphoreSlim gate = new(atOnce);

    /// <summary>Every table with its columns, and no row.</summary>
    public static IReadOnlyList<ExportTable> Empty { get; } = Exports.Of(SeenRecord.Nothing, Lang.En);

    public static IReadOnlyList<string> Codes { get; } = [.. Empty.Select(table => table.Code)];

    /// <returns>The rows, and what comes after them; null when that was all.</returns>
    public async Task<(ExportTable Table, string? Next)> Page(FileReader reader, string code, ApiWanted wanted, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            var desk = await records.Desks(reader, ct);
            var rows = desk.Opportunities.Where(row => wanted.Ended || !row.Gone).ToList();
            var nothing = SeenRecord.Nothing with { NameOf = colleagues.NameOf, DueOf = records.Due };
            var (seen, next) = code switch
            {
                "voices" => await Of(desk.Voices, number => number.Value.ToString("D9", CultureInfo.InvariantCulture), async some => nothing with { Voices = await records.Voices(reader, some, ct) }),
                "people" or "observations" => await Of(rows.Select(row => row.Opportunity.Company).Distinct(), company => company.Value, async some => nothing with { People = await records.People(reader, some, ct) }),
                _ => await Of(rows.Select(row => row.Opportunity.Id), id => id.Value, async some => await Opportunities(reader, code, some, nothing, ct)),
            };
            return (Exports.Of(seen, reader.Lang).First(table => table.Code == code), next);
        }
        finally
        {
            gate.Release();
        }

        async Task<(SeenRecord, string?)> Of<T>(IEnumerable<T> all, Func<T, string> key, Func<IReadOnlyList<T>, Task<SeenRecord>> read)
        {
            var left = all.Select(one => (One: one, Key: key(one))).Where(one => string.CompareOrdinal(one.Key, wanted.After) > 0).OrderBy(one => one.Key, StringComparer.Ordinal).Take(wanted.Take + 1).ToList();
            return (await read([.. left.Take(wanted.Take).Select(one => one.One)]), left.Count > wanted.Take ? left[wanted.Take - 1].Key : null);
        }
    }

    async Task<SeenRecord> Opportunities(FileReader reader, string code, IReadOnlyList<OpportunityId> some, SeenRecord nothing, CancellationToken ct)
    {
        var named = new List<Opportunity>();
        var opportunities = await records.Opportunities(reader, some, ct);
        if (code is "positions") return nothing with { Positions = await records.Positions(reader, opportunities, ct) };
        foreach (var opportunity in opportunities) named.Add(await records.Named(reader, opportunity, Stored.Json.Opportunity, ct));
        return nothing with { Opportunities = named };
    }
}
