using SalesBot.Cards;
using SalesBot.Channel.Activities;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Turns;

/// <summary>What a verified activity says of who sent what, before anything is read from storage.</summary>
/// <param name="Address">Where the person's own chat is; null when this was said elsewhere.</param>
/// <param name="Locale">The client's language tag, if it gave one.</param>
public sealed record Sender(
    string Turn, TenantId Tenant, UserId User, string UserName, string Chat, Address? Address, string? Locale, string? Text, CardAction? Action, IReadOnlyDictionary<string, string> Inputs, bool Installed)
{
    /// <summary>Where others read along; null in the person's own chat.</summary>
    public SharedPlace? Shared { get; init; }

    /// <summary>What is answered is shown in a dialog, to this person alone.</summary>
    public bool InDialog { get; init; }

    /// <summary>Files that were sent along; only in the person's own chat.</summary>
    public IReadOnlyList<GivenFile> Files { get; init; } = [];

    /// <summary>A client asked for the card anew: nobody did anything, so nothing may change.</summary>
    public bool Looks { get; init; }

    /// <summary>The turn with the person's own language, zone and day.</summary>
    public Incoming At(DateTimeOffset now, People people, RosterEntry entry)
    {
        var employee = people.Find(User);
        var zone = SendTimes.Zone(employee);
        return new(Turn, Tenant, User, employee?.Name ?? entry.Name, Chat, LangOf(entry, employee), zone, now, zone.Today(now), Text, Action, Inputs, Installed) { Shared = Shared, InDialog = InDialog, Files = Files };
    }

    /// <summary>What the person chose, else what the client speaks, else what the directory says, else Korean.</summary>
    public static Lang LangOf(RosterEntry? entry, Employee? employee) => entry?.Lang ?? entry?.Locale ?? employee?.Lang ?? Lang.Ko;
}
