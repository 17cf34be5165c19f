using System.Net.Http;
using System.Runtime.CompilerServices;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>What the directory said about one person.</summary>
abstract record PersonAnswer
{
    public sealed record Found(DirectoryPerson Person) : PersonAnswer;

    /// <summary>There is nobody with this id, for certain.</summary>
    public sealed record Gone : PersonAnswer;

    public sealed record Failed(int Status) : PersonAnswer;
}

/// <summary>People with their managers, in batches. What fails for a moment is asked again alone; the rest of its batch is used.</summary>
sealed class PersonLookup(GraphServiceClient graph, TimeProvider clock)
{
    /// <summary>As many questions as Graph takes at once.</summary>
    const int batch = 20;

    const int attempts = 3;

    static readonly TimeSpan pause = TimeSpan.FromSeconds(2), longestPause = TimeSpan.FromSeconds(30);

    static readonly string[] fields = ["id", "displayName", "department", "mail", "preferredLanguage", "usageLocation", "accountEnabled", "userType"];

    public async IAsyncEnumerable<(UserId Id, PersonAnswer Answer)> Of(IReadOnlyList<UserId> ids, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var some in ids.Chunk(batch))
        {
            IReadOnlyList<UserId> left = some;
            for (int attempt = 1; left.Count > 0; attempt++)
            {
                var (answers, after) = await Ask(left, ct);
                var again = attempt == attempts ? [] : answers.Where(answer => answer.Answer is PersonAnswer.Failed failed && GraphFailure.IsPassing(failed.Status)).Select(answer => answer.Id).ToList();
                foreach (var answer in answers)
                    if (!again.Contains(answer.Id)) yield return answer;
                left = again;
                if (left.Count > 0) await Task.Delay(after ?? pause * attempt, clock, ct);
            }
        }
    }

    async Task<(IReadOnlyList<(UserId Id, PersonAnswer Answer)> Answers, TimeSpan? After)> Ask(IReadOnlyList<UserId> ids, CancellationToken ct)
    {
        try
        {
            var request = new BatchRequestContentCollection(graph, batch);
            var steps = new List<(UserId Id, string Step)>();
            foreach (var id in ids)
                steps.Add((id, await request.AddBatchRequestStepAsync(graph.Users[id.Value].ToGetRequestInformation(asked =>
                {
                    asked.QueryParameters.Select = fields;
                    asked.QueryParameters.Expand = ["manager($select=id)"];
                }))));
            var response = await graph.Batch.PostAsync(request, ct);
            var answers = new List<(UserId, PersonAnswer)>();
            TimeSpan? after = null;
            foreach (var (id, step) in steps)
            {
                using var answer = await response.GetResponseByIdAsync(step);
                var status = (int?)answer?.StatusCode ?? 0;
                if (answer?.Headers.RetryAfter?.Delta is { } asked && (after is null || asked > after)) after = asked < longestPause ? asked : longestPause;
                answers.Add((id, status switch
                {
                    200 => Read(id, (await response.GetResponseByIdAsync<User>(step))!),
                    404 => new PersonAnswer.Gone(),
                    _ => new PersonAnswer.Failed(status),
                }));
            }
            return (answers, after);
        }
        catch (Exception failure) when (GraphFailure.StatusOf(failure, ct) is not null)
        {
            return ([.. ids.Select(id => (id, (PersonAnswer)new PersonAnswer.Failed(GraphFailure.StatusOf(failure, ct)!.Value)))], null);
        }
    }

    static PersonAnswer Read(UserId id, User user) => new PersonAnswer.Found(new(
        id,
        user.DisplayName ?? "",
        user.Manager?.Id is { } manager ? UserId.Of(manager) : null,
        user.Department ?? "",
        user.Mail,
        user.PreferredLanguage,
        user.UsageLocation,
        user.AccountEnabled is not false,
        user.UserType is "Guest"));
}
