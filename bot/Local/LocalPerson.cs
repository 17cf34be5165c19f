using SalesBot.Domain;

namespace SalesBot.Bot.Local;

public enum LocalRole
{
    Rep,
    Leader,
    Executive,
    Administrator,
    Employee,
}

/// <summary>Somebody you can be in the page. <paramref name="Hints"/> are words worth typing, shown under the chat.</summary>
public sealed record LocalPerson(UserId Id, string Name, LocalRole Role, Lang Lang, IReadOnlyList<Text> Hints)
{
    /// <summary>The id Teams would give this person towards the bot.</summary>
    public string ChannelId => $"29:{Id}";

    /// <summary>The one-to-one chat of this person with the bot.</summary>
    public string ConversationId => $"a:{Id}";
}
