using System.ClientModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SalesBot.Domain.Language;

namespace SalesBot.Bot.Sentences;

/// <summary>What came of asking the model.</summary>
abstract record ModelReply
{
    public sealed record Answered(Suggestions Suggestions) : ModelReply;

    /// <param name="Why">For the log and the administrator: never words of the text or of the answer.</param>
    public sealed record Nothing(string Why, string ToDo) : ModelReply;
}

/// <summary>Asks the configured model, within a time somebody who is typing will wait.</summary>
sealed class LanguageModel(IChatClient client, TimeProvider clock)
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    public async Task<ModelReply> Ask(string text, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            // The second waiting is for a connection that does not even notice being cancelled.
            var response = await client.GetResponseAsync(ModelPrompt.Of(text), ModelPrompt.Options, either.Token).WaitAsync(either.Token);
            return JsonSerializer.Deserialize(response.Text, ModelJson.Default.ModelAnswer) is { } answer
                ? new ModelReply.Answered(answer.ToSuggestions())
                : NotInSchema;
        }
        // Whatever goes wrong out there, the rules' reading stands. Messages of exceptions may repeat what was sent or answered, so only their kind is told.
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return failure switch
            {
                _ when limit.IsCancellationRequested => new ModelReply.Nothing($"no answer within {Limit.TotalSeconds:0} seconds", "Check Model:Endpoint and the network, or choose a quicker model."),
                ClientResultException { Status: > 0 and var status } => new ModelReply.Nothing($"it answered with status {status}", Remedy(status)),
                JsonException => NotInSchema,
                _ => new ModelReply.Nothing(failure.GetBaseException().GetType().Name, "Check Model:Endpoint and the network."),
            };
        }
    }

    static ModelReply.Nothing NotInSchema => new("the answer was not in the schema", "Choose a model that supports structured outputs (response_format json_schema), for example gpt-4.1-mini.");

    static string Remedy(int status) => status switch
    {
        400 or 422 => NotInSchema.ToDo,
        401 or 403 => "Check Model:Key.",
        404 => "Check Model:Name, and that Model:Endpoint ends where chat/completions begins, for example https://my-company.openai.azure.com/openai/v1/.",
        429 => "Ask for a higher limit at the endpoint, or wait.",
        _ => "Check Model:Endpoint, and whether the service has a fault.",
    };
}
