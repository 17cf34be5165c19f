using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>How what this room sends is written, generated at build time. What comes is read by <see cref="Lenient"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(ConversationReference))]
public sealed partial class ChannelJson : JsonSerializerContext
{
    /// <summary>
    /// For the wire. A Hangul syllable escaped as <c>\uXXXX</c> is twice as long, and messages have a size limit; nothing here ends up inside
    /// HTML, so it need not be escaped.
    /// </summary>
    public static ChannelJson Wire => Relaxed.Context;

    /// <param name="about">How many bytes it is going to be, where that is known to be many.</param>
    internal static Activities.RawJson Build(Action<Utf8JsonWriter> write, int about = 256)
    {
        var buffer = new ArrayBufferWriter<byte>(about);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed.Written))
            write(writer);
        return Activities.RawJson.Of(buffer.WrittenMemory);
    }

    // A class of its own, because the order in which the fields of the two halves of a partial class are filled is not defined.
    static class Relaxed
    {
        internal static readonly ChannelJson Context =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        internal static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
