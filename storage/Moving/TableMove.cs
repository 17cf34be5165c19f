using System.Globalization;

namespace SalesBot.Storage.Moving;

/// <summary>What became of a move.</summary>
public abstract record MoveOutcome
{
    MoveOutcome()
    {
    }

    /// <summary>Every row was compared and is there. <paramref name="Foreign"/> rows were there that the source does not have; they were left alone.</summary>
    public sealed record Moved(long Rows, long Written, long Foreign) : MoveOutcome;

    /// <summary>Nothing was written, because the target holds rows that are not from this source.</summary>
    public sealed record HoldsOtherData(long Foreign, long Different) : MoveOutcome;

    /// <summary>The comparison at the end found rows that differ: somebody else writes to one of the stores.</summary>
    public sealed record NotTheSame(Table Table, long Missing, long Different) : MoveOutcome;

    /// <summary>Somebody else wrote to the target meanwhile. What was moved so far stays.</summary>
    public sealed record SomebodyElseWrites(Table Table) : MoveOutcome;
}

/// <summary>
/// Copies every row of one store into another and compares them afterwards. Only what is missing or differs is written, so it may be interrupted anywhere
/// and run again as often as one likes. The source must stand still.
/// </summary>
/// <param name="say">Is told what is being done, a line each.</param>
/// <param name="atOnce">How many batches are under way side by side.</param>
public sealed class TableMove(ITables source, ITables target, Action<string> say, int atOnce)
{
    const int RowsALine = 1000;

    static readonly Table[] Tables = Enum.GetValues<Table>();

    /// <param name="overOtherData">Also when the target holds other rows: those that differ are written over, those the source does not have are left alone.</param>
    public async Task<MoveOutcome> Run(bool overOtherData, CancellationToken ct)
    {
        say("Looking at what is there.");
        var before = await Compare(ct);
        var (foreign, different) = (before.Values.Sum(table => table.Foreign), before.Values.Sum(table => table.Different));
        if (foreign + different > 0 && !overOtherData) return new MoveOutcome.HoldsOtherData(foreign, different);

        foreach (var table in Tables)
        {
            if (await Copy(table, before[table], ct) is { } stopped) return stopped;
        }

        say("Comparing every row.");
        var after = await Compare(ct);
        foreach (var (table, found) in after)
        {
            if (found.Missing + found.Different > 0) return new MoveOutcome.NotTheSame(table, found.Missing, found.Different);
        }
        return new MoveOutcome.Moved(after.Values.Sum(table => table.Equal), before.Values.Sum(table => table.ToWrite), after.Values.Sum(table => table.Foreign));
    }

    async Task<MoveOutcome?> Copy(Table table, Comparison before, CancellationToken ct)
    {
        if (before.ToWrite == 0)
        {
            if (before.Equal > 0) say($"{table}: {Number(before.Equal)} rows are there already.");
            return null;
        }
        if (before.Equal > 0) say($"{table}: going on, {Number(before.Equal)} rows are there already.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var saying = new Lock();
        long written = 0;
        var conflict = false;
        try
        {
            await Parallel.ForEachAsync(Batch.For(RowPair.Of(source, target, table, stop.Token)), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = stop.Token }, async (batch, once) =>
            {
                if (await target.Submit(table, batch.Partition, batch.Operations, once) is not Submitted.Done)
                {
                    conflict = true;
                    await stop.CancelAsync();
                    return;
                }
                lock (saying)
                {
                    var earlier = written;
                    written += batch.Operations.Count;
                    if (written / RowsALine > earlier / RowsALine || written == before.ToWrite) say($"{table}: {Number(written)} of {Number(before.ToWrite)} rows");
                }
            });
        }
        catch (OperationCanceledException) when (conflict)
        {
        }
        return conflict ? new MoveOutcome.SomebodyElseWrites(table) : null;
    }

    async Task<Dictionary<Table, Comparison>> Compare(CancellationToken ct)
    {
        var found = new Dictionary<Table, Comparison>();
        foreach (var table in Tables)
        {
            var counts = new Comparison(0, 0, 0, 0);
            await foreach (var pair in RowPair.Of(source, target, table, ct))
                counts = counts.With(pair);
            found[table] = counts;
        }
        return found;
    }

    static string Number(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);

    readonly record struct Comparison(long Equal, long Different, long Missing, long Foreign)
    {
        public long ToWrite => Different + Missing;

        public Comparison With(RowPair pair) =>
            pair.IsForeign ? this with { Foreign = Foreign + 1 }
            : pair.AreEqual ? this with { Equal = Equal + 1 }
            : pair.To is null ? this with { Missing = Missing + 1 }
            : this with { Different = Different + 1 };
    }
}
