using SalesBot.Domain;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>An intent as an id in the queue, and back. Messages carry ids only.</summary>
static class WorkIds
{
    public static string Of(Due due) => Keys.Of(Keys.Time(due.At), due.Tenant.Value, due.Record, due.Part);

    /// <summary>Null for a message of a release that knew other kinds.</summary>
    public static Due? Read(string kind, string id) =>
        Enum.TryParse<DueKind>(kind, out var known) && Keys.Parts(id) is [var at, var tenant, var record, var part] ? new(Keys.TimeOf(at), known, TenantId.Of(tenant), record, part) : null;
}
