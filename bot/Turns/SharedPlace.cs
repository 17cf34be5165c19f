namespace SalesBot.Bot.Turns;

/// <summary>
/// A group chat or the thread of a channel: others read along. What is said there is seen by all of them, so only what everybody may know is said; the rest is
/// answered in the person's own chat.
/// </summary>
/// <param name="Conversation">Where a message lands in the same thread.</param>
/// <param name="Card">The message whose button was pressed there.</param>
public sealed record SharedPlace(string ServiceUrl, string Conversation, string? Card = null);
