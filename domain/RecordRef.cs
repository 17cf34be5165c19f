using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Domain;

/// <summary>Kinds of records that have a life of their own: what happens to one is one transaction. The names are stored, in lower case.</summary>
public enum RecordKind
{
    Opportunity,
    Voice,
    Cause,
    Person,
    HandOver,
    Report,
    Promise,
}

/// <summary>Names one record of any kind; written <c>opportunity:4k2p…</c>.</summary>
[JsonConverter(typeof(RecordRefConverter))]
public readonly record struct RecordRef(RecordKind Kind, string Id)
{
    public static RecordRef Of(OpportunityId id) => new(RecordKind.Opportunity, id.Value);

    public static RecordRef Of(Voices.VoiceId id) => new(RecordKind.Voice, id.Value);

    /// <summary>The opportunity it names; null when it names something else.</summary>
    public OpportunityId? Opportunity => Kind is RecordKind.Opportunity ? OpportunityId.Of(Id) : null;

    public static implicit operator RecordRef(OpportunityId id) => Of(id);

    /// <summary>False for anything that <see cref="ToString"/> did not write.</summary>
    public static bool TryRead([NotNullWhen(true)] string? written, out RecordRef record)
    {
        record = default;
        if (written?.IndexOf(':') is not (> 0 and var colon) || colon == written.Length - 1) return false;
        foreach (var kind in Enum.GetValues<RecordKind>())
            if (written.AsSpan(0, colon).SequenceEqual(NameOf(kind)))
            {
                record = new(kind, written[(colon + 1)..]);
                return true;
            }
        return false;
    }

    public override string ToString() => $"{NameOf(Kind)}:{Id}";

    /// <summary>The kind as it is stored.</summary>
    public static string NameOf(RecordKind kind) => kind switch
    {
        RecordKind.Opportunity => "opportunity",
        RecordKind.Voice => "voice",
        RecordKind.Cause => "cause",
        RecordKind.Person => "person",
        RecordKind.Report => "report",
        RecordKind.Promise => "promise",
        _ => "handover",
    };
}

/// <summary>Writes a reference as one string.</summary>
public sealed class RecordRefConverter : JsonConverter<RecordRef>
{
    public override RecordRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RecordRef.TryRead(reader.GetString(), out var record) ? record : throw new JsonException($"'{reader.GetString()}' names no record; one is written like 'opportunity:4k2p'.");

    public override void Write(Utf8JsonWriter writer, RecordRef value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
