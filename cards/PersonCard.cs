using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;

namespace SalesBot.Cards;

/// <summary>A customer person as one viewer may see them.</summary>
/// <param name="Person">With only what the viewer may see.</param>
/// <param name="MayBe">Records that may be the same person.</param>
/// <param name="NameOf">How a colleague is called.</param>
/// <param name="ShowsPurpose">The first time somebody looks at customer people: what this is for.</param>
/// <param name="MayWrite">Serves the customer, or leads somebody who does.</param>
public sealed record PersonView(Person Person, IReadOnlyList<CompanyPerson> MayBe, Func<UserId, Text> NameOf, DateOnly Today, bool ShowsPurpose, bool MayWrite, Text? News = null)
{
    /// <summary>What this person expressed, the open cases first.</summary>
    public IReadOnlyList<Voice> Cases { get; init; } = [];

    /// <summary>People of the same name whom somebody has told apart from this one.</summary>
    public IReadOnlyList<CompanyPerson> Namesakes { get; init; } = [];
}

/// <summary>
/// What is known of a customer person: by whom it was seen and how old it is, the stance of today in words with its history, and what is not known as questions.
/// </summary>
public static class PersonCard
{
    const int seenShown = 6, olderShown = 12, stancesShown = 3, promisesShown = 5, casesShown = 4;

    public static AdaptiveCard Of(PersonView view, Lang lang) => new()
    {
        FallbackText = view.Person.Called,
        Body =
        [
            .. Sections.News(view.News, lang),
            .. view.ShowsPurpose ? [Purpose(lang)] : Array.Empty<Element>(),
            Sections.Heading(view.Person.Called),
            .. Where(view.Person, lang),
            .. Stance(view, lang),
            .. Roles(view.Person, lang),
            .. Reach(view, lang),
            .. Promises(view.Person.Promises, view.NameOf, view.Today, lang),
            .. Cases(view, lang),
            .. Seen(view, lang),
            .. Unknown(view, lang),
            .. view.MayWrite ? Doubles(view, lang) : [],
        ],
        Actions = [.. view.MayWrite ? PersonForms.Of(view, lang) : [PersonForms.Observe(view.Person.Id, lang)]],
    };

    /// <summary>Several people fit what was asked for.</summary>
    public static AdaptiveCard Which(IReadOnlyList<(PersonId Id, string Name, string? Title, string? Company)> found, Lang lang) => new()
    {
        FallbackText = PeopleWords.WhichOne.In(lang),
        Body =
        [
            Sections.Heading(PeopleWords.WhichOne.In(lang)),
            .. found.Take(10).Select(one => Sections.Row([PeoplesWords.Block(CustomerNames.Called(one.Name, one.Title)), Sections.Subtle(one.Company ?? "")], Buttons.PressOnly(PeopleWords.Show, new CardAction.ShowPerson(one.Id), lang))),
        ],
    };

    /// <summary>What was seen and heard before what an earlier card ended with.</summary>
    /// <param name="before">The last observation of that card; one that is no longer there begins anew.</param>
    public static AdaptiveCard Older(PersonView view, string before, Lang lang)
    {
        var all = view.Person.Observations;
        var older = all.Skip(all.FindIndex(seen => seen.Id == before) + 1).ToList();
        return new()
        {
            FallbackText = PeopleWords.OlderOf.With(Text.Same(view.Person.Called)).In(lang),
            Body =
            [
                Sections.Heading(PeopleWords.OlderOf.With(Text.Same(view.Person.Called)).In(lang)),
                .. older.Count == 0 ? [Sections.Subtle(PeopleWords.NothingOlder.In(lang))] : older.Take(olderShown).Select(seen => Line(seen.Topic.Label().In(lang), seen, view, lang)),
            ],
            Actions =
            [
                .. older.Count > olderShown || (older.Count > 0 && view.Person.HasOlder) ? [Buttons.PressOnly(PeopleWords.Older, new CardAction.OlderOfPerson(view.Person.Id, older[Math.Min(older.Count, olderShown) - 1].Id), lang)] : Array.Empty<ActionElement>(),
                Buttons.PressOnly(PeopleWords.BackToPerson, new CardAction.ShowPerson(view.Person.Id), lang),
            ],
        };
    }

