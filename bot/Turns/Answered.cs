using System.Collections.Concurrent;

namespace SalesBot.Bot.Turns;

/// <summary>
/// The latest turns whose answer this process has sent, so that a line delivered twice is not answered twice. Forgetting one is harmless: the present
/// question is then asked once more.
/// </summary>
sealed class Answered
{
    const int remembered = 10_000;

    readonly ConcurrentDictionary<string, bool> turns = new();
    readonly ConcurrentQueue<string> order = new();

    public bool Knows(Sender sender) => turns.ContainsKey(Name(sender));

    public void Add(Sender sender)
    {
        if (!turns.TryAdd(Name(sender), true)) return;
        order.Enqueue(Name(sender));
        if (order.Count > remembered && order.TryDequeue(out var oldest)) turns.TryRemove(oldest, out _);
    }

    static string Name(Sender sender) => $"{sender.Tenant}\n{sender.Chat}\n{sender.Turn}";
}
