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
            foreach (var table in tables)
            {
                json.WriteStartArray(table.Code);
                foreach (var row in table.Rows)
                {
                    json.WriteStartObject();
                    for (int at = 0; at < table.Columns.Count; at++)
                        if (row[at].Length > 0) json.WriteString(table.Columns[at].Code, row[at]);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
