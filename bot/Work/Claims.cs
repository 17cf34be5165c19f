namespace SalesBot.Bot.Work;

/// <summary>Sending is claimed first, so that two workers do not send the same card. A claim runs out, so that a worker that died does not keep it.</summary>
static class Claims
{
    /// <summary>Longer than any send may take.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);
}
