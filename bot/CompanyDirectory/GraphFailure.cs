using System.Net.Http;
using Azure.Identity;
using Microsoft.Kiota.Abstractions;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>What can go wrong with a call to Graph, as one number.</summary>
static class GraphFailure
{
    /// <summary>No token to be had, which no repetition mends.</summary>
    public const int NoToken = 401;

    /// <summary>The HTTP status; 0 when there was no answer; null for a defect of ours, which is not to be caught.</summary>
    /// <param name="ct">Whoever asked has not given up: a call that was cancelled all the same has run out of time.</param>
    public static int? StatusOf(Exception failure, CancellationToken ct) => failure switch
    {
        ApiException answer => answer.ResponseStatusCode,
        AuthenticationFailedException => NoToken,
        HttpRequestException or IOException => 0,
        OperationCanceledException when !ct.IsCancellationRequested => 0,
        // The pipeline's own "tried often enough" wraps the answers it got.
        AggregateException { InnerExceptions: [.., var last] } => StatusOf(last, ct),
        _ => null,
    };

    /// <summary>Worth another try a little later.</summary>
    public static bool IsPassing(int status) => status is 0 or 408 or 429 or >= 500;
}
