using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>A hand-over as one of those who have a part in it sees it.</summary>
public sealed record HandOverView(HandOver HandOver, HandOverPart Part, Func<UserId, Text> NameOf, Today Today, Text? News = null);

/// <summary>One customer of a hand-over, with everything that goes along.</summary>
/// <param name="Customer">The people, opportunities and promises; of the people only what the viewer may see.</param>
public sealed record HandedView(HandOver HandOver, HandedCustomer Handed, CompanyView Customer, HandOverPart Part, Text? News = null)
{
    /// <summary>What was told of the customer in hand-overs before this one.</summary>
    public IReadOnlyList<EarlierNote> Before { get; init; } = [];
}

/// <summary>Somebody who may hand over, or take over.</summary>
public sealed record HandOverCandidate(UserId Id, Text Name);

/// <summary>How far a hand-over is, customer by customer; and the pack of each customer.</summary>
public static class HandOverCard
{
    const int customersShown = 14, linesOfEach = 6, factsOfAtMost = 5, notesShown = 8;

    /// <summary>What a successor has to know of each opportunity before the first call.</summary>
    static readonly IReadOnlyList<Topic> topics = [Topic.Budget, Topic.Amount, Topic.DecisionDate, Topic.Approver, Topic.NextStep, Topic.Promise];

    public static AdaptiveCard Of(HandOverView view, Lang lang)
    {
        var (handOver, id) = (view.HandOver, view.HandOver.Id);
        return new()
        {
            FallbackText = $"{Title(view.HandOver, view.NameOf, lang)}",
            Body =
            [
                .. Sections.News(view.News, lang),
                Sections.Heading(Title(handOver, view.NameOf, lang)),
                Sections.Subtle($"{(handOver.Sudden ? HandOverLabels.Sudden : HandOverLabels.Planned).In(lang)} · {HandOverLabels.Progress.With(handOver.Confirmed, handOver.Customers.Count).In(lang)} · {HandOverLabels.StateOf(handOver.State).In(lang)}"),
                Sections.Subtle((view.Part switch { HandOverPart.Leaving => HandOverLabels.ForLeaving, HandOverPart.Successor => HandOverLabels.ForSuccessor, _ => HandOverLabels.ForLeader }).In(lang)),
                .. handOver.Customers.Take(customersShown).Select(customer => Row(customer, id, view.Today, lang)),
                .. handOver.Customers.Count > customersShown ? [Sections.Subtle(CardWords.AndMore.With(handOver.Customers.Count - customersShown).In(lang))] : Array.Empty<Element>(),
            ],
            Actions = [.. Actions(view, lang)],
        };
    }

    /// <summary>The form that starts one.</summary>
    public static AdaptiveCard Start(IReadOnlyList<HandOverCandidate> from, IReadOnlyList<HandOverCandidate> to, Lang lang, Text? news = null) => new()
    {
        FallbackText = HandOverLabels.Begin.In(lang),
        Body =
        [
            .. Sections.News(news, lang),
            Sections.Heading(HandOverLabels.Begin.In(lang)),
            Sections.Subtle(HandOverLabels.BeginHow.In(lang)),
            Choice("from", HandOverLabels.From, from, lang), Choice("to", HandOverLabels.To, to, lang),
            new InputToggle { Id = "sudden", Label = HandOverLabels.HowItStands.In(lang), Title = HandOverLabels.IsGone.In(lang) },
        ],
        Actions = [Buttons.Press(HandOverLabels.BeginNow, new CardAction.StartHandOver(), lang, primary: true)],
    };

    /// <summary>A rep is gone, and the customers wait for somebody.</summary>
    public static AdaptiveCard Left(HandOverCandidate rep, int customers, IReadOnlyList<HandOverCandidate> to, Lang lang) => new()
    {
        FallbackText = HandOverLabels.LeftTitle.With(rep.Name).In(lang),
        Body =
        [
            Sections.Heading(HandOverLabels.LeftTitle.With(rep.Name).In(lang)),
            new TextBlock { Text = HandOverLabels.LeftWhy.With(rep.Name, Text.Same(customers.ToString(System.Globalization.CultureInfo.InvariantCulture))).In(lang) },
            Choice("from", HandOverLabels.From, [rep], lang), Choice("to", HandOverLabels.To, to, lang),
        ],
        Actions = [Buttons.Press(HandOverLabels.BeginNow, new CardAction.StartHandOver(), lang, primary: true)],
    };

