using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;

namespace SalesBot.Cards;

/// <summary>The small forms that unfold on a person's card. Wherever free words about a person are asked for stands how to write them.</summary>
static class PersonForms
{
    const int correctable = 8, separable = 20;

    public static IEnumerable<ActionElement> Of(PersonView view, Lang lang)
    {
        var id = view.Person.Id;
        yield return Observe(id, lang);
        yield return Buttons.Unfold(PeopleWords.Promise,
            [
                Choice("side", PeopleWords.PromiseSide, [.. Enum.GetValues<PromiseSide>().Select(side => new Option(side.ToString(), side.Label()))], lang, nameof(PromiseSide.Ours)),
                Sections.Words("promise", PeopleWords.PromiseWhat, lang, many: true, atMost: 600),
                new InputDate { Id = "due", Label = PeopleWords.PromiseDue.In(lang) },
            ], CardWords.Store, new CardAction.NotePromise(id), lang);
        if (Promises.Pressing(view.Person.Promises) is { Count: > 0 } open)
            yield return Buttons.Unfold(PeopleWords.Kept,
                [
                    new InputChoiceSet { Id = "kept", Label = PeopleWords.Promises.In(lang), Choices = [.. open.Take(correctable).Select(promise => new InputChoice(PeoplesWords.InChoice(Shown.Short(promise.Words, 60)), promise.Id))], Value = open[0].Id },
                    Sections.Words("how", PeopleWords.KeptHow, lang, atMost: 400),
                ], CardWords.Store, new CardAction.KeepPromise(id), lang);
        yield return Buttons.Unfold(PeopleWords.ReachIt, [Sections.Words("path", PeopleWords.ReachHow, lang, atMost: 120), Guidance(lang)], CardWords.Store, new CardAction.TellPath(id), lang);
        yield return Buttons.Unfold(PeopleWords.Change,
            [
                Optional("full", PeopleWords.FullName, lang, view.Person.IsFullName ? view.Person.Name : null), Optional("alias", PeopleWords.Alias, lang), Optional("title", PeopleWords.Title, lang, view.Person.Latest?.Title),
                Optional("department", PeopleWords.Department, lang, view.Person.Latest?.Department), Optional("company", PeopleWords.CompanyName, lang),
                new InputToggle { Id = "left", Label = PeopleWords.HasLeft.In(lang), Title = PeopleWords.Left.In(lang) },
            ], CardWords.Store, new CardAction.ChangePerson(id), lang);
        var own = view.Person.Observations.Take(correctable).ToList();
        if (own.Count > 0)
            yield return Buttons.Unfold(PeopleWords.Correct,
                [
                    new InputChoiceSet { Id = "wrong", Label = PeopleWords.CorrectWhich.In(lang), Choices = [.. own.Select(seen => new InputChoice(PeoplesWords.InChoice(Shown.Short(seen.Show(lang), 60)), seen.Id))], Value = own[0].Id },
                    new InputText { Id = "right", Label = PeopleWords.CorrectWords.In(lang), IsMultiline = true, MaxLength = 2000, ErrorMessage = CardWords.PleaseWrite.In(lang) }, Guidance(lang),
                ], CardWords.Store, new CardAction.CorrectObservation(id), lang);
    }

    public static ActionElement Observe(PersonId id, Lang lang) => Buttons.Unfold(PeopleWords.Observe,
        [
            Sections.Words("seen", PeopleWords.What, lang, many: true, atMost: 2000),
            Guidance(lang),
            Choice("topic", PeopleWords.Topic, ObservationWords.Topics, lang, nameof(ObservationTopic.Proposal)),
            Choice("kind", PeopleWords.Kind, ObservationWords.Kinds, lang, nameof(ObservationKind.Said)),
            Choice("stance", PeopleWords.StanceNow, ObservationWords.Stances, lang, nameof(Stance.Unknown)),
            Choice("channel", PeopleWords.Channel, ObservationWords.Channels, lang, nameof(ContactChannel.Visit)),
            new InputToggle { Id = "restricted", Label = PeopleWords.WhoSees.In(lang), Title = PeopleWords.OnlyLeaders.In(lang) },
        ], CardWords.Store, new CardAction.Observe(id), lang);

    /// <summary>Only where there is something that may be another's: more than one thing recorded, or a title that changed.</summary>
    public static ActionElement? Split(PersonView view, Lang lang)
    {
        var all = Separable(view.Person, lang);
        if (!view.Person.IsFullName || (all.Count < 2 && view.Person.Affiliations.Count < 2)) return null;
        return Buttons.Unfold(PeopleWords.Split,
            [
                new TextBlock { Text = PeopleWords.SplitHow.In(lang), Size = FontSize.Small, IsSubtle = true },
                Optional("othertitle", PeopleWords.SplitTitle, lang), Optional("otherdepartment", PeopleWords.SplitDepartment, lang),
                .. all.Count == 0 ? Array.Empty<Element>() : [new InputChoiceSet { Id = "theirs", Label = PeopleWords.SplitWhich.In(lang), IsMultiSelect = true, Style = ChoiceInputStyle.Expanded, Choices = all }],
            ], PeopleWords.SplitDo, new CardAction.SplitPerson(view.Person.Id), lang);
    }

    /// <summary>Everything that may be the other's: what was seen and heard, roles, promises.</summary>
    static IReadOnlyList<InputChoice> Separable(Person person, Lang lang) =>
    [
        .. person.Roles.Where(role => role.Until is null).Take(separable).Select(role => new InputChoice($"{role.Role.Label().In(lang)} · {Shown.Short(role.Title, 60)}", role.Held.Key)),
        .. person.Promises.Take(separable).Select(promise => new InputChoice(PeoplesWords.InChoice($"{promise.Side.Label().In(lang)}: {Shown.Short(promise.Words, 60)}"), promise.Id)),
        .. person.Observations.Take(separable).Select(seen => new InputChoice(PeoplesWords.InChoice(Shown.Short(seen.Show(lang), 60)), seen.Id)),
    ];

    public static TextBlock Guidance(Lang lang) => new() { Text = ObservationWords.Guidance.In(lang), Size = FontSize.Small, IsSubtle = true };

    internal static InputChoiceSet Choice(string id, Text label, IReadOnlyList<Option> options, Lang lang, string value) => new()
    {
        Id = id, Label = label.In(lang), Style = ChoiceInputStyle.Compact, Value = value, Choices = [.. options.Select(option => new InputChoice(option.Label.In(lang), option.Code))],
    };

    static InputText Optional(string id, Text label, Lang lang, string? value = null) => new() { Id = id, Label = label.In(lang), Value = value, MaxLength = 80, ErrorMessage = CardWords.PleaseWrite.In(lang) };
}
