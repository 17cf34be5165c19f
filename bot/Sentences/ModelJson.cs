using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SalesBot.Domain.Language;

namespace SalesBot.Bot.Sentences;

/// <summary>What is sent of a person's: the text, and nothing else.</summary>
sealed record ModelQuestion(string Text);

/// <summary>The answer in the shape of our schema. Members that are missing or null are found out when it is turned into suggestions.</summary>
sealed record ModelAnswer(IReadOnlyList<ModelAnswer.Fact?>? Facts, IReadOnlyList<ModelAnswer.Problem?>? Problems)
{
    public sealed record Fact(string? Topic, string? Words, string? Code, string? DateWords, string? AmountWords, string? PersonWords);

    public sealed record Problem(string? Kind, string? Words);

    public Suggestions ToSuggestions() => new(
        [.. (Facts ?? []).Where(fact => fact is { Topic: not null, Words: not null }).Select(fact => new SuggestedFact(fact!.Topic!, fact.Words!, fact.Code, fact.DateWords, fact.AmountWords, fact.PersonWords))],
        [.. (Problems ?? []).Where(problem => problem is { Kind: not null, Words: not null }).Select(problem => new SuggestedProblem(problem!.Kind!, problem.Words!))]);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 8)]
[JsonSerializable(typeof(ModelQuestion))]
[JsonSerializable(typeof(ModelAnswer))]
[JsonSerializable(typeof(JsonObject))]
sealed partial class ModelJson : JsonSerializerContext;