    /// <summary>Whether a card that begins there needs more than has been read.</summary>
    public static bool EndsBefore(Person person, string before) => person.HasOlder && person.Observations.FindIndex(seen => seen.Id == before) is var at && (at < 0 || at + 1 + olderShown >= person.Observations.Count);

    public static Container Purpose(Lang lang) => new() { Style = ContainerStyle.Emphasis, Items = [new TextBlock { Text = PeopleWords.Purpose.In(lang), Size = FontSize.Small }] };

    static IEnumerable<Element> Where(Person person, Lang lang)
    {
        if (person.Latest is { } now) yield return Sections.Subtle(string.Join(" · ", new[] { now.CompanyName, now.Department, now.Title, now.OfCrm ? PeopleWords.OfCrm.In(lang) : null }.Where(part => part is { Length: > 0 })));
        if (person.Affiliations.Count > 1)
            yield return Sections.Subtle(PeopleWords.Before.With(Text.Same(string.Join(", ", person.Affiliations.Where(where => where != person.Latest).Reverse().Take(3).Select(where => $"{where.CompanyName} {where.Title} ({PeopleWords.UntilDay.With(Text.Same(Shown.Day(where.Until ?? where.From, lang))).In(lang)})")))).In(lang));
        if (!person.Aliases.IsEmpty) yield return Sections.Subtle(PeopleWords.AlsoCalled.With(Text.Same(string.Join(", ", person.Aliases.Take(6)))).In(lang));
    }

    static IEnumerable<Element> Stance(PersonView view, Lang lang)
    {
        var stances = view.Person.Stances.ToList();
        yield return Sections.Label(PeopleWords.Stance, lang);
        if (stances.Count == 0) yield return Sections.Subtle(PeopleWords.NoStance.In(lang));
        else yield return Line(stances[0].Stance!.Value.Label().In(lang), stances[0], view, lang);
        var changes = Insight.Changes(view.Person).Take(stancesShown).ToList();
        foreach (var change in changes)
            yield return Sections.Subtle($"{Shown.Day(change.Because.On, lang, view.Today)}: {PeopleWords.FromTo.With(change.From.Label(), change.To.Label()).In(lang)}");
    }

    static IEnumerable<Element> Roles(Person person, Lang lang)
    {
        var held = person.Roles.Where(role => role.Until is null).ToList();
        if (held.Count == 0) yield break;
        yield return Sections.Label(PeopleWords.Roles, lang);
        foreach (var role in held.TakeLast(6)) yield return Sections.Line(role.Role.Label().In(lang), role.Title, role.Unsure?.Label().In(lang));
    }

    static IEnumerable<Element> Reach(PersonView view, Lang lang)
    {
        var paths = PersonGaps.Reach(view.Person);
        if (paths.Count == 0) yield break;
        yield return Sections.Label(PeopleWords.Reach, lang);
        foreach (var path in paths.Take(4)) yield return Sections.Line(view.NameOf(path.Via).In(lang), path.How.Length > 0 ? path.How : PeopleWords.Heard.In(lang), Shown.Age(path.On, view.Today).In(lang));
    }

    internal static IEnumerable<Element> Promises(IReadOnlyList<CustomerPromise> promises, Func<UserId, Text> nameOf, DateOnly today, Lang lang)
    {
        var open = Domain.Customers.Promises.Pressing(promises);
        if (open.Count == 0) yield break;
        yield return Sections.Label(PeopleWords.Promises, lang);
        foreach (var promise in open.Take(promisesShown)) yield return PromiseLine(promise, nameOf, today, lang);
    }

    static IEnumerable<Element> Cases(PersonView view, Lang lang)
    {
        if (view.Cases.Count == 0) yield break;
        yield return Sections.Label(VoiceCardWords.Cases, lang);
        foreach (var voice in view.Cases.Take(casesShown)) yield return VoiceListCard.Row(voice, Shown.Age(voice.RegisteredOn, view.Today).In(lang), late: false, lang);
        if (view.Cases.Count > casesShown) yield return Sections.Subtle(PeopleWords.More.With(view.Cases.Count - casesShown).In(lang));
    }

