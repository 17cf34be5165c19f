using System.Collections.Immutable;

namespace SalesBot.Domain.Flows;

/// <summary>What a person has answered so far: question key to kept text. Immutable; compared by content in tests.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(AnswersConverter))]
public sealed record Answers(ImmutableSortedDictionary<string, string> All)
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public string? Kept(string key) => All.GetValueOrDefault(key);

    public bool Has(Question question) => All.ContainsKey(question.Key);

    public bool IsUnknown(Question question) => Kept(question.Key) == Question.Unknown;

    /// <summary>The answer as a value; default when it is missing or unknown.</summary>
    public T? Of<T>(Question<T> question) => Kept(question.Key) is { } kept ? question.Value(kept) : default;

    public Answers With(string key, string kept) => new(All.SetItem(key, kept));

    public Answers Without(string key) => new(All.Remove(key));

    public bool Equals(Answers? other) => other is not null && All.SequenceEqual(other.All);

    public override int GetHashCode() => All.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
