namespace SalesBot.Bot.Work;

/// <summary>This process among those that share the store.</summary>
sealed record Replica(string Name);
