using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Cards;

/// <summary>A promise to or of somebody at a customer whose day has come.</summary>
public sealed record PromiseDueView(CustomerPromise Promise, PersonId Person, string Company, Func<UserId, Text> NameOf, DateOnly Today);

/// <summary>Brings a promise up on its day, and after it; where it is told that it was kept is the person's card.</summary>
public static class PromiseCard
{
    public static AdaptiveCard Of(PromiseDueView view, Lang lang)
    {
        var title = (view.Promise.IsOverdue(view.Today) ? PeopleWords.PromiseOver : PeopleWords.PromiseToday).In(lang);
        return new()
        {
            FallbackText = title,
            Body = [Sections.Heading(title), PeoplesWords.Block($"{view.Company} · {NameTokens.Of(view.Person)}"), PersonCard.PromiseLine(view.Promise, view.NameOf, view.Today, lang), Sections.Subtle(PeopleWords.PromiseTell.In(lang))],
            Actions = [Buttons.PressOnly(PeopleWords.Show, new CardAction.ShowPerson(view.Person), lang)],
        };
    }
}
