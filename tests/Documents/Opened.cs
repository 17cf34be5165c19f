using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace SalesBot.Tests.Documents;

/// <summary>A made file opened again: Microsoft's own validator looks through it, and its words can be read. Set SALESBOT_DOCUMENTS to a folder to get the files to look at.</summary>
static class Opened
{
    public static string[] Problems(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using OpenXmlPackage package = Kind(bytes) switch
        {
            "word" => WordprocessingDocument.Open(stream, false),
            "ppt" => PresentationDocument.Open(stream, false),
            _ => SpreadsheetDocument.Open(stream, false),
        };
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(package).Take(20).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    /// <summary>Everything that can be read in the file, one piece a line.</summary>
    public static string Words(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && !entry.FullName.Contains("theme")).SelectMany(entry =>
        {
            using var text = new StreamReader(entry.Open());
            return Regex.Matches(text.ReadToEnd(), "<(?:w|a|x):t(?: [^>]*)?>([^<]*)</").Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value));
        }));
    }

    public static byte[] Keep(byte[] bytes, string name)
    {
        if (Environment.GetEnvironmentVariable("SALESBOT_DOCUMENTS") is { Length: > 0 } folder) File.WriteAllBytes(Path.Combine(folder, name), bytes);
        return bytes;
    }

    static string Kind(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.GetEntry("word/document.xml") is not null ? "word" : zip.GetEntry("ppt/presentation.xml") is not null ? "ppt" : "xl";
    }
}