    /// <summary>Somebody has taken them over meanwhile.</summary>
    public static AdaptiveCard Nobody(Lang lang) => new() { FallbackText = HandOverLabels.LeftNobody.In(lang), Body = [new TextBlock { Text = HandOverLabels.LeftNobody.In(lang) }] };

    public static AdaptiveCard Pack(HandedView view, Lang lang)
    {
        var (handed, customer, id) = (view.Handed, view.Customer, view.HandOver.Id);
        return new()
        {
            FallbackText = $"{HandOverLabels.PackOf.With(Text.Same(handed.Name)).In(lang)}",
            Body =
            [
                .. Sections.News(view.News, lang),
                Sections.Heading(HandOverLabels.PackOf.With(Text.Same(handed.Name)).In(lang)),
                Sections.Subtle($"{customer.NameOf(view.HandOver.From).In(lang)} → {customer.NameOf(view.HandOver.To).In(lang)} · {Where(handed, customer.Today, lang)}"),
                .. People(customer, lang), .. Facts(customer, lang), .. Problems(customer, lang), .. Steps(customer, lang), .. CompanyCards.Cases(customer, lang), .. PersonCard.Promises(customer.Record.Promises, customer.NameOf, customer.Today, lang),
                .. Head(handed, customer.Today, lang), .. Before(view, lang), .. Introductions(handed, customer.Today, lang),
            ],
            Actions = [.. PackActions(view, id, lang)],
        };
    }

    static string Title(HandOver handOver, Func<UserId, Text> nameOf, Lang lang) => HandOverLabels.TitleOf.With(Text.Same(handOver.FromName), nameOf(handOver.To)).In(lang);

    static Element Row(HandedCustomer customer, HandOverId id, Today today, Lang lang) => Sections.Row(
        [
            PeoplesWords.Block(customer.Name), Sections.Subtle(Where(customer, today, lang)),
            .. customer.Gaps.Any() ? [Sections.Subtle($"{HandOverLabels.Gaps.In(lang)}: {string.Join(", ", customer.Gaps.Select(gap => gap.Label().In(lang)))}")] : Array.Empty<Element>(),
            .. customer.Introductions.Take(3).Select(introduction => Sections.Subtle(Show(introduction, today, lang))),
        ],
        Buttons.PressOnly(CardWords.Open, new CardAction.ShowHandedCustomer(id, customer.Company), lang));

    static string Where(HandedCustomer customer, Today today, Lang lang) =>
        customer.WentOnAt is { } on ? HandOverLabels.WentOn.With(Shown.Day(today.DayOf(on), today)).In(lang)
        : customer.ConfirmedAt is { } at ? HandOverLabels.ConfirmedOn.With(Shown.Day(today.DayOf(at), today)).In(lang) : (customer.Moved ? HandOverLabels.MovedNotRead : HandOverLabels.Waits).In(lang);

    static string Show(Introduction introduction, Today today, Lang lang) => introduction.MadeOn is { } made
        ? HandOverLabels.Introduced.With(Text.Same(introduction.Name), Shown.Day(made, today)).In(lang)
        : HandOverLabels.WillBeIntroduced.With(Text.Same(introduction.Name), Shown.Day(introduction.On, today)).In(lang);

    static IEnumerable<ActionElement> Actions(HandOverView view, Lang lang)
    {
        if (!view.HandOver.IsOpen || view.Part is not HandOverPart.Leader) yield break;
        if (!view.HandOver.Sudden) yield return Buttons.Unfold(HandOverLabels.NowGone, [new TextBlock { Text = HandOverLabels.GoneMeans.In(lang) }], HandOverLabels.MoveAll, new CardAction.RepIsGone(view.HandOver.Id), lang);
        if (view.HandOver.Customers.TrueForAll(customer => !customer.Moved)) yield return Buttons.PressOnly(CardWords.Cancel, new CardAction.CancelHandOver(view.HandOver.Id), lang);
    }

