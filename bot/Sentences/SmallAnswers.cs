namespace SalesBot.Bot.Sentences;

/// <summary>Takes answers of a bounded size only: a list of quotations from one sentence is short, and anything longer would be read into memory for nothing.</summary>
sealed class SmallAnswers(HttpMessageHandler next) : DelegatingHandler(next)
{
    const int atMost = 128 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var response = await base.SendAsync(request, ct);
        try
        {
            await response.Content.LoadIntoBufferAsync(atMost, ct);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
