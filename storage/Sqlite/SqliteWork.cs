using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// The work table: what waits, what is taken until when, what was set aside. Times are the <see cref="TimeProvider"/>'s, so a clock that is
/// moved ends leases too; one that is moved back ends those that were taken "later".
/// </summary>
static class SqliteWork
{
    public static bool Put(SqliteWriter writer, WorkItem item)
    {
        using var insert = new Statement(writer.Connection, "INSERT INTO Work(kind, item, deliveries, taken, until, receipt, aside) VALUES ($1, $2, 0, 0, 0, 0, 0)", 2);
        insert[0] = item.Kind;
        insert[1] = item.Id;
        return insert.Run() == 1;
    }

    public static IReadOnlyList<TakenWork> Take(SqliteWriter writer, int atMost, DateTimeOffset now, TimeSpan lease)
    {
        var at = now.ToUnixTimeMilliseconds();
        using (var setAside = new Statement(writer.Connection, "UPDATE Work SET aside = 1 WHERE aside = 0 AND deliveries >= $1 AND (until <= $2 OR taken > $2)", 2))
        {
            setAside[0] = Limits.Deliveries;
            setAside[1] = at;
            setAside.Run();
        }
        var free = new List<(long Id, WorkItem Item, int Deliveries)>();
        using (var select = new Statement(writer.Connection, "SELECT id, kind, item, deliveries FROM Work WHERE aside = 0 AND (until <= $1 OR taken > $1) ORDER BY until, id LIMIT $2", 2))
        {
            select[0] = at;
            select[1] = atMost;
            using var rows = select.Read();
            while (rows.Read())
                free.Add((rows.GetInt64(0), new(rows.GetString(1), rows.GetString(2)), rows.GetInt32(3)));
        }
        var taken = new List<TakenWork>(free.Count);
        using var update = new Statement(writer.Connection, "UPDATE Work SET deliveries = deliveries + 1, taken = $2, until = $3, receipt = $4 WHERE id = $1", 4);
        foreach (var (id, item, deliveries) in free)
        {
            var receipt = writer.Next();
            update[0] = id;
            update[1] = at;
            update[2] = at + (long)lease.TotalMilliseconds;
            update[3] = receipt;
            update.Run();
            taken.Add(new(item, deliveries + 1, ETags.Of(receipt)));
        }
        return taken;
    }

    public static bool Done(SqliteWriter writer, string receipt)
    {
        // Receipts come from the sequence, so one that was given out names one taking of one item.
        using var delete = new Statement(writer.Connection, "DELETE FROM Work WHERE aside = 0 AND receipt = $1 AND receipt > 0", 1);
        delete[0] = ETags.NumberOf(receipt);
        return delete.Run() > 0;
    }

    public static bool TryAgain(SqliteWriter writer, string receipt)
    {
        using var update = new Statement(writer.Connection, "UPDATE Work SET deliveries = 0, taken = 0, until = 0, receipt = 0, aside = 0 WHERE id = $1 AND aside = 1", 1);
        update[0] = ETags.NumberOf(receipt);
        return update.Run() > 0;
    }
}
