using System.Text;

namespace SalesBot.Domain.Imports;

/// <summary>
/// A file as a CRM or a spreadsheet writes it, as text: UTF-8 with its mark or without, Korean Windows' own encoding (CP949), or UTF-16 with its mark ("Unicode text" of
/// Excel); values parted by commas, semicolons or tabs.
/// </summary>
static class ImportText
{
    static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly Encoding cp949 = CodePagesEncodingProvider.Instance.GetEncoding(949, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    static readonly Encoding utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    static readonly Encoding utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>Null: these bytes are no text in any of them.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        Encoding[] tried = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? [utf16] : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? [utf16BigEndian] : [utf8, cp949];
        foreach (var encoding in tried)
            try
            {
                var text = encoding.GetString(bytes).TrimStart('\uFEFF');
                // A picture or a workbook may happen to decode; no text holds these.
                return text.Contains('\0') ? null : text;
            }
            catch (DecoderFallbackException)
            {
                // The next one may fit.
            }
        return null;
    }

    /// <summary>What parts the values, seen from the first line outside quotation marks; and the text without Excel's own line that says so.</summary>
    public static (string Text, char Separator) Parted(string text)
    {
        if (text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.AsSpan(5).TrimStart("\r").StartsWith("\n")) return (text[(text.IndexOf('\n') + 1)..], text[4]);
        Span<int> counts = stackalloc int[3];
        var quoted = false;
        foreach (var letter in text)
        {
            if (letter is '"') quoted = !quoted;
            else if (!quoted && letter is '\n' or '\r' && counts.ContainsAnyExcept(0)) break;
            else if (!quoted && ",;\t".IndexOf(letter) is >= 0 and var at) counts[at]++;
        }
        return (text, counts[2] > counts[0] && counts[2] >= counts[1] ? '\t' : counts[1] > counts[0] ? ';' : ',');
    }

    /// <summary>
    /// A value without what spreadsheets put around it: ="001" keeps zeros, an apostrophe in front keeps words from being a formula. Control characters and what turns the
    /// reading direction around go; line breaks stay.
    /// </summary>
    public static string Value(string written)
    {
        var value = written.Trim();
        if (value.Length >= 3 && value.StartsWith("=\"", StringComparison.Ordinal) && value.EndsWith('"')) value = value[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        if (value.Length > 1 && value[0] == '\'' && "=+-@＝＋－＠\t%|".Contains(value[1])) value = value[1..];
        return string.Concat(value.Where(letter => letter is '\n' || !(char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\uFEFF'))).Trim();
    }
}
