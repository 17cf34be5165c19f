using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Storage;

namespace SalesBot.Bot.Talks;

/// <summary>The calendars by Microsoft Graph. A leader waits for the free times, so they are asked for with little patience; the event is made by a worker.</summary>
sealed class GraphCalendars(Graph graph, Stores stores, DirectoryTenant tenant, TimeProvider clock, ILogger<GraphCalendars> log) : ICalendars
{
    const int days = 7;

    /// <summary>Marks our events, so that one that was made before its answer was lost is found again.</summary>
    const string mark = "String {5f0b1c7e-6c44-4d2b-9a53-4f3a5d2c9b10} Name SalesBotTalk";

    /// <summary>Of the four seconds in which a card has to be answered.</summary>
    static readonly TimeSpan patience = TimeSpan.FromSeconds(2.5);

    public bool AreThere => true;

    public async Task<(Availability One, Availability Other)?> Of(UserId one, UserId other, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            var mails = await Task.WhenAll(MailOf(one, limit.Token), MailOf(other, limit.Token));
            if (mails is not [{ } first, { } second]) return null;
            var step = Availability.Step.Ticks;
            var from = new DateTimeOffset(((clock.GetUtcNow().UtcTicks / step) + 1) * step, TimeSpan.Zero);
            var answer = await graph.Client.Users[one.Value].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
                new GetSchedulePostRequestBody { Schedules = [first, second], StartTime = GraphTime.Of(from), EndTime = GraphTime.Of(from.AddDays(days)), AvailabilityViewInterval = (int)Availability.Step.TotalMinutes },
                cancellationToken: limit.Token);
            return (Read(first, from, answer), Read(second, from, answer)) is ({ } mine, { } theirs) ? (mine, theirs) : null;
        }
        catch (Exception failure) when (GraphFailure.StatusOf(failure, ct) is not null)
        {
            DirectoryLog.Trouble(log, Domain.Roster.DirectoryPart.Calendar, GraphFailure.StatusOf(failure, ct)!.Value);
            return null;
        }
    }

    public async Task<Arranged> Arrange(string talk, UserId organiser, UserId guest, DateTimeOffset start, Text subject, CancellationToken ct)
    {
        try
        {
            if (await MailOf(guest, ct) is not { } mail) return new Arranged.Refused(404);
            var events = graph.Client.Users[organiser.Value].Events;
            var known = await events.GetAsync(request => request.QueryParameters.Filter = $"singleValueExtendedProperties/any(ep: ep/id eq '{mark}' and ep/value eq '{talk}')", ct);
            var made = known?.Value is [{ } already, ..] ? already : await events.PostAsync(
                new Event
                {
                    Subject = subject.Ko == subject.En ? subject.Ko : $"{subject.Ko} · {subject.En}",
                    Start = GraphTime.Of(start),
                    End = GraphTime.Of(start + Availability.Step),
                    Attendees = [new() { EmailAddress = new() { Address = mail }, Type = AttendeeType.Required }],
                    IsOnlineMeeting = true,
                    OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness,
                    TransactionId = talk,
                    SingleValueExtendedProperties = [new() { Id = mark, Value = talk }],
                },
                cancellationToken: ct);
            return new Arranged.Made(made?.OnlineMeeting?.JoinUrl is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" ? link : null);
        }
        catch (Exception failure) when (GraphFailure.StatusOf(failure, ct) is not null)
        {
            var status = GraphFailure.StatusOf(failure, ct)!.Value;
            DirectoryLog.Trouble(log, Domain.Roster.DirectoryPart.Calendar, status);
            return GraphFailure.IsPassing(status) ? new Arranged.Later() : new Arranged.Refused(status);
        }
    }

    /// <summary>As the directory was read; somebody the people file alone knows is asked for.</summary>
    async Task<string?> MailOf(UserId id, CancellationToken ct) =>
        (await stores.Directory.Person(tenant.Id, id, ct))?.Mail ?? (await graph.Client.Users[id.Value].GetAsync(request => request.QueryParameters.Select = ["id", "mail"], ct))?.Mail;

    /// <summary>Null: this calendar could not be looked at.</summary>
    static Availability? Read(string mail, DateTimeOffset from, GetSchedulePostResponse? answer) =>
        answer?.Value?.Find(schedule => string.Equals(schedule.ScheduleId, mail, StringComparison.OrdinalIgnoreCase)) is { Error: null, AvailabilityView: { } view }
            // 0 is free, 4 is working elsewhere; everything else is tentative, busy or away.
            ? new(from, [.. view.Select(mark => mark is not ('0' or '4'))]) : null;
}
