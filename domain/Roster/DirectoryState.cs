namespace SalesBot.Domain.Roster;

/// <summary>How the reading of the company directory stands.</summary>
/// <param name="ReadAt">When what is stored was read; null before the first time.</param>
/// <param name="NextAt">When it is read again.</param>
/// <param name="ReadingSince">A replica is reading since then; after a while another one may.</param>
/// <param name="People">How many people were found.</param>
/// <param name="Troubles">What could not be read the last time. What was known of it before still holds.</param>
/// <param name="HeldBack">How many people the last reading would have left; null when it was taken. See <see cref="DirectoryLosses"/>.</param>
/// <param name="AcceptLosses">An administrator has looked: the next reading is taken however few it leaves.</param>
/// <param name="Changes">What changed lately, the latest first.</param>
public sealed record DirectoryState(
    DateTimeOffset? ReadAt = null,
    DateTimeOffset? NextAt = null,
    DateTimeOffset? ReadingSince = null,
    int People = 0,
    IReadOnlyList<DirectoryTrouble>? Troubles = null,
    int? HeldBack = null,
    bool AcceptLosses = false,
    IReadOnlyList<RosterChange>? Changes = null);

/// <summary>A part of the directory that could not be read.</summary>
/// <param name="Status">The HTTP status; 0 when there was no answer.</param>
public sealed record DirectoryTrouble(DirectoryPart Part, int Status);

/// <summary>What Microsoft Graph is asked for, each with its own permission.</summary>
public enum DirectoryPart
{
    Reps,
    Leaders,
    Executives,
    Administrators,
    Triage,
    Install,
    People,
    Catalog,
    Installing,
    Calendar,
}

/// <summary>
/// A reading that would lose most of the people is a mistake far more often than the truth: an emptied group, a wrong id, half a permission. It is not used
/// until an administrator says so.
/// </summary>
public static class DirectoryLosses
{
    const int fewAnyway = 10;

    public static bool AreSuspicious(int before, int after) => before >= fewAnyway && after * 2 < before;
}
