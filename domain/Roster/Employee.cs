namespace SalesBot.Domain.Roster;

/// <summary>Somebody of our own company, as the people file (or the company directory) describes them.</summary>
/// <param name="Id">The Entra object id in production.</param>
/// <param name="Name">As shown to colleagues.</param>
/// <param name="Roles">All roles together. Nobody's role in SalesBot follows from their place in the company.</param>
/// <param name="Leader">Who leads this person. May point at somebody who is not (or no longer) known.</param>
/// <param name="Deputy">Who stands in for this person.</param>
/// <param name="Team">The team's name as the company writes it; empty when there is none.</param>
/// <param name="Lang">The language SalesBot speaks with this person until they choose another.</param>
/// <param name="TimeZone">An IANA id such as <c>Asia/Seoul</c>, known to this machine.</param>
/// <param name="Triage">Member of the group that assesses customer voices when they come in.</param>
public sealed record Employee(
    UserId Id,
    string Name,
    Role Roles,
    UserId? Leader,
    UserId? Deputy,
    string Team,
    Lang Lang,
    string TimeZone,
    bool Triage)
{
    /// <summary>Whether this person has the role (all of them, when several are given). Everybody is an employee.</summary>
    public bool Is(Role role) => (Roles & role) == role;
}
