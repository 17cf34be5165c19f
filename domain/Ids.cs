using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Domain;

/// <summary>An identity that must not be mixed up with another kind of identity. Stored as its bare string.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>The Microsoft Entra tenant a person, a record or a conversation belongs to.</summary>
[JsonConverter(typeof(IdConverter<TenantId>))]
public readonly record struct TenantId(string Value) : IId<TenantId>
{
    public static TenantId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>An employee: the Entra object id (<c>aadObjectId</c>) within a tenant. One person may hold several roles, so there is one id.</summary>
[JsonConverter(typeof(IdConverter<UserId>))]
public readonly record struct UserId(string Value) : IId<UserId>
{
    public static UserId Of(string value) => new(value);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdConverter<OpportunityId>))]
public readonly record struct OpportunityId(string Value) : IId<OpportunityId>
{
    public static OpportunityId Of(string value) => new(value);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdConverter<CompanyId>))]
public readonly record struct CompanyId(string Value) : IId<CompanyId>
{
    public static CompanyId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>A person at a customer. Never an employee of ours.</summary>
[JsonConverter(typeof(IdConverter<PersonId>))]
public readonly record struct PersonId(string Value) : IId<PersonId>
{
    public static PersonId Of(string value) => new(value);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdConverter<ProblemId>))]
public readonly record struct ProblemId(string Value) : IId<ProblemId>
{
    public static ProblemId Of(string value) => new(value);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdConverter<StepId>))]
public readonly record struct StepId(string Value) : IId<StepId>
{
    public static StepId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>One run of a flow: a check-in of one opportunity, a form being filled in.</summary>
[JsonConverter(typeof(IdConverter<RunId>))]
public readonly record struct RunId(string Value) : IId<RunId>
{
    public static RunId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>Writes an id as its bare string, as a value and as a property name.</summary>
public sealed class IdConverter<TId> : JsonConverter<TId>
    where TId : struct, IId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.Of(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.Of(reader.GetString() ?? "");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
}
