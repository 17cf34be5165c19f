using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;

namespace SalesBot.Bot.Talks;

/// <summary>The calendars of two colleagues; null when they cannot be looked at.</summary>
sealed record CalendarsNeed(UserId One, UserId Other) : Need<(Availability One, Availability Other)?>
{
    public override Task<(Availability One, Availability Other)?> Load(Sources from, CancellationToken ct) => from.Calendars.Of(One, Other, ct);
}
