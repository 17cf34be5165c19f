using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Roster;

/// <summary>The people of the people file, before the directory has had its say.</summary>
public sealed record FilePeople(People People);
