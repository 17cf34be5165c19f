using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace SalesBot.Storage.Azure;

/// <summary>
/// The tables in Azure Table Storage. Any number of processes share them.
/// <para>
/// A write whose answer got lost is sent again, and then meets its own row. To tell that from a rival's, every write leaves a mark on the
/// rows it makes: on a conflict after such a loss the row is read, and one that carries our mark means that all of the submission is stored,
/// because a submission is stored whole. When it does not, nobody can know (a rival may have written over ours), and that is what is said.
/// </para>
/// </summary>
public sealed class AzureTables : ITables
{
    static readonly string[] OnlyTheMark = [AzureRows.WriteMark];

    // A version no row has: for a row that was stored by us and written over by somebody else before its version could be read.
    const string Overwritten = "W/\"datetime'1601-01-01T00%3A00%3A00.0000000Z'\"";

    readonly TableServiceClient service;
    readonly AzureSettings settings;
    readonly Dictionary<Table, TableClient> tables;
    readonly string process = RandomNumberGenerator.GetHexString(8, lowercase: true);
    int writes;

    /// <summary>Uses a client made by <see cref="AzureClients"/>: one that does not try again by itself.</summary>
    public AzureTables(TableServiceClient service, AzureSettings? settings = null)
    {
        this.service = service;
        this.settings = settings ?? new();
        this.settings.Check();
        tables = Enum.GetValues<Table>().ToDictionary(table => table, table => service.GetTableClient(this.settings.Prefix + table));
    }

    /// <summary>Makes the tables that are missing. To be awaited before the first call.</summary>
    public async Task Start(CancellationToken ct)
    {
        using var call = new AzureCall(TimeSpan.FromMinutes(1), writes: false, ct);
        await Task.WhenAll(tables.Values.Select(table => call.Try(once => service.CreateTableIfNotExistsAsync(table.Name, once))));
    }

