using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>A company's people as one viewer may see them.</summary>
/// <param name="People">Only who and what the viewer may see.</param>
/// <param name="Open">Its open opportunities that the viewer may see.</param>
public sealed record CompanyView(CompanyRecord Record, IReadOnlyList<Person> People, IReadOnlyList<Opportunity> Open, Func<UserId, Text> NameOf, Today Today, bool ShowsPurpose)
{
    public string Name => Record.Company.Name;

    /// <summary>Whether a colleague is still here: nobody who has left can introduce anybody.</summary>
    public Func<UserId, bool> WorksHere { get; init; } = _ => true;

    public Person? Find(PersonId id) => People.FirstOrDefault(person => person.Id == id || person.Joined.Contains(id));
}

/// <summary>The answers to what is asked about a customer: one card a question.</summary>
public static class CompanyCards
{
    const int shownAtMost = 12;

    public static AdaptiveCard People(CompanyView view, Lang lang) => Card(PeopleWords.PeopleOf, view, lang,
        view.People.Count == 0 ? [Sections.Subtle(PeopleWords.NobodyYet.In(lang))]
        : [.. view.People.OrderByDescending(person => person.LastSeen).Take(shownAtMost).Select(person => Row(person, Under(person, view, lang), lang)), .. view.People.Count > shownAtMost ? [Sections.Subtle(PeopleWords.More.With(view.People.Count - shownAtMost).In(lang))] : Array.Empty<Element>()]);

    public static AdaptiveCard Promises(CompanyView view, Lang lang)
    {
        var open = Domain.Customers.Promises.Pressing(view.Record.Promises);
        var kept = view.Record.Promises.Where(promise => promise.KeptOn is not null).Take(3).ToList();
        return Card(PeopleWords.PromisesOf, view, lang,
        [
            .. open.Count == 0 ? [Sections.Subtle(PeopleWords.NoPromises.In(lang))] : open.Take(shownAtMost).Select(promise => PersonCard.PromiseLine(promise, view.NameOf, view.Today, lang) is var line && promise.Person is { } person
                // There it is told that it was kept.
                ? Sections.Row([line], Buttons.PressOnly(PeopleWords.Show, new CardAction.ShowPerson(person), lang)) : line),
            .. kept.Count == 0 ? [] : kept.Select(promise => (Element)Sections.Line((promise.WasKeptLate ? PeopleWords.KeptLate : PeopleWords.KeptPromises).In(lang), Shown.Short(promise.Words, 160), $"{promise.How} · {Shown.Age(promise.KeptOn!.Value, view.Today).In(lang)}")),
        ]);
    }

    public static AdaptiveCard Deciders(CompanyView view, Lang lang)
    {
        var roles = from opportunity in view.Open from position in PositionMap.Held(opportunity) where CustomerRoles.Deciding.Contains(position.Role) select (opportunity, position);
        IReadOnlyList<Element> lines =
        [
            .. roles.Take(shownAtMost).Select(held => held.position.Holder is { } id && view.Find(id) is { } person
                ? (Element)Row(person, $"{held.position.Role.Label().In(lang)} · {held.opportunity.Name} · {StanceOf(person, view, lang)}", lang)
                : Sections.Line(held.position.Role.Label().In(lang), held.position.Who ?? "", held.opportunity.Name)),
        ];
        return Card(PeopleWords.DecidersOf, view, lang, lines.Count > 0 ? lines : [Sections.Subtle(PeopleWords.NoDecider.In(lang))]);
    }

