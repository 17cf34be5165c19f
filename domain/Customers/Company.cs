namespace SalesBot.Domain.Customers;

/// <summary>A customer company. Its identity comes from its name, so two colleagues who meet it at the same time make one record.</summary>
/// <param name="Aliases">Other names we were told it goes by; each has a record of its own, which leads here.</param>
/// <param name="SameAs">The company that this name stands for, once somebody has said so.</param>
public sealed record Company(CompanyId Id, string Name, IReadOnlyList<string> Aliases, CompanyId? SameAs = null)
{
    public static Company Named(string name) => new(CompanyId.Of(CustomerNames.Digest(CustomerNames.Company(name))), name.Trim(), []);
}
