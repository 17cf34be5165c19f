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
    public sealed record Nothing(string Why) : ModelReply;
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
                : new ModelReply.Nothing("the answer was empty");
        }
        // Whatever goes wrong out there, the rules' reading stands. Messages of exceptions may repeat what was sent or answered, so only their kind is told.
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return new ModelReply.Nothing(failure switch
            {
                _ when limit.IsCancellationRequested => $"no answer within {Limit.TotalSeconds:0} seconds",
                ClientResultException { Status: > 0 and var status } => $"it answered with status {status}",
                JsonException => "the answer was not in the schema",
                _ => failure.GetBaseException().GetType().Name,
            });
        }
    }
}
