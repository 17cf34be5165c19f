using System.Text.Json.Serialization;

namespace SalesBot.Domain.Customers;

/// <summary>Who promised.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PromiseSide>))]
public enum PromiseSide
{
    Ours, Theirs,
}

/// <summary>A promise between a customer and us. It stays open until somebody says that it was kept, or why it no longer holds.</summary>
/// <param name="Person">To whom, or by whom; null where only the company was named.</param>
/// <param name="Owner">Who of ours has to keep it, or to follow it up.</param>
public sealed record CustomerPromise(
    string Id, PromiseSide Side, string Words, DateOnly? Due, PersonId? Person, UserId Owner, UserId By, DateOnly On, RecordRef? Link, DateOnly? KeptOn = null, string? How = null, string? Dropped = null)
{
    [JsonIgnore]
    public bool IsOpen => KeptOn is null && Dropped is null;

    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    [JsonIgnore]
    public bool WasKeptLate => KeptOn > Due;
}

/// <summary>What happens to a promise. It is stored with the company and, where there is one, with the person: under the same key in both.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(PromiseMade), "promised")]
[JsonDerivedType(typeof(PromiseKept), "kept")]
[JsonDerivedType(typeof(PromiseDropped), "dropped")]
[JsonDerivedType(typeof(PromiseTakenOver), "taken_over")]
public abstract record PromiseEvent(string Promise, UserId By, DateTimeOffset At);

public sealed record PromiseMade(string Promise, PromiseSide Side, string Words, DateOnly? Due, PersonId? Person, DateOnly On, RecordRef? Link, UserId By, DateTimeOffset At) : PromiseEvent(Promise, By, At);

public sealed record PromiseKept(string Promise, DateOnly On, string How, UserId By, DateTimeOffset At) : PromiseEvent(Promise, By, At);

public sealed record PromiseDropped(string Promise, string Reason, UserId By, DateTimeOffset At) : PromiseEvent(Promise, By, At);

/// <summary>Somebody else of ours has to keep it now.</summary>
public sealed record PromiseTakenOver(string Promise, UserId To, UserId By, DateTimeOffset At) : PromiseEvent(Promise, By, At);

public static class Promises
{
    /// <summary>The promises these events amount to, the latest first.</summary>
    public static IReadOnlyList<CustomerPromise> Of(IEnumerable<PromiseEvent> events)
    {
        var all = new Dictionary<string, CustomerPromise>();
        foreach (var happened in events.OrderBy(happened => happened.At).ThenBy(happened => happened is not PromiseMade))
        {
            if (happened is PromiseMade made)
                all[made.Promise] = all.TryGetValue(made.Promise, out var there) ? there with { Words = made.Words, Due = made.Due } : new(made.Promise, made.Side, made.Words, made.Due, made.Person, made.By, made.By, made.On, made.Link);
            else if (all.TryGetValue(happened.Promise, out var promise))
                all[happened.Promise] = happened switch
                {
                    PromiseKept kept => promise with { KeptOn = kept.On, How = kept.How },
                    PromiseDropped dropped => promise with { Dropped = dropped.Reason },
                    PromiseTakenOver over => promise with { Owner = over.To },
                    _ => promise,
                };
        }
        return [.. all.Values.OrderByDescending(promise => promise.On)];
    }

    /// <summary>Open ones first, the overdue before the rest.</summary>
    public static IReadOnlyList<CustomerPromise> Pressing(IEnumerable<CustomerPromise> all) => [.. all.Where(promise => promise.IsOpen).OrderBy(promise => promise.Due ?? DateOnly.MaxValue)];

    public static Text Label(this PromiseSide side) => side is PromiseSide.Ours ? new("우리가 한 약속", "We promised") : new("고객이 한 약속", "They promised");
}
