using SalesBot.Domain.HandOvers;

namespace SalesBot.Domain.Desk;

/// <summary>A hand-over on the desks of everybody who has a part in it.</summary>
public sealed record HandOverRow(HandOver HandOver, bool Gone) : DeskRow(Gone)
{
    public override RecordRef Record => new(RecordKind.HandOver, HandOver.Id.Value);

    public override int Version => HandOver.Version;

    /// <summary>What was told about the customers stays in the record; here is how far it is.</summary>
    public static HandOverRow Of(HandOver handOver) =>
        new(handOver with { Customers = handOver.Customers.ConvertAll(customer => customer with { Answers = customer.Answers.ConvertAll(answer => answer with { Words = "" }) }) }, !handOver.IsOpen);
}
