using Azure;
using Azure.Data.Tables;

namespace SalesBot.Storage.Azure;

/// <summary>Row to entity and back. The body is spread over <c>B0</c>, <c>B1</c>…; <c>W</c> is the mark of the write that made the row.</summary>
static class AzureRows
{
    public const string WriteMark = "W";

    static readonly string[] Parts = [.. Enumerable.Range(0, Limits.EntityBytes / (2 * (BodyParts.Longest - 1)) + 1).Select(i => $"B{i}")];

    public static TableEntity Entity(string partition, string key, string body, string mark)
    {
        var entity = new TableEntity(partition, key) { [WriteMark] = mark };
        for (int start = 0, part = 0; start < body.Length; part++)
        {
            var length = BodyParts.LengthAt(body, start);
            entity[Parts[part]] = length == body.Length ? body : body.Substring(start, length);
            start += length;
        }
        return entity;
    }

    public static Row Row(TableEntity entity)
    {
        var body = entity.GetString(Parts[0]) ?? "";
        if (entity.ContainsKey(Parts[1]))
            body = string.Concat(Parts.Select(part => entity.TryGetValue(part, out var text) ? (string)text : ""));
        return new(entity.PartitionKey, entity.RowKey, body, entity.ETag.ToString());
    }

    public static TableTransactionAction Action(string partition, RowOp operation, string mark) => operation switch
    {
        RowOp.Insert insert => new(TableTransactionActionType.Add, Entity(partition, insert.Key, insert.Body, mark)),
        RowOp.Replace replace => new(TableTransactionActionType.UpdateReplace, Entity(partition, replace.Key, replace.Body, mark), new ETag(replace.ETag)),
        RowOp.Upsert upsert => new(TableTransactionActionType.UpsertReplace, Entity(partition, upsert.Key, upsert.Body, mark)),
        RowOp.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Key), delete.ETag is { } etag ? new ETag(etag) : ETag.All),
        _ => throw new InvalidOperationException($"{operation.GetType().Name} is not an operation Azure knows. Add it here."),
    };
}
