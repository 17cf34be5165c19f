using System.Text.RegularExpressions;

namespace SalesBot.Domain;

/// <summary>
/// Korean particles that hang on the word before them: 한빛전자와, 서울병원과. A text says both behind a blank (<c>{0}와(과)</c>, <c>‘{0}’(으)로</c>), and the word that fills it says which it is.
/// </summary>
static partial class Particles
{
    /// <summary>How the letter names and digits end in Korean where there is no syllable to look at: 엘, 엠, 엔, 알; 영, 일, 삼, 육, 칠, 팔.</summary>
    const string lettersClosed = "LMNR", digitsClosed = "013678", digitsOnL = "178";

    const int finalL = 8;

    /// <summary>The Korean half of a text with the particles behind its blanks chosen; where a word does not say how it ends, both stay.</summary>
    public static string Chosen(string words, IReadOnlyList<object> values) =>
        words.Contains(")", StringComparison.Ordinal) ? Behind().Replace(words, match => Final(Word(values, match)) is { } final ? $"{match.Groups["blank"].Value}{Of(match.Groups["pair"].Value, final)}" : match.Value) : words;

    static string Word(IReadOnlyList<object> values, Match match) =>
        int.Parse(match.Groups["at"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var at && at < values.Count ? (values[at] is Text text ? text.Ko : $"{values[at]}") : "";

    static string Of(string pair, int final) => (pair, final) switch
    {
        ("은(는)", 0) => "는",
        ("은(는)", _) => "은",
        ("이(가)", 0) => "가",
        ("이(가)", _) => "이",
        ("을(를)", 0) => "를",
        ("을(를)", _) => "을",
        ("와(과)", 0) => "와",
        ("와(과)", _) => "과",
        ("(으)로", 0 or finalL) => "로",
        ("(으)로", _) => "으로",
        (_, 0) => "",
        _ => "이",
    };

    /// <summary>The final consonant of a word as its place in the syllable; 0 for none. Null: it cannot be told, as of a name that is put in later.</summary>
    static int? Final(string word)
    {
        var end = word.Length - 1;
        while (end >= 0 && " ’'”\"」)".Contains(word[end], StringComparison.Ordinal)) end--;
        if (end < 0) return null;
        var last = word[end];
        if (last is >= '가' and <= '힣') return (last - '가') % 28;
        if (char.IsAsciiDigit(last)) return digitsOnL.Contains(last, StringComparison.Ordinal) ? finalL : digitsClosed.Contains(last, StringComparison.Ordinal) ? 1 : 0;
        return char.IsAsciiLetter(last) ? Latin(word, end) : null;
    }

    /// <summary>Capitals are read letter by letter, other words as Korean spells them: Hanbit ends closed, Nordlicht and Berg do not.</summary>
    static int Latin(string word, int end)
    {
        var (last, before) = (char.ToLowerInvariant(word[end]), end > 0 ? char.ToLowerInvariant(word[end - 1]) : ' ');
        if (char.IsUpper(word[end]) && !char.IsLower(before)) return word[end] is 'L' or 'R' ? finalL : lettersClosed.Contains(word[end], StringComparison.Ordinal) ? 1 : 0;
        return last switch
        {
            'l' => finalL,
            'm' or 'n' => 1,
            'g' when before is 'n' => 1,
            'k' when before is 'c' => 1,
            'b' or 'c' or 'k' or 'p' or 't' when "aeiou".Contains(before, StringComparison.Ordinal) => 1,
            _ => 0,
        };
    }

    [GeneratedRegex(@"(?<blank>\{(?<at>\d)\}[’'”""」]?)(?<pair>은\(는\)|이\(가\)|을\(를\)|와\(과\)|\(으\)로|\(이\))")]
    private static partial Regex Behind();
}