    /// <summary>Who is for us, and since when.</summary>
    public static AdaptiveCard Friends(CompanyView view, Lang lang)
    {
        IReadOnlyList<Element> lines =
        [
            .. from person in view.People let stances = person.Stances.ToList() where stances is [{ Stance: Stance.Supporter or Stance.Favourable }, ..]
            let since = stances.TakeWhile(seen => seen.Stance is Stance.Supporter or Stance.Favourable).Last()
            select Row(person, $"{stances[0].Stance!.Value.Label().In(lang)} · {PeopleWords.SinceWhen.With(Shown.Day(since.On, view.Today)).In(lang)} · “{Shown.Short(stances[0].Show(lang), 100)}” · {PersonCard.Source(stances[0], view.NameOf, view.Today, lang)}", lang),
        ];
        return Card(PeopleWords.FriendsOf, view, lang, lines.Count > 0 ? [.. lines.Take(shownAtMost)] : [Sections.Subtle(PeopleWords.NoFriend.In(lang))]);
    }

    public static AdaptiveCard Introducers(CompanyView view, Lang lang)
    {
        IReadOnlyList<Element> lines =
        [
            .. from person in view.People let paths = PersonGaps.Reach(person).Where(path => view.WorksHere(path.Via)).ToList() where paths.Count > 0
            select Row(person, string.Join(" · ", paths.Take(3).Select(path => $"{view.NameOf(path.Via).In(lang)} ({(path.How.Length > 0 ? path.How : PeopleWords.Heard.In(lang))}, {Shown.Age(path.On, view.Today).In(lang)})")), lang),
        ];
        return Card(PeopleWords.IntroducersOf, view, lang, lines.Count > 0 ? [.. lines.Take(shownAtMost)] : [Sections.Subtle(PeopleWords.NoIntroducer.In(lang))]);
    }

    /// <summary>Open problems, steps, questions and promises together.</summary>
    public static AdaptiveCard Unsettled(CompanyView view, Lang lang)
    {
        IReadOnlyList<Element> lines =
        [
            .. view.Open.SelectMany(opportunity => opportunity.OpenProblems.Select(problem => (Element)Sections.Line(problem.Kind.About().Label.In(lang), Shown.Short(problem.Latest ?? problem.Words, 200), $"{opportunity.Name} · {Shown.Age(view.Today.DayOf(problem.Since), view.Today).In(lang)}", Colors.Attention))),
            .. view.Open.SelectMany(opportunity => opportunity.OpenSteps.Select(step => (Element)Sections.Line(CoachingWords.State(step.State).In(lang), Shown.Short(step.Terms.What, 200), $"{view.NameOf(step.Terms.Owner).In(lang)} · {PeopleWords.Until.With(Shown.Day(step.Terms.Due, view.Today)).In(lang)}"))),
            .. view.Open.Where(opportunity => opportunity.OpenQuestion is not null).Select(opportunity => (Element)Sections.Line(CardWords.Question.In(lang), Shown.Short(opportunity.OpenQuestion!.Words, 200), opportunity.Name)),
            .. Domain.Customers.Promises.Pressing(view.Record.Promises).Take(shownAtMost).Select(promise => PersonCard.PromiseLine(promise, view.NameOf, view.Today, lang)),
            .. Cases(view, lang),
        ];
        return Card(PeopleWords.UnsettledOf, view, lang, lines.Count > 0 ? lines : [Sections.Subtle(PeopleWords.AllSettled.In(lang))]);
    }

    /// <summary>The customer's cases that have not ended, by the number that opens each.</summary>
    internal static IEnumerable<Element> Cases(CompanyView view, Lang lang)
    {
        var open = view.Open.SelectMany(opportunity => opportunity.Voices).Distinct().ToList();
        if (open.Count > 0) yield return Sections.Line(VoiceCardWords.OpenCases.In(lang), string.Join(", ", open), color: Colors.Attention);
    }

    public static AdaptiveCard InsightOf(CompanyView view, Lang lang)
    {
        var insight = Insight.Of(view.People, view.Record.Promises, view.Today);
        return Card(PeopleWords.InsightOf, view, lang, insight.IsEmpty ? [Sections.Subtle(PeopleWords.NoInsight.In(lang))] : [.. Insights(insight, view, lang)]);
    }

