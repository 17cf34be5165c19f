namespace SalesBot.Domain.Language;

/// <summary>
/// A typed text made ready for reading. <see cref="Text"/> is what was typed, with loose Hangul letters (as some keyboards and Macs send them) put
/// together; spans refer to it. <see cref="Low"/> has the same length: lower case, full-width forms and typographic dashes made plain.
/// </summary>
public sealed class Typed
{
    Typed(string text, string low)
    {
        (Text, Low) = (text, low);
        HasHangul = low.AsSpan().IndexOfAnyInRange('가', '힣') >= 0;
        HasLatin = low.AsSpan().IndexOfAnyInRange('a', 'z') >= 0;
    }

    public string Text { get; }

    internal string Low { get; }

    internal bool HasHangul { get; }

    internal bool HasLatin { get; }

    public static Typed Of(string? typed)
    {
        var text = Compose(typed ?? "");
        return new(text, string.Create(text.Length, text, static (into, from) =>
        {
            for (int i = 0; i < into.Length; i++) into[i] = Plain(from[i]);
        }));
    }

    static char Plain(char c)
    {
        if (c < 0x80) return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is '\t' ? ' ' : c is '\r' ? '\n' : c;
        if (c is >= '가' and <= '힣') return c;
        if (c is >= '\uFF01' and <= '\uFF5E') return Plain((char)(c - 0xFEE0));
        return c switch
        {
            '\u00A0' or '\u3000' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or (>= '\u2000' and <= '\u200A') or '\u202F' => ' ',
            '\u2028' or '\u2029' or '\u0085' => '\n',
            '\u301C' or '\u223C' or '\u3030' or '\u02DC' => '~',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
            '\u2018' or '\u2019' or '\u00B4' => '\'',
            '\u201C' or '\u201D' => '"',
            '\uFFE6' => '₩',
            '\uFFE5' => '¥',
            '\uFFE1' => '£',
            '\u3002' => '.',
            '\u3001' => ',',
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>Joins conjoining jamo into syllables in one pass. The framework's normaliser throws on lone surrogates and may be slow on piles of marks.</summary>
    static string Compose(string text)
    {
        int first = text.AsSpan().IndexOfAnyInRange('\u1100', '\u1112');
        if (first < 0) return text;
        var into = new char[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= '\u1100' and <= '\u1112' && i + 1 < text.Length && text[i + 1] is >= '\u1161' and <= '\u1175')
            {
                int syllable = (((c - 0x1100) * 21) + (text[i + 1] - 0x1161)) * 28;
                i++;
                if (i + 1 < text.Length && text[i + 1] is >= '\u11A8' and <= '\u11C2') syllable += text[++i] - 0x11A7;
                c = (char)(0xAC00 + syllable);
            }
            into[length++] = c;
        }
        return new string(into, 0, length);
    }
}
