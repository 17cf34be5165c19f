namespace SalesBot.Domain.Roster;

/// <summary>A row that SalesBot keeps about a colleague, as it is stored.</summary>
public sealed record KeptRow(string Table, string Key, string Body);

/// <summary>What SalesBot remembers of a colleague. What they recorded of opportunities and customers is the company's and names them by an id.</summary>
public sealed record ColleagueFile(UserId Id, string Name, RosterEntry? Entry, IReadOnlyList<KeptRow> Rows, DateOnly MadeOn);
