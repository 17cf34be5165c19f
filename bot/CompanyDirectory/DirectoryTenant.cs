using SalesBot.Domain;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>The tenant whose directory is read: the bot's own, which is the first of those it serves.</summary>
public sealed record DirectoryTenant(TenantId Id);
