using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Documents;
using SalesBot.Documents.Exports;
using SalesBot.Documents.Meetings;
using SalesBot.Documents.Reports;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Weekly;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Files;

/// <summary>
/// Makes a file from the present records each time somebody asks for it, so nothing lies around that could be found. Who may have it is decided here, from who asks and our own
/// people; an order only names what is wanted.
/// </summary>
public sealed class FileMaker(Stores stores, Colleagues colleagues, ShownNames names, ReportForms forms, PersonFiles people, TimeProvider clock) : IFileSource
{
    /// <summary>What is made from the records, as opposed to files of other kinds.</summary>
    public const string Kind = "document";

    string IFileSource.Kind => Kind;

    public async Task<ReadOnlyMemory<byte>?> Read(TenantId tenant, UserId reader, string id, CancellationToken ct) => await Make(tenant, reader, id, ct) is { } made ? made.Bytes : null;

    const int readsAtOnce = 32;

    /// <summary>Null: there is no such file for this person.</summary>
    public async Task<MadeFile?> Make(TenantId tenant, UserId user, string order, CancellationToken ct)
    {
        if (order.IndexOf('_') is not (> 0 and var at) || colleagues.People.Find(user) is not { } employee) return null;
        var (kind, about) = (order[..at], order[(at + 1)..]);
        var entry = await colleagues.Stored(tenant, user, ct);
        var reader = new Reader(tenant, employee, Sender.LangOf(entry?.Value, employee), SendTimes.Zone(employee).Today(clock.GetUtcNow()));
        return kind switch
        {
            "report" or "form" => await Report(reader, about, kind is "form", ct),
            "packdocx" => await Pack(reader, "docx", MeetingPackDocument.Of, ct),
            "packpptx" => await Pack(reader, "pptx", MeetingPackSlides.Of, ct),
            "exportxlsx" => await Export(reader, "xlsx", ExcelFile.Of, ct),
            "exportcsv" => await Export(reader, "zip", CsvFile.Zip, ct),
            "persondocx" or "personjson" => await people.OfPerson(tenant, employee, PersonId.Of(about), kind is "persondocx", reader.Lang, reader.Today, ct),
            "colleaguedocx" or "colleaguejson" => await people.OfColleague(tenant, employee, UserId.Of(about), kind is "colleaguedocx", reader.Lang, reader.Today, ct),
            "exportjson" => await Export(reader, "json", (tables, _) => JsonFile.Of(tables), ct),
            _ => null,
        };
    }

    /// <summary>Everything of one kind that this person may see, as it is exported.</summary>
    public async Task<IReadOnlyList<ExportTable>> Tables(TenantId tenant, Employee employee, Lang lang, CancellationToken ct) =>
        Exports.Of(await Opportunities(new(tenant, employee, lang, default), withEnded: true, ct), colleagues.NameOf, lang);

    async Task<MadeFile?> Report(Reader reader, string id, bool inOwnForm, CancellationToken ct)
    {
        if (ReportRecord.Read(id) is not var (week, rep)) return null;
        var record = (await stores.Reports.Of(reader.Tenant, id, ct))?.Value ?? ReportRecord.New(rep, week);
        if (!ReportHandler.MayRead(await colleagues.PeopleFor(reader.Tenant, reader.Employee.Id, ct), reader.Employee.Id, record)) return null;
        // The rep gets it as it stands; whoever it was sent to gets what was sent.
        var report = reader.Employee.Id == rep
            ? ReportHandler.Make(colleagues.People, record, await WeekOfRep.Read(stores, reader.Tenant, rep, week, SendTimes.Zone(reader.Employee), ct), reader.Employee.Name, reader.Today, SendTimes.Zone(reader.Employee), reader.Lang)
            : record.Sent!;
        report = await Named(reader, report, Stored.Json.WeeklyReport, ct);
        var name = $"{new Text("주간 영업보고", "Weekly report").In(report.Lang)} {report.RepName} {week.Monday:yyyy-MM-dd}";
        return inOwnForm && forms.Own is { } form ? new(FileNames.Of(name, form.Ending), form.Fill(report)) : new(FileNames.Of(name, "docx"), WeeklyReportDocument.Of(report));
    }

    async Task<MadeFile?> Pack(Reader reader, string ending, Func<MeetingPack, Lang, byte[]> make, CancellationToken ct)
    {
        var opportunities = await Opportunities(reader, withEnded: false, ct);
        if (!Sells(reader.Employee)) return null;
        // Most pressing first, as in the summary; what nobody has to attend to comes after it, by name.
        var zone = SendTimes.Zone(reader.Employee);
        var lines = SummaryMaker.Lines(colleagues.People, reader.Employee.Id, opportunities.Select(opportunity => new Domain.Desk.OpportunityRow(opportunity, Gone: false)), reader.Today, zone);
        var order = lines.Select(line => line.Record).Distinct().Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var items = opportunities.OrderBy(opportunity => order.GetValueOrDefault(RecordRef.Of(opportunity.Id), int.MaxValue)).ThenBy(opportunity => opportunity.Title, StringComparer.Ordinal)
            .Select(opportunity => new PackItem(opportunity, colleagues.NameOf(opportunity.Rep).In(reader.Lang), []));
        var pack = new MeetingPack(reader.Employee.Team, reader.Employee.Name, reader.Today, [.. items], [], colleagues.NameOf);
        return new(FileNames.Of($"{new Text("영업회의 자료", "Sales meeting").In(reader.Lang)} {pack.Team} {reader.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", ending), make(pack, reader.Lang));
    }

    async Task<MadeFile?> Export(Reader reader, string ending, Func<IEnumerable<ExportTable>, Lang, byte[]> make, CancellationToken ct)
    {
        if (!Sells(reader.Employee)) return null;
        return new(FileNames.Of($"SalesBot {reader.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", ending), make(await Tables(reader.Tenant, reader.Employee, reader.Lang, ct), reader.Lang));
    }

    /// <summary>The records themselves: a desk holds shortened words. What lies there by an old order of leaders is left out.</summary>
    async Task<IReadOnlyList<Opportunity>> Opportunities(Reader reader, bool withEnded, CancellationToken ct)
    {
        var rows = (await stores.Desks.Rows(reader.Tenant, reader.Employee.Id, ct)).OfType<Domain.Desk.OpportunityRow>().Where(row => withEnded || !row.Gone).ToList();
        var all = new List<Opportunity>(rows.Count);
        foreach (var some in rows.Chunk(readsAtOnce))
            foreach (var head in await Task.WhenAll(some.Select(row => stores.Opportunities.Head(reader.Tenant, row.Opportunity.Id, ct).AsTask())))
                if (head is { } kept && colleagues.People.Of(reader.Employee.Id, kept.Value) is Standing.Rep or Standing.Leader) all.Add(await Named(reader, kept.Value, Stored.Json.Opportunity, ct));
        return all;
    }

    /// <summary>The same with the names of customer people in their places. Names hold letters only, so they fit wherever they stand.</summary>
    async ValueTask<T> Named<T>(Reader reader, T value, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var written = JsonSerializer.Serialize(value, type);
        var named = await names.In(reader.Tenant, written, reader.Lang, ct);
        return ReferenceEquals(written, named) ? value : JsonSerializer.Deserialize(named, type)!;
    }

    static bool Sells(Employee employee) => (employee.Roles & (Role.Rep | Role.Leader | Role.Executive)) != 0;

    sealed record Reader(TenantId Tenant, Employee Employee, Lang Lang, Today Today);
}

/// <summary>The company's own form, if it has given one.</summary>
public sealed record ReportForms(ReportForm? Own);
