using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Roster;

namespace SalesBot.Cards;

/// <summary>What the administrator sees of a person: how much is recorded and who looked; nothing of what was said.</summary>
public sealed record PrivacyView(Person Person, IReadOnlyList<Look> Looks, Func<UserId, Text> NameOf, Today Today, Text? News = null);

/// <summary>A colleague as the administrator sees them.</summary>
/// <param name="IsHere">Still in the directory.</param>
public sealed record ColleagueView(UserId Id, string Name, bool IsHere, int OpenOpportunities, Text? News = null);

public static class PrivacyCard
{
    const int looksShown = 12, expiredShown = 20, leaversShown = 30, doubtfulShown = 8;

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
                : view.Looks.Take(looksShown).Select(look => (Element)Sections.Line(view.NameOf(look.By).In(lang), PeopleWords.KindOf(look.Kind).In(lang), $"{Shown.Day(view.Today.DayOf(look.At), lang, view.Today)} {TimeZoneInfo.ConvertTime(look.At, view.Today.Zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)}")),
        ],
        Actions =
        [
            .. Files("person", view.Person.Id.Value, lang),
            Buttons.Unfold(PeopleWords.Erase, [new TextBlock { Text = PeopleWords.EraseAsk.In(lang) }, Sections.Words("name", PeopleWords.FullName, lang, atMost: 80)], PeopleWords.Erase, new CardAction.ErasePerson(view.Person.Id), lang),
        ],
    };

    /// <summary>A colleague: the file of what is remembered, and erasing it once they have left.</summary>
    public static AdaptiveCard Colleague(ColleagueView view, Lang lang) => new()
    {
        FallbackText = PeopleWords.PrivacyOf.With(Text.Same(view.Name)).In(lang),
        Body =
        [
            .. Sections.News(view.News, lang),
            Sections.Heading(PeopleWords.PrivacyOf.With(Text.Same(view.Name)).In(lang)),
            Sections.Subtle((view.IsHere ? PeopleWords.ColleagueHere : PeopleWords.ColleagueLeft).In(lang)),
            .. view.OpenOpportunities > 0 ? [Sections.Subtle(PeopleWords.StillHas.With(view.OpenOpportunities).In(lang))] : Array.Empty<Element>(),
            Sections.Subtle(PeopleWords.ColleagueWhat.In(lang)),
        ],
        Actions =
        [
            .. Files("colleague", view.Id.Value, lang),
            .. view.IsHere || view.OpenOpportunities > 0 ? Array.Empty<ActionElement>()
                : [Buttons.Unfold(PeopleWords.Erase, [new TextBlock { Text = PeopleWords.EraseColleagueAsk.In(lang) }, Sections.Words("name", PeopleWords.FullName, lang, atMost: 80)], PeopleWords.Erase, new CardAction.EraseColleague(view.Id), lang)],
        ],
    };

    public static AdaptiveCard Leavers(IReadOnlyList<Leaver> left, Lang lang) => new()
    {
        FallbackText = PeopleWords.LeaversTitle.In(lang),
        Body =
        [
            Sections.Heading(PeopleWords.LeaversTitle.In(lang)),
            .. left.Count == 0 ? [Sections.Subtle(PeopleWords.NobodyLeft.In(lang))]
                : left.Take(leaversShown).Select(one => (Element)Sections.Row([PeoplesWords.Block(one.Name)], Buttons.PressOnly(PeopleWords.Show, new CardAction.ColleagueData(one.Id), lang))),
        ],
        Actions = [Buttons.PressOnly(AdministrationCardWords.Title, new CardAction.Administration(), lang)],
    };

    /// <summary>Who would go, before anybody goes.</summary>
    public static AdaptiveCard Expired(RetentionReport? report, DateOnly today, Lang lang, Text? news = null)
    {
        var (months, count, people) = report is null ? (0, 0, []) : (report.Months, report.Count, report.People);
        return new()
        {
            FallbackText = PeopleWords.ExpiredTitle.In(lang),
            Body =
            [
                .. Sections.News(news, lang),
                Sections.Heading(PeopleWords.ExpiredTitle.In(lang)),
                Sections.Subtle((count == 0 ? PeopleWords.NobodyExpired : PeopleWords.ExpiredWhy.With(months)).In(lang)),
                .. people.Take(expiredShown).Select(one => (Element)Sections.Row(
                    [PeoplesWords.Block(NameTokens.Of(one.Person)), Sections.Subtle($"{one.CompanyName} · {PeopleWords.LastHeard.With(Shown.Day(one.Last, lang, today)).In(lang)}")],
                    Buttons.PressOnly(PeopleWords.Show, new CardAction.PersonalDataOf(one.Person), lang))),
                .. count > expiredShown ? [Sections.Subtle(CardWords.AndMore.With(count - expiredShown).In(lang))] : Array.Empty<Element>(),
            ],
            Actions =
            [
                .. people.Count == 0 ? Array.Empty<ActionElement>() : [Buttons.Unfold(PeopleWords.EraseThese, [new TextBlock { Text = PeopleWords.EraseTheseAsk.With(people.Count).In(lang) }], PeopleWords.EraseThese, new CardAction.EraseExpired(), lang)],
                Buttons.PressOnly(AdministrationCardWords.Title, new CardAction.Administration(), lang),
            ],
        };
    }

    /// <summary>Words in which nobody but a person can say who is meant.</summary>
    public static AdaptiveCard Doubtful(IReadOnlyList<DoubtfulWords> places, Lang lang, Text? news = null) => new()
    {
        FallbackText = PeopleWords.DoubtfulTitle.In(lang),
        Body =
        [
            .. Sections.News(news, lang),
            Sections.Heading(PeopleWords.DoubtfulTitle.In(lang)),
            Sections.Subtle((places.Count == 0 ? PeopleWords.NothingDoubtful : PeopleWords.DoubtfulWhy).In(lang)),
            .. places.Take(doubtfulShown).SelectMany(place => (Element[])
                [
                    PeoplesWords.Block($"“{Around(place)}”"),
                    new ActionSet { Actions = [Buttons.PressOnly(PeopleWords.IsErasedHere, new CardAction.ErasedHere(place.Erased, place.Place.Id), lang), Buttons.PressOnly(PeopleWords.IsOtherHere, new CardAction.OtherHere(place.Erased, place.Place.Id), lang)] },
                ]),
            .. places.Count > doubtfulShown ? [Sections.Subtle(CardWords.AndMore.With(places.Count - doubtfulShown).In(lang))] : Array.Empty<Element>(),
        ],
        Actions = [Buttons.PressOnly(AdministrationCardWords.Title, new CardAction.Administration(), lang)],
    };

    /// <summary>The name with what stands around it: no more than is needed to see who is meant.</summary>
    static string Around(DoubtfulWords place)
    {
        const int before = 60, after = 100;
        var at = place.Place.Words.Select(words => place.Words.IndexOf(words, StringComparison.Ordinal)).Where(found => found >= 0).DefaultIfEmpty(0).Min();
        var from = NameTokens.Start(place.Words, Math.Max(0, at - before));
        return (from > 0 ? "…" : "") + Shown.Short(place.Words[from..], at - from + after);
    }

    static IEnumerable<ActionElement> Files(string of, string id, Lang lang) =>
        [Buttons.PressOnly(PeopleWords.AsWord, new CardAction.GetFile($"{of}docx_{id}"), lang), Buttons.PressOnly(PeopleWords.AsJson, new CardAction.GetFile($"{of}json_{id}"), lang)];

    public static AdaptiveCard Which(IReadOnlyList<(PersonId Id, string Name, string? Company)> found, IReadOnlyList<Leaver> colleagues, Lang lang) => new()
    {
        FallbackText = PeopleWords.WhichOne.In(lang),
        Body =
        [
            Sections.Heading(PeopleWords.WhichOne.In(lang)),
            .. found.Select(one => Sections.Row([PeoplesWords.Block(one.Name), Sections.Subtle(one.Company ?? "")], Buttons.PressOnly(PeopleWords.Show, new CardAction.PersonalDataOf(one.Id), lang))),
            .. colleagues.Select(one => Sections.Row([PeoplesWords.Block(one.Name), Sections.Subtle(PeopleWords.OfOurs.In(lang))], Buttons.PressOnly(PeopleWords.Show, new CardAction.ColleagueData(one.Id), lang))),
        ],
    };
}
