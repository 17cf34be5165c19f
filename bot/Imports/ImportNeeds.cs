using SalesBot.Bot.Turns;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Sending;
using SalesBot.Domain.Imports;
using SalesBot.Domain.Work;
using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Bot.Imports;

/// <summary>What is in a file that was just sent.</summary>
sealed record FileOf(GivenFile File) : Need<Downloaded>
{
    public override Task<Downloaded> Load(Sources from, CancellationToken ct) => from.Files.Get(File.Url, ImportFile.BytesAtMost, ct);
}

/// <summary>How far an import is.</summary>
sealed record ImportOf(string Id) : Need<Kept<ImportRecord>?>
{
    public override async Task<Kept<ImportRecord>?> Load(Sources from, CancellationToken ct) => Id.Length == 0 ? null : await from.Stores.Imports.Of(from.Tenant, Id, ct);
}

/// <summary>A file was given in. Its intents are written first: it is compared at once, and forgotten if nobody imports it.</summary>
sealed record ImportGiven(ImportRecord Import, IReadOnlyList<ImportPart> Parts) : Aside
{
    public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct)
    {
        await stores.Dues.PutAll([new(Import.At, DueKind.Import, tenant, Import.Id, ImportWork.Compare), new(Import.At + ImportRecord.Waits, DueKind.Import, tenant, Import.Id, ImportWork.Forget)], ct);
        await stores.Imports.Begin(tenant, Import, Parts, ct);
    }
}

/// <summary>The button was pressed. Overtaken by the word that it may be: then once more; by the same press from another device: then it has begun.</summary>
sealed record ImportStarted(Kept<ImportRecord> Import, DateTimeOffset At) : Aside
{
    public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct)
    {
        await stores.Dues.Put(new(At, DueKind.Import, tenant, Import.Value.Id, ImportWork.Write), ct);
        for (var kept = Import; kept is { Value.Stage: ImportStage.Compared or ImportStage.Ready } && !await stores.Imports.Save(tenant, kept.Value.Started(), kept.ETag!, ct); kept = await stores.Imports.Of(tenant, kept.Value.Id, ct)) ;
    }
}
