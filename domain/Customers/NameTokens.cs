using System.Text;
using SalesBot.Domain.Language;

namespace SalesBot.Domain.Customers;

/// <summary>A name as it stands in a text, and whose it is.</summary>
/// <param name="Title">Where several bear the name: theirs only before this title.</param>
public sealed record WrittenName(PersonId Person, string Written, string? Title = null);

/// <summary>
/// Names in free text are kept as references: the sentence is stored with a token, and the name stands on the person alone. So the name that is shown is always the
/// present one, and when the person is erased it is gone from every sentence at once.
/// </summary>
public static class NameTokens
{
    const char open = '⟦', close = '⟧';

    /// <summary>Longer than any id of a person.</summary>
    const int idAtMost = 64;

    public static string Of(PersonId person) => $"{open}{person}{close}";

    /// <summary>The text about somebody else of the same name.</summary>
    public static string Pass(string text, PersonId from, PersonId to) => text.Replace(Of(from), Of(to), StringComparison.Ordinal);

    /// <summary>The text with these names as tokens. A name counts where it is a word, with a particle or title behind it at most.</summary>
    public static string Hide(string text, IEnumerable<WrittenName> names)
    {
        foreach (var name in names.Where(name => name.Written.Length >= 2 || name.Title is not null).OrderByDescending(name => name.Written.Length).ThenBy(name => name.Title is null))
            if (text.Contains(name.Written, StringComparison.Ordinal)) text = Hide(text, name);
        return text;
    }

    /// <summary>The text with the names in it.</summary>
    /// <param name="nameOf">Null for somebody who was erased.</param>
    public static string Show(string text, Func<PersonId, string?> nameOf, string erased)
    {
        if (!text.Contains(open)) return text;
        var shown = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
            if (TokenAt(text, at) is { } person)
            {
                shown.Append(nameOf(person) ?? erased);
                at += person.Value.Length + 2;
            }
            else shown.Append(text[at++]);
        return shown.ToString();
    }

    /// <summary>Everybody whose name stands in the text.</summary>
    public static IEnumerable<PersonId> In(string text)
    {
        for (int at = text.IndexOf(open); at >= 0; at = text.IndexOf(open, at + 1))
            if (TokenAt(text, at) is { } person) yield return person;
    }

    /// <summary>The same in a text as it is sent, which is looked at closely only if there is anything like a token in it.</summary>
    public static IEnumerable<PersonId> In(ReadOnlySpan<byte> utf8) => AreIn(utf8) ? In(Encoding.UTF8.GetString(utf8)) : [];

    /// <summary>False: certainly none.</summary>
    public static bool AreIn(ReadOnlySpan<byte> utf8) => utf8.IndexOf("⟦"u8) >= 0;

    public static PersonId? First(string text) => In(text).Select(person => (PersonId?)person).FirstOrDefault();

    /// <summary>Where the token ends that this place is inside of, or the place itself: a text must not be cut in the middle of one.</summary>
    public static int Start(string text, int at)
    {
        var begins = at > 0 ? text.LastIndexOf(open, at - 1) : -1;
        return begins >= 0 && TokenAt(text, begins) is { } person && begins + person.Value.Length + 2 > at ? begins : at;
    }

    static PersonId? TokenAt(string text, int at)
    {
        if (text[at] != open) return null;
        var end = text.AsSpan(at + 1, Math.Min(idAtMost + 1, text.Length - at - 1)).IndexOf(close);
        if (end <= 0) return null;
        var id = text.AsSpan(at + 1, end);
        foreach (var letter in id)
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not '-') return null;
        return PersonId.Of(id.ToString());
    }

    static string Hide(string text, WrittenName name)
    {
        var hidden = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            var next = text.IndexOf(name.Written, at, StringComparison.Ordinal);
            if (next < 0) return hidden.Append(text, at, text.Length - at).ToString();
            hidden.Append(text, at, next - at);
            at = next + name.Written.Length;
            if (IsWord(text, next, at) && (name.Title is null || text.AsSpan(at).TrimStart().StartsWith(name.Title, StringComparison.Ordinal))) hidden.Append(Of(name.Person));
            else hidden.Append(name.Written);
        }
        return hidden.ToString();
    }

    static bool IsWord(string text, int from, int to)
    {
        if (from > 0 && char.IsLetterOrDigit(text[from - 1]) && Scan.IsHangul(text[from]) == Scan.IsHangul(text[from - 1])) return false;
        if (to == text.Length || !char.IsLetterOrDigit(text[to]) || Scan.IsHangul(text[to]) != Scan.IsHangul(text[to - 1])) return true;
        if (!Scan.IsHangul(text[to])) return false;
        var behind = new Cursor(text, to);
        return PersonWords.Particle(behind) || PersonWords.Title(ref behind, out _, out _);
    }
}
