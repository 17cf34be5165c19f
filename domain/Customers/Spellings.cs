using System.Text;

namespace SalesBot.Domain.Customers;

/// <summary>One name, several spellings: 이 · 리 · Lee, 철수 · Chulsoo · Cheol-su, and the initials ㄱㅊㅅ by which a Korean phone is searched.</summary>
public static class Spellings
{
    const char firstSyllable = '가', lastSyllable = '힣';
    const string initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    static readonly string[] heads = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    static readonly string[] vowels = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];
    static readonly string[] tails = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    static readonly string[][] surnames =
    [
        ["이", "리", "lee", "yi", "rhee", "ri", "li", "i"], ["김", "kim", "gim"], ["박", "park", "pak", "bak"], ["최", "choi", "choe"], ["정", "jung", "jeong", "chung", "joung"], ["강", "kang", "gang"],
        ["조", "cho", "jo"], ["윤", "yoon", "yun"], ["장", "jang", "chang"], ["임", "림", "lim", "im", "rim", "yim"], ["한", "han"], ["오", "oh", "o"], ["서", "seo", "suh"], ["신", "shin", "sin"], ["권", "kwon", "gwon"],
        ["황", "hwang"], ["안", "ahn", "an"], ["송", "song"], ["유", "류", "ryu", "yoo", "yu", "you"], ["전", "jeon", "jun", "chun"], ["홍", "hong"], ["고", "ko", "go", "koh"], ["문", "moon", "mun"], ["양", "량", "yang"],
        ["손", "son", "sohn"], ["배", "bae"], ["백", "baek", "paik", "baik"], ["허", "heo", "hur", "huh"], ["남", "nam"], ["심", "shim", "sim"], ["노", "로", "noh", "roh", "no", "rho"], ["하", "ha"], ["곽", "kwak", "gwak"],
        ["성", "sung", "seong"], ["차", "cha"], ["주", "joo", "ju"], ["우", "woo", "wu"], ["구", "koo", "ku", "gu"], ["민", "min"], ["진", "jin", "chin"], ["지", "ji", "chi"], ["엄", "um", "eom", "uhm"], ["나", "라", "na", "ra"],
        ["여", "려", "yeo", "yuh"], ["염", "렴", "yeom", "yum"], ["석", "seok", "suk"], ["선", "sun", "seon"], ["설", "seol", "sul"], ["방", "bang", "pang"], ["변", "byun", "byeon"], ["함", "ham"], ["천", "cheon", "chun"],
    ];

    static readonly Dictionary<string, int> families = surnames.SelectMany((all, family) => all.Select(one => (one, family))).DistinctBy(pair => pair.one).ToDictionary(pair => pair.one, pair => pair.family);

    /// <summary>김철수 is ㄱㅊㅅ; what is no Hangul syllable is left out.</summary>
    public static string Initials(string name) => string.Concat(name.Where(IsSyllable).Select(letter => initials[(letter - firstSyllable) / 588]));

    /// <summary>Words of bare initials, as they are typed to search: ㄱㅊㅅ.</summary>
    public static bool IsInitials(string words) => words.Length is >= 2 and <= 20 && words.All(letter => initials.Contains(letter)) && !words.All(letter => letter is 'ㅋ' or 'ㅎ');

    /// <summary>By sound, in Latin letters: 철수 is cheolsu.</summary>
    public static string Romanised(string hangul)
    {
        var latin = new StringBuilder();
        foreach (var letter in hangul)
            if (IsSyllable(letter))
            {
                var at = letter - firstSyllable;
                latin.Append(heads[at / 588]).Append(vowels[at % 588 / 28]).Append(tails[at % 28]);
            }
        return latin.ToString();
    }

    /// <summary>Whether two surnames are one: 이 and 리 and Lee.</summary>
    public static bool SameSurname(string one, string other)
    {
        var (a, b) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        return a == b || (families.TryGetValue(a, out var family) && families.TryGetValue(b, out var family2) && family == family2);
    }

    /// <summary>Whether two full names may be one person's: the surname in any spelling, the given name the same letters or the same sound.</summary>
    public static bool MayBeOne(string one, string other)
    {
        if (CustomerNames.Person(one) == CustomerNames.Person(other)) return true;
        var (a, b) = (Parts(one), Parts(other));
        if (!SameSurname(a.Surname, b.Surname) || a.Given.Length == 0 || b.Given.Length == 0) return false;
        return CustomerNames.Letters(a.Given) is var given && given.Equals(CustomerNames.Letters(b.Given), StringComparison.OrdinalIgnoreCase) || Sound(a.Given) == Sound(b.Given);
    }

    /// <summary>The surname and given name of a full name; Korean names have the surname first, others last.</summary>
    public static (string Surname, string Given) Parts(string name)
    {
        var words = name.Trim();
        if (words.Length > 0 && IsSyllable(words[0]))
        {
            var letters = CustomerNames.Letters(words);
            var surname = Language.PersonWords.IsName(letters, out var length) ? length : 1;
            return (letters[..surname], letters[surname..]);
        }
        var space = words.LastIndexOf(' ');
        return space < 0 ? (words, "") : (words[(space + 1)..], words[..space]);
    }

    /// <summary>Spellings of one sound fall together here: cheolsu and chul-soo, yeonghui and younghee.</summary>
    static string Sound(string given)
    {
        var sound = new StringBuilder(given.Any(IsSyllable) ? Romanised(given) : CustomerNames.Letters(given.ToLowerInvariant()));
        foreach (var (from, to) in ((string, string)[])[("eo", "u"), ("oo", "u"), ("ou", "u"), ("eu", "u"), ("ee", "i"), ("ui", "i"), ("sh", "s"), ("wo", "u"), ("g", "k"), ("d", "t"), ("b", "p"), ("r", "l")]) sound.Replace(from, to);
        // "ng" has become "nk", and "j" is heard as "ch" in some spellings.
        return sound.Replace("j", "ch").ToString();
    }

    static bool IsSyllable(char letter) => letter is >= firstSyllable and <= lastSyllable;
}
