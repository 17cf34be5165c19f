namespace SalesBot.Storage;

/// <summary>
/// Which keys of a partition: from <paramref name="From"/> (inclusive) up to <paramref name="Before"/> (exclusive), and only those after
/// <paramref name="After"/> (exclusive). A bound that is null does not bind.
/// </summary>
public sealed record KeyRange(string? From = null, string? Before = null, string? After = null)
{
    public static KeyRange All { get; } = new();

    /// <summary>
    /// All keys that begin with these characters. The range ends before the next character after the last one; <c>~</c> has none, because
    /// it is the highest character a key can hold, so the character before it is moved on instead.
    /// </summary>
    public static KeyRange Prefix(string beginning)
    {
        var end = beginning.TrimEnd('~');
        return new(beginning.Length > 0 ? beginning : null, end.Length > 0 ? end[..^1] + (char)(end[^1] + 1) : null);
    }

    /// <summary>The rest of this range: how the next page is asked for.</summary>
    public KeyRange StartingAfter(string key) => this with { After = key };
}
