namespace SalesBot.Channel.Activities;

/// <summary>The answer to an invoke. Mirrors "Invoke activity" of the Activity protocol: the HTTP response is the answer.</summary>
public sealed record InvokeResponse(int Status, RawJson? Body = null)
{
    /// <summary>Accepted, nothing to show; closes a dialog.</summary>
    public static InvokeResponse Empty { get; } = new(200);

    /// <summary>Nobody here knows this invoke.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501);

    public static InvokeResponse Ok(RawJson body) => new(200, body);
}
