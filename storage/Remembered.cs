namespace SalesBot.Storage;

/// <summary>What this process saw last of some of the rows, by partition. A help, not a record: anything may be gone from it at any time, and older than what is stored.</summary>
/// <param name="atMost">Of so many rows. A place for each hash and no lock: who comes later takes it.</param>
sealed class Remembered<T>(int atMost) where T : class
{
    readonly Seen?[] places = new Seen?[atMost];

    public T? Of(string partition) => Place(partition) is { } seen && seen.Partition == partition ? seen.Value : null;

    public void Keep(string partition, T value) => Place(partition) = new(partition, value);

    public void Forget(string partition) => Place(partition) = null;

    ref Seen? Place(string partition) => ref places[(uint)partition.GetHashCode(StringComparison.Ordinal) % (uint)places.Length];

    sealed record Seen(string Partition, T Value);
}
