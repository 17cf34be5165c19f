using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;

namespace SalesBot.Storage;

/// <summary>
/// Check-ins of a rep. Partition: tenant, rep. <c>quiet|time</c>, newest first: one row for each tap that settled the quiet opportunities.
/// Answers: when was this opportunity last looked at without news?
/// </summary>
public sealed class CheckInTable(ITables tables)
{
    /// <summary>More than a year of weekly check-ins; what is older says nothing about this week.</summary>
    const int Recent = 60;

    /// <summary>The recent ones, newest first.</summary>
    public async ValueTask<IReadOnlyList<SettledCheckIn>> Latest(TenantId tenant, UserId rep, CancellationToken ct)
    {
        var page = await tables.Query(Table.CheckIn, Keys.Of(tenant.Value, rep.Value), Keys.Prefix("quiet"), Recent, ct);
        return [.. page.Rows.Select(row => JsonSerializer.Deserialize(row.Body, Stored.Json.SettledCheckIn)!)];
    }

    /// <summary>Twice the same turn writes the same row.</summary>
    public async ValueTask Add(TenantId tenant, SettledCheckIn settled, CancellationToken ct) =>
        await tables.Submit(Table.CheckIn, Keys.Of(tenant.Value, settled.By.Value),
            [new RowOp.Upsert(Keys.Of("quiet", Keys.Time(new(DateTimeOffset.MaxValue.UtcTicks - settled.At.UtcTicks, TimeSpan.Zero))), JsonSerializer.Serialize(settled, Stored.Json.SettledCheckIn))], ct);
}
