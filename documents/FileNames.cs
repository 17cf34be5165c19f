namespace SalesBot.Documents;

/// <summary>Names of files made from what people typed: letters, numbers and spaces in one folder, whatever stood there.</summary>
public static class FileNames
{
    const int atMost = 80;

    /// <summary>"../../=한빛" is "한빛"; what leaves nothing is "SalesBot".</summary>
    public static string Of(string words, string ending)
    {
        var kept = string.Concat(Plain.Of(words).Select(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' || char.IsSurrogate(c) ? c : ' '));
        var name = string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('-', '_', ' ');
        name = SalesBot.Domain.Shown.Short(name, atMost).TrimEnd('…', ' ');
        return $"{(name.Length == 0 ? "SalesBot" : name)}.{ending}";
    }
}