    public async ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct)
    {
        Limits.CheckKey(nameof(partition), partition);
        Limits.CheckKey(nameof(key), key);
        using var call = new AzureCall(settings.Deadline, writes: false, ct);
        return await call.Try(async once => await Find(table, partition, key, null, once) is { } entity ? AzureRows.Row(entity) : null);
    }

    public async ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct)
    {
        Limits.CheckKey(nameof(partition), partition);
        Limits.CheckRange(range);
        Limits.CheckTake(take);
        using var call = new AzureCall(settings.Deadline, writes: false, ct);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        if (range.From is { } from)
            filter += " and " + TableClient.CreateQueryFilter($"RowKey ge {from}");
        if (range.After is { } after)
            filter += " and " + TableClient.CreateQueryFilter($"RowKey gt {after}");
        if (range.Before is { } before)
            filter += " and " + TableClient.CreateQueryFilter($"RowKey lt {before}");
        var (rows, more) = await Read(call, table, filter, take);
        return new(rows, more);
    }

    public async ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct)
    {
        Limits.CheckScan(afterPartition, afterKey);
        Limits.CheckTake(take);
        using var call = new AzureCall(settings.Deadline, writes: false, ct);
        if (afterPartition is null)
        {
            var (all, more) = await Read(call, table, null, take);
            return new(all, more);
        }
        List<Row> rows = [];
        if (afterKey is not null)
        {
            // Two questions, because Azure answers one with "or" by going through the whole table.
            (rows, var more) = await Read(call, table, TableClient.CreateQueryFilter($"PartitionKey eq {afterPartition} and RowKey gt {afterKey}"), take);
            if (more)
                return new(rows, More: true);
        }
        var later = TableClient.CreateQueryFilter($"PartitionKey gt {afterPartition}");
        if (rows.Count == take)
            return new(rows, More: (await Read(call, table, later, 1)).Rows.Count > 0);
        var (others, yetMore) = await Read(call, table, later, take - rows.Count);
        return new([.. rows, .. others], yetMore);
    }

    public async ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct)
    {
        Limits.CheckSubmit(partition, operations);
        using var call = new AzureCall(settings.Deadline, writes: true, ct);
        var mark = process + Interlocked.Increment(ref writes).ToString("x8", CultureInfo.InvariantCulture);
        return await call.Try(once => Send(call, table, partition, operations, mark, once));
    }

    async Task<Submitted> Send(AzureCall call, Table table, string partition, IReadOnlyList<RowOp> operations, string mark, CancellationToken once)
    {
        // The positions that are sent: all but the deletes of rows that turned out not to be there.
        List<int> sent = [.. Enumerable.Range(0, operations.Count)];
        while (sent.Count > 0)
        {
            int failed;
            bool missing;
            try
            {
                return await Transact(table, partition, operations, sent, mark, once);
            }
            catch (TableTransactionFailedException exception) when (IsConflict(exception) && exception.FailedTransactionActionIndex is { } index)
            {
                (failed, missing) = (sent[index], exception.Status == 404);
            }
            catch (RequestFailedException exception) when (sent.Count == 1 && IsConflict(exception))
            {
                (failed, missing) = (sent[0], exception.Status == 404);
            }
            if (call.EarlierAttemptMayHaveWritten && await OwnWrite(table, partition, operations, mark, once) is { } done)
                return done;
            if (!missing || operations[failed] is not RowOp.Delete { ETag: null })
            {
                return call.EarlierAttemptMayHaveWritten
                    ? throw new StorageUnavailable(
                        "The storage account lost an answer, and what is stored now is somebody else's: our write was either refused or written over. Read before writing again.",
                        WriteFate.Unknown)
                    : new Submitted.Conflict(failed, operations[failed].Key);
            }
            sent = await WithoutMissingDeletes(table, partition, operations, sent, once);
        }
        return new Submitted.Done([.. operations.Select(_ => "")]);
    }

    async Task<Submitted> Transact(Table table, string partition, IReadOnlyList<RowOp> operations, List<int> sent, string mark, CancellationToken once)
    {
        var etags = new string[operations.Count];
        Array.Fill(etags, "");
        if (sent is [var only])
        {
            var response = await SendAlone(table, partition, operations[only], mark, once);
            etags[only] = response.Headers.ETag?.ToString() ?? "";
            return new Submitted.Done(etags);
        }
        var responses = await tables[table].SubmitTransactionAsync(sent.Select(i => AzureRows.Action(partition, operations[i], mark)), once);
        foreach (var (position, response) in sent.Zip(responses.Value))
            etags[position] = response.Headers.ETag?.ToString() ?? "";
        return new Submitted.Done(etags);
    }

    // One operation needs no transaction, and is cheaper without.
    async Task<Response> SendAlone(Table table, string partition, RowOp operation, string mark, CancellationToken once)
    {
        var client = tables[table];
        switch (operation)
        {
            case RowOp.Insert insert:
                return await client.AddEntityAsync(AzureRows.Entity(partition, insert.Key, insert.Body, mark), once);
            case RowOp.Replace replace:
                return await client.UpdateEntityAsync(AzureRows.Entity(partition, replace.Key, replace.Body, mark), new ETag(replace.ETag), TableUpdateMode.Replace, once);
            case RowOp.Upsert upsert:
                return await client.UpsertEntityAsync(AzureRows.Entity(partition, upsert.Key, upsert.Body, mark), TableUpdateMode.Replace, once);
            case RowOp.Delete delete:
                var response = await client.DeleteEntityAsync(partition, delete.Key, delete.ETag is { } etag ? new ETag(etag) : ETag.All, once);
                return response.Status == 404 ? throw new RequestFailedException(response) : response;
            default:
                throw new InvalidOperationException($"{operation.GetType().Name} is not an operation Azure knows. Add it here.");
        }
    }

    // Azure refuses a whole transaction for deleting a row that is not there. Leaving such deletes out is the same as their having come first.
    async Task<List<int>> WithoutMissingDeletes(Table table, string partition, IReadOnlyList<RowOp> operations, List<int> sent, CancellationToken once)
    {
        var there = await Task.WhenAll(sent.Select(async i =>
            operations[i] is not RowOp.Delete { ETag: null } || await Find(table, partition, operations[i].Key, OnlyTheMark, once) is not null));
        return [.. sent.Where((_, position) => there[position])];
    }

    async Task<Submitted?> OwnWrite(Table table, string partition, IReadOnlyList<RowOp> operations, string mark, CancellationToken once)
    {
        var found = await Task.WhenAll(operations.Select(operation => Find(table, partition, operation.Key, OnlyTheMark, once)));
        var onlyDeletes = operations.All(operation => operation is RowOp.Delete);
        if (onlyDeletes ? found.Any(entity => entity is not null) : !found.Any(IsOurs))
            return null;
        return new Submitted.Done([.. operations.Zip(found, (operation, entity) =>
            operation is RowOp.Delete ? "" : IsOurs(entity) ? entity!.ETag.ToString() : Overwritten)]);

        bool IsOurs(TableEntity? entity) => entity?.GetString(AzureRows.WriteMark) == mark;
    }

    async Task<TableEntity?> Find(Table table, string partition, string key, IEnumerable<string>? select, CancellationToken once)
    {
        var found = await tables[table].GetEntityIfExistsAsync<TableEntity>(partition, key, select, once);
        if (found.HasValue)
            return found.Value;
        // A table that is not there is not a row that is not there. Which of the two it is stands in the answer: to make an exception of every row that is not there would be dear.
        var answer = found.GetRawResponse();
        return MissesTheTable(answer) ? throw new RequestFailedException(answer) : null;
    }

    static bool MissesTheTable(Response answer) =>
        (answer.Headers.TryGetValue("x-ms-error-code", out var code) && code == TableErrorCode.TableNotFound) || answer.Content.ToMemory().Span.IndexOf("\"TableNotFound\""u8) >= 0;

    async Task<(List<Row> Rows, bool More)> Read(AzureCall call, Table table, string? filter, int take)
    {
        var rows = new List<Row>(Math.Min(take, 64));
        string? continuation = null;
        do
        {
            // One more than asked for says whether there is more. A page may be empty and still not be the last.
            var page = await call.Try(once => NextPage(table, filter, Math.Min(take + 1 - rows.Count, Limits.Take), continuation, once));
            foreach (var entity in page.Values)
            {
                if (rows.Count == take)
                    return (rows, true);
                rows.Add(AzureRows.Row(entity));
            }
            continuation = page.ContinuationToken;
        }
        while (continuation is not null);
        return (rows, false);
    }

    async Task<Page<TableEntity>> NextPage(Table table, string? filter, int take, string? continuation, CancellationToken once)
    {
        await foreach (var page in tables[table].QueryAsync<TableEntity>(filter, take, cancellationToken: once).AsPages(continuation))
            return page;
        throw new RequestFailedException("The query had no page.");
    }

    static bool IsConflict(RequestFailedException exception) =>
        exception.Status == 412
        || (exception.Status == 409 && AzureCall.CodeOf(exception) == TableErrorCode.EntityAlreadyExists)
        || (exception.Status == 404 && AzureCall.CodeOf(exception) != TableErrorCode.TableNotFound);
}
