using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Desk;

/// <summary>A customer person whose stance has changed, on the desks of the leaders of those who serve the customer; the latest change only.</summary>
/// <param name="Words">What showed it, names as tokens.</param>
public sealed record PersonRow(PersonId Person, string CompanyName, Stance From, Stance To, string Words, DateOnly On, UserId By) : DeskRow(Gone: false)
{
    public override RecordRef Record => new(RecordKind.Person, Person.Value);

    public override int Version => On.DayNumber;
}
