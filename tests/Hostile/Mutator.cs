using System.Text;
using System.Text.Json.Nodes;

namespace SalesBot.Tests.Hostile;

/// <summary>Spoils JSON the way a hostile or broken client would, knowing its structure. The same seed spoils in the same way.</summary>
sealed class Mutator(Random random)
{
    static readonly string[] words =
    [
        "", " ", "\u0000", "\u202e\u2066", "\ud83d", "\ufeff", "👩‍👩‍👧‍👦", "한", "ㄱ", "<script>alert(1)</script>", "[x](javascript:alert(1))", "<at>SalesBot</at>", "../../etc/passwd", "' OR 1=1 --", "=1+1",
        "${jndi:ldap://x}", "{{constructor}}", "%00", "opportunity:", "voice:\u0000", "a|b~0041", "null", "true", "-1", "1e999", "0x7fffffff", "9999-12-31T23:59:59Z", "０", "msteams", "http://127.0.0.1:1/",
    ];

    /// <summary>The same document with one to four things in it spoilt.</summary>
    public JsonNode Spoil(JsonNode document)
    {
        var spoilt = document.DeepClone();
        for (int times = random.Next(1, 5); times > 0; times--)
            if (Places(spoilt).ToList() is { Count: > 0 } places) Spoil(places[random.Next(places.Count)]);
        return spoilt;
    }

    /// <summary>Bytes that are perhaps no JSON at all any more.</summary>
    public byte[] Break(JsonNode document)
    {
        var bytes = Encoding.UTF8.GetBytes(document.ToJsonString());
        for (int times = random.Next(1, 4); times > 0; times--)
            switch (random.Next(4))
            {
                case 0: bytes[random.Next(bytes.Length)] = (byte)random.Next(256); break;
                case 1: bytes = bytes[..random.Next(1, bytes.Length)]; break;
                case 2: bytes = [.. bytes, .. bytes[random.Next(bytes.Length)..]]; break;
                default: bytes = [.. bytes[..random.Next(bytes.Length)], .. Encoding.UTF8.GetBytes(new string('[', random.Next(1, 200))), .. bytes[random.Next(bytes.Length)..]]; break;
            }
        return bytes;
    }

    static IEnumerable<(JsonNode Parent, string? Name, int At)> Places(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    yield return (fields, name, -1);
                    foreach (var inner in Places(value)) yield return inner;
                }
                break;
            case JsonArray items:
                for (int at = 0; at < items.Count; at++)
                {
                    yield return (items, null, at);
                    foreach (var inner in Places(items[at])) yield return inner;
                }
                break;
        }
    }

    void Spoil((JsonNode Parent, string? Name, int At) place)
    {
        if (place.Parent is JsonObject fields)
        {
            if (random.Next(6) == 0) fields.Remove(place.Name!);
            else if (random.Next(8) == 0) fields[Words()] = Value();
            else if (fields.ContainsKey(place.Name!)) fields[place.Name!] = Value();
        }
        else if (place.Parent is JsonArray items && place.At < items.Count)
        {
            if (random.Next(4) == 0) items.RemoveAt(place.At);
            else items[place.At] = Value();
        }
    }

    string Words() => random.Next(12) switch
    {
        0 => new string('가', random.Next(1, 4000)),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(1, 0xD800))),
        _ => words[random.Next(words.Length)],
    };

    JsonNode? Value() => random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextInt64()),
        3 => JsonValue.Create(double.MaxValue),
        4 => new JsonArray(Words(), null, new JsonObject()),
        5 => new JsonObject { [Words()] = Words() },
        6 => Deep(random.Next(1, 50)),
        _ => JsonValue.Create(Words()),
    };

    static JsonNode Deep(int levels) => levels == 0 ? new JsonArray() : new JsonArray(Deep(levels - 1));
}
