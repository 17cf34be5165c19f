using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Weekly;

/// <summary>
/// What a rep has done with the report of one week: lines put in other words, and the report as it went to the leader. What is not corrected is made from the records
/// whenever somebody looks, so nothing has to be typed again when more happens.
/// </summary>
public sealed record ReportRecord(string Id, UserId Rep, DateOnly Monday)
{
    public int Version { get; init; }
    public ImmutableList<CustomerWeek> Corrected { get; init => field = value ?? []; } = [];
    public WeeklyReport? Sent { get; init; }
    public UserId? SentTo { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    [JsonIgnore]
    public Week Week => new(Monday);

    public static string IdOf(UserId rep, Week week) => $"{week.Code}-{rep}";

    public static ReportRecord New(UserId rep, Week week) => new(IdOf(rep, week), rep, week.Monday);

    /// <summary>The week and the rep an id names; null for anything that is no such id.</summary>
    public static (Week Week, UserId Rep)? Read(string id) =>
        id.Length > 9 && id[8] == '-' && Weekly.Week.Read(id[..8]) is { } week ? (week, UserId.Of(id[9..])) : null;

    /// <summary>The draft with the rep's own words where there are some. An emptied customer is left out.</summary>
    public ImmutableList<CustomerWeek> Over(ImmutableList<CustomerWeek> draft) =>
        [.. draft.Select(customer => Corrected.Find(own => own.Opportunity == customer.Opportunity) ?? customer).Where(customer => !customer.IsEmpty)];

    public ReportRecord Correcting(CustomerWeek customer) => this with { Version = Version + 1, Corrected = Corrected.RemoveAll(own => own.Opportunity == customer.Opportunity).Add(customer) };

    public ReportRecord Sending(WeeklyReport report, UserId to, DateTimeOffset at) => this with { Version = Version + 1, Sent = report, SentTo = to, SentAt = at };
}
