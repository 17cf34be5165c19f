using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace SalesBot.Bot.Package;

/// <summary>The Teams app package: the files of <c>manifest/</c> with the placeholders filled in, as one zip.</summary>
public static class AppPackage
{
    const string Folder = "manifest/";

    // The earliest time a zip can tell. The same details give the same bytes, so that a package can be compared with the one that was uploaded.
    static readonly DateTimeOffset written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(PackageDetails details)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in FileNames())
            {
                // Uncompressed, because compressors differ from one machine to the next; the files are small.
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = written;
                using var content = entry.Open();
                content.Write(Content(name, details));
            }
        return bytes.ToArray();
    }

    /// <summary>Teams looks for the files at the root of the zip.</summary>
    static IEnumerable<string> FileNames() =>
        typeof(AppPackage).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal);

    static byte[] Content(string name, PackageDetails details)
    {
        using var resource = typeof(AppPackage).Assembly.GetManifestResourceStream(Folder + name)!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return name.EndsWith(".json", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Filled(Encoding.UTF8.GetString(copy.ToArray()), details)) : copy.ToArray();
    }

    static string Filled(string json, PackageDetails details) => json
        .ReplaceLineEndings("\n")
        .Replace("${{APP_ID}}", details.AppId.ToString("D"))
        .Replace("${{WEBSITE_URL}}", Quoted(details.Website))
        .Replace("${{PRIVACY_URL}}", Quoted(details.Privacy))
        .Replace("${{TERMS_URL}}", Quoted(details.TermsOfUse));

    static string Quoted(Uri address) => JsonEncodedText.Encode(address.AbsoluteUri).ToString();
}
