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
        var name = Name(sender);
        if (!turns.TryAdd(name, true)) return;
        order.Enqueue(name);
        if (order.Count > remembered && order.TryDequeue(out var oldest)) turns.TryRemove(oldest, out _);
    }

    static string Name(Sender sender) => $"{sender.Tenant}\n{sender.Chat}\n{sender.Turn}";
}
