using SalesBot.Domain.Work;

namespace SalesBot.Bot.Work;

/// <summary>Does what is due, a kind each. It may be called twice for the same intent, late, or for something that no longer exists.</summary>
interface IDueWork
{
    DueKind Kind { get; }

    Task<WorkResult> Act(Due due, CancellationToken ct);
}

/// <summary>One kind of due work, named where its subject is registered.</summary>
sealed class DueWork(DueKind kind, Func<Due, CancellationToken, Task<WorkResult>> act) : IDueWork
{
    public DueKind Kind => kind;

    public Task<WorkResult> Act(Due due, CancellationToken ct) => act(due, ct);
}
