using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>How everything in this room is read and written, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    // Two values for one name are read differently by different programs, which is how checks get bypassed.
    AllowDuplicateProperties = false,
    MaxDepth = 64,
    Converters = [typeof(LenientString)])]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(ConversationAccount))]
[JsonSerializable(typeof(ChannelData))]
[JsonSerializable(typeof(TenantInfo))]
[JsonSerializable(typeof(TeamInfo))]
[JsonSerializable(typeof(ChannelInfo))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeAction))]
[JsonSerializable(typeof(TaskInvokeValue))]
[JsonSerializable(typeof(MessageExtensionQuery))]
[JsonSerializable(typeof(MessageExtensionPage))]
[JsonSerializable(typeof(MessageExtensionParameter))]
[JsonSerializable(typeof(MessageExtensionAction))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageAuthor))]
[JsonSerializable(typeof(MessageUser))]
[JsonSerializable(typeof(FileConsentValue))]
[JsonSerializable(typeof(FileUploadInfo))]
public sealed partial class ChannelJson : JsonSerializerContext
{
    /// <summary>
    /// For the wire. A Hangul syllable escaped as <c>\uXXXX</c> is twice as long, and messages have a size limit; nothing here ends up inside
    /// HTML, so it need not be escaped.
    /// </summary>
    public static ChannelJson Wire => Relaxed.Context;

    internal static Activities.RawJson Build(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
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
