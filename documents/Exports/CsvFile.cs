using System.IO.Compression;
using System.Text;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Documents.Exports;

/// <summary>Tables as CSV the way Excel opens it with Korean letters whole: UTF-8 with its mark, commas, CRLF. Several tables come in one zip.</summary>
public static class CsvFile
{
    static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: true);

    public static byte[] Of(ExportTable table, Lang lang)
    {
        using var bytes = new MemoryStream();
        Write(table, lang, bytes);
        return bytes.ToArray();
    }

    public static byte[] Zip(IEnumerable<ExportTable> tables, Lang lang)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var table in tables)
            {
                using var file = zip.CreateEntry($"{table.Code}.csv").Open();
                Write(table, lang, file);
            }
        return bytes.ToArray();
    }

    static void Write(ExportTable table, Lang lang, Stream into)
    {
        using var text = new StreamWriter(into, utf8, leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine(string.Join(',', table.Columns.Select(column => Value(column.Heading.In(lang)))));
        foreach (var row in table.Rows) text.WriteLine(string.Join(',', row.Select(Value)));
    }

    static string Value(string words)
    {
        var kept = Formula.Neutral(Plain.Of(words));
        return kept.AsSpan().IndexOfAny("\",\r\n;\t") >= 0 || kept.StartsWith(Formula.Mark) || kept != kept.Trim() ? $"\"{kept.Replace("\"", "\"\"")}\"" : kept;
    }
}
