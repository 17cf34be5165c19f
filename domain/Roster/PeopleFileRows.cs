using SalesBot.Domain.Work;

namespace SalesBot.Domain.Roster;

/// <summary>Reads the lines below the header: first each value for itself, then who points at whom.</summary>
sealed class PeopleFileRows(PeopleFileColumns columns, List<PeopleFileError> errors)
{
    const int LongestId = 64;
    const int LongestName = 80;

    /// <summary>People by id in any case: the same Entra id is written both ways.</summary>
    readonly Dictionary<string, Entry> byId = new(StringComparer.OrdinalIgnoreCase);
    readonly List<Entry> entries = [];

    /// <summary>Ids of lines that are reported already: whoever points at them is not at fault.</summary>
    readonly HashSet<string> unusable = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Employee> Read(IEnumerable<CsvRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Values.Count == columns.Count)
            {
                ReadRow(row);
                continue;
            }
            foreach (var value in row.Values) unusable.Add(value.Text);
            errors.Add(new(row.Line, null,
                new Text("값이 {0}개인데 첫 행에는 열이 {1}개입니다.", "There are {0} values, but {1} columns in the first line.").With(row.Values.Count, columns.Count),
                new("빈칸도 쉼표로 나누고, 쉼표가 들어 있는 값은 큰따옴표로 감싸 주세요.", "Separate empty values by commas too, and put values that contain a comma in quotation marks.")));
        }
        var employees = entries
            .Select(entry => entry.Employee with { Leader = PointsAt(entry, Column.Leader), Deputy = PointsAt(entry, Column.Deputy) })
            .ToList();
        FindCircles(employees);
        return employees;
    }

    void ReadRow(CsvRow row)
    {
        var id = Id(row);
        var employee = new Employee(new(id ?? ""), Name(row), Roles(row), null, null, Value(row, Column.Team), Language(row), Zone(row), Triage(row));
        var entry = new Entry(row, employee);
        if (id is null) return;
        if (byId.TryAdd(id, entry)) entries.Add(entry);
        else Wrong(row, Column.Id,
            new Text("'{0}'은(는) {1}행에도 있습니다.", "'{0}' stands in line {1} too.").With(id, byId[id].Row.Line),
            new("한 사람은 한 행에만 적어 주세요. 역할이 여럿이면 세미콜론(;)으로 나눕니다.", "Write each person once; several roles are separated by semicolons."));
    }

    string? Id(CsvRow row)
    {
        var id = Value(row, Column.Id);
        if (id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return Guid.TryParseExact(id, "D", out _) ? id.ToLowerInvariant() : id;
        Wrong(row, Column.Id,
            id.Length == 0 ? new("아이디가 비어 있습니다.", "There is no id.") : new Text("'{0}'은(는) 아이디가 아닙니다.", "'{0}' is not an id.").With(Shown(id)),
            new Text(
                "Microsoft Entra의 개체 ID를 적어 주세요(영문자, 숫자, 하이픈, {0}자까지). 예를 들면 {1}입니다.",
                "Write the object id from Microsoft Entra (letters, digits and hyphens, at most {0}), such as {1}.").With(LongestId, SampleId));
        unusable.Add(id);
        return null;
    }

    string Name(CsvRow row)
    {
        var name = Value(row, Column.Name);
        if (name.Length == 0)
            Wrong(row, Column.Name, new("이름이 비어 있습니다.", "There is no name."), new("동료에게 보일 이름을 적어 주세요.", "Write the name colleagues will see."));
        else if (name.Length > LongestName || name.Any(char.IsControl))
            Wrong(row, Column.Name,
                new Text("이름이 {0}자를 넘거나 줄바꿈이 들어 있습니다.", "The name is longer than {0} characters or contains a line break.").With(LongestName),
                new("한 줄로 짧게 적어 주세요.", "Write a shorter one in one line."));
        return name;
    }

    Role Roles(CsvRow row)
    {
        var roles = Role.Employee;
        foreach (var word in Value(row, Column.Roles).Split([';', ',', '/', '|', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Role? role = Plain(word) switch
            {
                "rep" or "영업사원" or "영업담당자" => Role.Rep,
                "leader" or "리더" or "영업리더" => Role.Leader,
                "executive" or "임원" => Role.Executive,
                "administrator" or "admin" or "관리자" => Role.Administrator,
                "employee" or "직원" or "임직원" => Role.Employee,
                _ => null,
            };
            if (role is { } known) roles |= known;
            else Wrong(row, Column.Roles,
                new Text("'{0}'은(는) 없는 역할입니다.", "There is no role '{0}'.").With(Shown(word)),
                new(
                    "rep(영업사원), leader(리더), executive(임원), administrator(관리자) 중에서 적고, 여럿이면 세미콜론(;)으로 나눠 주세요. 일반 임직원은 비워 두세요.",
                    "Write rep, leader, executive or administrator, several separated by semicolons; leave it empty for a plain employee."));
        }
        return roles;
    }

    Lang Language(CsvRow row)
    {
        var word = Value(row, Column.Language);
        switch (Plain(word))
        {
            case "" or "ko" or "ko-kr" or "korean" or "한국어": return Lang.Ko;
            case "en" or "en-us" or "en-gb" or "english" or "영어": return Lang.En;
            default:
                Wrong(row, Column.Language,
                    new Text("'{0}'은(는) 지원하지 않는 언어입니다.", "The language '{0}' is not spoken here.").With(Shown(word)),
                    new("ko(한국어) 또는 en(영어)으로 적어 주세요. 비워 두면 한국어입니다.", "Write ko (Korean) or en (English); empty means Korean."));
                return Lang.En;
        }
    }

    string Zone(CsvRow row)
    {
        var id = Value(row, Column.TimeZone);
        if (id.Length == 0) return Zones.Korea;
        if (Zones.TryFind(id, out var zone, out _)) return zone.Id;
        Wrong(row, Column.TimeZone,
            new Text("'{0}'은(는) 알 수 없는 시간대입니다.", "'{0}' is not a known time zone.").With(Shown(id)),
            new(
                "'Asia/Seoul', 'Europe/Berlin'처럼 IANA 이름으로 적어 주세요. 비워 두면 한국 시간입니다.",
                "Write its IANA name, such as 'Asia/Seoul' or 'Europe/Berlin'; empty means Korean time."));
        return Zones.Korea;
    }

    bool Triage(CsvRow row)
    {
        var word = Value(row, Column.Triage);
        switch (Plain(word))
        {
            case "yes" or "y" or "true" or "1" or "o" or "예": return true;
            case "" or "no" or "n" or "false" or "0" or "x" or "아니오" or "아니요": return false;
            default:
                Wrong(row, Column.Triage,
                    new Text("'{0}'은(는) 예 또는 아니오가 아닙니다.", "'{0}' is neither yes nor no.").With(Shown(word)),
                    new("고객의 소리를 분류하는 사람이면 yes(예), 아니면 비워 두세요.", "Write yes for somebody who assesses customer voices; otherwise leave it empty."));
                return false;
        }
    }

    UserId? PointsAt(Entry entry, Column column)
    {
        var said = Value(entry.Row, column);
        if (said.Length == 0) return null;
        if (!byId.TryGetValue(said, out var other))
        {
            if (unusable.Contains(said)) return null;
            var named = entries.Where(candidate => candidate.Employee.Name == said).ToList();
            Wrong(entry.Row, column,
                new Text("'{0}'(이)라는 아이디를 가진 행이 없습니다.", "No line has the id '{0}'.").With(Shown(said)),
                named is [var one]
                    ? new Text("이름 대신 아이디 {0}을(를) 적어 주세요.", "Write the id {0} instead of the name.").With(one.Employee.Id.Value)
                    : new("그 사람의 행을 추가하거나, 그 사람의 id 열에 있는 값을 적거나, 칸을 비워 주세요.", "Add a line for that person, write what stands in their id column, or leave this empty."));
            return null;
        }
        if (!ReferenceEquals(other, entry)) return other.Employee.Id;
        Wrong(entry.Row, column,
            new("자기 자신을 가리킵니다.", "This points at the person's own line."),
            new("다른 사람의 아이디를 적거나 칸을 비워 주세요.", "Write somebody else's id or leave it empty."));
        return null;
    }

    /// <summary>Each circle of leaders once, at the line of its first member.</summary>
    void FindCircles(List<Employee> employees)
    {
        var leaderOf = employees.ToDictionary(person => person.Id, person => person.Leader);
        var done = new HashSet<UserId>();
        foreach (var start in employees)
        {
            var path = new List<UserId>();
            UserId? at = start.Id;
            while (at is { } id && done.Add(id))
            {
                path.Add(id);
                at = leaderOf[id];
            }
            if (at is not { } met || path.IndexOf(met) is var from && from < 0) continue;

            var circle = path[from..].Select(id => byId[id.Value]).ToList();
            Wrong(circle.MinBy(entry => entry.Row.Line)!.Row, Column.Leader,
                new Text("리더가 서로 돌고 돕니다: {0}.", "The leaders run in a circle: {0}.").With(string.Join(" → ", circle.Append(circle[0]).Select(entry => entry.Employee.Name))),
                new("이 가운데 가장 위에 있는 사람의 리더 칸을 비우거나 고쳐 주세요.", "Empty or correct the leader of whoever stands highest among them."));
        }
    }

    string Value(CsvRow row, Column column) => columns.In(row, column).Text.Trim();

    void Wrong(CsvRow row, Column column, Text problem, Text remedy) =>
        errors.Add(new(columns.In(row, column).Line, columns.Heading(column), problem, remedy));

    static string Plain(string word) => string.Concat(word.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    static string Shown(string value) => value.Length <= 40 ? value : value[..40] + "…";

    const string SampleId = "00000000-0000-4000-8000-000000000001";

    sealed record Entry(CsvRow Row, Employee Employee);
}
