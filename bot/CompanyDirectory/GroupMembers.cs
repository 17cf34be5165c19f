using Microsoft.Graph;
using Microsoft.Graph.Models;
using SalesBot.Domain;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>Who belongs to a group, nested groups included.</summary>
sealed class GroupMembers(GraphServiceClient graph)
{
    const int page = 999;

    /// <returns>The members, or null and the status with which it failed. Half a list is no list: whoever is on the other half would lose a role.</returns>
    public async Task<(IReadOnlyList<UserId>? Members, int? Status)> Of(string group, CancellationToken ct)
    {
        try
        {
            var members = new List<UserId>();
            var first = await graph.Groups[group].TransitiveMembers.GraphUser.GetAsync(
                request =>
                {
                    request.QueryParameters.Select = ["id"];
                    request.QueryParameters.Top = page;
                    // Graph takes a list of one kind of member only as an advanced query.
                    request.QueryParameters.Count = true;
                    request.Headers.Add("ConsistencyLevel", "eventual");
                },
                ct);
            if (first is null) return ([], null);
            await PageIterator<User, UserCollectionResponse>.CreatePageIterator(
                graph,
                first,
                user =>
                {
                    if (user.Id is { } id) members.Add(UserId.Of(id));
                    return true;
                },
                request =>
                {
                    request.Headers.Add("ConsistencyLevel", "eventual");
                    return request;
                }).IterateAsync(ct);
            return (members, null);
        }
        catch (Exception failure) when (GraphFailure.StatusOf(failure, ct) is not null)
        {
            return (null, GraphFailure.StatusOf(failure, ct));
        }
    }
}
