using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Domain.Customers;

/// <summary>A customer company. Its identity comes from its name, so two colleagues who meet it at the same time make one record.</summary>
public sealed record Company(CompanyId Id, string Name, IReadOnlyList<string> Aliases)
{
    public static Company Named(string name) => new(CompanyId.Of(CustomerNames.Digest(CustomerNames.Company(name))), name.Trim(), []);
}

/// <summary>A person at a customer: who it is and where. What is known about the person is recorded elsewhere and points here.</summary>
public sealed record Person(PersonId Id, string Name, CompanyId Company)
{
    public static Person Named(string name, CompanyId company) => new(PersonId.Of(CustomerNames.Digest($"{company}\n{CustomerNames.Person(name)}")), name.Trim(), company);
}

/// <summary>How names are compared: without legal forms, honorifics, spaces and case.</summary>
public static class CustomerNames
{
    static readonly string[] legalForms = ["주식회사", "(주)", "㈜", "(유)", "유한회사", "co., ltd.", "co.,ltd.", "co. ltd.", "co.,ltd", "co ltd", "ltd.", "inc.", "corp.", "corporation", "gmbh"];

    public static string Company(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        foreach (var form in legalForms) plain = plain.Replace(form.Normalize(NormalizationForm.FormKC), "", StringComparison.Ordinal);
        return Letters(plain);
    }

    /// <summary>"김철수 부장님" and "김철수 부장" are the same name.</summary>
    public static string Person(string name)
    {
        var plain = Letters(name.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        return plain.Length > 2 && plain.EndsWith('님') ? plain[..^1] : plain;
    }

    public static string Digest(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 10));

    static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
