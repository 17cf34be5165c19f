namespace SalesBot.Channel.Sending;

/// <summary>What became of a call to the connector. Closed: these four are all there is. Remote failures are results, never exceptions.</summary>
public abstract record SendResult
{
    SendResult() { }

    /// <summary>The connector has taken it.</summary>
    /// <param name="Id">Of the message or conversation. Null where the connector gave none, as for a text with an attachment.</param>
    public sealed record Sent(string? Id) : SendResult;

    /// <summary>The connector, or the client itself, has not taken it and would not take it again as things are.</summary>
    /// <param name="Kind">What to do about it hangs on this.</param>
    /// <param name="Code">The connector's own word, for logs and administrators.</param>
    public sealed record Refused(Refusal Kind, string Code) : SendResult;

    /// <summary>Not taken, because too much was said lately. Come back after the time given.</summary>
    public sealed record Throttled(TimeSpan RetryAfter) : SendResult;

    /// <summary>
    /// It may have been taken or not: no answer in time, the connection lost, an error of the service. Do not repeat a send blindly; send a card of
    /// the present state, or repeat an update.
    /// </summary>
    public sealed record Unknown(string Why) : SendResult;
}

/// <summary>Why something was certainly not taken.</summary>
public enum Refusal
{
    /// <summary>The person cannot be reached: the app is not installed, removed, or disabled by an administrator.</summary>
    Unreachable,

    /// <summary>The person has blocked the bot.</summary>
    Blocked,

    /// <summary>The conversation or message is gone: create the conversation again, or post a new message.</summary>
    NotFound,

    /// <summary>The message is too big.</summary>
    TooBig,

    /// <summary>The request is wrong: a defect of ours.</summary>
    Bad,

    /// <summary>The connector does not accept the bot's token, or there is none to be had: a matter for the administrator.</summary>
    Unauthorized,

    /// <summary>The service URL is not one the bot may call. Nothing was sent.</summary>
    WrongHost,

    /// <summary>No connection could be made. Nothing was sent; later it may work.</summary>
    NotConnected,
}
