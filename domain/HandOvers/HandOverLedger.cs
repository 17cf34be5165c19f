namespace SalesBot.Domain.HandOvers;

/// <summary>Folds events into the hand-over as it stands, and refuses what cannot happen.</summary>
public static class HandOverLedger
{
    public static (HandOver? After, Text? Refusal) Apply(HandOver? before, params IReadOnlyList<HandOverEvent> events)
    {
        var now = before;
        foreach (var happened in events)
        {
            var (after, refusal) = Next(now, happened);
            if (after is null) return (null, refusal);
            now = after;
        }
        return (now! with { Version = now!.Version + 1 }, null);
    }

    static (HandOver?, Text?) Next(HandOver? now, HandOverEvent happened)
    {
        if (happened is HandOverStarted started) return now is null ? Good(Start(started)) : (null, HandOverWords.Exists);
        if (now is null) return (null, HandOverWords.Missing);
        if (!now.IsOpen && happened is not (IntroductionPlanned or IntroductionMade)) return (null, HandOverWords.Over);
        return happened switch
        {
            HeadEmptied told when told.By != now.From => (null, HandOverWords.OnlyLeaving),
            HeadEmptied told => On(now, told.Company, customer => customer with { Answers = customer.Answers.RemoveAll(answer => answer.Question == told.Question).Add(new(told.Question, told.Words, told.At)) }),
            CustomerConfirmed confirmed when confirmed.By != now.To => (null, HandOverWords.OnlySuccessor),
            CustomerConfirmed confirmed when now.Customer(confirmed.Company)?.ConfirmedAt is not null => (null, HandOverWords.Confirmed),
            CustomerConfirmed confirmed when now.Customer(confirmed.Company)?.WentOnAt is not null => (null, HandOverWords.WentOn),
            CustomerConfirmed confirmed => Finish(On(now, confirmed.Company, customer => customer with { ConfirmedAt = confirmed.At, Moved = true })),
            CustomerWentOn on when now.Customer(on.Company) is not { IsOpen: true, Moved: true } => (null, HandOverWords.Confirmed),
            CustomerWentOn on => Finish(On(now, on.Company, customer => customer with { WentOnAt = on.At })),
            IntroductionPlanned planned => On(now, planned.Company, customer => customer with { Introductions = customer.Introductions.RemoveAll(there => there.Person == planned.Person).Add(new(planned.Person, planned.Name, planned.On)) }),
            IntroductionMade made when now.Customer(made.Company)?.Introductions.Exists(there => there.Person == made.Person) is not true => (null, HandOverWords.NoIntroduction),
            IntroductionMade made => On(now, made.Company, customer => customer with { Introductions = customer.Introductions.ConvertAll(there => there.Person == made.Person ? there with { MadeOn = made.On } : there) }),
            RepGone => now.Sudden ? (null, HandOverWords.Exists) : Good(now with { Sudden = true, Customers = now.Customers.ConvertAll(customer => customer with { Moved = true }) }),
            HandOverCancelled when now.Customers.Exists(customer => customer.Moved) => (null, HandOverWords.HasMoved),
            HandOverCancelled => Good(now with { State = HandOverState.Cancelled }),
            _ => throw new InvalidOperationException($"The ledger does not know {happened.GetType().Name}; add it to {nameof(HandOverLedger)}."),
        };
    }

    static HandOver Start(HandOverStarted started) => new()
    {
        Id = started.Id, From = started.From, FromName = started.FromName, To = started.To, StartedBy = started.By, Sudden = started.Sudden, StartedAt = started.At,
        Customers = started.Customers.ConvertAll(customer => customer with { Moved = started.Sudden }),
        State = started.Customers.IsEmpty ? HandOverState.Finished : HandOverState.Open,
    };

    static (HandOver?, Text?) Finish((HandOver? After, Text?) confirmed) =>
        confirmed.After is { } after && after.Customers.TrueForAll(customer => !customer.IsOpen) ? Good(after with { State = HandOverState.Finished }) : confirmed;

    static (HandOver?, Text?) On(HandOver now, CompanyId company, Func<HandedCustomer, HandedCustomer> change) =>
        now.Customer(company) is { } customer ? Good(now with { Customers = now.Customers.Replace(customer, change(customer)) }) : (null, HandOverWords.NoCustomer);

    static (HandOver?, Text?) Good(HandOver after) => (after, null);
}
