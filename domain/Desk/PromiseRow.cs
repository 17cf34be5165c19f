using System.Text.Json.Serialization;
using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Desk;

/// <summary>A promise with a day, noted on the card of a customer person, before the colleague who has to keep it; it waits for them from its day on.</summary>
/// <param name="At">When the promise became what it is.</param>
public sealed record PromiseRow(PersonId Person, string CompanyName, CustomerPromise Promise, DateTimeOffset At, bool Gone) : DeskRow(Gone)
{
    const int words = 160;

    /// <summary>Begins with the person, so that it goes with them when they are erased.</summary>
    public override RecordRef Record => new(RecordKind.Promise, $"{Person}-{Promise.Id}");

    [JsonIgnore]
    public override int Version => (int)(At.UtcTicks / TimeSpan.TicksPerMinute);

    [JsonIgnore]
    public DateOnly Due => Promise.Due!.Value;

    /// <summary>The row of an open promise, shortened.</summary>
    public static PromiseRow Of(PersonId person, string company, CustomerPromise promise, DateTimeOffset at) =>
        promise.IsOpen ? new(person, company, promise with { Words = Shown.Short(promise.Words, words) }, at, Gone: false) : Left(person, promise, at);

    /// <summary>What stays on a desk of a promise that was kept, or is somebody else's now: that it is not there any more.</summary>
    public static PromiseRow Left(PersonId person, CustomerPromise promise, DateTimeOffset at) => new(person, "", promise with { Words = "", How = null }, at, Gone: true);
}
