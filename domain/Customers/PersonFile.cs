using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Customers;

/// <summary>Words in which a person is named, on somebody else's record.</summary>
public sealed record NamedElsewhere(string Record, DateTimeOffset At, UserId By, string Words);

/// <summary>All that is recorded of one customer person, for whoever asked what we know of them.</summary>
public sealed record PersonFile(Person Person, IReadOnlyList<NamedElsewhere> Mentions, IReadOnlyList<Voice> Cases, IReadOnlyList<Look> Looks, DateOnly MadeOn);
