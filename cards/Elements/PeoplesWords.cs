using System.Buffers;
using System.Globalization;
using System.Text;

namespace SalesBot.Cards.Elements;

/// <summary>
/// The one way words from people (typed text, names, company names) get into a card: shown as they are, never read as Markdown, and without
/// the invisible characters that turn the reading direction around or hide text.
/// </summary>
public static class PeoplesWords
{
    /// <summary>The words as a block of their own.</summary>
    public static RichTextBlock Block(string words, bool? isSubtle = null, Spacing? spacing = null) =>
        new() { Inlines = [Run(words) with { IsSubtle = isSubtle }], Spacing = spacing };

    /// <summary>The words as one piece of a block; change its looks with <c>with</c>.</summary>
    public static TextRun Run(string words) => new() { Text = Clean(words) };

    /// <summary>For words inside a <see cref="TextBlock"/> or a <see cref="Fact"/>: cleaned, on one line, every sign Markdown could read escaped.</summary>
    public static string Escape(string words)
    {
        var clean = OneLine(words);
        if (!clean.AsSpan().ContainsAny(markdown)) return clean;
        var escaped = new StringBuilder(clean.Length + 8);
        for (int i = 0; i < clean.Length; i++)
        {
            if (MattersAt(clean, i))
                escaped.Append('\\');
            escaped.Append(clean[i]);
        }
        return escaped.ToString();
    }

    /// <summary>
    /// For the title of a choice: a drop-down list shows it plain, radio buttons read Markdown in it. A backslash would be visible in the one and
    /// nothing would be safe in the other, so the signs are replaced by their full-width twins.
    /// </summary>
    public static string InChoice(string words) =>
        OneLine(words).Replace('[', '［').Replace(']', '］').Replace('*', '＊').Replace('_', '＿').Replace('`', '｀').Replace('<', '＜').Replace('>', '＞');

    /// <summary>The words without control and direction characters. Line breaks stay, as <c>\n</c>; half a surrogate pair becomes U+FFFD.</summary>
    public static string Clean(string words)
    {
        if (!words.AsSpan().ContainsAny(suspect)) return words;
        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n')
                clean.Append('\n');
            else if (rune.Value is '\t')
                clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control && !IsDirectionOrHidden(rune.Value))
                clean.Append(rune);
        }
        return clean.ToString();
    }

    /// <summary>Where none of these is, there is nothing to clean: what nearly all words are, and every turn shows many.</summary>
    static readonly SearchValues<char> suspect = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).Where(unit => char.IsControl(unit) || char.IsSurrogate(unit) || unit is '\u2028' or '\u2029' || IsDirectionOrHidden(unit))]);

    /// <summary>Every sign that matters to Markdown somewhere.</summary>
    static readonly SearchValues<char> markdown = SearchValues.Create("\\`*_[]<>~|#+-.)&");

    static string OneLine(string words) => Clean(words).Replace('\n', ' ');

    /// <summary>
    /// Signs that are Markdown only at the start of a line are left alone elsewhere, so that "3.5억" and "a-b" keep their looks on a client that
    /// shows backslashes.
    /// </summary>
    static bool MattersAt(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' or '|' => true,
        '#' or '+' or '-' => IsFirst(text, at),
        '.' or ')' => IsNumberOfList(text, at),
        '&' => true,
        _ => false,
    };

    static bool IsFirst(string text, int at) => text.AsSpan(0, at).IsWhiteSpace();

    static bool IsNumberOfList(string text, int at) =>
        at > 0 && char.IsAsciiDigit(text[at - 1])
        && text.AsSpan(0, at).TrimStart().IndexOfAnyExceptInRange('0', '9') < 0
        && (at + 1 == text.Length || text[at + 1] is ' ');

    /// <summary>Direction marks, overrides and isolates, and the invisible characters used to hide text. Joiners stay: emoji need them.</summary>
    static bool IsDirectionOrHidden(int rune) =>
        rune is 0x061C or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF
            or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F);
}
