using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Roster;

namespace SalesBot.Domain.Imports;

/// <summary>
/// Reads a file that a CRM gave out: one header line in Korean or English, one opportunity, person or company a row. A row that cannot be taken is told with its line, its column
/// and what to do; the others are taken all the same.
/// </summary>
public static class ImportFile
{
    public const int BytesAtMost = 5 * 1024 * 1024, RowsAtMost = 5_000;

    const int nameAtMost = 120, keyAtMost = 200, aliasesAtMost = 20;

    public static ImportReading Read(ReadOnlySpan<byte> bytes, People people, UserId by, DateOnly today)
    {
        if (bytes.Length == 0) return new ImportReading.Bad(ImportWords.Empty, ImportWords.HowToWrite);
        if (ImportText.Of(bytes) is not { } text) return new ImportReading.Bad(ImportWords.NoText, ImportWords.SaveAsCsv);
        var (body, separator) = ImportText.Parted(text);
        var skipped = text.Length == body.Length ? 0 : 1;
        var (all, slips) = CsvRows.Read(body, separator);
        var rows = all.Where(row => !row.IsBlank).ToList();
        if (rows.Count == 0) return new ImportReading.Bad(ImportWords.Empty, ImportWords.HowToWrite);
        if (rows.Count - 1 > RowsAtMost) return new ImportReading.Bad(ImportWords.TooMany.With(rows.Count - 1, RowsAtMost), ImportWords.Divide);
        var headings = rows[0].Values.Select(value => ImportText.Value(value.Text)).ToList();
        if (ImportColumns.Read(headings) is not { } columns) return new ImportReading.Bad(ImportColumns.IsOnlyName(headings) ? ImportWords.NameOfWhat : ImportWords.NoColumns, ImportWords.HowToWrite);
        if (rows.Count == 1) return new ImportReading.Bad(ImportWords.NoRows, ImportWords.HowToWrite);
        return new Reader(columns, headings, people, by, new(today, Lang.Ko), skipped).Read(rows.Skip(1), slips);
    }

    sealed class Reader(ImportColumns columns, IReadOnlyList<string> headings, People people, UserId by, ReadContext context, int linesBefore)
    {
        readonly List<ImportRow> rows = [];
        readonly List<ImportTrouble> troubles = [];
        readonly Dictionary<string, int> seen = [];
        int ended;

        public ImportReading Read(IEnumerable<CsvRow> all, IEnumerable<PeopleFileError> slips)
        {
            troubles.AddRange(slips.Select(slip => new ImportTrouble(slip.Line + linesBefore, null, slip.Problem, slip.Remedy, LeftOut: false)));
            foreach (var row in all) Read(row);
            return new ImportReading.Good(columns.Kind, rows, [.. troubles.OrderBy(trouble => trouble.Line)], ended, columns.Unused);
        }

        void Read(CsvRow row)
        {
            var line = row.Line + linesBefore;
            // A spreadsheet may leave empty values at the end away, or add some.
            if (row.Values.Count > columns.Count && row.Values.Skip(columns.Count).Any(value => value.Text.Length > 0))
            {
                troubles.Add(new(line, null, ImportWords.TooManyValues.With(row.Values.Count, columns.Count), ImportWords.Quote));
                return;
            }
            string Cell(int? place) => place is { } at && at < row.Values.Count ? ImportText.Value(row.Values[at].Text) : "";
            if (columns.Kind is ImportKind.Opportunities && ImportCells.IsEnded(Cell(columns.Place(ImportColumn.State))))
            {
                ended++;
                return;
            }
            var name = OneLine(Cell(columns.NamePlace));
            var company = columns.Kind is ImportKind.Companies ? name : OneLine(Cell(columns.Place(ImportColumn.Company)));
            var good = IsName(company, columns.Kind is ImportKind.Companies ? columns.NamePlace : columns.Place(ImportColumn.Company), line, ImportWords.NoCompany)
                && (columns.Kind is ImportKind.Companies || IsName(name, columns.NamePlace, line, ImportWords.NoName));
            var key = Cell(columns.Place(ImportColumn.Key)) is { Length: > 0 and <= keyAtMost } number ? number : null;
            var rep = columns.Kind is ImportKind.Opportunities ? RepOf(Cell(columns.Place(ImportColumn.RepId)), Cell(columns.Place(ImportColumn.Rep)), line) : null;
            if (!good || (columns.Kind is ImportKind.Opportunities && rep is null)) return;
            var read = columns.Kind switch
            {
                ImportKind.Companies => new ImportRow(line, key, company, Aliases: Aliases(Cell(columns.Place(ImportColumn.Aliases)), line)),
                ImportKind.People => Person(line, key, company, name, Cell(columns.Place(ImportColumn.Title)), Cell(columns.Place(ImportColumn.Department))),
                _ => new ImportRow(line, key, company, name, rep, Facts(Cell, line)),
            };
            if (read is null) return;
            if (!seen.TryAdd(read.Identity, line)) troubles.Add(new(line, key is null ? null : Heading(ImportColumn.Key), ImportWords.Twice.With(seen[read.Identity]), ImportWords.KeepOne));
            else rows.Add(read);
        }

