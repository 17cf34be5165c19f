namespace SalesBot.Domain.Roster;

/// <summary>Somebody of our own company, as the company directory (Microsoft Entra) describes them.</summary>
/// <param name="Manager">Null: the directory names nobody. A manager that could not be read this time is the one that was read before.</param>
/// <param name="Team">The department; empty when there is none.</param>
/// <param name="Mail">The address of the calendar; null for somebody who has no mailbox.</param>
/// <param name="Language">The preferred language, for example <c>ko-KR</c>.</param>
/// <param name="Country">Two letters; says the time zone where the settings have one for it.</param>
/// <param name="IsEnabled">False: the account is blocked, as that of somebody who has left.</param>
/// <param name="IsGuest">Of another company, invited into ours.</param>
/// <param name="Roles">From the groups the settings name, or from the settings themselves.</param>
/// <param name="Install">Member of a group for whose members the app is to be installed.</param>
public sealed record DirectoryPerson(
    UserId Id,
    string Name,
    UserId? Manager = null,
    string Team = "",
    string? Mail = null,
    string? Language = null,
    string? Country = null,
    bool IsEnabled = true,
    bool IsGuest = false,
    Role Roles = Role.Employee,
    bool Triage = false,
    bool Install = false);
