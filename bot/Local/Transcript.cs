using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace SalesBot.Bot.Local;

/// <summary>
/// What the chats of the page show: the part of Teams that remembers. In memory, the last 500 happenings a conversation, and in a file of JSON
/// lines so that a restart does not empty the page.
/// </summary>
public sealed class Transcript : IDisposable
{
    const int KeptPerConversation = 500;

    /// <summary>A page that reads this far behind is cut off; it comes back by itself and asks from where it stopped.</summary>
    const int WaitingPerReader = 2000;

    readonly TimeProvider clock;
    readonly Lock gate = new();
    readonly Dictionary<string, Queue<Happening>> kept = new(StringComparer.Ordinal);
    readonly HashSet<Channel<Happening>> readers = [];
    readonly StreamWriter file;
    long last;

    public Transcript(string dataFolder, TimeProvider clock)
    {
        this.clock = clock;
        Directory.CreateDirectory(dataFolder);
        var path = Path.Combine(dataFolder, "chats.jsonl");
        if (File.Exists(path))
            foreach (var line in File.ReadLines(path))
                if (Read(line) is { } happening)
                    Remember(happening);

        // Written anew at every start, which drops what is no longer kept and a line a crash cut short.
        file = new StreamWriter(path, append: false) { AutoFlush = true };
        foreach (var happening in Since(0))
            file.WriteLine(Write(happening));
    }

    /// <summary>Keeps it, and tells every open page.</summary>
    public Happening Keep(HappeningKind kind, string conversationId, string? activityId, JsonElement? activity, string? personId = null)
    {
        lock (gate)
            return KeepLocked(kind, conversationId, activityId, activity, personId);
    }

    /// <summary>Keeps the bot's message under an id made here, as Teams does.</summary>
    public Happening KeepSent(string conversationId, JsonElement activity)
    {
        lock (gate)
            return KeepLocked(HappeningKind.Sent, conversationId, $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}.{last + 1}", activity);
    }

    /// <summary>False when the conversation has one of this kind already.</summary>
    public bool KeepFirst(HappeningKind kind, string conversationId)
    {
        lock (gate)
        {
            if (kept.TryGetValue(conversationId, out var there) && there.Any(h => h.Kind == kind))
                return false;
            KeepLocked(kind, conversationId, null, null);
            return true;
        }
    }

    /// <summary>Tells every open page, and forgets it.</summary>
    public void Pass(HappeningKind kind, string? conversationId = null)
    {
        lock (gate)
            Tell(new(0, kind, clock.GetUtcNow(), conversationId));
    }

    /// <summary>Whether the message is there: sent, and neither taken away nor too long ago.</summary>
    public bool Has(string conversationId, string activityId)
    {
        lock (gate)
            return kept.TryGetValue(conversationId, out var there)
                && there.Any(h => h.ActivityId == activityId && h.Kind is HappeningKind.Sent)
                && !there.Any(h => h.ActivityId == activityId && h.Kind is HappeningKind.Deleted);
    }

    public void StartOver()
    {
        lock (gate)
        {
            kept.Clear();
            file.BaseStream.SetLength(0);
            KeepLocked(HappeningKind.StartedOver, "", null, null);
        }
    }

    /// <summary>Everything kept after <paramref name="after"/>, then <see cref="HappeningKind.Ready"/>, then whatever comes, until cancelled.</summary>
    public async IAsyncEnumerable<Happening> Follow(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var reader = System.Threading.Channels.Channel.CreateBounded<Happening>(WaitingPerReader);
        List<Happening> before;
        lock (gate)
        {
            // A page that knows more than there is has outlived the data folder.
            before = after > last ? [new(0, HappeningKind.StartedOver, clock.GetUtcNow()), .. Since(0)] : [.. Since(after)];
            readers.Add(reader);
        }
        try
        {
            foreach (var happening in before)
                yield return happening;
            yield return new(0, HappeningKind.Ready, clock.GetUtcNow());
            await foreach (var happening in reader.Reader.ReadAllAsync(cancel))
                yield return happening;
        }
        finally
        {
            lock (gate)
                readers.Remove(reader);
        }
    }

    public void Dispose()
    {
        lock (gate)
            file.Dispose();
    }

    Happening KeepLocked(HappeningKind kind, string conversationId, string? activityId, JsonElement? activity, string? personId = null)
    {
        // Cloned: the element handed in lives only as long as the request it came with.
        var happening = new Happening(last + 1, kind, clock.GetUtcNow(), conversationId, activityId, activity?.Clone(), personId);
        Remember(happening);
        file.WriteLine(Write(happening));
        Tell(happening);
        return happening;
    }

    void Remember(Happening happening)
    {
        last = Math.Max(last, happening.N);
        if (!kept.TryGetValue(happening.ConversationId ?? "", out var there))
            kept[happening.ConversationId ?? ""] = there = new();
        there.Enqueue(happening);
        if (there.Count > KeptPerConversation)
            there.Dequeue();
    }

    void Tell(Happening happening)
    {
        foreach (var reader in readers)
            if (!reader.Writer.TryWrite(happening))
                reader.Writer.TryComplete();
    }

    IEnumerable<Happening> Since(long after) => kept.Values.SelectMany(q => q).Where(h => h.N > after).OrderBy(h => h.N);

    static string Write(Happening happening) => JsonSerializer.Serialize(happening, LocalJson.Default.Happening);

    static Happening? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, LocalJson.Default.Happening);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
