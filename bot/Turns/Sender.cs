using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Turns;

/// <summary>What a verified activity says of who sent what, before anything is read from storage.</summary>
/// <param name="Locale">The client's language tag, if it gave one.</param>
public sealed record Sender(
    string Turn, TenantId Tenant, UserId User, string UserName, string Chat, Address Address, string? Locale, string? Text, CardAction? Action, IReadOnlyDictionary<string, string> Inputs, bool Installed)
{
    /// <summary>The turn with the person's own language, zone and day.</summary>
    public Incoming At(DateTimeOffset now, People people, RosterEntry entry)
    {
        var employee = people.Find(User);
        var zone = SendTimes.Zone(employee);
        return new(Turn, Tenant, User, employee?.Name ?? entry.Name, Chat, LangOf(entry, employee), zone, now, zone.LocalDate(now), Text, Action, Inputs, Installed);
    }

    /// <summary>What the person chose, else what the client speaks, else what the directory says, else Korean.</summary>
    public static Lang LangOf(RosterEntry? entry, Employee? employee) => entry?.Lang ?? entry?.Locale ?? employee?.Lang ?? Lang.Ko;
}
