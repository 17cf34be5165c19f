using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SalesBot.Cards.Elements;

/// <summary>What is an object in the JSON of a card. Each kind says itself what stands in it: a serializer that finds out anew costs several times as much, and every turn writes a card.</summary>
interface ICardPart
{
    void Write(CardWriter to);
}

/// <summary>Writes the standard's JSON. What is null is not written.</summary>
sealed class CardWriter
{
    /// <summary>Holds most cards, so that nothing has to be moved while one is written.</summary>
    const int mostCards = 8 * 1024;

    // Korean stays Korean: escaped as \uXXXX it would take twice the bytes of a card's small budget. Safe, because a card only ever travels
    // inside application/json, never inside a page.
    static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    readonly Utf8JsonWriter json;

    CardWriter(Utf8JsonWriter json) => this.json = json;

    public static ReadOnlyMemory<byte> Written(ICardPart part)
    {
        var buffer = new ArrayBufferWriter<byte>(mostCards);
        using (var json = new Utf8JsonWriter(buffer, options)) new CardWriter(json).Object(part);
        return buffer.WrittenMemory;
    }

    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word) => json.WriteString(name, word);

    public void Add(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    public void Add(ReadOnlySpan<byte> name, bool? flag)
    {
        if (flag is { } value) json.WriteBoolean(name, value);
    }

    public void Add(ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
    }

    public void Add(ReadOnlySpan<byte> name, decimal? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
    }

    public void Add(ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } value) json.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public void Add<TWord>(ReadOnlySpan<byte> name, TWord? word)
        where TWord : struct, Enum
    {
        if (word is { } value) json.WriteString(name, Spelling<TWord>.Of(value));
    }

    public void Add(ReadOnlySpan<byte> name, ICardPart? part)
    {
        if (part is null) return;
        json.WritePropertyName(name);
        Object(part);
    }

    public void Add<TPart>(ReadOnlySpan<byte> name, IReadOnlyList<TPart>? parts)
        where TPart : ICardPart
    {
        if (parts is null) return;
        json.WriteStartArray(name);
        for (int at = 0; at < parts.Count; at++) Object(parts[at]);
        json.WriteEndArray();
    }

    public void Add(ReadOnlySpan<byte> name, IReadOnlyList<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    /// <param name="kindOf">The name under which the value is the kind of an object; everything else is text.</param>
    public void Add(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? data, string? kindOf = null)
    {
        if (data is null) return;
        json.WriteStartObject(name);
        foreach (var (key, text) in data)
        {
            if (key != kindOf)
            {
                json.WriteString(key, text);
                continue;
            }
            json.WriteStartObject(key);
            json.WriteString("type"u8, text);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    void Object(ICardPart part)
    {
        json.WriteStartObject();
        part.Write(this);
        json.WriteEndObject();
    }

    /// <summary>The members of an enum as the schema spells them: <c>ExtraLarge</c> is <c>extraLarge</c>.</summary>
    static class Spelling<TWord>
        where TWord : struct, Enum
    {
        static readonly JsonEncodedText[] words = [.. Enum.GetNames<TWord>().Select(name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name)))];

        public static JsonEncodedText Of(TWord word) => words[Unsafe.BitCast<TWord, int>(word)];
    }
}
