using System.Diagnostics;
using System.Net.Http.Headers;
using SalesBot.Bench.Programs;
using SalesBot.Bench.Teams;

namespace SalesBot.Bench.Measuring;

/// <summary>What one person does in a spell: these activities, one after the other, each answered by so many messages in the chat.</summary>
sealed record Part(Chat Chat, IReadOnlyList<byte[]> Activities, int MessagesEach);

/// <summary>A stretch of turns of one kind: so many conversations at once, each waiting for its answer before it goes on (a closed loop).</summary>
sealed class Spell(HttpClient http)
{
    static readonly MediaTypeHeaderValue json = new("application/json") { CharSet = "utf-8" };

    /// <param name="behind">Whether work goes on behind the answers and belongs to the cost.</param>
    /// <exception cref="InvalidOperationException">A turn was refused, or its answer did not come.</exception>
    public async Task Run(ServerProcess server, IReadOnlyList<Part> parts, int atOnce, bool behind, Measured into)
    {
        var target = new Uri(server.Address, "/api/messages");
        var taken = -1;
        var cpu = server.Cpu;
        var watch = Stopwatch.StartNew();
        var latencies = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(Work)));
        var wall = watch.Elapsed;
        if (behind) await server.Quiet();
        into.Add(latencies.SelectMany(each => each), wall, server.Cpu - cpu);

        async Task<List<double>> Work()
        {
            var mine = new List<double>();
            for (int at; (at = Interlocked.Increment(ref taken)) < parts.Count;)
                foreach (var activity in parts[at].Activities)
                    mine.Add(await Turn(target, activity, parts[at], server));
            return mine;
        }
    }

    async Task<double> Turn(Uri target, byte[] activity, Part part, ServerProcess server)
    {
        var expected = part.Chat.Count + part.MessagesEach;
        var since = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(activity) { Headers = { ContentType = json } } };
        if (server.Token is { } token) request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request);
        var took = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        // More than expected is not wrong: the answer to an earlier press that outlasted its time comes as a message, whenever it comes.
        if (!response.IsSuccessStatusCode || part.Chat.Count < expected || (part.MessagesEach == 0 && response.Content.Headers.ContentLength is not > 0))
            throw new InvalidOperationException(
                $"A turn was not answered as it must be: status {(int)response.StatusCode}, {part.Chat.Count - expected + part.MessagesEach} messages instead of {part.MessagesEach}, {response.Content.Headers.ContentLength} bytes in place. The server said:\n{server.Said}");
        return took;
    }
}
