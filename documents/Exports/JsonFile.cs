using System.Text.Encodings.Web;
using System.Text.Json;
using SalesBot.Domain.Weekly;

namespace SalesBot.Documents.Exports;

/// <summary>Tables as one JSON object: the code of a table, and its rows as objects with the codes of the columns. Empty values are left out.</summary>
public static class JsonFile
{
    public static byte[] Of(IEnumerable<ExportTable> tables)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }))
        {
            json.WriteStartObject();
            foreach (var table in tables) Rows(json, table.Code, table);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>Some rows of one table, and how the next ones are asked for.</summary>
    /// <param name="next">Null after the last ones.</param>
    public static byte[] Page(ExportTable table, string? next)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Rows(json, "rows", table);
            if (next is not null) json.WriteString("next", next);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    static void Rows(Utf8JsonWriter json, string name, ExportTable table)
    {
        json.WriteStartArray(name);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (int at = 0; at < table.Columns.Count; at++)
                if (row[at].Length > 0) json.WriteString(table.Columns[at].Code, row[at]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
