namespace SalesBot.Storage;

/// <summary>The caller asked for something no backend may accept. A mistake in the program, not in the store: trying again does not help.</summary>
public sealed class StorageRefusal(string message) : ArgumentException(message);
