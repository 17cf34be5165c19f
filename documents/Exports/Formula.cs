namespace SalesBot.Documents.Exports;

/// <summary>
/// A spreadsheet takes what begins with one of these for a formula, so a customer called "=HYPERLINK(…)" could run something on the desk of whoever opens the file. An
/// apostrophe in front makes it words; it is what a spreadsheet puts there itself.
/// </summary>
static class Formula
{
    public const char Mark = '\'';

    static readonly System.Buffers.SearchValues<char> begins = System.Buffers.SearchValues.Create("=+-@＝＋－＠\t\r\n|%");

    public static bool Is(string words) => words.TrimStart(' ', '\u00A0', '\u3000') is [var first, ..] && begins.Contains(first) || words is [var blank, ..] && begins.Contains(blank);

    /// <summary>A plain number may stay one: "-5" does no harm.</summary>
    public static string Neutral(string words) => Is(words) && !decimal.TryParse(words, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _) ? Mark + words : words;
}
