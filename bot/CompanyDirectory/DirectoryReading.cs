using SalesBot.Domain.Roster;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>What a reading of the directory found, and what it could not read. Of that, what was known before is in <paramref name="People"/>.</summary>
sealed record DirectoryReading(IReadOnlyList<DirectoryPerson> People, IReadOnlyList<DirectoryTrouble> Troubles);
