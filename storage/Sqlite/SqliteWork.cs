using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// The work table: what waits, what is taken until when, what was set aside. Times are the <see cref="TimeProvider"/>'s, so a clock that is
/// moved ends leases too; one that is moved back ends those that were taken "later". Belongs to the writer.
/// </summary>
sealed class SqliteWork(SqliteConnection connection) : IDisposable
{
    readonly Statement insert = new(connection, "INSERT INTO Work(kind, item, deliveries, taken, until, receipt, aside) VALUES (?1, ?2, 0, 0, 0, 0, 0)");
    readonly Statement setAside = new(connection, "UPDATE Work SET aside = 1 WHERE aside = 0 AND deliveries >= ?1 AND (until <= ?2 OR taken > ?2)");
    readonly Statement select = new(connection, "SELECT id, kind, item, deliveries FROM Work WHERE aside = 0 AND (until <= ?1 OR taken > ?1) ORDER BY until, id LIMIT ?2");
    readonly Statement lend = new(connection, "UPDATE Work SET deliveries = deliveries + 1, taken = ?2, until = ?3, receipt = ?4 WHERE id = ?1");
    readonly Statement delete = new(connection, "DELETE FROM Work WHERE aside = 0 AND receipt = ?1 AND receipt > 0");
    readonly Statement again = new(connection, "UPDATE Work SET deliveries = 0, taken = 0, until = 0, receipt = 0, aside = 0 WHERE id = ?1 AND aside = 1");

    public bool Put(WorkItem item)
    {
        insert[0] = item.Kind;
        insert[1] = item.Id;
        return insert.Run() == 1;
    }

    /// <param name="next">The next number of the sequence that receipts are made of.</param>
    public IReadOnlyList<TakenWork> Take(int atMost, DateTimeOffset now, TimeSpan lease, Func<long> next)
    {
        var at = now.ToUnixTimeMilliseconds();
        setAside[0] = Limits.Deliveries;
        setAside[1] = at;
        setAside.Run();
        var free = new List<(long Id, WorkItem Item, int Deliveries)>();
        select[0] = at;
        select[1] = atMost;
        using (var rows = select.Read())
        {
            while (rows.Read())
                free.Add((rows.GetInt64(0), new(rows.GetString(1), rows.GetString(2)), rows.GetInt32(3)));
        }
        var taken = new List<TakenWork>(free.Count);
        foreach (var (id, item, deliveries) in free)
        {
            var receipt = next();
            lend[0] = id;
            lend[1] = at;
            lend[2] = at + (long)lease.TotalMilliseconds;
            lend[3] = receipt;
            lend.Run();
            taken.Add(new(item, deliveries + 1, ETags.Of(receipt)));
        }
        return taken;
    }

    public bool Done(string receipt)
    {
        // Receipts come from the sequence, so one that was given out names one taking of one item.
        delete[0] = ETags.NumberOf(receipt);
        return delete.Run() > 0;
    }

    public bool TryAgain(string receipt)
    {
        again[0] = ETags.NumberOf(receipt);
        return again.Run() > 0;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[insert, setAside, select, lend, delete, again])
            statement.Dispose();
    }
}
