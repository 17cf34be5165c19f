namespace SalesBot.Domain.Roster;

/// <summary>A column of the people file. All of them have to be there; further columns of the company's own are left alone.</summary>
enum Column
{
    Id,
    Name,
    Roles,
    Leader,
    Deputy,
    Team,
    Language,
    TimeZone,
    Triage,
}

/// <summary>The header line: which column stands where, under which of its headings.</summary>
sealed class PeopleFileColumns
{
    /// <summary>The heading a column has in the sample, then the others that are understood. Case, spaces, hyphens and underscores do not matter.</summary>
    static readonly IReadOnlyDictionary<Column, string[]> Headings = new Dictionary<Column, string[]>
    {
        [Column.Id] = ["id", "아이디", "사용자 ID", "user id", "object id"],
        [Column.Name] = ["name", "이름", "성명"],
        [Column.Roles] = ["roles", "역할", "role"],
        [Column.Leader] = ["leader", "리더", "영업 리더", "팀장", "상급자"],
        [Column.Deputy] = ["deputy", "대리인", "대행자", "직무 대행"],
        [Column.Team] = ["team", "팀", "부서"],
        [Column.Language] = ["language", "언어", "lang"],
        [Column.TimeZone] = ["timezone", "시간대"],
        [Column.Triage] = ["triage", "분류", "분류 담당", "고객의 소리 분류"],
    };

    static readonly Dictionary<string, Column> Known =
        Headings.SelectMany(column => column.Value.Select(heading => (Plain(heading), column.Key))).ToDictionary(pair => pair.Item1, pair => pair.Key);

    readonly IReadOnlyDictionary<Column, int> places;

    PeopleFileColumns(CsvRow header, IReadOnlyDictionary<Column, int> places) => (Header, this.places) = (header, places);

    public CsvRow Header { get; }

    public int Count => Header.Values.Count;

    /// <summary>The heading as it stands in this file.</summary>
    public string Heading(Column column) => Header.Values[places[column]].Text;

    public CsvValue In(CsvRow row, Column column) => row.Values[places[column]];

    /// <summary>Understands the header line, or says everything that is wrong with it and gives null.</summary>
    public static PeopleFileColumns? Read(CsvRow header, List<PeopleFileError> errors)
    {
        int before = errors.Count;
        if (header.Values is [{ Text: var only }] && only.AsSpan().IndexOfAny(';', '\t') >= 0)
        {
            errors.Add(new(header.Line, null,
                new("열이 쉼표로 나뉘어 있지 않습니다.", "The columns are not separated by commas."),
                new("'CSV UTF-8(쉼표로 분리)' 형식으로 다시 저장해 주세요.", "Save the file again as 'CSV UTF-8 (comma delimited)'.")));
            return null;
        }

        var places = new Dictionary<Column, int>();
        for (int place = 0; place < header.Values.Count; place++)
        {
            var heading = header.Values[place];
            if (Known.TryGetValue(Plain(heading.Text), out var column) && !places.TryAdd(column, place))
                errors.Add(new(heading.Line, heading.Text,
                    new("같은 열이 두 번 있습니다.", "This column is there twice."),
                    new("하나만 남겨 주세요.", "Keep one of the two.")));
        }
        foreach (var (column, headings) in Headings)
            if (!places.ContainsKey(column))
                errors.Add(new(header.Line, headings[0],
                    new("이 열이 없습니다.", "This column is missing."),
                    new Text("첫 행에 '{0}'(또는 '{1}') 열을 추가하고, 값이 없으면 칸을 비워 두세요. 첫 행 예: {2}", "Add a column '{0}' (or '{1}') to the first line and leave its cells empty where there is nothing to say. The first line is: {2}")
                        .With(headings[0], headings[1], Sample)));
        return errors.Count == before ? new(header, places) : null;
    }

    static string Sample => string.Join(',', Headings.Values.Select(headings => headings[0]));

    static string Plain(string heading) =>
        string.Concat(heading.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_'))).ToLowerInvariant();
}
