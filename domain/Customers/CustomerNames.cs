using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Domain.Customers;

/// <summary>How names are compared: without legal forms, honorifics, spaces and case.</summary>
public static class CustomerNames
{
    // That a name is a sample is no part of it either.
    static readonly string[] legalForms =
    [
        .. ((string[])["주식회사", "(주)", "㈜", "(유)", "유한회사", "co., ltd.", "co.,ltd.", "co. ltd.", "co.,ltd", "co ltd", "ltd.", "inc.", "corp.", "corporation", "gmbh", "(샘플)", "(sample)"]).Select(form => form.Normalize(NormalizationForm.FormKC)),
    ];

    public static string Company(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        foreach (var form in legalForms) plain = plain.Replace(form, "", StringComparison.Ordinal);
        return Letters(plain);
    }

    /// <summary>"김철수 부장님" and "김철수 부장" are the same name.</summary>
    public static string Person(string name)
    {
        var plain = Letters(name.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        return plain.Length > 2 && plain.EndsWith('님') ? plain[..^1] : plain;
    }

    /// <summary>How somebody is called with their title: 김철수 부장, and Chulsoo Kim, head of production.</summary>
    public static string Called(string name, string? title) =>
        title is not { Length: > 0 } || name.EndsWith(title, StringComparison.Ordinal) ? name : char.IsAsciiLetter(title[0]) ? $"{name}, {title}" : $"{name} {title}";

    public static string Digest(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 10));

    internal static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
