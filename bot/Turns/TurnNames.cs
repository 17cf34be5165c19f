using SalesBot.Channel.Activities;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>
/// Names a turn so that the same one delivered again has the same name. A message keeps its activity id; a retried invoke may come back with a new
/// one, so a button is named after its card and what was in it.
/// </summary>
static class TurnNames
{
    public static string Of(Activity activity, IReadOnlyDictionary<string, string> inputs) =>
        inputs.Count == 0
            ? activity.Id ?? Keys.Digest($"{activity.Conversation?.Id}\n{activity.Timestamp:O}\n{activity.Text}")
            : Keys.Digest($"{activity.ReplyToId}\n{string.Join('\n', inputs.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key.Length}:{field.Key}={field.Value}"))}");
}
