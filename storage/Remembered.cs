namespace SalesBot.Storage;

/// <summary>What this process saw last of some of the rows, by partition. A help, not a record: anything may be gone from it at any time, and older than what is stored.</summary>
sealed class Remembered<T> where T : class
{
    // What is in the air at one time is far less. A place for each hash and no lock: who comes later takes it.
    readonly Seen?[] places = new Seen?[4096];

    public T? Of(string partition) => Place(partition) is { } seen && seen.Partition == partition ? seen.Value : null;

    public void Keep(string partition, T value) => Place(partition) = new(partition, value);

    public void Forget(string partition) => Place(partition) = null;

    ref Seen? Place(string partition) => ref places[(uint)partition.GetHashCode(StringComparison.Ordinal) % (uint)places.Length];

    sealed record Seen(string Partition, T Value);
}
