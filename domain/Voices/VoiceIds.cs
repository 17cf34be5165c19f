using System.Globalization;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Voices;

/// <summary>One voice case, from its registration to its end.</summary>
[JsonConverter(typeof(IdConverter<VoiceId>))]
public readonly record struct VoiceId(string Value) : IId<VoiceId>
{
    public static VoiceId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>A cause that one or many voices have.</summary>
[JsonConverter(typeof(IdConverter<CauseId>))]
public readonly record struct CauseId(string Value) : IId<CauseId>
{
    public static CauseId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>
/// What people call a case: VOC-1042. Unique in a tenant and growing, but not without gaps: processes take numbers in blocks so that nobody waits for anybody.
/// </summary>
public readonly record struct VoiceNumber(int Value)
{
    const string prefix = "VOC-";

    public override string ToString() => prefix + Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number a line begins with, and the words behind it: "VOC-1042 수락", "voc 1042", "접수 1042".</summary>
    public static (VoiceNumber Number, string Behind)? Read(string text)
    {
        var line = text.AsSpan().Trim();
        var after = After(line, "voc") ?? After(line, "접수번호") ?? After(line, "접수 번호");
        if (after is null) return null;
        var digits = line[after.Value..].TrimStart(" -–#:");
        var length = 0;
        while (length < digits.Length && char.IsAsciiDigit(digits[length])) length++;
        if (length is 0 or > 9) return null;
        // "VOC-1042번은요", "VOC-1042의 상태": a particle may cling to the number, another word may not.
        var rest = digits[length..].ToString();
        return new(new(int.Parse(digits[..length], CultureInfo.InvariantCulture)), rest.TrimStart('번', '은', '는', '을', '를', '의', ' ', ':', ',', '.', '?').Trim());
    }

    static int? After(ReadOnlySpan<char> line, string begin) => line.StartsWith(begin, StringComparison.OrdinalIgnoreCase) ? begin.Length : null;
}
