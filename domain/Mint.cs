using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Domain;

/// <summary>
/// Makes new ids from the identity of the turn that needs them. The same turn delivered again mints the same ids, so a repeated write meets
/// its own rows instead of making a second fact.
/// </summary>
public sealed class Mint(string turn)
{
    int count;

    /// <summary>The next id: 16 characters of Crockford's base 32, 80 bits of SHA-256 over the turn and the position.</summary>
    public string Next()
    {
        const string alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{turn}\n{count++}"));
        return string.Create(16, hash, static (into, bytes) =>
        {
            ulong bits = 0;
            int held = 0, at = 0;
            for (int i = 0; i < into.Length; i++)
            {
                while (held < 5) { bits = (bits << 8) | bytes[at++]; held += 8; }
                into[i] = alphabet[(int)((bits >> (held - 5)) & 31)];
                held -= 5;
            }
        });
    }
}
