using System.Text;

namespace SalesBot.Storage;

/// <summary>
/// Words in a text where they stand by themselves. A Latin letter or a digit beside one makes it a part of another word ("Max" in "Maxwell") or of an id. Korean may stand
/// on either side: what is erased goes also where it runs into another word.
/// </summary>
static class WholeWords
{
    /// <summary>The text with <paramref name="other"/> wherever <paramref name="words"/> stood, in whatever case.</summary>
    public static string Replace(string text, string words, string other)
    {
        StringBuilder? changed = null;
        var copied = 0;
        for (int at = 0; (at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = at + words.Length;
            if ((at > 0 && AreOneWord(text[at - 1], text[at])) || (end < text.Length && AreOneWord(text[end - 1], text[end])))
            {
                at++;
                continue;
            }
            (changed ??= new()).Append(text, copied, at - copied).Append(other);
            copied = at = end;
        }
        return changed is null ? text : changed.Append(text, copied, text.Length - copied).ToString();
    }

    static bool AreOneWord(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);
}
