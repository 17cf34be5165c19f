using SalesBot.Storage;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Conversations;

/// <summary>What a story is stored in: the settings of a backend, and what its emulator needs around it.</summary>
public sealed record StoryStore(string[] Settings, Func<ITables, ITables> Around)
{
    /// <summary>The embedded file, in this folder.</summary>
    public static StoryStore Sqlite(string folder) => new(BotHost.Sqlite(folder), tables => tables);

    /// <summary>Azure's own protocol, in tables and queues of this story's own.</summary>
    public static StoryStore Azure(Azurite azurite) =>
        new(["--Storage:ConnectionString", azurite.ConnectionString, "--Storage:Prefix", Azurite.NewPrefix()], tables => new AzuritePace(tables));

    /// <summary>The same by way of a door of HTTP, which does what the emulator needs around it.</summary>
    public static StoryStore Azure(AzuriteGate gate) => new(["--Storage:ConnectionString", gate.ConnectionString, "--Storage:Prefix", Azurite.NewPrefix()], tables => tables);
}
