using System.Collections.Immutable;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Weekly;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>"주간 보고": the rep's week as they told it, to be looked over, corrected and sent. A leader sees what was sent.</summary>
/// <param name="ownForm">Whether the company has given a form of its own.</param>
sealed class ReportHandler(bool ownForm) : IHandler
{
    const int linesAtMost = 40;
    const int lineAtMost = 400;

    public IReadOnlyList<Command> Commands => [Command.WeeklyReport];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.Report), typeof(CardAction.EditReport), typeof(CardAction.StoreReport), typeof(CardAction.SendReport)];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => Id(sender.Action) is not { } id ? [] : ReportRecord.Read(id) is (var week, var rep) && rep == sender.User ? [new ReportOf(id), new WeekOfRep(rep, week)] : [new ReportOf(id)];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (Id(incoming.Action) is { } id) return Of(id, incoming, known);
        if (known.People.Find(incoming.User) is not { } employee) return Decision.Saying(WeeklyWords.NoReport);
        if (employee.Is(Role.Rep)) return Of(ReportRecord.IdOf(incoming.User, Week.ToReport(incoming.Today)), incoming, known);
        return Reporting(incoming, known).Any() ? Received(incoming, known) : Decision.Saying(WeeklyWords.NoReport);
    }

    static string? Id(CardAction? action) => action switch
    {
        CardAction.Report report => report.Id,
        CardAction.EditReport report => report.Id,
        CardAction.StoreReport report => report.Id,
        CardAction.SendReport report => report.Id,
        _ => null,
    };

    Outcome Of(string id, Incoming incoming, Known known)
    {
        if (ReportRecord.Read(id) is not var (week, rep)) return Decision.Saying(TurnWords.NotYours(known.RolesOf(incoming.User)));
        if (known.Of(new ReportOf(id)) is not { } kept) return Outcome.Wants([new ReportOf(id), .. rep == incoming.User ? [new WeekOfRep(rep, week)] : Array.Empty<Need>()]);
        if (rep != incoming.User)
            return kept.Value is { Value: { Sent: not null } sent } && MayRead(known.People, incoming.User, sent)
                ? Decision.Saying(ReportCard.Of(View(sent.Sent!, sent, false, incoming, known), incoming.Lang)) : Decision.Saying(TurnWords.NotYours(known.RolesOf(incoming.User)));
        if (known.Of(new WeekOfRep(rep, week)) is not { } told) return Outcome.Wants(new WeekOfRep(rep, week));

        var record = kept.Value?.Value ?? ReportRecord.New(rep, week);
        var report = Make(known.People, record, told.Value, incoming.UserName, incoming.Today, incoming.Zone, incoming.Lang);
        return incoming.Action switch
        {
            CardAction.EditReport edit => Decision.Saying(ReportCard.Edit(View(report, record, true, incoming, known), Customer(record, told.Value, edit.Customer, incoming), incoming.Lang)),
            CardAction.StoreReport store => Store(store.Customer, kept.Value, record, told.Value, incoming, known),
            CardAction.SendReport send => Send(send, kept.Value, record, report, incoming, known),
            _ => Decision.Saying(ReportCard.Of(View(report, record, true, incoming, known), incoming.Lang)),
        };
    }

    /// <summary>The report as it stands: what the rep has told, in the rep's own words where they have put it otherwise.</summary>
    public static WeeklyReport Make(People people, ReportRecord record, IReadOnlyList<WeekOf> told, string name, DateOnly today, TimeZoneInfo zone, Lang lang)
    {
        var (customers, quiet) = WeeklyReports.Draft(told, record.Week, zone.LocalDate, today, lang);
        return new(record.Rep, name, people.Find(record.Rep)?.Team ?? "", people.LeaderOf(record.Rep)?.Name ?? "", record.Monday, today, lang) { Customers = record.Over(customers), Quiet = quiet };
    }

    /// <summary>Who a report was sent to, who stands in for them, and the leaders above.</summary>
    public static bool MayRead(People people, UserId reader, ReportRecord record) =>
        record.Rep == reader || (record.Sent is not null && (record.SentTo == reader || people.IsAbove(reader, record.Rep) || (record.SentTo is { } to && people.StandsIn(reader, to))));

    static CustomerWeek Customer(ReportRecord record, IReadOnlyList<WeekOf> told, OpportunityId id, Incoming incoming) =>
        record.Corrected.Find(own => own.Opportunity == id) is { IsEmpty: false } corrected ? corrected
        : WeeklyReports.Draft(told.Where(week => week.Opportunity.Id == id), record.Week, incoming.Zone.LocalDate, incoming.Today, incoming.Lang).Customers.FirstOrDefault()
        ?? new(id, told.FirstOrDefault(week => week.Opportunity.Id == id)?.Opportunity.CompanyName ?? "", told.FirstOrDefault(week => week.Opportunity.Id == id)?.Opportunity.Name ?? "");

    Outcome Store(OpportunityId id, Kept<ReportRecord>? kept, ReportRecord record, IReadOnlyList<WeekOf> told, Incoming incoming, Known known)
    {
        if (!told.Any(week => week.Opportunity.Id == id)) return Decision.Saying(TurnWords.NotYours(known.RolesOf(incoming.User)));
        var customer = Customer(record, told, id, incoming) with { Done = Lines(incoming.Input("done")), Problems = Lines(incoming.Input("problems")), Plans = Lines(incoming.Input("plans")) };
        var stands = record.Corrected.Find(own => own.Opportunity == id);
        var isMade = stands is not null && stands.SaysTheSame(customer);
        var after = isMade ? record : record.Correcting(customer);
        var report = Make(known.People, after, told, incoming.UserName, incoming.Today, incoming.Zone, incoming.Lang);
        return new Decision
        {
            Change = isMade ? null : new ReportChange(kept?.ETag, after, []),
            Replies = [ReportCard.Of(View(report, after, true, incoming, known) with { News = WeeklyWords.Corrected }, incoming.Lang)],
        };
    }

    Outcome Send(CardAction.SendReport send, Kept<ReportRecord>? kept, ReportRecord record, WeeklyReport report, Incoming incoming, Known known)
    {
        Decision Show(ReportRecord shown, Text news, Change? change = null) => new() { Change = change, Replies = [ReportCard.Of(View(report, shown, true, incoming, known) with { News = news }, incoming.Lang)] };
        if (report.Customers.IsEmpty) return Show(record, WeeklyWords.NothingToSend);
        if (known.People.LeaderOf(incoming.User) is not { } leader) return Show(record, WeeklyWords.NoLeader);
        var said = WeeklyWords.Sent.With(leader.Name);
        if (record.Sent is { } sent && record.SentTo == leader.Id && sent.SaysTheSame(report)) return Show(record, record.SentAt is { } at && incoming.Now - at < TimeSpan.FromMinutes(5) ? said : WeeklyWords.SentAlready);
        // Only what the rep has looked at goes to the leader.
        if (send.Mark != report.Mark) return Show(record, WeeklyWords.OtherSince);
        var after = record.Sending(report, leader.Id, incoming.Now);
        var notice = new Notice($"{after.Version}-{NoticeKind.Report}-{leader.Id}", NoticeKind.Report, new RecordRef(RecordKind.Report, record.Id), leader.Id, null, incoming.Now, incoming.Now);
        return Show(after, said, new ReportChange(kept?.ETag, after, [notice]));
    }

    /// <summary>The reps whose reports come to this leader, and to those they stand in for.</summary>
    static IEnumerable<Employee> Reporting(Incoming incoming, Known known) => known.People.AwayFor(incoming.User).Select(absent => absent.Id).Prepend(incoming.User).SelectMany(known.People.ReportsOf).Where(rep => rep.Is(Role.Rep)).DistinctBy(rep => rep.Id);

    /// <summary>The reports of these teams for the week that is being looked at.</summary>
    Outcome Received(Incoming incoming, Known known)
    {
        var week = Week.ToReport(incoming.Today);
        Need<Kept<ReportRecord>?>[] needs = [.. Reporting(incoming, known).Select(rep => new ReportOf(ReportRecord.IdOf(rep.Id, week)))];
        if (needs.Any(need => known.Of(need) is null)) return Outcome.Wants(needs);
        var sent = needs.Select(need => known.Of(need)!.Value?.Value).OfType<ReportRecord>().Where(record => record.Sent is not null && (record.SentTo == incoming.User || (record.SentTo is { } to && known.People.StandsIn(incoming.User, to))));
        return Decision.Saying(ReportCard.Received(week, [.. sent.Select(record => View(record.Sent!, record, false, incoming, known))], incoming.Lang));
    }

    ReportView View(WeeklyReport report, ReportRecord record, bool isRep, Incoming incoming, Known known) => new(
        report, record, isRep, ownForm, incoming.Today, record.SentTo is { } to ? known.NameOf(to).In(incoming.Lang) : null, record.SentAt is { } at ? incoming.Zone.LocalDate(at) : null,
        incoming.Action is CardAction.Report { From: var from } && from < report.Customers.Count ? from : 0);

    static ImmutableList<string> Lines(string? words) =>
        [.. (words ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => Shown.Short(line.Trim().TrimStart('·', '•', '-').Trim(), lineAtMost)).Where(line => line.Length > 0).Take(linesAtMost)];
}
