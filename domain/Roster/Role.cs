namespace SalesBot.Domain.Roster;

/// <summary>
/// What a person does with SalesBot. Several at once are usual (a leader who is an administrator too), so they are flags: an employee's roles
/// then compare by value. <see cref="Employee"/> is what everybody is, listed or not.
/// </summary>
[Flags]
public enum Role
{
    Employee = 0,
    Rep = 1,
    Leader = 2,
    Executive = 4,
    Administrator = 8,
}
