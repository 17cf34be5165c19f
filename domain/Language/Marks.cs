namespace SalesBot.Domain.Language;

/// <summary>What the words around a value say about it. A mark never changes the value itself.</summary>
[Flags]
public enum Marks
{
    None = 0,

    /// <summary>까지, 안에, by, until: no later than this.</summary>
    Deadline = 1,

    /// <summary>쯤, 정도, 경, around: nearly this.</summary>
    About = 2,

    /// <summary>이후, after, from … on: this or later.</summary>
    Onwards = 4,

    /// <summary>이상, at least, more than.</summary>
    AtLeast = 8,

    /// <summary>이하, 미만, 이내, up to, less than.</summary>
    AtMost = 16,

    /// <summary>VAT 별도, excluding VAT.</summary>
    VatExcluded = 32,

    /// <summary>VAT 포함, including VAT.</summary>
    VatIncluded = 64,
}