    static IEnumerable<Element> People(CompanyView customer, Lang lang)
    {
        yield return Sections.Label(HandOverLabels.People, lang);
        if (customer.People.Count == 0) yield return Sections.Subtle(PeopleWords.NobodyYet.In(lang));
        foreach (var person in customer.People.OrderByDescending(person => person.LastSeen).Take(linesOfEach + 2))
        {
            var stances = person.Stances.Take(3).Select(seen => $"{seen.Stance!.Value.Label().In(lang)} ({Shown.Age(seen.On, customer.Today).In(lang)})");
            var reach = PersonGaps.Reach(person).Take(2).Select(path => customer.NameOf(path.Via).In(lang));
            yield return Sections.Row(
                [PeoplesWords.Block(person.Called), Sections.Subtle(string.Join(" · ", new[] { person.Roles.LastOrDefault(role => role.Until is null)?.Role.Label().In(lang), string.Join(" ← ", stances), string.Join(", ", reach) }.Where(part => part is { Length: > 0 })))],
                Buttons.PressOnly(PeopleWords.Show, new CardAction.ShowPerson(person.Id), lang));
        }
    }

    static IEnumerable<Element> Facts(CompanyView customer, Lang lang)
    {
        foreach (var opportunity in customer.Open.Take(factsOfAtMost))
        {
            yield return PeoplesWords.Block(opportunity.Name);
            foreach (var topic in topics)
                if (opportunity.About(topic) is { IsKnown: true } fact) yield return OpportunityLines.Line(fact, customer.Today, 160, lang);
            var missing = topics.Where(topic => topic is not Topic.Promise && !opportunity.Knows(topic)).Select(topic => topic.About().Label.In(lang)).ToList();
            if (missing.Count > 0) yield return Sections.Subtle($"{CardWords.NotKnown.In(lang)}: {string.Join(" · ", missing)}");
        }
        if (customer.Open.Count > factsOfAtMost) yield return Sections.Subtle(CardWords.AndMore.With(customer.Open.Count - factsOfAtMost).In(lang));
    }

    static IEnumerable<Element> Problems(CompanyView customer, Lang lang)
    {
        var open = customer.Open.SelectMany(opportunity => opportunity.OpenProblems.Select(problem => (opportunity, problem))).ToList();
        if (open.Count > 0) yield return Sections.Label(CardWords.Problems, lang);
        foreach (var (opportunity, problem) in open.Take(linesOfEach))
            yield return Sections.Line(problem.Kind.About().Label.In(lang), Shown.Short(problem.Latest ?? problem.Words, 160), $"{opportunity.Name} · {Shown.Age(customer.Today.DayOf(problem.Since), customer.Today).In(lang)}", Colors.Attention);
    }

    static IEnumerable<Element> Steps(CompanyView customer, Lang lang)
    {
        var open = customer.Open.SelectMany(opportunity => opportunity.OpenSteps).ToList();
        var asked = customer.Open.Select(opportunity => opportunity.OpenQuestion).OfType<LeaderQuestion>().ToList();
        if (open.Count + asked.Count > 0) yield return Sections.Label(CardWords.Steps, lang);
        foreach (var step in open.Take(linesOfEach))
            yield return Sections.Line(CoachingWords.State(step.State).In(lang), Shown.Short(step.Terms.What, 160), $"{customer.NameOf(step.Terms.Owner).In(lang)} · {PeopleWords.Until.With(Shown.Day(step.Terms.Due, customer.Today)).In(lang)}");
        foreach (var question in asked) yield return Sections.Line(CardWords.Question.In(lang), Shown.Short(question.Words, 160), CardWords.NoAnswerYet.In(lang));
    }

    static IEnumerable<Element> Head(HandedCustomer handed, Today today, Lang lang)
    {
        yield return Sections.Label(HandOverLabels.OnlyInHead, lang);
        foreach (var question in Enum.GetValues<OnlyInHead>())
            yield return handed.Answers.Find(answer => answer.Question == question) is { } answer
                ? Sections.Line(question.Label().In(lang), Shown.Short(answer.Words, 400), Shown.Age(today.DayOf(answer.At), today).In(lang))
                : Sections.Line(question.Label().In(lang), HandOverLabels.Gap.In(lang), null, Colors.Warning);
    }

