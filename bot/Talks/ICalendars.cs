using SalesBot.Domain;
using SalesBot.Domain.Coaching;

namespace SalesBot.Bot.Talks;

/// <summary>What came of putting a talk into the calendars.</summary>
public abstract record Arranged
{
    /// <param name="Link">Where to join; null when the calendar made none.</param>
    public sealed record Made(string? Link) : Arranged;

    /// <summary>Not at the moment.</summary>
    public sealed record Later : Arranged;

    /// <summary>Not allowed, or no calendar: the two have to do it themselves.</summary>
    public sealed record Refused(int Status) : Arranged;
}

/// <summary>The calendars of colleagues, where the company has connected them.</summary>
public interface ICalendars
{
    bool AreThere { get; }

    /// <summary>From the next half hour on, for the days in which a talk makes sense. Null: it cannot be told now.</summary>
    Task<(Availability One, Availability Other)?> Of(UserId one, UserId other, CancellationToken ct);

    /// <summary>Puts half an hour with a Teams link into both calendars. The same <paramref name="talk"/> again changes nothing.</summary>
    Task<Arranged> Arrange(string talk, UserId organiser, UserId guest, DateTimeOffset start, Text subject, CancellationToken ct);
}

/// <summary>No calendars are connected: talks are offered in the leader's own words.</summary>
sealed class NoCalendars : ICalendars
{
    public bool AreThere => false;

    public Task<(Availability One, Availability Other)?> Of(UserId one, UserId other, CancellationToken ct) => Task.FromResult<(Availability, Availability)?>(null);

    public Task<Arranged> Arrange(string talk, UserId organiser, UserId guest, DateTimeOffset start, Text subject, CancellationToken ct) => Task.FromResult<Arranged>(new Arranged.Refused(0));
}
