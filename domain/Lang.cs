namespace SalesBot.Domain;

/// <summary>The two languages SalesBot speaks. Stored as the codes <c>ko</c> and <c>en</c>.</summary>
public enum Lang
{
    Ko,
    En,
}

/// <summary>Codes and names of <see cref="Lang"/>.</summary>
public static class Langs
{
    public static string Code(this Lang lang) => lang is Lang.Ko ? "ko" : "en";

    /// <summary>Reads a BCP-47 tag such as <c>ko-KR</c>. Everything that is not Korean is answered in English; no tag gives null.</summary>
    public static Lang? FromTag(string? tag) =>
        string.IsNullOrWhiteSpace(tag) ? null : tag.StartsWith("ko", StringComparison.OrdinalIgnoreCase) ? Lang.Ko : Lang.En;
}
