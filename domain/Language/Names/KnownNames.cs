namespace SalesBot.Domain.Language;

/// <summary>What kind of record a known name stands for.</summary>
public enum NameKind
{
    Company,
    Person,
    Opportunity,
}

/// <summary>A name the rep's records hold. <paramref name="Id"/> is that record's id; a person may carry their company and title, to tell two of one name apart.</summary>
public sealed record KnownName(NameKind Kind, string Id, string Name, string? Company = null, string? Title = null);

/// <summary>The names a sentence may mention, handed in by whoever reads: the reader looks nothing up itself.</summary>
public interface IKnownNames
{
    IReadOnlyList<KnownName> All { get; }
}

/// <summary>A plain list of known names.</summary>
public sealed record KnownNames(IReadOnlyList<KnownName> All) : IKnownNames
{
    public static KnownNames None { get; } = new([]);
}