        /// <summary>Several names are parted by semicolons, slashes, bars or lines; a comma may belong to a name: "Hanbit Co., Ltd".</summary>
        string[]? Aliases(string cell, int line)
        {
            var all = cell.Split([';', '/', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(name => name is not "-").Take(aliasesAtMost).ToArray();
            return all.Length == 0 || !all.All(name => IsName(name, columns.Place(ImportColumn.Aliases), line, ImportWords.NoAlias, leftOut: false)) ? null : all;
        }

        List<ImportedFact> Facts(Func<int?, string> cell, int line)
        {
            var facts = new List<ImportedFact>();
            foreach (var (topic, place) in columns.Topics)
                if (ImportCells.Fact(topic, cell(place), context) is { } taken)
                    if (taken.Trouble is { } trouble) troubles.Add(new(line, headings[place], ImportWords.NotRead, trouble, LeftOut: false));
                    else facts.Add(new(topic, taken.Value!));
            return facts;
        }

        /// <summary>A person is told from another by the name; what names nobody for certain is left out.</summary>
        ImportRow? Person(int line, string? key, string company, string name, string title, string department)
        {
            if (ToldPerson.Read(name) is { IsFull: true } told && told.Name.Any(char.IsLetter)) return new(line, key, company, told.Name, Title: Short(title) ?? told.Title, Department: Short(department) ?? told.Department);
            troubles.Add(new(line, columns.NamePlace is { } place ? headings[place] : null, ImportWords.NotAPerson, ImportWords.WholeName));
            return null;
        }

        /// <summary>By id, else by a name that only one colleague who sells has; and somebody this importer may import for.</summary>
        UserId? RepOf(string id, string name, int line)
        {
            var column = Heading(id.Length > 0 ? ImportColumn.RepId : ImportColumn.Rep) ?? Heading(ImportColumn.Rep);
            if (id.Length == 0 && name.Length == 0)
            {
                troubles.Add(new(line, column, ImportWords.NoRep, ImportWords.WriteRep));
                return null;
            }
            List<Employee> found = people.Find(UserId.Of((id.Length > 0 ? id : name).ToLowerInvariant())) is { } byId ? [byId]
                : [.. people.All.Where(person => (person.Roles & (Role.Rep | Role.Leader)) != 0 && CustomerNames.Person(person.Name) == CustomerNames.Person(name.Length > 0 ? name : id))];
            if (found is [var one] && ImportRights.MayFor(people, by, one.Id)) return one.Id;
            troubles.Add(found.Count switch
            {
                0 => new(line, column, ImportWords.RepUnknown.With(Shown.Short(name.Length > 0 ? name : id, 40)), ImportWords.WriteRep),
                1 => new(line, column, ImportWords.NotYourTeam.With(found[0].Name), ImportWords.AskAdministrator),
                _ => new(line, column, ImportWords.RepTwice.With(found[0].Name), ImportWords.WriteRepId),
            });
            return null;
        }

        bool IsName(string name, int? place, int line, Text missing, bool leftOut = true)
        {
            var heading = place is { } at ? headings[at] : null;
            if (name.Length > nameAtMost) troubles.Add(new(line, heading, ImportWords.LongName.With(nameAtMost), ImportWords.Shorten, leftOut));
            // Names are compared by their letters and digits, so one without any cannot be told from another.
            else if (!name.Any(char.IsLetterOrDigit)) troubles.Add(new(line, heading, missing, ImportWords.FillIn, leftOut));
            else return true;
            return false;
        }

        string? Heading(ImportColumn column) => columns.Place(column) is { } place ? headings[place] : null;

        static string OneLine(string words) => string.Join(' ', words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        static string? Short(string words) => OneLine(words) is { Length: > 0 and <= 60 } line ? line : null;
    }
}

/// <summary>Who may import, and for whom: an administrator for everybody, a leader for the own team.</summary>
public static class ImportRights
{
    public static bool May(People people, UserId by) => people.Find(by) is { } employee && (employee.Roles & (Role.Administrator | Role.Leader)) != 0;

    public static bool MayFor(People people, UserId by, UserId rep) =>
        people.Find(by) is { } employee && people.Find(rep) is { } other && (other.Roles & (Role.Rep | Role.Leader)) != 0
        && (employee.Is(Role.Administrator) || (employee.Is(Role.Leader) && (by == rep || people.IsAbove(by, rep))));
}
