using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Cards;

/// <summary>What the administrator sees of a person: how much is recorded and who looked; nothing of what was said.</summary>
public sealed record PrivacyView(Person Person, IReadOnlyList<Look> Looks, Func<UserId, Text> NameOf, DateOnly Today, Text? News = null);

public static class PrivacyCard
{
    const int looksShown = 12;

    public static AdaptiveCard Of(PrivacyView view, Lang lang) => new()
    {
        FallbackText = PeopleWords.PrivacyOf.With(Text.Same(view.Person.Called)).In(lang),
        Body =
        [
            .. Sections.News(view.News, lang),
            Sections.Heading(PeopleWords.PrivacyOf.With(Text.Same(view.Person.Called)).In(lang)),
            Sections.Subtle(view.Person.Latest?.CompanyName ?? ""),
            .. view.Person.Observations is { IsEmpty: false } seen
                ? [Sections.Subtle(PeopleWords.Recorded.With(seen.Count, Shown.Day(seen[^1].On, lang), Shown.Day(seen[0].On, lang)).In(lang))]
                : Array.Empty<Element>(),
            Sections.Label(PeopleWords.AccessLog, lang),
            .. view.Looks.Count == 0 ? [Sections.Subtle(PeopleWords.NobodyLooked.In(lang))]
                : view.Looks.Take(looksShown).Select(look => (Element)Sections.Line(view.NameOf(look.By).In(lang), PeopleWords.KindOf(look.Kind).In(lang), Shown.Day(OpportunityLines.Day(look.At), lang, view.Today))),
        ],
        Actions =
        [
            Buttons.PressOnly(PeopleWords.Export, new CardAction.ExportPerson(view.Person.Id), lang),
            Buttons.Unfold(PeopleWords.Erase, [new TextBlock { Text = PeopleWords.EraseAsk.In(lang) }, Sections.Words("name", PeopleWords.FullName, lang, atMost: 80)], PeopleWords.Erase, new CardAction.ErasePerson(view.Person.Id), lang),
        ],
    };

    public static AdaptiveCard Which(IReadOnlyList<(PersonId Id, string Name, string? Company)> found, Lang lang) => new()
    {
        FallbackText = PeopleWords.WhichOne.In(lang),
        Body =
        [
            Sections.Heading(PeopleWords.WhichOne.In(lang)),
            .. found.Select(one => PersonCard.Row([PeoplesWords.Block(one.Name), Sections.Subtle(one.Company ?? "")], Buttons.PressOnly(PeopleWords.Show, new CardAction.PersonalDataOf(one.Id), lang))),
        ],
    };
}

/// <summary>All about a person in words, for whoever asked what is recorded of them.</summary>
public static class PersonDocument
{
    public static string Of(Person person, Func<UserId, Text> nameOf, Lang lang) => string.Join("\n\n",
    [
        person.Called,
        .. person.Affiliations.Select(where => $"{where.CompanyName} · {where.Department} · {where.Title} · {Shown.Day(where.From, lang)} ~ {(where.Until is { } until ? Shown.Day(until, lang) : "")}"),
        .. person.Roles.Select(role => $"{role.Role.Label().In(lang)} · {role.Title}"),
        .. person.Observations.Select(seen => $"{Shown.Day(seen.On, lang)} · {seen.Topic.Label().In(lang)} · {seen.Kind.Label().In(lang)} · {seen.Show(lang)}{(seen.Stance is { } stance ? $" · {stance.Label().In(lang)}" : "")} ({nameOf(seen.By).In(lang)})"),
        .. person.Promises.Select(promise => $"{promise.Side.Label().In(lang)} · {promise.Words}{(promise.KeptOn is { } kept ? $" · {PeopleWords.KeptPromises.In(lang)} {Shown.Day(kept, lang)}" : "")}"),
    ]);
}
