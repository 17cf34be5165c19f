using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace SalesBot.Storage.Azure;

/// <summary>
/// Work in two Azure queues: what is to be done, and what was set aside. A message is <c>Kind|Id</c> and never ends by itself. Leases run by
/// Azure's clock.
/// </summary>
public sealed class AzureWork : IWork
{
    // A receipt of the client: the message, and the one taking of it.
    const char Separator = ' ';

    static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    // How long looking for one item hides the others that were set aside.
    static readonly TimeSpan Search = TimeSpan.FromSeconds(10);

    readonly QueueClient work;
    readonly QueueClient aside;
    readonly AzureSettings settings;

    /// <summary>Uses a client made by <see cref="AzureClients"/>: one that does not try again by itself.</summary>
    public AzureWork(QueueServiceClient service, AzureSettings? settings = null)
    {
        this.settings = settings ?? new();
        this.settings.Check();
        var name = $"{this.settings.Prefix.ToLowerInvariant()}-work";
        work = service.GetQueueClient(name);
        aside = service.GetQueueClient($"{name}-aside");
    }

    /// <summary>Makes the queues that are missing. To be awaited before the first call.</summary>
    public async Task Start(CancellationToken ct)
    {
        using var call = new AzureCall(TimeSpan.FromMinutes(1), writes: false, ct);
        foreach (var queue in (QueueClient[])[work, aside])
            await call.Try(once => queue.CreateIfNotExistsAsync(cancellationToken: once));
    }

    public async ValueTask Put(WorkItem item, CancellationToken ct)
    {
        Limits.CheckWork(item);
        using var call = new AzureCall(settings.Deadline, writes: true, ct);
        await Send(call, work, $"{item.Kind}|{item.Id}");
    }

    public async ValueTask<IReadOnlyList<TakenWork>> Take(int atMost, TimeSpan lease, CancellationToken ct)
    {
        Limits.CheckWorkAtOnce(atMost);
        Limits.CheckLease(lease);
        using var call = new AzureCall(settings.Deadline, writes: true, ct);
        var messages = await call.Try(async once => (await work.ReceiveMessagesAsync(atMost, lease, once)).Value);
        var taken = new List<TakenWork>(messages.Length);
        foreach (var message in messages)
        {
            if (message.DequeueCount <= Limits.Deliveries && ItemOf(message.MessageText) is { } item)
            {
                taken.Add(new(item, (int)message.DequeueCount, $"{message.MessageId}{Separator}{message.PopReceipt}"));
                continue;
            }
            // In this order: an end of the process in between leaves it twice, never nowhere.
            await Send(call, aside, message.MessageText);
            await Remove(call, work, message.MessageId, message.PopReceipt);
        }
        return taken;
    }

    public async ValueTask Done(TakenWork taken, CancellationToken ct)
    {
        using var call = new AzureCall(settings.Deadline, writes: true, ct);
        var (message, receipt) = taken.Receipt.Split(Separator, 2) is [var id, var pop] ? (id, pop) : throw new StorageRefusal("This receipt was not given out by the queue.");
        await Remove(call, work, message, receipt);
    }

    public async ValueTask<IReadOnlyList<SetAsideWork>> SetAside(int atMost, CancellationToken ct)
    {
        Limits.CheckWorkAtOnce(atMost);
        using var call = new AzureCall(settings.Deadline, writes: false, ct);
        var messages = await call.Try(async once => (await aside.PeekMessagesAsync(atMost, once)).Value);
        return [.. messages.Select(message => new SetAsideWork(ItemOf(message.MessageText) ?? new("unreadable", message.MessageId), message.MessageId))];
    }

    /// <summary>
    /// A queue cannot be asked for one message, so those before it are taken too, and given back. While that lasts, another administrator
    /// does not see them.
    /// </summary>
    public async ValueTask TryAgain(SetAsideWork wanted, CancellationToken ct)
    {
        using var call = new AzureCall(settings.Deadline, writes: true, ct);
        var others = new List<QueueMessage>();
        QueueMessage? found = null;
        while (found is null)
        {
            var messages = await call.Try(async once => (await aside.ReceiveMessagesAsync(Limits.WorkAtOnce, Search, once)).Value);
            if (messages.Length == 0)
                break;
            found = messages.FirstOrDefault(message => message.MessageId == wanted.Receipt);
            others.AddRange(messages.Where(message => message != found));
        }
        if (found is not null)
        {
            await Send(call, work, found.MessageText);
            await Remove(call, aside, found.MessageId, found.PopReceipt);
        }
        foreach (var other in others)
            await call.Try(once => aside.UpdateMessageAsync(other.MessageId, other.PopReceipt, other.MessageText, TimeSpan.Zero, once));
    }

    static Task Send(AzureCall call, QueueClient queue, string text) =>
        call.Try(once => queue.SendMessageAsync(text, TimeSpan.Zero, Forever, once));

    // Gone, or taken by somebody else after our lease ended: then it is theirs.
    static Task Remove(AzureCall call, QueueClient queue, string message, string receipt) =>
        call.Try(async once =>
        {
            try
            {
                await queue.DeleteMessageAsync(message, receipt, once);
            }
            catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.MessageNotFound || exception.ErrorCode == QueueErrorCode.PopReceiptMismatch)
            {
            }
            return true;
        });

    static WorkItem? ItemOf(string text) => text.IndexOf('|') is > 0 and var at ? new(text[..at], text[(at + 1)..]) : null;
}
