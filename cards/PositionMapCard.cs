using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>A holder who was told of by a name that several bear, or one with another title: whom of them it means is asked before it is stored.</summary>
public sealed record AskedHolder(CustomerRole Role, string Who, Question WhoIsMeant);

/// <param name="People">The holders whom the viewer may see.</param>
/// <param name="MayWrite">The rep, who fills the positions.</param>
public sealed record PositionMapView(Opportunity Opportunity, IReadOnlyList<Person> People, Func<UserId, Text> NameOf, DateOnly Today, bool MayWrite, Text? News = null, AskedHolder? Asked = null)
{
    public Person? Find(PersonId? id) => People.FirstOrDefault(person => person.Id == id || (id is { } joined && person.Joined.Contains(joined)));
}

/// <summary>The positions we ought to know in an opportunity, as a table: who holds each, how they stand, who of ours can reach them. An empty one is a question.</summary>
public static class PositionMapCard
{
    public static AdaptiveCard Of(PositionMapView view, Lang lang) => new()
    {
        FallbackText = $"{PeopleWords.MapOf.In(lang)}: {view.Opportunity.Title}",
        Body =
        [
            .. Sections.News(view.News, lang),
            Sections.Heading(PeopleWords.MapOf.In(lang)),
            Sections.Subtle(view.Opportunity.Title),
            new Table
            {
                FirstRowAsHeader = true,
                ShowGridLines = true,
                GridStyle = ContainerStyle.Default,
                Columns = [new() { Width = 3 }, new() { Width = 3 }, new() { Width = 2 }, new() { Width = 3 }],
                Rows = [Header(lang), .. PositionMap.Of(view.Opportunity).Take(14).Select(position => Row(position, view, lang))],
            },
            Sections.Subtle(PeopleWords.EmptyAsked.In(lang)),
            .. view.Asked is { } asked ? PageCard.Inputs(asked.WhoIsMeant, null, null, null, null, lang).Concat(Form(view, lang)) : [],
        ],
        Actions =
        [
            .. !view.MayWrite ? Array.Empty<ActionElement>()
                : view.Asked is not null ? [Buttons.Press(CardWords.Store, new CardAction.TellPosition(view.Opportunity.Id), lang, primary: true)]
                : [Buttons.Unfold(PeopleWords.TellPosition, Form(view, lang), CardWords.Store, new CardAction.TellPosition(view.Opportunity.Id), lang)],
            .. view.People.Take(4).Select(person => Buttons.PressOnly(Text.Same(Shown.Short(person.Called, 30)), new CardAction.ShowPerson(person.Id), lang)),
        ],
    };

    static IReadOnlyList<Element> Form(PositionMapView view, Lang lang) =>
    [
        PersonForms.Choice("role", PeopleWords.WhichPosition, CustomerRoles.Options, lang, (view.Asked?.Role ?? PositionMap.ToAsk(view.Opportunity, view.Today).Select(role => (CustomerRole?)role).FirstOrDefault() ?? CustomerRole.Champion).ToString()),
        Sections.Words("who", PeopleWords.PositionWho, lang, atMost: 80, value: view.Asked?.Who),
    ];

    static TableRow Header(Lang lang) => new() { Style = ContainerStyle.Emphasis, Cells = [.. ((Text[])[PeopleWords.Position, PeopleWords.Who, PeopleWords.StanceShort, PeopleWords.Path]).Select(title => Cell(new TextBlock { Text = title.In(lang), Weight = FontWeight.Bolder, Wrap = true }))] };

    static TableRow Row(MappedPosition position, PositionMapView view, Lang lang)
    {
        if (position.Who is null) return new() { Cells = [Cell(Words(position.Role.Label().In(lang))), Cell(Words(PeopleWords.Empty.In(lang), subtle: true)), Cell(Words("")), Cell(Words(""))] };
        var person = view.Find(position.Holder);
        var stance = person?.Stances.FirstOrDefault();
        var paths = person is null ? [] : PersonGaps.Reach(person);
        return new()
        {
            Cells =
            [
                Cell(Words(position.Role.Label().In(lang))), Cell(Words((person?.Called ?? position.Who) + (position.Unsure is { } grade ? $" ({grade.Label().In(lang)})" : ""))),
                Cell(Words(stance is null ? Stance.Unknown.Label().In(lang) : $"{stance.Stance!.Value.Label().In(lang)} ({Shown.Age(stance.On, view.Today).In(lang)})", subtle: stance is null)),
                Cell(Words(string.Join(", ", paths.Take(2).Select(path => view.NameOf(path.Via).In(lang) + (path.How.Length > 0 ? $" ({Shown.Short(path.How, 40)})" : ""))))),
            ],
        };
    }

    static TableCell Cell(Element said) => new() { Items = [said] };

    static RichTextBlock Words(string words, bool? subtle = null) => PeoplesWords.Block(words.Length > 0 ? words : "–", isSubtle: subtle is true || words.Length == 0 ? true : null);
}