    static IEnumerable<Element> Before(HandedView view, Lang lang)
    {
        if (view.Before.Count == 0) yield break;
        yield return Sections.Label(HandOverLabels.ToldBefore, lang);
        foreach (var note in view.Before.TakeLast(notesShown))
            yield return Sections.Line(note.Answer.Question.Label().In(lang), Shown.Short(note.Answer.Words, 400), $"{note.FromName} · {Shown.Age(view.Customer.Today.DayOf(note.Answer.At), view.Customer.Today).In(lang)}");
    }

    static IEnumerable<Element> Introductions(HandedCustomer handed, Today today, Lang lang)
    {
        if (handed.Introductions.IsEmpty) yield break;
        yield return Sections.Label(HandOverLabels.Introductions, lang);
        foreach (var introduction in handed.Introductions.Take(linesOfEach)) yield return Sections.Subtle(Show(introduction, today, lang));
    }

    static IEnumerable<ActionElement> PackActions(HandedView view, HandOverId id, Lang lang)
    {
        var (handed, company) = (view.Handed, view.Handed.Company);
        if (view.Part is HandOverPart.Successor && handed.IsOpen && view.HandOver.IsOpen) yield return Buttons.Press(HandOverLabels.Confirm, new CardAction.ConfirmCustomer(id, company), lang, primary: true);
        if (view.Part is HandOverPart.Leaving && view.HandOver.IsOpen)
            yield return Buttons.Unfold(HandOverLabels.TellHead,
                // Each may be left open: a gap is marked, never hidden.
                [.. Enum.GetValues<OnlyInHead>().Select(question => Sections.Words($"head-{question}", question.Question(), lang, value: handed.Answers.Find(answer => answer.Question == question)?.Words, many: true, atMost: 2000) with { IsRequired = null }), PersonForms.Guidance(lang)],
                CardWords.Store, new CardAction.TellHead(id, company), lang);
        if (view.Customer.People.Count > 0)
            yield return Buttons.Unfold(HandOverLabels.PlanIntroduction,
                [Who("whom", view.Customer.People, lang), new InputDate { Id = "on", Label = HandOverLabels.When.In(lang), Value = view.Customer.Today.AddDays(7) }], CardWords.Store, new CardAction.PlanIntroduction(id, company), lang);
        var open = handed.Introductions.Where(introduction => introduction.MadeOn is null).ToList();
        if (open.Count > 0)
            yield return Buttons.Unfold(HandOverLabels.IntroductionDone,
                [
                    new InputChoiceSet { Id = "introduced", Label = PeopleWords.Who.In(lang), Choices = [.. open.Select(introduction => new InputChoice(PeoplesWords.InChoice(introduction.Name), introduction.Person.Value))], Value = open[0].Person.Value },
                    new InputDate { Id = "made", Label = HandOverLabels.When.In(lang), Value = view.Customer.Today },
                ], CardWords.Store, new CardAction.IntroductionMade(id, company), lang);
        yield return Buttons.PressOnly(HandOverLabels.Back, new CardAction.ShowHandOver(id), lang);
    }

    static InputChoiceSet Who(string id, IReadOnlyList<Person> people, Lang lang) => new()
    {
        Id = id, Label = PeopleWords.Who.In(lang), Choices = [.. people.Take(20).Select(person => new InputChoice(PeoplesWords.InChoice(person.Called), person.Id.Value))], Value = people[0].Id.Value,
    };

    static InputChoiceSet Choice(string id, Text label, IReadOnlyList<HandOverCandidate> from, Lang lang) => new()
    {
        Id = id, Label = label.In(lang), Placeholder = CardWords.Choose.In(lang), Value = from is [var only] ? only.Id.Value : null, Style = ChoiceInputStyle.Compact,
        Choices = [.. from.Select(one => new InputChoice(PeoplesWords.InChoice(one.Name.In(lang)), one.Id.Value))],
    };
}
