namespace SalesBot.Storage;

/// <summary>
/// How a document is spread over string properties of at most 32 Ki characters. A pair of surrogates is never divided, because half a pair
/// cannot be sent.
/// </summary>
static class BodyParts
{
    public const int Longest = 32 * 1024;

    /// <summary>The number of characters the part that begins here has.</summary>
    public static int LengthAt(string body, int start)
    {
        var length = Math.Min(Longest, body.Length - start);
        return start + length < body.Length && char.IsHighSurrogate(body[start + length - 1]) ? length - 1 : length;
    }
}
