namespace SalesBot.Domain.Roster;

/// <summary>What has changed about one person since the people were read last.</summary>
/// <param name="From">The leader or the team before, the roles before; empty for somebody who is new.</param>
public sealed record RosterChange(RosterChangeKind Kind, UserId Id, string Name, string From = "", string To = "");

public enum RosterChangeKind
{
    Joined,

    /// <summary>No longer among the people. What they recorded stays and wants a new owner.</summary>
    Left,

    /// <summary>Led by somebody else now: the new leader needs the person's opportunities on the desk.</summary>
    Leader,

    Team,

    Roles,
}

public static class RosterChanges
{
    /// <summary>People in the order of <paramref name="after"/>, those who left at the end. Names, languages and zones change without notice.</summary>
    public static IReadOnlyList<RosterChange> Between(People before, People after)
    {
        var changes = new List<RosterChange>();
        foreach (var now in after.All)
        {
            if (before.Find(now.Id) is not { } was)
            {
                changes.Add(new(RosterChangeKind.Joined, now.Id, now.Name));
                continue;
            }
            if (before.LeaderOf(now.Id)?.Id is var old && after.LeaderOf(now.Id)?.Id is var @new && old != @new)
                changes.Add(new(RosterChangeKind.Leader, now.Id, now.Name, old?.Value ?? "", @new?.Value ?? ""));
            if (was.Team != now.Team) changes.Add(new(RosterChangeKind.Team, now.Id, now.Name, was.Team, now.Team));
            if (was.Roles != now.Roles) changes.Add(new(RosterChangeKind.Roles, now.Id, now.Name, was.Roles.ToString(), now.Roles.ToString()));
        }
        changes.AddRange(before.All.Where(was => after.Find(was.Id) is null).Select(was => new RosterChange(RosterChangeKind.Left, was.Id, was.Name)));
        return changes;
    }
}
