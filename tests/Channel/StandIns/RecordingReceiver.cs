using System.Collections.Concurrent;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;

namespace SalesBot.Tests.Channel.StandIns;

/// <summary>Takes what the channel hands over and answers as told.</summary>
public sealed class RecordingReceiver : IReceiver
{
    readonly ConcurrentQueue<VerifiedActivity> received = new();

    public IReadOnlyList<VerifiedActivity> Received => [.. received];

    public Func<VerifiedActivity, InvokeResponse?> Answer { get; set; } = _ => null;

    public ValueTask<InvokeResponse?> Receive(VerifiedActivity activity, CancellationToken cancellation)
    {
        received.Enqueue(activity);
        return new(Answer(activity));
    }
}
