using System.Text;
using System.Xml;

namespace SalesBot.Documents;

/// <summary>What people typed, fit to stand in a file: XML knows no control characters and no half of an emoji.</summary>
static class Plain
{
    public static string Of(string? words)
    {
        if (string.IsNullOrEmpty(words)) return "";
        var kept = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            // A lone half comes out as the replacement character, which says that something stood there.
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune);
        return kept.ToString();
    }
}
