using System.Diagnostics.CodeAnalysis;

namespace SalesBot.Domain.Work;

/// <summary>Time zones by IANA id. What people and files write is data, so an unknown id is an answer here and never an exception.</summary>
public static class Zones
{
    public const string Korea = "Asia/Seoul";

    /// <summary>
    /// Finds a zone; otherwise says what is wrong and shows an example. A Windows id ("Korea Standard Time", as mailboxes have it) is understood too;
    /// the zone found always has the IANA id, which is what is stored.
    /// </summary>
    public static bool TryFind(string? id, [NotNullWhen(true)] out TimeZoneInfo? zone, [NotNullWhen(false)] out Text? problem)
    {
        id = id?.Trim() ?? "";
        if (id.Contains(' ') && TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out var iana)) id = iana;
        if (LooksLikeAnId(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone))
        {
            problem = null;
            return true;
        }
        zone = null;
        problem = id.Length == 0
            ? new("시간대가 비어 있습니다. 'Asia/Seoul'처럼 IANA 이름으로 적어 주세요.", "There is no time zone. Write its IANA name, such as 'Asia/Seoul'.")
            : new Text(
                "'{0}'은(는) 알 수 없는 시간대입니다. 'Asia/Seoul', 'Europe/Berlin', 'America/New_York'처럼 IANA 이름으로 적어 주세요.",
                "'{0}' is not a known time zone. Write its IANA name, such as 'Asia/Seoul', 'Europe/Berlin' or 'America/New_York'.")
                .With(id.Length <= 64 ? id : id[..64] + "…");
        return false;
    }

    /// <summary>Ids are file names on some systems: nothing that could be another kind of path is looked up, nor the copies kept under posix and right.</summary>
    static bool LooksLikeAnId(string id) =>
        id.Length is > 0 and <= 64
        && char.IsAsciiLetter(id[0])
        && !id.StartsWith("posix", StringComparison.OrdinalIgnoreCase)
        && !id.StartsWith("right/", StringComparison.OrdinalIgnoreCase)
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');
}
