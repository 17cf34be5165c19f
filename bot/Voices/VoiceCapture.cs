using SalesBot.Bot.Customers;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>
/// What was told of a case, with the people in it recognised: their names stand on their own records and the words refer to them, so that erasing a person takes the name
/// out of every case and leaves the complaint.
/// </summary>
static class VoiceCapture
{
    /// <param name="before">The case it is told of; null for a new one.</param>
    /// <param name="meant">Whom of the customer's people a full name means, as far as that was looked up.</param>
    public static (IReadOnlyList<VoiceEvent> Events, IReadOnlyList<NamedPerson> Met) Of(IReadOnlyList<VoiceEvent> events, Voice? before, Func<string, bool> isColleague, DateOnly today, Func<ToldPerson, MeantPerson>? meant = null)
    {
        var registered = events.OfType<VoiceRegistered>().FirstOrDefault();
        var (said, saidBy) = events.OfType<CustomerNamed>().FirstOrDefault() is { } named ? (named.Person, named.Name) : (registered?.Person, registered?.PersonName);
        if ((before?.Company ?? registered?.Company) is not { } company) return (events, []);
        var known = before is null ? new HashSet<PersonId>() : [.. NameTokens.In($"{before.PersonName} {before.Words}"), .. before.Person is { } person ? [person] : Array.Empty<PersonId>()];
        // Whose record the one is who said it has been found out already.
        CompanyPerson? Teller(ToldPerson told) => said is { } id && ToldPerson.Read(saidBy) is { } who && who.Name == told.Name && Namesakes.Fits(told.Title, who.Title) ? new(id, who.Name, who.Title, who.Department, default) : null;
        var met = Meeting.In([saidBy], events.SelectMany(Texts), company, before?.CompanyName ?? registered!.CompanyName!, known, isColleague, today, told => Teller(told) ?? meant?.Invoke(told).Record);
        // Whom of several the name means nobody knows yet: then it is no one's.
        if (said is null && ToldPerson.Read(saidBy) is { } open) met = [.. met.Where(person => person.Told.Name != open.Name)];
        if (meant is not null) met = [.. met.Where(person => Teller(person.Told) is not null || meant(person.Told).MayBe.Count == 0)];
        if (met.Count == 0) return (events, met);
        var names = Meeting.Written(met);
        return ([.. events.Select(happened => Capture.Hidden(happened, names, Stored.Json.VoiceEvent))], met);
    }

    /// <summary>Whom these events name in full, beside whoever said it.</summary>
    public static IReadOnlyList<ToldPerson> InFull(IReadOnlyList<VoiceEvent> events, Func<string, bool> isColleague) => Meeting.InFull([], events.SelectMany(Texts), isColleague);

    /// <summary>What people wrote in it.</summary>
    static IEnumerable<string?> Texts(VoiceEvent happened) => happened switch
    {
        VoiceRegistered registered => [registered.Words, registered.Showed, registered.AtOnce],
        HeardAgain again => [again.Words, again.Showed],
        VoiceAssessed assessed => [assessed.AtOnce],
        CustomerAcknowledged acknowledged => [acknowledged.Telling.How],
        CauseFound found => [found.Words, .. found.Whys],
        ActionPlanned planned => [planned.What],
        ActionDone done => [done.Result],
        RemovalConfirmed confirmed => [confirmed.How],
        RemovalDenied denied => [denied.Why],
        CustomerTold told => [told.Telling.How],
        CustomerHeard heard => [heard.Words],
        CustomerSpoke spoke => [spoke.Words],
        WaitingForCustomer waits => [waits.For],
        VoiceReopened reopened => [reopened.Reason],
        OwnerRefused refused => [refused.Reason],
        CauseSkipped skipped => [skipped.Reason],
        VoiceDeclined declined => [declined.Reason],
        ExceptionAsked asked => [asked.Reason],
        PutOnHold hold => [hold.Reason],
        VoiceWithdrawn withdrawn => [withdrawn.Reason],
        _ => [],
    };
}
