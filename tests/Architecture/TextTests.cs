using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Architecture;

/// <summary>Every text people see is there in both languages, each half in its own.</summary>
public partial class TextTests
{
    /// <summary>Texts that are made once, wherever in a static value they stand.</summary>
    [Fact]
    public void No_text_lacks_a_half()
    {
        var texts = Static().Distinct().ToList();
        Assert.True(texts.Count > 300, $"Only {texts.Count} texts were found; the walk has lost its way.");
        Assert.Empty(texts.Select(text => Complaint(text.Ko, text.En)).OfType<string>());
    }

    /// <summary>Texts that are made where they are used.</summary>
    [Fact]
    public void No_text_in_the_sources_has_a_half_in_the_other_language()
    {
        var pairs = Pairs().ToList();
        Assert.True(pairs.Count > 300, $"Only {pairs.Count} pairs were found; the pattern has lost its way.");
        Assert.Empty(pairs.Select(pair => Complaint(pair.Ko, pair.En) is { } complaint ? $"{pair.File}: {complaint}" : null).OfType<string>());
    }

    /// <summary>Every pair of halves that stands in the sources.</summary>
    internal static IEnumerable<(string File, string Ko, string En)> Pairs() =>
        from file in SourceTests.Sources("domain", "cards", "documents", "bot")
        from Match pair in Pair().Matches(File.ReadAllText(Path.Combine(Repository.Folder, file)))
        let halves = (Ko: pair.Groups["ko"].Value, En: pair.Groups["en"].Value)
        where (halves.Ko + halves.En).Any(Hangul.Is)
        select (file, halves.Ko, halves.En);

    static string? Complaint(string ko, string en) =>
        ko == en ? null
        : string.IsNullOrWhiteSpace(ko) ? $"The Korean half of '{en}' is missing."
        : string.IsNullOrWhiteSpace(en) ? $"The English half of '{ko}' is missing."
        : Example().Replace(en, "").Any(Hangul.Is) ? $"The English half of '{ko}' speaks Korean: '{en}'."
        : !ko.Any(Hangul.Is) && ko.Any(char.IsLetter) && !Slots().Replace(ko, "").All(c => !char.IsLetter(c)) ? $"The Korean half of '{en}' has no Korean in it: '{ko}'."
        : null;

    /// <summary>Every text that is made once, wherever in a static value it stands.</summary>
    internal static IEnumerable<Text> Static()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        return from assembly in (Assembly[])[typeof(Text).Assembly, typeof(CardAction).Assembly, typeof(Bot.SalesBotApp).Assembly, Assembly.Load("SalesBot.Documents")]
               from type in assembly.GetTypes()
               where !type.ContainsGenericParameters && !type.Name.StartsWith('<')
               from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
               where !field.IsLiteral && field.FieldType.Assembly != typeof(Regex).Assembly
               from text in In(field.GetValue(null), seen)
               select text;
    }

    /// <summary>The texts in a value, and in whatever of ours it is made of.</summary>
    static IEnumerable<Text> In(object? value, HashSet<object> seen)
    {
        if (value is null or string or Delegate or Type || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value))) return [];
        if (value is Text text) return [text];
        if (value is IEnumerable many) return many.Cast<object?>().SelectMany(each => In(each, seen));
        var type = value.GetType();
        if (type.Assembly.GetName().Name?.StartsWith("SalesBot.", StringComparison.Ordinal) is not true && !type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)) return [];
        return type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(field => In(field.GetValue(value), seen));
    }

    [GeneratedRegex("""(?:new|Text)\(\s*\$?"(?<ko>(?:[^"\\]|\\.)*)",\s*\$?"(?<en>(?:[^"\\]|\\.)*)"\)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();

    /// <summary>An example may show a name as it is written in Korean.</summary>
    [GeneratedRegex("[Ff]or example[: ,].*|‘[^’]*’|\\([^)]*\\)", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Slots();
}
