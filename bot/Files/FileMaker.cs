using System.Globalization;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Documents;
using SalesBot.Documents.Exports;
using SalesBot.Documents.Meetings;
using SalesBot.Documents.Reports;
using SalesBot.Domain;
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
sealed class FileMaker(Stores stores, Colleagues colleagues, SeenRecords records, ReportForms forms, PersonFiles people, TimeProvider clock) : IFileSource
{
    /// <summary>What is made from the records, as opposed to files of other kinds.</summary>
    public const string Kind = "document";

    string IFileSource.Kind => Kind;

    // Without the cast nothing would turn into an empty file.
    public async Task<ReadOnlyMemory<byte>?> Read(TenantId tenant, UserId reader, string id, CancellationToken ct) => await Make(tenant, reader, id, ct) is { } made ? (ReadOnlyMemory<byte>?)made.Bytes : null;

    /// <summary>An administrator may have every file about a person; it is missing only where the person is.</summary>
    Text IFileSource.Gone(UserId reader, string id) =>
        (id.StartsWith("person", StringComparison.Ordinal) || id.StartsWith("colleague", StringComparison.Ordinal)) && colleagues.People.Find(reader)?.Is(Role.Administrator) is true ? FileWords.Erased : FileWords.Gone;

    /// <summary>Enough for a map that can be read; the chat has the rest.</summary>
    const int positionsAtMost = 12;

    /// <summary>Null: there is no such file for this person.</summary>
    public async Task<MadeFile?> Make(TenantId tenant, UserId user, string order, CancellationToken ct)
    {
        if (order.IndexOf('_') is not (> 0 and var at) || colleagues.People.Find(user) is not { } employee) return null;
        var (kind, about) = (order[..at], order[(at + 1)..]);
        var entry = await colleagues.Stored(tenant, user, ct);
        var reader = new FileReader(tenant, employee, await colleagues.PeopleFor(tenant, user, ct), Sender.LangOf(entry?.Value, employee), SendTimes.Zone(employee).Today(clock.GetUtcNow()));
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

    async Task<MadeFile?> Report(FileReader reader, string id, bool inOwnForm, CancellationToken ct)
    {
        if (ReportRecord.Read(id) is not var (week, rep)) return null;
        var record = (await stores.Reports.Of(reader.Tenant, id, ct))?.Value ?? ReportRecord.New(rep, week);
        if (!ReportHandler.MayRead(reader.People, reader.Employee.Id, record)) return null;
        // The rep gets it as it stands; whoever it was sent to gets what was sent.
        var report = reader.Employee.Id == rep
            ? ReportHandler.Make(colleagues.People, record, await WeekOfRep.Read(stores, reader.Tenant, rep, week, SendTimes.Zone(reader.Employee), ct), reader.Employee.Name, reader.Today, SendTimes.Zone(reader.Employee), reader.Lang)
            : record.Sent!;
        report = await records.Named(reader, report, Stored.Json.WeeklyReport, ct);
        var name = $"{new Text("주간 영업보고", "Weekly report").In(report.Lang)} {report.RepName} {week.Monday:yyyy-MM-dd}";
        return inOwnForm && forms.Own is { } form ? new(FileNames.Of(name, form.Ending), form.Fill(report)) : new(FileNames.Of(name, "docx"), WeeklyReportDocument.Of(report));
    }

    async Task<MadeFile?> Pack(FileReader reader, string ending, Func<MeetingPack, Lang, byte[]> make, CancellationToken ct)
    {
        if (!reader.Sells) return null;
        var desk = await records.Desk(reader, ct);
        var opportunities = await records.Opportunities(reader, desk.Opportunities.Where(row => !row.Gone).Select(row => row.Opportunity.Id), ct);
        var positions = (await records.Positions(reader, opportunities, ct)).ToLookup(position => position.Opportunity.Id);
        var voices = (await records.Voices(reader, desk.Voices, ct)).Where(voice => voice.IsOpen);
        // Most pressing first, as in the summary; what nobody has to attend to comes after it, by name.
        var lines = SummaryMaker.Lines(reader.People, reader.User, opportunities.Select(opportunity => new Domain.Desk.OpportunityRow(opportunity, Gone: false)), reader.Today, SendTimes.Zone(reader.Employee));
        var order = lines.Select(line => line.Record).Distinct().Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var items = new List<PackItem>(opportunities.Count);
        foreach (var opportunity in opportunities.OrderBy(opportunity => order.GetValueOrDefault(RecordRef.Of(opportunity.Id), int.MaxValue)).ThenBy(opportunity => opportunity.Title, StringComparer.Ordinal))
            items.Add(new(await records.Named(reader, opportunity, Stored.Json.Opportunity, ct), colleagues.NameOf(opportunity.Rep).In(reader.Lang), [.. positions[opportunity.Id].Take(positionsAtMost).Select(position => PackPositions.Of(position, colleagues.NameOf, reader.Lang))]));
        var pack = new MeetingPack(reader.People.TeamsOf(reader.Employee), reader.Employee.Name, reader.Today, items, [.. voices.Select(voice => VoiceLine.Of(voice, colleagues.NameOf, records.Due(voice), reader.Lang))], colleagues.NameOf);
        return new(FileNames.Of($"{new Text("영업회의 자료", "Sales meeting").In(reader.Lang)} {pack.Team} {reader.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", ending), make(pack, reader.Lang));
    }

    async Task<MadeFile?> Export(FileReader reader, string ending, Func<IEnumerable<ExportTable>, Lang, byte[]> make, CancellationToken ct)
    {
        if (!reader.Sells) return null;
        var desk = await records.Desks(reader, ct);
        var opportunities = await records.Opportunities(reader, desk.Opportunities.Select(row => row.Opportunity.Id), ct);
        var positions = await records.Positions(reader, opportunities, ct);
        var people = await records.People(reader, opportunities.Select(opportunity => opportunity.Company).Distinct(), ct);
        var named = new List<Opportunity>(opportunities.Count);
        foreach (var opportunity in opportunities) named.Add(await records.Named(reader, opportunity, Stored.Json.Opportunity, ct));
        var byId = named.ToDictionary(opportunity => opportunity.Id);
        var seen = new SeenRecord(named, [.. positions.Select(position => position with { Opportunity = byId[position.Opportunity.Id] })], people, await records.Voices(reader, desk.Voices, ct), colleagues.NameOf, records.Due);
        return new(FileNames.Of($"SalesBot {reader.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", ending), make(Exports.Of(seen, reader.Lang), reader.Lang));
    }
}

/// <summary>The company's own form, if it has given one.</summary>
public sealed record ReportForms(ReportForm? Own);
