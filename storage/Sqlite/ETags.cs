using System.Globalization;

namespace SalesBot.Storage.Sqlite;

/// <summary>ETags of the file are numbers of one sequence that is stored in it, so no two writes ever share one, not even after a restart.</summary>
static class ETags
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number, or one that no row has when the text is not an ETag of ours.</summary>
    public static long NumberOf(string etag) => long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
