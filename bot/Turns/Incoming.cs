using SalesBot.Cards;
using SalesBot.Channel.Activities;
using SalesBot.Domain;
using SalesBot.Domain.Flows;

namespace SalesBot.Bot.Turns;

/// <summary>
/// One thing a person did: typed a line, pressed a button, installed the app. Who it was comes from a verified activity, never from what a card carries.
/// </summary>
/// <param name="Turn">Names this turn for good: the activity id of a message, or for a button the card, the person, the action and its inputs. The same delivered again has the same name.</param>
/// <param name="Inputs">What was in the inputs of the card.</param>
public sealed record Incoming(
    string Turn,
    TenantId Tenant,
    UserId User,
    string UserName,
    string Chat,
    Lang Lang,
    TimeZoneInfo Zone,
    DateTimeOffset Now,
    Today Today,
    string? Text,
    CardAction? Action,
    IReadOnlyDictionary<string, string> Inputs,
    bool Installed = false)
{
    /// <summary>Where others read along; null in the person's own chat.</summary>
    public SharedPlace? Shared { get; init; }

    /// <summary>What is answered is shown in a dialog, to this person alone.</summary>
    public bool InDialog { get; init; }

    /// <summary>Files that were sent along.</summary>
    public IReadOnlyList<GivenFile> Files { get; init; } = [];

    /// <summary>Said rather than pressed: it comes back under the same name when it is delivered again.</summary>
    public bool IsSaid => Action is null && (Text is not null || Files.Count > 0);

    /// <summary>Ids made in this turn. The seed may be narrowed to something that stays the same when the turn comes back under another name.</summary>
    public Mint Mint(string seed = "") => new($"{Tenant}\n{User}\n{(seed.Length > 0 ? seed : Turn)}");

    public ReadContext Reading => new(Today, Lang);

    /// <summary>An input of the card, trimmed; null when it was left empty.</summary>
    public string? Input(string id) => Inputs.TryGetValue(id, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