    static IEnumerable<Element> Insights(CustomerInsight insight, CompanyView view, Lang lang)
    {
        if (insight.Changes.Count > 0) yield return Sections.Label(PeopleWords.StanceChanged, lang);
        foreach (var change in insight.Changes.Take(6))
            yield return Sections.Line($"{view.Find(change.Person)?.Called} {PeopleWords.FromTo.With(change.From.Label(), change.To.Label()).In(lang)}", Shown.Short(change.Because.Show(lang), 160), PersonCard.Source(change.Because, view.NameOf, view.Today, lang));
        foreach (var concern in insight.Concerns.Take(4))
        {
            yield return Sections.Label(PeopleWords.SameConcern.With(concern.Topic.Label()), lang);
            foreach (var (person, said) in concern.Voices) yield return Sections.Line(view.Find(person)?.Called ?? "", $"“{Shown.Short(said.Fact is null ? said.Show(lang) : said.Words, 160)}”", PersonCard.Source(said, view.NameOf, view.Today, lang));
        }
        if (insight.KeptLate.Count > 0) yield return Sections.Label(PeopleWords.KeptLate, lang);
        foreach (var promise in insight.KeptLate.Take(4)) yield return Sections.Line(promise.Side.Label().In(lang), Shown.Short(promise.Words, 160), $"{PeopleWords.Until.With(Shown.Day(promise.Due!.Value, view.Today)).In(lang)} → {Shown.Day(promise.KeptOn!.Value, lang, view.Today)}");
    }

    static AdaptiveCard Card(Text title, CompanyView view, Lang lang, IReadOnlyList<Element> lines) => new()
    {
        FallbackText = title.With(Text.Same(view.Name)).In(lang),
        Body = [.. view.ShowsPurpose ? [PersonCard.Purpose(lang)] : Array.Empty<Element>(), Sections.Heading(title.With(Text.Same(view.Name)).In(lang)), .. lines],
        Actions = [.. view.Open.Take(2).Select(opportunity => Buttons.PressOnly(new($"{PeopleWords.MapOf.Ko}: {Shown.Short(opportunity.Name, 30)}", $"{PeopleWords.MapOf.En}: {Shown.Short(opportunity.Name, 30)}"), new CardAction.ShowPositions(opportunity.Id), lang))],
    };

    static ColumnSet Row(Person person, string under, Lang lang) => Sections.Row([PeoplesWords.Block(person.Called), Sections.Subtle(under)], Buttons.PressOnly(PeopleWords.Show, new CardAction.ShowPerson(person.Id), lang));

    static string Under(Person person, CompanyView view, Lang lang) => string.Join(" · ", new[]
    {
        WhereNow(person, view, lang), person.Roles.LastOrDefault(role => role.Until is null)?.Role.Label().In(lang), StanceOf(person, view, lang), person.LastSeen is { } seen ? PeopleWords.LastHeard.With(Shown.Age(seen, view.Today)).In(lang) : null,
    }.OfType<string>());

    /// <summary>Somebody who is no longer at this company; null while they are.</summary>
    static string? WhereNow(Person person, CompanyView view, Lang lang) =>
        person.Affiliations.IsEmpty || person.Now is { } now && (now.Company == view.Record.Company.Id || view.Record.People.Any(listed => listed.Id == person.Id) && view.Record.Company.Aliases.Any(alias => Company.Named(alias).Id == now.Company)) ? null
        : person.Now is { } there ? PeopleWords.MovedTo.With(Text.Same(there.CompanyName)).In(lang) : PeopleWords.Moved.In(lang);

    static string StanceOf(Person person, CompanyView view, Lang lang) => person.Stances.FirstOrDefault() is { } seen ? $"{seen.Stance!.Value.Label().In(lang)} ({Shown.Age(seen.On, view.Today).In(lang)})" : PeopleWords.StanceNotKnown.In(lang);
}
