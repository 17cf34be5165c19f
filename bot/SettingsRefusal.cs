namespace SalesBot.Bot;

/// <summary>Settings with which the program does not start. The message names the key and shows an example.</summary>
public sealed class SettingsRefusal(string message) : InvalidOperationException(message);