    internal static Element PromiseLine(CustomerPromise promise, Func<UserId, Text> nameOf, DateOnly today, Lang lang)
    {
        var due = promise.Due is { } day ? $"{PeopleWords.Until.With(Shown.Day(day, today)).In(lang)}{(promise.IsOverdue(today) ? $" · {PeopleWords.Overdue.In(lang)}" : "")} · " : "";
        return Sections.Line(promise.Side.Label().In(lang), Shown.Short(promise.Words, 200), $"{due}{nameOf(promise.Owner).In(lang)} · {Shown.Age(promise.On, today).In(lang)}", promise.IsOverdue(today) ? Colors.Attention : null);
    }

    static IEnumerable<Element> Seen(PersonView view, Lang lang)
    {
        var seen = view.Person.Observations;
        if (seen.IsEmpty) yield break;
        yield return Sections.Label(PeopleWords.Seen, lang);
        foreach (var observation in seen.Take(seenShown)) yield return Line(observation.Topic.Label().In(lang), observation, view, lang);
        if (seen.Count > seenShown || view.Person.HasOlder) yield return new ActionSet { Actions = [Buttons.PressOnly(PeopleWords.Older, new CardAction.OlderOfPerson(view.Person.Id, seen[Math.Min(seen.Count, seenShown) - 1].Id), lang)] };
    }

    /// <summary>What was observed, by whom, how and how long ago.</summary>
    static Element Line(string label, Observation observation, PersonView view, Lang lang) => Sections.Line(label, Shown.Short(observation.Show(lang), 220), Source(observation, view.NameOf, view.Today, lang));

    internal static string Source(Observation observation, Func<UserId, Text> nameOf, DateOnly today, Lang lang) => string.Join(" · ", new[]
    {
        observation.Kind.Label().In(lang), observation.Channel?.Label().In(lang), nameOf(observation.By).In(lang), Shown.Age(observation.On, today).In(lang), observation.Restricted ? PeopleWords.Restricted.In(lang) : null,
    }.OfType<string>());

    static IEnumerable<Element> Unknown(PersonView view, Lang lang)
    {
        var gaps = PersonGaps.Of(view.Person, view.Today).ToList();
        if (gaps.Count == 0) yield break;
        yield return Sections.Label(PeopleWords.Unknown, lang);
        foreach (var gap in gaps) yield return Sections.Subtle("· " + gap.In(lang));
    }

    static IEnumerable<Element> Doubles(PersonView view, Lang lang)
    {
        if (view.MayBe.Count > 0) yield return Sections.Label(PeopleWords.MayBeOne, lang);
        foreach (var other in view.MayBe)
            yield return Sections.Row([PeoplesWords.Block(other.Called)], Buttons.PressOnly(PeopleWords.Same, new CardAction.JoinPerson(view.Person.Id, other.Id), lang), Buttons.PressOnly(PeopleWords.NotSame, new CardAction.PartPerson(view.Person.Id, other.Id), lang));
        if (!view.Person.Joined.IsEmpty) yield return Sections.Label(PeopleWords.JoinedWith, lang);
        foreach (var joined in view.Person.Joined.Take(4))
            yield return Sections.Row([PeoplesWords.Block(view.Person.JoinedAs.GetValueOrDefault(joined) ?? NameTokens.Of(joined))], Buttons.PressOnly(PeopleWords.Part, new CardAction.PartPerson(view.Person.Id, joined), lang));
        if (view.Namesakes.Count > 0) yield return Sections.Label(PeopleWords.Namesakes, lang);
        foreach (var other in view.Namesakes.Take(4))
            yield return Sections.Row([PeoplesWords.Block(other.Called), Sections.Subtle(other.Department ?? "")], Buttons.PressOnly(PeopleWords.Show, new CardAction.ShowPerson(other.Id), lang), Buttons.PressOnly(PeopleWords.IsTheSame, new CardAction.JoinPerson(view.Person.Id, other.Id), lang));
        if (PersonForms.Split(view, lang) is { } split) yield return new ActionSet { Actions = [split] };
    }
}
